//! What is filled in of a form, what it still lacks, and the table of the pack that it becomes.

use super::Workbench;
use super::condition::{number, toggle};
use super::goes_on::GoesOn;
use super::pack_file::PackFile;
use super::table_field::TableField;
use super::table_form::{Need, TableForm};
use crate::app::typed::typed_day;
use crate::authoring::{insert, table_toml, with_document, with_head};
use crate::money::Money;
use crate::terms::Kind;
use crate::tree::{Node, Value, parse_toml};
use std::collections::BTreeMap;

/// What an option without a like is added to.
const PLAN: &str = "plan";

/// What a sum adds that is of no tier.
const IN_SCOPE: &str = "in-scope";

/// A table on its way into the pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableDraft(BTreeMap<TableField, Vec<String>>);

impl TableDraft {
    /// What is typed or chosen in a field; empty where nothing is.
    #[must_use]
    pub fn text(&self, field: TableField) -> &str {
        self.values(field).first().map_or("", String::as_str)
    }

    /// Whether this is among what is chosen in a field.
    #[must_use]
    pub fn has(&self, field: TableField, value: &str) -> bool {
        self.values(field).iter().any(|one| one == value)
    }

    fn values(&self, field: TableField) -> &[String] {
        self.0.get(&field).map_or(&[], Vec::as_slice)
    }

    fn typed(&mut self, field: TableField, text: String) {
        if field.is_several() {
            toggle(self.0.entry(field).or_default(), text);
        } else {
            self.0.insert(field, vec![text]);
        }
    }

    /// Whether as much is filled in as in another, and the same.
    fn says_what(&self, other: &Self) -> bool {
        let fields = self.0.keys().chain(other.0.keys());
        let filled = |draft: &Self, field: TableField| -> Vec<String> {
            draft.values(field).iter().filter(|one| !one.trim().is_empty()).cloned().collect()
        };
        fields.copied().all(|field| filled(self, field) == filled(other, field))
    }

    fn is_blank(&self, field: TableField) -> bool {
        self.text(field).trim().is_empty()
    }

    /// The options of a question as far as they are typed: id, Chinese name, English name.
    #[must_use]
    pub fn options(&self) -> Vec<[&str; 3]> {
        let cells = |line| {
            let mut cells = str::split(line, ['\t', ',', '，']).map(str::trim);
            [cells.next(), cells.next(), cells.next()].map(Option::unwrap_or_default)
        };
        let lines = self.text(TableField::Options).lines().filter(|line| !line.trim().is_empty());
        lines.map(cells).collect()
    }

    /// The fields of a form that mean something beside what is filled in.
    pub fn fields(&self, form: TableForm) -> impl Iterator<Item = TableField> {
        self.columns(form).map(|(field, _)| field)
    }

    fn columns(&self, form: TableForm) -> impl Iterator<Item = (TableField, Need)> {
        let answers = self.text(TableField::Answers);
        let is_idle = move |field: TableField| match (form, field) {
            (TableForm::Group, TableField::Id | TableField::Like) => !self.is_blank(TableField::Known),
            (TableForm::Reading, TableField::Id) => !self.is_blank(TableField::KnownReading),
            (TableForm::Choice, TableField::Like) => self.text(TableField::Fact) == PLAN,
            (TableForm::Sum, TableField::Tier) => self.text(TableField::Adds) == IN_SCOPE,
            // One change is enough: the others go once it is typed.
            (TableForm::Derived, TableField::ByFactor) => !self.is_blank(TableField::ByPoints),
            (TableForm::Derived, TableField::ByPersonFactor) => {
                !self.is_blank(TableField::ByPoints) || !self.is_blank(TableField::ByFactor)
            }
            (TableForm::Derived, TableField::EachPlus | TableField::EachBeyond | TableField::AtMostShare) => {
                self.is_blank(TableField::EachFact)
            }
            // What is said of a document is not asked before it is known of which.
            (TableForm::Document, field) if field != TableField::Document => {
                self.is_blank(TableField::Document)
            }
            (_, TableField::From | TableField::Until) => answers != TableField::COUNT,
            (_, TableField::Options) => answers != TableField::OPTION,
            (_, TableField::Usual) => answers.is_empty(),
            _ => false,
        };
        form.columns().iter().copied().filter(move |(field, _)| !is_idle(*field))
    }

