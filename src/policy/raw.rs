//! A pack as its author wrote it: names, lists, amounts as texts. `check` makes a `Policy` of it.

use super::words::Words;
use crate::day::Day;
use crate::terms::{FigureKey, Kind, Status};
use crate::tree::{Cursor, Fallible, Node, Read, Spanned, Tables, record};

mod own;
mod premium;
mod row;
mod values;
mod when;

pub(super) use own::{RawChoice, RawFact, RawOption, RawSum, RawTier};
pub(super) use premium::{RawPremium, RawPremiumStandard};
pub(super) use row::{RawOwnRow, RawRow, RawSegment};
pub(super) use values::{Band, ByLevel, Is, Matches, PlainBand, PlainValue};
pub(super) use when::RawWhen;

record! {
    /// The whole file.
    pub(super) struct RawPack {
        /// 政策包的编号，与文件夹同名 · the pack's id, the same as its folder
        "id" => id: Fallible<String>,
        /// 政策包的版本，改一次加一 · the version of the pack, raised with every change
        "version" => version: Fallible<String>,
        /// 写法的版本，现在是 1；程序比它旧就只说这一句 · the version of this language, now 1; an older program says so in one sentence
        "format" => format: Fallible<Option<Spanned<i64>>>,
        /// 地区名称 · the region's name
        "region" => region: Fallible<Words>,
        /// 在哪个省、自治区、直辖市；地区多的时候页面按它分开列，也可以按它找 · its province: where there are many regions the page lists them by it, and finds them by it
        "province" => province: Fallible<Option<Words>>,
        /// 只管哪里、还要看什么，写在地区名称旁边的一句话 · one sentence beside the region's name: what it does not reach
        "scope" => scope: Fallible<Option<Words>>,
        /// 标题 · the title
        "title" => title: Fallible<Words>,
        /// 依据的是什么：draft 征求意见稿，in-force 正式规定，reported 新闻报道，general 一般估算 · what it rests on
        "status" => status: Fallible<Status>,
        /// 从哪一天起 · first day in force
        "from" => from: Fallible<Day>,
        /// 到哪一天为止（这一天已经不算） · first day no longer in force
        "until" => until: Fallible<Option<Spanned<Day>>>,
        /// 数字最近一次与医保局当时公布的内容核对是哪一天；只对过旧文件的，是那份文件发布的那天 · the day the figures were last compared with what the bureau then published; of an old document, the day it was published
        "checked" => checked: Fallible<Option<Spanned<Day>>>,
        /// 向谁打听 · whom to ask
        "help" => help: Fallible<Option<Words>>,
        /// 各层的先后，全部写出 · the tiers in the order they pay, all of them
        "order" => order: Fallible<Vec<Spanned<String>>>,
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
        "premium-standard" => premium_standard: Fallible<Option<RawPremiumStandard>>,
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
        /// 算在里面的年度累计 · the sum of the year that counts towards it
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

impl RawFigure {
    /// The number that a key holds, as written.
    pub(super) fn number(&self, key: FigureKey) -> Option<&str> {
        let text = match key {
            FigureKey::Amount => &self.amount,
            FigureKey::Ratio => &self.ratio,
            FigureKey::Points => &self.points,
            FigureKey::Factor => &self.factor,
            FigureKey::PersonFactor => &self.person_factor,
        };
        text.as_deref()
    }
}

record! {
    /// What a place changes of basic insurance.
    pub(super) struct RawAdjustment {
        ..when: RawWhen,
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
        ..when: RawWhen,
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
        ..when: RawWhen,
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
        ..when: RawWhen,
        /// 出院以后就用不上了，比如押金；页面上出院日期已过就不再显示 · of no use once the person has left hospital (deposits): the page leaves it out then
        "before-discharge" => before_discharge: Option<bool>,
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

impl RawPack {
    /// Reads the file's tree.
    pub(super) fn from_tree(tree: &Node, cursor: &mut Cursor) -> Option<Self> {
        Self::read(tree, cursor)
    }
}
