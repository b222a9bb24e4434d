//! Problems in words: what to write, never "illegal input".

pub(super) mod en;
pub(super) mod zh;
