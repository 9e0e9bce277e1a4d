//! Faults of both versions, and their details.

use super::*;

const FAULT_11: &str = "<s:Fault><faultcode>s:Client.Auth.Expired</faultcode><faultstring>too late</faultstring>\
    <faultactor>urn:me</faultactor><detail><t:other xmlns:t='urn:two'><t:name>x</t:name></t:other></detail></s:Fault>";

#[test]
fn a_fault_is_read_at_any_status() {
    for status in [200, 400, 500] {
        let error = message(envelope(FAULT_11)).status(status).read().unwrap_err();
        assert!(error.is_fault());
        assert_eq!(error.status(), Some(status));
        let expected = "put: the server answered with a fault, Sender: too late";
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn soap_11_fault_with_dotted_code_and_detail() {
    let error = message(envelope(FAULT_11)).status(500).read().unwrap_err();
    let fault = error.soap_fault().unwrap();
    assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "too late"));
    assert_eq!(fault.subcodes, ["Auth", "Expired"]);
    assert_eq!(fault.actor.as_deref(), Some("urn:me"));
    let detail = fault.detail.as_ref().unwrap();
    let entry: Other = detail.entry(TWO, "other").unwrap().unwrap();
    assert_eq!(entry.name.as_deref(), Some("x"));
    assert!(detail.entry::<Other>(ONE, "other").is_none());
}

#[test]
fn a_service_may_have_codes_of_its_own() {
    let body = envelope("<s:Fault><faultcode>q:NoSuchGroup</faultcode><faultstring/></s:Fault>");
    let error = message(body).status(500).read().unwrap_err();
    assert_eq!(error.soap_fault().unwrap().code, FaultCode::Other("q:NoSuchGroup".into()));
}

#[test]
fn a_detail_may_lean_on_outer_declarations() {
    let body = format!(
        "<s:Envelope xmlns:s='{SOAP_11}' xmlns:u='urn:no'><s:Body xmlns:t='urn:&gt;no'>\
         <s:Fault xmlns:t='urn:two'><faultcode>s:Server</faultcode><faultstring>f</faultstring>\
         <detail xmlns='urn:one'>text <t:other><t:name>a</t:name><name>b</name></t:other></detail>\
         </s:Fault></s:Body></s:Envelope>"
    );
    let error = message(body).status(500).read().unwrap_err();
    let detail = error.soap_fault().unwrap().detail.clone().unwrap();
    let entry: Other = detail.entry(TWO, "other").unwrap().unwrap();
    assert_eq!(entry, Other { name: Some("a".into()), near: Some("b".into()) });
    assert!(roxmltree::Document::parse(detail.as_xml()).is_ok(), "{}", detail.as_xml());
}

#[test]
fn a_detail_may_be_text_or_nothing() {
    for detail in ["<detail>only text</detail>", "<detail/>", "<detail></detail>"] {
        let body = envelope(&format!("<s:Fault><faultcode>s:Server</faultcode>{detail}</s:Fault>"));
        let error = message(body).status(500).read().unwrap_err();
        let detail = error.soap_fault().unwrap().detail.clone().unwrap();
        assert!(detail.entry::<Other>(TWO, "other").is_none(), "{}", detail.as_xml());
    }
}

#[test]
fn soap_12_fault_with_subcodes_and_languages() {
    let body = format!(
        "<e:Envelope xmlns:e='{SOAP_12}' xmlns:m='urn:m'><e:Body><e:Fault>\
         <Code xmlns='urn:foreign'><Value>e:Receiver</Value></Code>\
         <e:Code><e:Value> e:Sender </e:Value><e:Subcode><e:Value>m:Late</e:Value>\
         <e:Subcode><e:Value>m:VeryLate</e:Value></e:Subcode></e:Subcode></e:Code>\
         <e:Reason><e:Text xml:lang='de'>zu spät</e:Text><e:Text xml:lang='en-GB'>too late</e:Text></e:Reason>\
         <e:Node>urn:node</e:Node><e:Role>urn:role</e:Role>\
         <e:Detail><m:other xmlns:m='urn:two'/></e:Detail></e:Fault></e:Body></e:Envelope>"
    );
    let error = message(body).soap_12().status(400).read().unwrap_err();
    let fault = error.soap_fault().unwrap();
    assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "too late"));
    assert_eq!(fault.subcodes, ["Late", "VeryLate"]);
    assert_eq!(fault.actor.as_deref(), Some("urn:role"));
    assert!(fault.detail.as_ref().unwrap().entry::<Other>(TWO, "other").unwrap().is_ok());
}
