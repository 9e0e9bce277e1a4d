//! Arrays of SOAP's encoding that are types of their own.
//!
//! Must not know how an array is written.

/// Makes a struct of `items`, and of `size` where it has a number of dimensions, an array of SOAP's encoding:
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Grid {
///     pub size: Vec<usize>,
///     pub items: Vec<Option<i32>>,
/// }
/// soap_array! {
///     Grid[2];
///     items: element("items").array("item", "").nillable_items().xsd_array("int", 0);
/// }
/// ```
#[macro_export]
macro_rules! soap_array {
    ($type:ident $([$rank:literal])?; items: element $wire:tt $(.$setting:ident $value:tt)*;) => {
        impl $type {
            const ITEMS: &'static $crate::codegen::Field = &$crate::field!(element $wire $($setting $value)*);
        }

        $crate::impl_value! {
            $type;
            blank => Self { $(size: ::std::vec![0; $rank],)? items: ::std::vec::Vec::new() };
            read(self, reader, _) => {
                let size = $crate::soap_array!(@size self $($rank)?, as_mut);
                $crate::codegen::read_soap_array(size, &mut self.items, Self::ITEMS, reader)
            };
            write(self, writer, field) => {
                let size = $crate::soap_array!(@size self $($rank)?, as_ref);
                $crate::codegen::write_soap_array(size, &self.items, Self::ITEMS, writer, field);
            };
        }
    };
    (@size $self:ident, $how:ident) => {
        ::core::option::Option::None
    };
    (@size $self:ident $rank:literal, as_mut) => {
        ::core::option::Option::Some(&mut $self.size)
    };
    (@size $self:ident $rank:literal, as_ref) => {
        ::core::option::Option::Some($self.size.as_slice())
    };
}
