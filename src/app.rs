//! The page without a browser: what it knows, what can happen to it, and what it shows then. Compiles without the
//! feature `ui`, and is tested as plain functions.
//!
//! Must never know: HTML, the browser, a figure of a policy, a text of the page.

mod action;
mod address;
mod advice;
mod again;
mod answer;
mod aside;
mod asked;
#[cfg(feature = "authors")]
mod authors;
mod beside;
mod certainty;
mod choice;
mod chunk;
mod chunk_answer;
mod chunk_explore;
mod columns;
mod curve;
mod example;
mod explored;
mod field;
mod forecast;
mod form;
mod form_to_case;
mod guide;
mod headline;
mod host;
mod imported;
mod in_force;
mod ledger;
mod link;
mod meters;
mod options;
mod pack;
mod paid;
mod parting;
mod region_search;
mod remote;
mod reply;
mod screen;
mod settled_aid;
mod state;
mod step;
mod tried;
mod typed;
mod unescaped;
mod unread;
mod update;
mod variant;

pub use action::Action;
pub use address::{InAddress, link_in_address};
pub use advice::advice;
pub use answer::{Answer, PriorVisits, VisitAnswer, counted_before, year_together};
pub use aside::{Input, SetAside, WhyAside};
#[cfg(feature = "authors")]
pub use authors::{
    AuthorsAction, CaseDraft, CaseField, CaseLacks, Conditions, DroppedFile, ExtraField, FigureFor,
    FigureHolds, FiguresOffered, FileRemark, Found, GoesOn, LastDone, NewRow, OwnFact, OwnName, OwnValues,
    PackFigure, PackFile, PackNames, Pick, PickField, Picked, PutAway, RowExtras, RowFact, RowField,
    RowLacks, RowYear, SheetSigned, Shelf, Signing, SigningLacks, TableDraft, TableField, TableForm,
    Workbench, WrittenTables, Wrote, YearField,
};
pub use certainty::{
    About, Certainty, Doubt, EarlierCare, Old, Unanswered, certainty, is_current, recognised,
};
pub use choice::Choice;
pub use chunk::ExploreChunk;
pub use chunk_answer::{asked, counting, details, link_of, misfit, pack, set_aside};
pub use columns::{ComparedVisit, Offered, VariantOutcome, Varied, WIDEST, columns, offered};
pub use curve::{Curve, Point, ROUND, at, curve, surely_within};
pub use example::Example;
pub use field::{Beside, Field, Flag, NO, YES};
pub use forecast::forecast;
pub use form::Form;
pub use form_to_case::read;
pub use guide::{steps, unanswered};
pub use headline::{Headline, Without};
pub use host::{Host, NATIONAL_LINE};
pub use imported::{Imported, Since, Whose, since};
pub use in_force::{NoPack, Untimely};
pub use ledger::{Ledger, Oddity};
pub use link::{LINK_MARK, LinkFault, SharedCase, link_text, read_link};
pub use meters::{Meter, meters};
pub use options::{Accent, PageOptions};
pub use pack::Pack;
pub use paid::{PaidBeside, estimated, paid_beside};
pub use parting::{GONE_AFTER, WARNED_AFTER};
pub use region_search::{LOOKED_THROUGH, OfferedRegions, finds, looked_through};
pub use remote::{LoadError, Remote};
pub use reply::Reply;
pub use screen::{Screen, before, screen, screen_with};
pub use settled_aid::is_apart;
pub use state::{Answering, Comparing, Device, Fetched, Look, Sharing, State, Turns, View, Wanted};
pub use step::GuideStep;
pub use tried::tried;
pub use typed::{
    Unclear, Why, amount_text, count_text, day_text, days_text, fault_of, field_text, reader_is_apart,
    share_text, typed_day, typed_money, typed_share,
};
pub use unread::{Unread, Wrong};
pub use update::update;
pub use variant::{Dimension, Variant};
