//! A page that stays open learns of new law: the list of packs and the packs that are here are asked for again. What is
//! here stays in force until something else came that can be read.

use super::pack::Pack;
use super::remote::{LoadError, Remote};
use super::state::{State, Wanted};
use crate::listed::AsList;
use crate::policy::Catalog;

/// Everything that is here may have changed.
pub(super) fn ask(state: &mut State) {
    if state.fetched.catalog.ready().is_some() {
        let here = state.fetched.packs.iter().filter(|(_, pack)| pack.ready().is_some());
        let packs = here.map(|(id, _)| Wanted::Pack(id.clone()));
        state.fetched.again = std::iter::once(Wanted::Catalog).chain(packs).listed();
    }
}

/// A list that was asked for again; one that was asked for at first is handed back.
pub(super) fn catalog(
    state: &mut State,
    arrived: Result<Catalog, LoadError>,
) -> Option<Result<Catalog, LoadError>> {
    if !is_awaited(state, &Wanted::Catalog) || state.fetched.catalog.ready().is_none() {
        return Some(arrived);
    }
    let new = arrived.ok()?;
    let new = new.with(&state.fetched.offered);
    (state.fetched.catalog.ready().map(AsRef::as_ref) != Some(&new)).then_some(Ok(new))
}

/// A pack, the same.
pub(super) fn pack(
    state: &mut State,
    id: &str,
    arrived: Result<Pack, LoadError>,
) -> Option<Result<Pack, LoadError>> {
    let awaited = is_awaited(state, &Wanted::Pack(id.to_owned()));
    let Some(Remote::Ready(old)) =
        state.fetched.packs.iter().find(|(one, _)| *one == id).map(|(_, pack)| pack)
    else {
        return Some(arrived);
    };
    if !awaited {
        return Some(arrived);
    }
    let new = arrived.ok().filter(|new| !new.says_the_same(old))?;
    state.fetched.renewed |= state.policy_id() == Some(id) && !state.is_blank();
    Some(Ok(new))
}

/// Whether it was asked for again; it is no longer.
fn is_awaited(state: &mut State, what: &Wanted) -> bool {
    let before = state.fetched.again.len();
    state.fetched.again.retain(|one| one != what);
    state.fetched.again.len() < before
}
