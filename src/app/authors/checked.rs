//! The check of what is written, and the estimator on the pack that came of it.

use super::pack_names::PackNames;
use super::said_tables::SaidTables;
use super::{Loaded, Pack, PlacedFinding, Workbench};
use crate::app::action::Action;
use crate::app::choice::Choice;
use crate::app::field::Field;
use crate::app::remote::Remote;
use crate::app::state::View;
use crate::app::typed::typed_day;
use crate::app::update::update;
use crate::authoring::{self, File, Finding, PackTexts, Sources, difference};
use crate::policy::Catalog;
use crate::problem::LineStarts;
use crate::tree::parse_toml;
use std::rc::Rc;

impl Workbench {
    /// Checks the files as they are now.
    pub(super) fn check(&mut self) {
        let Some(pack) = &self.pack else { return };
        // What the page for lists has is what was here then.
        self.lists_opened = None;
        let (tree, _) = parse_toml(&pack.text);
        self.names = PackNames::of(&tree);
        self.said = SaidTables::of(&tree);
        let texts = PackTexts {
            folder: None,
            pack: &pack.text,
            cases: self.cases.as_ref().map(|cases| cases.text.as_str()),
        };
        let sources = self.has_sources().then(|| Sources::new(self.sources.clone()));
        let checked = authoring::check(texts, sources.as_ref());
        let [in_pack, in_cases] = [texts.pack, texts.cases.unwrap_or_default()].map(LineStarts::of);
        let placed = |finding: Finding| {
            let lines = if finding.file == File::Cases { &in_cases } else { &in_pack };
            PlacedFinding { place: finding.at.and_then(|at| lines.place(at)), finding }
        };
        self.findings = checked.findings.into_iter().map(placed).collect();
        self.policy = checked.policy.map(Pack::new);
        self.difference = None;
        let Some(policy) = &self.policy else { return };
        let now = Loaded { text: pack.text.clone(), pack: policy.clone() };
        let before = self.before.get_or_insert_with(|| now.clone());
        if before.text != now.text {
            self.difference = Some(Rc::new(difference(&before.pack, policy)));
        }
        self.loaded = Some(now);
        self.run();
    }

    /// Puts the pack under the estimator; what is filled in stays, where the pack is a corrected one.
    fn run(&mut self) {
        let Some(pack) = self.policy.clone() else { return };
        let entry = pack.entry();
        let id = pack.id.clone();
        // Named, an invented pack is offered too.
        let mut state = self.estimator.clone();
        state.fetched.offered = vec![id.clone()];
        let known = state.form.policy.as_ref() == Some(&id);
        let catalog = Catalog::of(vec![entry]);
        if known {
            state.fetched.catalog = Remote::Ready(Rc::new(catalog));
        } else {
            state = update(&state, Action::CatalogArrived(Ok(catalog)));
            state = update(&state, Action::Chose(Choice::Policy(id.clone())));
            state = update(&state, Action::Arrived(View::Desk));
        }
        // On a day that the pack has rules for: its last one, or where it goes on its first.
        if !typed_day(state.form.text(Field::Day)).is_some_and(|day| pack.period.contains(day)) {
            let day = pack.period.last().unwrap_or(pack.period.from);
            state = update(&state, Action::Typed(Field::Day, day.to_string()));
        }
        self.estimator = update(&state, Action::PackArrived(id, Ok(pack)));
    }
}
