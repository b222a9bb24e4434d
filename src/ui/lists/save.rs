//! The results as a workbook, made when somebody wants it from the lines that the browser keeps.

use super::ListsPage;
use super::pieces::Pieces;
use super::source::{FileSource, SourceFault};
use crate::batch::{DeskAction, ListRows, SavedWorkbook};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlElement, Url};

/// Makes it, and saves it as a file.
pub(super) fn save(page: &ListsPage, texts: Vec<usize>) {
    let results = page.results.take();
    page.results.set(results.clone());
    let Some(results) = results else { return };
    let (act, name) = (page.act.clone(), page.texts().workbook_name);
    act.emit(DeskAction::Saving(true));
    spawn_local(async move {
        let saved = match workbook(results, texts).await {
            Ok(workbook) => download(&workbook, name).is_some(),
            Err(_) => false,
        };
        act.emit(DeskAction::Saving(false));
        if !saved {
            act.emit(DeskAction::Failed);
        }
    });
}

async fn workbook(results: Blob, texts: Vec<usize>) -> Result<Blob, SourceFault> {
    let mut source = FileSource::open(results, None).await?;
    let mut workbook = SavedWorkbook::new(texts);
    let mut kept = Pieces::default();
    let mut more = true;
    while more {
        let mut rows = ListRows::default();
        more = source.next(&mut rows).await?;
        rows.iter().for_each(|row| workbook.row(row));
        kept.bytes.extend(workbook.take());
        kept.put_away();
    }
    kept.bytes.extend(workbook.finish());
    Ok(kept.file()?)
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
