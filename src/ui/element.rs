//! Elements put together by plain functions: the same tree that `html!` makes, in a fraction of the bytes, because
//! every element is built by the same few functions. Inputs with listeners are written with `html!`.
//!
//! Words are never changed in place: a browser's translator puts others in the stead of a text, and a change to the text
//! that is no longer shown would be shown to nobody. Every text is alone in its element, and the element's key holds it,
//! so that other words make another element.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, VNode, VTag, VText};

/// An element that is being put together; one pointer, since it is handed on at hundreds of places.
pub(super) struct El(Box<Making>);

struct Making {
    tag: VTag,
    /// Words that are alone in it so far.
    alone: Option<AttrValue>,
    /// How many stand in it otherwise.
    children: u32,
}

/// Words for an element or an attribute. Those that stand in the program are handed on as they are: at hundreds of
/// places that is shorter than making a value of them first.
pub(super) trait IntoText: Sized {
    /// As Yew keeps them.
    fn into_text(self) -> AttrValue;

    /// As an attribute's value.
    fn named(self, name: &'static str, element: El) -> El {
        element.attribute(name, self.into_text())
    }

    /// As words in an element.
    fn within(self, element: El) -> El {
        element.words(self.into_text())
    }
}

impl IntoText for &'static str {
    fn into_text(self) -> AttrValue {
        AttrValue::Static(self)
    }

    fn named(self, name: &'static str, element: El) -> El {
        element.attribute(name, AttrValue::Static(self))
    }

    fn within(self, element: El) -> El {
        element.words(AttrValue::Static(self))
    }
}

impl IntoText for String {
    fn into_text(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl IntoText for &String {
    fn into_text(self) -> AttrValue {
        self.clone().into_text()
    }
}

impl IntoText for AttrValue {
    fn into_text(self) -> AttrValue {
        self
    }
}

/// What can stand in an element.
pub(super) trait Child {
    /// Puts it there.
    fn put_in(self, element: El) -> El;
}

impl Child for El {
    fn put_in(self, element: El) -> El {
        element.element(self)
    }
}

impl Child for Html {
    fn put_in(mut self, element: El) -> El {
        // What was just made is nobody else's; to make it one's own would ship how to copy it.
        if let VNode::VTag(tag) = &mut self
            && let Some(key) = Rc::get_mut(tag).and_then(|tag| tag.key.as_mut())
        {
            *key = placed(element.0.children, key);
        }
        element.push(self)
    }
}

/// A new element.
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag: VTag::new(tag), alone: None, children: 0 }))
}

/// An element with a class and words in it.
pub(super) fn text_el(tag: &'static str, class: &'static str, words: impl IntoText) -> El {
    words.within(el_of(tag, class))
}

fn el_of(tag: &'static str, class: &'static str) -> El {
    el(tag).class(class)
}

/// A paragraph of words.
pub(super) fn p(words: impl IntoText) -> El {
    text_el("p", "", words)
}

/// A list of elements.
pub(super) fn list(class: &'static str, items: impl IntoIterator<Item = El>) -> El {
    el("ul").class(class).all(items)
}

/// A section with its own heading.
pub(super) fn section(class: &'static str, heading_id: &'static str, heading: &'static str) -> El {
    el("section")
        .class(class)
        .attr("aria-labelledby", heading_id)
        .child(text_el("h3", "", heading).attr("id", heading_id))
}

/// Something that opens.
pub(super) fn details(class: &'static str, summary: &'static str) -> El {
    el("details").class(class).child(el("summary").child(words(summary.into())))
}

/// Words in something that can have the focus and must not lose it to other words.
pub(super) fn words(words: AttrValue) -> El {
    el("span").words(words)
}

impl El {
    /// Its class; none where empty.
    pub(super) fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.attribute("class", AttrValue::Static(class)) }
    }

    /// An attribute.
    pub(super) fn attr(self, name: &'static str, value: impl IntoText) -> Self {
        value.named(name, self)
    }

    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.tag.add_attribute(name, value);
        self
    }

    /// Words in it.
    pub(super) fn text(self, words: impl IntoText) -> Self {
        words.within(self)
    }

    fn words(mut self, words: AttrValue) -> Self {
        if self.0.alone.is_none() && self.0.children == 0 {
            self.0.alone = Some(words);
            return self;
        }
        self.element(self::words(words))
    }

    /// Another element, or anything else, in it.
    pub(super) fn child(self, child: impl Child) -> Self {
        child.put_in(self)
    }

    /// An element in it, or a place kept free for it, so that those after it stay the ones they were.
    pub(super) fn child_opt(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.element(child),
            None => self.push(VNode::default()),
        }
    }

    fn element(self, child: El) -> Self {
        let before = self.settled();
        let place = before.0.children;
        before.push(child.sealed(place))
    }

    fn push(mut self, child: VNode) -> Self {
        self = self.settled();
        self.0.children += 1;
        self.0.tag.add_child(child);
        self
    }

    /// Words that are no longer alone get an element of their own.
    fn settled(mut self) -> Self {
        match self.0.alone.take() {
            Some(alone) => self.element(words(alone)),
            None => self,
        }
    }

    /// As it is shown.
    fn sealed(self, place: u32) -> VNode {
        let Making { mut tag, alone, .. } = *self.0;
        if let Some(alone) = alone {
            if tag.key.is_none() {
                tag.key = Some(placed(place, &alone));
            }
            tag.add_child(VText::new(alone).into());
        }
        VNode::VTag(Rc::new(tag))
    }

    /// Elements in it.
    pub(super) fn all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::element)
    }

    /// Told apart from its neighbours by this, when their number changes.
    pub(super) fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }
}

/// With a class that `html!` does not know beforehand: it would ship sets of classes for it.
pub(super) fn classed(mut element: Html, class: &'static str) -> Html {
    if let VNode::VTag(tag) = &mut element
        && let Some(tag) = Rc::get_mut(tag)
    {
        tag.add_attribute("class", class);
    }
    element
}

/// Keys are told apart by the place, too: the same words may stand twice beside each other.
fn placed(place: u32, words: &str) -> Key {
    let mut key = place.to_string();
    key.push_str(words);
    key.into()
}

impl From<El> for VNode {
    fn from(element: El) -> Self {
        element.sealed(0)
    }
}
