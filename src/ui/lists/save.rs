//! The results as a workbook, made when somebody wants it from the lines that the browser keeps.

use super::ListsPage;
use super::pieces::Pieces;
use super::source::{FileSource, SourceFault};
use crate::batch::{DeskAction, DeskResults, ListRows, SavedWorkbook};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlElement, Url};

/// Makes it, and saves it as a file.
pub(super) fn save(page: &ListsPage, of: Rc<DeskResults>) {
    let results = page.results.take();
    page.results.set(results.clone());
    let Some(results) = results else { return };
    let (act, name) = (page.act.clone(), page.texts().workbook_name);
    let rests_on = page.desk.language.batch_texts().rests_on;
    act.emit(DeskAction::Saving(true));
    spawn_local(async move {
        let saved = match workbook(results, &of, rests_on).await {
            Ok(Some(workbook)) => download(&workbook, name).is_some(),
            Ok(None) | Err(_) => false,
        };
        act.emit(DeskAction::Saving(false));
        if !saved {
            act.emit(DeskAction::Failed);
        }
    });
}

/// `None` where there are more rows than a workbook can hold.
async fn workbook(results: Blob, of: &DeskResults, rests_on: &str) -> Result<Option<Blob>, SourceFault> {
    let mut source = FileSource::open(results, None).await?;
    let mut workbook = SavedWorkbook::new(of.texts.clone());
    let mut kept = Pieces::default();
    let mut more = true;
    while more {
        let mut rows = ListRows::default();
        more = source.next(&mut rows).await?;
        rows.iter().for_each(|row| workbook.row(row));
        kept.bytes.extend(workbook.take());
        kept.put_away();
    }
    of.tables.iter().for_each(|table| workbook.table(table));
    workbook.lines(rests_on, &of.assumptions);
    if workbook.is_too_large() {
        return Ok(None);
    }
    kept.bytes.extend(workbook.finish());
    Ok(Some(kept.file()?))
}

/// Saves a file as a link that is followed would.
fn download(file: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}
