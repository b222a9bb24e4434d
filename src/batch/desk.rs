//! The page for lists without a browser: which list, under which policies, what its columns say, how far it is.

mod carried;
mod how_far;
mod named;
mod question;

use super::columns::column;
use super::mapping::ColumnMapping;
use super::report::Table;
use crate::batch_terms::{Column, ColumnFault, WorkbookFault};
use crate::language::Language;
use crate::policy::Policy;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use carried::CarriedPacks;
pub use how_far::HowFar;
pub use question::{DeskQuestion, DeskSubject};

/// Everything the page knows.
#[derive(Clone, Default)]
pub struct Desk {
    /// The language.
    pub language: Language,
    /// The packs on offer.
    pub packs: DeskPacks,
    /// The pack of all rows, by its place; where there is none the list says it.
    pub chosen: Option<usize>,
    /// What is compared.
    pub compared: Option<Rc<Policy>>,
    /// What the authors' page handed over.
    carried: Option<CarriedPacks>,
    /// Why a file that was given to be compared is no pack.
    pub no_pack: Vec<String>,
    /// The list.
    pub list: Option<DeskList>,
    /// Why a file that was given is no list.
    pub no_list: Option<WorkbookFault>,
    /// What is said of columns of the lists to come, from a file.
    pub mapping: ColumnMapping,
    /// The line of a file given for that which says nothing of a column.
    pub no_mapping: Option<String>,
    /// How far it is.
    pub run: DeskRun,
    /// The results are being written as a workbook.
    pub is_saving: bool,
}

/// The packs on offer.
#[derive(Clone, Default)]
pub enum DeskPacks {
    /// They are on their way.
    #[default]
    Coming,
    /// They are here.
    Here(Vec<Rc<Policy>>),
    /// They did not come.
    Failed,
}

/// A list that was given.
#[derive(Clone)]
pub struct DeskList {
    /// Its name.
    pub name: String,
    /// The sheets it could be read from, where there are several.
    pub sheets: Vec<String>,
    /// The sheet it is read from, where there are several.
    pub sheet: Option<String>,
    /// The names of its columns.
    pub header: Vec<String>,
    /// What a person said of columns, by their places.
    pub means: BTreeMap<usize, Means>,
    /// What is the same in every row.
    pub set: BTreeMap<Column, String>,
}

/// What a person says of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// It says this.
    Says(Column),
    /// It is not read.
    Nothing,
}

/// How far a list is.
#[derive(Clone, Default)]
pub enum DeskRun {
    /// Not begun.
    #[default]
    Idle,
    /// On its way.
    Going(HowFar),
    /// Stopped by the person.
    Cancelled,
    /// Stopped by something else.
    Failed,
    /// Done.
    Done(Rc<DeskResults>),
}

/// What a list came to, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskResults {
    /// Of what they are.
    pub subject: DeskSubject,
    /// The tables of its report.
    pub tables: Vec<Table>,
    /// What it rests on.
    pub assumptions: Vec<String>,
    /// Rows read, and refused.
    pub rows: (u64, u64),
    /// Rows of which some benefit is not published.
    pub unpublished: u64,
    /// The address at which the browser has the results.
    pub address: String,
    /// Their columns that are texts whatever stands in them.
    pub texts: Vec<usize>,
}

/// What can happen.
pub enum DeskAction {
    /// A language was chosen.
    Language(Language),
    /// The packs came, or did not.
    PacksCame(Option<Vec<Rc<Policy>>>),
    /// The pack of all rows was chosen, by its id; an empty one leaves it to the list.
    Chose(String),
    /// A pack to compare was chosen, by its id; an empty one compares none.
    ChoseCompared(String),
    /// A file to compare was given: a pack, or why it is none.
    GaveCompared(Result<Rc<Policy>, Vec<String>>),
    /// The authors' page handed two packs over.
    Carried(CarriedPacks),
    /// A list is being looked at: the one before is no longer what is asked of.
    Looking,
    /// A list was given.
    GaveList(String, Vec<String>),
    /// The list that was given is one of several sheets: all of them, and the one that is read.
    HasSheets(Vec<String>, String),
    /// A file was given that cannot be read.
    Unreadable(WorkbookFault),
    /// What a column says; by its place and a path, an empty one for nothing.
    Said(usize, String),
    /// No column that nobody knows is read.
    IgnoredRest,
    /// What is the same in every row.
    Set(Column, String),
    /// A file was given that says what columns say: by its text.
    GaveMapping(String),
    /// It goes on.
    Going(HowFar),
    /// It was stopped by the person.
    Cancelled,
    /// It was stopped by something else.
    Failed,
    /// It is done.
    Done(Rc<DeskResults>),
    /// Whether the results are being written as a workbook.
    Saving(bool),
}

