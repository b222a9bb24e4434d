//! A row of a tier written by form: for whom, for which care, and which figures.

use super::Workbench;
use super::pack_file::PackFile;
use super::pick::free;
use crate::authoring::{NamedTable, insert, row_toml, unpublished_toml};
use crate::terms::{Insurance, Setting, Tier};

/// The tiers whose rows name a deductible and a ratio.
pub const ROW_TIERS: [Tier; 5] =
    [Tier::Basic, Tier::Critical, Tier::LargeAmount, Tier::AidBasic, Tier::AidTilted];

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
    /// The names of its figures, by key; empty where it has none.
    pub names: [String; 3],
    /// In the place of the ratio: where each segment ends and its ratio, figures by name; the last has no end.
    pub segments: Vec<[String; 2]>,
    /// The sum that deductible and segments count on; the usual one where empty.
    pub over: String,
    /// The sum that counts towards the cap; the usual one where empty.
    pub counts: String,
    /// Whether the document publishes nothing of it.
    pub unpublished: bool,
}

/// The keys of a row that name its figures.
pub const ROW_KEYS: [&str; 3] = ["deductible", "ratio", "cap"];

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
    /// The name of a figure, by the place of its key.
    Name(usize),
    /// Whether there are segments, changed by every click.
    Segments,
    /// Where a segment ends.
    SegmentEnd(usize),
    /// The ratio of a segment.
    SegmentRatio(usize),
    /// The sum that deductible and segments count on.
    Over,
    /// The sum that counts towards the cap.
    Counts,
    /// Whether nothing is published, changed by every click.
    Unpublished,
}

impl Default for NewRow {
    fn default() -> Self {
        let names = [String::new(), String::new(), String::new()];
        Self {
            tier: Tier::Basic,
            insurance: None,
            settings: Vec::new(),
            groups: Vec::new(),
            places: Vec::new(),
            names,
            segments: Vec::new(),
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
            RowField::Name(at) => {
                if let Some(name) = self.names.get_mut(at) {
                    *name = text;
                }
            }
            RowField::Segments if self.segments.is_empty() => self.segments.resize_with(2, Default::default),
            RowField::Segments => self.segments.clear(),
            RowField::SegmentEnd(at) => self.segment(at, 0, text),
            RowField::SegmentRatio(at) => self.segment(at, 1, text),
            RowField::Over => self.over = text,
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

    /// The segments that are filled in.
    fn filled_segments(&self) -> Vec<[String; 2]> {
        self.segments.iter().filter(|[end, ratio]| !(end.is_empty() && ratio.is_empty())).cloned().collect()
    }

    /// Whether it says anything: a deductible and a ratio or whole segments, or that nothing is published.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let [deductible, ratio, _] = &self.names;
        let segments = self.filled_segments();
        let share = match segments.split_last() {
            None => self.segments.is_empty() && !ratio.is_empty(),
            Some(([end, ratio], others)) => {
                let is_whole = |[end, ratio]: &[String; 2]| !(end.is_empty() || ratio.is_empty());
                end.is_empty() && !ratio.is_empty() && !others.is_empty() && others.iter().all(is_whole)
            }
        };
        self.unpublished || (share && !deductible.is_empty())
    }

    /// What it says of figures and sums, key by key.
    fn columns(&self) -> Vec<(&'static str, NamedTable<'static>)> {
        let mut columns = Vec::new();
        for (key, name) in ROW_KEYS.into_iter().zip(&self.names) {
            let named = match key {
                "ratio" if !self.segments.is_empty() => {
                    columns.push(("segment", NamedTable::Segments(self.filled_segments())));
                    continue;
                }
                "cap" if !self.counts.is_empty() && !name.is_empty() => {
                    ("caps", NamedTable::Cap([name.clone(), self.counts.clone()]))
                }
                key => (key, NamedTable::One(name.clone())),
            };
            columns.extend((!name.is_empty()).then_some(named));
        }
        columns.extend((!self.over.is_empty()).then(|| ("over", NamedTable::One(self.over.clone()))));
        columns
    }
}

/// In a list what was not, out of it what was.
fn toggle(list: &mut Vec<String>, one: String) {
    if list.contains(&one) {
        list.retain(|other| *other != one);
    } else {
        list.push(one);
    }
}

impl Workbench {
    /// Writes the row into the pack.
    pub(super) fn keep_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let Some((_, text)) = self.written(PackFile::Pack).filter(|_| row.is_whole()) else { return };
        let mut text = text.to_owned();
        let conditions = [
            ("identity", row.groups.iter().map(String::as_str).collect()),
            ("insurance", row.insurance.iter().map(|one| one.id()).collect()),
            ("setting", row.settings.iter().map(Setting::id).collect::<Vec<&str>>()),
            ("place", row.places.iter().map(String::as_str).collect()),
        ];
        let columns = if row.unpublished {
            let id = free(&format!("{}-unpublished", row.tier.id()), &self.names.figures);
            let document = self.names.documents.first().cloned().unwrap_or_default();
            text = insert(&text, "figure", &unpublished_toml(&id, &document));
            vec![("unpublished", NamedTable::One(id))]
        } else {
            row.columns()
        };
        text = insert(&text, row.tier.id(), &row_toml(row.tier.id(), &conditions, &columns));
        self.replaced += 1;
        self.write(PackFile::Pack, text);
    }
}
