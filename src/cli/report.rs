//! A report as JSON. None is written without its format and version.

use serde::Serialize;
use std::io::{self, Write};

/// A report with the name of its format and the version of that. A field is added, never changed, within one.
#[derive(Serialize)]
pub(super) struct Report<T> {
    pub(super) format: &'static str,
    pub(super) version: u32,
    #[serde(flatten)]
    pub(super) report: T,
}

impl<T: Serialize> Report<T> {
    pub(super) fn write(&self, output: impl Write) -> io::Result<()> {
        pretty(output, self)
    }
}

/// A value as JSON that people can read, with a line end.
pub(super) fn pretty(mut output: impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut output, value).map_err(io::Error::from)?;
    writeln!(output)
}
