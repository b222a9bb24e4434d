//! Every input exactly as it was typed or chosen. Nothing here is a value yet: that is [`super::read`]'s work.

use super::choice::Choice;
use super::field::{Field, Flag};
use super::reply::Reply;
use super::step::GuideStep;
use super::typed::is_invisible;
use crate::listed::AsList;
use crate::terms::{FactId, FigurePath, Id, Identity, Insurance, Level, Place, Setting};
use crate::vec_map::VecMap;
use std::rc::Rc;

/// What a person has filled in so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// The id of one of the region's packs.
    pub policy: Option<String>,
    /// Which insurance.
    pub insurance: Option<Insurance>,
    /// What the person is recognised as, in the order ticked.
    pub identities: Vec<Identity>,
    /// What kind of care.
    pub setting: Option<Setting>,
    /// The hospital's level.
    pub level: Option<Level>,
    /// Where it is.
    pub place: Option<Place>,
    /// Flags that were turned from their usual state.
    turned: Vec<Flag>,
    /// What was said to questions that can be answered without filling anything in.
    replies: VecMap<GuideStep, Reply>,
    texts: VecMap<Field, String>,
    /// The facts whose answer was chosen; a number is typed.
    answers: VecMap<FactId, Id>,
    /// The pack and the answers for which each own figure was typed.
    typed_for: VecMap<FigurePath, Rc<(String, Form)>>,
}

/// Whether an input says something of the place, not of a person: a desk works on one day, and local figures are the
/// office's.
const fn is_of_place(field: Field) -> bool {
    matches!(field, Field::Day | Field::Figure(_))
}

/// The usual state of a flag.
const fn usual(flag: Flag) -> bool {
    matches!(flag, Flag::References)
}

impl Form {
    /// Nothing but the region and year.
    #[must_use]
    pub fn at(policy: Option<String>) -> Self {
        Self { policy, ..Self::default() }
    }

