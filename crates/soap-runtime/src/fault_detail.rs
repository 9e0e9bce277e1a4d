//! The faults that a contract declares for an operation, as one enum over the entries of a detail.
//!
//! Must not know faults or details, nor which entries there are: generated code tells by `faults!`.

use crate::value::{Field, ReadResult, Value, ValueReader};
use crate::xml::Problem;

/// The entries that the detail of a fault may have. [`faults!`](crate::faults) implements it.
pub trait FaultDetail: Sized {
    /// The elements, in the order of the variants.
    const ENTRIES: &'static [Field];

    /// Whether they stand in the header of the envelope, where errors of header blocks are told (WSDL 1.1, 3.7), and
    /// not in the detail.
    const IN_HEADER: bool;

    /// Reads the open element as the entry at `index`.
    #[doc(hidden)]
    fn read_entry(index: usize, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<Self>;

    /// The index of the entry, and its value.
    #[doc(hidden)]
    fn entry(&self) -> (usize, &dyn Value);
}

/// The outcome for an index beyond the last entry, which no driver gives.
#[doc(hidden)]
pub fn no_such_entry<T>(reader: &ValueReader<'_, '_>) -> ReadResult<T> {
    let found = reader.xml.name().to_string();
    Err(reader.xml.fail(Problem::Unknown(found)))
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "as generated")]
mod tests {
    use std::error::Error as _;

    use crate::codegen::*;
    use crate::soap::Detail;

    #[derive(Debug, PartialEq)]
    enum Refusal {
        Locked(String),
        Missing(i32),
    }
    faults! {
        Refusal;
        0 Locked: element("locked").namespace("");
        1 Missing: element("missing").namespace("");
    }

    #[test]
    fn an_entry_that_cannot_be_written_keeps_the_reason() {
        let fault = Refusal::Locked("\u{1}".into()).into_fault("locked until noon");
        let why = "(its entry cannot be written: character U+0001 is not allowed in XML)";
        assert_eq!((fault.reason, fault.detail), (format!("locked until noon {why}"), None));
    }

    #[test]
    fn an_entry_that_cannot_be_read_keeps_the_error_of_the_call() {
        let fault = Fault::receiver("declined").with_detail(Detail::from_xml("<missing>much</missing>"));
        let error = Error::fault(fault.clone()).fault_as::<Refusal>().unwrap_err();
        assert!(error.is_decoding());
        assert_eq!((error.path(), error.soap_fault()), (Some("detail/missing"), Some(&fault)));
        let source = error.source().unwrap().downcast_ref::<Error>().unwrap();
        assert!(source.is_fault() && source.soap_fault() == Some(&fault));
    }
}
