//! What a pack as it is written gives names to, also where the rest of it does not load: what forms choose from.

use super::pack_figure::PackFigure;
use crate::policy::Words;
use crate::terms::FactId;
use crate::tree::Node;

/// A name of the pack's own, with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub words: Words,
}

/// What values a fact has, as far as forms choose from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnValues {
    /// Options, each with the pack's words where it is the pack's.
    Options(Vec<(String, Option<Words>)>),
    /// No or yes.
    Flag,
    /// Whole numbers.
    Count,
}

/// A fact of the pack's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFact {
    /// Which.
    pub id: FactId,
    /// Its question.
    pub words: Words,
    /// Its values.
    pub values: OwnValues,
}

/// The names that a pack gives, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackNames {
    /// Its documents.
    pub documents: Vec<String>,
    /// Its readings.
    pub readings: Vec<String>,
    /// Its figures.
    pub figures: Vec<PackFigure>,
    /// Its groups of people.
    pub groups: Vec<OwnName>,
    /// The options it adds, each with the id of the fact it is one of.
    pub choices: Vec<(String, OwnName)>,
    /// Its facts.
    pub facts: Vec<OwnFact>,
    /// Its sums of the year.
    pub sums: Vec<OwnName>,
    /// Its tiers.
    pub tiers: Vec<OwnName>,
}

impl PackNames {
    pub(super) fn of(tree: &Node) -> Self {
        let ids = |list: &str| -> Vec<String> {
            tree.list(list).iter().filter_map(|one| one.text_at("id")).map(str::to_owned).collect()
        };
        let named = |list: &str| tree.list(list).iter().filter_map(|node| named(node, "name")).collect();
        let choice = |node: &Node| Some((node.text_at("fact")?.to_owned(), self::named(node, "name")?));
        Self {
            documents: ids("document"),
            readings: ids("reading"),
            figures: tree
                .list("figure")
                .iter()
                .filter_map(|one| PackFigure::of(one, tree.list("figure")))
                .collect(),
            groups: named("identity"),
            choices: tree.list("option").iter().filter_map(choice).collect(),
            facts: tree.list("fact").iter().filter_map(fact).collect(),
            sums: named("sum"),
            tiers: named("tier"),
        }
    }

    /// The options that the pack adds to a fact.
    pub fn choices_of(&self, fact: &str) -> impl Iterator<Item = &OwnName> {
        self.choices.iter().filter(move |(of, _)| of == fact).map(|(_, one)| one)
    }
}

fn fact(node: &Node) -> Option<OwnFact> {
    let OwnName { id, words } = named(node, "question")?;
    let option = |node: &Node| named(node, "name").map(|one| (one.id, Some(one.words)));
    let options: Vec<_> = node.list("option").iter().filter_map(option).collect();
    let values = match node.find("flag") {
        Some(_) => OwnValues::Flag,
        None if options.is_empty() => OwnValues::Count,
        None => OwnValues::Options(options),
    };
    Some(OwnFact { id: FactId::from_id(&id)?, words, values })
}

/// Something with an id; as long as it has no words under this key it is called by that.
fn named(node: &Node, key: &str) -> Option<OwnName> {
    let id = node.text_at("id")?;
    let words = |language: &str| node.text_at(&format!("{key}.{language}")).unwrap_or(id).to_owned();
    Some(OwnName { id: id.to_owned(), words: Words { zh: words("zh"), en: words("en") } })
}
