//! Contracts of any size, each with much of one kind and little else.
//!
//! Must not know what becomes of them.

/// `derived` types derived from one base, each of which holds any number of any of them.
pub(crate) fn family(derived: usize) -> String {
    let derived = repeated(derived, |i| {
        format!(
            r#"<xs:complexType name="D{i}"><xs:complexContent><xs:extension base="t:Base"><xs:sequence>
              <xs:element name="a{i}" type="t:Base" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence></xs:extension></xs:complexContent></xs:complexType>"#
        )
    });
    let schema = format!(
        r#"<xs:complexType name="Base"><xs:sequence>
          <xs:element name="cause" type="t:Base" minOccurs="0"/>
        </xs:sequence></xs:complexType>
        {derived}
        <xs:element name="q0" type="t:Base"/>
        <xs:element name="r0" type="t:Base"/>"#
    );
    contract(1, &schema)
}

/// `count` operations, each with a request and a reply of its own.
pub(crate) fn operations(count: usize) -> String {
    let schema = repeated(count, |i| {
        format!(
            r#"<xs:element name="q{i}"><xs:complexType><xs:sequence>
              <xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="r{i}"><xs:complexType><xs:sequence>
              <xs:element name="r" type="xs:string"/></xs:sequence></xs:complexType></xs:element>"#
        )
    });
    contract(count, &schema)
}

/// A contract of operations that take `q0`, `q1`, … and give `r0`, `r1`, …, which `schema` declares.
fn contract(operations: usize, schema: &str) -> String {
    let messages = repeated(operations, |i| {
        format!(
            r#"<message name="i{i}"><part name="p" element="t:q{i}"/></message>
            <message name="o{i}"><part name="p" element="t:r{i}"/></message>"#
        )
    });
    let declared = repeated(operations, |i| {
        format!(r#"<operation name="do{i}"><input message="t:i{i}"/><output message="t:o{i}"/></operation>"#)
    });
    let bound = repeated(operations, |i| {
        format!(
            r#"<operation name="do{i}"><s:operation soapAction="urn:t:{i}"/>
              <input><s:body use="literal"/></input><output><s:body use="literal"/></output></operation>"#
        )
    });
    format!(
        r#"<definitions targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t"
          xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">{schema}</xs:schema></types>
          {messages}
          <portType name="P">{declared}</portType>
          <binding name="B" type="t:P"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>{bound}</binding>
          <service name="S"><port name="P" binding="t:B"><s:address location="http://localhost/"/></port></service>
        </definitions>"#
    )
}

fn repeated(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}
