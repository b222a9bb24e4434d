//! A row of a tier written by form: for whom, for which care and when, and which figures.

use super::Workbench;
use super::condition::{Conditions, toggle};
use super::goes_on::GoesOn;
use super::pack_file::PackFile;
use super::pick::free;
use super::row_year::{RowYear, YearField};
use crate::authoring::{insert, table_toml, unpublished_toml};
use crate::terms::{FactId, Insurance, Left, OWN_ROWS, Part, Setting, Tier, VISIT};
use crate::tree::{Node, Value};

/// A row on its way into the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// Which tier.
    pub tier: Tier,
    /// Which insurance; any where absent.
    pub insurance: Option<Insurance>,
    /// Which care; any where empty.
    pub settings: Vec<Setting>,
    /// Which groups of people, by their ids; ordinary insured people where empty.
    pub groups: Vec<String>,
    /// Which places, by their ids; any where empty.
    pub places: Vec<String>,
    /// What it asks of other facts.
    pub conditions: Conditions,
    /// The names of its figures, of those that are chosen.
    names: Vec<(Part, String)>,
    /// In the place of the ratio: where each segment ends and its ratio, figures by name; the last has no end.
    pub segments: Vec<[String; 2]>,
    /// In the place of deductible and ratio: what a fixed sum is paid for, by its id; none where empty.
    pub per: String,
    /// The parts of what is left that it works on; the usual ones where empty.
    pub of: Vec<Left>,
    /// The sum that deductible and segments count on; the usual one where empty.
    pub over: String,
    /// What its figures count on beside that.
    pub year: RowYear,
    /// The sum that counts towards the cap; the usual one where empty.
    pub counts: String,
    /// Whether the document publishes nothing of it.
    pub unpublished: bool,
}

/// What of a row is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowField {
    /// Which tier, by its id.
    Tier,
    /// Which insurance, by its id; any where empty.
    Insurance,
    /// One kind of care, changed by every click.
    Setting(Setting),
    /// A group of people by its id, changed by every click.
    Group,
    /// A place by its id, changed by every click.
    Place,
    /// An option of another fact by its id, changed by every click.
    Option(FactId),
    /// Yes or no of another fact; either where empty.
    Flag(FactId),
    /// The least number of another fact.
    From(FactId),
    /// The first number of another fact that is too large.
    Until(FactId),
    /// The name of a figure.
    Name(Part),
    /// Whether there are segments, changed by every click.
    Segments,
    /// Where a segment ends.
    SegmentEnd(usize),
    /// The ratio of a segment.
    SegmentRatio(usize),
    /// What a fixed sum is paid for, by its id; empty where a share is paid.
    Per,
    /// A part of what is left, changed by every click.
    Of(Left),
    /// The sum that deductible and segments count on.
    Over,
    /// What its figures count on beside that.
    Year(YearField),
    /// The sum that counts towards the cap.
    Counts,
    /// Whether nothing is published, changed by every click.
    Unpublished,
}

/// What a row still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLacks {
    /// One of its figures.
    Part(Part),
    /// An end or a ratio of a segment: the last has a ratio alone.
    Segments,
    /// A number among its conditions that is none.
    Number,
    /// That nothing is published: its payer has no figures.
    Unpublished,
    /// The figure or the sum of what the year's deductibles come to at most.
    Ceiling,
}

impl Default for NewRow {
    fn default() -> Self {
        Self {
            tier: Tier::Basic,
            insurance: None,
            settings: Vec::new(),
            groups: Vec::new(),
            places: Vec::new(),
            conditions: Conditions::default(),
            names: Vec::new(),
            segments: Vec::new(),
            per: String::new(),
            of: Vec::new(),
            year: RowYear::default(),
            over: String::new(),
            counts: String::new(),
            unpublished: false,
        }
    }
}

