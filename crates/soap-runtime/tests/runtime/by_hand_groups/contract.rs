//! Groups, choices, wildcards and mixed text, as the generator is to print them.
//!
//! Knows the runtime only as generated code does.

use ::soap_runtime::codegen::*;

pub const NS: &str = "urn:example:groups";

/// A choice as a member.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub amount: Decimal,
    pub choice: Payment_choice,
    pub choice_2: Option<Payment_choice_2>,
    pub id: Option<String>,
}
complex! {
    Payment("Payment", NS);
    0 amount: element("amount");
    1 choice: group(Payment_choice);
    2 choice_2: group(Payment_choice_2).optional();
    3 id: attribute("id").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Payment_choice {
    card(Card),
    coin(Vec<i32>),
    street_city(Payment_choice_street_city),
    Any(AnyElement),
}
choice! {
    Payment_choice(NS) blank card;
    0 card: element("card");
    1 coin: element("coin").repeated();
    2 street_city: group(Payment_choice_street_city);
    3 Any: any(other(NS));
}

#[derive(Debug, Clone, PartialEq)]
pub struct Payment_choice_street_city {
    pub street: String,
    pub city: Option<String>,
}
group! {
    Payment_choice_street_city("street_city", NS);
    0 street: element("street");
    1 city: element("city").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Payment_choice_2 {
    due(i32),
    paid(Option<bool>),
}
choice! {
    Payment_choice_2(NS) blank due;
    0 due: element("due");
    1 paid: element("paid").nillable();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub number: String,
}
complex! {
    Card("Card", NS);
    0 number: element("number");
}

/// A choice is the type.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape_ {
    circle(i32),
    square(Card),
}
choice! {
    Shape_("Shape", NS) blank circle;
    0 circle: element("circle");
    1 square: element("square");
}

/// Repeated groups, recursion through a choice, a name that stands twice, and text between.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    pub id: String,
    pub choice: Vec<Tree_choice>,
    pub group: Vec<Tree_group>,
    pub id_2: String,
    pub mixed_text: MixedText,
}
complex! {
    Tree("Tree", NS);
    0 id: element("id");
    1 choice: group(Tree_choice).optional().repeated();
    2 group: group(Tree_group).optional().repeated();
    3 id_2: element("id");
    4 mixed_text: mixed();
}

#[derive(Debug, Clone, PartialEq)]
pub enum Tree_choice {
    a(String),
    b_c(Vec<Tree_choice_b_c>),
    tree(Box<Tree>),
}
choice! {
    Tree_choice(NS) blank a;
    0 a: element("a");
    1 b_c: group(Tree_choice_b_c).repeated();
    2 tree: element("tree");
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tree_choice_b_c {
    pub b: String,
    pub c: Option<i32>,
}
group! {
    Tree_choice_b_c("b_c", NS);
    0 b: element("b");
    1 c: element("c").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tree_group {
    pub k: String,
    pub v: String,
}
group! {
    Tree_group("Tree_group", NS);
    0 k: element("k");
    1 v: element("v");
}

/// `xsd:all`.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub x: i32,
    pub y: Option<i32>,
}
complex! {
    Point("Point", NS) all;
    0 x: element("x");
    1 y: element("y").optional();
}

/// Wildcards of both kinds.
#[derive(Debug, Clone, PartialEq)]
pub struct Extensible {
    pub id: String,
    pub any: Vec<AnyElement>,
    pub name: Option<String>,
    pub any_2: Option<AnyElement>,
    pub lang: Option<String>,
    pub any_attributes: AnyAttributes,
    pub mixed_text: MixedText,
}
complex! {
    Extensible("Extensible", NS);
    0 id: element("id");
    1 any: any(other(NS)).optional().repeated();
    2 name: element("name").optional();
    3 any_2: any(within("", "urn:late")).optional();
    4 lang: attribute("lang").optional();
    5 any_attributes: any_attributes(ANY);
    6 mixed_text: mixed();
}

/// Attributes of any name beside plain content.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    pub name: String,
    pub key: Option<i32>,
    pub any_attributes: AnyAttributes,
}
complex! {
    Labelled("Labelled", NS);
    0 name: element("name");
    1 key: attribute("key").optional();
    2 any_attributes: any_attributes(other(NS));
}

