//! Every figure and every row of a pack on paper, with its source and room for who checked it and when: one page of HTML, without script,
//! nothing from elsewhere.
//!
//! Must never know: files, the browser.

use crate::format::{self, html};
use crate::language::Language;
use crate::locale::{ReviewTexts, row_lines, rule_lines};
use crate::policy::{Citation, Figure, FigureValue, Policy};

/// Black on white, a table's head on every sheet, no row over two sheets; room to write by hand.
const STYLE: &str = "body{font:13px/1.5 sans-serif;margin:24px;color:#111;background:#fff}\
    table{border-collapse:collapse;margin:12px 0;width:100%}\
    th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}\
    thead{display:table-header-group}tr{break-inside:avoid}p{margin:0}\
    .id{font-family:monospace}.room{width:20%}.sign td{height:2.5em}@page{margin:12mm}";

/// The sheet of a pack, as a page.
#[must_use]
pub fn review_sheet(policy: &Policy, language: Language) -> String {
    ReviewSheet { policy, language }.page()
}

/// A pack for people who read this language.
struct ReviewSheet<'p> {
    policy: &'p Policy,
    language: Language,
}

impl ReviewSheet<'_> {
    fn texts(&self) -> &'static ReviewTexts {
        self.language.review_texts()
    }

    fn page(&self) -> String {
        let (policy, texts) = (self.policy, self.texts());
        let title = html(&(texts.title)(self.language.of(&policy.title)));
        let parts = [
            format!("<p>{}</p>\n", html(texts.how)),
            self.head(),
            heading(texts.documents),
            self.documents(),
            heading(&(texts.figures)(policy.figures.len())),
            self.figures(),
            self.rows(),
            self.readings(),
            self.notices(),
            heading(texts.signed),
            self.signatures(),
            format!("<p>{}</p>\n", html(texts.then)),
        ];
        let language = self.language.tag();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{}</body>\n</html>\n",
            parts.concat()
        )
    }

    fn head(&self) -> String {
        let (policy, texts) = (self.policy, self.texts());
        let (from, until) = (policy.period.from.to_string(), policy.period.until.map(|day| day.to_string()));
        let checked = policy.checked.map_or_else(|| texts.never_checked.to_owned(), |day| day.to_string());
        let said = [
            (texts.pack, format!("{} · {}", policy.id, policy.version)),
            (texts.region, self.language.of(&policy.region).to_owned()),
            (texts.status, (self.language.words().status)(policy.status).to_owned()),
            (texts.days, (texts.in_force)(&from, until.as_deref())),
            (texts.checked, checked),
        ];
        let rows = said.map(|(name, value)| {
            format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", html(name), html(&value))
        });
        format!("<table>\n<tbody>\n{}</tbody>\n</table>\n", rows.concat())
    }

    fn documents(&self) -> String {
        let texts = self.texts();
        let rows = self.policy.documents.iter().map(|one| {
            let day = one.date.map(|day| day.to_string()).unwrap_or_default();
            let title = html(self.language.of(&one.title));
            let issuer = html(self.language.of(&one.issuer));
            let file = html(one.text.as_deref().unwrap_or_default());
            vec![Some(id(&one.id)), Some(title), Some(issuer), Some(day), Some(file)]
        });
        table(&[texts.figure, texts.documents, texts.issuer, texts.date, texts.file], rows)
    }

    fn figures(&self) -> String {
        let texts = self.texts();
        let rows = self.policy.figures.iter().map(|figure| {
            let value = lines([Some(self.value(figure.value)), self.spread(figure.value)]);
            vec![Some(id(&figure.id)), Some(value), Some(self.kind(figure)), Some(self.source(figure)), ROOM]
        });
        table(&[texts.figure, texts.value, texts.kind, texts.source, texts.room], rows)
    }

    /// What the pack says of its source, and what that comes to with the figure it is made from.
    fn kind(&self, figure: &Figure) -> String {
        let own = figure.made_from.as_ref().map_or(figure.kind, |made| made.kind);
        let words = (self.language.words().kind)(figure.kind, self.policy.status);
        lines([Some(words.to_owned())]) + &id(own.id())
    }

    /// Where a figure comes from, a line each.
    fn source(&self, figure: &Figure) -> String {
        let texts = self.texts();
        let made = figure.made_from.as_ref().map(|made| {
            let by = made.by.map_or_else(String::new, |by| self.changed_by(by));
            (texts.made_from)(&made.base.id, &self.value(made.base.value), &by)
        });
        let each = figure.each.iter().map(|one| {
            let fact = self.policy.facts.get(one.slot);
            let name = fact.map_or("", |fact| fact.id.id());
            Some((texts.each)(name, &one.step.id, one.beyond))
        });
        let reading = figure.reading.as_deref().map(texts.reading);
        self.citation(&figure.citation) + &lines([made].into_iter().chain(each).chain([reading]))
    }

    fn citation(&self, citation: &Citation) -> String {
        let document = self.language.of(&citation.document.title);
        let section = citation.section.as_deref().map_or_else(String::new, |section| format!(" · {section}"));
        let quote = citation
            .quote
            .as_ref()
            .map_or_else(String::new, |quote| format!("<p><q lang=\"zh-CN\">{}</q></p>", html(quote)));
        let why = citation.why.as_ref().map(|why| self.language.of(why).to_owned());
        quote + &lines([Some(format!("{document}{section}")), why])
    }

    /// Who pays whom what, a row of the pack at a time.
    fn rows(&self) -> String {
        let texts = self.texts();
        let told = row_lines(self.policy, self.language).into_iter();
        let rows = told.map(|(whom, what)| vec![Some(html(&whom)), Some(html(&what)), ROOM]);
        let others = rule_lines(self.policy, self.language).into_iter();
        let others = others.map(|told| vec![Some(html(&told)), ROOM]);
        section(texts.rows, &[texts.whom, texts.what, texts.room], rows)
            + &section(texts.rules, &[texts.what, texts.room], others)
    }

    fn readings(&self) -> String {
        let texts = self.texts();
        let rows = self
            .policy
            .readings
            .iter()
            .map(|one| vec![Some(id(&one.id)), Some(html(self.language.of(&one.text))), ROOM]);
        section(texts.readings, &[texts.figure, texts.read_as, texts.room], rows)
    }

    fn notices(&self) -> String {
        let texts = self.texts();
        let rows = self.policy.notices.iter().map(|one| {
            let told = html(self.language.of(&one.text));
            vec![Some(id(&one.id)), Some(told), Some(self.citation(&one.citation)), ROOM]
        });
        section(texts.notices, &[texts.figure, texts.told, texts.source, texts.room], rows)
    }

    fn signatures(&self) -> String {
        let texts = self.texts();
        let heads: Vec<&str> = [""].into_iter().chain(texts.sign).collect();
        let rows = texts.signers.iter().map(|signer| {
            let room = texts.sign.map(|_| ROOM);
            [Some(html(signer))].into_iter().chain(room).collect()
        });
        table(&heads, rows).replacen("<table>", "<table class=\"sign\">", 1)
    }

    fn value(&self, value: FigureValue) -> String {
        match value {
            FigureValue::Unknown => self.texts().unpublished.to_owned(),
            FigureValue::Amount(range) => self.yuan(&range.central.to_string()),
            FigureValue::Unlimited => self.language.words().unlimited.to_owned(),
            FigureValue::Rate(range) | FigureValue::PersonFactor(range) => format::percent(range.central),
            FigureValue::Factor(range) => range.central.to_string(),
            FigureValue::Points(range) => (self.texts().points)(&range.central.to_string()),
        }
    }

    /// Between what and what it may lie, where that is not one value.
    fn spread(&self, value: FigureValue) -> Option<String> {
        let (low, high) = match value {
            FigureValue::Amount(range) => {
                (self.yuan(&range.low.to_string()), self.yuan(&range.high.to_string()))
            }
            FigureValue::Factor(range) => (range.low.to_string(), range.high.to_string()),
            FigureValue::Rate(range) | FigureValue::PersonFactor(range) => {
                (format::percent(range.low), format::percent(range.high))
            }
            FigureValue::Points(range) => (range.low.to_string(), range.high.to_string()),
            FigureValue::Unknown | FigureValue::Unlimited => return None,
        };
        value.is_wide().then(|| (self.texts().between)(&low, &high))
    }

    fn changed_by(&self, by: FigureValue) -> String {
        let texts = self.texts();
        let value = self.value(by);
        match by {
            FigureValue::Points(_) => value,
            FigureValue::PersonFactor(_) => (texts.person_factor)(&value),
            _ => (texts.factor)(&value),
        }
    }

    fn yuan(&self, amount: &str) -> String {
        let text = format::grouped(amount);
        format::with_unit(text.strip_suffix(".00").unwrap_or(&text), self.language)
    }
}

fn heading(text: &str) -> String {
    format!("<h2>{}</h2>\n", html(text))
}

/// A table under its heading; nothing where it has no rows.
fn section(name: &str, heads: &[&str], rows: impl Iterator<Item = Vec<SheetCell>>) -> String {
    let mut rows = rows.peekable();
    if rows.peek().is_none() { String::new() } else { heading(name) + &table(heads, rows) }
}

/// HTML; or room to write by hand.
type SheetCell = Option<String>;

const ROOM: SheetCell = None;

/// A table with a line of heads.
fn table(heads: &[&str], rows: impl Iterator<Item = Vec<SheetCell>>) -> String {
    let head: String = heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", html(head))).collect();
    let rows: String = rows
        .map(|cells| {
            let cells = cells.into_iter().map(|cell| match cell {
                Some(html) => format!("<td>{html}</td>"),
                None => "<td class=\"room\"></td>".to_owned(),
            });
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        })
        .collect();
    format!("<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn id(text: &str) -> String {
    format!("<span class=\"id\">{}</span>", html(text))
}

/// A line each of those that are there.
fn lines(texts: impl IntoIterator<Item = Option<String>>) -> String {
    texts.into_iter().flatten().map(|text| format!("<p>{}</p>", html(&text))).collect()
}
