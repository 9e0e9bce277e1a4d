// Made by wsdl2rust 0.1.0 from contract.xsd. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.xsd`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:shared";

    #[derive(Debug, Clone, PartialEq)]
    pub struct Node {
        pub name: Name,
        pub next: Option<Box<Node>>,
        pub key: Key,
    }
    ::soap_runtime::complex! {
        Node("Node", NS);
        0 name: element("name");
        1 next: element("next").optional();
        2 key: element("key");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Key {
        number(i32),
        node(Box<Node>),
    }
    ::soap_runtime::choice! {
        Key("Key", NS) blank number;
        0 number: element("number");
        1 node: element("node");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Name {
        left,
        right,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Name else Unknown;
        left = "left";
        right = "right";
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Shape {
        pub color: Color,
    }
    ::soap_runtime::complex! {
        Shape("Shape", NS);
        0 color: element("color").facets(&Color_facets);
    }

    /// `Shape` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyShape {
        Shape(Box<Shape>),
        Circle(Box<Circle>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyShape("Shape", NS) else Unknown;
        0 Shape: Shape;
        1 Circle: Circle;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Circle {
        pub color: Color,
        pub radius: Option<f64>,
    }
    ::soap_runtime::complex! {
        Circle("Circle", NS);
        0 color: element("color").facets(&Color_facets);
        1 radius: attribute("radius").optional();
    }

    /// Restricted by `maxLength` 20.
    pub type Color = String;
    pub const Color_facets: Facets = Facets::of("string").max_length(20);

    #[derive(Debug, Clone, PartialEq)]
    pub struct Shapes {
        pub shape: Vec<AnyShape>,
    }
    ::soap_runtime::complex! {
        Shapes("Shapes", NS);
        0 shape: element("shape").repeated();
    }

    ::soap_runtime::shared_types! {
        NS = 0xfa51499247b9340b;
        Node = 0x3bfc1741420ff409;
        Key = 0x93017a195d116b57;
        Name = 0xa47747f57fe5334f;
        Shape = 0x5c35f940d3dd47f9;
        AnyShape = 0xc820e90b06610b7f;
        Circle = 0x889da572644d57be;
        Color = 0x9d84e344502c1f01;
        Shapes = 0x166143a47166b132;
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `node`.
        pub static node: ::soap_runtime::Element<Node> = ::soap_runtime::Element::new(
            "node",
            NS,
        );

        /// Element `shapes`.
        pub static shapes: ::soap_runtime::Element<Shapes> = ::soap_runtime::Element::new(
            "shapes",
            NS,
        );
    }
}
