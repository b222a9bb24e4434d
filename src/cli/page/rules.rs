//! The main figures of every pack as an HTML table, for people whose browser cannot run the page.

use crate::format::{self, html};
use crate::language::Language;
use crate::policy::{Figure, FigureValue, Policy, Row, Segment, Share, Situation, Terms};
use crate::terms::{Insurance, Kind, Level, Place, Setting, Status, Tier};

/// The hospitals that have a column.
const LEVELS: [Level; 3] = [Level::Primary, Level::Secondary, Level::Tertiary];

/// The table: a resident without a recognised hardship, inpatient in the own city; and how many regions are not in it.
pub(super) fn table<'p>(packs: impl IntoIterator<Item = &'p Policy>, left: usize) -> String {
    let mut html = String::from("<table>\n<thead><tr><th scope=\"col\">参保地</th>");
    let words = Language::Zh.words();
    let levels = LEVELS.iter().map(|level| (words.level)(*level).0);
    for name in levels.chain([(words.tier)(Tier::Critical)]) {
        html.push_str(&format!("<th scope=\"col\">{name}</th>"));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    // People who cannot run the page must not take what holds nowhere for their own region's.
    for policy in packs.into_iter().filter(|policy| !policy.status.is_general()) {
        html.push_str(&row(policy));
    }
    html.push_str("</tbody>\n</table>\n");
    if left > 0 {
        html.push_str(&format!("<p>还有 {left} 个地区的规则没列在这里。</p>\n"));
    }
    html
}

fn row(policy: &Policy) -> String {
    let draft = if policy.status == Status::Draft { "，征求意见稿" } else { "" };
    let from = policy.period.from.parts().0;
    let until = match policy.period.last().map(|day| day.parts().0) {
        None => "年起".to_owned(),
        Some(last) if last == from => "年".to_owned(),
        Some(last) => format!("至{last}年"),
    };
    let mut html = format!(
        "<tr><th scope=\"row\">{}（{from}{until}{draft}）</th>",
        html(Language::Zh.of(&policy.region))
    );
    for level in LEVELS {
        html.push_str(&cell(ordinary(policy, Tier::Basic, level)));
    }
    html.push_str(&cell(ordinary(policy, Tier::Critical, Level::Tertiary)));
    html.push_str("</tr>\n");
    html
}

fn ordinary(policy: &Policy, tier: Tier, level: Level) -> Option<&Row> {
    let situation = Situation::new(Insurance::Resident, Setting::Inpatient, level, Place::InCity);
    let place = policy.tiers.iter().position(|one| one.tier == tier)?;
    policy.binding(place, None, &policy.world(&situation)).map(|bound| bound.rule)
}

fn cell(row: Option<&Row>) -> String {
    let words = match row.map(|row| &row.terms) {
        None => "没有".to_owned(),
        Some(Terms::Share(share)) => share_words(share),
        Some(_) => "没有公布".to_owned(),
    };
    format!("<td>{words}</td>")
}

fn share_words(share: &Share) -> String {
    let (Some(first), Some(last)) = (share.segments.first(), share.segments.last()) else {
        return String::new();
    };
    if first.ratio.value == FigureValue::Unknown {
        return "没有公布".to_owned();
    }
    let (deductible, from) = (words(&share.deductible), words(&first.ratio));
    let to = words(&last.ratio);
    let ratio = if first.ratio == last.ratio { from } else { format!("{from} 到 {to}，分段递增") };
    let uncertain = |segment: &Segment| is_reference(&segment.ratio);
    let reference = is_reference(&share.deductible) || share.segments.iter().any(uncertain);
    let mark = if reference { "（参考）" } else { "" };
    match share.deductible.value {
        FigureValue::Unknown => format!("付 {ratio}{mark}，起付线没有公布"),
        _ if is_nothing(&share.deductible) => format!("付 {ratio}{mark}"),
        _ => format!("超过 {deductible}的部分付 {ratio}{mark}"),
    }
}

fn is_nothing(figure: &Figure) -> bool {
    matches!(figure.value, FigureValue::Amount(range) if range.central.to_fen().is_zero())
}

fn is_reference(figure: &Figure) -> bool {
    !matches!(figure.kind, Kind::Published | Kind::Derived | Kind::Unpublished)
}

fn words(figure: &Figure) -> String {
    match figure.value {
        FigureValue::Amount(range) => {
            format::short_yuan(range.central.to_fen(), Language::Zh).replace('\u{a0}', " ")
        }
        FigureValue::Rate(range) => format::percent(range.central),
        _ => "没有公布的比例".to_owned(),
    }
}
