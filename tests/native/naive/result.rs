//! What three runs say together: bounds, ratios, alerts, checks, notices, the year after.

use super::fold::{Line, Run, fold};
use super::pack::Pack;
use super::pay::{binds, far};
use super::visit::{Visit, Year};
use super::{FEN, ONE, TEN_THOUSANDTH, WATCHED};

/// Everything the two calculations are held against each other for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) tiers: Vec<TierAnswer>,
    pub(crate) in_scope: i128,
    pub(crate) paid: i128,
    pub(crate) personal: i128,
    pub(crate) personal_low: Option<i128>,
    pub(crate) personal_high: Option<i128>,
    /// In ten-thousandths.
    pub(crate) ratio_overall: Option<i128>,
    pub(crate) ratio_in_scope: Option<i128>,
    /// Id, threshold, measured.
    pub(crate) alerts: Vec<(String, i128, i128)>,
    /// Id, met, measured.
    pub(crate) checks: Vec<(String, bool, String)>,
    /// Id and tier.
    pub(crate) notices: Vec<(String, Option<String>)>,
    pub(crate) year: Year,
}

/// A tier's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TierAnswer {
    pub(crate) tier: String,
    pub(crate) state: String,
    pub(crate) identity: Option<String>,
    pub(crate) pays: i128,
    pub(crate) low: Option<i128>,
    pub(crate) high: Option<i128>,
}

/// The estimate, or the tiers whose settled amount is above what is left.
pub(crate) fn answer(pack: &Pack, visit: &Visit) -> Result<Answer, Vec<String>> {
    let runs = [Run::Central, Run::Favourable, Run::Adverse].map(|run| fold(pack, visit, run));
    let central = &runs[0];
    let too_much: Vec<String> =
        central.iter().filter(|line| line.too_much).map(|line| line.tier.to_owned()).collect();
    if !too_much.is_empty() {
        return Err(too_much);
    }
    let paid = |run: &Vec<Line>| run.iter().map(|line| line.pays).sum::<i128>();
    let personal = [0, 1, 2].map(|run| visit.total - paid(&runs[run]));
    let any_opens_high = runs.iter().flatten().any(|line| line.opens_high);
    let any_opens_low = runs.iter().flatten().any(|line| line.opens_low);
    let year = year_after(visit, central);
    let paid = paid(central);
    let [least, most] = [personal.iter().min(), personal.iter().max()].map(Option::<&i128>::copied);
    Ok(Answer {
        tiers: tiers(&runs),
        in_scope: visit.in_scope(),
        paid,
        personal: personal[0],
        personal_low: least.filter(|_| !any_opens_high),
        personal_high: most.filter(|_| !any_opens_low),
        ratio_overall: quotient(paid, visit.total),
        ratio_in_scope: quotient(paid, visit.in_scope()),
        alerts: alerts(pack, visit, year.monitored_burden),
        checks: checks(pack, visit, paid),
        notices: notices(pack, visit, central),
        year,
    })
}

fn tiers(runs: &[Vec<Line>; 3]) -> Vec<TierAnswer> {
    let mut earlier_opens_low = false;
    let mut earlier_opens_high = false;
    let mut tiers = Vec::new();
    for (place, line) in runs[0].iter().enumerate() {
        let all = runs.each_ref().map(|run| &run[place]);
        let opens_low = all.iter().any(|line| line.opens_low);
        let opens_high = all.iter().any(|line| line.opens_high);
        let settled = line.state == "settled";
        let low_open = opens_low || (earlier_opens_high && !settled && line.pays > 0);
        let high_open =
            opens_high || (earlier_opens_low && (line.state == "computed" || line.state == "not-estimated"));
        let pays = all.map(|line| line.pays);
        let (low, high) = if settled {
            (Some(&line.pays), Some(&line.pays))
        } else {
            (pays.iter().min(), pays.iter().max())
        };
        tiers.push(TierAnswer {
            tier: line.tier.to_owned(),
            state: line.state.to_owned(),
            identity: line.identity.clone(),
            pays: line.pays,
            low: low.copied().filter(|_| !low_open),
            high: high.copied().filter(|_| !high_open),
        });
        earlier_opens_low |= opens_low;
        earlier_opens_high |= opens_high;
    }
    tiers
}

