//! A struct as it is written in a file: declared once, read with all its problems at once.

use super::{Cursor, Fields, KeyShape};

/// What reads its keys from a table, by itself or among the keys of another that takes it in.
pub trait Record: Sized {
    /// Its keys.
    fn names() -> Vec<&'static str>;

    /// Its keys and what stands there.
    fn keys() -> Vec<KeyShape>;

    /// It, from a table that may hold other keys too.
    fn take(fields: &Fields<'_>, cursor: &mut Cursor) -> Option<Self>;
}

/// Declares a struct whose fields are read from the keys of a table. Unknown keys are problems; so are absent
/// ones, unless the field is an `Option` or a `Vec`. What is written above a key is also what editors show for it.
/// `..field: Record,` takes in the keys of another.
macro_rules! record {
    ($(#[$doc:meta])* $vis:vis struct $name:ident {
        $($(#[doc = $fdoc:literal])* $key:literal => $field:ident: $kind:ty,)*
        $(..$part:ident: $parts:ty,
        $($(#[doc = $ldoc:literal])* $later:literal => $last:ident: $of:ty,)*)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        $vis struct $name {
            $($(#[doc = $fdoc])* $vis $field: $kind,)*
            $(
                /// The keys that others have as well.
                $vis $part: $parts,
                $($(#[doc = $ldoc])* $vis $last: $of,)*
            )?
            /// Where the table stands in its file.
            #[allow(dead_code, reason = "not every table's place is needed again")]
            $vis at: Option<usize>,
        }

        impl $crate::tree::Record for $name {
            fn names() -> Vec<&'static str> {
                let names = vec![$($key),*];
                $(
                    let mut names = names;
                    names.extend(<$parts as $crate::tree::Record>::names());
                    $(names.push($later);)*
                )?
                names
            }

            fn keys() -> Vec<$crate::tree::KeyShape> {
                let keys = vec![$($crate::tree::KeyShape::of::<$kind>($key, concat!($($fdoc,)* "")),)*];
                $(
                    let mut keys = keys;
                    keys.extend(<$parts as $crate::tree::Record>::keys());
                    $(keys.push($crate::tree::KeyShape::of::<$of>($later, concat!($($ldoc,)* "")));)*
                )?
                keys
            }

            // Out of line: inlined into the reader of the whole file, each record would be shipped many times.
            fn take(fields: &$crate::tree::Fields<'_>, cursor: &mut $crate::tree::Cursor) -> Option<Self> {
                // Every field is read before any is given up on.
                $(let $field: Option<$kind> = fields.take($key, cursor);)*
                $(
                    let $part = <$parts as $crate::tree::Record>::take(fields, cursor);
                    $(let $last: Option<$of> = fields.take($later, cursor);)*
                )?
                Some(Self { $($field: $field?,)* $($part: $part?, $($last: $last?,)*)? at: fields.at() })
            }
        }

        impl $crate::tree::Read for $name {
            fn read(node: &$crate::tree::Node, cursor: &mut $crate::tree::Cursor) -> Option<Self> {
                let fields =
                    $crate::tree::Fields::of(node, &<Self as $crate::tree::Record>::names(), cursor)?;
                <Self as $crate::tree::Record>::take(&fields, cursor)
            }
        }

        impl $crate::tree::Shaped for $name {
            fn shape() -> $crate::tree::Shape {
                $crate::tree::Shape::Table(<Self as $crate::tree::Record>::keys())
            }
        }
    };
}

pub(crate) use record;
