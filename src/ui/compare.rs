//! The same bill in hospitals of other levels, side by side.

use super::element::{El, el, line, section};
use super::result::Answered;
use super::statement::table;
use crate::app::{Field, asked};
use crate::case::Case;
use crate::engine::{self, Amounts};
use crate::format::{about_amount, short_amount};
use crate::policy::Situation;
use crate::terms::Level;

/// The table, where the level makes a difference.
pub(super) fn levels(answer: Answered<'_>) -> Option<El> {
    let Answered { frame, state, pack, case, .. } = answer;
    let own = &frame.texts().own;
    let name = |level| (frame.texts().words.level)(level).0;
    if case.bill.total().is_zero() || !asked(pack, &state.form, Field::Level) {
        return None;
    }
    let at = |level| Case { situation: Situation { level, ..case.situation }, ..case.clone() };
    let found: Vec<(Level, Amounts)> = Level::ALL
        .iter()
        .filter_map(|&level| engine::amounts(pack, &at(level)).ok().map(|amounts| (level, amounts)))
        .collect();
    let least = found.iter().map(|(_, amounts)| amounts.personal).min()?;
    let now = case.situation.level;
    let differs = found.iter().any(|(_, amounts)| amounts.personal != least);
    if !differs {
        return None;
    }
    let cheapest = found.iter().find(|(_, amounts)| amounts.personal == least).map(|(level, _)| *level)?;
    let rows = found.iter().map(|(level, amounts)| {
        let mark = (*level == now).then(|| line("span", "hint", format!(" {}", own.compare_now)));
        el("tr")
            .class(if *level == now { "sum" } else { "" })
            .put(line("th", "", name(*level)).attr("scope", "row").maybe(mark))
            .put(line("td", "", personal(amounts)))
            .put(line("td", "hint", range(amounts)))
    });
    let heads = [frame.texts().form.level_head, own.compare_you, own.compare_range];
    let sentence = line("p", "", (own.compare_cheapest)(name(cheapest)));
    Some(
        section("compare", "compare-heading", own.compare)
            .put(table(own.compare_caption, &heads, rows))
            .put(sentence),
    )
}

/// Exact amounts with their fen, the others to the yuan.
fn personal(amounts: &Amounts) -> String {
    let exact =
        amounts.personal_low == Some(amounts.personal) && amounts.personal_high == Some(amounts.personal);
    if exact { short_amount(amounts.personal) } else { about_amount(amounts.personal) }
}

/// From where to where; an open side stays open.
fn range(amounts: &Amounts) -> String {
    match (amounts.personal_low, amounts.personal_high) {
        (Some(low), Some(high)) if low == high => String::new(),
        (low, high) => {
            let side = |amount: Option<_>| amount.map(about_amount).unwrap_or_default();
            format!("{}–{}", side(low), side(high))
        }
    }
}
