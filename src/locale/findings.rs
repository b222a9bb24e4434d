//! Findings of the authors' kit in words: what is wrong or odd, and what to write.

pub(super) mod en;
pub(super) mod zh;
