//! Where the rows of a list come from: a file of text or a workbook, some rows at a time. The browser has a turn between any
//! two of them.

use super::slices::{Slices, bytes};
use super::turn::turn;
use crate::batch::{ListRows, RowReader, Workbook, delimiter, is_workbook};
use crate::batch_terms::WorkbookFault;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// So many bytes of rows of a workbook are handed on at once, as of a file of text.
const PIECE: usize = 1 << 15;

/// So many bytes at the beginning of a file say what it is.
const BEGINNING: i32 = 8;

/// The rows of a list.
pub(super) enum FileSource {
    Text { slices: Slices, reader: Option<Box<RowReader>>, ended: bool },
    Workbook(Box<Workbook>),
}

/// Why there are none.
pub(super) enum SourceFault {
    /// The workbook cannot be read.
    Workbook(WorkbookFault),
    /// The browser did not give the file.
    Browser,
}

impl From<JsValue> for SourceFault {
    fn from(_: JsValue) -> Self {
        Self::Browser
    }
}

impl From<WorkbookFault> for SourceFault {
    fn from(fault: WorkbookFault) -> Self {
        Self::Workbook(fault)
    }
}

impl FileSource {
    /// From the beginning; of a workbook the sheet of this name, or the first in which anything stands.
    pub(super) async fn open(file: Blob, sheet: Option<&str>) -> Result<Self, SourceFault> {
        let beginning = bytes(&file.slice_with_i32_and_i32(0, BEGINNING)?).await?;
        if is_workbook(&beginning) {
            return Ok(Self::Workbook(Box::new(Workbook::open(bytes(&file).await?, sheet)?)));
        }
        let slices = Slices::new(file).ok_or(SourceFault::Browser)?;
        Ok(Self::Text { slices, reader: None, ended: false })
    }

    /// The names of a workbook's sheets, and of the one that is read.
    pub(super) fn sheets(&self) -> Option<(Vec<String>, String)> {
        let Self::Workbook(workbook) = self else { return None };
        let (names, read) = workbook.sheets();
        Some((names.to_vec(), read.to_owned()))
    }

    /// Adds the next rows; whether there may be more.
    pub(super) async fn next(&mut self, rows: &mut ListRows) -> Result<bool, SourceFault> {
        match self {
            Self::Text { slices, reader, ended } => {
                if *ended {
                    return Ok(false);
                }
                match slices.next().await? {
                    Some(bytes) => {
                        reader.get_or_insert_with(|| Box::new(reader_of(&bytes))).push(&bytes, rows)
                    }
                    None => {
                        *ended = true;
                        reader.iter_mut().for_each(|reader| reader.finish(rows));
                    }
                }
                Ok(!*ended)
            }
            Self::Workbook(workbook) => {
                JsFuture::from(turn()).await?;
                while rows.size() < PIECE {
                    if !workbook.next(rows)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
        }
    }

    /// How much of the file is read, in percent.
    pub(super) fn percent(&self) -> u32 {
        match self {
            Self::Text { slices, .. } => slices.percent(),
            Self::Workbook(workbook) => {
                let (read, of) = workbook.progress();
                let percent = read.saturating_mul(100).checked_div(of).unwrap_or_default();
                u32::try_from(percent).unwrap_or_default()
            }
        }
    }
}

fn reader_of(bytes: &[u8]) -> RowReader {
    let line = bytes.split(|byte| *byte == b'\n').find(|line| line.len() > 1);
    RowReader::new(delimiter(line.unwrap_or_default()))
}
