//! A list from its file to its results, a slice at a time.

use super::ListsPage;
use super::pieces::Pieces;
use super::slices::Slices;
use super::source::{FileSource, SourceFault};
use super::turn::turn;
use crate::batch::{
    CarriedPacks, DeskAction, DeskQuestion, DeskResults, DeskRun, DeskSubject, HowFar, Job, ListRows,
    Summary, Worker, shares,
};
use crate::day::Day;
use crate::language::Language;
use crate::locale::problem_text;
use crate::policy::{Catalog, Policy, compiled_format};
use crate::ui::hand_over::{HandedPacks, take_over};
use gloo::utils::window;
use std::cell::Cell;
use std::cmp::Ordering;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Array, Date, Promise};
use web_sys::{Blob, Response, Url};
use yew::prelude::*;

/// What spreadsheets need before they take a file for UTF-8.
const MARK: &str = "\u{feff}";

/// Percent of the work that reading is, where visits are estimated by person.
const WHILE_READING: u32 = 20;

/// So many persons' worth of visits are estimated between two turns of the browser.
const SHARE: usize = 300;

/// Asks for every pack of the site.
pub(super) fn fetch_packs(act: Callback<DeskAction>) {
    spawn_local(async move { act.emit(DeskAction::PacksCame(packs().await)) });
}

/// Takes the two packs that the authors' page compares, where that page opened this one.
pub(super) fn take_packs(act: Callback<DeskAction>) {
    take_over(move |HandedPacks { before, after, is_sound, language }| {
        act.emit(DeskAction::Language(language));
        let read = |text: &str| own_policy(text, language);
        act.emit(match (read(&before), read(&after)) {
            (Ok(before), Ok(after)) => DeskAction::Carried(CarriedPacks::new(before, after, is_sound)),
            // That page may have been open since before this one was renewed.
            (Err(why), _) | (_, Err(why)) => DeskAction::GaveCompared(Err(why)),
        });
    });
}

async fn packs() -> Option<Vec<Rc<Policy>>> {
    let catalog = Catalog::from_compiled(&text_of(fetched("policies/index.txt")).await?).ok()?;
    // All of them asked for before the first is waited for: a site may have hundreds.
    let asked: Vec<Promise> =
        catalog.entries.iter().map(|entry| fetched(&format!("policies/{}/pack.txt", entry.id))).collect();
    let mut packs = Vec::with_capacity(asked.len());
    for pack in asked {
        packs.push(Rc::new(Policy::from_compiled(&text_of(pack).await?).ok()?));
    }
    Some(packs)
}

fn fetched(address: &str) -> Promise {
    window().fetch_with_str(address)
}

