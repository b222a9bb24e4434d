//! A report as tables in words, for a page and for paper: one shape for all of them, so that nothing is said twice.

use super::BatchReport;
use super::amounts::AmountsTable;
use super::changed::{ChangeReport, Shift};
use super::number::{Fraction, Total};
use crate::batch_terms::{Caption, GroupBy, Head};
use crate::language::Language;
use crate::locale::BatchTexts;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// What its columns say; the first column names the row.
    pub heads: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// The columns that are text whatever stands in them.
    pub texts: Vec<usize>,
    /// For each row the length of a bar beside it, in hundredths of a percent of the longest; none where there are no bars.
    pub bars: Vec<u32>,
}

/// One that puts tables together in a language.
struct Maker {
    texts: &'static BatchTexts,
}

impl BatchReport {
    /// All of it as tables, those without rows left out.
    #[must_use]
    pub fn tables(&self, language: Language) -> Vec<Table> {
        let maker = Maker { texts: language.batch_texts() };
        let mut tables = vec![maker.sums(self)];
        if let Some(changed) = &self.comparison {
            tables.extend([maker.funds(self, changed), maker.people(self, changed), maker.by_bill(changed)]);
        }
        tables.push(maker.histogram(self));
        tables.extend(GroupBy::ALL.map(|dimension| maker.grouped(self, dimension)));
        tables.push(maker.largest(self));
        tables.push(maker.refused(self));
        tables.retain(|table| !table.rows.is_empty());
        tables
    }

    /// What all of it rests on.
    #[must_use]
    pub fn assumptions(&self) -> &[String] {
        &self.assumptions
    }

    /// How many rows have some benefit that is not published.
    #[must_use]
    pub const fn unpublished(&self) -> u64 {
        self.rows.unpublished
    }

    /// How many rows were read, and how many of them refused.
    #[must_use]
    pub const fn counted(&self) -> (u64, u64) {
        (self.rows.read, self.rows.refused)
    }
}

/// An amount, or that nobody knows it.
fn known(amount: Option<Total>, open: &str) -> String {
    amount.map_or_else(|| open.to_owned(), Total::grouped)
}

/// A share in percent; nothing where there is none.
fn percent(share: Option<Fraction>) -> String {
    share.map_or_else(String::new, Fraction::percent)
}

/// How long each of these is beside the longest.
fn bars(lengths: &[u128]) -> Vec<u32> {
    let longest = lengths.iter().copied().max().unwrap_or_default().max(1);
    lengths.iter().map(|length| u32::try_from(length * 10_000 / longest).unwrap_or_default()).collect()
}

impl Maker {
    fn table(&self, caption: Caption, heads: &[Head], rows: Vec<Vec<String>>) -> Table {
        let heads = heads.iter().map(|head| (self.texts.head)(*head)).collect();
        Table { caption: (self.texts.caption)(caption), heads, rows, texts: vec![0], bars: Vec::new() }
    }

    fn sums(&self, report: &BatchReport) -> Table {
        use crate::batch_terms::Head::{
            ByReference, Helped, High, Low, Mean, Median, Name, Percentile90, Sum,
        };
        let [bill, paid, personal] = self.texts.totals;
        let all = [(bill, &report.bill), (paid, &report.paid), (personal, &report.personal)];
        let mut rows: Vec<Vec<String>> = all.map(|(name, amounts)| self.amounts(name, amounts)).into();
        let tiers = report.tiers.iter().filter(|tier| tier.amounts.is_any());
        rows.extend(tiers.map(|tier| self.amounts(&tier.name, &tier.amounts)));
        let heads = [Name, Sum, Low, High, Helped, Mean, Median, Percentile90, ByReference];
        self.table(Caption::Sums, &heads, rows)
    }

    fn amounts(&self, name: &str, amounts: &AmountsTable) -> Vec<String> {
        let open = self.texts.open;
        let step = |step: &Option<super::amounts::HistogramStep>| {
            step.as_ref().map_or_else(String::new, |step| step.in_words(self.texts.to))
        };
        vec![
            name.to_owned(),
            amounts.sum.grouped(),
            known(amounts.low, open),
            known(amounts.high, open),
            amounts.helped.to_string(),
            amounts.mean.map_or_else(String::new, Total::grouped),
            step(&amounts.median),
            step(&amounts.percentile_90),
            percent(amounts.reference_share()),
        ]
    }

    fn funds(&self, report: &BatchReport, changed: &ChangeReport) -> Table {
        let named = |tier| report.tiers.iter().find(|one| one.tier == tier).map(|one| one.name.as_str());
        let [_, paid, personal] = self.texts.totals;
        let tiers = changed.tiers.iter().filter(|(_, fund)| fund.is_any());
        let tiers = tiers.map(|(tier, fund)| (named(*tier).unwrap_or_default(), fund));
        let all = [(paid, &changed.paid), (personal, &changed.personal)].into_iter().chain(tiers);
        let row = |(name, fund): (&str, &super::changed::Fund)| {
            vec![
                name.to_owned(),
                fund.old.sum.grouped(),
                fund.new.sum.grouped(),
                fund.change.grouped(),
                percent(fund.share),
                known(fund.new.low, self.texts.open),
                known(fund.new.high, self.texts.open),
            ]
        };
        use crate::batch_terms::Head::{Change, Name, New, NewHigh, NewLow, Old, Percent};
        self.table(
            Caption::Funds,
            &[Name, Old, New, Change, Percent, NewLow, NewHigh],
            all.map(row).collect(),
        )
    }

