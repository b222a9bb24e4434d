//! The cells of pasted lines: between tabs, as spreadsheets give them, or between runs of blanks, as PDF readers do.

/// The lines of a text that are not empty, in cells. A cell with a line end comes between quotes from a spreadsheet.
pub(super) fn rows(text: &str) -> Vec<Vec<&str>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = row_length(rest);
        let (row, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if !row.trim().is_empty() {
            rows.push(cells(row));
        }
        rest = behind.strip_prefix('\n').unwrap_or(behind);
    }
    rows
}

/// How far a row of a table goes, in bytes.
fn row_length(text: &str) -> usize {
    let mut from = 0;
    loop {
        let rest = text.get(from..).unwrap_or_default();
        let cell = quoted_length(rest).unwrap_or(0);
        let behind = rest.get(cell..).unwrap_or_default();
        let Some(end) = behind.find(['\t', '\n']) else { return text.len() };
        from += cell + end;
        if text.get(from..).is_some_and(|rest| rest.starts_with('\n')) {
            return from;
        }
        from += 1;
    }
}

/// How long the cell is that begins here between quotes with a line end in it; quotes within are written twice.
fn quoted_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let at = from + inside.get(from..)?.find('"')?;
        let behind = inside.get(at + 1..)?;
        if !behind.starts_with('"') {
            let ends = behind.is_empty() || behind.starts_with(['\t', '\n', '\r']);
            return (ends && inside.get(..at)?.contains('\n')).then_some(at + 2);
        }
        from = at + 2;
    }
}

/// The cells of a line: parted by tabs, else, as PDF readers give them, by two blanks or more.
pub(super) fn cells(line: &str) -> Vec<&str> {
    if line.contains('\t') {
        return line.split('\t').map(str::trim).collect();
    }
    let mut cells = Vec::new();
    let mut rest = line.trim();
    while let Some((at, gap)) = gap(rest) {
        cells.extend(rest.get(..at));
        rest = rest.get(at + gap..).unwrap_or_default();
    }
    cells.push(rest);
    cells
}

/// The first run of two blanks or more: where it begins, and how long it is.
fn gap(text: &str) -> Option<(usize, usize)> {
    let mut blanks = text.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let (at, _) = blanks.find(|(at, letter)| {
        text.get(at + letter.len_utf8()..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })?;
    let rest = text.get(at..)?;
    Some((at, rest.len() - rest.trim_start().len()))
}

/// A cell without the quotes that a spreadsheet puts around a line end.
pub(super) fn unquoted(cell: &str) -> &str {
    let inside = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.filter(|inside| inside.contains('\n')).unwrap_or(cell)
}
