//! A pack as its author wrote it: names, lists, amounts as texts. `check` makes a `Policy` of it.

use super::words::Words;
use crate::day::Day;
use crate::terms::{Insurance, Kind, Status};
use crate::tree::{Cursor, Lost, Node, Placed, Read, Tables, record};

mod values;

pub(super) use values::{Band, ByLevel, Is, Matches, Plain, PlainBand};

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
        /// 数字最近一次与医保局公布的内容核对是哪一天 · the day the figures were last compared with what the bureau publishes
        "checked" => checked: Lost<Option<Placed<Day>>>,
        /// 向谁打听 · whom to ask
        "help" => help: Lost<Option<Words>>,
        /// 各层的先后，全部写出 · the tiers in the order they pay, all of them
        "order" => order: Lost<Vec<Placed<String>>>,
        /// 引用的文件 · the documents cited
        "document" => document: Tables<RawDocument>,
        /// 对不清楚的文字怎样理解 · how unclear sentences were read
        "reading" => reading: Tables<RawReading>,
        /// 人员类别 · groups of people
        "identity" => identity: Tables<RawIdentity>,
        /// 本地自己的条件 · facts of the pack's own
        "fact" => fact: Tables<RawFact>,
        /// 给已有的条件加一个选项 · one more value of a known fact
        "option" => option: Tables<RawOption>,
        /// 本地自己的年度累计 · sums of the year of the pack's own
        "sum" => sum: Tables<RawSum>,
        /// 本地自己的付款方 · tiers of the pack's own
        "tier" => tier: Tables<RawTier>,
        /// 本地付款方的待遇 · rows of the pack's own tiers
        "row" => row: Tables<RawOwnRow>,
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
        /// 哪一类；本地自己的类别写自己的编号和 like · which group; one of the pack's own has an id of its own and `like`
        "id" => id: String,
        /// 本地的叫法 · its name here
        "name" => name: Words,
        /// 一句话，让人知道自己是不是 · one sentence to recognise oneself
        "hint" => hint: Words,
        /// 没有自己那一行时，照谁的 · whose rows serve where it has none
        "like" => like: Option<String>,
    }
}

record! {
    /// A fact of the pack's own.
    pub(super) struct RawFact {
        /// 编号 · its id
        "id" => id: String,
        /// 问题 · the question
        "question" => question: Words,
        /// 怎样知道答案 · how to know the answer
        "hint" => hint: Option<Words>,
        /// 选项 · the options
        "option" => option: Vec<RawChoice>,
        /// 是或不是 · yes or no
        "flag" => flag: Option<bool>,
        /// 数目 · a whole number
        "count" => count: Option<Band>,
        /// 没有回答时算哪一个 · what counts where nobody answers
        "usual" => usual: Option<Plain>,
    }
}

record! {
    /// An option of a fact of the pack's own.
    pub(super) struct RawChoice {
        /// 编号 · its id
        "id" => id: String,
        /// 叫法 · its name
        "name" => name: Words,
        /// 一句话说明 · one sentence that explains it
        "hint" => hint: Option<Words>,
    }
}

record! {
    /// One more value of a known fact.
    pub(super) struct RawOption {
        /// 哪个条件：level, place, setting, plan · of which fact
        "fact" => fact: String,
        /// 编号 · its id
        "id" => id: String,
        /// 叫法 · its name
        "name" => name: Words,
        /// 一句话说明 · one sentence that explains it
        "hint" => hint: Option<Words>,
        /// 没有自己那一行时，照哪一个 · whose rows serve where it has none
        "like" => like: Option<String>,
    }
}