/// A substitution group.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub shape: Vec<shape_member>,
    pub note: Option<String>,
}
complex! {
    Drawing("Drawing", NS);
    0 shape: group(shape_member).optional().repeated();
    1 note: element("note").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub enum shape_member {
    circle(i32),
    square(Card),
    Other(AnyElement),
}
choice! {
    shape_member(NS) blank Other;
    0 circle: element("circle");
    1 square: element("square");
    2 Other: any(UNKNOWN);
}

/// `a{1,2}, a`, and groups that may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub a: Vec<i32>,
    pub a_2: Option<i32>,
    pub group: Option<Counted_group>,
}
complex! {
    Counted("Counted", NS);
    0 a: element("a").times(2);
    1 a_2: element("a").optional();
    2 group: group(Counted_group).optional();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Counted_group {
    pub x: Option<i32>,
    pub y: Option<i32>,
}
group! {
    Counted_group("Counted_group", NS);
    0 x: element("x").optional();
    1 y: element("y").optional();
}

/// Content of any type.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    pub value: AnyType,
    pub values: Vec<AnyType>,
    pub maybe: Option<Nillable<AnyType>>,
}
complex! {
    Holder("Holder", NS);
    0 value: element("value");
    1 values: element("values").optional().repeated();
    2 maybe: element("maybe").optional().nillable();
}

/// A ring of types, one of them far.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    pub next: Option<Far<Ring_2>>,
}
complex! {
    Ring("Ring", NS);
    0 next: element("next").optional();
}

#[derive(Debug, Clone, PartialEq)]
pub struct Ring_2 {
    pub back: Vec<Ring>,
}
complex! {
    Ring_2("Ring_2", NS);
    0 back: element("back").optional().repeated();
}

/// Elements that name their types.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub near: Card,
    pub far: Vec<Shape_>,
}
complex! {
    Named("Named", NS);
    0 near: element("near").xsi("Card", NS);
    1 far: element("far").optional().repeated().xsi("Shape", "urn:far");
}

/// Mixed text around numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    pub n: Option<i32>,
    pub many: Vec<i32>,
    pub rows: Vec<Option<i32>>,
    pub m: Option<Spoken_m>,
    pub mixed_text: MixedText,
}
complex! {
    Spoken("Spoken", NS);
    0 n: element("n").optional();
    1 many: element("many").optional().repeated();
    2 rows: element("rows").optional().repeated().nillable();
    3 m: element("m").optional();
    4 mixed_text: mixed();
}

/// Mixed text around a null value of SOAP's encoding.
#[derive(Debug, Clone, PartialEq)]
pub struct Nulled {
    pub null: Option<i32>,
    pub mixed_text: MixedText,
}
complex! {
    Nulled("Nulled", NS);
    0 null: element("null").optional().null();
    1 mixed_text: mixed();
}

/// A number with an attribute that may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken_m {
    pub key: Option<i32>,
    pub value: String,
}
complex! {
    Spoken_m("m", NS);
    0 key: attribute("key").optional();
    1 value: text();
}

/// `xsd:all` with its order kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered {
    pub k: Option<i32>,
    pub n: Option<i32>,
    pub m: Option<i32>,
    pub order: KeptOrder,
}
complex! {
    Ordered("Ordered", NS) all;
    0 k: element("k").optional();
    1 n: element("n").optional();
    2 m: element("m").optional();
    3 order: kept_order();
}

/// A wildcard next to an element that is required but may be nil.
#[derive(Debug, Clone, PartialEq)]
pub struct Nillable_beside {
    pub n: Option<i32>,
    pub any: Vec<AnyElement>,
}
complex! {
    Nillable_beside("Nillable_beside", NS);
    0 n: element("n").nillable();
    1 any: any(within("urn:late", "urn:later")).optional().repeated();
}
