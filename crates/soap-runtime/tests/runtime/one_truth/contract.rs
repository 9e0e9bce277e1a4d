//! A contract with each way that a field can stand on the wire, made for messages of a few hundred bytes.
//!
//! Knows nothing of how messages are made or compared; the fuzz target takes it from here.

use soap_runtime::codegen::*;

pub const ONE: &str = "urn:one";
pub const TWO: &str = "urn:two";

#[derive(Debug, Clone, PartialEq)]
pub struct Main {
    id: i32,
    label: String,
    due: Option<i32>,
    note: Option<Nillable<String>>,
    name: Option<String>,
    tag: Vec<String>,
    row: Vec<Option<String>>,
    mark: Vec<u8>,
    colour: Option<Colour>,
    colours: Option<Vec<Colour>>,
    nodes: Option<Vec<Node>>,
    list: Option<Vec<Option<String>>>,
    sparse: Option<Vec<i64>>,
    foreign: Option<Vec<String>>,
    size: Option<Size>,
    local: Option<String>,
    other: Option<Other>,
    named: Option<String>,
    when: Option<DateTime>,
    flag: Option<bool>,
    ratio: Option<f64>,
    amount: Option<Decimal>,
    secret: Option<i32>,
    inner: Option<Box<Main>>,
    loose: Option<Box<Loose>>,
    point: Option<Point>,
    numbers: Option<Vec<Option<i32>>>,
    prices: Option<Box<Prices>>,
}
complex! {
    Main("main", ONE);
    0 id: element("id");
    1 label: element("label");
    2 due: element("due").nillable();
    3 note: element("note").optional().nillable();
    4 name: element("name").optional();
    5 tag: element("tag").optional().repeated();
    6 row: element("row").optional().repeated().nillable();
    7 mark: element("mark").optional().repeated().skip_nil_items();
    8 colour: element("colour").optional();
    9 colours: element("colours").optional().array("colour", ONE);
    10 nodes: element("nodes").optional().array("node", ONE);
    11 list: element("list").optional().array("entry", ONE).nillable_items();
    12 sparse: element("sparse").optional().array("long", ONE).skip_nil_items();
    13 foreign: element("foreign").optional().array("entry", TWO);
    14 size: element("size").optional();
    15 local: element("local").namespace("").optional();
    16 other: element("other").namespace(TWO).optional();
    17 named: element("named").namespace(ONE).optional();
    18 when: element("when").optional();
    19 flag: element("flag").optional();
    20 ratio: element("ratio").optional();
    21 amount: element("amount").optional();
    22 secret: element("secret").optional().secret();
    23 inner: element("inner").optional();
    24 loose: element("loose").optional();
    25 point: element("point").optional();
    26 numbers: element("numbers").optional().array("item", "").nillable_items().xsd_array("int", 0);
    27 prices: element("prices").optional();
}

/// Attributes and elements, in a tree; the names of the elements begin with one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    key: i32,
    i: Option<i32>,
    id: String,
    id_2: Option<String>,
    node: Vec<Node>,
}
complex! {
    Node("node", ONE);
    0 i: element("i").optional();
    1 id: element("id");
    2 id_2: element("id_2").optional();
    3 node: element("node").optional().repeated();
    4 key: attribute("key");
}

#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    name: Option<String>,
    near: Option<String>,
    local: Option<String>,
}
complex! {
    Other("other", TWO);
    0 name: element("name").optional();
    1 near: element("near").namespace(ONE).optional();
    2 local: element("local").namespace("").optional();
}

