//! Families of types that an element may have by `xsi:type`.
//!
//! Must not know how the type of an element is found.

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

        $crate::impl_value! {
            $type;
            blank => Self::$unknown($crate::codegen::Value::blank());
            read(self, reader, field) => $crate::codegen::read_family(self, reader, field);
            write(self, writer, field) => $crate::codegen::write_family(self, writer, field);
        }
    };
}
