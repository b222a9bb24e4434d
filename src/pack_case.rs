//! Cases beside a pack: what a person in a situation must get, and where that expectation comes from. An author
//! writes them in `cases.toml`; the tests, `estimate check` and the authors' page run them.
//!
//! Must never know: files, JSON, the browser.

mod compare;
mod coverage;
mod expect;

use crate::case::{Case, read_case};
use crate::engine;
use crate::estimate::Estimate;
use crate::policy::{Policy, newer_format, no_earlier_format};
use crate::problem::Problem;
use crate::tree::{Cursor, Node, Read, Record, Shape, Shaped, Spanned, Value, parse_toml, record};
use expect::{Expect, Held, Verbatim};

pub use compare::Mismatch;
pub(crate) use coverage::takes;
pub use coverage::{Uncovered, uncovered};

record! {
    /// The file as written.
    struct RawCases {
        /// 写法的版本，现在是 1；程序比它旧就只说这一句 · the version of this language, now 1; an older program says so in one sentence
        "format" => format: Option<Spanned<i64>>,
        /// 一次就医和应有的结果 · a visit and what must come out
        "case" => case: Vec<PackCase>,
        /// 一份保费和应有的资助 · a premium and what must be subsidised
        "premium" => premium: Vec<PremiumCase>,
    }
}

record! {
    /// One visit and what must come out.
    pub struct PackCase {
        /// 名称，说明它核对什么 · what it shows
        "name" => name: String,
        /// 结果从哪里来：原句，或写出来的手算 · a document's sentence, or the arithmetic written out
        "source" => source: String,
        /// 病例，写法同命令行，policy 自动填上 · a case as on the command line; `policy` is filled in
        "case" => case: Verbatim,
        /// 应有的结果，写什么核对什么 · what must come out
        "expect" => expect: Expect,
    }
}

record! {
    /// One premium and what must come out.
    pub struct PremiumCase {
        /// 名称，说明它核对什么 · what it shows
        "name" => name: String,
        /// 结果从哪里来 · where the expectation comes from
        "source" => source: String,
        /// 谁的保费；不写就是普通参保人 · whose premium; absent for an ordinary person's
        "identity" => identity: Option<Held>,
        /// 个人缴费，元 · the personal premium, yuan
        "premium" => premium: expect::Yuan,
        /// 资助多少；没有公布写 open · what is paid of it; `open` where unpublished
        "subsidy" => subsidy: expect::Yuan,
        /// 个人还要付多少 · what is left to the person
        "own" => own: expect::Yuan,
    }
}

/// The shape of a `cases.toml`, as its reader says.
#[must_use]
pub fn shape() -> Shape {
    RawCases::shape()
}

/// What an author may expect of a case, by key.
#[must_use]
pub fn expected_keys() -> Vec<&'static str> {
    expect::Expectations::names()
}

/// The cases of one pack.
#[derive(Debug, Clone)]
pub struct PackCases {
    /// Visits.
    pub visits: Vec<PackCase>,
    /// Premiums.
    pub premiums: Vec<PremiumCase>,
}

/// What the engine says to a case.
pub type TriedCase = Result<(Case, Estimate), Vec<Problem>>;

impl PackCases {
    /// Reads a `cases.toml`.
    ///
    /// # Errors
    /// Everything wrong with the file as a file; what is wrong with a case's own keys comes out when it runs.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        let (tree, problems) = parse_toml(text);
        if !problems.is_empty() {
            return Err(problems);
        }
        if let Some(newer) = newer_format(&tree) {
            return Err(vec![newer]);
        }
        let mut cursor = Cursor::new();
        let raw = RawCases::read(&tree, &mut cursor);
        no_earlier_format(raw.as_ref().and_then(|raw| raw.format), &mut cursor);
        let mut problems = cursor.into_problems();
        match raw {
            Some(raw) if problems.is_empty() => Ok(Self { visits: raw.case, premiums: raw.premium }),
            _ => {
                problems.sort_by_key(|problem| problem.at);
                Err(problems)
            }
        }
    }

    /// Runs every case; all that differs, in the file's order.
    #[must_use]
    pub fn mismatches(&self, policy: &Policy) -> Vec<Mismatch> {
        let visits = self.visits.iter().flat_map(|one| one.mismatches(policy));
        visits.chain(self.premiums.iter().flat_map(|one| one.mismatches(policy))).collect()
    }
}

impl PackCase {
    /// The case with the pack's id filled in, as a contract case would name it.
    #[must_use]
    pub fn node(&self, policy: &Policy) -> Node {
        let mut node = self.case.0.clone();
        if let Value::Table(entries) = &mut node.value
            && !entries.iter().any(|(key, _)| key == "policy")
        {
            entries.insert(0, ("policy".to_owned(), Node::text(policy.id.clone())));
        }
        node
    }

    /// What must come out, as its author wrote it.
    #[must_use]
    pub const fn expected(&self) -> &Node {
        &self.expect.written
    }

    /// What the engine says.
    ///
    /// # Errors
    /// The problems for which it refuses the case.
    pub fn run(&self, policy: &Policy) -> TriedCase {
        let node = self.node(policy);
        let (case, policy) = read_case(&node, &|id| (id == policy.id).then_some(policy))?;
        let estimate = engine::estimate(policy, &case)?;
        Ok((case, estimate))
    }

    /// All that differs from what the case expects.
    #[must_use]
    pub fn mismatches(&self, policy: &Policy) -> Vec<Mismatch> {
        compare::visit(self, &self.run(policy))
    }
}

impl PremiumCase {
    /// All that differs from what the case expects.
    #[must_use]
    pub fn mismatches(&self, policy: &Policy) -> Vec<Mismatch> {
        compare::premium(self, policy)
    }
}
