//! What a row's figures count on of the year, beside a sum for deductible and segments together.

use crate::tree::Node;

/// Sums and a figure, by their ids; empty where nothing is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowYear {
    segments_over: String,
    less: String,
    at_most: String,
    at_most_counts: String,
}

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearField {
    /// The sum that segments alone count on.
    SegmentsOver,
    /// The sum that is taken off the deductible.
    Less,
    /// The figure of what the year's deductibles come to at most.
    AtMost,
    /// The sum of these.
    AtMostCounts,
}

impl RowYear {
    /// What is chosen.
    #[must_use]
    pub fn text(&self, field: YearField) -> &str {
        match field {
            YearField::SegmentsOver => &self.segments_over,
            YearField::Less => &self.less,
            YearField::AtMost => &self.at_most,
            YearField::AtMostCounts => &self.at_most_counts,
        }
    }

    pub(super) fn typed(&mut self, field: YearField, text: String) {
        *match field {
            YearField::SegmentsOver => &mut self.segments_over,
            YearField::Less => &mut self.less,
            YearField::AtMost => &mut self.at_most,
            YearField::AtMostCounts => &mut self.at_most_counts,
        } = text;
    }

    /// Whether the most has its sum, and the sum its most.
    pub(super) fn is_whole(&self) -> bool {
        self.at_most.is_empty() == self.at_most_counts.is_empty()
    }

    /// As a row has them, key by key; segments count on a sum where there are some.
    pub(super) fn columns(&self, has_segments: bool) -> Vec<(&'static str, Node)> {
        let mut columns = Vec::new();
        if has_segments && !self.segments_over.is_empty() {
            columns.push(("segments-over", Node::text(&self.segments_over)));
        }
        if !self.less.is_empty() {
            columns.push(("deductible-less", Node::text(&self.less)));
        }
        if !self.at_most.is_empty() {
            let most = [("amount", &self.at_most), ("counts", &self.at_most_counts)];
            let most = most.map(|(key, id)| (key, Node::text(id)));
            columns.push(("deductible-at-most", Node::table(most)));
        }
        columns
    }
}
