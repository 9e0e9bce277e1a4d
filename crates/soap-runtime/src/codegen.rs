//! What generated code names, and nothing else: a change here is a change of every generated file.
//!
//! A generated type is a plain struct or enum followed by a table in one of the macros.

pub use crate::client::{Client, ClientBuilder};
pub use crate::error::Error;
pub use crate::fault_detail::{FaultDetail, no_such_entry, read_blank};
pub use crate::http_binding::{HttpContent, HttpOperation};
pub use crate::message::{Answered, Parts};
pub use crate::mime::{Attached, Declared, MimePart, MissingAttachment, claim, give};
pub use crate::operation::{Operation, Port};
pub use crate::redact::Redacted;
pub use crate::server::{Answer, Call, Dispatch, Reply, Server, not_implemented};
pub use crate::soap::{Fault, SoapVersion};
pub use crate::value::{
    Allowed, AnyAttribute, AnyAttributes, AnyElement, AnyType, Base64Binary, Date, DateTime, Decimal,
    Duration, Enumeration, Facets, Family, Far, Field, Fields, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, Kept, KeptAttributes, KeptNil, KeptOrder, Leniency, MixedText, NamesInScope,
    NegativeInteger, Nillable, NonNegativeInteger, NonPositiveInteger, Order, PositiveInteger, QName,
    ReadResult, Shape, Shaped, Simple, Time, Typed, Value, ValueReader, Variants, XmlList, member_of_union,
    read_choice, read_choice_element, read_complex, read_family, read_group, read_soap_array,
    read_text_value, read_word, take_text_value, take_word, text_of_listed, word_of, write_choice,
    write_choice_element, write_complex, write_family, write_group, write_soap_array, write_text_value,
    write_word, xsi_of,
};
pub use crate::xml::{Namespace, Text, Writer};
pub use crate::{
    attachments, choice, complex, family, faults, group, redacted_debug, soap_array, union, words,
};
#[cfg(feature = "serde")]
pub use serde;

/// The table of a complex type: index, field and declaration of each element or group of elements, then attribute,
/// then text.
///
/// A declaration is one of `element("x")`, `attribute("x")`, `text()`, `group(Type)`, `any(namespaces)`,
/// `any_attributes(namespaces)`, `mixed()`, `kept_order()` and `kept_attributes()`, and settings: the methods of [`Field`]. The namespaces of a wildcard are
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

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self { $($field: $crate::codegen::Value::blank(),)* }
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                _: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_complex(self, reader)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, field: &$crate::codegen::Field) {
                $crate::codegen::write_complex(self, writer, field);
            }
        }
    };
}

/// The table of a group: elements that stand one after the other, without an element of their own around them. The
/// entries are those of [`complex!`]; a field holds the group by `group(Type)`.
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

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self { $($field: $crate::codegen::Value::blank(),)* }
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                _: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_group(self, reader)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, _: &$crate::codegen::Field) {
                $crate::codegen::write_group(self, writer);
            }
        }
    };
}

/// The table of a choice: an enum, each variant of which holds one of several fields. The entries are those of
/// [`complex!`], variants in place of fields; `blank` names a variant that can be made without the others.
///
/// With the namespace alone it is a choice among the children of an element, and a field holds it by `group(Type)`.
/// With a name too, it is all that an element holds.
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

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self::$blank($crate::codegen::Value::blank())
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                _: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_choice(self, reader)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, _: &$crate::codegen::Field) {
                $crate::codegen::write_choice(self, writer);
            }
        }
    };
    ($type:ident($name:literal, $namespace:expr) blank $blank:ident; $($entries:tt)*) => {
        $crate::variants! { $type($name, $namespace); $($entries)* }

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self::$blank($crate::codegen::Value::blank())
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                _: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_choice_element(self, reader)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, field: &$crate::codegen::Field) {
                $crate::codegen::write_choice_element(self, writer, field);
            }
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

/// The declaration of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! field {
    (group($type:ty) $($setting:ident $value:tt)*) => {
        $crate::value::group::<$type>()$(.$setting $value)*
    };
    (any($($allowed:tt)*) $($setting:ident $value:tt)*) => {
        $crate::value::any($crate::allowed!($($allowed)*))$(.$setting $value)*
    };
    (any_attributes($($allowed:tt)*)) => {
        $crate::value::any_attributes($crate::allowed!($($allowed)*))
    };
    ($kind:ident $wire:tt $($setting:ident $value:tt)*) => {
        $crate::value::$kind $wire $(.$setting $value)*
    };
}

/// The namespaces of a wildcard: `ANY`, `other(than)`, `within(these, "")`, or `UNKNOWN` for names that nothing else in
/// the element is for.
#[doc(hidden)]
#[macro_export]
macro_rules! allowed {
    (ANY) => { $crate::codegen::Allowed::Any };
    (UNKNOWN) => { $crate::codegen::Allowed::Unknown };
    (other($own:expr)) => { $crate::codegen::Allowed::Other($own) };
    (within($($namespace:expr),*)) => { $crate::codegen::Allowed::In(&[$($namespace),*]) };
}

