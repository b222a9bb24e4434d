//! Several visits in one year: each starts from what the ones before have accumulated.

use crate::case::{Case, numbered};
use crate::estimate::Estimate;
use crate::policy::Policy;
use crate::problem::Problem;

/// The estimates of visits in their order. The first starts from its own `year_to_date`, every other from what
/// the ones before have come to.
///
/// # Errors
/// The problems of the first visit that cannot be estimated, its number before every path: `1.settled.basic`.
pub fn estimate_year(policy: &Policy, visits: Vec<Case>) -> Result<Vec<Estimate>, Vec<Problem>> {
    let mut estimates: Vec<Estimate> = Vec::with_capacity(visits.len());
    for (number, mut visit) in visits.into_iter().enumerate() {
        if let Some(last) = estimates.last() {
            visit.year_to_date = last.year_to_date.clone();
        }
        let estimate = super::estimate(policy, &visit)
            .map_err(|problems| numbered(number, problems).collect::<Vec<_>>())?;
        estimates.push(estimate);
    }
    Ok(estimates)
}
