//! What people, situations, payers and sums are called: in the pack's words where they are the pack's.

use super::Teller;
use crate::app::{NO, YES};
use crate::authoring::{Scope, ScopeFact, ScopeValue};
use crate::terms::{FactId, Identity, Insurance, Level, Place, Setting, Sum, Tier};

impl Teller<'_> {
    pub(super) fn name(&self, who: Option<Identity>) -> String {
        let Some(identity) = who else { return self.texts.everyone.to_owned() };
        let [old, new] = self.packs;
        let known = new.identity(identity).or_else(|| old.identity(identity));
        known.map_or_else(|| identity.id().to_owned(), |one| self.of(&one.name).to_owned())
    }

    pub(super) fn scope(&self, scope: &Scope) -> Vec<String> {
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

    /// The question of a fact, as a heading.
    pub(super) fn question(&self, id: FactId) -> String {
        let [old, new] = self.packs;
        let known = [new, old].into_iter().find_map(|pack| pack.fact(id.id())).map(|(_, fact)| fact);
        let question = match known.and_then(|fact| fact.question.as_ref()) {
            Some(own) => self.of(own),
            None => (self.words.fact)(id).0,
        };
        question.trim_end_matches(['？', '?']).to_owned()
    }

    /// A fact with its values.
    pub(super) fn fact(&self, one: &ScopeFact) -> String {
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
        format!("{}{}{values}", self.question(one.fact), self.texts.colon)
    }

    /// The name of a tier, in the pack's words where it is the pack's.
    pub(super) fn tier(&self, tier: Tier) -> String {
        let [old, new] = self.packs;
        let spec = new.tiers.iter().chain(&old.tiers).find(|one| one.tier == tier);
        let own = spec.and_then(|one| one.name.as_ref()).map(|name| self.of(name));
        own.unwrap_or_else(|| (self.words.tier)(tier)).to_owned()
    }

    /// The name of an option, in the pack's words where it is the pack's.
    pub(super) fn option(&self, fact: FactId, id: &str) -> String {
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

    /// The name of a sum, in the pack's words where it is the pack's.
    pub(super) fn sum(&self, sum: Sum) -> String {
        let [old, new] = self.packs;
        let own =
            new.sums.iter().chain(&old.sums).find(|one| one.id == sum).and_then(|one| one.name.as_ref());
        own.map_or_else(|| (self.texts.sum)(sum), |name| self.of(name)).to_owned()
    }
}