impl Desk {
    /// What the page knows after something happened.
    #[must_use]
    pub fn update(&self, action: DeskAction) -> Self {
        let mut desk = self.clone();
        // What was worked out is of what was asked then.
        let asks = !matches!(
            action,
            DeskAction::Language(_)
                | DeskAction::PacksCame(_)
                | DeskAction::Going(..)
                | DeskAction::Cancelled
                | DeskAction::Failed
                | DeskAction::Done(_)
                | DeskAction::Saving(_)
        );
        // A run goes on with what was asked; whoever wants something else stops it first.
        if asks && self.is_going() {
            return desk;
        }
        if asks {
            desk.run = DeskRun::Idle;
        }
        match action {
            DeskAction::Language(language) => desk.language = language,
            DeskAction::PacksCame(packs) => {
                desk.packs = packs.map_or(DeskPacks::Failed, DeskPacks::Here);
                desk.offer_carried();
            }
            DeskAction::Chose(id) => desk.chosen = self.packs().iter().position(|pack| pack.id == id),
            DeskAction::ChoseCompared(id) => {
                desk.compared = self.packs().iter().find(|pack| pack.id == id).cloned();
                desk.no_pack.clear();
            }
            DeskAction::GaveCompared(Ok(pack)) => {
                let is_twin = self.packs().iter().any(|one| one.title == pack.title);
                desk.compared = Some(if is_twin {
                    Rc::new(named::titled(Policy::clone(&pack), |texts| texts.title_given))
                } else {
                    pack
                });
                desk.no_pack.clear();
            }
            DeskAction::GaveCompared(Err(why)) => desk.no_pack = why,
            DeskAction::Carried(both) => desk.carry(both),
            DeskAction::Looking => {
                desk.list = None;
                desk.no_list = None;
            }
            DeskAction::GaveList(name, header) => {
                desk.no_list = None;
                let (sheets, sheet) = (Vec::new(), None);
                let (means, set) = (BTreeMap::new(), BTreeMap::new());
                desk.list = Some(DeskList { name, sheets, sheet, header, means, set });
                desk.follow_mapping();
            }
            DeskAction::HasSheets(sheets, sheet) => {
                if let Some(list) = &mut desk.list {
                    list.sheet = (sheets.len() > 1).then_some(sheet);
                    list.sheets = sheets;
                }
            }
            DeskAction::Unreadable(fault) => {
                desk.list = None;
                desk.no_list = Some(fault);
            }
            DeskAction::Said(place, path) => {
                let means =
                    if path.is_empty() { Some(Means::Nothing) } else { self.called(&path).map(Means::Says) };
                if let (Some(list), Some(means)) = (&mut desk.list, means) {
                    list.means.insert(place, means);
                }
            }
            DeskAction::IgnoredRest => {
                let unknown = self.unknown();
                if let Some(list) = &mut desk.list {
                    list.means.extend(unknown.into_iter().map(|place| (place, Means::Nothing)));
                }
            }
            DeskAction::Set(column, text) => {
                if let Some(list) = &mut desk.list {
                    list.set.insert(column, text);
                    list.set.retain(|_, text| !text.is_empty());
                }
            }
            DeskAction::GaveMapping(text) => {
                let packs: Vec<&Policy> = self.packs().iter().map(Rc::as_ref).collect();
                match ColumnMapping::parse(&text, &packs) {
                    Ok(mapping) => {
                        desk.mapping = mapping;
                        desk.no_mapping = None;
                        desk.follow_mapping();
                    }
                    Err(line) => desk.no_mapping = Some(line),
                }
            }
            DeskAction::Going(how_far) => desk.run = DeskRun::Going(how_far),
            DeskAction::Cancelled => desk.run = DeskRun::Cancelled,
            DeskAction::Failed => desk.run = DeskRun::Failed,
            DeskAction::Done(results) => desk.run = DeskRun::Done(results),
            DeskAction::Saving(is_saving) => desk.is_saving = is_saving,
        }
        desk
    }

    /// Whether a list is being estimated: nothing that is asked of it changes meanwhile.
    #[must_use]
    pub const fn is_going(&self) -> bool {
        matches!(self.run, DeskRun::Going(_))
    }

