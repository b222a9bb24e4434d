//! Lists of what comes one after the other, made from within the iterator (`for_each`): a third of the bytes of
//! `collect` and `extend`, which ship the way to an item twice each, and what to do with how many may come
//! (docs/performance.md).

/// Anything that gives its items one after the other.
pub(crate) trait AsList: Iterator + Sized {
    /// Its items as a list.
    fn listed(self) -> Vec<Self::Item> {
        // Where speed is asked for and not size.
        if cfg!(any(not(target_arch = "wasm32"), feature = "columns")) {
            return self.collect();
        }
        let mut list = Vec::new();
        list.add_all(self);
        list
    }
}

impl<I: Iterator> AsList for I {}

/// A list that others are added to.
pub(crate) trait AddAll<T> {
    /// Adds them at its end.
    fn add_all(&mut self, items: impl IntoIterator<Item = T>);
}

impl<T> AddAll<T> for Vec<T> {
    fn add_all(&mut self, items: impl IntoIterator<Item = T>) {
        items.into_iter().for_each(|one| put(self, one));
    }
}

#[inline(never)] // 0.4 KB of a first visit, with `join`, `listed`, `locale`, `case`, `explain`
fn put<T>(list: &mut Vec<T>, one: T) {
    list.push(one);
}
