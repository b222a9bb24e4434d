//! The page as whoever uses it meets it: its parts by id, or by role and name, each with its text.

/// What a page or a part of it shows, in the order of the document.
pub(super) struct Shown(Vec<Part>);

/// One element.
pub(super) struct Part {
    tag: String,
    attributes: Vec<(String, String)>,
    /// The label around it, by its place among the parts.
    label: Option<usize>,
    /// All text within, without what is only for the eye's distance.
    pub(super) text: String,
}

/// Elements that hold nothing and are never closed.
const EMPTY: [&str; 3] = ["br", "img", "input"];

impl Shown {
    /// The parts of a page written as HTML by Yew: every element closed, every attribute quoted.
    pub(super) fn of(html: &str) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for piece in html.split('<').skip(1) {
            let (tag, text) = piece.rsplit_once('>').unwrap_or((piece, ""));
            if tag.starts_with('/') {
                open.pop();
            } else if !tag.starts_with('!') {
                let label = open.iter().copied().find(|&one| parts[one].tag == "label");
                open.push(parts.len());
                parts.push(Part { label, ..Part::of(tag) });
                if parts.last().is_some_and(|part| EMPTY.contains(&part.tag.as_str())) {
                    open.pop();
                }
            }
            for &one in &open {
                parts[one].text.push_str(&plain(text));
            }
        }
        Self(parts)
    }

    /// The part with this id, if there is one.
    pub(super) fn find(&self, id: &str) -> Option<&Part> {
        self.0.iter().find(|part| part.attribute("id") == Some(id))
    }

    /// The part with this id.
    #[track_caller]
    pub(super) fn id(&self, id: &str) -> &Part {
        self.find(id).unwrap_or_else(|| panic!("nothing has the id {id}"))
    }

    /// The first part of this class.
    #[track_caller]
    pub(super) fn class(&self, class: &str) -> &Part {
        self.all_of(class).next().unwrap_or_else(|| panic!("nothing is of class {class}"))
    }

    /// The texts of all parts of this class.
    pub(super) fn of_class(&self, class: &str) -> Vec<String> {
        self.all_of(class).map(|part| part.text.clone()).collect()
    }

    fn all_of(&self, class: &str) -> impl Iterator<Item = &Part> {
        let is_of = move |part: &&Part| {
            part.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
        };
        self.0.iter().filter(is_of)
    }

    /// How far the person is, as the page around is told.
    #[track_caller]
    pub(super) fn status(&self) -> &str {
        self.0.iter().find_map(|part| part.attribute("data-status")).expect("no status")
    }

    /// The texts of all elements of this name.
    pub(super) fn texts(&self, tag: &str) -> Vec<String> {
        self.0.iter().filter(|part| part.tag == tag).map(|part| part.text.clone()).collect()
    }

    /// The names of all parts with this role.
    pub(super) fn names(&self, role: &str) -> Vec<String> {
        self.0.iter().filter(|part| part.role() == role).map(|part| self.name(part)).collect()
    }

    /// Where all links lead.
    pub(super) fn links(&self) -> Vec<&str> {
        self.0.iter().filter_map(|part| part.attribute("href")).collect()
    }

    /// The names of the answers to a question that has one answer.
    pub(super) fn answers(&self, question: &str) -> Vec<String> {
        let is_of = |part: &&Part| part.role() == "radio" && part.attribute("name") == Some(question);
        self.0.iter().filter(is_of).map(|part| self.name(part)).collect()
    }

    /// The first part with this role and name.
    #[track_caller]
    pub(super) fn role(&self, role: &str, name: &str) -> &Part {
        let found = self.0.iter().find(|part| part.role() == role && self.name(part) == name);
        found.unwrap_or_else(|| panic!("no {role} is called {name}: {:?}", self.names(role)))
    }

    /// What names a part: a label of its own, another part, or what it shows.
    fn name(&self, part: &Part) -> String {
        let labelled =
            part.attribute("aria-labelledby").and_then(|id| self.find(id)).map(|one| one.text.clone());
        let label = || {
            let id = part.attribute("id")?;
            self.0.iter().find(|one| one.attribute("for") == Some(id)).map(|one| one.text.clone())
        };
        let own = part.attribute("aria-label").map(str::to_owned);
        let around = || part.label.map(|label| self.0[label].text.clone());
        own.or(labelled).or_else(label).or_else(around).unwrap_or_else(|| part.text.clone())
    }

    /// What describes a part: hint, reading, error.
    pub(super) fn description(&self, part: &Part) -> String {
        let ids = part.attribute("aria-describedby").unwrap_or_default().split(' ');
        ids.filter_map(|id| self.find(id)).map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Part {
    /// A tag as it is written, without its brackets.
    fn of(tag: &str) -> Self {
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut pieces = rest.split('"');
        let mut attributes = Vec::new();
        while let Some((names, value)) = pieces.next().zip(pieces.next()) {
            // Before one with a value may stand others that have none: `checked type=`.
            for name in names.trim_end_matches('=').split_whitespace() {
                attributes.push((name.to_owned(), String::new()));
            }
            if let Some((_, last)) = attributes.last_mut() {
                *last = plain(value);
            }
        }
        Self { tag: name.to_owned(), attributes, label: None, text: String::new() }
    }

    /// An attribute's value; empty where it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// What it is for whoever does not see it.
    fn role(&self) -> &str {
        let own = match (self.tag.as_str(), self.attribute("type")) {
            ("a", _) => "link",
            ("h1" | "h2" | "h3" | "h4", _) => "heading",
            ("input", Some("text")) => "textbox",
            ("input", Some("search")) => "searchbox",
            ("input", Some(kind)) => kind,
            (tag, _) => tag,
        };
        self.attribute("role").unwrap_or(own)
    }
}

/// A text without what only HTML needs.
fn plain(text: &str) -> String {
    let marks =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (mark, letter)| text.replace(mark, letter))
}
