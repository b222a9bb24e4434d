//! The page in a real browser: typing, focus, and that nothing typed is lost.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use benefit_estimator::app::{Action, Choice, Field, Look, Pack, State, update};
use benefit_estimator::language::Language;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::ui::Page;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// What the page knows.
struct Known(Rc<State>);

impl Reducible for Known {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(update(&self.0, action))))
    }
}

/// The page with Jining's pack already there: what the network brings is tested elsewhere.
#[component]
fn Host() -> Html {
    let state = use_reducer(|| {
        let catalog = Catalog::from_toml(include_str!("../../static/policies/index.toml")).unwrap();
        let pack = Policy::from_toml(include_str!("../../static/policies/jining-2023/pack.toml")).unwrap();
        let id = "jining-2023".to_owned();
        let first = [
            Action::CatalogArrived(Ok(catalog)),
            Action::Chose(Choice::Policy(id.clone())),
            Action::Typed(Field::Day, "2023-05-01".to_owned()),
            Action::PackArrived(id, Ok(Pack::new(pack))),
        ]
        .into_iter()
        .fold(State::new(Look::Desk, Language::Zh), |state, action| update(&state, action));
        Known(Rc::new(first))
    });
    let dispatcher = state.dispatcher();
    let act = Callback::from(move |action| dispatcher.dispatch(action));
    html! { <Page state={Rc::clone(&state.0)} {act} /> }
}

/// The page on a fresh element of the document.
async fn page() -> Element {
    let document = gloo::utils::document();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    yew::Renderer::<Host>::with_root(root.clone()).render();
    settle().await;
    root
}

async fn settle() {
    yew::scheduler::flush().await;
}

fn input(root: &Element, id: &str) -> HtmlInputElement {
    root.query_selector(&format!("#{id}")).unwrap().unwrap().dyn_into().unwrap()
}

async fn type_into(root: &Element, id: &str, words: &str) {
    let input = input(root, id);
    input.focus().unwrap();
    input.set_value(words);
    let event = web_sys::InputEvent::new_with_event_init_dict("input", &{
        let init = web_sys::InputEventInit::new();
        init.set_bubbles(true);
        init
    });
    input.dispatch_event(&event.unwrap()).unwrap();
    settle().await;
}

/// Clicks the answer or button that has these words.
async fn click(root: &Element, words: &str) {
    let all = root.query_selector_all("label.answer, button").unwrap();
    let found = (0..all.length())
        .filter_map(|place| all.get(place))
        .find(|node| node.text_content().is_some_and(|text| text.contains(words)));
    found.unwrap().dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

fn text(root: &Element, selector: &str) -> String {
    root.query_selector(selector).unwrap().and_then(|one| one.text_content()).unwrap_or_default()
}

async fn fill(root: &Element) {
    for words in ["城乡居民医保", "都不是", "住院", "一级医院", "本市内"] {
        click(root, words).await;
    }
    type_into(root, "bill-total", "1万").await;
}

/// By hand: (10,000 − 100) × 85 % = 8,415, so 1,585 is left.
#[wasm_bindgen_test]
async fn typing_shows_the_result_and_keeps_the_focus() {
    let root = page().await;
    fill(&root).await;
    assert_eq!(text(&root, ".figure"), "1,585\u{a0}元");
    assert_eq!(text(&root, "#bill-total-words"), "一万元");
    let focused = gloo::utils::document().active_element().unwrap();
    assert_eq!(focused.id(), "bill-total");
    root.remove();
}

#[wasm_bindgen_test]
async fn another_language_keeps_what_was_filled_in() {
    let root = page().await;
    fill(&root).await;
    click(&root, "English").await;
    assert_eq!(text(&root, ".figure"), "¥1,585");
    assert_eq!(input(&root, "bill-total").value(), "1万");
    root.remove();
}

/// What was typed stays as typed, however wrong it is: the page never writes over it.
#[wasm_bindgen_test]
async fn a_mistake_stays_in_its_field() {
    let root = page().await;
    fill(&root).await;
    type_into(&root, "bill-total", "１万五x").await;
    assert_eq!(input(&root, "bill-total").value(), "１万五x");
    assert_eq!(text(&root, ".figure"), "");
    type_into(&root, "bill-total", "１万").await;
    assert_eq!(text(&root, ".figure"), "1,585\u{a0}元");
    root.remove();
}
