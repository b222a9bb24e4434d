//! Figures sought among many: a list of thousands is neither read by anybody nor drawn by any browser in time.

use super::Workbench;
use super::pack_figure::PackFigure;

/// Figures that a list offers at once.
const OFFERED: usize = 100;

/// What a list of figures offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresOffered<'b> {
    /// The first of those that fit and are sought; the one that is chosen among them, whatever it holds.
    pub figures: Vec<&'b PackFigure>,
    /// How many more there are.
    pub more: usize,
    /// Whether so many fit that they have to be sought.
    pub are_many: bool,
}

impl Workbench {
    /// What a list offers of the figures that fit, by what is sought in it.
    pub fn figures_offered(
        &self,
        list: &str,
        fits: impl Fn(&PackFigure) -> bool,
        chosen: &str,
    ) -> FiguresOffered<'_> {
        let all = &self.names.figures;
        let sought = Sought::of(self.sought(list));
        let fitting = || all.iter().enumerate().filter(|(_, one)| fits(one));
        let found = fitting().filter(|(_, one)| one.id != chosen && sought.is_in(one));
        let count = found.clone().count();
        let chosen = all.iter().enumerate().find(|(_, one)| !chosen.is_empty() && one.id == chosen);
        let mut figures: Vec<(usize, &PackFigure)> = found.take(OFFERED).chain(chosen).collect();
        // In the order of the pack: nobody looks for the one that is chosen at another place.
        figures.sort_by_key(|(place, _)| *place);
        FiguresOffered {
            figures: figures.into_iter().map(|(_, one)| one).collect(),
            more: count.saturating_sub(OFFERED),
            are_many: fitting().nth(OFFERED).is_some(),
        }
    }

    /// What is sought in a list.
    #[must_use]
    pub fn sought(&self, list: &str) -> &str {
        self.sought.get(list).map_or("", String::as_str)
    }
}

/// The words that are sought, as they are compared.
struct Sought(Vec<String>);

impl Sought {
    fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(even).collect())
    }

    /// Whether name, number and phrase hold all of them.
    fn is_in(&self, one: &PackFigure) -> bool {
        let holds =
            |word: &String| [&one.id, &one.value, &one.quote].iter().any(|text| even(text).contains(word));
        self.0.iter().all(holds)
    }
}

/// Without what people write in numbers and documents do not, or the other way round.
fn even(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, ',' | '，')).flat_map(char::to_lowercase).collect()
}
