//! What a pack says beside figures and rows, written by form: each form closed until it is wanted.

use super::figure_choice::{FigureChoice, figure_choice};
use super::inputs::{Offer, lines, select, ticks, typed};
use super::own::{any_insurance, group_words, payers, places};
use super::told::told;
use crate::app::{
    AuthorsAction, GoesOn, OwnName, OwnValues, PackFigure, PackFile, TableDraft, TableField, TableForm,
    Workbench,
};
use crate::interpretation;
use crate::language::Language;
use crate::policy::Words;
use crate::terms::{Identity, Level, Setting};
use crate::ui::element::{El, details, el, text_el};
use crate::ui::frame::{self, Frame};
use yew::prelude::*;

/// The forms, where there is a pack.
pub(super) fn table_forms(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Vec<El> {
    if bench.written(PackFile::Pack).is_none() {
        return Vec::new();
    }
    TableForm::ALL.into_iter().map(|form| table_form(frame, bench, form, act)).collect()
}

fn table_form(frame: &Frame, bench: &Workbench, form: TableForm, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let [summary, hint] = (texts.table)(form);
    let draft = bench.table(form);
    let fields = draft.fields(form).filter_map(|one| field(frame, bench, (form, one), &draft, act));
    let lacks = draft.lacks(form);
    let words = |is_one_of: bool| {
        let those = lacks.iter().filter(move |field| form.is_one_of(**field) == is_one_of);
        those.map(|field| (texts.table_field)(form, *field))
    };
    // Of these one is enough.
    let change = words(true).collect::<Vec<_>>().join(texts.or_another);
    let named: Vec<&str> = words(false).chain((!change.is_empty()).then_some(change.as_str())).collect();
    let end = if lacks.is_empty() {
        let keeping = act.clone();
        let keep = Callback::from(move |_| keeping.emit(AuthorsAction::TableKept(form)));
        el("p").child(frame::button("go", texts.keep.into(), None, keep))
    } else {
        text_el("p", "hint", (texts.still_to_fill)(&named))
    };
    let fields = fields.collect::<Vec<_>>();
    let told = told(texts, bench, GoesOn::Table(form));
    details("part new-row", summary)
        .child(el("div").class("pick").child(told).child(text_el("p", "hint", hint)).all(fields).child(end))
}

fn field(
    frame: &Frame,
    bench: &Workbench,
    (form, field): (TableForm, TableField),
    draft: &TableDraft,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    let label = (frame.language.authors_texts().table_field)(form, field);
    let is_known = matches!(field, TableField::Known | TableField::KnownReading);
    let part = if is_known { "known".to_owned() } else { field.key().replace('.', "-") };
    let id = format!("new-{}-{part}", form.list());
    let typing = act.clone();
    let changed = Callback::from(move |text: String| {
        if field == TableField::KnownReading {
            // Its usual words to begin with, in both languages.
            for (place, language) in [(TableField::TextZh, Language::Zh), (TableField::TextEn, Language::En)]
            {
                let words = (language.authors_texts().reading)(&text).to_owned();
                typing.emit(AuthorsAction::TableTyped(form, place, words));
            }
        }
        typing.emit(AuthorsAction::TableTyped(form, field, text));
    });
    if let Some(needed) = field.figure() {
        let (chosen, fits) = (draft.text(field), &|one: &PackFigure| one.fits(needed));
        let (id, none) = (id.as_str(), frame.language.authors_texts().no_figure);
        let choice = FigureChoice { id, label: label.to_owned(), none, chosen, fits, choose: changed };
        return Some(figure_choice(frame, bench, act, choice));
    }
    let Some(choices) = choices(frame, bench, (form, field), draft) else {
        let text = draft.text(field).to_owned();
        return Some(if field.is_lines() {
            lines(&id, label, text, changed)
        } else {
            typed(&id, label, text, changed)
        });
    };
    let choices = choices.into_iter().map(|(value, words)| -> Offer {
        let chosen = draft.has(field, &value) || (value.is_empty() && draft.text(field).is_empty());
        (value, words, chosen)
    });
    if field.is_several() {
        ticks(label, choices, &changed)
    } else {
        Some(select(&id, label, choices, changed))
    }
}

/// What can be chosen in a field, by id and words; `None` where it is typed.
fn choices(
    frame: &Frame,
    bench: &Workbench,
    (form, field): (TableForm, TableField),
    draft: &TableDraft,
) -> Option<Vec<(String, String)>> {
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let pair = |[id, words]: &[&str; 2]| ((*id).to_owned(), (*words).to_owned());
    let answer = |value: &str, id: &str| (value.to_owned(), (words.answer)(id).to_owned());
    let own = |one: &OwnName| (one.id.clone(), group_words(frame, one));
    let named = |names: &[String]| {
        let names = names.iter().map(|name| (name.clone(), name.clone()));
        behind(texts.choose_one, names)
    };
    let groups = || Identity::ALL.iter().map(|one| (one.id().to_owned(), (texts.group)(*one).to_owned()));
    let chosen: Vec<(String, String)> = match field {
        TableField::Known => {
            let is_new = |(id, _): &(String, String)| bench.names.groups.iter().all(|one| one.id != *id);
            behind(texts.local_group, groups().filter(is_new))
        }
        TableField::KnownReading => {
            let lacking =
                interpretation::ALL.iter().filter(|id| bench.names.readings.iter().all(|one| one != *id));
            let lacking = lacking.map(|id| ((*id).to_owned(), (texts.reading)(id).to_owned()));
            behind(texts.own_reading, lacking)
        }
        TableField::Fact => behind(texts.choose_one, texts.option_facts.iter().map(pair)),
        TableField::Like => {
            let standard: Vec<(String, String)> = match (form, draft.text(TableField::Fact)) {
                (TableForm::Group, _) => groups().collect(),
                (_, "place") => places(frame, bench).collect(),
                (_, "level") => {
                    let all = Level::ALL.iter();
                    all.map(|one| (one.id().to_owned(), (words.level)(*one).0.to_owned())).collect()
                }
                (_, "setting") => settings(frame),
                _ => Vec::new(),
            };
            behind(texts.choose_one, standard)
        }
        TableField::Adds => behind(texts.choose_one, texts.sum_adds.iter().map(pair)),
        TableField::Answers => behind(texts.choose_one, texts.answers.iter().map(pair)),
        TableField::Usual => match draft.text(TableField::Answers) {
            TableField::COUNT => return None,
            TableField::FLAG => behind(texts.no_figure, [answer("true", "yes"), answer("false", "no")]),
            _ => {
                let options = draft.options().into_iter().filter(|[id, ..]| !id.is_empty());
                let options = options.map(|[id, zh, en]| {
                    let words = Words { zh: zh.to_owned(), en: en.to_owned() };
                    (id.to_owned(), frame.language.of(&words).to_owned())
                });
                behind(texts.no_figure, options)
            }
        },
        TableField::Tier | TableField::After => behind(texts.choose_one, payers(frame, bench)),
        // What nobody chooses is the line of other payers.
        TableField::Line => behind(texts.no_figure, texts.statement_lines.iter().map(pair)),
        TableField::Groups => bench.names.groups.iter().map(own).collect(),
        TableField::Insurance => any_insurance(frame).collect(),
        TableField::Setting => settings(frame),
        TableField::Place => places(frame, bench).collect(),
        TableField::Status => behind(texts.choose_one, texts.statuses.iter().map(pair)),
        TableField::BeforeDischarge => vec![answer("", "no"), answer("true", "yes")],
        TableField::Document => named(&bench.names.documents),
        TableField::EachFact => behind(texts.no_figure, counted(frame, bench)),
        // Figures are offered by a list of their own.
        TableField::Prepay
        | TableField::Factor
        | TableField::Points
        | TableField::Of
        | TableField::Share
        | TableField::Threshold
        | TableField::Limit
        | TableField::Id
        | TableField::NameZh
        | TableField::NameEn
        | TableField::QuestionZh
        | TableField::QuestionEn
        | TableField::From
        | TableField::Until
        | TableField::Options
        | TableField::TextZh
        | TableField::TextEn
        | TableField::HintZh
        | TableField::HintEn
        | TableField::Section
        | TableField::Quote
        | TableField::RegionZh
        | TableField::RegionEn
        | TableField::ProvinceZh
        | TableField::ProvinceEn
        | TableField::ScopeZh
        | TableField::ScopeEn
        | TableField::IssuerZh
        | TableField::IssuerEn
        | TableField::Issued
        | TableField::EachPlus
        | TableField::EachBeyond
        | TableField::AtMostShare
        | TableField::TitleZh
        | TableField::TitleEn
        | TableField::FirstDay
        | TableField::DayAfter
        | TableField::ByPoints
        | TableField::ByFactor
        | TableField::ByPersonFactor => return None,
    };
    Some(chosen)
}

/// What stands for nothing chosen, then what can be.
fn behind(nothing: &str, rest: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), nothing.to_owned())).chain(rest).collect()
}

fn settings(frame: &Frame) -> Vec<(String, String)> {
    let words = &frame.texts().words;
    Setting::ALL.iter().map(|one| (one.id().to_owned(), (words.setting)(*one).0.to_owned())).collect()
}

/// The facts that are numbers: id and words.
fn counted(frame: &Frame, bench: &Workbench) -> Vec<(String, String)> {
    let words = &frame.texts().words;
    let counted = bench.row_facts().filter(|fact| fact.values == OwnValues::Count);
    let named = counted.map(|fact| {
        let own = fact.words.as_ref().map(|words| frame.language.of(words).to_owned());
        (fact.id.id().to_owned(), own.unwrap_or_else(|| (words.fact)(fact.id).0.to_owned()))
    });
    named.collect()
}