impl NewRow {
    pub(super) fn typed(&mut self, field: RowField, text: String) {
        match field {
            RowField::Tier => self.tier = Tier::from_id(&text).unwrap_or(self.tier),
            RowField::Insurance => self.insurance = Insurance::from_id(&text),
            RowField::Setting(setting) if self.settings.contains(&setting) => {
                self.settings.retain(|one| *one != setting);
            }
            RowField::Setting(setting) => self.settings.push(setting),
            RowField::Group => toggle(&mut self.groups, text),
            RowField::Place => toggle(&mut self.places, text),
            RowField::Option(fact) => self.conditions.toggle(fact, text),
            RowField::Flag(fact) => self.conditions.said(fact, &text),
            RowField::From(fact) => self.conditions.bound(fact, 0, text),
            RowField::Until(fact) => self.conditions.bound(fact, 1, text),
            RowField::Name(part) => {
                self.names.retain(|(one, _)| *one != part);
                self.names.extend((!text.is_empty()).then_some((part, text)));
            }
            RowField::Segments if self.segments.is_empty() => self.segments.resize_with(2, Default::default),
            RowField::Segments => self.segments.clear(),
            RowField::SegmentEnd(at) => self.segment(at, 0, text),
            RowField::SegmentRatio(at) => self.segment(at, 1, text),
            RowField::Per => self.per = text,
            RowField::Of(part) if self.of.contains(&part) => self.of.retain(|one| *one != part),
            RowField::Of(part) => self.of.push(part),
            RowField::Over => self.over = text,
            RowField::Year(field) => self.year.typed(field, text),
            RowField::Counts => self.counts = text,
            RowField::Unpublished => self.unpublished = !self.unpublished,
        }
    }

    /// One part of a segment. There is always one more to fill in behind the last that ends.
    fn segment(&mut self, at: usize, part: usize, text: String) {
        if let Some(place) = self.segments.get_mut(at).and_then(|segment| segment.get_mut(part)) {
            *place = text;
        }
        if self.segments.last().is_some_and(|[end, _]| !end.is_empty()) {
            self.segments.push(Default::default());
        }
    }

