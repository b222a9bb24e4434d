//! A row of a tier written by form: for whom, for which care, and which figures.

use super::Workbench;
use super::pack_file::PackFile;
use super::pick::free;
use crate::authoring::{NamedTable, insert, row_toml, unpublished_toml};
use crate::terms::{Insurance, Setting, Tier};
use crate::tree::parse_toml;

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
    /// The names of its figures, by key; empty where it has none.
    pub names: [String; 3],
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
    /// The name of a figure, by the place of its key.
    Name(usize),
    /// Whether nothing is published, changed by every click.
    Unpublished,
}

impl Default for NewRow {
    fn default() -> Self {
        let names = [String::new(), String::new(), String::new()];
        Self { tier: Tier::Basic, insurance: None, settings: Vec::new(), names, unpublished: false }
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
            RowField::Name(at) => {
                if let Some(name) = self.names.get_mut(at) {
                    *name = text;
                }
            }
            RowField::Unpublished => self.unpublished = !self.unpublished,
        }
    }

    /// Whether it says anything: a deductible and a ratio, or that nothing is published.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let [deductible, ratio, _] = &self.names;
        self.unpublished || !(deductible.is_empty() || ratio.is_empty())
    }
}

impl Workbench {
    /// The names of the pack's figures, as written.
    #[must_use]
    pub fn figure_names(&self) -> Vec<String> {
        self.ids("figure")
    }

    fn ids(&self, list: &str) -> Vec<String> {
        let (tree, _) = parse_toml(self.written(PackFile::Pack).map_or("", |(_, text)| text));
        tree.list(list).iter().filter_map(|one| one.text_at("id")).map(str::to_owned).collect()
    }

    /// Writes the row into the pack.
    pub(super) fn keep_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let Some((_, text)) = self.written(PackFile::Pack).filter(|_| row.is_whole()) else { return };
        let mut text = text.to_owned();
        let conditions = [
            ("insurance", row.insurance.iter().map(|one| one.id()).collect()),
            ("setting", row.settings.iter().map(Setting::id).collect::<Vec<&str>>()),
        ];
        let columns: Vec<(&str, NamedTable<'_>)> = if row.unpublished {
            let id = free(&format!("{}-unpublished", row.tier.id()), &self.ids("figure"));
            let document = self.ids("document").into_iter().next().unwrap_or_default();
            text = insert(&text, "figure", &unpublished_toml(&id, &document));
            vec![("unpublished", NamedTable::One(id))]
        } else {
            let named = ROW_KEYS.into_iter().zip(&row.names).filter(|(_, name)| !name.is_empty());
            named.map(|(key, name)| (key, NamedTable::One(name.clone()))).collect()
        };
        text = insert(&text, row.tier.id(), &row_toml(row.tier.id(), &conditions, &columns));
        self.replaced += 1;
        self.write(PackFile::Pack, text);
    }
}
