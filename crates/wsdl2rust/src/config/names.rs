//! What things are called in Rust.
//!
//! Must not make a name; `names` does.

use super::Config;
use crate::names::{NamePolicy, WordName};

impl Config {
    /// How the contract's names become Rust names. Default: [`NamePolicy::Verbatim`].
    pub fn names(mut self, policy: NamePolicy) -> Self {
        self.names = policy;
        self
    }

    /// Names the variant of one word of an enumeration, in place of the name made by rule. `ty` is the type:
    /// `{namespace}name`, its name alone, or its Rust name, which is the only way to name an anonymous type;
    /// `word` is the word as written in the contract. Call it once for each word. Default: all names are made by
    /// rule, and the documentation of each variant whose name differs from its word gives the word.
    ///
    /// A type or word that is not generated is an error, and so is one name for two words.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .word("{urn:example}comparison", "<=", "AtMost")
    ///     .word("{urn:example}comparison", ">=", "AtLeast")
    ///     .compile("wsdl/search.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn word(mut self, ty: impl Into<String>, word: impl Into<String>, name: impl Into<String>) -> Self {
        self.words.push(WordName { ty: ty.into(), word: word.into(), name: name.into() });
        self
    }
}
