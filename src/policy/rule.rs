//! The rules of a pack that pay nothing from a bill: sums, adjustments, alerts, checks, notices, premiums.

use super::figure::{Citation, Figure};
use super::situation::{Binding, When};
use super::who::Who;
use super::words::Words;
use crate::terms::{Sum, Tier};
use std::sync::Arc;

/// What a year adds up.
#[derive(Debug, Clone)]
pub struct SumRule {
    /// Which sum.
    pub id: Sum,
    /// Its name, in the pack's words.
    pub name: Option<Words>,
    /// What is added.
    pub adds: Adds,
    /// Whose visits count; everybody's where it names nobody.
    pub who: Who,
    /// Which visits count.
    pub when: When,
    /// Where it stands.
    pub citation: Option<Citation>,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// What a visit adds to a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adds {
    /// 符合政策范围费用.
    InScope,
    /// The base of the row a tier took.
    Burden(Tier),
    /// What a tier paid.
    Paid(Tier),
    /// The deductible a tier charged.
    Deductible(Tier),
}

/// A tier as the pack orders it.
#[derive(Debug, Clone)]
pub struct TierSpec {
    /// Which.
    pub tier: Tier,
    /// Its name, in the pack's words; standard tiers have those of the page.
    pub name: Option<Words>,
    /// One sentence that explains it.
    pub hint: Option<Words>,
    /// Its line on the settlement statement.
    pub line: StatementLine,
}

crate::terms::ids! {
    /// A line of the settlement statement on which a tier of the pack's own stands.
    StatementLine {
        /// 其他支付.
        Other = "other",
        /// 公务员医疗补助.
        CivilServant = "civil-servant",
        /// 企业补充.
        Enterprise = "enterprise",
        /// 商业保险.
        Commercial = "commercial",
        /// 个人账户.
        Account = "account",
    }
}

/// What a place changes of basic insurance.
#[derive(Debug, Clone)]
pub struct Adjustment {
    /// Everybody: an adjustment has no identity.
    pub who: Who,
    /// Where.
    pub when: When,
    /// Points on the ratio, usually negative.
    pub points: Option<Arc<Figure>>,
    /// What the ratio is multiplied with.
    pub factor: Option<Arc<Figure>>,
    /// The share of what is in scope that the person pays first.
    pub prepay: Option<Arc<Figure>>,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// When the monitoring office is told of a year's burden.
#[derive(Debug, Clone)]
pub struct AlertRule {
    /// The id in an estimate.
    pub id: String,
    /// Whom it watches.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// Yuan a year.
    pub threshold: Arc<Figure>,
    /// What it means.
    pub text: Words,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// A promise: in-scope self-pay stays within a share of what is in scope.
#[derive(Debug, Clone)]
pub struct CheckRule {
    /// The id in an estimate.
    pub id: String,
    /// To whom it is promised.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// The share.
    pub limit: Arc<Figure>,
    /// What it means.
    pub text: Words,
}

/// What a person in a situation should know.
#[derive(Debug, Clone)]
pub struct NoticeRule {
    /// The id in an estimate.
    pub id: String,
    /// Whom it concerns; everybody where it names nobody.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// Whether it is of no use once the person has left hospital; whoever knows what day it is leaves it out then.
    pub before_discharge: bool,
    /// What to know.
    pub text: Words,
    /// Where it stands.
    pub citation: Citation,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// Who has their premium subsidised.
#[derive(Debug, Clone)]
pub struct PremiumRow {
    /// Who.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// The share of the personal premium that is paid for them.
    pub share: Arc<Figure>,
}

/// Every list of rules is bound by one way.
macro_rules! rules {
    ($($name:ident),+) => {$(
        impl Binding for $name {
            fn who(&self) -> &Who {
                &self.who
            }

            fn when(&self) -> &When {
                &self.when
            }
        }
    )+};
}

rules!(SumRule, Adjustment, AlertRule, CheckRule, NoticeRule, PremiumRow);

/// What the premium of a year is.
#[derive(Debug, Clone)]
pub struct PremiumStandard {
    /// Paid by the person.
    pub personal: Arc<Figure>,
    /// Paid by the state.
    pub fiscal: Arc<Figure>,
}