    /// The figures that it has: those of its tier, or those of a fixed sum.
    #[must_use]
    pub fn parts(&self) -> &'static [Part] {
        const OF_A_SHARE: &[Part] = &[Part::Deductible, Part::Ratio, Part::Cap];
        const FIXED: &[Part] = &[Part::Amount, Part::Cap];
        match self.tier {
            _ if self.pays_shares() && !self.per.is_empty() => FIXED,
            Tier::Own(_) => OF_A_SHARE,
            tier => tier.parts(),
        }
    }

    /// Whether its tier pays a share of something, and could pay a fixed sum in the place of it.
    #[must_use]
    pub fn pays_shares(&self) -> bool {
        matches!(self.tier, Tier::Own(_)) || self.tier.parts().contains(&Part::Ratio)
    }

    /// Whether it can say which parts of what is left it works on: basic insurance is the first to pay.
    #[must_use]
    pub fn has_parts_left(&self) -> bool {
        self.pays_shares() && self.tier != Tier::Basic
    }

    /// Whether it can say what its deductible and its segments count on beside a sum of the year for both.
    #[must_use]
    pub fn has_year(&self) -> bool {
        self.parts().contains(&Part::Deductible) && (self.over.is_empty() || self.over == VISIT)
    }

    /// The name of one of its figures; empty where none is chosen.
    #[must_use]
    pub fn name(&self, part: Part) -> &str {
        self.names.iter().find(|(one, _)| *one == part).map_or("", |(_, name)| name)
    }

    /// Whether segments stand in the place of its ratio.
    #[must_use]
    pub fn has_segments(&self) -> bool {
        !self.segments.is_empty() && self.parts().contains(&Part::Ratio)
    }

    /// The segments that are filled in.
    fn filled_segments(&self) -> impl Iterator<Item = &[String; 2]> {
        self.segments.iter().filter(|[end, ratio]| !(end.is_empty() && ratio.is_empty()))
    }

    /// What still has to be chosen: all figures of its tier but a cap, or that nothing is published.
    #[must_use]
    pub fn lacks(&self) -> Vec<RowLacks> {
        let is_here = |part: &Part| *part == Part::Cap || !self.name(*part).is_empty();
        let lacking = |part: &Part| match part {
            Part::Ratio if self.has_segments() => (!self.are_segments_whole()).then_some(RowLacks::Segments),
            part => (!is_here(part)).then_some(RowLacks::Part(*part)),
        };
        let parts = self.parts().iter().filter(|_| !self.unpublished).filter_map(lacking);
        let has_none = self.parts().is_empty() && !self.unpublished;
        let others = [
            (has_none, RowLacks::Unpublished),
            (self.has_year() && !self.unpublished && !self.year.is_whole(), RowLacks::Ceiling),
            (!self.conditions.are_whole(), RowLacks::Number),
        ];
        parts.chain(others.into_iter().filter(|(lacks, _)| *lacks).map(|(_, one)| one)).collect()
    }

    /// Whether every segment but the last has an end and each a ratio.
    fn are_segments_whole(&self) -> bool {
        let segments: Vec<_> = self.filled_segments().collect();
        segments.split_last().is_some_and(|([end, ratio], others)| {
            let is_whole = |[end, ratio]: &&[String; 2]| !(end.is_empty() || ratio.is_empty());
            end.is_empty() && !ratio.is_empty() && !others.is_empty() && others.iter().all(is_whole)
        })
    }

    /// Whether nothing has to be chosen any more.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lacks().is_empty()
    }

    /// For whom and when, key by key.
    fn when(&self) -> Vec<(&str, Node)> {
        let mut keys = Vec::new();
        let is_own = matches!(self.tier, Tier::Own(_));
        keys.extend(is_own.then(|| ("tier", Node::text(self.tier.id()))));
        let lists = [
            ("identity", Node::texts(&self.groups)),
            ("insurance", Node::texts(self.insurance.iter().map(|one| one.id()))),
            ("setting", Node::texts(self.settings.iter().map(Setting::id))),
            ("place", Node::texts(&self.places)),
        ];
        let is_filled =
            |(_, node): &(_, Node)| matches!(&node.value, Value::List(items) if !items.is_empty());
        keys.extend(lists.into_iter().filter(is_filled));
        keys.extend(self.conditions.keys());
        keys
    }

    /// What it says of figures and sums, key by key.
    fn columns(&self) -> Vec<(&str, Node)> {
        let mut columns = Vec::new();
        if self.has_parts_left() && !self.of.is_empty() {
            columns.push(("of", Node::texts(self.of.iter().map(|one| one.id()))));
        }
        for part in self.parts() {
            let name = self.name(*part);
            if *part == Part::Ratio && self.has_segments() {
                let segments = self.filled_segments().map(|[end, ratio]| {
                    let end = (!end.is_empty()).then(|| ("up-to", Node::text(end)));
                    Node::table(end.into_iter().chain([("ratio", Node::text(ratio))]))
                });
                columns.push(("segment", Node::new(Value::List(segments.collect()))));
            } else if *part == Part::Cap && !self.counts.is_empty() && !name.is_empty() {
                let cap = Node::table([("cap", Node::text(name)), ("counts", Node::text(&self.counts))]);
                columns.push(("caps", Node::new(Value::List(vec![cap]))));
            } else if !name.is_empty() {
                columns.push((part.id(), Node::text(name)));
            }
            if *part == Part::Amount && self.pays_shares() {
                columns.push(("per", Node::text(&self.per)));
            }
        }
        let counts = !self.over.is_empty() && self.parts().contains(&Part::Deductible);
        columns.extend(counts.then(|| ("over", Node::text(&self.over))));
        if self.has_year() {
            columns.extend(self.year.columns(self.has_segments() && self.over.is_empty()));
        }
        columns
    }
}

impl Workbench {
    /// Writes the row into the pack.
    pub(super) fn keep_row(&mut self) {
        let row = self.row.clone();
        let Some((_, text)) = self.written(PackFile::Pack).filter(|_| row.is_whole()) else { return };
        let (mut text, mut tables) = (text.to_owned(), Vec::new());
        let mut keys = row.when();
        if row.unpublished {
            let ids: Vec<String> = self.names.figures.iter().map(|one| one.id.clone()).collect();
            let id = free(&format!("{}-unpublished", row.tier.id()), &ids);
            let document = self.names.documents.first().cloned().unwrap_or_default();
            let figure = unpublished_toml(&id, &document);
            text = insert(&text, "figure", &figure);
            tables.push(figure);
            keys.push(("unpublished", Node::text(id)));
        } else {
            keys.extend(row.columns());
        }
        let list = if matches!(row.tier, Tier::Own(_)) { OWN_ROWS } else { row.tier.id() };
        let table = table_toml(list, &keys);
        text = insert(&text, list, &table);
        tables.push(table);
        self.row = NewRow::default();
        self.wrote(GoesOn::Row, text, &tables);
    }
}
