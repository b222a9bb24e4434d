//! Parts of the page that are drawn anew only when what they are drawn from changes, so that a key press is not answered
//! by drawing the whole page. One component for all of them: each of its own would take the machinery of a component.

use super::element::El;
use super::frame::Frame;
use super::money_field::Around;
use super::page::Header;
use super::result::Settled;
use super::{desk, money_field, page, soon};
use crate::app::{Field, Pack, State};
use std::rc::Rc;
use yew::prelude::*;

/// What is drawn, with everything it is drawn from.
#[derive(PartialEq)]
pub(super) enum Part {
    /// The page's name and settings.
    Header(Header),
    /// The page's last lines.
    Footer,
    /// Questions whose answers are chosen, not typed.
    Chosen(Chosen, Answers),
    /// A field for an amount: what is typed in it, and what stands around it.
    Amount(Field, String, Box<Around>),
    /// The patterns of those who pay.
    Patterns,
    /// What was asked and answered, for the printed page.
    OnPaper(Settled),
    /// What stands below the result.
    Below(Settled),
}

/// Which questions.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Chosen {
    /// The region.
    Region,
    /// Person, hospital and place.
    Person,
    /// The circumstances that only some packs ask for.
    Flags,
    /// Whether only published figures count.
    OnlyPublished,
}

/// A state, as far as its answers are chosen.
pub(super) struct Answers {
    pub(super) state: Rc<State>,
    /// The pack in force.
    pub(super) pack: Option<Pack>,
}

/// What is typed changes none of these questions.
impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.state, &other.state);
        one.catalog == two.catalog && self.pack == other.pack && one.form.is_answered_like(&two.form)
    }
}

#[derive(Properties, PartialEq)]
struct KeptProps {
    frame: Frame,
    part: Part,
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    let frame = &props.frame;
    match &props.part {
        Part::Header(header) => page::header(frame, header).into(),
        Part::Footer => page::footer(frame).into(),
        Part::Chosen(which, answers) => desk::chosen(frame, *which, &answers.state),
        Part::Amount(field, text, around) => money_field::drawn(frame, *field, text, around).into(),
        Part::Patterns => soon::patterns().into(),
        Part::OnPaper(settled) => soon::on_paper(frame, &settled.state).into(),
        Part::Below(settled) => soon::below(frame, settled).map_or_else(Html::default, El::into),
    }
}

/// The part.
pub(super) fn part(frame: &Frame, part: Part) -> Html {
    html! { <Kept frame={frame.clone()} {part} /> }
}
