//! `Some` of what becomes a value, so that literals can be given as they are.
//!
//! Must not know the types of values; these say what they are made of.

/// `Some` of what `value` becomes: a `String` of a literal, an [`Integer`](crate::Integer) of a number, a box of what is
/// in it.
///
/// Nearly everything in a request may be left out, so that its fields are options; `Some("Ann")` is an
/// `Option<&str>`, which a field of a `String` does not take.
///
/// ```
/// use soap_runtime::{Integer, Nillable, some};
///
/// #[derive(Default)]
/// struct Card {
///     holder: Option<String>,
///     bank: Option<Nillable<String>>,
///     month: Option<Integer>,
///     next: Option<Box<Card>>,
/// }
///
/// let card = Card { holder: some("Ann Lee"), bank: some("Bank"), month: some(12), ..Default::default() };
/// let card = Card { next: some(card), ..Default::default() };
/// # assert_eq!(card.next.unwrap().month.unwrap().to_string(), "12");
/// ```
pub fn some<T>(value: impl Into<T>) -> Option<T> {
    Some(value.into())
}
