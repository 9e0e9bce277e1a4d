//! Types of which everything may be left out.
//!
//! Must not know which these are: the generator finds them.

/// Implements `Default` for types of which nothing is required: without what is optional, and with empty lists.
///
/// For a type of which something is required this would invent values. Such a type gets `new`, which takes the required
/// fields; `..Self::default()` does not compile for it.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Group {
///     pub name: Option<String>,
///     pub members: Vec<i32>,
/// }
/// complex! {
///     Group("GROUP", "urn:example");
///     0 name: element("sName").optional();
///     1 members: element("iNodeID").repeated();
/// }
/// defaults! {
///     Group;
/// }
///
/// let group = Group { members: vec![1], ..Default::default() };
/// assert_eq!(group, Group { name: None, members: vec![1] });
/// ```
#[macro_export]
macro_rules! defaults {
    ($($type:ident;)*) => {
        $(impl ::core::default::Default for $type {
            fn default() -> Self {
                $crate::codegen::Value::blank()
            }
        })*
    };
}
