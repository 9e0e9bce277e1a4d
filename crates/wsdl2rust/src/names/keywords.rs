//! The words that cannot be, or must not become, Rust identifiers. Knows nothing of contracts.

/// Keywords of every edition, strict and reserved, `_` included.
///
/// Words that are keywords only in some positions (`union`, `auto`, `macro_rules` …) are fine identifiers.
const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Type-level names that generated code uses bare. A type of the contract must not shadow them.
const RUNTIME: &[&str] = &[
    // Rust's own
    "AsRef",
    "Box",
    "Default",
    "Err",
    "From",
    "Into",
    "None",
    "Ok",
    "Option",
    "Result",
    "Send",
    "Some",
    "String",
    "Sync",
    "Vec",
    "bool",
    "char",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
    // from soap_runtime::codegen
    "Answer",
    "Answered",
    "AnyAttributes",
    "AnyElement",
    "AnyType",
    "Base64Binary",
    "Begun",
    "Call",
    "Client",
    "ClientBuilder",
    "Date",
    "DateTime",
    "Decimal",
    "Dispatch",
    "Dispatcher",
    "Duration",
    "Error",
    "Facets",
    "Far",
    "Fault",
    "FaultDetail",
    "GDay",
    "GMonth",
    "GMonthDay",
    "GYear",
    "GYearMonth",
    "HexBinary",
    "HttpOperation",
    "HttpOperationInfo",
    "Integer",
    "MayBeNil",
    "MimePart",
    "Kept",
    "KeptAttributes",
    "KeptNil",
    "KeptOrder",
    "MixedText",
    "NegativeInteger",
    "Nillable",
    "NonNegativeInteger",
    "NonPositiveInteger",
    "OneWay",
    "Operation",
    "OperationInfo",
    "Parts",
    "Port",
    "PositiveInteger",
    "QName",
    "Reply",
    "Server",
    "SoapVersion",
    "Time",
    "XmlList",
    // modules and crates that stand beside the types, and the parameter of the server half
    "H",
    "alloc",
    "__Shapes",
    "contract",
    "core",
    "http_ports",
    "operations",
    "server",
    "soap_runtime",
    "std",
];

/// Functions every client has, and methods that any value has: an operation must not hide them.
pub(super) const METHODS: &[&str] = &[
    "as_ref",
    "borrow",
    "borrow_mut",
    "builder",
    "clone",
    "clone_into",
    "fmt",
    "from",
    "into",
    "new",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

/// Constants that stand beside the operations.
pub(super) const CONSTANTS: &[&str] = &["ALL", "NS", "Operation"];

/// The module of the elements that documents begin with, where there are any.
pub(super) const ELEMENTS: &str = "elements";

/// Whether `word` is a keyword of any edition of Rust, strict or reserved.
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Whether generated code needs the type-level name `word` for itself.
pub fn is_taken_by_the_runtime(word: &str) -> bool {
    RUNTIME.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_is_one_to_the_parser() {
        for word in KEYWORDS {
            assert!(syn::parse_str::<syn::Ident>(word).is_err() || *word == "gen", "{word} is no keyword");
        }
    }
}
