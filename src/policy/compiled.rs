//! A checked pack as the page reads it: its values in a fixed order, one a line, behind a line that names the format
//! and a sum over the rest. Whatever is one of a list — a fact, an option, a tier, a sum, a part — is written by its id,
//! so that a list may grow or change its order without a file meaning something else. Made from `pack.toml` after every check, so that a browser is sent neither the TOML parser
//! nor the checks; what is damaged, cut off or of another format is refused whole.
//!
//! Must never know: how a pack is written, what is wrong with one.

mod facts;
mod lines;
mod parts;

use super::{Catalog, CatalogEntry, Policy, Row};
use crate::day::Period;
use crate::fnv;
use crate::listed::AsList;
use lines::{CompiledLine, LineReader, Writer, line};
use std::cmp::Ordering;

/// What the first line begins with. The number rises whenever the order of the lines changes; `tests/native/compiled`
/// keeps a sample of the one that is read.
const FORMAT: &str = "benefit-estimator 6 ";

/// What the first line of every format begins with.
const NAME: &str = "benefit-estimator ";

/// Of which format a text is, beside the one that is read here; `None` where it is no compiled file.
#[must_use]
pub fn compiled_format(text: &str) -> Option<Ordering> {
    let number = |text: &str| text.strip_prefix(NAME)?.split(' ').next()?.parse::<u32>().ok();
    Some(number(text)?.cmp(&number(FORMAT)?))
}

/// Why a compiled file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompiledFault {
    /// No compiled file, or one for another version of this program.
    Format,
    /// Cut off or changed on its way.
    Damaged,
}

/// With its first line.
fn sealed(writer: Writer<'_>) -> String {
    let rest = writer.into_text();
    format!("{FORMAT}{:08x}\n{rest}", fnv::sum(fnv::OF_NOTHING, rest.as_bytes()))
}

/// What stands behind the first line, if that is right.
fn opened(text: &str) -> Result<&str, CompiledFault> {
    let (head, rest) = text.split_once('\n').ok_or(CompiledFault::Format)?;
    let given = head.strip_prefix(FORMAT).ok_or(CompiledFault::Format)?;
    let given = u32::from_str_radix(given, 16).map_err(|_| CompiledFault::Damaged)?;
    if given == fnv::sum(fnv::OF_NOTHING, rest.as_bytes()) { Ok(rest) } else { Err(CompiledFault::Damaged) }
}

impl Policy {
    /// The pack as the page reads it.
    #[must_use]
    pub fn compiled(&self) -> String {
        let mut to = Writer::new(&self.documents, &self.figures, &self.facts);
        self.put(&mut to);
        sealed(to)
    }

    /// Reads a compiled pack.
    ///
    /// # Errors
    /// Another format, or damage.
    pub fn from_compiled(text: &str) -> Result<Self, CompiledFault> {
        let mut from = LineReader::new(opened(text)?);
        let mut policy = Self::take(&mut from);
        if !from.is_done() {
            return Err(CompiledFault::Damaged);
        }
        policy.tell_apart();
        Ok(policy)
    }
}

impl Catalog {
    /// The catalogue as the page reads it.
    #[must_use]
    pub fn compiled(&self) -> String {
        let mut to = Writer::new(&[], &[], &[]);
        self.entries.put(&mut to);
        sealed(to)
    }

    /// Reads a compiled catalogue.
    ///
    /// # Errors
    /// Another format, or damage.
    pub fn from_compiled(text: &str) -> Result<Self, CompiledFault> {
        let mut from = LineReader::new(opened(text)?);
        let entries = from.take();
        if from.is_done() { Ok(Self { entries }) } else { Err(CompiledFault::Damaged) }
    }
}

line! { CatalogEntry { id, region, province, scope, status, period } }
line! { Period { from, until } }

/// Documents and figures come first: what follows names them by their place.
impl CompiledLine for Policy {
    fn put(&self, to: &mut Writer<'_>) {
        self.id.put(to);
        self.version.put(to);
        self.region.put(to);
        self.province.put(to);
        self.scope.put(to);
        self.title.put(to);
        self.status.put(to);
        self.period.put(to);
        self.checked.put(to);
        self.help.put(to);
        to.put_facts(&self.facts);
        to.list(&self.documents, |one, to| one.as_ref().put(to));
        to.list(&self.figures, |one, to| one.as_ref().put(to));
        self.readings.put(to);
        self.identities.put(to);
        self.sums.put(to);
        self.tiers.put(to);
        self.adjustments.put(to);
        self.alerts.put(to);
        self.checks.put(to);
        self.notices.put(to);
        self.premiums.put(to);
        self.premium_standard.put(to);
        for rows in self.rows.iter().chain(&self.others) {
            rows.put(to);
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let (id, version, region) = (from.take(), from.take(), from.take());
        let (province, scope, title) = (from.take(), from.take(), from.take());
        let (status, period, checked, help) = (from.take(), from.take(), from.take(), from.take());
        from.take_facts();
        from.take_documents();
        from.take_figures();
        let (readings, identities, sums) = (from.take(), from.take(), from.take());
        let tiers: Vec<super::TierSpec> = from.take();
        let adjustments = from.take();
        let (alerts, checks, notices) = (from.take(), from.take(), from.take());
        let (premiums, premium_standard) = (from.take(), from.take());
        let rows: Vec<Vec<Row>> = tiers.iter().map(|_| from.take()).listed();
        let others: Vec<Vec<Row>> = tiers.iter().map(|_| from.take()).listed();
        let (documents, figures, facts) = from.take_tables();
        Self {
            id,
            version,
            region,
            province,
            scope,
            title,
            status,
            period,
            checked,
            help,
            documents,
            readings,
            identities,
            figures,
            facts,
            sums,
            tiers,
            adjustments,
            alerts,
            checks,
            notices,
            premiums,
            premium_standard,
            rows,
            others,
            rejected: None,
        }
    }
}
