//! A pack as its author wrote it: names, lists, amounts as texts. `check` makes a `Policy` of it.

use super::words::Words;
use crate::day::Day;
use crate::terms::{Identity, Insurance, Kind, Level, Place, Setting, Status};
use crate::tree::{Cursor, Lost, Node, Placed, Read, Tables, record};

record! {
    /// The whole file.
    pub(super) struct RawPack {
        /// 政策包的编号，与文件夹同名 · the pack's id, the same as its folder
        "id" => id: Lost<String>,
        /// 政策包的版本，改一次加一 · the version of the pack, raised with every change
        "version" => version: Lost<String>,
        /// 地区名称 · the region's name
        "region" => region: Lost<Words>,
        /// 标题 · the title
        "title" => title: Lost<Words>,
        /// 依据的是什么：draft 征求意见稿，in-force 正式规定，reported 新闻报道 · what it rests on
        "status" => status: Lost<Status>,
        /// 从哪一天起 · first day in force
        "from" => from: Lost<Day>,
        /// 到哪一天为止（这一天已经不算） · first day no longer in force
        "until" => until: Lost<Option<Placed<Day>>>,
        /// 向谁打听 · whom to ask
        "help" => help: Lost<Option<Words>>,
        /// 引用的文件 · the documents cited
        "document" => document: Tables<RawDocument>,
        /// 对不清楚的文字怎样理解 · how unclear sentences were read
        "reading" => reading: Tables<RawReading>,
        /// 人员类别 · groups of people
        "identity" => identity: Tables<RawIdentity>,
        /// 数字，每个只写一次 · the figures, each once
        "figure" => figure: Tables<RawFigure>,
        /// 基本医保 · basic insurance
        "basic" => basic: Tables<RawRow>,
        /// 就医地点对基本医保比例的影响 · what a place adds to basic insurance's ratio
        "place-adjustment" => place_adjustment: Tables<RawAdjustment>,
        /// 大病保险（居民） · critical-illness insurance
        "critical" => critical: Tables<RawRow>,
        /// 职工大额补助 · large-amount subsidy for employees
        "large-amount" => large_amount: Tables<RawRow>,
        /// 医疗救助（基本） · basic aid
        "aid-basic" => aid_basic: Tables<RawRow>,
        /// 医疗救助（倾斜） · tilted aid
        "aid-tilted" => aid_tilted: Tables<RawRow>,
        /// 床日定额救助 · bed-day quota
        "bed-day" => bed_day: Tables<RawRow>,
        /// 商业补充保险 · commercial supplement
        "commercial" => commercial: Tables<RawRow>,
        /// 政府兜底 · government fallback
        "fallback" => fallback: Tables<RawRow>,
        /// 预警 · alerts
        "alert" => alert: Tables<RawAlert>,
        /// 承诺 · promises
        "check" => check: Tables<RawCheck>,
        /// 提示 · notices
        "notice" => notice: Tables<RawNotice>,
        /// 参保资助 · premium subsidies
        "premium" => premium: Tables<RawPremium>,
        /// 缴费标准 · what the premium is
        "premium-standard" => premium_standard: Lost<Option<RawPremiumStandard>>,
    }
}

record! {
    /// A document that figures cite.
    pub(super) struct RawDocument {
        /// 文件的名字，出处里用它 · its name in citations
        "id" => id: String,
        /// 标题 · its title
        "title" => title: Words,
        /// 谁发布的 · who issued it
        "issuer" => issuer: Words,
        /// 哪天发布的 · when
        "date" => date: Option<Day>,
        /// 原文的文件名，用来核对引文 · its text file, for checking quotes
        "text" => text: Option<String>,
    }
}

record! {
    /// How an unclear sentence was read.
    pub(super) struct RawReading {
        /// 编号，例如 R-POINTS · its id
        "id" => id: String,
        /// 怎样理解 · the reading in words
        "text" => text: Words,
    }
}

record! {
    /// An identity the pack knows.
    pub(super) struct RawIdentity {
        /// 哪一类 · which group
        "id" => id: Identity,
        /// 本地的叫法 · its name here
        "name" => name: Words,
        /// 一句话，让人知道自己是不是 · one sentence to recognise oneself
        "hint" => hint: Words,
    }
}

record! {
    /// One figure with its source.
    pub(super) struct RawFigure {
        /// 名字，各行待遇用它 · its name, used by the rows
        "id" => id: String,
        /// 元，写在引号里；没有封顶写 none · yuan in quotes; none for an abolished cap
        "amount" => amount: Option<String>,
        /// 比例，0.70 表示 70% · a share: 0.70 is 70%
        "ratio" => ratio: Option<String>,
        /// 由哪个数字得出 · the figure it is made from
        "of" => of: Option<String>,
        /// 加几个百分点，0.05 表示加 5 个 · percentage points added
        "points" => points: Option<String>,
        /// 乘以多少，0.5 表示一半 · what the other figure is multiplied with
        "factor" => factor: Option<String>,
        /// 参考数字的下限 · low end of a reference
        "low" => low: Option<String>,
        /// 参考数字的上限 · high end of a reference
        "high" => high: Option<String>,
        /// 有多可靠 · how far it can be relied on
        "kind" => kind: Kind,
        /// 出自哪个文件 · from which document
        "document" => document: String,
        /// 哪一节 · which section
        "section" => section: Option<String>,
        /// 含有这个数字的最短原文 · the shortest phrase that holds it
        "quote" => quote: Option<String>,
        /// 为什么是这个数字 · why this figure
        "why" => why: Option<Words>,
    }
}

