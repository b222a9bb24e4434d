//! Figures, documents and rows as a pack writes them.

use super::document::DraftDocument;
use super::phrase::{Derivation, DraftFigure};
use crate::terms::Kind;
use crate::tree::{Node, Value};
use std::fmt::Write as _;

/// Where a figure stands.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'t> {
    /// The document's id.
    pub document: &'t str,
    /// Its section; left out where empty.
    pub section: &'t str,
}

/// A text in quotes; line ends become a blank, which quotes do not count; tabs and the blanks between two columns stay,
/// since they end a number.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut blank = "";
    for letter in text.trim().chars() {
        if letter.is_whitespace() || letter.is_control() {
            blank = match (letter, blank) {
                ('\t', _) | (_, "\\t") => "\\t",
                (' ' | '\u{3000}' | '\u{a0}', " " | "  ") => "  ",
                _ => " ",
            };
            continue;
        }
        quoted.push_str(std::mem::take(&mut blank));
        if matches!(letter, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

/// A figure with its source.
#[must_use]
pub fn figure_toml(figure: &DraftFigure, at: Cited<'_>) -> String {
    format!("[[figure]]\nid = {}\n{}", quoted(&figure.id), figure_said(figure, at))
}

/// What a figure says behind its name.
pub(super) fn figure_said(figure: &DraftFigure, at: Cited<'_>) -> String {
    let mut toml = format!(
        "{} = {}\nkind = {}\ndocument = {}\n",
        figure.key.id(),
        quoted(&figure.value),
        quoted(figure.kind.id()),
        quoted(at.document)
    );
    if !at.section.trim().is_empty() {
        let _ = writeln!(toml, "section = {}", quoted(at.section));
    }
    let _ = writeln!(toml, "quote = {}", quoted(&figure.quote));
    if let Some(Derivation::Rest) = figure.derived {
        let (shown, value) = (&figure.shown, &figure.value);
        let zh = format!("文件写的是个人自付的比例：{shown}；付的是其余的，就是{value}。");
        let en = format!(
            "The document gives the share that the person bears: {shown}; the rest is paid, {value}."
        );
        let _ = writeln!(toml, "why.zh = {}\nwhy.en = {}", quoted(&zh), quoted(&en));
    }
    toml
}

/// A document whose text is kept in a file.
#[must_use]
pub fn document_toml(id: &str, file: &str, document: &DraftDocument) -> String {
    let issuer = document.issuer.as_deref().unwrap_or_default();
    let mut toml = format!(
        "[[document]]\nid = {}\ntitle.zh = {}\ntitle.en = \"\"\nissuer.zh = {}\nissuer.en = \"\"\n",
        quoted(id),
        quoted(&document.title),
        quoted(issuer)
    );
    if let Some(date) = document.date {
        let _ = writeln!(toml, "date = {date}");
    }
    let _ = writeln!(toml, "text = {}", quoted(file));
    toml
}

/// What must come out of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftExpected<'t> {
    /// What tiers pay, by their ids.
    pub tiers: Vec<(&'t str, String)>,
    /// The tiers of which nothing is published.
    pub unpublished: Vec<&'t str>,
    /// What the person pays.
    pub personal: Option<String>,
}

/// A case with what must come out.
#[must_use]
pub fn case_toml(name: &str, source: &str, case: &Node, expect: &DraftExpected<'_>) -> String {
    let table = |entries: Vec<String>| format!("{{ {} }}", entries.join(", "));
    let mut expected = Vec::new();
    if !expect.tiers.is_empty() {
        let named = expect.tiers.iter().map(|(tier, amount)| format!("{tier} = {}", quoted(amount)));
        expected.push(format!("tiers = {}", table(named.collect())));
    }
    if !expect.unpublished.is_empty() {
        let named = expect.unpublished.iter().map(|tier| format!("{tier} = \"not-estimated\""));
        expected.push(format!("states = {}", table(named.collect())));
    }
    expected.extend(expect.personal.iter().map(|amount| format!("personal = {}", quoted(amount))));
    format!(
        "[[case]]\nname = {}\nsource = {}\ncase = {}\nexpect = {}\n",
        quoted(name),
        quoted(source),
        inline(case),
        table(expected)
    )
}

/// A value in one line; what a pack cannot hold is an empty text.
pub(super) fn inline(node: &Node) -> String {
    match &node.value {
        Value::Bool(said) => said.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Text(text) => quoted(text),
        Value::Day(day) => day.to_string(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(entries) => {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
            let named = entries.iter().map(|(key, node)| {
                let key = if key.chars().all(plain) { key.clone() } else { quoted(key) };
                format!("{key} = {}", inline(node))
            });
            let named: Vec<String> = named.collect();
            format!("{{ {} }}", named.join(", "))
        }
        Value::Null | Value::Fraction => "\"\"".to_owned(),
    }
}

/// A table of a list, with its keys in this order.
#[must_use]
pub fn table_toml(list: &str, keys: &[(&str, Node)]) -> String {
    let mut toml = format!("[[{list}]]\n");
    for (key, value) in keys {
        let _ = writeln!(toml, "{key} = {}", inline(value));
    }
    toml
}

/// A figure that a document does not publish, for a row that has to be there.
#[must_use]
pub fn unpublished_toml(id: &str, document: &str) -> String {
    format!(
        "[[figure]]\nid = {}\nkind = {}\ndocument = {}\nwhy.zh = \"文件没有写。\"\nwhy.en = \"The document does not say.\"\n",
        quoted(id),
        quoted(Kind::Unpublished.id()),
        quoted(document)
    )
}
