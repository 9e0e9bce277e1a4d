// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

use ::soap_runtime::codegen::*;

/// The namespace of this module.
pub const NS: &str = "urn:example:shared";

/// The detail of a fault of [`call`](super::Service::call).
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub word: Word,
    pub choice: Item_choice,
    pub note: Option<String>,
}
::soap_runtime::complex! {
    Item("Item", NS);
    0 word: element("word");
    1 choice: group(Item_choice);
    2 note: element("note").optional();
}
impl Item {
    /// With what the contract requires, and without the rest.
    pub fn new(word: Word, choice: Item_choice) -> Self {
        Self {
            word,
            choice,
            ..::soap_runtime::codegen::Value::blank()
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Item_choice {
    inner(Box<Item>),
    count(i32),
}
::soap_runtime::choice! {
    Item_choice(NS) blank count;
    0 inner: element("inner");
    1 count: element("count");
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Word {
    A,
    /// A word that the contract does not list, as it came.
    Unknown(String),
}
::soap_runtime::words! {
    Word else Unknown;
    A = "A";
}
