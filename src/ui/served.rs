//! The people served at a desk as one table to copy: a row a person, without names.

use super::browser;
use super::element::{El, el, text_el};
use super::frame::{Frame, actions};
use super::memo::{Region, memo};
use super::result_context::ResultContext;
use super::take_away::{cell_row, cells, copied_words};
use crate::app::{Action, Screen, State, screen};
use crate::join::join;
use crate::listed::AsList;
use std::rc::Rc;
use yew::Html;

/// How many they are, a way to copy them, and one to drop them; `answered` where the result, which may be far away, reads out
/// that something was copied.
pub(super) fn served(frame: &Frame, state: &State, answered: bool) -> El {
    let t = &frame.explore_texts().served;
    let copied = el("p").class("hint").child_opt(copied_words(frame, state));
    let copied = if answered { copied } else { copied.attr("role", "status") };
    el("div")
        .class("served")
        .child(memo(frame, ServedTable(Rc::clone(&state.served))))
        .child(actions([frame.plain(t.drop, Action::ServedDropped)]))
        .child(text_el("p", "hint", t.hint))
        .child_opt((state.fetched.newer && state.served.len() > 1).then(|| text_el("p", "hint", t.newer)))
        .child(copied)
}

/// The button with the table: its rows are worked out only when somebody more was served.
struct ServedTable(Rc<Vec<Rc<State>>>);

impl PartialEq for ServedTable {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Region for ServedTable {
    fn draw(&self, frame: &Frame) -> Html {
        let words = (frame.explore_texts().served.copy)(self.0.len());
        browser::copy_text_button(frame, words.into(), table(frame, &self.0))
    }
}

/// A row a person, under the heads of all of them: each has the payers and questions of its own pack.
fn table(frame: &Frame, served: &[Rc<State>]) -> String {
    let rows: Vec<Vec<(String, String)>> = served.iter().filter_map(|one| row(frame, one)).listed();
    let mut heads: Vec<&String> = Vec::new();
    for row in &rows {
        let mut place = 0;
        for (head, _) in row {
            match heads.iter().position(|known| *known == head) {
                Some(known) => place = known + 1,
                None => {
                    heads.insert(place, head);
                    place += 1;
                }
            }
        }
    }
    let cell = |row: &[(String, String)], head: &String| {
        row.iter().find(|(known, _)| known == head).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let lines = rows.iter().map(|row| cell_row(&heads.iter().map(|head| cell(row, head)).listed()));
    let head = cell_row(&heads.iter().map(|&head| head.clone()).listed());
    join(&std::iter::once(head).chain(lines).listed(), "\n")
}

/// What a person's visit came to, in the page's language.
fn row(frame: &Frame, state: &State) -> Option<Vec<(String, String)>> {
    let Screen::Estimated(answer) = screen(state) else { return None };
    let frame = Frame { language: frame.language, ..Frame::of(state, frame.act.clone()) };
    Some(cells(ResultContext::of(&frame, state, &answer)))
}
