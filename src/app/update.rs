//! What a fact makes of the page. Pure: the browser is told afterwards, by what has changed.

use super::action::Action;
use super::again;
use super::choice::Choice;
use super::chunk_explore;
use super::field::Field;
use super::guide;
use super::parting;
use super::remote::{LoadError, Remote};
use super::reply::Reply;
use super::state::{State, View, Wanted};
use super::step::GuideStep;
use super::typed::reader_is_apart;
use crate::language::Language;
use crate::policy::Catalog;
use crate::terms::FigurePath;
use std::rc::Rc;

/// The page after something happened.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    next.sharing.copied = None;
    if is_touch(&action) {
        next.sharing.picture = None;
        next.sharing.voice = None;
        next.device.touches = state.device.touches.wrapping_add(1);
        next.device.countdown = None;
        next.device.parting = false;
        next.answering.goes_on = false;
    }
    next.answering.hushed = match &action {
        Action::Typed(..) => true,
        // These can happen in between.
        Action::PackArrived(..)
        | Action::ExploreArrived(_)
        | Action::WaitedLong(_)
        | Action::NewerWaits
        | Action::StoodLong
        | Action::TodayIs(_)
        | Action::UndoPassed
        | Action::Copied(_) => state.answering.hushed,
        _ => false,
    };
    next.answering.typing = match &action {
        // These are answered below the result.
        Action::Typed(field, _) => !matches!(field, Field::WhatIf | Field::Target | Field::Beside(_)),
        _ => next.answering.hushed && state.answering.typing,
    };
    match action {
        Action::CatalogArrived(arrived) => {
            if let Some(arrived) = again::catalog(&mut next, arrived) {
                next.offer(arrived);
            }
        }
        Action::PackArrived(id, arrived) => {
            if let Some(arrived) = again::pack(&mut next, &id, arrived) {
                next.fetched.packs.insert(id, remote(arrived));
            }
        }
        Action::WaitedLong(wanted) => wait_long(&mut next, &wanted),
        Action::TriedAgain => try_again(&mut next),
        Action::Chose(choice) => choose(&mut next, choice),
        Action::TickedIdentity(identity, on) => next.form.tick(identity, on),
        Action::TickedNoIdentity(true) => next.form.say(GuideStep::Identities, Reply::Nothing),
        Action::TickedNoIdentity(false) => next.form.unsay(GuideStep::Identities),
        Action::Switched(flag, on) => next.form.set_flag(flag, on),
        Action::Typed(field, text) => {
            if text.is_empty() {
                next.leave(field);
            }
            next.set_text(field, text);
            if let Field::Figure(path) = field {
                next.mean_figures(Some(path));
            }
        }
        Action::Left(field) => next.leave(field),
        Action::SaidUnsure => {
            if let View::Guide(step) = next.view {
                next.form.say(step, Reply::Unknown);
            }
            go_on(&mut next);
        }
        // The desk has no next question.
        Action::WentOn | Action::Entered => go_on(&mut next),
        // Back to the result of somebody who has gone leads to the beginning.
        Action::Arrived(View::Guide(GuideStep::Result | GuideStep::Check)) if next.is_blank() => {
            next.go(next.beginning())
        }
        Action::Arrived(view) => next.go(view),
        Action::LookChosen(look) => {
            next.look = look;
            next.go(next.beginning());
        }
        Action::LanguageChosen(language) => next.choose_language(language),
        Action::LargePrintSwitched(on) => next.large = on,
        Action::AskedFigure(figure) => next.answering.asking = figure,
        Action::DroppedFigures => next.form.drop_texts(|field| matches!(field, Field::Figure(_))),
        Action::ComparedBy(dimension) => next.comparing.by = dimension,
        Action::ComparedSearched(text) => next.comparing.region_search = text,
        Action::PackAsked(id) => {
            next.fetched.packs.insert(id, Remote::Waiting);
        }
        Action::ExploreWanted => next.want_explore(),
        Action::ExploreArrived(arrived) => next.take_explore(remote(arrived)),
        Action::LinkCame(text, whose) => {
            next.sharing.link = Some((text, whose));
            next.want_explore();
        }
        Action::ReadAloud(has_voice) => next.sharing.voice = Some(has_voice),
        Action::Pictured(picture) => next.sharing.picture = picture,
        action @ (Action::VisitKept
        | Action::VisitOpened(_)
        | Action::VisitAdded(_)
        | Action::VisitDropped(_)
        | Action::ComparedWith(_)
        | Action::LinkTaken) => {
            if let Some(chunk) = next.explore_chunk() {
                chunk_explore::explored(chunk, &mut next, state, action);
            }
        }
        Action::LinkLeft => next.sharing.imported = None,
        Action::ExampleChosen(example) => next.show(example),
        Action::TodayIs(today) => next.begin_day(today),
        Action::WentBackTo(day) => {
            next.form.set_text(Field::Day, day.to_string());
            next.go(View::Figures);
        }
        Action::SharedSwitched(on) => {
            next.device.shared = on;
            next.undo = None;
            next.served = Rc::default();
        }
        Action::HospitalKept(on) => {
            next.turns.keeps_hospital = on;
            // It says in one line what the next person finds filled in.
            next.want_explore();
        }
        Action::RegionSearched(text) => next.answering.region_search = text,
        Action::OpenedAgain => next.fetched.opens_again = true,
        Action::Stayed | Action::StoppedTyping => {}
        Action::IdleFor(seconds) => parting::idle(&mut next, seconds),
        Action::Copied(copied) => next.sharing.copied = Some(copied),
        Action::NewerWaits => next.fetched.newer = true,
        Action::StoodLong => again::ask(&mut next),
        Action::LeftPage => parting::leave(&mut next),
        Action::Cleared => parting::next_person(&mut next, state),
        Action::ServedDropped => next.served = Rc::default(),
        Action::Undone => parting::undo(&mut next),
        Action::UndoPassed => next.undo = None,
    }
    // What was typed since must not go when a visit comes back.
    let could = state.undo.as_ref().filter(|_| state.can_take_visit_back());
    if could.zip(next.undo.as_ref()).is_some_and(|(last, now)| Rc::ptr_eq(last, now))
        && (next.form != state.form || next.ledger != state.ledger)
    {
        next.undo = None;
    }
    if next.waits_for_reader() {
        next.want_explore();
    }
    if let Some(chunk) = next.explore_chunk().filter(|_| next.sharing.link.is_some()) {
        chunk_explore::read_link(chunk, &mut next);
    }
    next.forget_unknown_policy();
    next.await_pack();
    next
}

