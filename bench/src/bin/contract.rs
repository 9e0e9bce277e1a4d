//! Prints a contract of the compile-time benchmark, of one of several sizes.
//!
//! `cargo run -p bench --release --bin contract -- large > large.wsdl`. Document/literal in one namespace. Of the complex
//! types, one for each operation is the content of its request; the others are shared, and the first of them are replies.

use std::fmt::{self, Write};
use std::process::ExitCode;

use bench::random::Random;

const NAMESPACE: &str = "urn:bench:large";

/// How much a contract has of each kind.
struct Size {
    name: &'static str,
    operations: usize,
    records: usize,
    enumerations: usize,
    words: usize,
    /// The fewest fields of a type; it has up to three times as many less one.
    fields: usize,
}

/// The sizes of contracts that people use, in the number of operations, types and lines generated.
const SIZES: [Size; 6] = [
    Size { name: "large", operations: 500, records: 500, enumerations: 500, words: 8, fields: 4 },
    Size { name: "axl", operations: 1_068, records: 2_570, enumerations: 180, words: 8, fields: 4 },
    Size { name: "netsuite", operations: 48, records: 1_500, enumerations: 330, words: 12, fields: 15 },
    Size { name: "workday", operations: 60, records: 1_260, enumerations: 140, words: 6, fields: 10 },
    Size { name: "ews", operations: 40, records: 660, enumerations: 180, words: 10, fields: 9 },
    Size { name: "ebay", operations: 160, records: 700, enumerations: 330, words: 18, fields: 11 },
];

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let Some(size) = SIZES.iter().find(|size| size.name == name) else {
        eprintln!("usage: contract {}", SIZES.map(|size| size.name).join("|"));
        return ExitCode::FAILURE;
    };
    match contract(size) {
        Ok(contract) => print!("{contract}"),
        Err(fmt::Error) => unreachable!("a string takes whatever is written to it"),
    }
    ExitCode::SUCCESS
}

fn contract(size: &Size) -> Result<String, fmt::Error> {
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
    (0..size.enumerations).try_for_each(|index| enumeration(&mut out, size, index))?;
    (0..size.records).try_for_each(|index| shared_type(&mut out, &mut random, size, index))?;
    (0..size.operations).try_for_each(|index| messages(&mut out, &mut random, size, index))?;
    out.push_str("</s:schema></wsdl:types>\n");
    service(&mut out, size)?;
    out.push_str("</wsdl:definitions>\n");
    Ok(out)
}

fn enumeration(out: &mut String, size: &Size, index: usize) -> fmt::Result {
    write!(out, "<s:simpleType name=\"Kind{index}\"><s:restriction base=\"s:string\">")?;
    for word in 0..size.words {
        write!(out, "<s:enumeration value=\"Word{word}Of{index}\"/>")?;
    }
    out.push_str("</s:restriction></s:simpleType>\n");
    Ok(())
}

/// A type that refers to earlier ones only, so that none holds itself.
fn shared_type(out: &mut String, random: &mut Random, size: &Size, index: usize) -> fmt::Result {
    write!(out, "<s:complexType name=\"Record{index}\"><s:sequence>")?;
    // So that each enumeration is used.
    write!(out, "<s:element name=\"kind\" type=\"tns:Kind{}\"/>", index % size.enumerations)?;
    fields(out, random, size, index)?;
    out.push_str("</s:sequence></s:complexType>\n");
    Ok(())
}

/// The elements of an operation: the request has fields of its own, the reply holds a shared type.
fn messages(out: &mut String, random: &mut Random, size: &Size, index: usize) -> fmt::Result {
    write!(out, "<s:element name=\"Do{index}\"><s:complexType><s:sequence>")?;
    fields(out, random, size, size.records)?;
    out.push_str("</s:sequence></s:complexType></s:element>\n");
    writeln!(out, "<s:element name=\"Do{index}Response\" type=\"tns:Record{}\"/>", index % size.records)
}

/// Fields, some of which are of one of the first `records`.
fn fields(out: &mut String, random: &mut Random, size: &Size, records: usize) -> fmt::Result {
    for index in 0..size.fields + random.below(2 * size.fields) {
        let kind = format!("tns:Kind{}", random.below(size.enumerations));
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

fn service(out: &mut String, size: &Size) -> fmt::Result {
    for index in 0..size.operations {
        for (message, element) in [("In", ""), ("Out", "Response")] {
            writeln!(
                out,
                "<wsdl:message name=\"Do{index}{message}\"><wsdl:part name=\"parameters\" \
                 element=\"tns:Do{index}{element}\"/></wsdl:message>"
            )?;
        }
    }
    out.push_str("<wsdl:portType name=\"LargePort\">\n");
    for index in 0..size.operations {
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
    for index in 0..size.operations {
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
