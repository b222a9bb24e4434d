//! The form as a case of the contract, and what is still missing or wrong with it. What a text means is decided by
//! [`crate::case::read_case`] alone.

use super::asked::asked;
use super::day_text::day_text;
use super::field::{Field, Flag, YearSum};
use super::form::Form;
use super::money_text::{days_text, decimal_text, share_text};
use crate::case::{Case, read_case};
use crate::policy::Policy;
use crate::problem::{Fault, Problem};
use crate::terms::{Level, Place, Setting, Tier};
use crate::tree::{Node, Value};

/// Why a form is no case yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unread {
    /// Not answered yet, in the order of the form.
    pub missing: Vec<Field>,
    /// Answered in a way that cannot be used.
    pub wrong: Vec<(Field, Problem)>,
}

impl Unread {
    /// Sorts problems by their fields; one that belongs to no input of the page is the bill's.
    #[must_use]
    pub fn of(problems: Vec<Problem>) -> Self {
        let mut unread = Self::default();
        for problem in problems {
            let field = Field::of_path(&problem.path).unwrap_or(Field::Total);
            if problem.fault == Fault::Missing {
                unread.missing.push(field);
            } else {
                unread.wrong.push((field, problem));
            }
        }
        unread
    }

    /// What is wrong with one input.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<&Problem> {
        self.wrong.iter().find(|(one, _)| *one == field).map(|(_, problem)| problem)
    }
}

/// The case that the form describes.
///
/// # Errors
/// Everything missing and wrong, each with its input.
pub fn read(form: &Form, policy: &Policy) -> Result<Case, Unread> {
    let case = node(form, policy);
    match read_case(&case, &|id| (id == policy.id).then_some(policy)) {
        Ok((case, _)) => Ok(case),
        Err(problems) => Err(Unread::of(problems)),
    }
}

fn node(form: &Form, policy: &Policy) -> Node {
    let mut case: Vec<(String, Node)> = vec![("policy".to_owned(), Node::text(policy.id.as_str()))];
    let mut put = |key: &str, node: Node| case.push((key.to_owned(), node));
    if form.is_typed(Field::Day) {
        put("date", Node::text(day_text(form.text(Field::Day))));
    }
    let identities = form.identities.iter().filter(|&&one| policy.knows(one));
    put("identities", Node::new(Value::List(identities.map(|one| Node::text(one.id())).collect())));
    if let Some(insurance) = form.insurance {
        put("insurance", Node::text(insurance.id()));
    }
    if let Some(setting) = form.setting {
        put("setting", Node::text(setting.id()));
    }
    // Where a question cannot change the answer, any answer does.
    let needless = |field| form.setting.is_some() && !asked(policy, form, field);
    if let Some(level) = form.level.or_else(|| needless(Field::Level).then_some(Level::Tertiary)) {
        put("level", Node::text(level.id()));
    }
    if let Some(place) = form.place.or_else(|| needless(Field::Place).then_some(Place::InCity)) {
        put("place", Node::text(place.id()));
    }
    for flag in Flag::ALL {
        put(flag.key(), Node::new(Value::Bool(form.flag(flag))));
    }
    if form.setting == Some(Setting::Inpatient) && form.is_typed(Field::BedDays) {
        put("bed_days", whole(form.text(Field::BedDays)));
    }
    let bill = [
        ("total", Field::Total),
        ("full_self", Field::FullSelf),
        ("over_limit", Field::OverLimit),
        ("advance_self", Field::AdvanceSelf),
    ];
    put("bill", amounts(form, bill.into_iter()));
    put("year_to_date", amounts(form, YearSum::ALL.into_iter().map(|sum| (sum.key(), Field::Year(sum)))));
    put("settled", amounts(form, Tier::ALL.iter().map(|&tier| (tier.id(), Field::Settled(tier)))));
    put("figures", figures(form));
    Node::table(case)
}

fn amounts<'k>(form: &Form, fields: impl Iterator<Item = (&'k str, Field)>) -> Node {
    let typed = fields.filter(|&(_, field)| form.is_typed(field));
    Node::table(typed.map(|(key, field)| (key, Node::text(decimal_text(form.text(field))))))
}

fn figures(form: &Form) -> Node {
    Node::table(form.texts().filter_map(|(field, text)| match field {
        Field::Figure(path) if form.is_typed(field) => {
            let value = if path.part.is_rate() { share_text(text) } else { decimal_text(text) };
            Some((path.to_string(), Node::text(value)))
        }
        _ => None,
    }))
}

/// A number of days; anything else stays a text, and is refused as one.
fn whole(text: &str) -> Node {
    let plain = days_text(text);
    plain.parse().map_or_else(|_| Node::text(plain.as_str()), |days| Node::new(Value::Whole(days)))
}