impl State {
    /// The first language is always here; the others come with the part that is loaded when it is wanted.
    fn choose_language(&mut self, language: Language) {
        self.fetched.language_to_come = None;
        if language == Language::default() || self.explore_chunk().is_some() {
            self.language = language;
        } else {
            self.fetched.language_to_come = Some(language);
            self.want_explore();
        }
    }

    /// What waited for that part goes on.
    fn take_explore(&mut self, explore: Remote<()>) {
        self.fetched.explore = Some(explore);
        if self.explore_chunk().is_some() {
            reader_is_apart(false);
            self.language = self.fetched.language_to_come.take().unwrap_or(self.language);
            if std::mem::take(&mut self.answering.goes_on) {
                go_on(self);
            }
        }
    }

    /// Own figures are typed for the situation of the moment.
    pub(super) fn mean_figures(&mut self, only: Option<FigurePath>) {
        let pack = self.policy_id().or(self.form.policy.as_deref()).unwrap_or_default().to_owned();
        self.form.mean_figures(&pack, only);
    }

    /// A link may name a region that is not offered here; then it has to be chosen.
    fn forget_unknown_policy(&mut self) {
        let known =
            |id: &String| self.fetched.catalog.ready().is_none_or(|catalog| catalog.entry(id).is_some());
        if !self.form.policy.as_ref().is_none_or(known) {
            self.form.policy = None;
        }
    }

