//! What shape a value has, as the readers themselves say: the source of the schemas that editors use.

use super::{Fallible, Read, Spanned, Tables};
use crate::day::Day;

/// The shape of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// true or false.
    Bool,
    /// A whole number.
    Whole,
    /// A day.
    Day,
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// A list.
    List(Box<Self>),
    /// Named values.
    Table(Vec<KeyShape>),
    /// Named values beside which there may be others of one shape.
    OpenTable(Vec<KeyShape>, Box<Self>),
    /// Named values of which the reader hands on what it finds.
    AnyTable,
    /// A text, or texts by name.
    TextOrTable,
    /// A text, a whole number, true or false.
    Any,
}

/// One key of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyShape {
    /// Its name.
    pub name: &'static str,
    /// What it is for, in Chinese and English; empty where nobody has said it.
    pub means: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What stands there.
    pub shape: Shape,
}

impl KeyShape {
    /// A key as its reader describes it.
    #[must_use]
    pub fn of<T: Shaped>(name: &'static str, means: &'static str) -> Self {
        Self { name, means, required: T::REQUIRED, shape: T::shape() }
    }
}

/// A value whose reader can say what it reads.
pub trait Shaped: Read {
    /// Whether the value must be there.
    const REQUIRED: bool = true;

    /// What it reads.
    fn shape() -> Shape;
}

impl Shaped for String {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Shaped for bool {
    fn shape() -> Shape {
        Shape::Bool
    }
}

impl Shaped for i64 {
    fn shape() -> Shape {
        Shape::Whole
    }
}

impl Shaped for Day {
    fn shape() -> Shape {
        Shape::Day
    }
}

impl<T: Shaped> Shaped for Option<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Shaped> Shaped for Tables<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Shaped> Shaped for Spanned<T> {
    const REQUIRED: bool = T::REQUIRED;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Shaped> Shaped for Fallible<T> {
    const REQUIRED: bool = T::REQUIRED;

    fn shape() -> Shape {
        T::shape()
    }
}

macro_rules! shaped_ids {
    ($($name:ident),+) => {$(
        impl Shaped for crate::terms::$name {
            fn shape() -> Shape {
                Shape::OneOf(Self::ALL.iter().map(|one| one.id()).collect())
            }
        }
    )+};
}

shaped_ids!(Insurance, Kind, Status);
