//! What things are called in Rust.
//!
//! Must not make a name; `names` does.

use super::Config;
use crate::names::{ModuleName, NamePolicy, Rename, WordName};

impl Config {
    /// How the contract's names become Rust names. Default: [`NamePolicy::Verbatim`].
    pub fn names(mut self, policy: NamePolicy) -> Self {
        self.names.policy = policy;
        self
    }

    /// Names the variant of one word of an enumeration, in place of the name made by rule. `ty` is the type:
    /// `{namespace}name`, its name alone, or its Rust name, which is the only way to name an anonymous type;
    /// `word` is the word as written in the contract. Call it once for each word. Default: all names are made by
    /// rule, and the documentation of each variant whose name differs from its word gives the word.
    ///
    /// A type or word that is not generated is an error, and so is one name for two words, or the name of another word that is
    /// not named itself.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .word("{urn:example}comparison", "<=", "AtMost")
    ///     .word("{urn:example}comparison", ">=", "AtLeast")
    ///     .compile("wsdl/search.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn word(mut self, ty: impl Into<String>, word: impl Into<String>, name: impl Into<String>) -> Self {
        self.names.words.push(WordName { ty: ty.into(), word: word.into(), name: name.into() });
        self
    }

    /// Names one thing in place of the name made by rule: `target` is
    ///
    /// - a type: `{namespace}name` as in the contract, the name alone, its Rust name by rule, which is the only way to
    ///   name an anonymous type or the enum of an operation's faults, or its Rust path by rule;
    /// - a field or variant: the type, a `/`, and the name of an element or word in the contract, of an attribute (with
    ///   `@` where an element has that name, too), or the Rust name by rule;
    /// - `operation NAME`, a method in every client that has it, or `operation CLIENT/NAME`;
    /// - `service NAME`, a client; where a service has several, `NAME` is that of the port type or port.
    ///
    /// Only Rust changes: messages stay as the contract has them, and so does JSON by serde, but for variants of unions
    /// and of families of types. What is named after something else follows its new name: the name of an anonymous type
    /// begins with that of the type around it. Call it once for each. Default: none.
    ///
    /// A target that matches nothing or several things is an error, and so is one name for two things, a name that
    /// something else has which is not renamed itself, or a name that is a keyword or needed by generated code. All other
    /// settings find what is renamed by both names, that by rule and the new one.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .rename("{urn:example:groups}GROUP", "Group")
    ///     .rename("GROUP/aChildren", "children")
    ///     .rename("operation getGroup", "get_group")
    ///     .rename("service Groups", "GroupService")
    ///     .compile("wsdl/groups.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn rename(mut self, target: impl Into<String>, name: impl Into<String>) -> Self {
        self.names.renames.push(Rename { target: target.into(), name: name.into() });
        self
    }

    /// Names the module for the types of a namespace, in place of a name made from the end of its address. Call it once
    /// for each. A namespace of which nothing is printed is an error, and so is a contract whose types are all in one
    /// namespace: these are in no module. Default: none.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .module("http://example.com/types/2010", "types")
    ///     .compile("wsdl/orders.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn module(mut self, namespace: impl Into<String>, name: impl Into<String>) -> Self {
        self.names.modules.push(ModuleName { namespace: namespace.into(), name: name.into() });
        self
    }
}