/// The words of an enumeration, each with its variant and, where the contract tells, its meaning. Any other text is kept
/// in the variant after `else`, or after `or` where it is foreseen.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Status {
///     Disabled,
///     Enabled,
///     Unknown(String),
/// }
/// words! {
///     Status else Unknown;
///     Disabled = "Disabled";
///     Enabled = "Enabled", "May be used.";
/// }
/// assert_eq!(Status::from_word("Asleep"), Status::Unknown("Asleep".into()));
/// ```
#[macro_export]
macro_rules! words {
    ($type:ident $kept:tt $unknown:ident; $($variant:ident = $word:literal $(, $meaning:literal)?;)*) => {
        impl $crate::codegen::Enumeration for $type {
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn from_word(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    _ => Self::$unknown(::std::borrow::ToOwned::to_owned(word)),
                }
            }

            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::$unknown(word) => word,
                }
            }

            fn as_text(&self) -> $crate::codegen::Text<'_> {
                match self {
                    Self::$unknown(word) => $crate::codegen::Text::Any(word),
                    _ => $crate::codegen::text_of_listed(self),
                }
            }

            fn meaning(&self) -> ::core::option::Option<&'static str> {
                #[allow(unreachable_patterns)]
                match self {
                    $($(Self::$variant => ::core::option::Option::Some($meaning),)?)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl $crate::codegen::Simple for $type {
            const EXPECTED: &'static str = "a word of the contract";

            fn parse(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some($crate::codegen::word_of(text))
            }

            fn with_text<R>(&self, take: impl ::core::ops::FnOnce($crate::codegen::Text<'_>) -> R) -> R {
                take($crate::codegen::Enumeration::as_text(self))
            }

            fn is_foreseen(&self) -> bool {
                $crate::union!(@$kept) || $crate::codegen::Enumeration::is_known(self)
            }
        }

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self::$unknown(::std::string::String::new())
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                *self = $crate::codegen::read_word(reader, field)?;
                ::core::result::Result::Ok(())
            }

            fn take_text(
                &mut self,
                text: &str,
                _: &$crate::codegen::Field,
                leniency: &$crate::codegen::Leniency,
            ) -> bool {
                $crate::codegen::take_word(self, text, leniency)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, field: &$crate::codegen::Field) {
                $crate::codegen::write_word(self, writer, field);
            }
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str($crate::codegen::Enumeration::as_str(self))
            }
        }

        impl ::core::convert::From<&str> for $type {
            fn from(word: &str) -> Self {
                $crate::codegen::Enumeration::from_word(word)
            }
        }

        impl ::core::convert::From<::std::string::String> for $type {
            fn from(word: ::std::string::String) -> Self {
                $crate::codegen::Enumeration::from_word(&word)
            }
        }

        impl ::core::convert::From<$type> for ::std::string::String {
            fn from(value: $type) -> Self {
                ::std::borrow::ToOwned::to_owned($crate::codegen::Enumeration::as_str(&value))
            }
        }
    };
}

/// The types that an element may have by `xsi:type`, each with its variant: that of the contract, if it is not abstract,
/// and those derived from it. Any other type is kept as it came in the variant after `else`.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Animal {
///     pub name: String,
/// }
/// complex! {
///     Animal("Animal", "urn:example");
///     0 name: element("name");
/// }
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Dog {
///     pub name: String,
///     pub breed: String,
/// }
/// complex! {
///     Dog("Dog", "urn:example");
///     0 name: element("name");
///     1 breed: element("breed");
/// }
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum AnyAnimal {
///     Animal(Box<Animal>),
///     Dog(Box<Dog>),
///     Unknown(AnyType),
/// }
/// family! {
///     AnyAnimal("Animal", "urn:example") else Unknown;
///     0 Animal: Animal;
///     1 Dog: Dog;
/// }
///
/// let xml = r#"<pet xmlns="urn:example" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Dog"><name>Rex</name><breed>Collie</breed></pet>"#;
/// let pet: AnyAnimal = soap_runtime::value::from_xml(xml, "pet", "urn:example")?;
/// assert_eq!(pet, AnyAnimal::Dog(Box::new(Dog { name: "Rex".into(), breed: "Collie".into() })));
/// assert_eq!(soap_runtime::value::to_xml(&pet, "pet", "urn:example")?, xml);
/// # Ok::<(), soap_runtime::Error>(())
/// ```
#[macro_export]
macro_rules! family {
    ($type:ident($name:literal, $namespace:expr) else $unknown:ident;
     $($index:tt $variant:ident: $member:ty;)*) => {
        impl $crate::codegen::Family for $type {
            fn declared(&self) -> (&'static str, &'static str) {
                ($name, $namespace)
            }

            fn members(&self) -> &'static [fn() -> (&'static str, &'static str)] {
                &[$($crate::codegen::xsi_of::<$member>),*]
            }

            fn select(&mut self, index: usize) {
                *self = match index {
                    $($index => Self::$variant($crate::codegen::Value::blank()),)*
                    _ => Self::$unknown($crate::codegen::Value::blank()),
                };
            }

            fn current(&self) -> (usize, &dyn $crate::codegen::Value) {
                match self {
                    $(Self::$variant(value) => ($index, value),)*
                    Self::$unknown(value) => (::core::primitive::usize::MAX, value),
                }
            }

            fn current_mut(&mut self) -> &mut dyn $crate::codegen::Value {
                match self {
                    $(Self::$variant(value) => value,)*
                    Self::$unknown(value) => value,
                }
            }
        }

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self::$unknown($crate::codegen::Value::blank())
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_family(self, reader, field)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, field: &$crate::codegen::Field) {
                $crate::codegen::write_family(self, writer, field);
            }
        }
    };
}

