//! Elements put together by plain functions: the same tree that `html!` makes, in a fraction of the bytes, because
//! every element is built by the same few functions. Inputs with listeners are written with `html!`.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

/// An element that is being put together.
pub(super) struct El(Rc<VTag>);

/// Words for an element or an attribute. Those that stand in the program are handed on as they are: at hundreds of
/// places that is shorter than making a value of them first.
pub(super) trait Said: Sized {
    /// As Yew keeps them.
    fn said(self) -> AttrValue;

    /// As an attribute's value.
    fn named(self, name: &'static str, element: El) -> El {
        element.attribute(name, self.said())
    }

    /// As words in an element.
    fn within(self, element: El) -> El {
        element.words(self.said())
    }
}

impl Said for &'static str {
    fn said(self) -> AttrValue {
        AttrValue::Static(self)
    }

    #[inline(never)]
    fn named(self, name: &'static str, element: El) -> El {
        element.attribute(name, AttrValue::Static(self))
    }

    #[inline(never)]
    fn within(self, element: El) -> El {
        element.words(AttrValue::Static(self))
    }
}

impl Said for String {
    #[inline(never)]
    fn said(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl Said for &String {
    fn said(self) -> AttrValue {
        self.clone().said()
    }
}

impl Said for AttrValue {
    fn said(self) -> AttrValue {
        self
    }
}

/// What can stand in an element.
pub(super) trait Child {
    /// Puts it there.
    fn put_in(self, element: El) -> El;
}

impl Child for El {
    #[inline(never)]
    fn put_in(self, element: El) -> El {
        element.child(self.into())
    }
}

impl Child for Html {
    fn put_in(self, element: El) -> El {
        element.child(self)
    }
}

/// A new element.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// An element with a class and words in it.
pub(super) fn line(tag: &'static str, class: &'static str, words: impl Said) -> El {
    words.within(el_of(tag, class))
}

#[inline(never)]
fn el_of(tag: &'static str, class: &'static str) -> El {
    el(tag).class(class)
}

/// A paragraph of words.
pub(super) fn p(words: impl Said) -> El {
    line("p", "", words)
}

/// A list of elements.
pub(super) fn list(class: &'static str, items: impl IntoIterator<Item = El>) -> El {
    el("ul").class(class).all(items)
}

/// A section with its own heading.
#[inline(never)]
pub(super) fn section(class: &'static str, heading_id: &'static str, heading: &'static str) -> El {
    el("section")
        .class(class)
        .attr("aria-labelledby", heading_id)
        .put(line("h3", "", heading).attr("id", heading_id))
}

/// Something that opens.
#[inline(never)]
pub(super) fn details(class: &'static str, summary: &'static str) -> El {
    el("details").class(class).put(line("summary", "", summary))
}

impl El {
    /// Its class; none where empty.
    #[inline(never)]
    pub(super) fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.attribute("class", AttrValue::Static(class)) }
    }

    /// An attribute.
    pub(super) fn attr(self, name: &'static str, value: impl Said) -> Self {
        value.named(name, self)
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        Rc::make_mut(&mut self.0).add_attribute(name, value);
        self
    }

    /// Words in it.
    pub(super) fn text(self, words: impl Said) -> Self {
        words.within(self)
    }

    #[inline(never)]
    fn words(self, words: AttrValue) -> Self {
        self.child(VText::new(words).into())
    }

    /// Another element, or anything else, in it.
    pub(super) fn put(self, child: impl Child) -> Self {
        child.put_in(self)
    }

    /// An element in it, or a place kept free for it, so that those after it stay the ones they were.
    #[inline(never)]
    pub(super) fn maybe(self, child: Option<El>) -> Self {
        self.child(child.map_or_else(VNode::default, VNode::from))
    }

    #[inline(never)]
    fn child(mut self, child: VNode) -> Self {
        Rc::make_mut(&mut self.0).add_child(child);
        self
    }

    /// Elements in it.
    pub(super) fn all(self, children: impl IntoIterator<Item = El>) -> Self {
        let mut children = children.into_iter();
        self.each(&mut || children.next())
    }

    #[inline(never)]
    fn each(mut self, next: &mut dyn FnMut() -> Option<El>) -> Self {
        while let Some(child) = next() {
            self = self.child(child.into());
        }
        self
    }

    /// Told apart from its neighbours by this, when their number changes.
    pub(super) fn key(mut self, key: &'static str) -> Self {
        Rc::make_mut(&mut self.0).key = Some(key.into());
        self
    }
}

impl From<El> for VNode {
    fn from(element: El) -> Self {
        Self::VTag(element.0)
    }
}
