//! The device that the page is shown on, and whether somebody is there.

use crate::day::Day;

/// Whose device it is, what it can do, and which day it is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// Which day it is, where the browser has said.
    pub today: Option<Day>,
    /// Shown inside a messenger, where pages cannot be printed.
    pub in_messenger: bool,
    /// Others use this device too: a case that nobody works on goes by itself.
    pub shared: bool,
    /// Counts what the person does, so that idleness can be noticed.
    pub touches: u32,
    /// The seconds until an idle case goes, once they are few.
    pub countdown: Option<u32>,
    /// The next person's turn was asked for on a shared device, where nothing comes back: it has to be meant.
    pub parting: bool,
}