record! {
    /// One row of a tier: whom it binds, when, and with which figures.
    pub(super) struct RawRow {
        /// 哪些人；不写就是普通参保人 · whose row; absent for everyone
        "identity" => identity: Vec<Identity>,
        /// 哪种医保；不写就都适用 · which insurance; absent for both
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊；不写就都适用 · which kind of care
        "setting" => setting: Vec<Setting>,
        /// 哪级医院；不写就都适用 · which hospitals
        "level" => level: Vec<Level>,
        /// 在哪里就医；不写就都适用 · which places
        "place" => place: Vec<Place>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 起付线：数字的名字 · the deductible, a figure's name
        "deductible" => deductible: Option<String>,
        /// 支付比例：数字的名字 · the ratio, a figure's name
        "ratio" => ratio: Option<String>,
        /// 分段支付，代替 ratio · segments in place of ratio
        "segment" => segment: Vec<RawSegment>,
        /// 封顶线：数字的名字 · the cap, a figure's name
        "cap" => cap: Option<String>,
        /// 每床日金额：数字的名字 · yuan per bed-day, a figure's name
        "amount" => amount: Option<String>,
        /// 兜底比例：数字的名字 · the floor, a figure's name
        "floor" => floor: Option<String>,
        /// 有这一层，没有数字：unpublished 类数字的名字 · exists without figures
        "unpublished" => unpublished: Option<String>,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
        /// 不依这些读法时才有这一行，平时没有 · holds only where one of these readings is not followed
        "otherwise" => otherwise: Vec<String>,
    }
}

record! {
    /// One segment of a tier that pays by segments.
    pub(super) struct RawSegment {
        /// 到多少元为止；最后一段不写 · where it ends; absent at the last
        "up-to" => up_to: Option<String>,
        /// 这一段的比例 · its ratio
        "ratio" => ratio: String,
    }
}

record! {
    /// What a place adds to basic's ratio.
    pub(super) struct RawAdjustment {
        /// 哪些地点 · which places
        "place" => place: Vec<Place>,
        /// 加减的百分点：数字的名字 · the points, a figure's name
        "points" => points: String,
    }
}

record! {
    /// When the monitoring office is told.
    pub(super) struct RawAlert {
        /// 编号 · its id
        "id" => id: String,
        /// 预警哪些人；不写就是其他所有人 · whom it watches; absent for everyone else
        "identity" => identity: Vec<Identity>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 预警线：数字的名字 · the threshold, a figure's name
        "threshold" => threshold: String,
        /// 告诉人的话 · what to tell
        "text" => text: Words,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// A promise about what a person is left with.
    pub(super) struct RawCheck {
        /// 编号 · its id
        "id" => id: String,
        /// 对哪些人的承诺 · to whom it is promised
        "identity" => identity: Vec<Identity>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<Setting>,
        /// 在哪里就医 · which places
        "place" => place: Vec<Place>,
        /// 自付不超过范围内费用的多少：数字的名字 · the limit, a figure's name
        "limit" => limit: String,
        /// 告诉人的话 · what to tell
        "text" => text: Words,
    }
}

record! {
    /// What a person in a situation should know.
    pub(super) struct RawNotice {
        /// 编号 · its id
        "id" => id: String,
        /// 告诉哪些人；不写就是所有人 · whom it concerns
        "identity" => identity: Vec<Identity>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<Setting>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<Level>,
        /// 在哪里就医 · which places
        "place" => place: Vec<Place>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 告诉人的话 · what to tell
        "text" => text: Words,
        /// 出自哪个文件 · from which document
        "document" => document: String,
        /// 哪一节 · which section
        "section" => section: Option<String>,
        /// 原文 · the phrase
        "quote" => quote: String,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// Who has their premium subsidised, and by how much.
    pub(super) struct RawPremium {
        /// 资助哪些人 · who is subsidised
        "identity" => identity: Vec<Identity>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 个人缴费里资助的比例：数字的名字 · the share, a figure's name
        "share" => share: String,
    }
}

record! {
    /// What the premium is.
    pub(super) struct RawPremiumStandard {
        /// 个人缴费：数字的名字 · what the person pays
        "personal" => personal: String,
        /// 财政补助：数字的名字 · what the state pays
        "fiscal" => fiscal: String,
    }
}

/// The conditions that several kinds of rule share.
#[derive(Debug, Clone, Default)]
pub(super) struct RawWhen {
    pub(super) insurance: Vec<Insurance>,
    pub(super) setting: Vec<Setting>,
    pub(super) level: Vec<Level>,
    pub(super) place: Vec<Place>,
    pub(super) grassroots_referral: Option<bool>,
    pub(super) special_disease: Option<bool>,
    pub(super) fee_for_service: Option<bool>,
}

macro_rules! when {
    ($($name:ident),+) => {$(
        impl $name {
            /// Its conditions.
            pub(super) fn when(&self) -> RawWhen {
                RawWhen {
                    insurance: self.insurance.clone(),
                    setting: self.setting.clone(),
                    level: self.level.clone(),
                    place: self.place.clone(),
                    grassroots_referral: self.grassroots_referral,
                    special_disease: self.special_disease,
                    fee_for_service: self.fee_for_service,
                }
            }
        }
    )+};
}

when!(RawRow, RawNotice);

impl RawPack {
    /// Reads the file's tree.
    pub(super) fn from_tree(tree: &Node, cursor: &mut Cursor) -> Option<Self> {
        Self::read(tree, cursor)
    }
}
