//! Values as lines of a text, and back.

use crate::listed::AsList;
use crate::policy::fact::{Choice, Domain, Fact, MOST_FACTS, MOST_OPTIONS};
use crate::policy::{Document, Figure};
use crate::terms::STANDARD_FACTS;
use std::fmt::Display;
use std::str::Split;
use std::sync::Arc;

/// A value that is one line or several.
pub(super) trait Line: Sized {
    /// Writes it.
    fn put(&self, to: &mut Writer<'_>);

    /// Reads it; `None` where the lines do not hold one.
    fn take(from: &mut Reader<'_>) -> Option<Self>;
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
        let more: Vec<(&Fact, &Choice)> = more.listed();
        self.list(&more, |(fact, choice), to| {
            to.line(fact.id.id());
            choice.put(to);
        });
        self.list(facts.get(standard.len()..).unwrap_or_default(), Line::put);
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
pub(super) struct Reader<'t> {
    lines: Split<'t, char>,
    documents: Vec<Arc<Document>>,
    figures: Vec<Arc<Figure>>,
    facts: Vec<Fact>,
    broken: bool,
}

impl<'t> Reader<'t> {
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

    /// The next line, as written.
    #[inline(never)]
    pub(super) fn line(&mut self) -> Option<&'t str> {
        self.lines.next()
    }

    /// The next value.
    pub(super) fn take<T: Line>(&mut self) -> Option<T> {
        T::take(self)
    }

    /// The next values. Where the lines hold none it is noted, and [`Self::is_done`] tells: a pack is many lists, and
    /// giving up after each would ship as many ways to clear away what was read before.
    pub(super) fn list<T: Line>(&mut self) -> Vec<T> {
        let read = self.take();
        self.broken |= read.is_none();
        read.unwrap_or_default()
    }

    /// A number of things.
    #[inline(never)]
    pub(super) fn number(&mut self) -> Option<u64> {
        self.line()?.parse().ok()
    }

    /// Whether every list was right, and there is nothing behind.
    pub(super) fn is_done(&mut self) -> bool {
        !self.broken && self.line() == Some("") && self.line().is_none()
    }

    /// The documents that what follows names.
    pub(super) fn take_documents(&mut self) -> Option<()> {
        for _ in 0..self.number()? {
            let document = self.take()?;
            self.documents.push(Arc::new(document));
        }
        Some(())
    }

    /// The figures that what follows names; each may name those before it.
    pub(super) fn take_figures(&mut self) -> Option<()> {
        for _ in 0..self.number()? {
            let figure = self.take()?;
            self.figures.push(Arc::new(figure));
        }
        Some(())
    }

    /// The facts that what follows names: every standard one in its slot, then the pack's own.
    pub(super) fn take_facts(&mut self) -> Option<()> {
        self.facts = STANDARD_FACTS.iter().map(Fact::standard).listed();
        for _ in 0..self.number()? {
            let id = self.line()?;
            let choice: Choice = self.take()?;
            let fact = self.facts.iter_mut().find(|fact| fact.id.id() == id)?;
            let Domain::Options(options) = &mut fact.domain else { return None };
            options.push(choice);
        }
        let own: Vec<Fact> = self.take()?;
        self.facts.extend(own);
        let most_options = self.facts.iter().all(|fact| fact.options().len() <= MOST_OPTIONS);
        (most_options && self.facts.len() <= MOST_FACTS).then_some(())
    }

    /// The fact of an id, with its slot.
    pub(super) fn fact(&self, id: &str) -> Option<(usize, &Fact)> {
        self.facts.iter().enumerate().find(|(_, fact)| fact.id.id() == id)
    }

    /// Documents, figures and facts, when nothing will name them any more.
    pub(super) fn take_tables(&mut self) -> (Vec<Arc<Document>>, Vec<Arc<Figure>>, Vec<Fact>) {
        (
            std::mem::take(&mut self.documents),
            std::mem::take(&mut self.figures),
            std::mem::take(&mut self.facts),
        )
    }

    fn place(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }
}

/// The place of one that the pack's list holds; each figure and document a checked pack uses is in its lists.
fn place_in<T>(all: &[Arc<T>], one: &Arc<T>) -> usize {
    all.iter().take_while(|other| !Arc::ptr_eq(other, one)).count()
}

impl Line for Arc<Document> {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(place_in(to.documents, self));
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let place = from.place()?;
        from.documents.get(place).cloned()
    }
}

impl Line for Arc<Figure> {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(place_in(to.figures, self));
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let place = from.place()?;
        from.figures.get(place).cloned()
    }
}

impl Line for String {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self);
    }

    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let line = from.line()?;
        let mut text = Self::with_capacity(line.len());
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            text.push(match letter {
                '\\' => match letters.next()? {
                    'n' => '\n',
                    other => other,
                },
                other => other,
            });
        }
        Some(text)
    }
}

impl<T: Line> Line for Option<T> {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self.as_slice(), Line::put);
    }

    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(None),
            1 => T::take(from).map(Some),
            _ => None,
        }
    }
}

impl<T: Line> Line for Vec<T> {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self, Line::put);
    }

    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let count = from.number()?;
        let mut items = Self::new();
        for _ in 0..count {
            items.push(T::take(from)?);
        }
        Some(items)
    }
}

/// A struct as the lines of its fields, in this order.
macro_rules! line {
    ($($name:ty { $($field:ident),+ })+) => {$(
        impl $crate::policy::compiled::lines::Line for $name {
            fn put(&self, to: &mut $crate::policy::compiled::lines::Writer<'_>) {
                $($crate::policy::compiled::lines::Line::put(&self.$field, to);)+
            }

            #[inline(never)]
            fn take(from: &mut $crate::policy::compiled::lines::Reader<'_>) -> Option<Self> {
                $(let $field = from.take()?;)+
                Some(Self { $($field),+ })
            }
        }
    )+};
}

pub(super) use line;
