//! A contract with every kind of field that allocates its own memory.
//!
//! Must not know how messages are made or measured.

use soap_runtime::codegen::*;

pub const NS: &str = "urn:costs";

macro_rules! sparse {
    ($($index:tt $field:ident $name:literal;)*) => {
        /// A type with many optional fields, which is large even when it is empty.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Sparse {
            $(pub $field: Option<String>,)*
        }
        complex! {
            Sparse("Sparse", NS);
            $($index $field: element($name).optional();)*
        }
    };
}
sparse! {
    0 a0 "a0"; 1 a1 "a1"; 2 a2 "a2"; 3 a3 "a3"; 4 a4 "a4"; 5 a5 "a5"; 6 a6 "a6"; 7 a7 "a7"; 8 a8 "a8"; 9 a9 "a9";
    10 b0 "b0"; 11 b1 "b1"; 12 b2 "b2"; 13 b3 "b3"; 14 b4 "b4"; 15 b5 "b5"; 16 b6 "b6"; 17 b7 "b7"; 18 b8 "b8"; 19 b9 "b9";
    20 c0 "c0"; 21 c1 "c1"; 22 c2 "c2"; 23 c3 "c3"; 24 c4 "c4"; 25 c5 "c5"; 26 c6 "c6"; 27 c7 "c7"; 28 c8 "c8"; 29 c9 "c9";
    30 d0 "d0"; 31 d1 "d1"; 32 d2 "d2"; 33 d3 "d3"; 34 d4 "d4"; 35 d5 "d5"; 36 d6 "d6"; 37 d7 "d7"; 38 d8 "d8"; 39 d9 "d9";
}

#[derive(Debug, Clone, PartialEq)]
pub struct Main {
    pub sparse: Vec<Sparse>,
    pub text: Vec<String>,
    pub choice: Vec<Choice>,
    pub pet: Vec<AnyPet>,
    pub far: Vec<Far<Pet>>,
    pub inner: Option<Box<Main>>,
    pub kept: Vec<Kept<i32>>,
    pub nil: Vec<KeptNil<i32>>,
    pub list: Vec<XmlList<String>>,
    pub numbers: Vec<XmlList<i32>>,
    pub union: Vec<Union>,
    pub names: Vec<XmlList<QName>>,
    pub name: Vec<QName>,
    pub kept_name: Vec<Kept<QName>>,
    pub any: Vec<AnyType>,
    pub bytes: Vec<Base64Binary>,
    pub wrapped: Option<Vec<Sparse>>,
    pub texts: Option<Vec<Option<String>>>,
    pub loose: Vec<Loose>,
    pub all: Vec<All>,
    pub typed: Vec<Named>,
    pub array: Option<Vec<Option<i32>>>,
    pub structs: Option<Vec<Option<Sparse>>>,
    pub skipped: Option<Vec<i32>>,
    pub grid: Option<Grid>,
    pub sure: Vec<Kept<bool>>,
    pub plain: Option<Vec<i32>>,
}
complex! {
    Main("main", NS);
    0 sparse: element("sparse").optional().repeated();
    1 text: element("text").optional().repeated();
    2 choice: group(Choice).optional().repeated();
    3 pet: element("pet").optional().repeated();
    4 far: element("far").optional().repeated();
    5 inner: element("inner").optional();
    6 kept: element("kept").optional().repeated();
    7 nil: element("nil").optional().repeated().nillable();
    8 list: element("list").optional().repeated();
    9 numbers: element("numbers").optional().repeated();
    10 union: element("union").optional().repeated();
    11 names: element("names").optional().repeated();
    12 name: element("name").optional().repeated();
    13 kept_name: element("keptName").optional().repeated();
    14 any: element("any").optional().repeated();
    15 bytes: element("bytes").optional().repeated();
    16 wrapped: element("wrapped").optional().array("s", NS);
    17 texts: element("texts").optional().array("t", NS).nillable_items();
    18 loose: element("loose").optional().repeated();
    19 all: element("all").optional().repeated();
    20 typed: element("typed").optional().repeated();
    21 array: element("array").optional().array("i", "").nillable_items().xsd_array("int", 0);
    22 structs: element("structs").optional().array("s", "").nillable_items().soap_array("Sparse", NS, 0);
    23 skipped: element("skipped").optional().array("i", "").skip_nil_items().xsd_array("int", 0);
    24 grid: element("grid").optional();
    25 sure: element("sure").optional().repeated();
    26 plain: element("plain").optional().array("i", "");
}

#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    A(String),
    B(Box<Sparse>),
    C(Vec<i32>),
}
choice! {
    Choice(NS) blank A;
    0 A: element("a");
    1 B: element("b");
    2 C: element("c").repeated();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    pub name: Option<String>,
}
complex! {
    Pet("Pet", NS);
    0 name: element("name").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dog {
    pub name: Option<String>,
    pub more: Sparse,
}
complex! {
    Dog("Dog", NS);
    0 name: element("name").optional();
    1 more: element("more");
}

#[derive(Debug, Clone, PartialEq)]
pub enum AnyPet {
    Pet(Box<Pet>),
    Dog(Box<Dog>),
    Unknown(AnyType),
}
family! {
    AnyPet("Pet", NS) else Unknown;
    0 Pet: Pet;
    1 Dog: Dog;
}

#[derive(Debug, Clone, PartialEq)]
pub enum Union {
    Number(u32),
    Numbers(XmlList<i32>),
    Words(XmlList<String>),
    Name(QName),
    Unknown(String),
}
union! {
    Union else Unknown;
    Number: u32;
    Numbers: XmlList<i32>;
    Words: XmlList<String>;
    Name: QName;
}

/// Wildcards, and text between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Loose {
    pub any: Vec<AnyElement>,
    pub attributes: AnyAttributes,
    pub mixed: MixedText,
}
complex! {
    Loose("loose", NS);
    0 any: any(ANY).optional().repeated();
    1 attributes: any_attributes(ANY);
    2 mixed: mixed();
}

/// Elements in any order, with the order kept.
#[derive(Debug, Clone, PartialEq)]
pub struct All {
    pub x: Vec<String>,
    pub y: Vec<String>,
    pub order: KeptOrder,
}
complex! {
    All("all", NS) all;
    0 x: element("x").optional().repeated();
    1 y: element("y").optional().repeated();
    2 order: kept_order();
}

/// An element that keeps the attributes that describe its type.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub kept: KeptAttributes,
}
complex! {
    Named("typed", NS);
    0 kept: kept_attributes();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    pub size: Vec<usize>,
    pub items: Vec<Option<i32>>,
}
soap_array! {
    Grid[2];
    items: element("items").array("item", "").nillable_items().xsd_array("int", 0);
}

/// An element that may contain any others.
#[derive(Debug, Clone, PartialEq)]
pub struct Elements {
    pub elements: Vec<AnyElement>,
}
complex! {
    Elements("elements", "");
    0 elements: any(ANY).optional().repeated();
}
