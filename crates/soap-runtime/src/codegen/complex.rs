//! Tables of structs: complex types, and groups of elements within them.
//!
//! Must not know how a struct is read and written by its table.

/// The table of a complex type: index, field and declaration of each element or group of elements, then attribute,
/// then text.
///
/// A declaration is one of `element("x")`, `attribute("x")`, `text()`, `group(Type)`, `any(namespaces)`,
/// `any_attributes(namespaces)`, `mixed()`, `kept_order()` and `kept_attributes()`, and settings: the methods of [`Field`](crate::value::Field). The namespaces of a wildcard are
/// `ANY`, `other(NS)` for all but this one, or `within(NS, "")` for these. `all` after the name of the type says that
/// its elements may come in any order.
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
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace) $($order)?;
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) => $crate::codegen::read_complex(self, reader);
            write(self, writer, field) => $crate::codegen::write_complex(self, writer, field);
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
    ($type:ident($name:literal, $namespace:expr);
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            $type($name, $namespace);
            $($index $field: $kind $wire $(.$setting $value)*;)*
        }

        $crate::impl_value! {
            $type;
            blank => Self { $($field: $crate::codegen::Value::blank(),)* };
            read(self, reader, _) => $crate::codegen::read_group(self, reader);
            write(self, writer, _) => $crate::codegen::write_group(self, writer);
        }
    };
}

/// What the drivers need of a struct: its table, and a way from index to field.
#[doc(hidden)]
#[macro_export]
macro_rules! fields {
    // Nearly all types: without a call of another macro for each field.
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: element($wire:literal) $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            @ $type($name, $namespace) $($order)?;
            [$($crate::value::element($wire)$(.$setting $value)*),*];
            $($index $field)*
        }
    };
    ($type:ident($name:literal, $namespace:expr) $($order:ident)?;
     $($index:tt $field:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        $crate::fields! {
            @ $type($name, $namespace) $($order)?;
            [$($crate::field!($kind $wire $($setting $value)*)),*];
            $($index $field)*
        }
    };
    (@ $type:ident($name:literal, $namespace:expr) $($order:ident)?; $table:expr; $($index:tt $field:ident)*) => {
        impl<__Lazily> $crate::codegen::Shaped<__Lazily> for $type {
            const SHAPE: &'static $crate::codegen::Shape = &$crate::codegen::Shape::new(
                $name,
                $namespace,
                &$crate::codegen::Field::all_in($table, $namespace),
            )$(.$order())?;
        }

        impl $crate::codegen::Fields for $type {
            fn field(&self, index: usize) -> ::core::option::Option<&dyn $crate::codegen::Value> {
                match index {
                    $($index => ::core::option::Option::Some(&self.$field),)*
                    _ => ::core::option::Option::None,
                }
            }

            fn field_mut(
                &mut self,
                index: usize,
            ) -> ::core::option::Option<&mut dyn $crate::codegen::Value> {
                match index {
                    $($index => ::core::option::Option::Some(&mut self.$field),)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    };
}