    fn shift(name: String, shift: &Shift) -> Vec<String> {
        vec![
            name,
            shift.rows.to_string(),
            shift.old.grouped(),
            shift.new.grouped(),
            shift.change.grouped(),
            percent(shift.share),
            shift.gain.rows.to_string(),
            shift.gain.sum.grouped(),
            shift.lose.rows.to_string(),
            shift.lose.sum.grouped(),
            shift.same.to_string(),
        ]
    }

    fn people(&self, report: &BatchReport, changed: &ChangeReport) -> Table {
        let groups = report.groups.iter().filter_map(|group| Some((group, group.change.as_ref()?)));
        let all = [Self::shift(self.texts.everybody.to_owned(), &changed.people)].into_iter();
        let rows = all.chain(groups.map(|(group, change)| {
            let name = (self.texts.said_of)((self.texts.dimension)(group.by), &group.name);
            Self::shift(name, change)
        }));
        self.table(Caption::People, &SHIFT, rows.collect())
    }

    fn by_bill(&self, changed: &ChangeReport) -> Table {
        let row = |tenth: &super::changed::TenthReport| {
            let between = format!("{}{}{}", tenth.from.grouped(), self.texts.to, tenth.to.grouped());
            Self::shift(between, &tenth.people)
        };
        let [_, rest @ ..] = SHIFT;
        let heads: Vec<Head> = [Head::Between].into_iter().chain(rest).collect();
        let table = self.table(Caption::ByBill, &heads, changed.by_bill.iter().map(row).collect());
        let sizes: Vec<u128> = changed.by_bill.iter().map(|tenth| tenth.people.change.size()).collect();
        Table { bars: bars(&sizes), ..table }
    }

    fn histogram(&self, report: &BatchReport) -> Table {
        let between = |bar: &super::Bar| match bar.below {
            Some(below) => format!("{}{}{}", bar.from.grouped(), self.texts.below, below.grouped()),
            None => format!("{}{}", bar.from.grouped(), self.texts.and_more),
        };
        let rows =
            report.histogram.iter().map(|bar| vec![between(bar), bar.rows.to_string(), bar.sum.grouped()]);
        let table = self.table(Caption::Histogram, &[Head::Between, Head::Rows, Head::Sum], rows.collect());
        let counts: Vec<u128> = report.histogram.iter().map(|bar| u128::from(bar.rows)).collect();
        Table { bars: bars(&counts), ..table }
    }

    fn grouped(&self, report: &BatchReport, dimension: GroupBy) -> Table {
        use crate::batch_terms::Head::{
            Bill, Mean, Median, Name, Percentile90, Personal, PersonalHigh, PersonalLow, Rows,
        };
        let groups = report.groups.iter().filter(|group| group.by == dimension);
        let rows = groups.map(|group| {
            let [name, sum, low, high, _, mean, median, percentile, ..] =
                <[String; 9]>::try_from(self.amounts(&group.name, &group.personal)).unwrap_or_default();
            vec![name, group.rows.to_string(), group.bill.grouped(), sum, low, high, mean, median, percentile]
        });
        let heads = [Name, Rows, Bill, Personal, PersonalLow, PersonalHigh, Mean, Median, Percentile90];
        self.table(Caption::By(dimension), &heads, rows.collect())
    }

    fn largest(&self, report: &BatchReport) -> Table {
        let compares = report.comparison.is_some();
        let rows = report.largest.iter().map(|row| {
            let mut cells =
                vec![row.line.to_string(), row.id.clone().unwrap_or_default(), row.bill.grouped()];
            cells.push(row.personal.grouped());
            cells.extend(row.compared.map(Total::grouped));
            cells
        });
        let (caption, heads): (_, &[Head]) = if compares {
            (Caption::LargestChange, &[Head::Line, Head::Id, Head::Bill, Head::Old, Head::New])
        } else {
            (Caption::Largest, &[Head::Line, Head::Id, Head::Bill, Head::Personal])
        };
        // Beside the line the row's own number, which may begin with noughts.
        Table { texts: vec![1], ..self.table(caption, heads, rows.collect()) }
    }

    fn refused(&self, report: &BatchReport) -> Table {
        let rows = report.refused.iter().map(|row| vec![row.line.to_string(), row.problems.join("; ")]);
        Table { texts: vec![1], ..self.table(Caption::Refused, &[Head::Line, Head::Problem], rows.collect()) }
    }
}

/// The columns of what changes for people.
const SHIFT: [Head; 11] = [
    Head::Name,
    Head::Rows,
    Head::Old,
    Head::New,
    Head::Change,
    Head::Percent,
    Head::Gain,
    Head::GainSum,
    Head::Lose,
    Head::LoseSum,
    Head::Same,
];