    /// What still has to be filled in.
    #[must_use]
    pub fn lacks(&self, form: TableForm) -> Vec<TableField> {
        let one_is_here =
            self.columns(form).any(|(field, need)| need == Need::OneOf && !self.is_blank(field));
        let lacks = |(field, need): &(TableField, Need)| {
            let is_needed = match need {
                Need::Always => true,
                Need::Never => field.in_other_language().is_some_and(|other| !self.is_blank(other)),
                Need::OneOf => !one_is_here,
            };
            if self.is_blank(*field) { is_needed } else { !self.is_readable(*field) }
        };
        self.columns(form).filter(lacks).map(|(field, _)| field).collect()
    }

    /// Whether what is filled in can be what the field is for.
    fn is_readable(&self, field: TableField) -> bool {
        match field {
            TableField::From | TableField::Until | TableField::EachBeyond => {
                number(self.text(field)).is_some()
            }
            TableField::Options => self.options().iter().flatten().all(|cell| !cell.is_empty()),
            TableField::Usual => self.usual().is_some(),
            field if field.is_percent() => share(self.text(field)).is_some(),
            field if field.is_day() => typed_day(self.text(field)).is_some(),
            _ => true,
        }
    }

    /// What counts where nobody answers.
    fn usual(&self) -> Option<Node> {
        let text = self.text(TableField::Usual).trim();
        match self.text(TableField::Answers) {
            TableField::FLAG => text.parse().ok().map(|flag| Node::new(Value::Bool(flag))),
            TableField::COUNT => number(text),
            _ => Some(Node::text(text)).filter(|_| self.options().iter().any(|[id, ..]| *id == text)),
        }
    }

    /// The key and value of a field that is filled in; `None` for one that another takes with it.
    fn entry(&self, field: TableField) -> Option<(&'static str, Node)> {
        let text = self.text(field).trim();
        let value = match field {
            TableField::Answers => return self.answers(),
            TableField::EachFact => return Some((field.key(), self.each(text))),
            TableField::From
            | TableField::Until
            | TableField::Options
            | TableField::EachPlus
            | TableField::EachBeyond => return None,
            TableField::Usual => self.usual()?,
            TableField::BeforeDischarge => Node::new(Value::Bool(text.parse().ok()?)),
            field if field.is_percent() => Node::text(&share(text)?),
            field if field.is_day() => Node::new(Value::Day(typed_day(text)?)),
            field if field.is_several() || field == TableField::Insurance => Node::texts(self.values(field)),
            _ => Node::text(text),
        };
        Some((field.key(), value))
    }

    /// How a figure grows with a fact.
    fn each(&self, fact: &str) -> Node {
        let plus = [("fact", fact), (TableField::EachPlus.key(), self.text(TableField::EachPlus))];
        let plus = plus.map(|(key, id)| (key, Node::text(id)));
        let beyond = number(self.text(TableField::EachBeyond));
        let beyond = beyond.map(|beyond| (TableField::EachBeyond.key(), beyond));
        Node::new(Value::List(vec![Node::table(plus.into_iter().chain(beyond))]))
    }

    /// What can be answered to a question.
    fn answers(&self) -> Option<(&'static str, Node)> {
        match self.text(TableField::Answers) {
            TableField::FLAG => Some((TableField::FLAG, Node::new(Value::Bool(true)))),
            TableField::COUNT => {
                let ends = [TableField::From, TableField::Until];
                let ends = ends.map(|end| Some((end.key(), number(self.text(end))?)));
                Some((TableField::COUNT, Node::table(ends.into_iter().flatten())))
            }
            TableField::OPTION => {
                let options = self.options().into_iter().map(|[id, zh, en]| {
                    let name = Node::table([("zh", Node::text(zh)), ("en", Node::text(en))]);
                    Node::table([("id", Node::text(id)), ("name", name)])
                });
                Some((TableField::OPTION, Node::new(Value::List(options.collect()))))
            }
            _ => None,
        }
    }

    /// As the pack has it.
    fn toml(&self, form: TableForm) -> String {
        let filled = self.fields(form).filter(|field| !self.is_blank(*field));
        let mut keys: Vec<(&str, Node)> = filled.filter_map(|field| self.entry(field)).collect();
        if form == TableForm::Derived {
            // Its own part, the change, is what the phrase says.
            keys.push(("kind", Node::text(Kind::Published.id())));
        }
        table_toml(form.list(), &keys)
    }

