//! The browser's entry to the authors' page: puts it where authors.html has room for it.

fn main() {
    benefit_estimator::ui::start_authors();
}
