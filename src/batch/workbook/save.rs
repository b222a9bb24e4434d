//! Rows of cells as a workbook (XLSX), some at a time, and tables behind them: amounts are numbers that a spreadsheet adds up,
//! everything else is text that it shows and does not run.

use super::archive_writer::ArchiveWriter;
use crate::batch::report::Table;
use crate::batch::rows::ListRow;
use crate::format;

/// The most rows that spreadsheet programs show of a sheet; what is more stands on further sheets.
const ROWS_OF_SHEET: usize = 1 << 20;

/// A sheet of so many bytes is long enough: the archive counts them in 32 bits.
const BYTES_OF_SHEET: u32 = 3 << 30;

/// The most letters of a sheet's name.
const NAME: usize = 31;

const SHEET: &str = "xl/worksheets/sheet#.xml";
const HEAD: &[u8] = br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
"#;
const SHEET_BEGINS: &[u8] =
    br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const SHEET_ENDS: &[u8] = b"</sheetData></worksheet>";

/// Cells as they are, and numbers with two decimals.
const STYLES: &[u8] = br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;

/// A workbook that is written.
pub struct SavedWorkbook {
    archive: ArchiveWriter,
    /// The columns that are texts whatever stands in them.
    texts: Vec<usize>,
    /// The names of the sheets so far.
    sheets: Vec<String>,
    rows: usize,
    /// The first row, which stands on every sheet of rows.
    header: Vec<u8>,
    line: Vec<u8>,
}

impl SavedWorkbook {
    /// Without rows. In these columns all is text: `007` would be 7 otherwise.
    #[must_use]
    pub fn new(texts: Vec<usize>) -> Self {
        let (header, line) = (Vec::new(), Vec::new());
        Self { archive: ArchiveWriter::default(), texts, sheets: Vec::new(), rows: 0, header, line }
    }

    /// Adds a row; the first one is the names of the columns.
    pub fn row(&mut self, row: ListRow<'_>) {
        let names = self.sheets.is_empty();
        if !names && (self.rows >= ROWS_OF_SHEET || self.archive.of_part() >= BYTES_OF_SHEET) {
            self.next_sheet((self.sheets.len() + 1).to_string());
            self.archive.write(&self.header);
            self.rows = 1;
        }
        if names {
            self.next_sheet(1.to_string());
        }
        let texts = std::mem::take(&mut self.texts);
        let cells = (0..row.len()).map(|place| (row.cell(place).unwrap_or_default(), texts.contains(&place)));
        self.put(cells.map(|(cell, text)| (cell, text || names)));
        self.texts = texts;
        if names {
            self.header.clone_from(&self.line);
        }
    }

    /// Adds a table on a sheet of its own. All rows have to be there before.
    pub fn table(&mut self, table: &Table) {
        self.sheet(&table.caption);
        self.put(table.heads.iter().map(|head| (head.as_bytes(), true)));
        for row in &table.rows {
            let cells = row.iter().enumerate().map(|(place, cell)| {
                let text = table.texts.contains(&place);
                (if text { cell.clone() } else { without_groups(cell) }, text)
            });
            let cells: Vec<(String, bool)> = cells.collect();
            self.put(cells.iter().map(|(cell, text)| (cell.as_bytes(), *text)));
        }
    }

    /// Adds lines of text on a sheet of their own.
    pub fn lines(&mut self, name: &str, lines: &[String]) {
        self.sheet(name);
        lines.iter().for_each(|line| self.put([(line.as_bytes(), true)].into_iter()));
    }

