//! Each input of the form as a view: the same one on the desk and in the guide.

use super::choices::{ChoiceOption, answer_line, choices};
use super::element::{El, el, text_el};
use super::frame::Frame;
use super::memo::{Region, memo};
use super::money_field::{Around, FieldError, money_field};
use super::untimely;
use crate::app::{
    Action, Choice, Field, Flag, GuideStep, NO, NoPack, OfferedRegions, Pack, Reply, State, Unread, Wrong,
    YES, asked, details, fault_of, tried,
};
use crate::format;
use crate::listed::AsList;
use crate::locale::Listed;
use crate::policy::{CatalogEntry, Domain, Fact};
use crate::terms::{FactId, Id, Insurance, Level, Place, Setting, UNKNOWN};
use std::rc::Rc;
use yew::Html;

/// The form as it stands, and what is wrong with it.
pub(super) struct Questions<'s> {
    pub(super) frame: &'s Frame,
    pub(super) state: &'s Rc<State>,
    /// The pack in force, looked for once.
    pub(super) pack: Option<&'s Pack>,
    pub(super) unread: Option<&'s Unread>,
    /// One question a page.
    pub(super) alone: bool,
    /// What to say of a question that has no answer and should.
    pub(super) missing: Option<&'static str>,
}

impl<'s> Questions<'s> {
    /// The questions of a page that shows them all.
    pub(super) fn of(frame: &'s Frame, state: &'s Rc<State>, unread: Option<&'s Unread>) -> Self {
        Self { frame, state, pack: state.pack(), unread, alone: false, missing: None }
    }

    /// A question with one or several answers.
    pub(super) fn choices(&self, field: Field) -> El {
        let answers = match field {
            Field::Policy => return self.region(),
            Field::Insurance => {
                let chosen = self.state.form.insurance.map(Insurance::id);
                self.options(FactId::Insurance, Insurance::IDS, chosen, |id| {
                    Insurance::from_id(id).map(Choice::Insurance)
                })
            }
            Field::Identities => self.identities(),
            Field::Setting => {
                let chosen = self.state.form.setting.as_ref().map(Setting::id);
                self.options(FactId::Setting, Setting::IDS, chosen, |id| {
                    Setting::from_id(id).map(Choice::Setting)
                })
            }
            Field::Level => {
                let chosen = self.state.form.level.as_ref().map(Level::id);
                self.options(FactId::Level, Level::IDS, chosen, |id| Level::from_id(id).map(Choice::Level))
            }
            Field::Place => {
                let chosen = self.state.form.place.as_ref().map(Place::id);
                self.options(FactId::Place, Place::IDS, chosen, |id| Place::from_id(id).map(Choice::Place))
            }
            Field::Fact(fact) => self.answers(fact),
            Field::OutOfScope => self.replies(field, GuideStep::OutOfScope),
            Field::EarlierVisits => self.replies(field, GuideStep::Year),
            _ => Vec::new(),
        };
        if let Field::Fact(_) = field {
            let wrong = self.wrong(field).map(|wrong| wrong.words);
            return choices(self.frame, field, answers, wrong, false);
        }
        choices(self.frame, field, answers, self.missing.map(str::to_owned), self.alone)
    }

    /// A field for an amount.
    pub(super) fn amount(&self, field: Field, optional: bool) -> Html {
        let missing = self.missing.filter(|_| !optional);
        let quiet = (self.alone && matches!(field, Field::TOTAL | Field::Day)).then_some("");
        let ahead = (field == Field::Day && self.state.is_ahead()).then(|| self.frame.texts().form.day_ahead);
        let hint = ahead.or(quiet);
        let wrong = self.wrong(field).or_else(|| self.untimely(field));
        let around = Around { hint, missing, wrong, ..Around::of(self.state, field) };
        money_field(self.frame, field, self.state.form.text(field), around)
    }