record! {
    /// What the year adds up.
    pub(super) struct RawSum {
        /// 编号 · its id
        "id" => id: String,
        /// 叫法 · its name
        "name" => name: Option<Words>,
        /// 加什么：in-scope, burden, paid, deductible · what is added
        "adds" => adds: String,
        /// 哪一层的 · of which tier
        "tier" => tier: Option<String>,
        /// 哪些人 · whose
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
        /// 出自哪个文件 · from which document
        "document" => document: Option<String>,
        /// 哪一节 · which section
        "section" => section: Option<String>,
        /// 原文 · the phrase
        "quote" => quote: Option<String>,
        /// 为什么这样加 · why it is added so
        "why" => why: Option<Words>,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// A tier of the pack's own.
    pub(super) struct RawTier {
        /// 编号 · its id
        "id" => id: String,
        /// 叫法 · its name
        "name" => name: Words,
        /// 在哪一层之后付 · after which tier it pays
        "after" => after: String,
        /// 结算单上的哪一行 · its line on the settlement statement
        "line" => line: Option<String>,
        /// 一句话说明 · one sentence that explains it
        "hint" => hint: Option<Words>,
    }
}

record! {
    /// A figure that grows with a number.
    pub(super) struct RawEach {
        /// 随哪个数目增加 · with which fact
        "fact" => fact: String,
        /// 每一个加多少：数字的名字 · what each adds, a figure's name
        "plus" => plus: String,
        /// 超过多少才开始加 · beyond which number
        "beyond" => beyond: Option<i64>,
    }
}

record! {
    /// A cap, and what counts towards it.
    pub(super) struct RawCap {
        /// 封顶线：数字的名字 · the cap, a figure's name
        "cap" => cap: String,
        /// 算在里面的年度累计；只管一次写 visit · the sum that counts towards it, or `visit`
        "counts" => counts: String,
    }
}

record! {
    /// The most a year's deductibles come to.
    pub(super) struct RawCeiling {
        /// 起付线合计不超过：数字的名字 · the ceiling, a figure's name
        "amount" => amount: String,
        /// 算在里面的年度累计；只管一次写 visit · the sum that counts towards it, or `visit`
        "counts" => counts: String,
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
        /// 个人自付的部分乘以多少，0.6 表示自付只有原来的六成 · what the person's part of the ratio is multiplied with
        "person-factor" => person_factor: Option<String>,
        /// 随年数等增加 · what a number of years adds
        "each" => each: Vec<RawEach>,
        /// 增加的部分最多是原数的多少 · the most that `each` may add, as a share of the figure
        "at-most-share" => at_most_share: Option<String>,
        /// 依据的读法 · the reading its arithmetic rests on
        "reading" => reading: Option<String>,
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

/// A row with the keys of every row, and others before them.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($before:tt)* }) => {
        record! {
            $(#[$doc])*
            pub(super) struct $name {
                $($before)*
                /// 哪些人；不写就是普通参保人 · whose row; absent for everyone
                "identity" => identity: Vec<String>,
                /// 哪种医保；不写就都适用 · which insurance; absent for both
                "insurance" => insurance: Vec<Insurance>,
                /// 住院还是哪种门诊；不写就都适用 · which kind of care
                "setting" => setting: Vec<String>,
                /// 哪级医院；不写就都适用 · which hospitals
                "level" => level: Vec<String>,
                /// 在哪里就医；不写就都适用 · which places
                "place" => place: Vec<String>,
                /// 经基层转诊 · referred by a grassroots institution
                "grassroots-referral" => grassroots_referral: Option<bool>,
                /// 属于特殊病种 · one of the special diseases
                "special-disease" => special_disease: Option<bool>,
                /// 按项目付费 · charged item by item
                "fee-for-service" => fee_for_service: Option<bool>,
                /// 其他条件，例如 { employment = ["retired"], stay = { from = 2 } } · conditions over other facts
                "is" => is: Is,
                /// 起付线：数字的名字，或按级别 { primary = "甲", tertiary = "乙" } · the deductible, a figure's name or names by level
                "deductible" => deductible: Option<ByLevel>,
                /// 支付比例：数字的名字，或按级别 · the ratio, a figure's name or names by level
                "ratio" => ratio: Option<ByLevel>,
                /// 分段支付，代替 ratio · segments in place of ratio
                "segment" => segment: Vec<RawSegment>,
                /// 封顶线：数字的名字，或按级别 · the cap, a figure's name or names by level
                "cap" => cap: Option<ByLevel>,
                /// 几条封顶线，各有各的累计 · several caps, each with the sum that counts towards it
                "caps" => caps: Vec<RawCap>,
                /// 起付线和分段按哪个年度累计算；只看这一次写 visit · the sum that deductible and segments count on, or `visit`
                "over" => over: Option<String>,
                /// 起付线按次，分段按哪个年度累计算 · the sum that segments alone count on
                "segments-over" => segments_over: Option<String>,
                /// 起付线里减去哪个年度累计 · the sum that is taken off the deductible
                "deductible-less" => deductible_less: Option<String>,
                /// 一年的起付线合计不超过多少 · the most the year's deductibles come to
                "deductible-at-most" => deductible_at_most: Option<RawCeiling>,
                /// 付剩下的哪几部分：share, below-deductible, above-cap, out-of-scope · which parts of what is left it works on
                "of" => of: Vec<Placed<String>>,
                /// 定额：数字的名字 · a fixed sum, a figure's name
                "amount" => amount: Option<String>,
                /// 定额按什么算：day 每天，visit 每次 · what the fixed sum is for
                "per" => per: Option<String>,
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
    };
}

row! {
    /// One row of a tier: whom it binds, when, and with which figures.
    RawRow {}
}

row! {
    /// One row of a tier of the pack's own.
    RawOwnRow {
        /// 哪一层 · of which tier
        "tier" => tier: String,
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
    /// What a place changes of basic insurance.
    pub(super) struct RawAdjustment {
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 哪些地点 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
        /// 加减的百分点：数字的名字 · the points, a figure's name
        "points" => points: Option<String>,
        /// 支付比例乘以多少：数字的名字 · what the ratio is multiplied with, a figure's name
        "factor" => factor: Option<String>,
        /// 先由个人付多少：数字的名字 · the share that the person pays first, a figure's name
        "prepay" => prepay: Option<String>,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// When the monitoring office is told.
    pub(super) struct RawAlert {
        /// 编号 · its id
        "id" => id: String,
        /// 预警哪些人；不写就是其他所有人 · whom it watches; absent for everyone else
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
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
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
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
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
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
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
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

/// The conditions of a rule, identities aside.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawWhen<'r> {
    pub(super) insurance: &'r [Insurance],
    pub(super) setting: &'r [String],
    pub(super) level: &'r [String],
    pub(super) place: &'r [String],
    pub(super) flags: [Option<bool>; 3],
    pub(super) is: &'r Is,
    pub(super) at: Option<usize>,
}

macro_rules! when {
    ($($name:ident),+) => {$(
        impl $name {
            /// Its conditions.
            pub(super) fn when(&self) -> RawWhen<'_> {
                RawWhen {
                    insurance: &self.insurance,
                    setting: &self.setting,
                    level: &self.level,
                    place: &self.place,
                    flags: [self.grassroots_referral, self.special_disease, self.fee_for_service],
                    is: &self.is,
                    at: self.at,
                }
            }
        }
    )+};
}

when!(RawRow, RawNotice, RawSum, RawAdjustment, RawAlert, RawCheck, RawPremium);

impl RawOwnRow {
    /// The tier's id, and the row as one of it.
    pub(super) fn split(self) -> (String, RawRow) {
        let Self {
            tier,
            identity,
            insurance,
            setting,
            level,
            place,
            grassroots_referral,
            special_disease,
            fee_for_service,
            is,
            deductible,
            ratio,
            segment,
            cap,
            caps,
            over,
            segments_over,
            deductible_less,
            deductible_at_most,
            of,
            amount,
            per,
            floor,
            unpublished,
            readings,
            otherwise,
            at,
        } = self;
        let row = RawRow {
            identity,
            insurance,
            setting,
            level,
            place,
            grassroots_referral,
            special_disease,
            fee_for_service,
            is,
            deductible,
            ratio,
            segment,
            cap,
            caps,
            over,
            segments_over,
            deductible_less,
            deductible_at_most,
            of,
            amount,
            per,
            floor,
            unpublished,
            readings,
            otherwise,
            at,
        };
        (tier, row)
    }
}

impl RawPack {
    /// Reads the file's tree.
    pub(super) fn from_tree(tree: &Node, cursor: &mut Cursor) -> Option<Self> {
        Self::read(tree, cursor)
    }
}