    /// What was typed, as typed.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Whether nothing is filled in that belongs to a person.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let mut person = self.clone();
        person.drop_texts(is_of_place);
        person == Self::at(self.policy.clone())
    }

    /// Nothing but the hospital: kind of care, level, place.
    pub(super) fn hospital(&self) -> Self {
        Self { setting: self.setting, level: self.level, place: self.place, ..Self::default() }
    }

    /// Takes the hospital of another form.
    pub(super) fn go_to(&mut self, hospital: Self) {
        self.setting = hospital.setting;
        self.level = hospital.level;
        self.place = hospital.place;
    }

    /// How many of a desk's settings are filled in: region, day, kind of care, level, place, and the figures of the place. None
    /// where one of the hospital's is not: then all of them are to be looked at.
    pub(super) fn settings(&self) -> usize {
        let hospital =
            self.policy.is_some() && self.setting.is_some() && self.level.is_some() && self.place.is_some();
        if hospital { 4 + self.texts().filter(|(field, _)| is_of_place(*field)).count() } else { 0 }
    }

    /// What does not change from one person to the next.
    pub(super) fn of_place(mut self) -> Self {
        self.drop_texts(|field| !is_of_place(field));
        let Self { policy, texts, typed_for, .. } = self;
        Self { policy, texts, typed_for, ..Self::default() }
    }

    /// Whether everything that is chosen, and not typed, is the same.
    #[must_use]
    pub fn is_answered_like(&self, other: &Self) -> bool {
        let chosen = |form: &Self| (form.insurance, form.setting, form.level, form.place);
        let is_fact = |(field, _): &(Field, &str)| matches!(field, Field::Fact(_));
        self.policy == other.policy
            && chosen(self) == chosen(other)
            && self.identities == other.identities
            && self.turned == other.turned
            && self.replies == other.replies
            && self.answers == other.answers
            && self.texts().filter(is_fact).eq(other.texts().filter(is_fact))
    }

    /// Whether anything was typed that is more than space.
    #[must_use]
    pub fn is_typed(&self, field: Field) -> bool {
        !Self::is_empty_text(self.text(field))
    }

    /// Whether nobody sees anything in it.
    #[must_use]
    pub fn is_empty_text(text: &str) -> bool {
        text.chars().all(|letter| letter.is_whitespace() || is_invisible(letter))
    }

    /// Everything typed, in the fields' order.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        self.texts.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// Notes what was typed; an emptied field is forgotten.
    pub fn set_text(&mut self, field: Field, text: String) {
        if let Some(step) =
            GuideStep::of(field).filter(|step| GuideStep::REPLIED.contains(step) && !text.is_empty())
        {
            self.replies.insert(step, Reply::Something);
        }
        self.drop_texts(|known| known == field && (text.is_empty() || matches!(field, Field::Fact(_))));
        if !text.is_empty() {
            self.texts.insert(field, text);
        }
    }

    /// Puts a text in an input, whatever was said to its question.
    pub(super) fn put(&mut self, field: Field, text: String) {
        self.texts.insert(field, text);
    }

    /// Empties some of the inputs.
    pub fn drop_texts(&mut self, drop: impl Fn(Field) -> bool) {
        self.texts.retain(|field, _| !drop(*field));
        self.answers.retain(|fact, _| !drop(Field::Fact(*fact)));
        self.typed_for.retain(|path, _| !drop(Field::Figure(*path)));
    }

    /// The pack and the answers for which an own figure was typed.
    pub(super) fn typed_for(&self, path: FigurePath) -> Option<(&str, &Self)> {
        self.typed_for.get(&path).map(|typed_for| (typed_for.0.as_str(), &typed_for.1))
    }

    /// Notes that these own figures are meant for a pack and the answers as they are.
    pub(super) fn mean_figures(&mut self, pack: &str, only: Option<FigurePath>) {
        let answers = Self { texts: VecMap::default(), typed_for: VecMap::default(), ..self.clone() };
        let now = Rc::new((pack.to_owned(), answers));
        let figures: Vec<FigurePath> = self
            .texts()
            .filter_map(|(field, _)| if let Field::Figure(path) = field { Some(path) } else { None })
            .filter(|&path| only.is_none_or(|only| only == path))
            .listed();
        for path in figures {
            self.typed_for.insert(path, Rc::clone(&now));
        }
    }

    /// A yes or no.
    #[must_use]
    pub fn flag(&self, flag: Flag) -> bool {
        usual(flag) != self.turned.contains(&flag)
    }

    /// The flags that are not in their usual state.
    pub(super) fn turned(&self) -> impl Iterator<Item = Flag> {
        Flag::ALL.into_iter().filter(|flag| self.turned.contains(flag))
    }

    /// Notes a yes or no.
    pub fn set_flag(&mut self, flag: Flag, on: bool) {
        self.turned.retain(|one| *one != flag);
        if on != usual(flag) {
            self.turned.push(flag);
        }
    }

    /// Notes an answer.
    pub fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Policy(id) => self.policy = Some(id),
            Choice::Insurance(one) => self.insurance = Some(one),
            Choice::Setting(one) => self.setting = Some(one),
            Choice::Level(one) => self.level = Some(one),
            Choice::Place(one) => self.place = Some(one),
            Choice::Reply(step, reply) => self.say(step, reply),
            Choice::Fact(fact, answer) => {
                self.drop_texts(|field| field == Field::Fact(fact));
                self.answers.insert(fact, answer);
            }
        }
    }

    /// What was chosen of a fact.
    #[must_use]
    pub fn answer(&self, fact: FactId) -> Option<&str> {
        self.answers.get(&fact).map(Id::as_str)
    }

    /// Every fact whose answer was chosen, with it.
    pub fn answers(&self) -> impl Iterator<Item = (FactId, &str)> {
        self.answers.iter().map(|(fact, answer)| (*fact, answer.as_str()))
    }

    /// Ticks or unticks an identity; whoever is one of them is not none of them.
    pub fn tick(&mut self, identity: Identity, on: bool) {
        self.identities.retain(|one| *one != identity);
        if on {
            self.identities.push(identity);
        }
        if self.identities.is_empty() {
            self.replies.retain(|step, _| *step != GuideStep::Identities);
        } else {
            self.replies.insert(GuideStep::Identities, Reply::Something);
        }
    }

    /// What was said to a question that can be answered without filling anything in; `None` for no answer.
    #[must_use]
    pub fn reply(&self, step: GuideStep) -> Option<Reply> {
        self.replies.get(&step).copied()
    }

    /// Whether such a question is answered: where there is something, it is filled in.
    #[must_use]
    pub fn is_replied(&self, step: GuideStep) -> bool {
        let mut typed = self.texts().filter(|(field, _)| GuideStep::of(*field) == Some(step));
        match self.reply(step) {
            None => false,
            Some(Reply::Something) if step == GuideStep::Identities => !self.identities.is_empty(),
            Some(Reply::Something) => typed.any(|(field, _)| self.is_typed(field)),
            Some(_) => true,
        }
    }

    /// Whether nothing is said of it that an estimate could rest on.
    #[must_use]
    pub(super) fn is_open(&self, step: GuideStep) -> bool {
        !self.is_replied(step) || self.reply(step).map(Reply::offered) == Some(Reply::Unknown)
    }

    /// Whether none of the identities fits.
    #[must_use]
    pub fn says_no_identity(&self) -> bool {
        self.reply(GuideStep::Identities) == Some(Reply::Nothing)
    }

    /// Notes an answer. What was filled in before stays, does not count, and is there again where there is something.
    pub fn say(&mut self, step: GuideStep, reply: Reply) {
        if step == GuideStep::Identities && reply != Reply::Something {
            self.identities.clear();
        }
        self.replies.insert(step, reply);
    }

    /// Takes an answer back.
    pub fn unsay(&mut self, step: GuideStep) {
        self.replies.retain(|one, _| *one != step);
    }

    /// Takes from another form what the year has brought, and what was said of it.
    pub(super) fn take_year(&mut self, other: &mut Self) {
        if let Some(reply) = other.reply(GuideStep::Year) {
            self.say(GuideStep::Year, reply);
        }
        for (field, text) in other.texts().filter(|(field, _)| matches!(field, Field::Year(_))) {
            self.texts.insert(field, text.to_owned());
        }
        other.unsay(GuideStep::Year);
        other.drop_texts(|field| matches!(field, Field::Year(_)));
    }

    /// Without what is filled in where there is nothing to fill in.
    pub(super) fn as_replied(&self) -> Self {
        let mut said = self.clone();
        let lets_through = |step: GuideStep| self.reply(step).is_none_or(|reply| reply == Reply::Something);
        said.drop_texts(|field| GuideStep::of(field).is_some_and(|step| !lets_through(step)));
        said
    }
}