async fn text_of(answer: Promise) -> Option<String> {
    let answer = JsFuture::from(answer).await.ok()?;
    let response: Response = answer.dyn_into().ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// A pack that somebody gives to be compared, compiled or as it was written.
pub(super) fn own_pack(file: Blob, language: Language, act: Callback<DeskAction>) {
    spawn_local(async move {
        let text = whole(file).await.unwrap_or_default();
        act.emit(DeskAction::GaveCompared(own_policy(&text, language).map(Rc::new)));
    });
}

/// A pack from its text, or why it is none.
fn own_policy(text: &str, language: Language) -> Result<Policy, Vec<String>> {
    let Some(format) = compiled_format(text) else {
        return Policy::from_toml(text).map_err(|problems| {
            let told = |problem| problem_text(problem, language);
            problems.iter().take(10).map(told).collect()
        });
    };
    let texts = language.lists_texts();
    Policy::from_compiled(text).map_err(|_| {
        let why = match format {
            Ordering::Less => texts.older_pack,
            Ordering::Equal => texts.damaged_pack,
            Ordering::Greater => texts.newer_pack,
        };
        vec![why.to_owned()]
    })
}

async fn whole(file: Blob) -> Option<String> {
    let mut slices = Slices::new(file)?;
    let mut text = Vec::new();
    while let Some(bytes) = slices.next().await.ok()? {
        text.extend(bytes);
    }
    String::from_utf8(text).ok()
}

/// Looks at the first line of a list; of a workbook, of one of its sheets.
pub(super) fn look_at(name: String, file: Blob, sheet: Option<String>, act: Callback<DeskAction>) {
    spawn_local(async move {
        let header = async {
            let mut source = FileSource::open(file, sheet.as_deref()).await?;
            let mut rows = ListRows::default();
            while rows.is_empty() && source.next(&mut rows).await? {}
            Ok((names(&rows).unwrap_or_default(), source.sheets()))
        };
        match header.await {
            Ok((header, sheets)) => {
                act.emit(DeskAction::GaveList(name, header));
                if let Some((sheets, read)) = sheets {
                    act.emit(DeskAction::HasSheets(sheets, read));
                }
            }
            Err(SourceFault::Workbook(fault)) => act.emit(DeskAction::Unreadable(fault)),
            Err(SourceFault::Browser) => act.emit(DeskAction::Failed),
        }
    });
}

/// The names of the columns.
fn names(rows: &ListRows) -> Option<Vec<String>> {
    let row = rows.row(0)?;
    let name = |place| String::from_utf8_lossy(row.cell(place).unwrap_or_default()).into_owned();
    Some((0..row.len()).map(name).collect())
}

/// What somebody says of columns, from a file.
pub(super) fn mapping(file: Blob, act: Callback<DeskAction>) {
    spawn_local(async move {
        act.emit(DeskAction::GaveMapping(whole(file).await.unwrap_or_default()));
    });
}

/// When something began, in milliseconds of the day: a list is not read for a whole one.
struct Began(u64);

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// Today, as this device has it.
fn today() -> Option<Day> {
    let now = Date::new_0();
    let [month, day] = [now.get_month() + 1, now.get_date()].map(|part| u8::try_from(part).ok());
    Day::of(u16::try_from(now.get_full_year()).ok()?, month?, day?)
}

impl Began {
    fn now() -> Self {
        let now = Date::new_0();
        let seconds = (now.get_hours() * 60 + now.get_minutes()) * 60 + now.get_seconds();
        Self(u64::from(seconds) * 1_000 + u64::from(now.get_milliseconds()))
    }

    /// How long ago, in milliseconds.
    fn ago(&self) -> u64 {
        (Self::now().0 + DAY - self.0) % DAY
    }
}

/// Estimates a list; what it comes to is told in the end, how far it is on the way.
pub(super) fn start(page: &ListsPage, ask: DeskQuestion, file: Blob) {
    let ListsPage { stopped, results, act, .. } = page.clone();
    stopped.set(false);
    results.set(None);
    act.emit(DeskAction::Going(HowFar::default()));
    spawn_local(async move {
        let told = match estimated(&ask, file, &stopped, &results, &act).await {
            Ok(Some(results)) => DeskAction::Done(Rc::new(results)),
            Ok(None) => DeskAction::Cancelled,
            Err(SourceFault::Workbook(fault)) => DeskAction::Unreadable(fault),
            Err(SourceFault::Browser) => DeskAction::Failed,
        };
        act.emit(told);
    });
}

/// The browser need not keep what was worked out before any longer.
pub(super) fn forget(run: &DeskRun) {
    if let DeskRun::Done(results) = run {
        // An address that is not there is forgotten already.
        let _ = Url::revoke_object_url(&results.address);
    }
}

/// `None` where it was stopped.
async fn estimated(
    ask: &DeskQuestion,
    file: Blob,
    stopped: &Cell<bool>,
    results: &Cell<Option<Blob>>,
    act: &Callback<DeskAction>,
) -> Result<Option<DeskResults>, SourceFault> {
    let job = ask.job().map_err(|_| SourceFault::Browser)?;
    let mut source = FileSource::open(file, ask.sheet.as_deref()).await?;
    let mut kept = Pieces::default();
    if ask.language == Language::Zh {
        kept.bytes.extend_from_slice(MARK.as_bytes());
    }
    kept.bytes.extend_from_slice(job.header().as_bytes());
    let mut worker = Worker::new(&job);
    let mut seen_header = false;
    // With persons all rows have to be here first.
    let mut all = ListRows::default();
    let mut count = 0;
    let mut said = 0;
    let began = Began::now();
    let going = |percent, rows| act.emit(DeskAction::Going(HowFar { percent, rows, took: began.ago() }));
    // Of visits by person, which are estimated once all are here, reading takes the smaller part.
    let reading = if job.adds_up_years() { WHILE_READING } else { 100 };
    let mut more = true;
    while more {
        if stopped.get() {
            return Ok(None);
        }
        let mut rows = ListRows::default();
        more = source.next(&mut rows).await?;
        if !seen_header && !rows.is_empty() {
            seen_header = true;
            rows = rows.without_first();
        }
        count += u64::try_from(rows.len()).unwrap_or_default();
        if job.adds_up_years() {
            all.append(&rows);
        } else {
            worker.work(&rows, &mut kept.bytes);
            kept.put_away();
        }
        let percent = source.percent() * reading / 100;
        if percent > said {
            said = percent;
            going(said, count);
        }
    }
    let done = |percent| going(WHILE_READING + percent * (100 - WHILE_READING) / 100, count);
    if job.adds_up_years() && !by_person(&job, &all, &mut worker, &mut kept, stopped, done).await? {
        return Ok(None);
    }
    let subject = ask.subject(today());
    Ok(Some(finish((&job, subject), worker.into_summary(), kept, ask.language, results)?))
}

/// Estimates visits person by person; whether it went through.
async fn by_person(
    job: &Job<'_>,
    rows: &ListRows,
    worker: &mut Worker<'_, '_>,
    kept: &mut Pieces,
    stopped: &Cell<bool>,
    done: impl Fn(u32),
) -> Result<bool, JsValue> {
    let visits = job.in_order(rows);
    let mut said = 0;
    let mut lines = Vec::new();
    let mut places: Vec<(usize, usize)> = vec![(0, 0); rows.len()];
    let count = visits.len().div_ceil(SHARE);
    for (place, share) in shares(&visits, count).into_iter().enumerate() {
        let percent = (place * 100).checked_div(count).and_then(|percent| u32::try_from(percent).ok());
        if let Some(percent) = percent.filter(|percent| *percent > said) {
            said = percent;
            done(percent);
        }
        let mut start = lines.len();
        for one in worker.work_years(rows, share, &mut lines) {
            if let Some(place) = places.get_mut(one.place) {
                *place = (start, one.end);
            }
            start = one.end;
        }
        JsFuture::from(turn()).await?;
        if stopped.get() {
            return Ok(false);
        }
    }
    for (start, end) in places {
        kept.bytes.extend_from_slice(lines.get(start..end).unwrap_or_default());
        kept.put_away();
    }
    Ok(true)
}

fn finish(
    (job, subject): (&Job<'_>, DeskSubject),
    summary: Summary,
    kept: Pieces,
    language: Language,
    results: &Cell<Option<Blob>>,
) -> Result<DeskResults, JsValue> {
    let report = job.report(&summary);
    let blob = kept.file()?;
    results.set(Some(blob.clone()));
    Ok(DeskResults {
        subject,
        tables: report.tables(language),
        assumptions: report.assumptions().to_vec(),
        rows: report.counted(),
        unpublished: report.unpublished(),
        address: Url::create_object_url_with_blob(&blob)?,
        texts: job.text_columns(),
    })
}

/// A list that was pasted or invented, as a file.
pub(super) fn file_of(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()
}
