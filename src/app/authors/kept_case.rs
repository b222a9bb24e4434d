//! A visit tried on the page, kept as a case of the pack with what its document says must come out. Nothing of what the
//! program computes is taken over: an expectation comes from the document, or from arithmetic by hand.

use super::Workbench;
use super::pack_file::PackFile;
use crate::app::form_to_case::written_case;
use crate::app::typed::typed_money;
use crate::authoring::{DraftExpected, Remark, Severity, case_toml, insert};
use crate::terms::Tier;
use std::collections::BTreeMap;

/// What is typed of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseDraft {
    /// What it shows.
    pub name: String,
    /// Where the expectation comes from.
    pub source: String,
    /// What each tier must pay, as typed.
    pub tiers: BTreeMap<Tier, String>,
    /// What the person must pay, as typed.
    pub personal: String,
    /// Why it was not kept.
    pub lacks: Option<CaseLacks>,
    /// The name of the case that was kept last.
    pub kept: Option<String>,
}

/// Why a case is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseLacks {
    /// It has no name or no source.
    NameOrSource,
    /// Nothing is said of what must come out.
    Expectation,
    /// This is no amount.
    Amount(String),
}

/// What of a case is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseField {
    /// What it shows.
    Name,
    /// Where the expectation comes from.
    Source,
    /// What a tier must pay.
    Tier(Tier),
    /// What the person must pay.
    Personal,
}

/// What is typed where the document publishes nothing, in either language.
const UNPUBLISHED: [&str; 4] = ["没有公布", "未公布", "not published", "unpublished"];

impl CaseDraft {
    /// What is typed in a field.
    #[must_use]
    pub fn text(&self, field: CaseField) -> &str {
        match field {
            CaseField::Name => &self.name,
            CaseField::Source => &self.source,
            CaseField::Tier(tier) => self.tiers.get(&tier).map_or("", String::as_str),
            CaseField::Personal => &self.personal,
        }
    }

    /// Whether anything is typed of a case that is not kept yet.
    pub(super) fn is_begun(&self) -> bool {
        let mut texts = [&self.name, &self.source, &self.personal].into_iter().chain(self.tiers.values());
        texts.any(|text| !text.trim().is_empty())
    }

    pub(super) fn typed(&mut self, field: CaseField, text: String) {
        self.lacks = None;
        match field {
            CaseField::Name => self.name = text,
            CaseField::Source => self.source = text,
            CaseField::Tier(tier) => {
                self.tiers.insert(tier, text);
            }
            CaseField::Personal => self.personal = text,
        }
    }

    /// What must come out, as a case writes it.
    fn expected(&self) -> Result<DraftExpected<'_>, CaseLacks> {
        let read = |text: &String| match text.trim() {
            "" => Ok(None),
            typed => match typed_money(typed) {
                Some(amount) => Ok(Some(amount.to_string())),
                None => Err(CaseLacks::Amount(typed.to_owned())),
            },
        };
        let mut expected = DraftExpected::default();
        for (tier, text) in &self.tiers {
            if UNPUBLISHED.contains(&text.trim()) {
                expected.unpublished.push(tier.id());
            } else {
                expected.tiers.extend(read(text)?.map(|amount| (tier.id(), amount)));
            }
        }
        expected.personal = read(&self.personal)?;
        if expected == DraftExpected::default() {
            return Err(CaseLacks::Expectation);
        }
        if self.name.trim().is_empty() || self.source.trim().is_empty() {
            return Err(CaseLacks::NameOrSource);
        }
        Ok(expected)
    }
}

impl Workbench {
    /// Whether what is computed agrees with the case of this name.
    #[must_use]
    pub fn agrees(&self, name: &str) -> bool {
        let differs = |remark: &Remark| matches!(remark, Remark::Mismatch { case, .. } if case == name);
        !self.found(Severity::Error).any(|one| differs(&one.finding.remark))
    }

    /// Writes what is filled in on the page, and what must come out, into the cases.
    pub(super) fn keep_case(&mut self) {
        let Some(policy) = self.policy() else { return };
        let case = written_case(&self.estimator.form, policy);
        match self.case.expected() {
            Err(lacks) => self.case.lacks = Some(lacks),
            Ok(expected) => {
                let toml = case_toml(&self.case.name, &self.case.source, &case, &expected);
                let text = self.written(PackFile::Cases).map_or("", |(_, text)| text);
                let text = insert(text, "case", &toml);
                self.case = CaseDraft { kept: Some(self.case.name.clone()), ..CaseDraft::default() };
                self.replaced += 1;
                self.write(PackFile::Cases, text);
            }
        }
    }
}
