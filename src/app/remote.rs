//! What has to be fetched, and why it could not be.

use crate::policy::CompiledFault;

/// Something that has to be fetched.
#[derive(Debug, Clone, PartialEq)]
pub enum Remote<T> {
    /// On its way.
    Waiting,
    /// On its way for so long that a word is due.
    WaitingLong,
    /// Here.
    Ready(T),
    /// Not to be had.
    Failed(LoadError),
}

impl<T> Remote<T> {
    /// Whether it is still to come.
    pub const fn is_on_its_way(&self) -> bool {
        matches!(self, Self::Waiting | Self::WaitingLong)
    }

    /// Why it is not to be had.
    pub const fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }

    /// It has been on its way for long, if it still is.
    pub fn wait_long(&mut self) {
        if matches!(self, Self::Waiting) {
            *self = Self::WaitingLong;
        }
    }

    /// It is asked for again, if it was not to be had.
    pub fn try_again(&mut self) {
        if matches!(self, Self::Failed(_)) {
            *self = Self::Waiting;
        }
    }

    /// What was fetched.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}

/// Why something could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadError {
    /// The network did not answer.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// The file came, and is wrong.
    Broken(CompiledFault),
    /// A part of the program is not what this page was built with: changed, or of a newer version.
    Changed,
}