    /// Notes that the pack in force is on its way, unless it is here or failed.
    fn await_pack(&mut self) {
        if let Some(id) = self.policy_id().map(str::to_owned) {
            self.ask_for(&id);
        }
    }

    /// Notes that a pack is on its way, unless it is here or failed.
    pub(super) fn ask_for(&mut self, id: &String) {
        if self.fetched.packs.get(id).is_none() {
            self.fetched.packs.insert(id.clone(), Remote::Waiting);
        }
    }

    /// Shows another view; what was asked there starts afresh.
    fn go(&mut self, view: View) {
        if self.view != view {
            self.view = view;
            self.answering.looked_over |= view == View::Guide(GuideStep::Check);
            self.answering.pressed = false;
            self.answering.asking = None;
            if matches!(view, View::Figures | View::Premium) {
                self.want_explore();
            }
        }
    }

    /// Notes that an input was left, or emptied.
    fn leave(&mut self, field: Field) {
        if !self.answering.left.contains(&field) {
            self.answering.left.push(field);
        }
    }

    /// The questions of another visit.
    pub(super) fn begin_visit(&mut self) {
        self.answering.left.clear();
        self.answering.looked_over = false;
        if let View::Guide(_) = self.view {
            self.go(View::Guide(GuideStep::Setting));
        }
    }
}

impl State {
    /// The catalogue, with the regions that may be offered here; where none of them exists, with all. A single one
    /// needs no choosing.
    fn offer(&mut self, arrived: Result<Catalog, LoadError>) {
        self.fetched.catalog = remote(arrived.map(|catalog| Rc::new(catalog.with(&self.fetched.offered))));
        let only = self.fetched.catalog.ready().and_then(|catalog| Some(catalog.only()?.id.clone()));
        if let Some(only) = only {
            choose(self, Choice::Policy(only));
        }
        if self.view == State::first_view(self.look) {
            self.view = self.beginning();
        }
    }
}

/// Whether the person did it.
const fn is_touch(action: &Action) -> bool {
    !matches!(
        action,
        Action::CatalogArrived(_)
            | Action::PackArrived(..)
            | Action::ExploreArrived(_)
            | Action::WaitedLong(_)
            | Action::StoppedTyping
            | Action::NewerWaits
            | Action::StoodLong
            | Action::TodayIs(_)
            | Action::UndoPassed
            | Action::IdleFor(_)
    )
}

fn remote<T>(arrived: Result<T, LoadError>) -> Remote<T> {
    match arrived {
        Ok(value) => Remote::Ready(value),
        Err(error) => Remote::Failed(error),
    }
}

fn wait_long(state: &mut State, wanted: &Wanted) {
    match wanted {
        Wanted::Catalog => state.fetched.catalog.wait_long(),
        Wanted::Pack(id) => {
            if let Some(pack) = state.fetched.packs.get_mut(id) {
                pack.wait_long();
            }
        }
        Wanted::Explore => {
            if let Some(explore) = &mut state.fetched.explore {
                explore.wait_long();
            }
        }
    }
}

fn try_again(state: &mut State) {
    state.fetched.catalog.try_again();
    state.fetched.packs.values_mut().for_each(Remote::try_again);
    state.fetched.explore.iter_mut().for_each(Remote::try_again);
}

fn choose(state: &mut State, choice: Choice) {
    if let Choice::Fact(fact, _) = choice {
        state.leave(Field::Fact(fact));
    }
    if let Choice::Policy(id) = &choice {
        // What was to be compared with another choice need not be fetched any more.
        state.fetched.packs.retain(|_, pack| !pack.is_on_its_way());
        state.ledger.choose_policy(id);
    }
    state.form.choose(choice);
}

/// The next step of the guide, once this one is answered; otherwise what is missing is named.
fn go_on(state: &mut State) {
    let View::Guide(step) = state.view else { return };
    if guide::is_answered(state, step) {
        if let Some(following) = guide::following(state, step) {
            state.go(View::Guide(following));
        }
    } else {
        state.answering.pressed = true;
        state.answering.goes_on = state.waits_for_reader();
    }
}
