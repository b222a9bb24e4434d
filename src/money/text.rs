//! Amounts and shares as texts: in JSON, in formulas, in packs.

use super::{Exact, Factor, Money, Points, Quotient, Rate, parse};
use rust_decimal::Decimal;
use std::fmt;

impl fmt::Display for Money {
    /// Two decimals always: `80000.00`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.fen();
        write!(out, "{}.{}{}", fen / 100, fen / 10 % 10, fen % 10)
    }
}

impl Money {
    /// As a person would type it, fen only where there are any: `80000`.
    #[must_use]
    pub fn in_short(self) -> String {
        let text = self.to_string();
        text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
    }
}

impl fmt::Display for Exact {
    /// Two decimals at least, as many as there are otherwise: `7000.505`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Plain(self.0.decimal().normalize()).fmt(out)
    }
}

impl fmt::Display for Rate {
    /// In percent, as short as it is: `75%`, `87.25%`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", (self.decimal() * Decimal::ONE_HUNDRED).normalize())
    }
}

impl fmt::Display for Factor {
    /// In percent, as short as it is: `50%`, `120%`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", (self.decimal() * Decimal::ONE_HUNDRED).normalize())
    }
}

impl fmt::Display for Points {
    /// In points with its sign: `+5`, `-10`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:+}", (self.decimal() * Decimal::ONE_HUNDRED).normalize())
    }
}

impl fmt::Display for Quotient {
    /// Four decimals, or as many as there are: `0.8101`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.scale() <= 4 { write!(out, "{:.4}", self.0) } else { write!(out, "{}", self.0) }
    }
}

/// Written as its text: an amount is a string in JSON, never a number.
macro_rules! serialize_as_text {
    ($($kind:ident),+) => {$(
        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
    )+};
}

serialize_as_text!(Money, Exact, Quotient);

/// What such texts look like.
macro_rules! schema_of_text {
    ($($kind:ident: $pattern:literal),+ $(,)?) => {$(
        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )+};
}

schema_of_text! {
    Money: r"^[0-9]+\.[0-9]{2}$",
    Exact: r"^[0-9]+\.[0-9]{2,}$",
    Quotient: r"^[0-9]+\.[0-9]{4,}$",
    Points: r"^-?[0-9]+\.[0-9]{2,}$",
}

impl Factor {
    /// As a decimal, two places at least: `0.50`, `1.25`.
    pub fn plain(self) -> impl fmt::Display {
        Plain(self.decimal().normalize())
    }
}

impl Rate {
    /// As a decimal, two places at least: `0.70`, `0.8725`.
    pub fn plain(self) -> impl fmt::Display {
        Plain(self.decimal().normalize())
    }
}

/// A value that was written as its decimal.
macro_rules! from_plain {
    ($($kind:ident),+) => {$(
        impl $kind {
            /// The value whose decimal this is; `None` for anything else.
            #[must_use]
            pub fn from_plain(text: &str) -> Option<Self> {
                parse::signed(text).and_then(Self::from_decimal)
            }
        }
    )+};
}

from_plain!(Exact, Rate, Factor, Points);

/// Two decimals at least, as many as there are otherwise.
struct Plain(Decimal);

impl fmt::Display for Plain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.scale() <= 2 { write!(out, "{:.2}", self.0) } else { write!(out, "{}", self.0) }
    }
}

/// In JSON a share is a decimal, like every number.
impl serde::Serialize for Rate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.plain())
    }
}

/// In JSON points are a decimal, like every number: `-0.10`.
impl serde::Serialize for Points {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&Plain(self.0.normalize()))
    }
}
