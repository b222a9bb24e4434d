//! What has happened: facts, in the past tense.

use super::choice::Choice;
use super::example::Example;
use super::field::{Field, Flag};
use super::imported::Whose;
use super::pack::Pack;
use super::remote::LoadError;
use super::state::{Look, View, Wanted};
use super::variant::{Dimension, Variant};
use crate::day::Day;
use crate::language::Language;
use crate::policy::Catalog;
use crate::terms::{FigurePath, Identity, Setting};
use std::rc::Rc;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The list of packs came, or did not.
    CatalogArrived(Result<Catalog, LoadError>),
    /// A pack came, or did not.
    PackArrived(String, Result<Pack, LoadError>),
    /// What was asked for has been on its way for long.
    WaitedLong(Wanted),
    /// The person asked to try again.
    TriedAgain,
    /// A question with one answer was answered.
    Chose(Choice),
    /// An identity was ticked or unticked.
    TickedIdentity(Identity, bool),
    /// "None of these" was ticked or unticked.
    TickedNoIdentity(bool),
    /// A yes or no was switched.
    Switched(Flag, bool),
    /// Something was typed.
    Typed(Field, String),
    /// An input was left.
    Left(Field),
    /// The answer to this step of the guide is not known.
    SaidUnsure,
    /// The next step of the guide was asked for.
    WentOn,
    /// Enter was pressed in an input.
    Entered,
    /// The browser's Back or Forward, or a link within the page, led to this view.
    Arrived(View),
    /// The other way of asking was chosen.
    LookChosen(Look),
    /// A language was chosen.
    LanguageChosen(Language),
    /// Large print was switched.
    LargePrintSwitched(bool),
    /// An own value for a figure is to be typed, or no longer.
    AskedFigure(Option<FigurePath>),
    /// All own figures were dropped.
    DroppedFigures,
    /// The result was copied, or could not be.
    Copied(bool),
    /// The visit on the page is kept; the year's next one is to be filled in.
    VisitKept,
    /// Another visit of the year was put on the page, by its place from 0.
    VisitOpened(usize),
    /// Another visit of the year, of this kind of care and as it was typed beside this one, was noted.
    VisitAdded(Setting),
    /// A visit of the year was dropped.
    VisitDropped(usize),
    /// The result is to be compared by something else.
    ComparedBy(Dimension),
    /// These variants of one kind are to be compared, in the order they were chosen, the visit as it stands among them.
    ComparedWith(Vec<Variant>),
    /// A region to compare with was looked for by name.
    ComparedSearched(String),
    /// Another pack is wanted for comparing.
    PackAsked(String),
    /// The part of the program that is loaded when it is wanted was wanted.
    ExploreWanted,
    /// It came, or did not.
    ExploreArrived(Result<(), LoadError>),
    /// The address carried a case, in this text.
    LinkCame(String, Whose),
    /// The result is being read aloud, or there is no voice for it.
    ReadAloud(bool),
    /// The result was made a picture, at this address; or could not be.
    Pictured(Option<Rc<str>>),
    /// The case of the link was taken over.
    LinkTaken,
    /// It was not.
    LinkLeft,
    /// The next person is in the same hospital, or need not be.
    HospitalKept(bool),
    /// A region is looked for by these letters.
    RegionSearched(String),
    /// Others use this device too, or no longer.
    SharedSwitched(bool),
    /// The browser says which day it is.
    TodayIs(Day),
    /// The rules of another day are wanted.
    WentBackTo(Day),
    /// An example is to be looked at.
    ExampleChosen(Example),
    /// Nothing more was typed for a moment.
    StoppedTyping,
    /// Nobody has done anything for so many seconds, by the clock.
    IdleFor(u32),
    /// Somebody is there after all.
    Stayed,
    /// A newer version of the page is here and waits.
    NewerWaits,
    /// The page has been open for so long that its packs may have changed.
    StoodLong,
    /// The page was left for another, and can be come back to as it was.
    LeftPage,
    /// A new version or plain JavaScript is wanted: the page is to be opened again.
    OpenedAgain,
    /// The next person's turn: everything filled in is forgotten, language and look stay.
    Cleared,
    /// The table of the people served was dropped.
    ServedDropped,
    /// What was forgotten just now is wanted back.
    Undone,
    /// It has been long enough that it is not.
    UndoPassed,
}
