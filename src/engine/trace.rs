//! Steps are recorded only when somebody will read them, by the same arithmetic that runs without them.

use crate::estimate::Step;

/// Whether somebody will read the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Steps {
    /// They are kept.
    Kept,
    /// They are never made.
    Unmade,
}

/// Where steps go. Told apart while running rather than by type: two types would ship every rule twice.
#[derive(Debug)]
pub(super) struct Trace(Option<Vec<Step>>);

impl Trace {
    /// Without a step yet.
    pub(super) fn new(steps: Steps) -> Self {
        Self((steps == Steps::Kept).then(Vec::new))
    }

    /// Another one that does the same with its steps, without any yet.
    pub(super) fn another(&self) -> Self {
        Self(self.0.as_ref().map(|_| Vec::new()))
    }

    /// Takes steps, where they are kept.
    pub(super) fn steps(&mut self, make: impl FnOnce() -> Vec<Step>) {
        if let Some(kept) = &mut self.0 {
            kept.extend(make());
        }
    }

    /// Takes one step, where steps are kept.
    pub(super) fn step(&mut self, make: impl FnOnce() -> Step) {
        if let Some(kept) = &mut self.0 {
            kept.push(make());
        }
    }

    /// What was kept.
    pub(super) fn kept(&self) -> &[Step] {
        self.0.as_deref().unwrap_or_default()
    }

    /// What was kept, to go on with.
    pub(super) fn into_kept(self) -> Vec<Step> {
        self.0.unwrap_or_default()
    }
}
