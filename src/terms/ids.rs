//! Enums whose values have an id in JSON and in packs.

/// Declares an enum whose variants have an id in JSON and in packs, and sets of them.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them, in the order they are always listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their ids, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The id in JSON and in packs.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The one with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.get($crate::terms::place_of(id, Self::IDS)?).copied()
            }

            /// Its place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($id),+] })
            }
        }
    };
}

/// Declares an enum of standard values beside which a pack may define its own.
macro_rules! open_ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// One that a pack defines.
            Own($crate::terms::Id),
        }

        impl $name {
            /// The standard ones, in the order they are always listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their ids, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The id in JSON and in packs.
            #[must_use]
            pub fn id(&self) -> &str {
                match self { $(Self::$variant => $id,)+ Self::Own(id) => id.as_str() }
            }

            /// The standard one with this id, else a pack's own; `None` for a text that is no id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match $crate::terms::place_of(id, Self::IDS) {
                    Some(place) => Self::ALL.get(place).copied(),
                    None => $crate::terms::Id::parse(id).map(Self::Own),
                }
            }

            /// Its place among the standard ones; `None` for a pack's own.
            #[must_use]
            pub const fn slot(self) -> Option<usize> {
                enum Slot { $($variant),+ }
                match self { $(Self::$variant => Some(Slot::$variant as usize),)+ Self::Own(_) => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "anyOf": [
                    { "type": "string", "enum": [$($id),+] },
                    { "type": "string", "pattern": $crate::terms::Id::PATTERN },
                ] })
            }
        }
    };
}

/// Where an id stands in a list.
pub(crate) fn place_of(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

pub(crate) use {ids, open_ids};
