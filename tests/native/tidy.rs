//! The repository's own rules, read from its files: sizes, module docs, arrows between modules, figures in code.

use crate::shelf::root;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A source file: its path from the root and its text.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root("src"), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|file| Source {
            path: file.strip_prefix(root("")).unwrap().to_str().unwrap().to_owned(),
            text: std::fs::read_to_string(&file).unwrap(),
        })
        .collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

impl Source {
    /// Whether the file is this module or one below it: `engine` is `src/engine.rs` and `src/engine/**`.
    fn is_in(&self, module: &str) -> bool {
        self.path == format!("src/{module}.rs") || self.path.starts_with(&format!("src/{module}/"))
    }

    /// The lines of code with their numbers, what stands behind `//` cut off.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| {
            (index + 1, line.find("//").map_or(line, |comment| line.split_at(comment).0))
        })
    }

    /// The places whose code holds any of these words.
    fn holding<'s>(&'s self, words: &'s [&str]) -> impl Iterator<Item = String> + 's {
        self.code().filter_map(|(number, line)| {
            let word = words.iter().find(|word| line.contains(**word))?;
            Some(format!("{}:{number}: `{word}`", self.path))
        })
    }
}

#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every source file that holds these words, except those let through.
#[track_caller]
fn nobody_holds(words: &[&str], except: impl Fn(&Source) -> bool) {
    none(
        sources()
            .iter()
            .filter(|source| !except(source))
            .flat_map(|source| source.holding(words).collect::<Vec<_>>())
            .collect(),
    );
}

/// The arrows of ARCHITECTURE.md: these modules never name those.
#[track_caller]
fn never_names(modules: &[&str], others: &[&str]) {
    let paths: Vec<String> =
        others.iter().flat_map(|other| [format!("crate::{other}"), format!("super::{other}::")]).collect();
    let words: Vec<&str> = paths.iter().map(String::as_str).collect();
    let inside = |source: &Source| modules.iter().any(|module| source.is_in(module));
    for module in modules {
        assert!(sources().iter().any(|source| source.is_in(module)), "there is no {module}");
    }
    nobody_holds(&words, |source| !inside(source));
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long = |source: &Source| source.text.lines().count() > 400;
    none(sources().iter().filter(|source| long(source)).map(|source| source.path.clone()).collect());
}

#[test]
fn every_file_begins_with_what_it_is() {
    let bare = |source: &Source| !source.text.starts_with("//! ");
    // The page's entry point is one line.
    none(sources().iter().filter(|source| bare(source)).map(|source| source.path.clone()).collect());
}

#[test]
fn files_are_named_after_their_module_and_never_after_nothing() {
    for name in ["mod.rs", "utils.rs", "helpers.rs", "common.rs", "types.rs", "manager.rs"] {
        none(
            sources()
                .iter()
                .filter(|source| source.path.ends_with(&format!("/{name}")))
                .map(|source| source.path.clone())
                .collect(),
        );
    }
}

#[test]
fn the_engine_knows_no_interface() {
    never_names(
        &[
            "engine",
            "policy",
            "case",
            "estimate",
            "premium",
            "money",
            "terms",
            "day",
            "interpretation",
            "tree",
        ],
        &["app", "ui", "locale", "cli", "format", "schema", "refusal", "pack_case", "package"],
    );
}

#[test]
fn a_policy_knows_no_case_and_a_case_no_estimate() {
    never_names(&["policy"], &["case", "estimate", "engine"]);
    never_names(&["case"], &["estimate", "engine"]);
    never_names(&["money", "terms", "day"], &["policy", "case", "estimate", "engine", "problem"]);
}

#[test]
fn texts_and_page_logic_know_no_browser_and_no_process() {
    never_names(&["locale", "app", "format"], &["ui", "cli"]);
    let words = ["yew", "web_sys", "gloo", "wasm_bindgen"];
    let doors = ["ui", "main", "package", "compiler"];
    nobody_holds(&words, |source| doors.iter().any(|door| source.is_in(door)));
    // Other programs get the engine and the compiler of packs, nothing of the page.
    never_names(&["package", "compiler"], &["app", "ui", "cli", "format", "schema"]);
}

#[test]
fn only_the_command_line_touches_files_and_json() {
    let at_the_command_line = |source: &Source| source.is_in("cli") || source.is_in("bin/estimate");
    nobody_holds(&["std::fs", "std::env::", "std::process"], at_the_command_line);
    nobody_holds(&["serde_json"], |source| {
        // `schema` prints the schemas that are checked in; it is not in the browser build. `package` hands each answer
        // to JavaScript as one text.
        at_the_command_line(source) || source.is_in("schema") || source.is_in("package")
    });
}

#[test]
fn nothing_has_a_clock_or_a_float() {
    nobody_holds(&["SystemTime", "Instant::", "HashMap", "f32", " f64"], |source| {
        // serde's visitor has a float in its signature; the number is dropped unread.
        source.is_in("tree/from_serde")
    });
}

#[test]
fn only_money_names_the_decimal_type() {
    nobody_holds(&["rust_decimal"], |source| source.is_in("money") || source.is_in("policy/check/figures"));
}

#[test]
fn only_one_file_rounds() {
    let words = ["round_dp", "RoundingStrategy", ".rescale("];
    // A decimal is given more places there, or has as many as it can hold.
    let widens = |source: &Source| source.is_in("money/number") || source.is_in("money/sum");
    nobody_holds(&words, |source| source.is_in("money/rounding") || widens(source));
}

