//! The structure of the program, read from its imports: arrows down only, and each type name once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules of the library by their paths, with their code.
struct Program {
    modules: BTreeMap<String, String>,
    /// Where a name that a module passes on is declared.
    passed_on: BTreeMap<(String, String), String>,
}

/// A path as code writes it, and whether it is passed on (`pub use`).
struct Import {
    path: Vec<String>,
    public: bool,
}

impl Program {
    fn read() -> Self {
        let mut modules = BTreeMap::new();
        walk(Path::new("src"), &mut Vec::new(), &mut modules);
        let mut program = Self { modules, passed_on: BTreeMap::new() };
        let mut passed_on = BTreeMap::new();
        for (module, code) in &program.modules {
            for import in imports(code).into_iter().filter(|one| one.public) {
                if let Some((target, rest)) = program.resolve(module, &import.path) {
                    let name = rest.last().cloned().unwrap_or_else(|| last(&target).to_owned());
                    passed_on.insert((module.clone(), name), target);
                }
            }
        }
        program.passed_on = passed_on;
        program
    }

    /// The module that a path names, and what is left of the path.
    fn resolve(&self, module: &str, path: &[String]) -> Option<(String, Vec<String>)> {
        let mut base: Vec<&str> = module.split("::").collect();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                base.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            child if self.modules.contains_key(&format!("{module}::{child}")) => {}
            _ => return None,
        }
        let full: Vec<&str> = base.into_iter().chain(rest.iter().map(String::as_str)).collect();
        (1..=full.len()).rev().find_map(|length| {
            let target = full[..length].join("::");
            let left = full[length..].iter().map(|one| (*one).to_owned()).collect();
            self.modules.contains_key(&target).then_some((target, left))
        })
    }

    /// The module that declares what a path names.
    fn declares(&self, module: &str, path: &[String]) -> Option<String> {
        let (mut target, mut rest) = self.resolve(module, path)?;
        while let Some(next) =
            rest.first().and_then(|name| self.passed_on.get(&(target.clone(), name.clone())))
        {
            if *next == target {
                break;
            }
            if last(next) == rest[0] {
                rest.remove(0);
            }
            target.clone_from(next);
        }
        Some(target)
    }

    /// What each module names.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<String>> {
        let arrow = |(module, code): (&'_ String, &String)| {
            let named = imports(code).into_iter().filter(|one| !one.public);
            let named = named.filter_map(|one| self.declares(module, &one.path));
            named.filter(|other| other != module).collect()
        };
        self.modules.iter().map(|one| (one.0.as_str(), arrow(one))).collect()
    }
}

fn walk(folder: &Path, path: &mut Vec<String>, modules: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        path.push(name.clone());
        if file.is_dir() {
            if name != "bin" {
                walk(&file, path, modules);
            }
        } else if !["lib", "main"].contains(&name.as_str()) {
            modules.insert(path.join("::"), code_of(&fs::read_to_string(&file).unwrap()));
        }
        path.pop();
    }
}

/// Without comments.
fn code_of(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or_default()
}

/// Everything a module imports, and every path it writes out.
fn imports(code: &str) -> Vec<Import> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in code.split(';') {
        let start = ["pub use ", "pub(crate) use ", "pub(super) use ", "use "]
            .iter()
            .filter_map(|word| Some((line_start(statement, word)?, *word)))
            .min();
        match start {
            Some((at, word)) => {
                rest.push_str(&statement[..at]);
                for path in expanded(statement[at + word.len()..].trim()) {
                    found.push(Import { path, public: word != "use " });
                }
            }
            None => rest.push_str(statement),
        }
        rest.push(';');
    }
    for word in ["crate::", "super::", "self::"] {
        for (at, _) in rest.match_indices(word) {
            let before = rest[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                continue;
            }
            let path = rest[at..].split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)));
            let path = path.take(1).flat_map(|path| path.split("::")).filter(|step| !step.is_empty());
            found.push(Import { path: path.map(str::to_owned).collect(), public: false });
        }
    }
    found
}