    /// The policy of all rows, where one is chosen and the list has a column for it, which is then not read.
    #[must_use]
    pub fn overrides(&self) -> Option<&Rc<Policy>> {
        let chosen = self.chosen.and_then(|place| self.packs().get(place))?;
        (!self.saying(Column::Policy).is_empty()).then_some(chosen)
    }

    /// What the file says of the columns of the list.
    fn follow_mapping(&mut self) {
        let Some(list) = &self.list else { return };
        let said = list.header.iter().enumerate().filter_map(|(place, name)| {
            let says = self.mapping.of(name)?;
            let means =
                if says.is_empty() { Some(Means::Nothing) } else { self.called(says).map(Means::Says) };
            Some((place, means?))
        });
        let said: Vec<(usize, Means)> = said.collect();
        if let Some(list) = &mut self.list {
            list.means.extend(said);
        }
    }

    /// Everything that is said of columns, for the next list of the same system.
    #[must_use]
    pub fn mapping_to_keep(&self) -> ColumnMapping {
        let mut mapping = self.mapping.clone();
        for (place, means) in self.list.iter().flat_map(|list| &list.means) {
            let name = self.list.as_ref().and_then(|list| list.header.get(*place));
            let says = match means {
                Means::Says(column) => self.language.column_name(*column),
                Means::Nothing => String::new(),
            };
            if let Some(name) = name {
                mapping.note(name, &says);
            }
        }
        mapping
    }

    /// The packs that are here.
    #[must_use]
    pub fn packs(&self) -> &[Rc<Policy>] {
        match &self.packs {
            DeskPacks::Here(packs) => packs,
            DeskPacks::Coming | DeskPacks::Failed => &[],
        }
    }

    /// What a column of this name says.
    #[must_use]
    pub fn called(&self, name: &str) -> Option<Column> {
        let packs: Vec<&Policy> = self.packs().iter().map(Rc::as_ref).collect();
        column(name, &packs)
    }

    /// The columns that nobody knows, by their places.
    #[must_use]
    pub fn unknown(&self) -> Vec<usize> {
        let Some(list) = &self.list else { return Vec::new() };
        let names = list.header.iter().enumerate();
        let unsaid = names.filter(|(place, name)| !list.means.contains_key(place) && !name.trim().is_empty());
        unsaid.filter(|(_, name)| self.called(name).is_none()).map(|(place, _)| place).collect()
    }

    /// The columns that say this, by their places.
    #[must_use]
    pub fn saying(&self, column: Column) -> Vec<usize> {
        let Some(list) = &self.list else { return Vec::new() };
        let says = |(place, name): &(usize, &String)| match list.means.get(place) {
            Some(means) => *means == Means::Says(column),
            None => self.called(name) == Some(column),
        };
        list.header.iter().enumerate().filter(says).map(|(place, _)| place).collect()
    }

    /// What is asked of the list; `None` without one.
    #[must_use]
    pub fn ask(&self) -> Option<DeskQuestion> {
        let list = self.list.as_ref()?;
        let chosen = self.chosen.and_then(|place| self.packs().get(place));
        let says_pack = chosen.map(|_| self.saying(Column::Policy)).unwrap_or_default();
        let names = list.header.iter().enumerate().map(|(place, name)| match list.means.get(&place) {
            // What is chosen for all rows counts for all of them.
            _ if says_pack.contains(&place) => String::new(),
            Some(Means::Says(column)) => column.path(),
            Some(Means::Nothing) => String::new(),
            None => name.clone(),
        });
        let names: Vec<String> = names.collect();
        let mut constant: Vec<(Column, String)> =
            list.set.iter().map(|(column, text)| (*column, text.clone())).collect();
        constant.extend(chosen.map(|pack| (Column::Policy, pack.id.clone())));
        let packs = chosen.map_or_else(|| self.packs().to_vec(), |pack| vec![Rc::clone(pack)]);
        Some(DeskQuestion {
            list: list.name.clone(),
            sheet: list.sheet.clone(),
            of_all_rows: chosen.cloned(),
            packs,
            compared: self.compared.clone(),
            names,
            constant,
            language: self.language,
        })
    }

    /// What is wrong with the columns.
    #[must_use]
    pub fn faults(&self) -> Vec<ColumnFault> {
        self.ask().and_then(|ask| ask.job().err()).unwrap_or_default()
    }
}
