//! What the page that embeds this one, or a link to it, may choose for its readers: the regions offered, language,
//! print, way of asking, accent colour; and what the page around says of itself. Read from the address; whatever is not understood is passed over, since
//! messengers add words of their own to addresses.

use super::form::Form;
use super::host::Host;
use super::state::{Look, State};
use crate::language::Language;
use crate::listed::AsList;
use crate::terms::{Level, Place, Setting};
use std::rc::Rc;

/// What a page's address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageOptions {
    /// Ids of packs; empty offers all of them.
    pub regions: Vec<String>,
    /// The first language.
    pub language: Option<Language>,
    /// Large print (长辈版) from the beginning.
    pub large: bool,
    /// The first way of asking, whatever the width.
    pub look: Option<Look>,
    /// The colour of buttons and links.
    pub accent: Accent,
    /// A device that others use too.
    pub kiosk: bool,
    /// The hospital of a desk: kind of care, level, place.
    pub hospital: Form,
    /// Without the page's own head and foot: the page around it has them.
    pub bare: bool,
    /// What the page around says of itself; only where there is one.
    pub host: Host,
}

/// The colours there are. A closed list: each is known to be readable, by day and by night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Accent {
    /// The usual one.
    #[default]
    Blue,
    /// 政务红.
    Red,
    /// Green.
    Green,
    /// Teal.
    Teal,
    /// Purple.
    Purple,
}

impl Accent {
    const ALL: [Self; 5] = [Self::Blue, Self::Red, Self::Green, Self::Teal, Self::Purple];

    /// Its name in an address and in the style sheet.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Red => "red",
            Self::Green => "green",
            Self::Teal => "teal",
            Self::Purple => "purple",
        }
    }
}

/// Whether a piece of an address is one of the options: `lang=en`.
pub(super) fn is_option(piece: &str) -> bool {
    let key = piece.split_once('=').map_or(piece, |(key, _)| key);
    let hospital = ["setting", "level", "place"];
    let others = ["regions", "lang", "print", "look", "accent", "kiosk", "chrome", "tel", "name"];
    hospital.contains(&key) || others.contains(&key)
}

/// As many as a page can usefully offer by name; an address is not read beyond them.
const MOST_REGIONS: usize = 50;

impl PageOptions {
    /// From an address's query (`?lang=en`) and fragment (`#lang=en`). The fragment has the last word: it never
    /// reaches a server.
    #[must_use]
    pub fn from_address(query: &str, fragment: &str) -> Self {
        let mut options = Self::default();
        let ends: fn(char) -> bool = |letter| matches!(letter, '?' | '#' | '&');
        for part in [query, fragment].into_iter().flat_map(|text| text.split(ends)) {
            if let Some((key, value)) = part.split_once('=') {
                options.take(key, value);
            }
        }
        options
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "regions" => {
                // A comma may come as it is or encoded, as %2C.
                let ends: fn(char) -> bool = |letter| matches!(letter, ',' | '%');
                let ids = value.split(ends).map(|one| one.strip_prefix("2C").unwrap_or(one));
                self.regions = ids.filter(|id| is_id(id)).take(MOST_REGIONS).map(str::to_owned).listed();
            }
            "lang" => self.language = Language::from_id(value).or(self.language),
            "print" => self.large = value == "large",
            "setting" => self.hospital.setting = standard(Setting::ALL, Setting::id, value),
            "level" => self.hospital.level = standard(Level::ALL, Level::id, value),
            "place" => self.hospital.place = standard(Place::ALL, Place::id, value),
            "kiosk" => self.kiosk = value == "1",
            "chrome" => self.bare = value == "none",
            "tel" => self.host.take_line(value),
            "name" => self.host.take_name(value),
            "look" => {
                self.look = match value {
                    "guide" => Some(Look::Guide),
                    "desk" => Some(Look::Desk),
                    _ => self.look,
                };
            }
            "accent" => {
                let named = Accent::ALL.into_iter().find(|accent| accent.id() == value);
                self.accent = named.unwrap_or(self.accent);
            }
            _ => {}
        }
    }

    /// The page at its beginning; `usual` is how it asks where the address does not say.
    #[must_use]
    pub fn first_state(self, usual: Look) -> State {
        let look = self.look.unwrap_or(usual);
        let mut state = State::new(look, self.language.unwrap_or_default());
        state.large = self.large;
        state.device.shared = self.kiosk;
        state.fetched.offered = self.regions;
        state.host = Rc::new(self.host);
        // A desk of one hospital has all of it for everybody; where something of it is not said, all is asked.
        let Form { setting, level, place, .. } = &self.hospital;
        state.turns.keeps_hospital = setting.is_some() && level.is_some() && place.is_some();
        if state.turns.keeps_hospital {
            state.form.go_to(self.hospital);
        }
        state
    }
}

/// The one with this id; of a pack's own nobody knows here.
fn standard<T: Copy>(all: &[T], id: fn(&T) -> &str, value: &str) -> Option<T> {
    all.iter().copied().find(|one| id(one) == value)
}

/// Whether this could be the id of a pack: also the name of a folder, so nothing else is let through.
fn is_id(text: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !text.is_empty() && text.len() <= 40 && text.chars().all(letter)
}