fn year_after(visit: &Visit, central: &[Line]) -> Year {
    let line = |tier: &str| central.iter().find(|line| line.tier == tier).unwrap();
    let pays = |tier: &str| line(tier).pays;
    let reached = |tier: &str| if line(tier).state == "not-applicable" { 0 } else { line(tier).reached };
    let mut year = visit.year;
    if WATCHED.contains(&visit.setting.as_str()) {
        year.critical_burden += visit.in_scope() - pays("basic");
        year.monitored_burden += visit.total - pays("basic") - pays("critical") - pays("large-amount");
    }
    if !WATCHED.contains(&visit.setting.as_str()) {
        // Elsewhere only a row of one of the two has the year count what reached it.
        let taken = ["critical", "large-amount"].map(line).into_iter().find(|line| line.has_row);
        year.critical_burden += taken.map_or(0, |line| line.reached);
    }
    year.basic_paid += pays("basic");
    year.aid_burden += reached("aid-basic");
    year.aid_basic_paid += pays("aid-basic") + pays("bed-day");
    year.tilted_burden += reached("aid-tilted");
    year.aid_tilted_paid += pays("aid-tilted");
    year.stays += i128::from(visit.setting == "inpatient");
    year
}

fn alerts(pack: &Pack, visit: &Visit, measured: i128) -> Vec<(String, i128, i128)> {
    let watching = || {
        pack.alerts
            .iter()
            .filter(|rule| known(pack, &rule.threshold, visit))
            .filter(|rule| rule.insurance.is_empty() || rule.insurance.contains(&visit.insurance))
    };
    let mut given: Vec<(i128, &String)> = Vec::new();
    let threshold = |name: &String| pack.figures[name].values.unwrap()[1];
    for identity in &visit.identities {
        let own = watching().filter_map(|rule| Some((far(&rule.identities, identity)?, rule)));
        let own = own.min_by_key(|(far, _)| *far);
        given.extend(own.map(|(_, rule)| (threshold(&rule.threshold), &rule.id)));
    }
    if given.is_empty() {
        let ordinary = watching().find(|rule| rule.identities.is_empty());
        given.extend(ordinary.map(|rule| (threshold(&rule.threshold), &rule.id)));
    }
    let Some(lowest) = given.iter().map(|(threshold, _)| *threshold).min() else { return Vec::new() };
    let (threshold, id) = given.iter().find(|(threshold, _)| *threshold == lowest).unwrap();
    if measured * FEN < *threshold {
        return Vec::new();
    }
    vec![((*id).clone(), (threshold + FEN / 2) / FEN, measured)]
}

fn checks(pack: &Pack, visit: &Visit, paid: i128) -> Vec<(String, bool, String)> {
    let self_pay = (visit.in_scope() - paid).max(0);
    pack.checks
        .iter()
        .filter(|rule| rule.identities.is_empty() || one_of(&rule.identities, visit))
        .filter(|rule| binds(&rule.when, visit).is_some() && known(pack, &rule.limit, visit))
        .map(|rule| {
            let limit = pack.figures[&rule.limit].values.unwrap()[1];
            let met = self_pay * ONE <= visit.in_scope() * limit;
            (rule.id.clone(), met, measured(self_pay, visit.in_scope(), limit))
        })
        .collect()
}

/// Whether a figure counts: with references off a borrowed one is not published.
fn known(pack: &Pack, figure: &str, visit: &Visit) -> bool {
    visit.references || !pack.figures[figure].kinds.contains("reference")
}

/// Whether a held identity, or what it is like, is one of these.
fn one_of(identities: &[String], visit: &Visit) -> bool {
    visit.identities.iter().any(|one| far(identities, one).is_some())
}

/// A share with four decimals, or as many as tell it from the limit.
fn measured(part: i128, whole: i128, limit: i128) -> String {
    if whole == 0 {
        return "0.0000".to_owned();
    }
    let mut places = 4;
    loop {
        let scale = 10_i128.pow(places);
        let shown = (2 * part * scale + whole) / (2 * whole);
        if shown * ONE != limit * scale || part * ONE == whole * limit {
            return format!("{}.{:0width$}", shown / scale, shown % scale, width = places as usize);
        }
        places += 1;
    }
}

fn notices(pack: &Pack, visit: &Visit, central: &[Line]) -> Vec<(String, Option<String>)> {
    let concerns = |identities: &[String]| identities.is_empty() || one_of(identities, visit);
    let said =
        pack.notices.iter().filter(|rule| concerns(&rule.identities) && binds(&rule.when, visit).is_some());
    let caps = central.iter().filter(|line| line.cap_unpublished);
    said.map(|rule| (rule.id.clone(), None))
        .chain(caps.map(|line| ("cap-unpublished".to_owned(), Some(line.tier.to_owned()))))
        .collect()
}

/// Ten-thousandths, half up.
fn quotient(part: i128, whole: i128) -> Option<i128> {
    let ten_thousand = ONE / TEN_THOUSANDTH;
    (whole > 0).then(|| (2 * part * ten_thousand + whole) / (2 * whole))
}
