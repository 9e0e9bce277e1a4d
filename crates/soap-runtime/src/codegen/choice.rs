//! Tables of enums that hold one of several elements.
//!
//! Must not know how a choice is read and written by its table.

/// The table of a choice: an enum, each variant of which holds one of several fields. The entries are those of
/// [`complex!`](crate::complex), variants in place of fields; `blank` names a variant that can be made without the others.
///
/// With the namespace alone it is a choice among the children of an element, and a field holds it by `group(Type)`.
/// With a name as well, it is the whole content of an element.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Payment {
///     pub amount: Decimal,
///     pub choice: Payment_choice,
/// }
/// complex! {
///     Payment("Payment", "urn:example");
///     0 amount: element("amount");
///     1 choice: group(Payment_choice);
/// }
///
/// #[allow(non_camel_case_types)]
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Payment_choice {
///     card(String),
///     coin(Vec<i32>),
/// }
/// choice! {
///     Payment_choice("urn:example") blank card;
///     0 card: element("card");
///     1 coin: element("coin").repeated();
/// }
///
/// let xml = r#"<Payment xmlns="urn:example"><amount>3</amount><coin>1</coin><coin>2</coin></Payment>"#;
/// let payment: Payment = soap_runtime::value::from_xml(xml, "Payment", "urn:example")?;
/// assert_eq!(payment.choice, Payment_choice::coin(vec![1, 2]));
/// assert_eq!(soap_runtime::value::to_xml(&payment, "Payment", "urn:example")?, xml);
/// # Ok::<(), soap_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! choice {
    ($type:ident($namespace:expr) blank $blank:ident; $($entries:tt)*) => {
        $crate::variants! { $type("", $namespace); $($entries)* }

        $crate::impl_value! {
            $type;
            blank => Self::$blank($crate::codegen::Value::blank());
            read(self, reader, _) => $crate::codegen::read_choice(self, reader);
            write(self, writer, _) => $crate::codegen::write_choice(self, writer);
        }
    };
    ($type:ident($name:literal, $namespace:expr) blank $blank:ident; $($entries:tt)*) => {
        $crate::variants! { $type($name, $namespace); $($entries)* }

        $crate::impl_value! {
            $type;
            blank => Self::$blank($crate::codegen::Value::blank());
            read(self, reader, _) => $crate::codegen::read_choice_element(self, reader);
            write(self, writer, field) => $crate::codegen::write_choice_element(self, writer, field);
        }
    };
}

/// What the drivers need of an enum: its table, and a way from index to variant and back.
#[doc(hidden)]
#[macro_export]
macro_rules! variants {
    ($type:ident($name:literal, $namespace:expr);
     $($index:tt $variant:ident: $kind:ident $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        impl<__Lazily> $crate::codegen::Shaped<__Lazily> for $type {
            const SHAPE: &'static $crate::codegen::Shape = &$crate::codegen::Shape::of(
                $name,
                $namespace,
                $crate::codegen::Order::Choice,
                &$crate::codegen::Field::all_in(
                    [$($crate::field!($kind $wire $($setting $value)*)),*],
                    $namespace,
                ),
            );
        }

        impl $crate::codegen::Variants for $type {
            fn select(&mut self, index: usize) {
                match index {
                    $($index => *self = Self::$variant($crate::codegen::Value::blank()),)*
                    _ => {}
                }
            }

            fn current(&self) -> (usize, &dyn $crate::codegen::Value) {
                match self {
                    $(Self::$variant(value) => ($index, value),)*
                }
            }

            fn current_mut(&mut self) -> &mut dyn $crate::codegen::Value {
                match self {
                    $(Self::$variant(value) => value,)*
                }
            }
        }
    };
}
