//! Whether a text has another one in it, place by place: the standard library's search is made for long texts, and would
//! be 1.7 KB of the page's program (docs/performance.md).

/// Whether `part` stands in `text`.
pub(crate) fn has(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|here| here == part.as_bytes())
}