#[test]
fn nothing_prints_by_macro() {
    nobody_holds(&["println!(", "print!("], |_| false);
}

/// The numbers in a line of code, names like `u16` left out; `100`, `0.85`, `70%`.
fn numbers(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    for letter in line.chars().chain([' ']) {
        if letter.is_alphanumeric() || letter == '_' || letter == '.' || letter == '%' {
            word.push(letter);
            continue;
        }
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            found.push(word.trim_end_matches('.').to_owned());
        }
        word.clear();
    }
    found
}

/// A number that could be a figure of a policy: with a decimal point or percent, or of more than one digit.
fn could_be_a_figure(number: &str) -> bool {
    let digits =
        number.split(|letter: char| letter.is_ascii_alphabetic()).next().unwrap_or("").replace('_', "");
    let is_nothing = digits.chars().all(|letter| letter == '0' || letter == '.');
    !is_nothing && (digits.contains('.') || digits.contains('%') || digits.len() > 1)
}

#[test]
fn the_number_finder_finds() {
    assert_eq!(
        numbers("let a = 0.85 * x[1]; let b: u16 = 14_000_u16; f(\"70%\")"),
        ["0.85", "1", "14_000_u16", "70%"]
    );
    for number in ["0.85", "100", "14_000_u16", "70%", "3.00"] {
        assert!(could_be_a_figure(number), "{number}");
    }
    for number in ["0", "1", "0_u8", "0.00", "8", "2"] {
        assert!(!could_be_a_figure(number), "{number}");
    }
}

/// Policy figures exist only in `static/policies`: the engine holds no amount, no share.
#[test]
fn the_engine_knows_no_figure() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_in("engine") || source.is_in("premium")) {
        for (line, code) in source.code() {
            let figures = numbers(code).into_iter().filter(|number| could_be_a_figure(number));
            found.extend(figures.map(|number| format!("{}:{line}: {number}", source.path)));
        }
    }
    none(found);
}

/// Nor does the page: no decimal, no percentage but a width of everything, no yuan.
#[test]
fn the_page_knows_no_figure() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_in("ui")) {
        for (line, code) in source.code() {
            let figures = numbers(code).into_iter().filter(|number| could_be_a_figure(number));
            let figures = figures.filter(|number| number != "100%" && number.contains(['.', '%', '元']));
            found.extend(figures.map(|number| format!("{}:{line}: {number}", source.path)));
        }
    }
    none(found);
}

/// No pack by name, no region by name in code: a region is data.
#[test]
fn no_code_names_a_pack() {
    let ids = crate::shelf::ids();
    let mut words: Vec<&str> = ids.iter().map(String::as_str).collect();
    words.extend(["鞍山", "连云港", "内蒙古", "怀化", "济宁", "Anshan", "Jining", "Huaihua", "Lianyungang"]);
    none(
        sources()
            .iter()
            .filter(|source| {
                source.is_in("engine")
                    || source.is_in("policy")
                    || source.is_in("case")
                    || source.is_in("premium")
                    || source.is_in("ui")
            })
            .flat_map(|source| source.holding(&words).collect::<Vec<_>>())
            .collect(),
    );
}

/// The files git has or would take.
fn tracked() -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = String::from_utf8(output.stdout).unwrap();
    let files: Vec<String> = files
        .split('\0')
        .filter(|file| !file.is_empty() && root(file).is_file())
        .map(str::to_owned)
        .collect();
    assert!(files.iter().any(|file| file == "Cargo.toml"));
    files
}

/// A clone stands alone: nothing in it points beside it.
#[test]
fn nothing_points_outside_the_repository() {
    let outside = ["..", "shared"].join("/");
    let mut found = Vec::new();
    for file in tracked() {
        if String::from_utf8_lossy(&std::fs::read(root(&file)).unwrap()).contains(&outside) {
            found.push(file);
        }
    }
    none(found);
}

/// Packs and lock files name no host but the public registry: a mirror of one machine is nobody else's.
#[test]
fn no_mirror_of_one_machine_is_written_down() {
    for file in tracked() {
        let text = || std::fs::read_to_string(root(&file)).unwrap();
        if file.starts_with("static/policies/") {
            assert!(!text().contains("://"), "{file} names a host");
        } else if file.ends_with("package-lock.json") {
            let hosts = text()
                .lines()
                .filter(|line| line.contains("\"resolved\""))
                .map(str::to_owned)
                .collect::<Vec<_>>();
            for line in hosts {
                assert!(line.contains("https://registry.npmjs.org/"), "{file}: {line}");
            }
        } else if file == "Cargo.lock" {
            for line in text().lines().filter(|line| line.starts_with("source = ")) {
                assert_eq!(line, "source = \"registry+https://github.com/rust-lang/crates.io-index\"");
            }
        }
    }
}

/// Arithmetic that does not fit stops a shipped program instead of giving a wrong amount; only what is built for the
/// browser leaves the checks out, and says so.
#[test]
fn release_builds_check_overflow_outside_the_page() {
    let manifest = crate::shelf::text("Cargo.toml");
    let (_, release) = manifest.split_once("\n[profile.release]\n").unwrap();
    let release = release.split("\n[").next().unwrap();
    assert!(release.lines().any(|line| line == "overflow-checks = true"), "{release}");
    let off = "CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=false";
    let saying = tracked().into_iter().filter(|file| file.starts_with("tools/") || file == "Makefile");
    let saying: Vec<String> = saying.filter(|file| crate::shelf::text(file).contains(off)).collect();
    assert_eq!(saying, ["tools/site-env.sh"]);
}