    /// Among all questions a day without rules is told beside it: the result may be far below.
    fn untimely(&self, field: Field) -> Option<FieldError> {
        if self.alone || field != Field::Day {
            return None;
        }
        let Some(NoPack::Untimely(untimely)) = self.state.no_pack() else { return None };
        Some(FieldError::plain(untimely::words(self.frame, self.state, untimely)))
    }

    /// A yes or no, where it is asked.
    fn flag(&self, flag: Flag) -> Option<El> {
        let field = Field::Flag(flag);
        let pack = self.pack?;
        asked(pack, &self.state.form, field).then(|| {
            let on = self.state.form.flag(flag);
            let answer = ChoiceOption {
                off: Some(Action::Switched(flag, false)),
                ..ChoiceOption::new((self.frame.texts().form.flag)(flag), on, Action::Switched(flag, true))
            };
            answer_line(self.frame, field.id(), "", answer)
        })
    }

    /// The facts that this pack asks of this person.
    pub(super) fn facts(&self) -> Vec<El> {
        let details = self.pack.map(|pack| details(pack, &self.state.form, &self.state.ledger));
        let asked = details.into_iter().flatten().filter_map(|field| match field {
            Field::Fact(fact) => self.frame.fact(fact),
            _ => None,
        });
        asked.map(|fact| self.fact(fact)).listed()
    }

    /// A number is typed, and can be unknown too.
    fn fact(&self, fact: &Fact) -> El {
        let field = Field::Fact(fact.id);
        if !matches!(fact.domain, Domain::Count { .. }) {
            return self.choices(field);
        }
        let unknown = ChoiceOption {
            off: Some(Action::Typed(field, String::new())),
            ..self.answer(fact.id, UNKNOWN, String::new())
        };
        let id = format!("{}-unknown", field.id());
        el("div").child(self.amount(field, true)).child(answer_line(self.frame, id, "", unknown))
    }

    /// The circumstances that only some packs ask for.
    pub(super) fn circumstances(&self) -> El {
        let bed_days = self.pack.is_some_and(|pack| asked(pack, &self.state.form, Field::BedDays));
        el("div").class("answers").child(self.chosen(Chosen::Flags)).child(if bed_days {
            self.amount(Field::BedDays, false)
        } else {
            Html::default()
        })
    }

    /// What is ticked of them.
    pub(super) fn flags(&self) -> Html {
        self.flag(Flag::SevereMentalDisorder).map_or_else(Html::default, El::into)
    }

    /// Questions that what is typed does not change.
    pub(super) fn chosen(&self, which: Chosen) -> Html {
        memo(self.frame, ChosenAnswers { which, state: Rc::clone(self.state), pack: self.pack.cloned() })
    }

    /// The day, once it is known of which region.
    pub(super) fn day(&self) -> Html {
        if self.state.form.policy.is_some() { self.amount(Field::Day, false) } else { Html::default() }
    }

    /// Whether the next person is in the same hospital.
    pub(super) fn keep_hospital(&self) -> El {
        let words = self.frame.texts().form.keep_hospital;
        let answer = ChoiceOption {
            off: Some(Action::HospitalKept(false)),
            ..ChoiceOption::new(words, self.state.turns.keeps_hospital, Action::HospitalKept(true))
        };
        answer_line(self.frame, "keep-hospital".to_owned(), "", answer)
    }

    /// Published figures only: the opposite of the flag that allows reference figures.
    pub(super) fn only_published(&self) -> El {
        let form = &self.frame.texts().form;
        let only = !self.state.form.flag(Flag::References);
        let answer = ChoiceOption {
            off: Some(Action::Switched(Flag::References, true)),
            ..ChoiceOption::new(
                (form.only_published, form.only_published_hint),
                only,
                Action::Switched(Flag::References, false),
            )
        };
        answer_line(self.frame, "only-published".to_owned(), "", answer)
    }

