//! User types that fields hold instead of the types generated for the contract's.
//!
//! What is read and written is always that other value, so that absence, nil, leniency, facets and secrets are what they are
//! for it. Must not know any type.

use std::error::Error;

use super::{Value, ValueReader, ValueWriter};
use crate::value::{Field, Leniency, ReadResult, Simple};
use crate::xml::{Problem, cut};

/// A type of yours that fields hold in place of the one that the contract's type becomes: in elements, attributes, lists,
/// unions and arrays, in `Option` and [`Nillable`](crate::Nillable).
///
/// Implement it, and make the type a [`Value`] by [`mapped!`](crate::mapped). It needs `Default`, or a `blank` value in the macro;
/// generated code that holds it needs `Debug`, `Clone` and `PartialEq`.
///
/// ```
/// use soap_runtime::codegen::*;
/// use soap_runtime::value::{from_xml, to_xml};
/// use soap_runtime::{Mapped, mapped};
///
/// #[derive(Debug, Clone, PartialEq, Default)]
/// pub struct Cents(i64);
///
/// impl Mapped for Cents {
///     type Wire = Decimal;
///
///     fn from_wire(amount: Decimal) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
///         let (whole, fraction) = amount.as_str().split_once('.').unwrap_or((amount.as_str(), ""));
///         if fraction.len() > 2 {
///             return Err(format!("{amount} is not a number of cents").into());
///         }
///         Ok(Self(format!("{whole}{fraction:0<2}").parse()?))
///     }
///
///     fn to_wire(&self) -> Decimal {
///         let sign = if self.0 < 0 { "-" } else { "" };
///         let cents = self.0.unsigned_abs();
///         format!("{sign}{}.{:02}", cents / 100, cents % 100).parse().expect("digits around a point")
///     }
/// }
/// mapped!(Cents);
///
/// #[derive(Debug, PartialEq)]
/// pub struct Invoice {
///     pub total: Cents,
///     pub paid: Option<Cents>,
/// }
/// complex! {
///     Invoice("invoice", "");
///     0 total: element("total");
///     1 paid: element("paid").optional();
/// }
///
/// let document = "<invoice><total>12.5</total></invoice>";
/// let invoice: Invoice = from_xml(document, "invoice", "")?;
/// assert_eq!(invoice, Invoice { total: Cents(1250), paid: None });
/// assert_eq!(to_xml(&invoice, "invoice", "")?, "<invoice><total>12.50</total></invoice>");
///
/// let error = from_xml::<Invoice>("<invoice><total>0.125</total></invoice>", "invoice", "").unwrap_err();
/// assert!(error.to_string().ends_with("Cents refuses the value: 0.125 is not a number of cents at invoice/total"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not made of a value",
    note = "for a type of yours, implement `soap_runtime::Mapped` and write `soap_runtime::mapped!(Type);`",
    note = "types of bigdecimal, chrono, num-bigint, rust_decimal and time need the feature of soap-runtime with that name"
)]
pub trait Mapped: Sized + Send + Sync + 'static {
    /// What is read and written: a scalar such as [`Decimal`](crate::Decimal) or `String`, or a generated type. Not an `Option`
    /// or a `Vec`, which hold your type instead of it.
    type Wire: Value;

    /// The value of what was read.
    ///
    /// # Errors
    ///
    /// Why the value is refused, as a sentence for the error of a message; a union keeps the text, and notes the sentence. It is cut
    /// to some 200 characters, and left out where the field is secret. Fields of a generated type may be secret too: the sentence
    /// must not quote those.
    fn from_wire(wire: Self::Wire) -> Result<Self, Box<dyn Error + Send + Sync>>;

    /// What is written.
    fn to_wire(&self) -> Self::Wire;

    /// What the value has that no valid text has, for a sentence.
    #[doc(hidden)]
    fn unwritable(&self) -> Option<String> {
        None
    }
}

/// Reads one occurrence of `field`, as [`Value::read`] does.
#[doc(hidden)]
pub fn read_mapped<T: Mapped>(target: &mut T, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
    let mut wire = T::Wire::blank();
    wire.read(reader, field)?;
    // Its owner leaves it out.
    if reader.is_absent {
        return Ok(());
    }
    match T::from_wire(wire) {
        Ok(value) => *target = value,
        Err(why) => {
            let what = if field.secret { refused::<T>(None) } else { refused::<T>(Some(&*why)) };
            return Err(reader.xml.fail(Problem::Refused { what, remedy: None }));
        }
    }
    Ok(())
}

/// Reads a text that stands alone, as [`Value::take_text`] does.
#[doc(hidden)]
pub fn take_mapped<T: Mapped>(target: &mut T, text: &str, field: &Field, leniency: &Leniency) -> bool {
    let mut wire = T::Wire::blank();
    if !wire.take_text(text, field, leniency) {
        return false;
    }
    T::from_wire(wire).map(|value| *target = value).is_ok()
}

/// Writes every occurrence of `field`.
#[doc(hidden)]
pub fn write_mapped<T: Mapped>(value: &T, writer: &mut ValueWriter, field: &Field) {
    writer.refuse(|| value.unwritable(), field);
    value.to_wire().write(writer, field);
}

/// The value of a text that was read, as [`Simple::parse`] gives it.
#[doc(hidden)]
pub fn parsed<T: Mapped>(wire: Option<T::Wire>) -> Option<T> {
    T::from_wire(wire?).ok()
}

/// Why a text of the contract's type has no value, as [`Simple::refusal`] says it.
#[doc(hidden)]
pub fn refusal_of<T: Mapped<Wire: Simple>>(text: &str, leniency: &Leniency) -> Option<String> {
    let tolerated = || T::Wire::parse_tolerantly(text, leniency).map(|(wire, _)| wire);
    match T::from_wire(T::Wire::parse(text).or_else(tolerated)?) {
        Ok(_) => None,
        Err(why) => Some(refused::<T>(Some(&*why))),
    }
}

/// What is wrong, with the name of the type that says so.
fn refused<T>(why: Option<&dyn Error>) -> String {
    let path = std::any::type_name::<T>();
    // `jiff::civil::Date` is known as `Date`, also between angle brackets.
    let pieces =
        path.split_inclusive(|character: char| !character.is_alphanumeric() && !"_:".contains(character));
    let name: String = pieces.map(|piece| piece.rsplit("::").next().unwrap_or(piece)).collect();
    match why {
        Some(why) => cut(&format!("{name} refuses the value: {why}"), 240),
        None => format!("{name} refuses the value"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use crate::codegen::*;
    use crate::value::driver::secret_values;

    struct Lock {
        code: i128,
        delay: SignedDuration,
    }
    complex! {
        Lock("lock", "");
        0 code: element("code").secret();
        1 delay: attribute("delay").secret();
    }

    #[test]
    fn what_is_secret_is_what_is_written() {
        let lock = Lock { code: 1234, delay: SignedDuration::from_secs(90) };
        assert_eq!(secret_values(&lock), ["PT1M30S", "1234"]);
    }

    #[test]
    fn a_type_is_named_without_its_path() {
        assert_eq!(super::refused::<SignedDuration>(None), "SignedDuration refuses the value");
        assert_eq!(
            super::refused::<Vec<(Option<SignedDuration>, u8)>>(None),
            "Vec<(Option<SignedDuration>, u8)> refuses the value"
        );
    }
}