/// Where a line of the statement begins with this.
fn line_start(statement: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    for line in statement.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if line.trim_start().starts_with(word) {
            return Some(at + indent);
        }
        at += line.len();
    }
    None
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn expanded(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![
            path.split("::").map(|step| step.trim().to_owned()).filter(|one| !one.is_empty()).collect(),
        ];
    };
    let start: Vec<String> =
        before.split("::").map(|step| step.trim().to_owned()).filter(|one| !one.is_empty()).collect();
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let mut depth = 0;
    let parts = inside.split(|letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty()).flat_map(expanded);
    parts
        .map(|path| {
            let path = path.into_iter().filter(|step| step != "self");
            start.iter().cloned().chain(path).collect()
        })
        .collect()
}

/// Modules that lead back to themselves, each with the way.
fn circles(arrows: &BTreeMap<&str, BTreeSet<String>>) -> Vec<String> {
    let way_back = |from: &str| {
        let mut came: BTreeMap<String, String> = BTreeMap::new();
        let mut open = vec![from.to_owned()];
        while let Some(module) = open.pop() {
            for next in arrows.get(module.as_str()).into_iter().flatten() {
                if next == from {
                    let mut way = vec![from.to_owned(), module.clone()];
                    while let Some(before) = came.get(&way[way.len() - 1]) {
                        way.push(before.clone());
                    }
                    way.reverse();
                    return Some(way.join(" → "));
                }
                if !came.contains_key(next) && next != from {
                    came.insert(next.clone(), module.clone());
                    open.push(next.clone());
                }
            }
        }
        None
    };
    arrows.keys().filter_map(|module| way_back(module)).collect()
}

#[test]
fn no_module_names_one_that_leads_back_to_it() {
    let program = Program::read();
    assert_eq!(circles(&program.arrows()), [] as [String; 0]);
}

#[test]
fn no_part_of_the_program_names_one_that_leads_back_to_it() {
    let program = Program::read();
    let mut parts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let part = |module: &str| module.split("::").next().unwrap_or_default().to_owned();
    for (module, named) in program.arrows() {
        let own = part(module);
        let others = named.iter().map(|one| part(one)).filter(|other| *other != own);
        parts.entry(module.split("::").next().unwrap_or_default()).or_default().extend(others);
    }
    assert_eq!(circles(&parts), [] as [String; 0]);
}

#[test]
fn a_circle_is_found() {
    let names = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
    let arrows = BTreeMap::from([("a", names(&["b"])), ("b", names(&["c"])), ("c", names(&["b"]))]);
    assert_eq!(circles(&arrows), ["b → c → b", "c → b → c"]);
}

#[test]
fn imports_are_read() {
    let code = "use super::{a::B, c::{self, D as E}};\npub use f::G;\nfn h() { crate::i::j() }";
    let read: Vec<(String, bool)> =
        imports(code).into_iter().map(|one| (one.path.join("::"), one.public)).collect();
    let expected = [
        ("super::a::B", false),
        ("super::c", false),
        ("super::c::D", false),
        ("f::G", true),
        ("crate::i::j", false),
    ];
    assert_eq!(read, expected.map(|(path, public)| (path.to_owned(), public)));
}

/// The types that a module declares: its own, and those that the tables of ids write.
fn declared(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut in_ids = false;
    for line in code.lines() {
        // `pub(in a::b)` is two words.
        let is_public = |word: &&str| word.starts_with("pub") || word.ends_with(')');
        let words: Vec<&str> = line.split_whitespace().skip_while(is_public).collect();
        let name = match words.as_slice() {
            ["struct" | "enum" | "trait" | "union", name, ..] if !line.starts_with("        ") => Some(*name),
            ["type", name, ..] if !line.starts_with(' ') => Some(*name),
            [name, "{"] if in_ids => Some(*name),
            _ => None,
        };
        in_ids = ["ids! {", "open_ids! {"].contains(&line.trim()) || in_ids && name.is_none();
        let name = name
            .and_then(|name| name.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next());
        names.extend(name.map(str::to_owned));
    }
    names
}

/// A type's name stands for one thing in the whole program.
#[test]
fn no_type_name_is_declared_twice() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (module, code) in Program::read().modules {
        for name in declared(&code).into_iter().filter(|name| !name.is_empty()) {
            places.entry(name).or_default().push(module.clone());
        }
    }
    assert!(places.contains_key("Insurance") && places.contains_key("Level"), "tables of ids are read");
    let twice: Vec<String> = places
        .into_iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    assert_eq!(twice, [] as [String; 0]);
}
