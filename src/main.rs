//! The browser's entry: puts the page where index.html has room for it.

fn main() {
    benefit_estimator::ui::start();
}
