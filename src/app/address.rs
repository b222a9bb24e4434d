//! A case in the page's address, as links carry it and as messengers rewrite them: `#c=…`, `#c%3D…`, `?c=…`,
//! `#lang=en&c=…`, `&amp;c=…`, `#/c=…`, `#!c=…`, with whatever is appended.

use super::options::is_option;
use super::unescaped::unescaped;

/// What an address holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InAddress {
    /// The case's text.
    pub link: String,
    /// The address's query without it.
    pub query: String,
    /// The options in the address's fragment.
    pub fragment: String,
}

/// The case in an address's query and fragment, and both without it and without what messengers put around it; the fragment's, where each has one.
#[must_use]
pub fn link_in_address(query: &str, fragment: &str) -> Option<InAddress> {
    let (fragment_rest, in_fragment) = taken_out(fragment, '#', |_| true, is_option);
    // A query may have a `c` of its own, and words for the server.
    let ours = |text: &str| text.split_once('.').is_some_and(|(version, _)| version.parse::<u8>().is_ok());
    let (query_rest, in_query) = taken_out(query, '?', ours, |_| true);
    let link = in_fragment.or(in_query)?;
    Some(InAddress { link, query: query_rest, fragment: fragment_rest })
}

/// One part of an address without the case in it, and the case.
fn taken_out(
    part: &str,
    mark: char,
    is_ours: fn(&str) -> bool,
    stays: fn(&str) -> bool,
) -> (String, Option<String>) {
    let plain = unescaped(part);
    let (mut rest, mut found) = (String::new(), None);
    let ends: fn(char) -> bool = |letter| matches!(letter, '?' | '#' | '&' | '/' | '!' | ';');
    for piece in plain.split(ends).filter(|piece| !piece.is_empty()) {
        match piece.strip_prefix("c=").filter(|text| is_ours(text)) {
            Some(text) => found = Some(text.to_owned()),
            None if stays(piece) => {
                rest.push(if rest.is_empty() { mark } else { '&' });
                rest.push_str(piece);
            }
            None => {}
        }
    }
    if found.is_some() { (rest, found) } else { (part.to_owned(), None) }
}
