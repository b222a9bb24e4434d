//! A struct as it is written in a file: declared once, read with all its problems at once.

/// Declares a struct whose fields are read from the keys of a table. Unknown keys are problems; so are absent
/// ones, unless the field is an `Option` or a `Vec`. What is written above a key is also what editors show for it.
macro_rules! record {
    ($(#[$doc:meta])* $vis:vis struct $name:ident {
        $($(#[doc = $fdoc:literal])* $key:literal => $field:ident: $kind:ty,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        $vis struct $name {
            $($(#[doc = $fdoc])* $vis $field: $kind,)+
            /// Where the table stands in its file.
            #[allow(dead_code, reason = "not every table's place is needed again")]
            $vis at: Option<usize>,
        }

        impl $crate::tree::Read for $name {
            // Out of line: inlined into the reader of the whole file, each record would be shipped many times.
            #[inline(never)]
            fn read(node: &$crate::tree::Node, cursor: &mut $crate::tree::Cursor) -> Option<Self> {
                let fields = $crate::tree::Fields::of(node, &[$($key),+], cursor)?;
                // Every field is read before any is given up on.
                $(let $field: Option<$kind> = fields.take($key, cursor);)+
                Some(Self { $($field: $field?,)+ at: node.at })
            }
        }

        impl $crate::tree::Shaped for $name {
            fn shape() -> $crate::tree::Shape {
                $crate::tree::Shape::Table(vec![
                    $($crate::tree::Key::of::<$kind>($key, concat!($($fdoc,)* "")),)+
                ])
            }
        }
    };
}

pub(crate) use record;
