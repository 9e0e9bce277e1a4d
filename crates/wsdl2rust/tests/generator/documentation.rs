//! What a contract leaves without code is in the documentation that `cargo doc` makes of generated code.
//!
//! The test documents a crate of its own, with one module for each place where the lists can be.

use std::fs;
use std::path::{Path, PathBuf};

use wsdl2rust::{Config, Gate};

use crate::scratch::Workspace;

/// A contract of one type and one operation, with a notification, which no client can call.
fn contract(policy: &str, ports: &str) -> String {
    format!(
        r#"<definitions name="Clock" targetNamespace="urn:clock" xmlns="http://schemas.xmlsoap.org/wsdl/"
            xmlns:t="urn:clock" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:other"
            xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:http="http://schemas.xmlsoap.org/wsdl/http/"
            xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/" xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy">
          <types><x:schema targetNamespace="urn:clock" elementFormDefault="qualified">
            <x:element name="now"><x:complexType/></x:element>
            <x:element name="nowResponse" type="t:Time"/>
            <x:complexType name="Time"><x:sequence><x:element name="at" type="x:dateTime"/></x:sequence></x:complexType>
          </x:schema></types>
          <message name="nowIn"><part name="parameters" element="t:now"/></message>
          <message name="nowOut"><part name="parameters" element="t:nowResponse"/></message>
          <message name="nothing"/>
          <portType name="Clock">
            <operation name="now"><input message="t:nowIn"/><output message="t:nowOut"/></operation>
            <operation name="struck"><output message="t:nowOut"/></operation>
          </portType>
          <binding name="ClockSoap" type="t:Clock">{policy}
            <soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="now"><soap:operation soapAction="urn:now"/>
              <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
            <operation name="struck"><soap:operation soapAction="urn:struck"/>
              <output><soap:body use="literal"/></output></operation>
          </binding>
          <binding name="ClockPost" type="t:Clock">
            <http:binding verb="POST"/>
            <operation name="now"><http:operation location="/now"/>
              <input><mime:content type="application/x-www-form-urlencoded"/></input>
              <output><mime:mimeXml part="parameters"/></output></operation>
          </binding>
          <binding name="ClockJms" type="t:Clock"><soap:binding transport="http://www.w3.org/2010/soapjms/"/></binding>
          <service name="Clock">{ports}</service>
        </definitions>"#
    )
}

const POLICY: &str = "<wsp:Policy><o:Sealed/></wsp:Policy>";
const SOAP: &str =
    r#"<port name="Soap" binding="t:ClockSoap"><soap:address location="http://localhost/"/></port>"#;
const POST: &str =
    r#"<port name="Post" binding="t:ClockPost"><http:address location="http://localhost/"/></port>"#;
const JMS: &str =
    r#"<port name="Jms" binding="t:ClockJms"><soap:address location="jms:queue:clock"/></port>"#;

/// A crate whose modules are the code of these contracts, and the folder of its documentation.
fn documented(modules: &[(&str, String)]) -> PathBuf {
    let workspace = Workspace::new("documentation");
    let target = workspace.folder().join("../target/doc");
    let _ = fs::remove_dir_all(&target);
    let config = Config::new().http_bindings(Gate::Always);
    let generated = modules.iter().map(|(name, contract)| {
        let path = workspace.folder().join(name).with_extension("wsdl");
        fs::write(&path, contract).unwrap();
        ((*name).to_owned(), (*name).to_owned(), config.generate(&path).unwrap())
    });
    workspace.add("documented", &generated.collect::<Vec<_>>(), None);
    let output = workspace.cargo(&["doc", "--no-deps"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("documented")
}

/// The text of a page, without markup.
fn page(folder: &Path, name: &str) -> String {
    let html = fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    text.replace("&quot;", "\"")
}

#[test]
fn what_has_no_code_is_on_the_client_or_on_the_module() {
    const LEFT_OUT: &str = "wsdl:operation \"struck\"";
    const SEALED: &str = "the policy assertion Sealed of urn:other is not honoured";
    const NO_CLIENT: &str = "no port uses HTTP, so only types are generated";
    let doc = documented(&[
        ("soap", contract(POLICY, SOAP)),
        ("both", contract(POLICY, &[SOAP, POST].concat())),
        ("plain", contract("", POST)),
        ("types", contract("", JMS)),
    ]);

    let client = page(&doc, "soap/struct.Clock.html");
    assert!(client.contains("Left out:") && client.contains(LEFT_OUT) && client.contains(SEALED), "{client}");

    // The second client says where the lists are; its link is one that rustdoc resolves.
    let first = page(&doc, "both/struct.Clock.html");
    assert!(first.contains(LEFT_OUT) && first.contains(SEALED), "{first}");
    let second = page(&doc, "both/http_ports/struct.Post.html");
    assert!(second.contains("Clock lists the parts of the contract"), "{second}");
    assert!(!second.contains(SEALED), "{second}");

    let by_http = page(&doc, "plain/http_ports/struct.Clock.html");
    assert!(!by_http.contains("lists the parts") && by_http.contains("The client of"), "{by_http}");

    let module = page(&doc, "types/contract/index.html");
    assert!(module.contains(NO_CLIENT) && module.contains("wsdl:port \"Jms\""), "{module}");
}
