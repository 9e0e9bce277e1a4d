//! Result words: as SOAP says them and as the form interface displays them.
//!
//! Must not know operations.

/// How the form interface displays a result word of the contract: `setGroup_InvalidParam_NodeID` as
/// `INVALIDPARAM_NODE`.
///
/// The name of the operation, with which most words begin, is dropped, and so is the `ID` of a wrong parameter.
pub fn displayed_word(word: &str) -> String {
    let own = match word.split_once('_') {
        // Names of operations begin with a small letter, and words of their own with a capital.
        Some((operation, own)) if operation.starts_with(|first: char| first.is_ascii_lowercase()) => own,
        _ => word,
    };
    let shown = match own.strip_suffix("ID") {
        Some(parameter) if own.starts_with("InvalidParam_") => parameter,
        _ => own,
    };
    shown.to_ascii_uppercase()
}

/// Which of these words of the contract the form interface displays so. Words come in any case of letters.
///
/// Nothing if the contract has no word for it, as for the `INVALIDPARAM_SESSION` of `startSession`.
pub fn contract_word<'w>(words: &[&'w str], displayed: &str) -> Option<&'w str> {
    words.iter().copied().find(|word| displayed_word(word).eq_ignore_ascii_case(displayed))
}
