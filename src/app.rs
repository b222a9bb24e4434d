//! The page without a browser: what it knows, what can happen to it, and what it shows then. Compiles without the
//! feature `ui`, and is tested as plain functions.
//!
//! Must never know: HTML, the browser, a figure of a policy, a text of the page.

mod action;
mod asked;
mod field;
mod form;
mod guide;
mod headline;
mod money_text;
mod options;
mod reading;
mod screen;
mod state;
mod update;

pub use action::Action;
pub use asked::asked;
pub use field::{Choice, Field, Flag, YearSum};
pub use form::Form;
pub use guide::{Step, steps};
pub use headline::Headline;
pub use money_text::{decimal_text, share_text};
pub use options::{Accent, Options};
pub use reading::{Unread, read};
pub use screen::{Screen, screen};
pub use state::{LoadError, Look, Pack, Remote, State, View, Wanted};
pub use update::update;
