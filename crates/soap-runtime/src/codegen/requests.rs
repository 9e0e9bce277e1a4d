//! The requests that belong to one operation each.
//!
//! Must not know how requests are sent.

/// Requests that belong to one operation each: one line for each, with the path to its operation and with its reply.
///
/// ```
/// use soap_runtime::Request;
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Log {
///     pub line: String,
/// }
/// complex! {
///     Log("log", "urn:example");
///     0 line: element("line");
/// }
///
/// pub static LOG: Operation<Log, OneWay> =
///     Operation::one_way("log", "urn:example/log").request("log", "urn:example");
/// requests! {
///     Log: LOG => OneWay;
/// }
/// assert_eq!(<Log as Request>::OPERATION.name(), "log");
/// ```
#[macro_export]
macro_rules! requests {
    ($($request:ty: $operation:path => $reply:ty;)*) => {
        $(impl $crate::codegen::Request for $request {
            type Reply = $reply;

            const OPERATION: &'static $crate::codegen::Operation<Self, $reply> = &$operation;
        })*
    };
}
