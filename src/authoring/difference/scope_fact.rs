//! Some values of a fact, as they are told.

use crate::terms::FactId;
use serde::{Serialize, Serializer};
use std::fmt;

/// Some values of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeFact {
    /// Which.
    pub fact: FactId,
    /// Its values.
    pub values: Vec<ScopeValue>,
}

/// A value of a fact, or values in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScopeValue {
    /// An option, by its id.
    Option(String),
    /// Yes or no.
    Flag(bool),
    /// Numbers from one on, to the last of them where there is one.
    Band(u16, Option<u16>),
}

impl fmt::Display for ScopeValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(id) => out.write_str(id),
            Self::Flag(so) => so.fmt(out),
            Self::Band(from, Some(last)) if from == last => from.fmt(out),
            Self::Band(from, Some(last)) => write!(out, "{from}–{last}"),
            Self::Band(from, None) => write!(out, "{from}–"),
        }
    }
}

impl Serialize for ScopeFact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let values: Vec<String> = self.values.iter().map(ToString::to_string).collect();
        to.collect_str(&format_args!("{} = {}", self.fact.id(), values.join(" / ")))
    }
}
