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
    pub const NS: &str = "urn:example";

    #[derive(Debug, Clone, PartialEq)]
    pub struct Document {
        pub MsgId: Max35Text,
        pub CreDtTm: DateTime,
        pub Pmt: Vec<Payment>,
    }
    ::soap_runtime::complex! {
        Document("Document", NS);
        0 MsgId: element("MsgId").facets(&Max35Text_facets);
        1 CreDtTm: element("CreDtTm");
        2 Pmt: element("Pmt").repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Payment {
        pub InstdAmt: Amount,
        pub Cdtr: AnyParty,
    }
    ::soap_runtime::complex! {
        Payment("Payment", NS);
        0 InstdAmt: element("InstdAmt");
        1 Cdtr: element("Cdtr");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Amount {
        pub Ccy: String,
        pub value: Decimal,
    }
    ::soap_runtime::complex! {
        Amount("Amount", NS);
        0 Ccy: attribute("Ccy");
        1 value: text();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Party {
        pub Nm: String,
    }
    ::soap_runtime::complex! {
        Party("Party", NS);
        0 Nm: element("Nm");
    }

    /// `Party` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyParty {
        Party(Box<Party>),
        Company(Box<Company>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyParty("Party", NS) else Unknown;
        0 Party: Party;
        1 Company: Company;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Company {
        pub Nm: String,
        pub LEI: Option<String>,
    }
    ::soap_runtime::complex! {
        Company("Company", NS);
        0 Nm: element("Nm");
        1 LEI: element("LEI").optional();
    }

    /// Restricted by `maxLength` 35.
    pub type Max35Text = String;
    pub const Max35Text_facets: Facets = Facets::of("string").max_length(35);

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `Document`.
        ///
        /// Orders to a bank.
        pub static Document: ::soap_runtime::Element<Document> = ::soap_runtime::Element::new(
            "Document",
            NS,
        );

        /// Element `Reference`.
        pub static Reference: ::soap_runtime::Element<Max35Text> = ::soap_runtime::Element::new(
                "Reference",
                NS,
            )
            .facets(&Max35Text_facets);

        /// Element `Numbers`.
        pub static Numbers: ::soap_runtime::Element<XmlList<i32>> = ::soap_runtime::Element::new(
            "Numbers",
            NS,
        );

        /// Element `Anything`.
        pub static Anything: ::soap_runtime::Element<AnyType> = ::soap_runtime::Element::new(
            "Anything",
            NS,
        );

        /// Element `Party`.
        pub static Party: ::soap_runtime::Element<AnyParty> = ::soap_runtime::Element::new(
            "Party",
            NS,
        );
    }
}
