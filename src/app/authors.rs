//! The authors' page without a browser: the files that were given, what the check of them found, and the estimator on
//! the pack that came out.
//!
//! Must never know: HTML, the browser, how a finding is worded.

use super::action::Action;
use super::choice::Choice;
use super::field::Field;
use super::state::{Pack, Remote, State, View};
use super::typed::typed_day;
use super::update::update;
use crate::authoring::{self, Difference, File, Finding, Severity, Sources, Texts, difference};
use crate::policy::{Catalog, Entry, Policy};
use crate::tree::parse_toml;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A file as the browser handed it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its name, without folders.
    pub name: String,
    /// Its text; `None` where it cannot be read as text.
    pub text: Option<String>,
}

/// Why a file is left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// It cannot be read, or is too large.
    Unreadable,
    /// It is not a text in UTF-8, first on this line.
    OtherEncoding(usize),
    /// Neither a pack nor cases nor a source, by its name.
    OtherKind,
    /// Another pack or other cases came after it in one go.
    Replaced,
}

/// What can happen on the authors' page.
#[derive(Debug, Clone, PartialEq)]
pub enum AuthorsAction {
    /// Files were chosen or dropped.
    Gave(Vec<Given>),
    /// All files are put away.
    StartedAgain,
    /// Something happened in the estimator, or to the language or the print.
    Estimator(Action),
}

/// One finding where its author looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'w> {
    /// The file's name as given.
    pub file: &'w str,
    /// Line and column, both from 1.
    pub place: Option<(usize, usize)>,
    /// What was found.
    pub finding: &'w Finding,
}

/// What the authors' page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbench {
    /// The estimator; its catalogue holds the given pack alone.
    pub estimator: State,
    pack: Option<Text>,
    cases: Option<Text>,
    sources: BTreeMap<String, String>,
    /// The files of the last time that are not used, each with why.
    pub aside: Vec<(String, Aside)>,
    findings: Vec<Finding>,
    policy: Option<Pack>,
    /// The last pack that loaded, with its text; what came after it may not have.
    loaded: Option<(String, Pack)>,
    changed: Option<Changed>,
}

/// The pack that loaded before this one, and what is different.
#[derive(Debug, Clone, PartialEq)]
struct Changed {
    before: Pack,
    difference: Rc<Difference>,
}

/// A file that is in use.
#[derive(Debug, Clone, PartialEq)]
struct Text {
    name: String,
    text: String,
}

impl Workbench {
    /// Without any file.
    #[must_use]
    pub fn new(estimator: State) -> Self {
        let estimator = update(&estimator, Action::CatalogArrived(Ok(Catalog { entries: Vec::new() })));
        Self {
            estimator,
            pack: None,
            cases: None,
            sources: BTreeMap::new(),
            aside: Vec::new(),
            findings: Vec::new(),
            policy: None,
            loaded: None,
            changed: None,
        }
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: AuthorsAction) -> Self {
        let mut next = self.clone();
        match action {
            AuthorsAction::Gave(files) => next.take(files),
            AuthorsAction::StartedAgain => {
                let fresh = State::new(self.estimator.look, self.estimator.language);
                next = Self::new(State { large: self.estimator.large, ..fresh });
            }
            AuthorsAction::Estimator(action) => next.estimator = update(&self.estimator, action),
        }
        next
    }

    /// The pack, where it loads.
    #[must_use]
    pub const fn policy(&self) -> Option<&Pack> {
        self.policy.as_ref()
    }

    /// What is different from the pack that loaded before this one; that one, and this one.
    #[must_use]
    pub fn changed(&self) -> Option<(&Difference, [&Policy; 2])> {
        let changed = self.changed.as_ref()?;
        Some((&changed.difference, [&changed.before, self.policy.as_deref()?]))
    }

    /// Whether there is a pack to be checked.
    #[must_use]
    pub const fn is_checked(&self) -> bool {
        self.pack.is_some()
    }

