//! A case that a link brought, and whether its policy has changed since.

use super::link::{LinkFault, SharedCase};
use crate::money::Money;

/// What a link brought; nothing of it is on the page before the person says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// To be asked about.
    Offered(Box<SharedCase>),
    /// Not to be read.
    Unreadable(LinkFault),
    /// Taken over.
    Taken {
        /// Whose it was.
        whose: Whose,
        /// The pack's version when the link was made.
        version: String,
        /// What the person paid by it then.
        personal: Money,
    },
}

/// Whose case an address carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Somebody sent it.
    Sent,
    /// The page put it there itself, and is opened anew.
    Own,
}

/// What has changed since a link was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since<'s> {
    /// The pack's version then.
    pub version: &'s str,
    /// What the person paid by it then.
    pub personal: Money,
}

/// Whether the case on the page came by a link that an older or newer pack had answered.
#[must_use]
pub fn since<'s>(imported: Option<&'s Imported>, version: &str) -> Option<Since<'s>> {
    match imported {
        Some(Imported::Taken { version: then, personal, .. }) if then != version => {
            Some(Since { version: then, personal: *personal })
        }
        _ => None,
    }
}