/// Simple content with attributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Size {
    unit: String,
    lang: Option<String>,
    mark: Option<Colour>,
    value: i64,
}
complex! {
    Size("size", ONE);
    0 unit: attribute("unit");
    1 lang: attribute("lang").namespace(soap_runtime::xml::XML).optional();
    2 mark: attribute("mark").namespace(TWO).optional();
    3 value: text();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Colour {
    Red,
    Blue,
    Unknown(String),
}
words! {
    Colour else Unknown;
    Red = "Red";
    Blue = "Dark blue";
}

/// A choice, groups, wildcards, a name that stands twice, and text between.
#[derive(Debug, Clone, PartialEq)]
pub struct Loose {
    id: i32,
    choice: Vec<Choice>,
    pair: Vec<Pair>,
    last: Option<String>,
    any: Vec<AnyElement>,
    any_type: Option<AnyType>,
    key: Option<i32>,
    any_attributes: AnyAttributes,
    mixed: MixedText,
}
complex! {
    Loose("loose", ONE);
    0 id: element("id");
    1 choice: group(Choice).optional().repeated();
    2 pair: group(Pair).optional().repeated();
    3 last: element("id").optional();
    4 any: any(other(ONE)).optional().repeated();
    5 any_type: element("anyType").optional();
    6 key: attribute("key").optional();
    7 any_attributes: any_attributes(ANY);
    8 mixed: mixed();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Label(String),
    Tags(Vec<String>),
    Due(Option<i32>),
    Point(Point),
    Loose(Box<Loose>),
}
choice! {
    Choice(ONE) blank Label;
    0 Label: element("label");
    1 Tags: element("tag").repeated();
    2 Due: element("due").nillable();
    3 Point: element("point");
    4 Loose: element("loose");
}

#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    i: i32,
    node: Option<Node>,
    local: Option<String>,
}
group! {
    Pair("pair", ONE);
    0 i: element("i");
    1 node: element("node").optional();
    2 local: element("local").namespace("").optional();
}

/// A choice is all, one branch of it unknown.
#[derive(Debug, Clone, PartialEq)]
pub enum Point {
    X(i32),
    Size(Size),
    Other(AnyElement),
}
choice! {
    Point("point", ONE) blank X;
    0 X: element("x");
    1 Size: element("size");
    2 Other: any(UNKNOWN);
}

/// Types that the contract does not have, in place of its decimals and of `Size`.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    price: Cents,
    low: Option<Nillable<Cents>>,
    sum: Vec<Option<Cents>>,
    sums: Option<Vec<Cents>>,
    list: Option<XmlList<Cents>>,
    kept: Option<Kept<Cents>>,
    limit: Option<Limit>,
    size: Vec<Place>,
    hidden: Option<Cents>,
    rate: Option<Cents>,
}
complex! {
    Prices("prices", ONE);
    0 price: element("price");
    1 low: element("low").optional().nillable();
    2 sum: element("sum").optional().repeated().nillable();
    3 sums: element("sums").optional().array("sum", ONE);
    4 list: element("list").optional();
    5 kept: element("kept").optional();
    6 limit: element("limit").optional();
    7 size: element("size").optional().repeated();
    8 hidden: element("hidden").optional().secret();
    9 rate: attribute("rate").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    Amount(Cents),
    Since(Date),
    Unknown(String),
}
union! {
    Limit else Unknown;
    Amount: Cents;
    Since: Date;
}

/// Has no third digit after the point.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cents(i64);

impl Mapped for Cents {
    type Wire = Decimal;

    fn from_wire(amount: Decimal) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let (whole, fraction) = amount.as_str().split_once('.').unwrap_or((amount.as_str(), ""));
        if fraction.len() > 2 {
            return Err(format!("{amount} is not a number of cents").into());
        }
        Ok(Self(format!("{whole}{fraction:0<2}").parse()?))
    }

    fn to_wire(&self) -> Decimal {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", cents / 100, cents % 100).parse().unwrap_or_else(|_| 0.into())
    }
}
mapped!(Cents);

/// A size in another order, which is never negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    value: u64,
    of: Size,
}

impl Mapped for Place {
    type Wire = Size;

    fn from_wire(of: Size) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self { value: of.value.try_into()?, of })
    }

    fn to_wire(&self) -> Size {
        self.of.clone()
    }
}
mapped!(Place as element, blank: Self { value: 0, of: Value::blank() });
