//! The formula of every step is arithmetic that comes out at its result. A tiny evaluator in integers, twelve
//! decimals, knows `+ − × %`, parentheses, `min`, `max` and `round`; it shares nothing with the engine.

use crate::shelf;
use benefit_estimator::estimate::{Estimate, Formula, Rule, TierState};

/// Twelve decimals: amounts have two, ratios four, their products six, halves and sums no more.
const ONE: i128 = 1_000_000_000_000;

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn eat(&mut self, token: &str) -> bool {
        let trimmed = self.rest.trim_start();
        let found = trimmed.strip_prefix(token);
        self.rest = found.unwrap_or(trimmed);
        found.is_some()
    }

    fn sum(&mut self) -> Option<i128> {
        let mut value = self.product()?;
        loop {
            if self.eat("+") {
                value += self.product()?;
            } else if self.eat("−") {
                value -= self.product()?;
            } else {
                return Some(value);
            }
        }
    }

    fn product(&mut self) -> Option<i128> {
        let mut value = self.single()?;
        while self.eat("×") {
            let exact = value.checked_mul(self.single()?)?;
            (exact % ONE == 0).then_some(())?;
            value = exact / ONE;
        }
        Some(value)
    }

    fn pair(&mut self) -> Option<(i128, i128)> {
        let first = self.sum()?;
        self.eat(",").then_some(())?;
        let second = self.sum()?;
        self.eat(")").then_some((first, second))
    }

    fn single(&mut self) -> Option<i128> {
        if self.eat("min(") {
            self.pair().map(|(one, two)| one.min(two))
        } else if self.eat("max(") {
            self.pair().map(|(one, two)| one.max(two))
        } else if self.eat("round(") {
            let value = self.sum()?;
            let fen = ONE / 100;
            self.eat(")").then_some((value + fen / 2).div_euclid(fen) * fen)
        } else if self.eat("(") {
            let value = self.sum()?;
            self.eat(")").then_some(value)
        } else {
            self.number()
        }
    }

    fn number(&mut self) -> Option<i128> {
        self.rest = self.rest.trim_start();
        let end = self
            .rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        let value = decimal(digits)?;
        if self.eat("%") { Some(value / 100) } else { Some(value) }
    }
}

fn decimal(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let decimals = u32::try_from(fraction.len()).ok().filter(|&decimals| decimals <= 10)?;
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    Some(digits * (ONE / 10_i128.pow(decimals)))
}

fn evaluate(formula: &str) -> Option<i128> {
    let mut reader = Reader { rest: formula };
    let value = reader.sum()?;
    reader.rest.trim().is_empty().then_some(value)
}

/// Everything wrong with the steps of an estimate.
pub(crate) fn wrong_steps(estimate: &Estimate) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in &estimate.tiers {
        for step in &line.steps {
            let result = step.result.to_string();
            let said = format!("{} {:?}: {} = {result}", line.tier.id(), step.rule, step.formula);
            match step.rule {
                Rule::NotEstimated => {
                    if step.formula != Formula::None || !result.is_empty() {
                        wrong.push(said);
                    }
                }
                _ => {
                    let (value, stated) = (evaluate(&step.formula.to_string()), decimal(&result));
                    if value.is_none() || value != stated {
                        wrong.push(format!("{said}, but it comes out at {value:?}"));
                    }
                }
            }
        }
        let last = line.steps.last().map(|step| step.result.to_string());
        let paid = match line.state {
            TierState::Computed | TierState::Settled => Some(line.pays.to_string()),
            TierState::NotEstimated => Some(String::new()),
            TierState::NotApplicable => None,
        };
        if last != paid {
            wrong.push(format!("{}: the last step says {last:?}, the tier {paid:?}", line.tier.id()));
        }
    }
    wrong
}

#[test]
fn the_evaluator_evaluates() {
    for (formula, value) in [
        ("7", Some(7 * ONE)),
        ("1 + 2 × 3", Some(7 * ONE)),
        ("(1 + 2) × 3", Some(9 * ONE)),
        ("10 − 2 − 3", Some(5 * ONE)),
        ("50%", Some(ONE / 2)),
        ("(80000.00 − 800.00) × 60%", Some(47_520 * ONE)),
        ("max(0.00, 1 − 2)", Some(0)),
        ("min(20000.00 − 5, 3 × 2)", Some(6 * ONE)),
        ("round(0.005)", Some(ONE / 100)),
        ("round(0.0049)", Some(0)),
        ("1 +", None),
        ("1 1", None),
        ("min(1, 2", None),
        ("", None),
        ("1 - 1", None),
    ] {
        assert_eq!(evaluate(formula), value, "{formula:?}");
    }
}

#[test]
fn every_step_of_every_pack_case_comes_out() {
    let mut wrong = Vec::new();
    let mut steps = 0;
    for pack in shelf::packs() {
        for case in &shelf::cases(&pack.id).visits {
            let Ok((_, estimate)) = case.run(pack) else { continue };
            steps += estimate.tiers.iter().map(|line| line.steps.len()).sum::<usize>();
            wrong.extend(
                wrong_steps(&estimate).into_iter().map(|told| format!("{} {}: {told}", pack.id, case.name)),
            );
        }
    }
    assert!(wrong.is_empty(), "{} of {steps}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(steps > 500, "only {steps} steps were looked at");
}
