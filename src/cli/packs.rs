//! The packs from their folder, and the commands that are about packs.

use super::options::{Options, Stop};
use super::text;
use crate::case::read_case;
use crate::engine;
use crate::language::Language;
use crate::locale::{Usage, problem_text};
use crate::pack_case::PackCases;
use crate::policy::{Catalog, Policy, World};
use crate::premium;
use crate::problem::Problem;
use crate::terms::{Identity, STANDARD_FACTS};
use crate::tree::{Node, Value};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Every pack of the catalogue, checked.
pub(super) struct Packs(Vec<Policy>);

impl Packs {
    /// The pack with this id.
    pub(super) fn policy(&self, id: &str) -> Option<&Policy> {
        self.0.iter().find(|policy| policy.id == id)
    }

    /// All of them, in the catalogue's order.
    pub(super) fn all(&self) -> &[Policy] {
        &self.0
    }
}

/// The folder named by `--packs`, else the one that came with the source.
pub(super) fn folder(options: &Options) -> PathBuf {
    options
        .value("--packs")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join("policies"), PathBuf::from)
}

/// The folder's catalogue, checked.
pub(super) fn read_catalog(options: &Options) -> Result<Catalog, Stop> {
    let file = folder(options).join("index.toml");
    let text = text::read(&file, options.language)?;
    Catalog::from_toml(&text).map_err(|problems| wrong(&file, &text, &problems, options.language))
}

/// Loads every pack of the folder's catalogue.
pub(super) fn load(options: &Options) -> Result<Packs, Stop> {
    load_listed(&read_catalog(options)?, options)
}

/// Loads every pack of the catalogue from the folder it was read in.
pub(super) fn load_listed(catalog: &Catalog, options: &Options) -> Result<Packs, Stop> {
    let folder = folder(options);
    let mut packs = Vec::new();
    for entry in &catalog.entries {
        packs.push(read_pack(&folder.join(&entry.id).join("pack.toml"), options)?);
    }
    Ok(Packs(packs))
}

/// One pack from its file, checked.
pub(super) fn read_pack(file: &Path, options: &Options) -> Result<Policy, Stop> {
    let text = text::read(file, options.language)?;
    Policy::from_toml(&text).map_err(|problems| wrong(file, &text, &problems, options.language))
}

/// The cases beside a listed pack; none where it has no such file.
pub(super) fn read_cases(options: &Options, id: &str) -> Result<PackCases, Stop> {
    let file = folder(options).join(id).join("cases.toml");
    if !file.is_file() {
        return Ok(PackCases { visits: Vec::new(), premiums: Vec::new() });
    }
    let text = text::read(&file, options.language)?;
    PackCases::from_toml(&text).map_err(|problems| wrong(&file, &text, &problems, options.language))
}

/// The file of the pack that an argument means: a pack file, the folder of a pack, or the id of a pack that is listed.
pub(super) fn named_file(options: &Options, named: &str) -> PathBuf {
    let path = Path::new(named);
    if path.is_file() {
        path.to_owned()
    } else if path.is_dir() {
        path.join("pack.toml")
    } else {
        folder(options).join(named).join("pack.toml")
    }
}

/// That pack, checked.
pub(super) fn read_named(options: &Options, named: &str) -> Result<Policy, Stop> {
    read_pack(&named_file(options, named), options)
}

/// Everything wrong with a file, a line each.
pub(super) fn wrong(file: &Path, text: &str, problems: &[Problem], language: Language) -> Stop {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| {
            let place =
                problem.place_in(text).map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
            format!("{}{place}: {}: {}", file.display(), problem.path, problem_text(problem, language))
        })
        .collect();
    Stop::Io(io::Error::new(io::ErrorKind::InvalidData, format!("\n{}", lines.join("\n"))))
}

/// `estimate policies`: one pack a line, as JSON.
pub(super) fn list(packs: &Packs) -> Result<ExitCode, Stop> {
    let mut output = io::stdout().lock();
    for policy in &packs.0 {
        serde_json::to_writer(&mut output, &policy.summary()).map_err(io::Error::from)?;
        output.write_all(b"\n")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// `estimate premium`: what is subsidised of a personal premium, as JSON.
pub(super) fn premium(packs: &Packs, options: &Options) -> Result<ExitCode, Stop> {
    let needs = Usage::Needs { command: "premium", option: "--policy ID" };
    let id = options.value("--policy").ok_or(Stop::Usage(needs))?;
    let policy = packs.policy(id).ok_or_else(|| Stop::Usage(Usage::NoPack(id.to_owned())))?;
    let identity = match options.value("--identity") {
        None => None,
        Some(id) => {
            Some(Identity::from_id(id).filter(|&identity| policy.knows(identity)).ok_or_else(|| {
                let (policy, identity) = (policy.id.clone(), id.to_owned());
                Stop::Usage(Usage::NoIdentity { policy, identity })
            })?)
        }
    };
    let premium = super::options::yuan(options.value("--premium"), "premium", "--premium YUAN")?;
    let world = world(policy, options)?;
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, &premium::subsidy_in(policy, identity, &world, premium))
        .map_err(io::Error::from)?;
    output.write_all(b"\n")?;
    Ok(ExitCode::SUCCESS)
}

/// The facts that `--fact ID=VALUE` says, read as a case's own; others have their usual values.
fn world(policy: &Policy, options: &Options) -> Result<World, Stop> {
    let mut top: Vec<(&str, Node)> = vec![
        ("policy", Node::text(policy.id.as_str())),
        ("insurance", Node::text("resident")),
        ("setting", Node::text("inpatient")),
        ("level", Node::text("tertiary")),
        ("place", Node::text("in-city")),
        ("bill", Node::table([("total", Node::text("0"))])),
    ];
    let mut facts = Vec::new();
    for said in options.all("--fact") {
        let (id, value) =
            said.split_once('=').ok_or_else(|| Stop::Usage(Usage::NotAFact(said.to_owned())))?;
        let node = match (value, value.parse::<i64>()) {
            ("true", _) => Node::new(Value::Bool(true)),
            ("false", _) => Node::new(Value::Bool(false)),
            (_, Ok(number)) => Node::new(Value::Whole(number)),
            (text, Err(_)) => Node::text(text),
        };
        match STANDARD_FACTS.iter().find(|fact| fact.id.id() == id).and_then(|fact| fact.key) {
            Some(key) => {
                top.retain(|(known, _)| *known != key);
                top.push((key, node));
            }
            None => facts.push((id, node)),
        }
    }
    top.push(("facts", Node::table(facts)));
    match read_case(&Node::table(top), &|id| (id == policy.id).then_some(policy)) {
        Ok((case, _)) => Ok(engine::central_world(policy, &case)),
        Err(problems) => Err(Stop::Usage(Usage::WrongFacts(
            problems
                .iter()
                .map(|problem| format!("{}: {}", problem.path, problem_text(problem, options.language)))
                .collect::<Vec<_>>()
                .join("\n"),
        ))),
    }
}
