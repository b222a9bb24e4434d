//! What a pack adds to the standard vocabulary, as its author wrote it: facts, options, sums, tiers.

use super::{Band, PlainValue, RawWhen};
use crate::policy::words::Words;
use crate::tree::record;

record! {
    /// A fact of the pack's own.
    pub(in crate::policy) struct RawFact {
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
        "usual" => usual: Option<PlainValue>,
    }
}

record! {
    /// An option of a fact of the pack's own.
    pub(in crate::policy) struct RawChoice {
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
    pub(in crate::policy) struct RawOption {
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
    pub(in crate::policy) struct RawSum {
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
        ..when: RawWhen,
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
    pub(in crate::policy) struct RawTier {
        /// 编号 · its id
        "id" => id: String,
        /// 叫法 · its name
        "name" => name: Words,
        /// 在哪一层之后付；开头写了 order 的可以不写 · after which tier it pays; may be absent where the head has an order
        "after" => after: Option<String>,
        /// 结算单上的哪一行 · its line on the settlement statement
        "line" => line: Option<String>,
        /// 一句话说明 · one sentence that explains it
        "hint" => hint: Option<Words>,
    }
}
