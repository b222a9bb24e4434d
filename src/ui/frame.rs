//! What every view needs: the language, and where to say what happened.

use super::element::{self, El, IntoText};
use crate::app::{Action, ExploreChunk, Field, Host, NATIONAL_LINE, NO, Pack, State, YES, typed_day};
use crate::join::join;
use crate::language::Language;
use crate::listed::AsList;
use crate::locale::{ExploreTexts, Texts};
use crate::money::Money;
use crate::policy::{Domain, Fact, Words};
use crate::terms::{FactId, FigurePath, Insurance, Kind, Level, Place, Setting, Status, Tier};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Language and callback.
#[derive(Clone, PartialEq)]
pub(super) struct Frame {
    /// The language.
    pub(super) language: Language,
    /// The pack whose words name what is its own.
    pub(super) pack: Option<Pack>,
    /// Where to say what happened.
    pub(super) act: Callback<Action>,
    /// The explore chunk, which says what is unclear about something typed.
    pub(super) explore: Option<ExploreChunk>,
}

impl Frame {
    /// As the state has it.
    pub(super) fn of(state: &State, act: Callback<Action>) -> Self {
        Self { language: state.language, pack: state.pack().cloned(), act, explore: state.explore_chunk() }
    }

    /// The texts of the language.
    pub(super) fn texts(&self) -> &'static Texts {
        self.language.texts()
    }

    /// Whom to call: the host's own line first, where it has one.
    pub(super) fn line(&self, host: &Host) -> String {
        match host.line.as_str() {
            "" => NATIONAL_LINE.to_owned(),
            own => (self.texts().page.own_line)(own),
        }
    }

    /// In whose page this one stands, where that page says.
    pub(super) fn embedded(&self, host: &Host) -> Option<String> {
        (!host.name.is_empty()).then(|| (self.texts().page.embedded)(&host.name))
    }

    /// A tier's name: the page's for a standard one, the pack's for its own.
    pub(super) fn tier(&self, tier: Tier) -> String {
        let own = self.pack.iter().flat_map(|pack| &pack.tiers).find(|one| one.tier == tier);
        match own.and_then(|one| one.name.as_ref()) {
            Some(name) => self.language.of(name).to_owned(),
            None => (self.texts().words.tier)(tier).to_owned(),
        }
    }

    /// How far a figure can be relied on: what a draft says is not published.
    pub(super) fn kind(&self, kind: Kind) -> &'static str {
        let status = self.pack.as_ref().map_or(Status::InForce, |pack| pack.status);
        (self.texts().words.kind)(kind, status)
    }

    /// A figure's name by its place in the calculation.
    pub(super) fn figure(&self, path: FigurePath) -> String {
        (self.texts().words.figure)(&self.tier(path.tier().unwrap_or(Tier::Basic)), path)
    }

    /// An input's label, in the pack's words where it is of something of its own.
    pub(super) fn label(&self, field: Field) -> String {
        let own = match field {
            Field::Settled(tier @ Tier::Own(_)) => Some(self.tier(tier)),
            Field::Year(sum) => {
                let rule = self.pack.iter().flat_map(|pack| &pack.sums).find(|one| one.id == sum);
                rule.and_then(|one| one.name.as_ref()).map(|name| self.language.of(name).to_owned())
            }
            Field::Fact(fact) => {
                let question = self.fact(fact).and_then(|fact| fact.question.as_ref());
                return question.map_or_else(
                    || (self.texts().form.label)(field),
                    |one| self.language.of(one).to_owned(),
                );
            }
            _ => None,
        };
        let label = (self.texts().form.label)(field);
        own.map_or(label.clone(), |own| format!("{own} · {label}"))
    }

    /// What helps to answer: of a fact, how to know it and what counts where nobody says it.
    pub(super) fn hint(&self, field: Field) -> String {
        let texts = self.texts();
        let Field::Fact(id) = field else { return (texts.form.hint)(field).to_owned() };
        let Some(fact) = self.fact(id) else { return String::new() };
        let hint = fact.hint.as_ref().map_or((texts.words.fact)(id).1, |one| self.language.of(one));
        let usual = (texts.form.usual)(&self.value(fact, fact.usual));
        let hint = hint.trim_end_matches(['。', '.']);
        let said: Vec<String> = [hint.to_owned(), usual].into_iter().filter(|one| !one.is_empty()).listed();
        join(&said, texts.result.clause_comma)
    }

    /// A fact as the pack has it.
    pub(super) fn fact(&self, id: FactId) -> Option<&Fact> {
        self.pack.as_ref()?.fact(id.id()).map(|(_, fact)| fact)
    }

    /// An answer to the question of a fact, by its id.
    pub(super) fn answer(&self, fact: FactId, answer: &str) -> String {
        let option = self.option(fact, answer).0;
        if option.is_empty() { (self.texts().words.answer)(answer).to_owned() } else { option }
    }

    /// A value of a fact in words.
    pub(super) fn value(&self, fact: &Fact, value: u16) -> String {
        let words = &self.texts().words;
        match &fact.domain {
            Domain::Options(options) => {
                options.get(usize::from(value)).map(|one| self.option(fact.id, &one.id).0).unwrap_or_default()
            }
            Domain::Flag => (words.fact_answer)(fact.id, if value == 0 { NO } else { YES }).to_owned(),
            Domain::Count { .. } => (words.counted)(fact.id, value),
        }
    }

    /// An option's name and hint: the page's for a standard one, the pack's for its own.
    pub(super) fn option(&self, fact: FactId, id: &str) -> (String, String) {
        let words = &self.texts().words;
        let standard = match fact {
            FactId::Insurance => Insurance::from_id(id).map(words.insurance),
            FactId::Setting => Setting::from_id(id).map(words.setting),
            FactId::Level => Level::from_id(id).map(words.level),
            FactId::Place => Place::from_id(id).map(words.place),
            _ => Some(((words.fact_answer)(fact, id), "")).filter(|_| fact.slot().is_some()),
        };
        if let Some((name, hint)) = standard.filter(|(name, _)| !name.is_empty()) {
            return (name.to_owned(), hint.to_owned());
        }
        let own = self.fact(fact).map(Fact::options);
        let own = own.into_iter().flatten().find(|one| one.id == id);
        let said =
            |words: Option<&Words>| words.map(|one| self.language.of(one).to_owned()).unwrap_or_default();
        own.map(|one| (said(one.name.as_ref()), said(one.hint.as_ref()))).unwrap_or_default()
    }

    /// The texts of the views that are loaded when somebody opens them; for those views alone.
    pub(super) fn explore_texts(&self) -> &'static ExploreTexts {
        self.language.explore_texts()
    }

    /// A button that says a fact.
    pub(super) fn button(&self, class: &'static str, words: impl IntoText, fact: Action) -> Html {
        self.named_button(class, words.into_text(), None, fact)
    }

    /// A button that looks like a link.
    pub(super) fn plain(&self, words: impl IntoText, fact: Action) -> Html {
        self.named_button("plain", words.into_text(), None, fact)
    }

    /// A button whose words change when it is pressed: it keeps the focus.
    pub(super) fn switch(&self, words: impl IntoText, fact: Action) -> Html {
        let act = self.act.clone();
        let onclick = move |_: MouseEvent| act.emit(fact.clone());
        html! { <button type="button" class="plain" {onclick}>{ Html::from(element::words(words.into_text())) }</button> }
    }

    /// A button whose words need more said to those who do not see what it stands beside.
    pub(super) fn named_button(
        &self,
        class: &'static str,
        words: AttrValue,
        name: Option<AttrValue>,
        fact: Action,
    ) -> Html {
        let act = self.act.clone();
        button(class, words, name, Callback::from(move |_| act.emit(fact.clone())))
    }

    /// A radio button or tick.
    pub(super) fn mark(
        &self,
        id: String,
        group: String,
        checked: bool,
        on: Action,
        off: Option<Action>,
    ) -> Html {
        let act = self.act.clone();
        let kind = if off.is_some() { "checkbox" } else { "radio" };
        let onchange = move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            act.emit(match &off {
                Some(off) if !input.checked() => off.clone(),
                _ => on.clone(),
            });
        };
        html! { <input type={kind} {id} name={group} {checked} {onchange} /> }
    }

    /// A slider for an amount, in steps of two hundredths of the largest.
    pub(super) fn slider(&self, field: Field, name: &'static str, now: Money, largest: Money) -> Html {
        let typed = self.act.clone();
        let oninput = move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            typed.emit(Action::Typed(field, input.value()));
        };
        let yuan = |amount: Money| (amount.fen() / 100).to_string();
        let step = yuan(Money::of_fen(largest.fen() / 200));
        html! {
            <input type="range" id={format!("{}-slider", field.id())} aria-label={name} min="0" max={yuan(largest)} {step}
                value={yuan(now)} {oninput} />
        }
    }

    /// The browser's calendar, beside what is typed.
    pub(super) fn calendar(&self, text: &str) -> Html {
        let typed = self.act.clone();
        let oninput = move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if !input.value().is_empty() {
                typed.emit(Action::Typed(Field::Day, input.value()));
            }
        };
        let day = typed_day(text).map(|day| day.to_string());
        html! { <input type="date" class="calendar" aria-label={self.texts().form.calendar} value={day} {oninput} /> }
    }

    /// Where a region is looked for by name.
    pub(super) fn region_search(&self, id: &'static str, text: &str, act: fn(String) -> Action) -> El {
        let typed = self.act.clone();
        let oninput = move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            typed.emit(act(input.value()));
        };
        let name = self.language.words().region_search;
        let input = html! { <input type="search" {id} aria-label={name} placeholder={name} value={text.to_owned()} {oninput} /> };
        element::el("div").class("search").child(input)
    }

    /// An input for a number.
    pub(super) fn input(&self, field: Field, text: String, described: Option<String>, wrong: bool) -> Html {
        let (typed, left) = (self.act.clone(), self.act.clone());
        let oninput = move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            typed.emit(Action::Typed(field, input.value()));
        };
        let onblur = move |_: FocusEvent| left.emit(Action::Left(field));
        let inputmode = if matches!(field, Field::BedDays | Field::Day | Field::VISIT_DAY | Field::Fact(_)) {
            "numeric"
        } else {
            "decimal"
        };
        html! {
            <input id={field.id()} type="text" {inputmode} autocomplete="off" value={text} {oninput} {onblur}
                aria-describedby={described} aria-invalid={wrong.then_some("true")} />
        }
    }
}

/// A button with its own way to answer a click.
pub(super) fn button(
    class: &'static str,
    words: AttrValue,
    name: Option<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let button =
        html! { <button key={words.as_str()} type="button" aria-label={name} {onclick}>{ words }</button> };
    element::classed(button, class)
}

/// A paragraph that holds buttons.
pub(super) fn actions(buttons: impl IntoIterator<Item = Html>) -> El {
    buttons.into_iter().fold(element::el("div").class("actions"), El::child)
}
