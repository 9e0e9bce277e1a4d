//! Prints the contract of the compile-time benchmark: 500 operations, 1,000 complex types, 500 enumerations.
//!
//! `cargo run -p bench --release --bin contract > large.wsdl`. Document/literal in one namespace. Of the complex
//! types, 500 are the content of requests and 500 are shared ones, replies among them.

use std::fmt::{self, Write};

use bench::random::Random;

const OPERATIONS: usize = 500;
const ENUMERATIONS: usize = 500;
const WORDS: usize = 8;
const NAMESPACE: &str = "urn:bench:large";

fn main() {
    match contract() {
        Ok(contract) => print!("{contract}"),
        Err(fmt::Error) => unreachable!("a string takes whatever is written to it"),
    }
}

fn contract() -> Result<String, fmt::Error> {
    let mut out = String::new();
    let mut random = Random::new(11);
    write!(
        out,
        r#"<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="Large" targetNamespace="{NAMESPACE}" xmlns:tns="{NAMESPACE}"
    xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:s="http://www.w3.org/2001/XMLSchema">
<wsdl:types><s:schema elementFormDefault="qualified" targetNamespace="{NAMESPACE}">
"#
    )?;
    (0..ENUMERATIONS).try_for_each(|index| enumeration(&mut out, index))?;
    (0..OPERATIONS).try_for_each(|index| shared_type(&mut out, &mut random, index))?;
    (0..OPERATIONS).try_for_each(|index| messages(&mut out, &mut random, index))?;
    out.push_str("</s:schema></wsdl:types>\n");
    service(&mut out)?;
    out.push_str("</wsdl:definitions>\n");
    Ok(out)
}

fn enumeration(out: &mut String, index: usize) -> fmt::Result {
    write!(out, "<s:simpleType name=\"Kind{index}\"><s:restriction base=\"s:string\">")?;
    for word in 0..WORDS {
        write!(out, "<s:enumeration value=\"Word{word}Of{index}\"/>")?;
    }
    out.push_str("</s:restriction></s:simpleType>\n");
    Ok(())
}

/// A type that refers to earlier ones only, so that none holds itself.
fn shared_type(out: &mut String, random: &mut Random, index: usize) -> fmt::Result {
    write!(out, "<s:complexType name=\"Record{index}\"><s:sequence>")?;
    // So that each enumeration is used.
    write!(out, "<s:element name=\"kind\" type=\"tns:Kind{index}\"/>")?;
    fields(out, random, index)?;
    out.push_str("</s:sequence></s:complexType>\n");
    Ok(())
}

/// The elements of an operation: the request has fields of its own, the reply holds a shared type.
fn messages(out: &mut String, random: &mut Random, index: usize) -> fmt::Result {
    write!(out, "<s:element name=\"Do{index}\"><s:complexType><s:sequence>")?;
    fields(out, random, OPERATIONS)?;
    out.push_str("</s:sequence></s:complexType></s:element>\n");
    writeln!(out, "<s:element name=\"Do{index}Response\" type=\"tns:Record{index}\"/>")
}

/// Between 4 and 11 fields.
fn fields(out: &mut String, random: &mut Random, records: usize) -> fmt::Result {
    for index in 0..4 + random.below(8) {
        let kind = format!("tns:Kind{}", random.below(ENUMERATIONS));
        let record = format!("tns:Record{}", random.below(records.max(1)));
        let (r#type, occurs) = match random.below(10) {
            0..3 => ("s:string", " minOccurs=\"0\""),
            3 | 4 => ("s:int", ""),
            5 => ("s:boolean", ""),
            6 => ("s:dateTime", " nillable=\"true\""),
            7 => (kind.as_str(), ""),
            8 if records > 0 => (record.as_str(), " minOccurs=\"0\""),
            8 => ("s:long", ""),
            _ if records > 0 => (record.as_str(), " minOccurs=\"0\" maxOccurs=\"unbounded\""),
            _ => ("s:decimal", ""),
        };
        write!(out, "<s:element name=\"field{index}\" type=\"{type}\"{occurs}/>")?;
    }
    Ok(())
}

fn service(out: &mut String) -> fmt::Result {
    for index in 0..OPERATIONS {
        for (message, element) in [("In", ""), ("Out", "Response")] {
            writeln!(
                out,
                "<wsdl:message name=\"Do{index}{message}\"><wsdl:part name=\"parameters\" \
                 element=\"tns:Do{index}{element}\"/></wsdl:message>"
            )?;
        }
    }
    out.push_str("<wsdl:portType name=\"LargePort\">\n");
    for index in 0..OPERATIONS {
        writeln!(
            out,
            "<wsdl:operation name=\"Do{index}\"><wsdl:input message=\"tns:Do{index}In\"/>\
             <wsdl:output message=\"tns:Do{index}Out\"/></wsdl:operation>"
        )?;
    }
    out.push_str(
        "</wsdl:portType>\n<wsdl:binding name=\"LargeBinding\" type=\"tns:LargePort\">\
         <soap:binding transport=\"http://schemas.xmlsoap.org/soap/http\"/>\n",
    );
    for index in 0..OPERATIONS {
        writeln!(
            out,
            "<wsdl:operation name=\"Do{index}\"><soap:operation soapAction=\"{NAMESPACE}/Do{index}\"/>\
             <wsdl:input><soap:body use=\"literal\"/></wsdl:input>\
             <wsdl:output><soap:body use=\"literal\"/></wsdl:output></wsdl:operation>"
        )?;
    }
    out.push_str(
        "</wsdl:binding>\n<wsdl:service name=\"Large\"><wsdl:port name=\"LargePort\" binding=\"tns:LargeBinding\">\
         <soap:address location=\"http://localhost/large\"/></wsdl:port></wsdl:service>\n",
    );
    Ok(())
}
