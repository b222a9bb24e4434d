//! The files that are written on the page.

/// A file that is written on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackFile {
    /// `pack.toml`.
    Pack,
    /// `cases.toml`.
    Cases,
}
