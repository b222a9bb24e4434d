//! What a pack as it is written gives names to, also where the rest of it does not load: what forms choose from.

use crate::policy::Words;
use crate::tree::{Node, parse_toml};

/// A name of the pack's own, with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub words: Words,
}

/// The names that a pack gives, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackNames {
    /// Its documents.
    pub documents: Vec<String>,
    /// Its figures.
    pub figures: Vec<String>,
    /// Its groups of people.
    pub groups: Vec<OwnName>,
    /// The options it adds, each with the id of the fact it is one of.
    pub choices: Vec<(String, OwnName)>,
    /// Its sums of the year.
    pub sums: Vec<OwnName>,
    /// Its tiers.
    pub tiers: Vec<OwnName>,
}

impl PackNames {
    pub(super) fn of(text: &str) -> Self {
        let (tree, _) = parse_toml(text);
        let ids = |list: &str| -> Vec<String> {
            tree.list(list).iter().filter_map(|one| one.text_at("id")).map(str::to_owned).collect()
        };
        let named = |list: &str| tree.list(list).iter().filter_map(named).collect();
        let choice = |node: &Node| Some((node.text_at("fact")?.to_owned(), self::named(node)?));
        Self {
            documents: ids("document"),
            figures: ids("figure"),
            groups: named("identity"),
            choices: tree.list("option").iter().filter_map(choice).collect(),
            sums: named("sum"),
            tiers: named("tier"),
        }
    }

    /// The options that the pack adds to a fact.
    pub fn choices_of(&self, fact: &str) -> impl Iterator<Item = &OwnName> {
        self.choices.iter().filter(move |(of, _)| of == fact).map(|(_, one)| one)
    }
}

/// Something with an id; as long as it has no name it is called by that.
fn named(node: &Node) -> Option<OwnName> {
    let id = node.text_at("id")?;
    let words = |language: &str| node.text_at(&format!("name.{language}")).unwrap_or(id).to_owned();
    Some(OwnName { id: id.to_owned(), words: Words { zh: words("zh"), en: words("en") } })
}
