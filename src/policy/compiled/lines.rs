//! Values as lines of a text, and back.

use crate::listed::{AddAll, AsList};
use crate::policy::fact::{Domain, Fact, FactOption, MOST_FACTS, MOST_OPTIONS};
use crate::policy::{Document, Figure};
use crate::terms::STANDARD_FACTS;
use std::fmt::Display;
use std::str::Split;
use std::sync::Arc;

/// A value that is one line or several.
pub(super) trait CompiledLine {
    /// Writes it.
    fn put(&self, to: &mut Writer<'_>);

    /// Reads it. Where the lines hold none it is noted, something else stands in its place, and [`LineReader::is_done`]
    /// tells: giving up after each value would ship as many ways to clear away what was read before.
    fn take(from: &mut LineReader<'_>) -> Self;
}

/// A text that is being written.
pub(super) struct Writer<'p> {
    text: String,
    documents: &'p [Arc<Document>],
    figures: &'p [Arc<Figure>],
    facts: &'p [Fact],
}

impl<'p> Writer<'p> {
    /// Nothing yet; documents and figures are named by their place in these lists, facts by their ids.
    pub(super) const fn new(
        documents: &'p [Arc<Document>],
        figures: &'p [Arc<Figure>],
        facts: &'p [Fact],
    ) -> Self {
        Self { text: String::new(), documents, figures, facts }
    }

    /// What a pack adds to the standard facts: their further options, each with its fact's id, and its own facts.
    pub(super) fn put_facts(&mut self, facts: &[Fact]) {
        let standard: Vec<Fact> = STANDARD_FACTS.iter().map(Fact::standard).listed();
        let more = standard.iter().zip(facts).flat_map(|(standard, fact)| {
            fact.options().iter().skip(standard.options().len()).map(move |one| (fact, one))
        });
        let more: Vec<(&Fact, &FactOption)> = more.listed();
        self.list(&more, |(fact, choice), to| {
            to.line(fact.id.id());
            choice.put(to);
        });
        self.list(facts.get(standard.len()..).unwrap_or_default(), CompiledLine::put);
    }

    /// The fact in a slot.
    pub(super) fn fact(&self, slot: usize) -> Option<&'p Fact> {
        self.facts.get(slot)
    }

    /// Everything written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// One line; a line break within is escaped.
    pub(super) fn line(&mut self, value: impl Display) {
        self.text += &value.to_string().replace('\\', "\\\\").replace('\n', "\\n");
        self.text.push('\n');
    }

    /// How many, and each.
    pub(super) fn list<T>(&mut self, items: &[T], put: impl Fn(&T, &mut Self)) {
        self.line(items.len());
        for item in items {
            put(item, self);
        }
    }
}

/// A text that is being read.
pub(super) struct LineReader<'t> {
    lines: Split<'t, char>,
    documents: Vec<Arc<Document>>,
    figures: Vec<Arc<Figure>>,
    facts: Vec<Fact>,
    broken: bool,
}

