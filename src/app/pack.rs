//! A checked pack as the page keeps it: shared, not copied.

use crate::policy::Policy;
use std::ops::Deref;
use std::rc::Rc;

/// A checked pack, shared; two are the same when they are one.
#[derive(Debug, Clone)]
pub struct Pack {
    policy: Rc<Policy>,
    /// The first line of the file it was read from, which holds the sum of the rest.
    sum: Rc<str>,
}

impl Pack {
    /// Shares a pack.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self::of_file(policy, "")
    }

    /// Shares the pack of a file that begins with this line.
    #[must_use]
    pub fn of_file(policy: Policy, sum: &str) -> Self {
        Self { policy: Rc::new(policy), sum: sum.into() }
    }

    /// Whether both were read from the same text.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self == other || (!self.sum.is_empty() && self.sum == other.sum)
    }
}

impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.policy, &other.policy)
    }
}

impl Deref for Pack {
    type Target = Policy;
    fn deref(&self) -> &Policy {
        &self.policy
    }
}
