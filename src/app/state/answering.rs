//! How far a person is with the questions.

use crate::app::field::Field;
use crate::terms::FigurePath;

/// What was left, what is being typed, and whether the person wants to go on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answering {
    /// The inputs that the person has left at least once: only these are told what is wrong with them.
    pub left: Vec<Field>,
    /// The person wants to go on: everything missing is named.
    pub pressed: bool,
    /// The person wants to go on once what was typed can be read.
    pub goes_on: bool,
    /// All answers were looked over once: a changed one leads back there.
    pub looked_over: bool,
    /// The figure whose own value is being asked for.
    pub asking: Option<FigurePath>,
    /// By which letters a region is looked for.
    pub region_search: String,
    /// Something is being typed about the visit: what stands below the result may wait until it is done.
    pub typing: bool,
    /// Something is being typed, whatever it is: nothing is read out until it is done.
    pub hushed: bool,
}