    /// The next row of the sheet: cells, and whether each is text whatever stands in it.
    fn put<'c>(&mut self, cells: impl Iterator<Item = (&'c [u8], bool)>) {
        self.rows += 1;
        let number = self.rows;
        self.line.clear();
        self.line.extend_from_slice(format!(r#"<row r="{number}">"#).as_bytes());
        for (place, (cell, text)) in cells.enumerate() {
            put_cell(cell, text, &format!("{}{number}", letters(place)), &mut self.line);
        }
        self.line.extend_from_slice(b"</row>");
        self.archive.write(&self.line);
    }

    /// Begins a sheet of this name, or of one as near to it as spreadsheet programs allow, which no other sheet has.
    fn sheet(&mut self, name: &str) {
        let allowed = |letter: &char| !"[]:*?/\\'".contains(*letter) && !letter.is_control();
        let short =
            |most: usize| name.chars().filter(allowed).take(most).collect::<String>().trim().to_owned();
        let several = (2..).map(|number| format!("{} {number}", short(NAME - 4)));
        let known = |name: &String| self.sheets.iter().any(|one| one.to_lowercase() == name.to_lowercase());
        let mut names = std::iter::once(short(NAME)).chain(several);
        let name = names.find(|name| !name.is_empty() && !known(name)).unwrap_or_default();
        self.next_sheet(name);
    }

    fn next_sheet(&mut self, name: String) {
        if !self.sheets.is_empty() {
            self.archive.write(SHEET_ENDS);
        }
        self.sheets.push(name);
        self.archive.begin(SHEET, self.sheets.len());
        self.archive.write(HEAD);
        self.archive.write(SHEET_BEGINS);
        self.rows = 0;
    }

    /// Whether there is more of it than a workbook can hold: what is written would not be read again.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        self.archive.is_too_large()
    }

    /// The bytes of the file that were not taken yet.
    pub fn take(&mut self) -> Vec<u8> {
        self.archive.take()
    }

    /// The last bytes of the file.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        if self.sheets.is_empty() {
            self.next_sheet(1.to_string());
        }
        self.archive.write(SHEET_ENDS);
        let numbers = 1..=self.sheets.len();
        let all = |of: fn(usize) -> String| numbers.clone().map(of).collect::<String>();
        let named = self.sheets.iter().zip(1..).map(|(name, one)| {
            let name = String::from_utf8_lossy(&attribute(name)).into_owned();
            format!(r#"<sheet name="{name}" sheetId="{one}" r:id="rId{one}"/>"#)
        });
        let sheets: String = named.collect();
        let workbook = format!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{sheets}</sheets></workbook>"#
        );
        let related = all(|one| relation(one, "worksheet", &format!("worksheets/sheet{one}.xml")));
        let related = related + &relation(self.sheets.len() + 1, "styles", "styles.xml");
        let types = all(|one| content(&format!("xl/worksheets/sheet{one}.xml"), "worksheet"));
        let types = types + &content("xl/workbook.xml", "sheet.main") + &content("xl/styles.xml", "styles");
        let types = format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>"#
        );
        let parts = [
            ("xl/styles.xml", STYLES),
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations(&related).as_bytes()),
            ("_rels/.rels", relations(&relation(1, "officeDocument", "xl/workbook.xml")).as_bytes()),
            ("[Content_Types].xml", types.as_bytes()),
        ]
        .map(|(name, bytes)| (name, bytes.to_vec()));
        for (name, bytes) in parts {
            self.archive.begin(name, 0);
            self.archive.write(HEAD);
            self.archive.write(&bytes);
        }
        self.archive.finish()
    }
}

/// A text between the marks of an attribute.
fn attribute(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for letter in text.chars() {
        match letter {
            '"' => out.extend_from_slice(b"&quot;"),
            letter => put_letter(letter, &mut out),
        }
    }
    out
}

/// A number without the marks between its thousands; anything else as it is.
fn without_groups(cell: &str) -> String {
    let plain = cell.replace(',', "");
    let number = number_style(plain.as_bytes()).is_some() && format::grouped(&plain) == cell;
    if number { plain } else { cell.to_owned() }
}

fn relations(all: &str) -> String {
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
    )
}

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!(
        r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
    )
}

fn content(part: &str, kind: &str) -> String {
    format!(
        r#"<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>"#
    )
}

/// The letters of a column: of the third C, of the twenty-seventh AA.
fn letters(place: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    match (place / 26).checked_sub(1) {
        Some(before) => letters(before) + &letter(place).to_string(),
        None => letter(place).to_string(),
    }
}

/// A cell, where anything stands in it.
fn put_cell(cell: &[u8], text: bool, place: &str, out: &mut Vec<u8>) {
    if cell.is_empty() {
        return;
    }
    out.extend_from_slice(format!(r#"<c r="{place}""#).as_bytes());
    if let Some(style) = number_style(cell).filter(|_| !text) {
        out.extend_from_slice(style);
        out.extend_from_slice(cell);
        out.extend_from_slice(b"</v></c>");
    } else {
        out.extend_from_slice(br#" t="inlineStr"><is><t xml:space="preserve">"#);
        let cell = String::from_utf8_lossy(cell);
        // In a CSV an apostrophe keeps a spreadsheet from running what follows; a cell that says it is text needs none.
        let shown = cell.strip_prefix('\'').filter(|rest| format::is_formula(rest)).unwrap_or(&cell);
        shown.chars().for_each(|letter| put_letter(letter, out));
        out.extend_from_slice(b"</t></is></c>");
    }
}

/// How a cell goes on that is a whole number or an amount, with no more digits than a spreadsheet keeps.
fn number_style(cell: &[u8]) -> Option<&'static [u8]> {
    let digits = cell.strip_prefix(b"-").unwrap_or(cell);
    let (whole, style): (_, &[u8]) = match digits {
        [whole @ .., b'.', _, _] => (whole, br#" s="1"><v>"#),
        whole => (whole, b"><v>"),
    };
    let plain = digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    (plain && (1..=13).contains(&whole.len()) && !whole.contains(&b'.')).then_some(style)
}

/// A letter as XML has it; what it cannot have is left out.
fn put_letter(letter: char, out: &mut Vec<u8>) {
    match letter {
        '&' => out.extend_from_slice(b"&amp;"),
        '<' => out.extend_from_slice(b"&lt;"),
        '>' => out.extend_from_slice(b"&gt;"),
        '\t' | '\n' | '\r' => out.extend_from_slice(format!("&#{};", u32::from(letter)).as_bytes()),
        '\0'..=' ' if letter != ' ' => {}
        '\u{fffe}' | '\u{ffff}' => {}
        letter => out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
    }
}
