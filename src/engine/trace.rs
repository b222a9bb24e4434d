//! Steps are recorded only when somebody will read them, by the same arithmetic that runs without them.

use crate::estimate::Step;

/// Where steps go.
pub(super) trait Trace: Default {
    /// Takes a step; a silent trace never makes it.
    fn step(&mut self, make: impl FnOnce() -> Step);
}

/// Keeps nothing.
#[derive(Debug, Default)]
pub(super) struct Silent;

impl Trace for Silent {
    fn step(&mut self, _: impl FnOnce() -> Step) {}
}

/// Keeps every step.
#[derive(Debug, Default)]
pub(super) struct Recorder(pub(super) Vec<Step>);

impl Trace for Recorder {
    fn step(&mut self, make: impl FnOnce() -> Step) {
        self.0.push(make());
    }
}
