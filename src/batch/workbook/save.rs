//! Rows of cells as a workbook (XLSX), some at a time: amounts are numbers that a spreadsheet adds up, everything else is text
//! that it shows and does not run.

use super::archive_writer::ArchiveWriter;
use crate::batch::rows::ListRow;

/// The most rows that spreadsheet programs show of a sheet; what is more stands on further sheets.
const ROWS_OF_SHEET: usize = 1 << 20;

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
    sheets: usize,
    rows: usize,
    /// The first row, which stands on every sheet.
    header: Vec<u8>,
    line: Vec<u8>,
}

impl SavedWorkbook {
    /// Without rows. In these columns all is text: `007` would be 7 otherwise.
    #[must_use]
    pub fn new(texts: Vec<usize>) -> Self {
        let (header, line) = (Vec::new(), Vec::new());
        Self { archive: ArchiveWriter::default(), texts, sheets: 0, rows: ROWS_OF_SHEET, header, line }
    }

    /// Adds a row; the first one is the names of the columns.
    pub fn row(&mut self, row: ListRow<'_>) {
        let names = self.sheets == 0;
        if self.rows >= ROWS_OF_SHEET && !names {
            self.next_sheet();
        }
        let number = if names { 1 } else { self.rows + 1 };
        self.line.clear();
        self.line.extend_from_slice(format!(r#"<row r="{number}">"#).as_bytes());
        for place in 0..row.len() {
            let cell = row.cell(place).unwrap_or_default();
            let text = names || self.texts.contains(&place);
            put_cell(cell, text, &format!("{}{number}", letters(place)), &mut self.line);
        }
        self.line.extend_from_slice(b"</row>");
        if names {
            self.header.clone_from(&self.line);
            self.next_sheet();
        } else {
            self.archive.write(&self.line);
            self.rows += 1;
        }
    }

    fn next_sheet(&mut self) {
        if self.sheets > 0 {
            self.archive.write(SHEET_ENDS);
        }
        self.sheets += 1;
        self.archive.begin(SHEET, self.sheets);
        self.archive.write(HEAD);
        self.archive.write(SHEET_BEGINS);
        self.archive.write(&self.header);
        self.rows = 1;
    }

    /// The bytes of the file that were not taken yet.
    pub fn take(&mut self) -> Vec<u8> {
        self.archive.take()
    }

    /// The last bytes of the file.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        if self.sheets == 0 {
            self.next_sheet();
        }
        self.archive.write(SHEET_ENDS);
        let numbers = 1..=self.sheets;
        let all = |of: fn(usize) -> String| numbers.clone().map(of).collect::<String>();
        let sheets = all(|one| format!(r#"<sheet name="{one}" sheetId="{one}" r:id="rId{one}"/>"#));
        let workbook = format!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{sheets}</sheets></workbook>"#
        );
        let related = all(|one| relation(one, "worksheet", &format!("worksheets/sheet{one}.xml")));
        let related = related + &relation(self.sheets + 1, "styles", "styles.xml");
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
        String::from_utf8_lossy(cell).chars().for_each(|letter| put_letter(letter, out));
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
