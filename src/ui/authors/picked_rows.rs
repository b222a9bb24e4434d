//! The rows that a selected table becomes: whom each is for, and what the table does not say of it.

use super::figure_choice::{FigureChoice, figure_choice};
use super::inputs::{Offer, select, tick, typed};
use super::own::sums;
use crate::app::{AuthorsAction, ExtraField, FigureFor, PackFigure, Pick, PickField, RowExtras, Workbench};
use crate::authoring::DraftRow;
use crate::terms::{FactId, Insurance, Part, Setting};
use crate::ui::element::{El, details, el};
use crate::ui::frame::Frame;
use yew::prelude::*;

/// Whether they are written, and each of them.
pub(super) fn rows(
    frame: &Frame,
    bench: &Workbench,
    (pick, rows): (&Pick, &[DraftRow]),
    act: &Callback<AuthorsAction>,
) -> El {
    let texts = frame.language.authors_texts();
    let toggled = act.reform(|()| AuthorsAction::Picked(PickField::WithRow, String::new()));
    let each = rows.iter().zip(&pick.extras).enumerate().map(|(at, (one, extras))| {
        let place = PickedRow { at, many: rows.len(), act };
        let more = pick.with_row.then(|| place.extras(frame, bench, one, extras));
        place.row(frame, one).child_opt(more)
    });
    el("div").child(tick(texts.with_row.to_owned(), pick.with_row, toggled)).all(each)
}

/// Which of several rows, and where to say what is chosen of it.
struct PickedRow<'r> {
    at: usize,
    many: usize,
    act: &'r Callback<AuthorsAction>,
}

impl PickedRow<'_> {
    /// A field's id and label; of several rows each has a number, so that no two fields are called the same.
    fn named(&self, part: &str, label: &str) -> (String, String) {
        let number = if self.many > 1 { format!(" {}", self.at + 1) } else { String::new() };
        (format!("pick-{part}-{}", self.at), format!("{label}{number}"))
    }

    fn row(&self, frame: &Frame, row: &DraftRow) -> El {
        let texts = frame.language.authors_texts();
        let words = &frame.texts().words;
        let at = self.at;
        let insurances = Insurance::ALL.iter().map(|one| -> Offer {
            (one.id().to_owned(), (words.insurance)(*one).0.to_owned(), one.id() == row.insurance)
        });
        let settings = Setting::ALL.iter().map(|one| -> Offer {
            (one.id().to_owned(), (words.setting)(*one).0.to_owned(), one.id() == row.setting)
        });
        let does = |field| self.act.reform(move |id| AuthorsAction::Picked(field, id));
        let (insurance, insurance_label) = self.named("insurance", texts.insurance);
        let (setting, setting_label) = self.named("setting", texts.setting);
        el("div")
            .child(select(&insurance, insurance_label, insurances, does(PickField::Insurance(at))))
            .child(select(&setting, setting_label, settings, does(PickField::Setting(at))))
    }

    /// A cap with the sum it counts on, and which stays it is for.
    fn extras(&self, frame: &Frame, bench: &Workbench, row: &DraftRow, extras: &RowExtras) -> El {
        let texts = frame.language.authors_texts();
        let at = self.at;
        let does =
            |field| self.act.reform(move |text| AuthorsAction::Picked(PickField::Extra(at, field), text));
        let has_cap = row.columns.iter().any(|column| column.key == Part::Cap.id());
        let chosen = extras.text(ExtraField::Cap);
        let cap = (!has_cap).then(|| {
            let (id, label) = self.named("cap", (texts.row_part)(Part::Cap));
            let fits = &|one: &PackFigure| one.fits(FigureFor::Part(Part::Cap));
            let (none, choose) = (texts.no_figure, does(ExtraField::Cap));
            figure_choice(frame, bench, self.act, FigureChoice { id: &id, label, none, chosen, fits, choose })
        });
        let counts = (!has_cap && !chosen.is_empty()).then(|| {
            let (id, label) = self.named("counts", texts.row_counts);
            let sums = sums(frame, bench, extras.text(ExtraField::Counts));
            select(&id, label, sums, does(ExtraField::Counts))
        });
        let stay = |field, part: &str, words: &str| {
            let (id, label) = self.named(part, words);
            typed(&id, label, extras.text(field).to_owned(), does(field))
        };
        let stays = (frame.texts().words.fact)(FactId::Stay).0;
        let fields = el("div")
            .child_opt(cap)
            .child_opt(counts)
            .child(stay(ExtraField::From, "stay-from", &(texts.from_number)(stays)))
            .child(stay(ExtraField::Until, "stay-until", &(texts.until_number)(stays)));
        details("more", texts.row_extras).child(fields)
    }
}
