//! A table comes to what the same rows as a list come to, whether its amounts are numbers or texts.

use super::Ask;
use super::same::{Dice, row};
use crate::shelf;
use benefit_estimator::batch::{
    ABSENT, ColumnFrame, FrameColumn, NO_TEXT, NOT_WHOLE, RowAmounts, RowResult, Sink, work_frame,
};
use benefit_estimator::batch_terms::FrameFault;
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;

/// What each row came to, as a list of results would write it.
struct Lines {
    tiers: usize,
    lines: Vec<Vec<String>>,
    /// The kinds of refusals, by their codes.
    codes: Vec<String>,
}

impl Lines {
    fn of(&self, amounts: &RowAmounts<'_>) -> Vec<String> {
        let text = |money: Option<Money>| money.map_or_else(String::new, |one| one.to_string());
        let tiers = (0..self.tiers).map(|tier| amounts.pays(tier));
        tiers.chain([amounts.outcome.personal]).flat_map(|one| one.money()).map(text).collect()
    }
}

impl Sink for Lines {
    fn take(&mut self, result: &RowResult<'_>) {
        let mut line = match &result.own {
            Some((_, amounts)) => self.of(amounts),
            None => vec![String::new(); (self.tiers + 1) * 3],
        };
        line.push(result.problem_text(Language::En));
        assert_eq!(result.line, result.place as u64 + 1);
        self.codes.extend(result.problems.iter().map(|one| format!("{} {}", one.path(), one.fault.code())));
        self.lines.push(line);
    }
}

fn done(ask: &Ask<'_>, header: &[&str], frame: &ColumnFrame) -> Lines {
    let job = ask.job(header).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut lines = Lines { tiers: job.tiers().len(), lines: Vec::new(), codes: Vec::new() };
    work_frame(&job, frame, &mut lines);
    lines
}

/// Texts row by row as a column: each once.
fn texts(cells: &[String]) -> FrameColumn {
    let mut values: Vec<String> = Vec::new();
    let codes = cells.iter().map(|cell| {
        if cell.is_empty() {
            return NO_TEXT;
        }
        let place = values.iter().position(|one| one == cell).unwrap_or_else(|| {
            values.push(cell.clone());
            values.len() - 1
        });
        place as u32
    });
    let codes = codes.collect();
    FrameColumn::Texts { codes, values }
}

/// Whole numbers where all cells are: fen of yuan with two decimals.
fn numbers(path: &str, cells: &[String]) -> Option<FrameColumn> {
    let amount = path.starts_with("bill") || path.starts_with("settled") || path.contains("year_to_date.");
    let amount = amount && path != "year_to_date.stays" || path == "figures.critical.deductible";
    let number = |cell: &String| match (cell.is_empty(), amount) {
        (true, _) => Some(ABSENT),
        (false, true) => cell.replace('.', "").parse().ok(),
        (false, false) => cell.parse().ok(),
    };
    cells.iter().map(number).collect::<Option<Vec<i64>>>().map(FrameColumn::Numbers)
}

#[test]
fn tables_of_every_pack_come_to_what_lists_do() {
    for (number, policy) in shelf::packs().iter().enumerate() {
        let mut dice = Dice(77 + number as u64);
        let rows: Vec<Vec<(String, String)>> = (0..250).map(|_| row(policy, &mut dice)).collect();
        let header: Vec<&str> = rows[0].iter().map(|(path, _)| path.as_str()).collect();
        let lines: Vec<String> = rows
            .iter()
            .map(|row| row.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(","))
            .collect();
        let ask = Ask::of(vec![policy]);
        let list = ask.done(&format!("{}\n{}\n", header.join(","), lines.join("\n")));
        let first = list.header.iter().position(|name| name == "basic").unwrap();
        for as_numbers in [true, false] {
            let mut frame = ColumnFrame::default();
            let mut counted = 0;
            for (place, path) in header.iter().enumerate() {
                let cells: Vec<String> = rows.iter().map(|row| row[place].1.clone()).collect();
                let column = numbers(path, &cells).filter(|_| as_numbers);
                counted += usize::from(column.is_some());
                frame.add(column.unwrap_or_else(|| texts(&cells))).unwrap();
            }
            assert!(counted > 10 || !as_numbers, "{counted}");
            let table = done(&ask, &header, &frame);
            assert_eq!(table.lines.len(), rows.len());
            for ((line, table), row) in list.lines.iter().zip(&table.lines).zip(&rows) {
                assert_eq!(line[first..], table[..], "{row:?}");
            }
        }
    }
}

const HEADER: [&str; 6] = ["policy", "insurance", "setting", "level", "place", "total"];