/// The members of a union of simple types, each with its variant. The first that a text is a value of counts, if it
/// gives that very text again; all else is kept in the variant after `else`, or after `or` where any text is foreseen.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Limit {
///     count(u32),
///     since(Date),
///     Unknown(String),
/// }
/// union! {
///     Limit else Unknown;
///     count: u32;
///     since: Date;
/// }
/// assert_eq!(Limit::parse("5"), Some(Limit::count(5)));
/// assert_eq!(Limit::parse("05"), Some(Limit::Unknown("05".into())));
/// ```
#[macro_export]
macro_rules! union {
    ($type:ident $kept:tt $unknown:ident; $($variant:ident: $member:ty;)*) => {
        impl $crate::codegen::Simple for $type {
            const EXPECTED: &'static str = "a value of one of the types of a union";
            const NEEDS_NAMES: bool = false $(|| <$member as $crate::codegen::Simple>::NEEDS_NAMES)*;

            fn parse(text: &str) -> ::core::option::Option<Self> {
                Self::parse_in(text, &$crate::codegen::NamesInScope::default())
            }

            fn parse_in(
                text: &str,
                names: &$crate::codegen::NamesInScope<'_>,
            ) -> ::core::option::Option<Self> {
                $(if let ::core::option::Option::Some(value) = $crate::codegen::member_of_union(text, names) {
                    return ::core::option::Option::Some(Self::$variant(value));
                })*
                ::core::option::Option::Some(Self::$unknown(::std::borrow::ToOwned::to_owned(text)))
            }

            fn memory_of(text: &str) -> usize {
                0 $(.max(<$member as $crate::codegen::Simple>::memory_of(text)))*
            }

            fn with_text<R>(&self, take: impl ::core::ops::FnOnce($crate::codegen::Text<'_>) -> R) -> R {
                match self {
                    $(Self::$variant(value) => $crate::codegen::Simple::with_text(value, take),)*
                    Self::$unknown(text) => take($crate::codegen::Text::Any(text)),
                }
            }

            fn text_in(&self, writer: &mut $crate::codegen::Writer) -> ::std::string::String {
                match self {
                    $(Self::$variant(value) => $crate::codegen::Simple::text_in(value, writer),)*
                    Self::$unknown(text) => ::std::clone::Clone::clone(text),
                }
            }

            fn is_foreseen(&self) -> bool {
                match self {
                    Self::$unknown(_) => $crate::union!(@$kept),
                    #[allow(unreachable_patterns)]
                    _ => true,
                }
            }
        }

        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                Self::$unknown(::std::string::String::new())
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                *self = $crate::codegen::read_text_value(reader, field)?;
                ::core::result::Result::Ok(())
            }

            fn take_text(
                &mut self,
                text: &str,
                field: &$crate::codegen::Field,
                leniency: &$crate::codegen::Leniency,
            ) -> bool {
                $crate::codegen::take_text_value(self, text, field, leniency)
            }

            fn write(&self, writer: &mut $crate::codegen::Writer, field: &$crate::codegen::Field) {
                $crate::codegen::write_text_value(self, writer, field);
            }
        }
    };
    (@else) => { false };
    (@or) => { true };
}

/// `Debug` for a type that holds secrets: `show` and `hide` each field, or each variant of an `enum`.
///
/// ```
/// soap_runtime::redacted_debug! {
///     Login;
///     show email;
///     hide password;
/// }
/// pub struct Login {
///     email: String,
///     password: String,
/// }
/// let login = Login { email: "a@b.c".into(), password: "secret".into() };
/// assert_eq!(format!("{login:?}"), r#"Login { email: "a@b.c", password: [redacted] }"#);
/// ```
#[macro_export]
macro_rules! redacted_debug {
    ($type:ident; $($how:ident $field:ident;)*) => {
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(stringify!($type))
                    $(.field(stringify!($field), $crate::redacted_debug!(@$how &self.$field)))*
                    .finish()
            }
        }
    };
    ($type:ident enum; $($how:ident $variant:ident;)*) => {
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(Self::$variant(value) => f
                        .debug_tuple(stringify!($variant))
                        .field($crate::redacted_debug!(@$how value))
                        .finish(),)*
                }
            }
        }
    };
    (@show $field:expr) => { $field };
    (@hide $field:expr) => {{ let _ = $field; &$crate::codegen::Redacted }};
}
