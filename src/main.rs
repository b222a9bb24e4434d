//! The browser's entry: puts the page in the place of index.html's first screen.

fn main() {
    benefit_estimator::ui::start();
}
