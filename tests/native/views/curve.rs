//! What the person pays as the bill grows, on its own scale, before who pays what.

use super::{filled, holds, html};
use benefit_estimator::app::Look;
use benefit_estimator::language::Language;

/// Anshan, subsistence, 80,000: what is paid stays below 5,000 up to a bill of 200,000 (3,000 + 0.9 % of 153,700 = 4,383.30).
/// Basic aid's 20,000 are 70 % of 28,571.43 = 7,000 + 25 % of 86,285.71; 0.4 x + 480 = 93,285.71, x = 232,014.29.
#[test]
fn what_the_person_pays_comes_first_and_its_bends_are_named() {
    let page = html(filled(Look::Desk, Language::Zh));
    holds(
        &page,
        &[
            "您自己付的（元） · 5,000\u{a0}元",
            "1. 约 800\u{a0}元：基本医保开始付",
            "2. 约 16,300\u{a0}元：大病保险开始付",
            // Where it bends and how steep it is rest on figures that have a range.
            "从 约 46,300\u{a0}元 到 约 232,014\u{a0}元，每多花 100 元，您多付 约 0.9\u{a0}元。",
            "虚线：您可能付的最少和最多",
        ],
    );
    let (own, payers) = page.split_once("各方付多少</span></summary>").unwrap();
    assert!(own.contains("class=\"band\"") && !own.contains("class=\"layer\""));
    assert!(payers.contains("class=\"layer\"") && !payers.contains("class=\"band\""));
    holds(
        &html(filled(Look::Desk, Language::En)),
        &["1. about ¥800: basic insurance starts to pay", "Who pays what</span>"],
    );
}
