//! Steps are recorded only when somebody will read them, by the same arithmetic that runs without them.

use crate::estimate::Step;

/// Where steps go.
pub(super) trait Trace: Default {
    /// Takes steps; a silent trace never makes them.
    fn steps<S: IntoIterator<Item = Step>>(&mut self, make: impl FnOnce() -> S);

    /// Takes one step.
    fn step(&mut self, make: impl FnOnce() -> Step) {
        self.steps(|| [make()]);
    }
}

/// Keeps nothing.
#[derive(Debug, Default)]
pub(super) struct Silent;

impl Trace for Silent {
    fn steps<S: IntoIterator<Item = Step>>(&mut self, _: impl FnOnce() -> S) {}
}

/// Keeps every step.
#[derive(Debug, Default)]
pub(super) struct Recorder(pub(super) Vec<Step>);

impl Trace for Recorder {
    fn steps<S: IntoIterator<Item = Step>>(&mut self, make: impl FnOnce() -> S) {
        self.0.extend(make());
    }
}
