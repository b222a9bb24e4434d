//! A case in plain integers, and the JSON that the engine reads.

use std::collections::BTreeMap;
use std::fmt::Write;

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Visit {
    pub(crate) policy: String,
    pub(crate) insurance: String,
    pub(crate) identities: Vec<String>,
    pub(crate) setting: String,
    pub(crate) level: String,
    pub(crate) place: String,
    pub(crate) grassroots_referral: bool,
    pub(crate) special_disease: bool,
    pub(crate) severe_mental_disorder: bool,
    pub(crate) fee_for_service: bool,
    pub(crate) references: bool,
    pub(crate) bed_days: i128,
    /// Fen.
    pub(crate) total: i128,
    /// Full-self, over-limit, advance-self, in fen.
    pub(crate) parts: [i128; 3],
    pub(crate) year: Year,
    /// Tier to fen.
    pub(crate) settled: BTreeMap<String, i128>,
    /// Path to fen, or to ten-thousandths for a ratio.
    pub(crate) figures: BTreeMap<String, i128>,
}

/// The accumulators, in fen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) basic_paid: i128,
    pub(crate) critical_burden: i128,
    pub(crate) aid_burden: i128,
    pub(crate) aid_basic_paid: i128,
    pub(crate) tilted_burden: i128,
    pub(crate) aid_tilted_paid: i128,
    pub(crate) monitored_burden: i128,
    /// Not fen: how often the person was in hospital.
    pub(crate) stays: i128,
}

impl Year {
    /// Each accumulator of money with its name.
    pub(crate) fn named(&mut self) -> [(&'static str, &mut i128); 7] {
        [
            ("basic_paid", &mut self.basic_paid),
            ("critical_burden", &mut self.critical_burden),
            ("aid_burden", &mut self.aid_burden),
            ("aid_basic_paid", &mut self.aid_basic_paid),
            ("tilted_burden", &mut self.tilted_burden),
            ("aid_tilted_paid", &mut self.aid_tilted_paid),
            ("monitored_burden", &mut self.monitored_burden),
        ]
    }
}

impl Visit {
    /// An ordinary resident's stay in a primary hospital of the county.
    pub(crate) fn plain(policy: &str, total: i128) -> Self {
        Self {
            policy: policy.to_owned(),
            insurance: "resident".to_owned(),
            identities: Vec::new(),
            setting: "inpatient".to_owned(),
            level: "primary".to_owned(),
            place: "in-county".to_owned(),
            grassroots_referral: false,
            special_disease: false,
            severe_mental_disorder: false,
            fee_for_service: true,
            references: true,
            bed_days: 0,
            total,
            parts: [0; 3],
            year: Year::default(),
            settled: BTreeMap::new(),
            figures: BTreeMap::new(),
        }
    }

    /// 符合政策范围费用.
    pub(crate) fn in_scope(&self) -> i128 {
        self.total - self.parts.iter().sum::<i128>()
    }

    /// The same parts with this much in scope.
    pub(crate) fn with_in_scope(&self, in_scope: i128) -> Self {
        Self { total: in_scope + self.parts.iter().sum::<i128>(), ..self.clone() }
    }

    /// The case of the contract.
    pub(crate) fn json(&self) -> String {
        let mut out = String::from("{");
        let mut text = |key: &str, value: &str| {
            let _ = write!(out, "\"{key}\":\"{value}\",");
        };
        text("policy", &self.policy);
        text("insurance", &self.insurance);
        text("setting", &self.setting);
        text("level", &self.level);
        text("place", &self.place);
        let identities: Vec<String> = self.identities.iter().map(|one| format!("\"{one}\"")).collect();
        let _ = write!(out, "\"identities\":[{}],", identities.join(","));
        let flags = [
            ("grassroots_referral", self.grassroots_referral),
            ("special_disease", self.special_disease),
            ("severe_mental_disorder", self.severe_mental_disorder),
            ("fee_for_service", self.fee_for_service),
            ("references", self.references),
        ];
        for (key, value) in flags {
            let _ = write!(out, "\"{key}\":{value},");
        }
        let _ = write!(out, "\"bed_days\":{},", self.bed_days);
        let [full, over, advance] = self.parts;
        let bill = [
            ("total", fen_text(self.total)),
            ("full_self", fen_text(full)),
            ("over_limit", fen_text(over)),
            ("advance_self", fen_text(advance)),
        ];
        let _ = write!(out, "\"bill\":{},", table(bill));
        let mut year = self.year;
        let year = table(year.named().map(|(name, fen)| (name, fen_text(*fen))));
        let year = year.trim_end_matches('}');
        let _ = write!(out, "\"year_to_date\":{year},\"stays\":{}}},", self.year.stays);
        let settled = self.settled.iter().map(|(tier, fen)| (tier.as_str(), fen_text(*fen)));
        let _ = write!(out, "\"settled\":{},", table(settled));
        let figures = self.figures.iter().map(|(path, value)| {
            let rate = path.ends_with("ratio") || path.ends_with("floor");
            (path.as_str(), if rate { ratio_text(*value) } else { fen_text(*value) })
        });
        let _ = write!(out, "\"figures\":{}}}", table(figures));
        out
    }
}

fn table<'k>(entries: impl IntoIterator<Item = (&'k str, String)>) -> String {
    let entries: Vec<String> =
        entries.into_iter().map(|(key, value)| format!("\"{key}\":\"{value}\"")).collect();
    format!("{{{}}}", entries.join(","))
}

/// Fen as yuan: 1250 → `12.50`.
pub(crate) fn fen_text(fen: i128) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// Ten-thousandths as a ratio: 8500 → `0.8500`.
pub(crate) fn ratio_text(value: i128) -> String {
    format!("{}.{:04}", value / 10_000, value % 10_000)
}
