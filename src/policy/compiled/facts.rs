//! Facts, and the conditions that rules set on them, as lines.

use super::lines::{CompiledLine, LineReader, Writer};
use crate::listed::AsList;
use crate::policy::{Accepts, Condition, Domain, Fact, When};

/// What values it has is written; which ones rules tell apart follows from the rules.
impl CompiledLine for Fact {
    fn put(&self, to: &mut Writer<'_>) {
        self.id.put(to);
        self.domain.put(to);
        self.usual.put(to);
        self.question.put(to);
        self.hint.put(to);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let (id, domain, usual) = (from.take(), from.take(), from.take());
        let (question, hint) = (from.take(), from.take());
        Self { id, domain, usual, question, hint, told_apart: Vec::new() }
    }
}

impl CompiledLine for Domain {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Options(options) => {
                to.line("options");
                options.put(to);
            }
            Self::Flag => to.line("flag"),
            Self::Count { from, until } => {
                to.line("count");
                from.put(to);
                until.put(to);
            }
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        match from.line() {
            "options" => Self::Options(from.take()),
            "flag" => Self::Flag,
            "count" => Self::Count { from: from.take(), until: from.take() },
            _ => from.or(None, Self::Flag),
        }
    }
}

/// The fact's id, then the ids of the options it accepts, or the ends of a band.
impl CompiledLine for Condition {
    fn put(&self, to: &mut Writer<'_>) {
        let fact = to.fact(self.slot);
        to.line(fact.map_or("", |fact| fact.id.id()));
        match self.accepts {
            Accepts::Options(_) => {
                let names: Vec<String> = fact.map(|fact| accepted(fact, self.accepts)).unwrap_or_default();
                to.line("options");
                names.put(to);
            }
            Accepts::Band { from, until } => {
                to.line("band");
                from.put(to);
                until.put(to);
            }
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let id = from.line();
        let (slot, accepts) = (from.slot(id), from.line());
        let accepts = match accepts {
            "options" => Accepts::Options(options(id, from)),
            "band" => Accepts::Band { from: from.take(), until: from.take() },
            _ => from.or(None, Accepts::Options(0)),
        };
        Self { slot, accepts }
    }
}

/// Options of a fact by their names, each as its bit.
fn options(id: &str, from: &mut LineReader<'_>) -> u64 {
    let names: Vec<String> = from.take();
    let value = |name: &String| value_of(from.fact(id)?.1, name);
    let bits = names.iter().try_fold(0_u64, |bits, name| Some(bits | 1 << value(name)?));
    from.or(bits, 0)
}

/// The options, or no and yes, that a condition accepts, by their names.
fn accepted(fact: &Fact, accepts: Accepts) -> Vec<String> {
    let flags = ["no", "yes"].map(str::to_owned);
    let names: Vec<String> = match &fact.domain {
        Domain::Options(options) => options.iter().map(|one| one.id.clone()).listed(),
        Domain::Flag | Domain::Count { .. } => flags.to_vec(),
    };
    let numbered = (0_u16..).zip(names);
    numbered.filter(|(value, _)| accepts.value(*value)).map(|(_, name)| name).listed()
}

fn value_of(fact: &Fact, name: &str) -> Option<u16> {
    match (&fact.domain, name) {
        (Domain::Options(_), id) => fact.option(id),
        (_, "no") => Some(0),
        (_, "yes") => Some(1),
        _ => None,
    }
}

impl CompiledLine for When {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self.conditions(), CompiledLine::put);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        Self::new(from.take())
    }
}
