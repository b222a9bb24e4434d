//! The second calculation: written from the domain's text, deliberately simple, and sharing nothing with the
//! engine but the reader of TOML. Ids are plain texts, amounts and ratios plain integers, every payment is worked
//! out three times over, and nothing is remembered between two lines.
//!
//! **Unit:** amounts are hundred-millionths of a fen ([`FEN`]), ratios parts of [`ONE`]: a half of a half of a
//! fen and a product of three ratios are still whole numbers. What is paid is whole fen.
#![cfg(test)]

mod compare;
mod differential;
mod fold;
mod pack;
mod pay;
mod result;
mod visit;

pub(crate) use compare::{case_of, differences, of_engine};
pub(crate) use fold::{Line, Run, fold, fold_choosing};
pub(crate) use pack::{Pack, Row, Terms};
pub(crate) use pay::{in_force, rows};
pub(crate) use result::answer;
pub(crate) use visit::{Visit, Year, fen_text};

/// One fen.
pub(crate) const FEN: i128 = 100_000_000;
/// The ratio 1.
pub(crate) const ONE: i128 = 1_000_000_000_000;
/// What a ratio is written in: 0.0001.
pub(crate) const TEN_THOUSANDTH: i128 = ONE / 10_000;

/// The tiers in the order they pay.
pub(crate) const TIERS: [&str; 8] =
    ["basic", "critical", "large-amount", "aid-basic", "aid-tilted", "bed-day", "commercial", "fallback"];

/// The settings whose cost counts towards the year of critical-illness insurance and of the alerts.
pub(crate) const WATCHED: [&str; 2] = ["inpatient", "chronic-outpatient"];

/// The five packs as they are shipped.
pub(crate) const SHIPPED: [(&str, &str); 5] = [
    ("anshan-2023", include_str!("../../static/policies/anshan-2023/pack.toml")),
    ("lianyungang-2020", include_str!("../../static/policies/lianyungang-2020/pack.toml")),
    ("neimenggu-2020", include_str!("../../static/policies/neimenggu-2020/pack.toml")),
    ("huaihua-2020", include_str!("../../static/policies/huaihua-2020/pack.toml")),
    ("jining-2023", include_str!("../../static/policies/jining-2023/pack.toml")),
];
