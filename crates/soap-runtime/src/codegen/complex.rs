//! Tables of structs: complex types, and groups of elements within them.
//!
//! Must not know how a struct is read and written by its table.

/// The table of a complex type: index, field and declaration of each element or group of elements, then attribute,
/// then text. The order counts; the index is for the reader.
///
/// A declaration is one of `element("x")`, `attribute("x")`, `text()`, `group(Type)`, `any(namespaces)`,
/// `any_attributes(namespaces)`, `mixed()`, `kept_order()` and `kept_attributes()`, and settings: the methods of [`Field`](crate::value::Field). The namespaces of a wildcard are
/// `ANY`, `other(NS)` for all but this one, or `within(NS, "")` for these. `all` after the name of the type says that
/// its elements may come in any order; `wide`, before it, that a list of all fields is too long for the
/// stack, of which each level of nesting takes some.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Group {
///     pub id: i32,
///     pub name: Option<String>,
/// }
/// complex! {
///     Group("GROUP", "urn:example");
///     0 id: element("iNodeID");
///     1 name: element("sName").optional();
/// }
/// ```
#[macro_export]
macro_rules! complex {
    ($type:ident($name:literal, $namespace:expr) wide $($order:ident)?;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace) $($order)?;
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) =>
                $crate::codegen::read_complex::<Self>(&mut $crate::lent!(self: &mut $type; $($field)*), reader);
            write(self, writer, field) =>
                $crate::codegen::write_complex::<Self>(&$crate::lent!(self: &$type; $($field)*), writer, field);
        }
    };
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace) $($order)?;
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) => $crate::codegen::read_complex::<Self>(&mut [$(&mut self.$field),*], reader);
            write(self, writer, field) => $crate::codegen::write_complex::<Self>(&[$(&self.$field),*], writer, field);
        }
    };
}

/// The table of a group: elements that stand one after the other, without an element of their own around them. The
/// entries are those of [`complex!`](crate::complex); a field holds the group by `group(Type)`.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Map {
///     pub pairs: Vec<Pair>,
/// }
/// complex! {
///     Map("Map", "urn:example");
///     0 pairs: group(Pair).optional().repeated();
/// }
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Pair {
///     pub key: String,
///     pub value: Option<String>,
/// }
/// group! {
///     Pair("Pair", "urn:example");
///     0 key: element("key");
///     1 value: element("value").optional();
/// }
///
/// let xml = r#"<Map xmlns="urn:example"><key>a</key><key>b</key><value>2</value></Map>"#;
/// let map: Map = soap_runtime::value::from_xml(xml, "Map", "urn:example")?;
/// assert_eq!(map.pairs[1], Pair { key: "b".into(), value: Some("2".into()) });
/// assert_eq!(soap_runtime::value::to_xml(&map, "Map", "urn:example")?, xml);
/// # Ok::<(), soap_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! group {
    ($type:ident($name:literal, $namespace:expr) wide;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace);
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) =>
                $crate::codegen::read_group::<Self>(&mut $crate::lent!(self: &mut $type; $($field)*), reader);
            write(self, writer, _) =>
                $crate::codegen::write_group::<Self>(&$crate::lent!(self: &$type; $($field)*), writer);
        }
    };
    ($type:ident($name:literal, $namespace:expr);
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace);
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) => $crate::codegen::read_group::<Self>(&mut [$(&mut self.$field),*], reader);
            write(self, writer, _) => $crate::codegen::write_group::<Self>(&[$(&self.$field),*], writer);
        }
    };
}

/// All fields of a value, in the order of the table, on the heap.
#[doc(hidden)]
#[macro_export]
macro_rules! lent {
    ($this:ident: &mut $type:ident; $($field:ident)*) => {{
        // A function, so that the stack is free again before the fields are read.
        fn fields(value: &mut $type) -> ::std::vec::Vec<&mut dyn $crate::codegen::Value> {
            ::std::vec::Vec::from([$(&mut value.$field as &mut dyn $crate::codegen::Value),*])
        }
        fields($this)
    }};
    ($this:ident: &$type:ident; $($field:ident)*) => {{
        fn fields(value: &$type) -> ::std::vec::Vec<&dyn $crate::codegen::Value> {
            ::std::vec::Vec::from([$(&value.$field as &dyn $crate::codegen::Value),*])
        }
        fields($this)
    }};
}

/// The table of a struct.
#[doc(hidden)]
#[macro_export]
macro_rules! fields {
    // Nearly all types: without a call of another macro for each field.
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: element($wire:literal) $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            @ $type($name, $namespace) $($order)?;
            [$($crate::value::element($wire)$(.$setting $value)*),*]
        }
    };
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            @ $type($name, $namespace) $($order)?;
            [$($crate::field!($kind $wire $($setting $value)*)),*]
        }
    };
    (@ $type:ident($name:literal, $namespace:expr) $($order:ident)?; $table:expr) => {
        impl<__Lazily> $crate::codegen::Shaped<__Lazily> for $type {
            const SHAPE: &'static $crate::codegen::Shape = &$crate::codegen::Shape::new(
                $name,
                $namespace,
                &$crate::codegen::Field::all_in($table, $namespace),
            )$(.$order())?;
        }
    };
}