    /// The names of the files in use: pack, cases, sources.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let own = self.pack.iter().chain(&self.cases).map(|one| one.name.as_str());
        own.chain(self.sources.keys().map(String::as_str))
    }

    /// Whether quotes were looked up in any document.
    #[must_use]
    pub fn has_sources(&self) -> bool {
        !self.sources.is_empty()
    }

    /// Everything found that is as grave as this, in the order of the files.
    pub fn found(&self, severity: Severity) -> impl Iterator<Item = Found<'_>> {
        let with = move |finding: &&Finding| finding.severity == severity;
        self.findings.iter().filter(with).filter_map(|finding| {
            let file = match finding.file {
                File::Cases => self.cases.as_ref()?,
                File::Pack | File::Index => self.pack.as_ref()?,
            };
            Some(Found { file: &file.name, place: finding.place_in(&file.text), finding })
        })
    }

    fn take(&mut self, files: Vec<Given>) {
        self.aside.clear();
        let (mut pack, mut cases) = (None, None);
        for Given { name, text } in files {
            let kind = kind(&name);
            let replaced = match (kind, text) {
                (None, _) => Some((name, Aside::OtherKind)),
                (_, None) => Some((name, Aside::Unreadable)),
                (_, Some(text)) if text.contains(NOT_UTF8) => {
                    let before = text.split(NOT_UTF8).next().unwrap_or_default();
                    Some((name, Aside::OtherEncoding(before.matches('\n').count() + 1)))
                }
                (Some(Kind::Source), Some(text)) => {
                    self.sources.insert(name, text);
                    None
                }
                (Some(Kind::Pack), Some(text)) => replace(&mut pack, Text { name, text }),
                (Some(Kind::Cases), Some(text)) => replace(&mut cases, Text { name, text }),
            };
            self.aside.extend(replaced);
        }
        if let Some(pack) = pack {
            // Another pack comes with cases of its own; a corrected one keeps those that are here.
            if self.pack.as_ref().is_some_and(|old| id(&old.text) != id(&pack.text)) {
                self.cases = None;
            }
            self.pack = Some(pack);
        }
        self.cases = cases.or(self.cases.take());
        self.check();
    }

    fn check(&mut self) {
        let Some(pack) = &self.pack else { return };
        let texts = Texts {
            folder: None,
            pack: &pack.text,
            cases: self.cases.as_ref().map(|cases| cases.text.as_str()),
        };
        let sources = self.has_sources().then(|| Sources::new(self.sources.clone()));
        let checked = authoring::check(texts, sources.as_ref());
        self.findings = checked.findings;
        self.policy = checked.policy.map(Pack::new);
        let Some(policy) = &self.policy else { return };
        let now = (pack.text.clone(), policy.clone());
        if let Some((_, before)) = self.loaded.replace(now).filter(|(text, _)| *text != pack.text) {
            let difference = Rc::new(difference(&before, policy));
            self.changed = Some(Changed { before, difference });
        }
        self.run();
    }

    /// Puts the pack under the estimator; what is filled in stays, where the pack is a corrected one.
    fn run(&mut self) {
        let Some(pack) = self.policy.clone() else { return };
        let entry = Entry {
            id: pack.id.clone(),
            region: pack.region.clone(),
            scope: pack.scope.clone(),
            status: pack.status,
            period: pack.period,
        };
        let id = pack.id.clone();
        // Named, an invented pack is offered too.
        let mut state = State { offered: vec![id.clone()], ..self.estimator.clone() };
        let known = state.form.policy.as_ref() == Some(&id);
        let catalog = Catalog { entries: vec![entry] };
        if known {
            state.catalog = Remote::Ready(Rc::new(catalog));
        } else {
            state = update(&state, Action::CatalogArrived(Ok(catalog)));
            state = update(&state, Action::Chose(Choice::Policy(id.clone())));
            state = update(&state, Action::Arrived(View::Desk));
        }
        // On a day that the pack has rules for: its last one, or where it goes on its first.
        if !typed_day(state.form.text(Field::Day)).is_some_and(|day| pack.period.contains(day)) {
            let day = pack.period.last().unwrap_or(pack.period.from);
            state = update(&state, Action::Typed(Field::Day, day.to_string()));
        }
        self.estimator = update(&state, Action::PackArrived(id, Ok(pack)));
    }
}

/// What is not UTF-8 comes with the first sign in the place of letters; UTF-16 without a mark is full of the second.
const NOT_UTF8: [char; 2] = ['\u{fffd}', '\0'];

/// What a file is for.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Pack,
    Cases,
    Source,
}

/// By its name: browsers tell no more of a file.
fn kind(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    if name == "index.toml" {
        return None;
    }
    if let Some(stem) = name.strip_suffix(".toml") {
        return Some(if stem.contains("cases") { Kind::Cases } else { Kind::Pack });
    }
    (name.ends_with(".txt") || name.ends_with(".md")).then_some(Kind::Source)
}

/// The last one of its kind counts; the one before is told.
fn replace(place: &mut Option<Text>, text: Text) -> Option<(String, Aside)> {
    place.replace(text).map(|old| (old.name, Aside::Replaced))
}

/// The pack's id as written, even where the rest of the file does not load.
fn id(text: &str) -> Option<String> {
    parse_toml(text).0.text_at("id").map(str::to_owned)
}
