//! The engine for JavaScript programs: the functions of the contract over JavaScript values. `package/index.js` is
//! the door that programs use; it turns what is thrown here into its typed error.
//!
//! Must never know: the page, the network, where packs come from.

mod apart;
#[cfg(feature = "columns")]
mod columns;
mod javascript;

use crate::case::{Case, read_case, read_year};
use crate::engine::{self, KeptPlans};
use crate::language::Language;
use crate::money::Money;
use crate::policy::{CompiledFault, Policy, PolicySummary};
use crate::problem::{Fault, Problem, Syntax};
use crate::refusal::Refusal;
use crate::tree::Node;
use javascript::UnreadValue;
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[cfg(feature = "columns")]
pub use columns::{FrameIn, FrameOut};

/// Packs, checked, and the language in which problems are told.
#[wasm_bindgen]
pub struct Engine {
    packs: Vec<Policy>,
    /// What was compiled of each of them for `amounts`.
    plans: Vec<RefCell<KeptPlans>>,
    language: Language,
}

/// What is thrown: the error of the contract.
type JsAnswer = Result<JsValue, JsValue>;

#[wasm_bindgen]
impl Engine {
    /// No packs yet; `zh` or `en`, Chinese where it is neither.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self {
            packs: Vec::new(),
            plans: Vec::new(),
            language: Language::from_id(language).unwrap_or_default(),
        }
    }

    /// Takes a compiled pack; one of the same id is replaced.
    ///
    /// # Errors
    /// It is damaged, or was compiled for another version.
    #[wasm_bindgen(js_name = addPack)]
    pub fn add_pack(&mut self, compiled: &str) -> Result<(), JsValue> {
        let policy = Policy::from_compiled(compiled).map_err(|fault| {
            let what = match fault {
                CompiledFault::Format => Syntax::OtherVersion,
                CompiledFault::Damaged => Syntax::Damaged,
            };
            self.refused(vec![Problem::of_all(Fault::Syntax(what))])
        })?;
        self.packs.retain(|one| one.id != policy.id);
        self.packs.push(policy);
        self.plans.clear();
        self.plans.resize_with(self.packs.len(), RefCell::default);
        Ok(())
    }

    /// The packs, a summary each.
    ///
    /// # Errors
    /// None that a program could cause.
    pub fn policies(&self) -> JsAnswer {
        let summaries: Vec<PolicySummary> = self.packs.iter().map(Policy::summary).collect();
        given(&summaries)
    }

    /// What a pack says of its figures: answers name them by their ids.
    ///
    /// # Errors
    /// None that a program could cause.
    pub fn sources(&self, policy: &str) -> JsAnswer {
        given(&self.pack(policy).map(apart::sources))
    }

    /// Who pays what of one visit: a list of one, its figures apart.
    ///
    /// # Errors
    /// The error of the contract.
    pub fn estimate(&self, case: JsValue) -> JsAnswer {
        let (case, policy) = self.read(case)?;
        let estimate = engine::estimate(policy, &case).map_err(|problems| self.refused(problems))?;
        given(&apart::apart([estimate]))
    }

    /// The same amounts without how they came about: for many cases.
    ///
    /// # Errors
    /// The error of the contract.
    pub fn amounts(&self, case: JsValue) -> JsAnswer {
        let (case, policy) = self.read(case)?;
        let place = self.packs.iter().position(|one| std::ptr::eq(one, policy));
        let plans = place.and_then(|place| self.plans.get(place));
        // Nobody's code runs while they are in use.
        let mut kept = plans.and_then(|plans| plans.try_borrow_mut().ok());
        let mut none = KeptPlans::default();
        let paid = kept.as_deref_mut().unwrap_or(&mut none).amounts(policy, &case);
        given(&paid.map_err(|problems| self.refused(problems))?)
    }

    /// The visits of one year under one policy, each from what the ones before have come to; their figures apart.
    ///
    /// # Errors
    /// The error of the contract, the visit's number before every path.
    #[wasm_bindgen(js_name = estimateYear)]
    pub fn estimate_year(&self, cases: JsValue) -> JsAnswer {
        let year =
            read_year(&self.node(cases)?, &|id| self.pack(id)).map_err(|problems| self.refused(problems))?;
        let Some((policy, visits)) = year else {
            return given(&apart::apart(Vec::new()));
        };
        let estimates = engine::estimate_year(policy, visits).map_err(|problems| self.refused(problems))?;
        given(&apart::apart(estimates))
    }

    /// Every bill at which a rate changes.
    ///
    /// # Errors
    /// The error of the contract.
    pub fn breakpoints(&self, case: JsValue) -> JsAnswer {
        let (case, policy) = self.read(case)?;
        given(&engine::breakpoints(policy, &case))
    }

    /// The largest bill that leaves at most `target` (yuan, like `"5000.00"`) to the person.
    ///
    /// # Errors
    /// The error of the contract; a target that is no amount has the path `target`.
    pub fn solve(&self, case: JsValue, target: &str) -> JsAnswer {
        let (case, policy) = self.read(case)?;
        let target = Money::parse(target).map_err(|fault| {
            let fault = Fault::Number { given: target.to_owned(), fault, decimals: 2 };
            self.refused(vec![Problem { path: "target".to_owned(), fault, at: None }])
        })?;
        given(&engine::solve(policy, &case, target))
    }

    fn pack(&self, id: &str) -> Option<&Policy> {
        self.packs.iter().find(|one| one.id == id)
    }

    fn read(&self, case: JsValue) -> Result<(Case, &Policy), JsValue> {
        read_case(&self.node(case)?, &|id| self.pack(id)).map_err(|problems| self.refused(problems))
    }

    fn node(&self, value: JsValue) -> Result<Node, JsValue> {
        javascript::read(&value).map_err(|unread| match unread {
            UnreadValue::Unfit(what) => self.refused(vec![Problem::of_all(Fault::Syntax(what))]),
            UnreadValue::Thrown(thrown) => thrown,
        })
    }

    // Out of line, and problems handed over: every function would carry a copy of it.
    fn refused(&self, problems: Vec<Problem>) -> JsValue {
        given(&Refusal::of_case(&problems, self.language)).unwrap_or_else(|error| error)
    }
}

/// An answer as plain JavaScript objects. It crosses as one text: handed over value by value it takes longer than
/// to be worked out.
fn given(answer: &impl Serialize) -> JsAnswer {
    match serde_json::to_string(answer) {
        Ok(text) => js_sys::JSON::parse(&text),
        // Nothing that is answered can fail to be written. Only a word: the error's own text would be shipped for nothing.
        Err(_) => Err(JsValue::from_str("unwritable")),
    }
}
