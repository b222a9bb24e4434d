//! Text that another program reads as its own language: a browser as HTML, a spreadsheet as a table with commas.

/// Text for the inside of an HTML element.
#[must_use]
pub fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Whether a spreadsheet would take this cell for a formula.
#[must_use]
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// Whether this cell has to stand in quotes.
#[must_use]
pub fn is_quoted(cell: &str) -> bool {
    cell.contains([',', '"', '\n', '\r', ';', '\t'])
}
