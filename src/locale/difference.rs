//! What changes between two packs, line by line, as a changelog of a policy year says it.

mod en;
mod zh;

use super::WordTexts;
use crate::app::{NO, YES};
use crate::authoring::{
    Difference, DifferenceHead, Left, PartChange, RowChange, RowPart, SaidChange, Scope, ScopeFact,
    ScopeValue, Stated, Statement, Typical, rows_told,
};
use crate::engine::Change;
use crate::estimate::Written;
use crate::format;
use crate::language::Language;
use crate::policy::{Policy, Words};
use crate::terms::{FactId, Identity, Insurance, Level, Place, Setting, Status, Tier};

/// The texts of one language.
pub(super) struct PackDifferenceTexts {
    pays: &'static str,
    says: &'static str,
    typical: &'static str,
    same: &'static str,
    part: fn(RowPart) -> &'static str,
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

    fn name(&self, who: Option<Identity>) -> String {
        let Some(identity) = who else { return self.texts.everyone.to_owned() };
        let [old, new] = self.packs;
        let known = new.identity(identity).or_else(|| old.identity(identity));
        known.map_or_else(|| identity.id().to_owned(), |one| self.of(&one.name).to_owned())
    }

    fn scope(&self, scope: &Scope) -> Vec<String> {
        let flag = |on: Option<bool>, [yes, no]: [&str; 2]| {
            on.map_or_else(String::new, |on| if on { yes } else { no }.to_owned())
        };
        let texts = self.texts;
        let mut told = vec![
            self.list(scope.insurance.iter().map(|one| self.option(FactId::Insurance, one.id()))),
            self.list(scope.setting.iter().map(|one| self.option(FactId::Setting, one.id()))),
            self.list(scope.level.iter().map(|one| self.option(FactId::Level, one.id()))),
            self.list(scope.place.iter().map(|one| self.option(FactId::Place, one.id()))),
            flag(scope.grassroots_referral, texts.grassroots_referral),
            flag(scope.special_disease, texts.special_disease),
            flag(scope.fee_for_service, texts.fee_for_service),
        ];
        told.extend(scope.is.iter().map(|one| self.fact(one)));
        told
    }

    /// A fact with its values: the question, as a heading.
    fn fact(&self, one: &ScopeFact) -> String {
        let [old, new] = self.packs;
        let known = [new, old].into_iter().find_map(|pack| pack.fact(one.fact.id())).map(|(_, fact)| fact);
        let question = match known.and_then(|fact| fact.question.as_ref()) {
            Some(own) => self.of(own),
            None => (self.words.fact)(one.fact).0,
        };
        let value = |value: &ScopeValue| match value {
            ScopeValue::Option(id) => self.option(one.fact, id),
            ScopeValue::Flag(so) => (self.words.answer)(if *so { YES } else { NO }).to_owned(),
            ScopeValue::Band(from, last) => {
                let number = |value: u16| (self.words.counted)(one.fact, value);
                match last {
                    Some(last) if last == from => number(*from),
                    Some(last) => format!("{}–{}", number(*from), number(*last)),
                    None => (self.texts.from_on)(&number(*from)),
                }
            }
        };
        let values = self.list(one.values.iter().map(value));
        format!("{}{}{values}", question.trim_end_matches(['？', '?']), self.texts.colon)
    }

    /// The name of a tier, in the pack's words where it is the pack's.
    fn tier(&self, tier: Tier) -> String {
        let [old, new] = self.packs;
        let spec = new.tiers.iter().chain(&old.tiers).find(|one| one.tier == tier);
        let own = spec.and_then(|one| one.name.as_ref()).map(|name| self.of(name));
        own.unwrap_or_else(|| (self.words.tier)(tier)).to_owned()
    }

    /// The name of an option, in the pack's words where it is the pack's.
    fn option(&self, fact: FactId, id: &str) -> String {
        let words = self.words;
        let standard = match fact {
            FactId::Insurance => Insurance::from_id(id).map(|one| (words.insurance)(one).0),
            FactId::Setting => Setting::from_id(id).map(|one| (words.setting)(one).0),
            FactId::Level => Level::from_id(id).map(|one| (words.level)(one).0),
            FactId::Place => Place::from_id(id).map(|one| (words.place)(one).0),
            _ => Some((words.answer)(id)),
        };
        if let Some(name) = standard.filter(|name| !name.is_empty()) {
            return name.to_owned();
        }
        let [old, new] = self.packs;
        let facts = [new, old].into_iter().filter_map(|pack| pack.fact(fact.id()));
        let mut options = facts.flat_map(|(_, fact)| fact.options());
        let own = options.find(|one| one.id == id).and_then(|one| one.name.as_ref());
        own.map_or_else(|| id.to_owned(), |name| self.of(name).to_owned())
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
            row.parts.iter().map(|one| self.part(one)).collect::<Vec<_>>().join(self.texts.comma)
        } else {
            self.texts.gone.to_owned()
        };
        (head.join(" · "), parts)
    }

    fn part(&self, one: &PartChange) -> String {
        let segment = one.segment.map_or_else(String::new, self.texts.segment);
        let name = format!("{segment}{}", (self.texts.part)(one.part));
        if one.part == RowPart::How {
            return name;
        }
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

    fn said(&self, one: &SaidChange) -> String {
        let id = match one.said {
            Statement::Identity | Statement::Premium => self.name(Identity::from_id(&one.id)),
            Statement::PlacePoints | Statement::PlacePointsLess => {
                let place = Place::from_id(&one.id).map(|place| (self.words.place)(place).0);
                place.filter(|name| !name.is_empty()).map_or_else(|| one.id.clone(), str::to_owned)
            }
            _ => one.id.clone(),
        };
        let what = format!("{} {id}", (self.texts.said)(one.said));
        let how = match (one.was, one.is) {
            (false, _) => self.texts.new,
            (true, false) => self.texts.gone,
            (true, true) => self.texts.changed,
        };
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
        format!("{how} · {what}{figures}")
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
        let left = |left: Option<&Left>| {
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

    fn left(&self, left: &Left) -> String {
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
