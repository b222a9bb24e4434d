//! All cores at one list. One thread reads, each worker gets every so-manieth piece, and the results are taken from the
//! workers in the same order: the rows stay in theirs, and nobody has more than a few pieces waiting.

use super::list::List;
use super::progress::Progress;
use crate::batch::{Job, ListRows, Summary, Worker, shares};
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread;

/// How many pieces may wait before and behind each worker.
const WAITING: usize = 2;

/// How many cores there are.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// A piece of work, and how much of the file is read with it.
struct WorkPiece {
    rows: ListRows,
    read: u64,
}

/// What a worker hands on, and where what held it goes back to when it is empty again.
struct Handed {
    made: Receiver<Made>,
    emptied: Sender<Vec<u8>>,
}

/// What a piece became.
struct Made {
    lines: Vec<u8>,
    rows: usize,
    read: u64,
}

/// One who works on a list, of which a report is asked or the sums alone.
fn worker<'j, 'p>(job: &'j Job<'p>, report: bool) -> Worker<'j, 'p> {
    let worker = Worker::new(job);
    if report { worker } else { worker.sums_alone() }
}

/// Estimates each row for itself.
pub(super) fn row_by_row(
    job: &Job<'_>,
    mut list: List,
    threads: usize,
    report: bool,
    output: &mut dyn Write,
    progress: &mut Progress,
) -> io::Result<Summary> {
    let new_worker = move || worker(job, report);
    thread::scope(|scope| {
        let mut pieces = Vec::with_capacity(threads);
        let mut made = Vec::with_capacity(threads);
        let mut workers = Vec::with_capacity(threads);
        let (worked, rows_again) = channel::<ListRows>();
        for _ in 0..threads {
            let (give, given) = sync_channel::<WorkPiece>(WAITING);
            let (hand, handed) = sync_channel::<Made>(WAITING);
            let (emptied, lines_again) = channel::<Vec<u8>>();
            let worked = worked.clone();
            pieces.push(give);
            made.push(Handed { made: handed, emptied });
            workers.push(scope.spawn(move || {
                let mut worker = new_worker();
                for WorkPiece { rows, read } in given {
                    let mut lines = lines_again.try_recv().unwrap_or_default();
                    worker.work(&rows, &mut lines);
                    let made = Made { lines, rows: rows.len(), read };
                    // Nobody needs them any more where the list has ended.
                    let _ = worked.send(rows);
                    // Nobody takes it any more where the results cannot be written.
                    if hand.send(made).is_err() {
                        break;
                    }
                }
                worker.into_summary()
            }));
        }
        let reader = scope.spawn(move || {
            for give in (0..threads).cycle() {
                let room = rows_again.try_recv().unwrap_or_default();
                let Some(rows) = list.next(room)? else { break };
                let piece = WorkPiece { rows, read: list.read };
                if pieces.get(give).is_none_or(|give| give.send(piece).is_err()) {
                    break;
                }
            }
            Ok(())
        });
        let written = write_all(made, output, progress);
        let read = reader.join().unwrap_or_else(|_| Err(gone()));
        let mut summary = None;
        for worker in workers {
            add(&mut summary, worker.join().map_err(|_| gone())?);
        }
        written.and(read)?;
        summary.ok_or_else(gone)
    })
}

/// Writes what the workers made, in turn, until there is no more.
fn write_all(made: Vec<Handed>, output: &mut dyn Write, progress: &mut Progress) -> io::Result<()> {
    let mut rows = 0;
    for worker in made.iter().cycle() {
        let Ok(mut piece) = worker.made.recv() else { break };
        output.write_all(&piece.lines)?;
        rows += u64::try_from(piece.rows).unwrap_or_default();
        piece.lines.clear();
        // Nobody needs it any more where the list has ended.
        let _ = worker.emptied.send(piece.lines);
        progress.at(piece.read, rows);
    }
    Ok(())
}

/// Adds up visits of a year: all rows are read, each worker has some of the persons, and the lines are put into the rows'
/// order.
pub(super) fn by_person(
    job: &Job<'_>,
    mut list: List,
    threads: usize,
    report: bool,
    output: &mut dyn Write,
    progress: &mut Progress,
) -> io::Result<Summary> {
    let new_worker = move || worker(job, report);
    let mut rows = ListRows::default();
    let (mut failed, mut piece) = (None, ListRows::default());
    loop {
        match list.next(piece) {
            Ok(Some(more)) => {
                rows.append(&more);
                piece = more;
            }
            Ok(None) => break,
            // What was read before is estimated all the same.
            Err(error) => {
                failed = Some(error);
                break;
            }
        }
    }
    let visits = job.in_order(&rows);
    let rows = &rows;
    let done = thread::scope(|scope| {
        let work = |visits| {
            move || {
                let mut worker = new_worker();
                let mut lines = Vec::new();
                let written = worker.work_years(rows, visits, &mut lines);
                (lines, written, worker.into_summary())
            }
        };
        let workers: Vec<_> =
            shares(&visits, threads).into_iter().map(|share| scope.spawn(work(share))).collect();
        workers.into_iter().map(|worker| worker.join().map_err(|_| gone())).collect::<io::Result<Vec<_>>>()
    })?;
    let mut summary = None;
    // For each row, whose line it is, and where it stands.
    let mut lines: Vec<Option<(usize, usize, usize)>> = vec![None; rows.len()];
    let mut texts = Vec::with_capacity(done.len());
    for (worker, (text, written, part)) in done.into_iter().enumerate() {
        let mut start = 0;
        for one in written {
            if let Some(line) = lines.get_mut(one.place) {
                *line = Some((worker, start, one.end));
            }
            start = one.end;
        }
        texts.push(text);
        add(&mut summary, part);
    }
    for (worker, start, end) in lines.into_iter().flatten() {
        output.write_all(texts.get(worker).and_then(|text| text.get(start..end)).unwrap_or_default())?;
    }
    progress.at(list.read, u64::try_from(visits.len()).unwrap_or_default());
    match failed {
        Some(error) => Err(error),
        None => Ok(summary.unwrap_or_else(|| new_worker().into_summary())),
    }
}

fn add(summary: &mut Option<Summary>, part: Summary) {
    match summary {
        Some(summary) => summary.merge(part),
        None => *summary = Some(part),
    }
}

/// A thread that is gone: a mistake of this program.
fn gone() -> io::Error {
    io::Error::other("a worker stopped")
}