impl<'t> LineReader<'t> {
    /// At its first line.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            lines: text.split('\n'),
            documents: Vec::new(),
            figures: Vec::new(),
            facts: Vec::new(),
            broken: false,
        }
    }

    /// The next line, as written; nothing where a value was missing before.
    pub(super) fn line(&mut self) -> &'t str {
        let next = self.lines.next().filter(|_| !self.broken);
        self.or(next, "")
    }

    /// What was found; where nothing was, that is noted, and `instead` stands in its place.
    pub(super) fn or<T>(&mut self, found: Option<T>, instead: T) -> T {
        self.broken |= found.is_none();
        found.unwrap_or(instead)
    }

    /// The next value.
    pub(super) fn take<T: CompiledLine>(&mut self) -> T {
        T::take(self)
    }

    /// A number of things.
    pub(super) fn number(&mut self) -> u64 {
        let read = self.line().parse().ok();
        self.or(read, 0)
    }

    /// Does something as often as the next line says; no longer than there is something to read.
    fn each(&mut self, then: &mut dyn FnMut(&mut Self)) {
        for _ in 0..self.number() {
            if self.broken {
                return;
            }
            then(self);
        }
    }

    /// Whether every value was right, and there is nothing behind.
    pub(super) fn is_done(&mut self) -> bool {
        !self.broken && self.lines.next() == Some("") && self.lines.next().is_none()
    }

    /// The documents that what follows names.
    pub(super) fn take_documents(&mut self) {
        self.each(&mut |from| {
            let document = from.take();
            from.documents.push(Arc::new(document));
        });
    }

    /// The figures that what follows names; each may name those before it.
    pub(super) fn take_figures(&mut self) {
        self.each(&mut |from| {
            let figure = from.take();
            from.figures.push(Arc::new(figure));
        });
    }

    /// The facts that what follows names: every standard one in its slot, then the pack's own.
    pub(super) fn take_facts(&mut self) {
        self.facts = STANDARD_FACTS.iter().map(Fact::standard).listed();
        self.each(&mut |from| {
            let id = from.line();
            let choice: FactOption = from.take();
            let fact = from.facts.iter_mut().find(|fact| fact.id.id() == id);
            match fact.map(|fact| &mut fact.domain) {
                Some(Domain::Options(options)) => options.push(choice),
                _ => from.broken = true,
            }
        });
        let own: Vec<Fact> = self.take();
        self.facts.add_all(own);
        let too_many = |fact: &Fact| fact.options().len() > MOST_OPTIONS;
        self.broken |= self.facts.len() > MOST_FACTS || self.facts.iter().any(too_many);
    }

    /// The fact of an id, with its slot.
    pub(super) fn fact(&self, id: &str) -> Option<(usize, &Fact)> {
        self.facts.iter().enumerate().find(|(_, fact)| fact.id.id() == id)
    }

    /// The slot of the fact of an id.
    pub(super) fn slot(&mut self, id: &str) -> usize {
        let found = self.fact(id).map(|(slot, _)| slot);
        self.or(found, 0)
    }

    /// Documents, figures and facts, when nothing will name them any more.
    pub(super) fn take_tables(&mut self) -> (Vec<Arc<Document>>, Vec<Arc<Figure>>, Vec<Fact>) {
        (
            std::mem::take(&mut self.documents),
            std::mem::take(&mut self.figures),
            std::mem::take(&mut self.facts),
        )
    }

    /// The one whose place in the list the next line says; an empty one of its kind where there is none.
    fn named<T: CompiledLine>(&mut self, list: fn(&Self) -> &Vec<Arc<T>>) -> Arc<T> {
        let place = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if let Some(one) = list(self).get(place) {
            return Arc::clone(one);
        }
        self.broken = true;
        Arc::new(self.take())
    }
}

/// The place of one that the pack's list holds; each figure and document a checked pack uses is in its lists.
fn place_in<T>(all: &[Arc<T>], one: &Arc<T>) -> usize {
    all.iter().take_while(|other| !Arc::ptr_eq(other, one)).count()
}

impl CompiledLine for Arc<Document> {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(place_in(to.documents, self));
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        from.named(|from| &from.documents)
    }
}

impl CompiledLine for Arc<Figure> {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(place_in(to.figures, self));
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        from.named(|from| &from.figures)
    }
}

impl CompiledLine for String {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let line = from.line();
        let mut text = Self::with_capacity(line.len());
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            text.push(match letter {
                '\\' => match from.or(letters.next(), ' ') {
                    'n' => '\n',
                    other => other,
                },
                other => other,
            });
        }
        text
    }
}

impl<T: CompiledLine> CompiledLine for Option<T> {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self.as_slice(), CompiledLine::put);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let count = from.number();
        from.broken |= count > 1;
        (count == 1).then(|| from.take())
    }
}

impl<T: CompiledLine> CompiledLine for Vec<T> {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self, CompiledLine::put);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let mut items = Self::new();
        from.each(&mut |from| items.push(from.take()));
        items
    }
}

/// A struct as the lines of its fields, in this order.
macro_rules! line {
    ($($name:ty { $($field:ident),+ })+) => {$(
        impl $crate::policy::compiled::lines::CompiledLine for $name {
            fn put(&self, to: &mut $crate::policy::compiled::lines::Writer<'_>) {
                $($crate::policy::compiled::lines::CompiledLine::put(&self.$field, to);)+
            }

            fn take(from: &mut $crate::policy::compiled::lines::LineReader<'_>) -> Self {
                // OK because: fields of a struct are evaluated in the order they are written in.
                Self { $($field: from.take()),+ }
            }
        }
    )+};
}

pub(super) use line;
