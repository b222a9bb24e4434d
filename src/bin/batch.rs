//! The browser's entry to the page for lists: puts it where batch.html has room for it.

fn main() {
    benefit_estimator::ui::start_lists();
}
