//! What changes between two packs, line by line, as a changelog of a policy year says it.

mod en;
mod names;
mod zh;

use super::WordTexts;
use crate::authoring::{
    CapOf, Difference, DifferenceHead, HowOver, PartChange, PersonalRange, RowChange, RowHow, RowPart,
    SaidChange, Stated, Statement, Typical, rows_told, rules_told,
};
use crate::engine::Change;
use crate::estimate::Written;
use crate::format;
use crate::language::Language;
use crate::policy::{Policy, Words};
use crate::terms::{self, FactId, Identity, Status, Sum, Tier};

/// The texts of one language.
pub(super) struct PackDifferenceTexts {
    pays: &'static str,
    says: &'static str,
    typical: &'static str,
    same: &'static str,
    part: fn(RowPart) -> &'static str,
    cap_at_once: &'static str,
    cap_of: fn(&str) -> String,
    how: &'static str,
    as_usual: &'static str,
    how_of: fn(&str) -> String,
    left: fn(terms::Left) -> &'static str,
    how_over: fn(HowOver, &str) -> String,
    how_less: fn(&str) -> String,
    how_at_most: fn(Option<&str>) -> String,
    how_a_visit: &'static str,
    how_grows: fn(&str, u16) -> String,
    sum: fn(Sum) -> &'static str,
    segment: fn(usize) -> String,
    said: fn(Statement) -> &'static str,
    new: &'static str,
    gone: &'static str,
    changed: &'static str,
    since: fn(&str) -> String,
    from_on: fn(&str) -> String,
    between: fn(&str, &str) -> String,
    grassroots_referral: [&'static str; 2],
    special_disease: [&'static str; 2],
    fee_for_service: [&'static str; 2],
    everyone: &'static str,
    unpublished: &'static str,
    no_such_person: &'static str,
    points: fn(&str) -> String,
    at_most: fn(&str) -> String,
    at_least: fn(&str) -> String,
    about: fn(&str) -> String,
    unchanged: &'static str,
    more: fn(&str) -> String,
    less: fn(&str) -> String,
    comma: &'static str,
    and: &'static str,
    colon: &'static str,
}

/// What changes, part by part, for a page.
pub struct DifferenceReport {
    /// What tiers pay whom: heading and lines.
    pub pays: (&'static str, Vec<String>),
    /// What the packs say beside payments.
    pub says: (&'static str, Vec<String>),
    /// The heading of the typical cases.
    pub typical: &'static str,
    /// Typical cases: the case, what the person paid, pays, and by how much that changes.
    pub cases: Vec<[String; 4]>,
    /// What stands where nothing changes.
    pub same: &'static str,
}

impl<'t> Teller<'t> {
    fn new(packs: [&'t Policy; 2], language: Language) -> Self {
        let texts = match language {
            Language::Zh => &zh::TEXTS,
            Language::En => &en::TEXTS,
        };
        Self { texts, words: language.words(), language, packs }
    }
}

/// What changes, part by part.
pub(super) fn report(difference: &Difference, packs: [&Policy; 2], language: Language) -> DifferenceReport {
    let teller = Teller::new(packs, language);
    let texts = teller.texts;
    DifferenceReport {
        pays: (texts.pays, difference.rows.iter().map(|one| teller.row(one)).collect()),
        says: (texts.says, difference.said.iter().map(|one| teller.said(one)).collect()),
        typical: texts.typical,
        cases: difference.typical.iter().map(|one| teller.cells(one)).collect(),
        same: texts.same,
    }
}

/// The lines, headings included.
pub(super) fn lines(difference: &Difference, packs: [&Policy; 2], language: Language) -> Vec<String> {
    let teller = Teller::new(packs, language);
    let texts = teller.texts;
    let mut lines = vec![teller.head(&difference.from), format!("→ {}", teller.head(&difference.to))];
    let mut section = |heading: &str, told: Vec<String>| {
        lines.push(String::new());
        lines.push(heading.to_owned());
        let told = if told.is_empty() { vec![texts.same.to_owned()] } else { told };
        lines.extend(told.into_iter().map(|line| format!("  {line}")));
    };
    section(texts.pays, difference.rows.iter().map(|one| teller.row(one)).collect());
    section(texts.says, difference.said.iter().map(|one| teller.said(one)).collect());
    section(texts.typical, difference.typical.iter().map(|one| teller.typical(one)).collect());
    lines
}

/// What each tier pays whom, a line each: who in which situations, and what.
pub(super) fn row_lines(policy: &Policy, language: Language) -> Vec<(String, String)> {
    let teller = Teller::new([policy, policy], language);
    rows_told(policy).iter().map(|one| teller.row_told(one)).collect()
}

/// What a pack says of places, alerts, promises and premiums, a line each.
pub(super) fn rule_lines(policy: &Policy, language: Language) -> Vec<String> {
    let teller = Teller::new([policy, policy], language);
    rules_told(policy).iter().map(|one| teller.what(one)).collect()
}

struct Teller<'t> {
    texts: &'static PackDifferenceTexts,
    words: &'static WordTexts,
    language: Language,
    packs: [&'t Policy; 2],
}

impl Teller<'_> {
    fn of<'w>(&self, words: &'w Words) -> &'w str {
        self.language.of(words)
    }

    fn head(&self, head: &DifferenceHead) -> String {
        let from = format::date(head.from, self.language);
        let period = head.until.map_or_else(
            || (self.texts.since)(&from),
            |until| (self.texts.between)(&from, &format::date(until, self.language)),
        );
        let status = (self.words.status)(head.status);
        [self.of(&head.title), head.id.as_str(), status, &period].join(" · ")
    }

    fn list(&self, parts: impl IntoIterator<Item = String>) -> String {
        parts.into_iter().collect::<Vec<_>>().join(self.texts.and)
    }

    fn row(&self, row: &RowChange) -> String {
        let (head, parts) = self.row_told(row);
        let new = if row.was { String::new() } else { format!("{}{}", self.texts.new, self.texts.colon) };
        format!("{head}{}{new}{parts}", self.texts.colon)
    }

    /// Who is paid by whom in which situations; and what.
    fn row_told(&self, row: &RowChange) -> (String, String) {
        let who = self.list(row.who.iter().map(|&one| self.name(one)));
        let tier = self.tier(row.tier);
        let head: Vec<String> =
            [tier, who].into_iter().chain(self.scope(&row.scope)).filter(|part| !part.is_empty()).collect();
        let parts = if row.is {
            let mut told: Vec<String> = row.parts.iter().map(|one| self.part(one)).collect();
            told.extend(row.how.as_ref().map(|how| self.hows(how)));
            told.join(self.texts.comma)
        } else {
            self.texts.gone.to_owned()
        };
        (head.join(" · "), parts)
    }

    /// How a row counts, before and after; of a new one, how it does.
    fn hows(&self, [before, after]: &[Option<RowHow>; 2]) -> String {
        let said = |how: &RowHow| {
            let all = self.how(how);
            if all.is_empty() { self.texts.as_usual.to_owned() } else { all.join(self.texts.and) }
        };
        let after = after.as_ref().map(said).unwrap_or_default();
        match before {
            Some(before) => format!("{}{}{} → {after}", self.texts.how, self.texts.colon, said(before)),
            None => after,
        }
    }

    fn how(&self, how: &RowHow) -> Vec<String> {
        let texts = self.texts;
        let mut all = Vec::new();
        if !how.of.is_empty() {
            let parts = self.list(how.of.iter().map(|part| (texts.left)(*part).to_owned()));
            all.push((texts.how_of)(&parts));
        }
        all.extend(how.over.map(|over| {
            let sum = match over {
                HowOver::Visit => String::new(),
                HowOver::Year(sum) | HowOver::Segments(sum) => self.sum(sum),
            };
            (texts.how_over)(over, &sum)
        }));
        all.extend(how.less.map(|sum| (texts.how_less)(&self.sum(sum))));
        all.extend(how.at_most.map(|sum| (texts.how_at_most)(sum.map(|sum| self.sum(sum)).as_deref())));
        all.extend(how.a_visit.then(|| texts.how_a_visit.to_owned()));
        all.extend(how.grows.iter().map(|(fact, beyond)| (texts.how_grows)(&self.question(*fact), *beyond)));
        all
    }

    fn part(&self, one: &PartChange) -> String {
        let segment = one.segment.map_or_else(String::new, self.texts.segment);
        let name = match one.counts {
            Some(CapOf::Visit) => self.texts.cap_at_once.to_owned(),
            Some(CapOf::Sum(sum)) => (self.texts.cap_of)(&self.sum(sum)),
            None => format!("{segment}{}", (self.texts.part)(one.part)),
        };
        format!(
            "{name} {}",
            self.before_and_after(one.from.as_ref(), one.to.as_ref(), &|one| self.stated(one))
        )
    }

    fn before_and_after(
        &self,
        from: Option<&Stated>,
        to: Option<&Stated>,
        tell: &dyn Fn(&Stated) -> String,
    ) -> String {
        match (from.map(tell), to.map(tell)) {
            (Some(from), Some(to)) => format!("{from} → {to}"),
            (Some(from), None) => format!("{from} → {}", self.texts.gone),
            (None, Some(to)) => to,
            (None, None) => String::new(),
        }
    }

    fn written(&self, value: Written) -> String {
        match value {
            Written::Amount(amount) => format::short_yuan(amount.to_fen(), self.language),
            Written::Rate(rate) => format::percent(rate),
            Written::Factor(factor) => factor.to_string(),
            Written::Unlimited => self.words.unlimited.to_owned(),
            Written::Unknown => self.texts.unpublished.to_owned(),
        }
    }

    /// `60% [60%–70%]（参考）`.
    fn stated(&self, one: &Stated) -> String {
        if one.value == Written::Unknown {
            return self.texts.unpublished.to_owned();
        }
        let range = if one.low == one.high {
            String::new()
        } else {
            format!(" [{}–{}]", self.written(one.low), self.written(one.high))
        };
        // The kinds as authors write them, whatever the two packs rest on.
        let kind = (self.words.kind)(one.kind, Status::InForce);
        format!("{}{range} ({})", self.written(one.value), kind)
    }

    /// Whether it is new, gone or changed, and what.
    fn said(&self, one: &SaidChange) -> String {
        let how = match (one.was, one.is) {
            (false, _) => self.texts.new,
            (true, false) => self.texts.gone,
            (true, true) => self.texts.changed,
        };
        format!("{how} · {}", self.what(one))
    }

    /// What is said: its name, and its figures before and after.
    fn what(&self, one: &SaidChange) -> String {
        let [old, new] = self.packs;
        let words = |words: Option<&Words>| words.map(|words| self.of(words).to_owned());
        let named = match one.said {
            Statement::Identity | Statement::Premium => {
                Identity::from_id(&one.id).map(|identity| self.name(Some(identity)))
            }
            Statement::PlacePoints
            | Statement::PlacePointsLess
            | Statement::PlaceFactor
            | Statement::PlacePrepay => {
                let scope = self.scope(&one.scope).into_iter().filter(|part| !part.is_empty());
                Some(scope.collect::<Vec<_>>().join(" · ")).filter(|scope| !scope.is_empty())
            }
            Statement::Alert => {
                let id = one.id.split(' ').next().unwrap_or_default();
                words(new.alerts.iter().chain(&old.alerts).find(|rule| rule.id == id).map(|rule| &rule.text))
            }
            Statement::Check => words(
                new.checks.iter().chain(&old.checks).find(|rule| rule.id == one.id).map(|rule| &rule.text),
            ),
            Statement::Notice => words(
                new.notices.iter().chain(&old.notices).find(|rule| rule.id == one.id).map(|rule| &rule.text),
            ),
            Statement::Payer => Tier::from_id(&one.id).map(|tier| self.tier(tier)),
            Statement::Fact => FactId::from_id(&one.id).map(|fact| self.question(fact)),
            Statement::Sum => Sum::from_id(&one.id).map(|sum| self.sum(sum)),
            Statement::Period
            | Statement::Order
            | Statement::Scope
            | Statement::Province
            | Statement::Help => Some(String::new()),
            Statement::Choice | Statement::PremiumStandard | Statement::Reading => None,
        };
        let id = named.unwrap_or_else(|| one.id.clone());
        let what = format!("{} {id}", (self.texts.said)(one.said)).trim_end().to_owned();
        let points = |one: &Stated| match one.value {
            Written::Rate(rate) => (self.texts.points)(format::percent(rate).trim_end_matches('%')),
            _ => self.stated(one),
        };
        let figures = match one.said {
            Statement::PlacePoints | Statement::PlacePointsLess => {
                self.before_and_after(one.from.as_ref(), one.to.as_ref(), &points)
            }
            _ => self.before_and_after(one.from.as_ref(), one.to.as_ref(), &|one| self.stated(one)),
        };
        let figures =
            if figures.is_empty() { String::new() } else { format!("{}{figures}", self.texts.colon) };
        format!("{what}{figures}")
    }

    fn typical(&self, one: &Typical) -> String {
        let [case, from, to, change] = self.cells(one);
        let comma = if change.is_empty() { "" } else { self.texts.comma };
        format!("{case}{}{from} → {to}{comma}{change}", self.texts.colon)
    }

    /// The case, before, after, and the change.
    fn cells(&self, one: &Typical) -> [String; 4] {
        let words = self.words;
        let case = &one.case;
        let name =
            case.identity.map_or_else(|| words.ordinary.to_owned(), |identity| self.name(Some(identity)));
        let head = [
            name,
            self.option(FactId::Insurance, case.insurance.id()),
            self.option(FactId::Setting, case.setting.id()),
            self.option(FactId::Level, case.level.id()),
            self.option(FactId::Place, case.place.id()),
            format::short_yuan(case.total, self.language),
        ];
        let left = |left: Option<&PersonalRange>| {
            left.map_or_else(|| self.texts.no_such_person.to_owned(), |one| self.left(one))
        };
        let yuan = |amount| format::short_yuan(amount, self.language);
        let change = match one.change {
            None => String::new(),
            Some(Change::Same) => self.texts.unchanged.to_owned(),
            Some(Change::More(by)) => (self.texts.more)(&yuan(by)),
            Some(Change::Less(by)) => (self.texts.less)(&yuan(by)),
        };
        [head.join(" · "), left(one.from.as_ref()), left(one.to.as_ref()), change]
    }

    fn left(&self, left: &PersonalRange) -> String {
        let yuan = |amount| format::short_yuan(amount, self.language);
        let personal = yuan(left.personal);
        match (left.low, left.high) {
            (Some(low), Some(high)) if low == high => personal,
            (Some(low), Some(high)) => {
                format!("{} [{}–{}]", (self.texts.about)(&personal), yuan(low), yuan(high))
            }
            (None, Some(high)) => (self.texts.at_most)(&yuan(high)),
            (Some(low), None) => (self.texts.at_least)(&yuan(low)),
            (None, None) => (self.texts.about)(&personal),
        }
    }
}