/// Jining, residents at a primary hospital, each with this bill.
fn jining(total: FrameColumn, rows: usize) -> ColumnFrame {
    let mut frame = ColumnFrame::default();
    for word in ["jining-2023", "居民", "住院", "一级", "市内"] {
        frame.add(FrameColumn::Texts { codes: vec![0; rows], values: vec![word.to_owned()] }).unwrap();
    }
    frame.add(total).unwrap();
    frame
}

/// (10,000 − 100) × 85 % = 8,415 and 1,585 left, (1,000 − 100) × 85 % = 765 and 235; what is odd is told as in a list.
#[test]
fn numbers_are_fen_and_odd_ones_are_refused() {
    let total = vec![1_000_000, -1, ABSENT, NOT_WHOLE, i64::MAX, 100_000];
    let frame = jining(FrameColumn::Numbers(total), 6);
    let table = done(&Ask::of(vec![shelf::pack("jining-2023")]), &HEADER, &frame);
    let paid: Vec<[&str; 2]> = table.lines.iter().map(|line| [line[0].as_str(), line[24].as_str()]).collect();
    assert_eq!([paid[0], paid[5]], [["8415.00", "1585.00"], ["765.00", "235.00"]]);
    assert!(paid[1..5].iter().all(|one| *one == ["", ""]), "{paid:?}");
    assert_eq!(
        table.codes,
        ["bill.total negative", "bill.total missing", "bill.total too-many-decimals", "bill.total too-large"]
    );
}

/// A region's packs are told apart by the day of each row, which may be a text or what a spreadsheet counts: 44,682 is
/// 2022-05-01.
#[test]
fn the_day_chooses_among_a_regions_packs() {
    let packs: Vec<_> = ["jining-2023", "jining-2022"].map(|id| shelf::pack(id)).to_vec();
    let region = packs[0].region.zh.clone();
    let days = ["2023-05-01", "2022-05-01", "2021-05-01", ""].map(str::to_owned);
    let ask = Ask::of(packs);
    let frame = |days: FrameColumn| {
        let mut frame = jining(FrameColumn::Numbers(vec![1_000_000; 4]), 4);
        frame.add(days).unwrap();
        frame
    };
    let header = ["", "险种", "医疗类别", "级别", "就医地", "总费用", "date"];
    let ask = Ask { set: vec![("policy", region.as_str())], ..ask };
    let by_text = done(&ask, &header, &frame(texts(&days)));
    let by_number = done(&ask, &header, &frame(FrameColumn::Numbers(vec![45_047, 44_682, 44_317, ABSENT])));
    assert_eq!(by_text.codes, ["date no-policy-that-day", "date missing"]);
    let amounts = |lines: &Lines| lines.lines.iter().map(|line| line[..27].to_vec()).collect::<Vec<_>>();
    assert_eq!(amounts(&by_text), amounts(&by_number));
    assert_eq!(by_text.codes, by_number.codes);
}

#[test]
fn columns_that_do_not_fit_are_told() {
    let mut frame = ColumnFrame::default();
    assert!(frame.is_empty());
    frame.add(FrameColumn::Numbers(vec![1, 2])).unwrap();
    let shorter = frame.add(FrameColumn::Numbers(vec![1]));
    assert_eq!(shorter, Err(FrameFault::Length { rows: 1, first: 2 }));
    let codes = FrameColumn::Texts { codes: vec![NO_TEXT, 1], values: vec!["一级".to_owned()] };
    assert_eq!(frame.add(codes), Err(FrameFault::NoSuchCode(1)));
    assert_eq!(frame.len(), 2);
}

/// Visits of a person are added up in the order of their days, wherever they stand, as in a list.
#[test]
fn visits_of_a_year_are_added_up() {
    let ask = Ask::of(vec![shelf::pack("jining-2023")]);
    let header = ["policy", "险种", "医疗类别", "级别", "就医地", "总费用", "person", "date"];
    let words = |words: [&str; 2]| texts(&words.map(str::to_owned));
    let mut frame = jining(FrameColumn::Numbers(vec![1_000_000, 3_633_750]), 2);
    frame.add(words(["甲", "甲"])).unwrap();
    frame.add(words(["2023-06-01", "2023-05-01"])).unwrap();
    let table = done(&ask, &header, &frame);
    let list = ask.done(&format!(
        "{}\njining-2023,居民,住院,一级,市内,10000,甲,2023-06-01\njining-2023,居民,住院,一级,市内,36337.5,甲,2023-05-01\n",
        header.join(",")
    ));
    let first = list.header.iter().position(|name| name == "basic").unwrap();
    let mut told: Vec<&[String]> = table.lines.iter().map(Vec::as_slice).collect();
    // In the order of the days.
    told.reverse();
    assert_eq!(told, list.lines.iter().map(|line| &line[first..]).collect::<Vec<_>>());
}