    /// What is wrong with an input that was left, or wherever the person wants to go on.
    fn wrong(&self, field: Field) -> Option<FieldError> {
        if !self.state.answering.pressed && !self.state.answering.left.contains(&field) {
            return None;
        }
        // Before a region is chosen nothing is read as a whole.
        let read = self.unread.and_then(|unread| unread.wrong(field));
        let told = |wrong: &Wrong| FieldError::of(self.frame, field, wrong);
        read.map(told).or_else(|| fault_of(field, self.state.form.text(field)).as_ref().map(told))
    }

    /// The regions: where there are many, found by name, and no more of them at once than can be looked through.
    fn region(&self) -> El {
        let Some(catalog) = self.state.fetched.catalog.ready() else { return self.regions(Vec::new()) };
        let chosen = self.state.form.policy.as_ref().and_then(|id| catalog.entry(id));
        // Several packs of a region are one answer: the day decides between them.
        let is_chosen = |entry: &CatalogEntry| chosen.is_some_and(|chosen| chosen.region == entry.region);
        let looked_for = &self.state.answering.region_search;
        let OfferedRegions { are_many, listed, left } = OfferedRegions::of(catalog, looked_for, is_chosen);
        let answer = |entry: &CatalogEntry| {
            let Listed { province, name, hint, tag } = Listed::of(catalog, entry, self.frame.language);
            ChoiceOption {
                group: province.filter(|_| are_many).unwrap_or_default().into(),
                name: name.into(),
                hint: hint.into(),
                tag,
                chosen: is_chosen(entry),
                on: Action::Chose(Choice::Policy(entry.id.clone())),
                off: None,
            }
        };
        let regions = self.regions(listed.into_iter().map(answer).listed());
        if !are_many {
            return regions;
        }
        let search = self.frame.region_search("region-search", looked_for, Action::RegionSearched);
        let more = (left > 0).then(|| text_el("p", "hint", (self.frame.language.words().more_regions)(left)));
        el("div").child(search).child(regions).child_opt(more)
    }

    fn regions(&self, answers: Vec<ChoiceOption>) -> El {
        choices(self.frame, Field::Policy, answers, self.missing.map(str::to_owned), self.alone)
    }

    fn identities(&self) -> Vec<ChoiceOption> {
        let form = &self.state.form;
        let Some(pack) = self.pack else { return Vec::new() };
        let language = self.frame.language;
        let mut answers: Vec<ChoiceOption> = pack
            .identities
            .iter()
            .map(|one| ChoiceOption {
                group: "".into(),
                name: language.of(&one.name).to_owned().into(),
                hint: language.of(&one.hint).to_owned().into(),
                tag: None,
                chosen: form.identities.contains(&one.id),
                on: Action::TickedIdentity(one.id, true),
                off: Some(Action::TickedIdentity(one.id, false)),
            })
            .listed();
        answers.push(ChoiceOption {
            off: Some(Action::TickedNoIdentity(false)),
            ..ChoiceOption::new(
                (self.frame.texts().form.none_of_these, ""),
                form.says_no_identity(),
                Action::TickedNoIdentity(true),
            )
        });
        answers
    }

    /// The answers to the question of a fact.
    fn answers(&self, id: FactId) -> Vec<ChoiceOption> {
        let Some(fact) = self.frame.fact(id) else { return Vec::new() };
        let options = fact.options().iter().map(|one| one.id.as_str());
        let flags = [YES, NO].into_iter().filter(|_| fact.domain == Domain::Flag);
        let hint = |one: &str| self.frame.option(id, one).1;
        options.chain(flags).chain([UNKNOWN]).map(|one| self.answer(id, one, hint(one))).listed()
    }