    /// A table of a pack as it stands.
    pub(super) fn of_table(form: TableForm, table: &Node) -> Self {
        let said = |field: TableField| match &table.find(field.key())?.value {
            Value::Text(text) => Some(text.clone()),
            Value::Day(day) => Some(day.to_string()),
            _ => None,
        };
        let columns = form.columns().iter();
        Self(columns.filter_map(|&(field, _)| Some((field, vec![said(field)?]))).collect())
    }

    /// With this in a field.
    pub(super) fn with(mut self, field: TableField, text: String) -> Self {
        self.typed(field, text);
        self
    }

    /// A pack's text with this said of one of its documents.
    fn document_of(&self, text: &str) -> Option<String> {
        let (tree, _) = parse_toml(text);
        let place = place_of(&tree, self.text(TableField::Document))?;
        let fields = self.fields(TableForm::Document).filter(|field| *field != TableField::Document);
        Some(fields.fold(text.to_owned(), |text, field| {
            let entry = if self.is_blank(field) { None } else { self.entry(field) };
            with_document(&text, place, field.key(), entry.as_ref().map(|(_, value)| value))
        }))
    }

    /// A pack's text with this head.
    fn head_of(&self, text: &str) -> String {
        let each = |text: String, field: TableField| {
            let entry = if self.is_blank(field) { None } else { self.entry(field) };
            with_head(&text, field.key(), entry.as_ref().map(|(_, value)| value))
        };
        self.fields(TableForm::Head).fold(text.to_owned(), each)
    }
}

/// Where a document stands among the pack's.
fn place_of(tree: &Node, id: &str) -> Option<usize> {
    tree.list("document").iter().position(|one| one.text_at("id") == Some(id))
}

/// A share as a pack has it, of what is typed in percent: `-5%` is `-0.05`.
fn share(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['%', '％']).trim_end();
    let (sign, size) = text.strip_prefix(['-', '−']).map_or(("", text), |size| ("-", size));
    // Hundredths of a percent are ten-thousandths. Less than one percent is a share that was typed for one.
    let share = Money::parse(size).ok()?.fen();
    if (1..100).contains(&share) {
        return None;
    }
    let digits = format!("{}.{:04}", share / 10_000, share % 10_000);
    let short = digits.trim_end_matches('0').trim_end_matches('.');
    Some(format!("{sign}{short}"))
}

impl Workbench {
    /// What is filled in of a form.
    #[must_use]
    pub fn table(&self, form: TableForm) -> TableDraft {
        self.tables.get(&form).cloned().unwrap_or_else(|| self.begun(form))
    }

    pub(super) fn table_typed(&mut self, form: TableForm, field: TableField, text: String) {
        if (form, field) == (TableForm::Document, TableField::Document) {
            self.tables.insert(form, self.said.document(&text));
            return;
        }
        let begun = self.begun(form);
        self.tables.entry(form).or_insert(begun).typed(field, text);
    }

    /// What a form begins with: the head and a document with what the pack says, all others with nothing.
    fn begun(&self, form: TableForm) -> TableDraft {
        self.said.begun(form)
    }

    /// Whether something is filled in of a form that the pack does not say.
    pub(super) fn is_begun(&self, form: TableForm, draft: &TableDraft) -> bool {
        let said = match form {
            TableForm::Document => self.said.document(draft.text(TableField::Document)),
            _ => self.begun(form),
        };
        !draft.says_what(&said)
    }

    /// Writes what is filled in of a form into the pack.
    pub(super) fn keep_table(&mut self, form: TableForm) {
        let Some(draft) = self.tables.get(&form).filter(|draft| draft.lacks(form).is_empty()) else { return };
        let Some((_, text)) = self.written(PackFile::Pack) else { return };
        let (text, tables) = match form {
            TableForm::Head => (draft.head_of(text), Vec::new()),
            TableForm::Document => {
                let Some(text) = draft.document_of(text) else { return };
                let id = Node::text(draft.text(TableField::Document));
                (text, vec![table_toml(form.list(), &[("id", id)])])
            }
            _ => {
                let table = draft.toml(form);
                (insert(text, form.list(), &table), vec![table])
            }
        };
        self.tables.remove(&form);
        self.wrote(GoesOn::Table(form), text, &tables);
    }
}