    /// The answers to a question that can be answered without filling anything in.
    fn replies(&self, field: Field, step: GuideStep) -> Vec<ChoiceOption> {
        let reply = self.frame.texts().form.reply;
        let said = self.state.form.reply(step).map(Reply::offered);
        let tried = tried(&self.state.form).filter(|_| step == GuideStep::OutOfScope);
        let guess = tried.map(|tried| {
            (self.frame.texts().doubts.guessed)(&format::short_yuan(tried, self.frame.language))
        });
        let answer = |one| {
            let on = Action::Chose(Choice::Reply(step, one));
            let option = ChoiceOption::new(reply(field, one), said == Some(one), on);
            match &guess {
                Some(guess) if one == Reply::Unknown => ChoiceOption { hint: guess.clone().into(), ..option },
                _ => option,
            }
        };
        Reply::OFFERED.map(answer).into()
    }

    /// Whether such a question is answered with something to fill in.
    pub(super) fn has_something(&self, step: GuideStep) -> bool {
        self.state.form.reply(step) == Some(Reply::Something)
    }

    /// One answer to the question of a fact.
    fn answer(&self, fact: FactId, answer: &str, hint: String) -> ChoiceOption {
        let name = self.frame.answer(fact, answer);
        let chosen = self.state.form.answer(fact) == Some(answer);
        let on = Id::parse(answer).map_or(Action::WentOn, |one| Action::Chose(Choice::Fact(fact, one)));
        ChoiceOption {
            group: "".into(),
            name: name.into(),
            hint: hint.into(),
            tag: None,
            chosen,
            on,
            off: None,
        }
    }

    /// The options of a fact that a case names itself: the standard ones, and what the pack adds.
    fn options(
        &self,
        fact: FactId,
        standard: &'static [&'static str],
        chosen: Option<&str>,
        choice: fn(&str) -> Option<Choice>,
    ) -> Vec<ChoiceOption> {
        let own = self.frame.fact(fact).map(Fact::options).unwrap_or_default();
        let own = own.iter().map(|one| one.id.as_str()).filter(|one| !standard.contains(one));
        let ids = standard.iter().copied().chain(own);
        ids.filter_map(|id| {
            let (name, hint) = self.frame.option(fact, id);
            let on = Action::Chose(choice(id)?);
            Some(ChoiceOption {
                group: "".into(),
                name: name.into(),
                hint: hint.into(),
                tag: None,
                chosen: chosen == Some(id),
                on,
                off: None,
            })
        })
        .listed()
    }
}

/// Questions whose answers are chosen, not typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Chosen {
    /// The region.
    Region,
    /// Whose insurance it is, and which groups they belong to.
    Person,
    /// Kind of care, hospital and place.
    Hospital,
    /// The circumstances that only some packs ask for.
    Flags,
    /// Whether only published figures count.
    OnlyPublished,
}

/// Such questions with a state, as far as its answers are chosen.
struct ChosenAnswers {
    which: Chosen,
    state: Rc<State>,
    /// The pack in force.
    pack: Option<Pack>,
}

/// What is typed changes none of these questions.
impl PartialEq for ChosenAnswers {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.state, &other.state);
        self.which == other.which
            && one.fetched.catalog == two.fetched.catalog
            && one.answering.region_search == two.answering.region_search
            && self.pack == other.pack
            && one.form.is_answered_like(&two.form)
    }
}

impl Region for ChosenAnswers {
    fn draw(&self, frame: &Frame) -> Html {
        let ask = Questions::of(frame, &self.state, None);
        match self.which {
            Chosen::Region => ask.region().into(),
            Chosen::Person => el("div")
                .child(ask.choices(Field::Insurance))
                .child_opt(ask.pack.is_some().then(|| ask.choices(Field::Identities)))
                .into(),
            Chosen::Hospital => el("div")
                .child(ask.choices(Field::Setting))
                .child(ask.choices(Field::Level))
                .child(ask.choices(Field::Place))
                .into(),
            Chosen::Flags => ask.flags(),
            Chosen::OnlyPublished => ask.only_published().into(),
        }
    }
}
