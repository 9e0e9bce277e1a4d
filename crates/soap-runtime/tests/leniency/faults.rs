//! `other_faults`: faults in the form of the other version of SOAP.

use soap_runtime::FaultCode;

use super::*;

fn fault(content: &str) -> Reply {
    Reply { status: 500, ..body(content) }
}

#[test]
fn children_of_either_version_qualified_or_not() {
    let of_12 = "<Code><Value>s:Sender</Value><Subcode><Value>t:Quota</Value></Subcode></Code><Reason><Text>bad</Text></Reason><Detail><t:why>x</t:why></Detail>";
    let of_11 = "<faultcode>s:Client.Quota</faultcode><faultstring>bad</faultstring><detail><t:why>x</t:why></detail>";
    let qualified = |children: &str| {
        children
            .replace("</", "</s:")
            .replace('<', "<s:")
            .replace("<s:/", "</")
            .replace("<s:t:", "<t:")
            .replace("</s:t:", "</t:")
    };
    for children in [of_12.to_owned(), of_11.to_owned(), qualified(of_12), qualified(of_11)] {
        for label in ["text/xml", "text/html"] {
            for name in ["s:Fault", "Fault"] {
                let reply = fault(&format!("<{name}>{children}</{name}>")).content_type(Some(label));
                let error = reply.read().unwrap_err();
                let fault = error.soap_fault().unwrap_or_else(|| panic!("{children}: {error}"));
                assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "bad"));
                assert_eq!(fault.subcodes, ["Quota"]);
                assert!(fault.detail.as_ref().unwrap().as_xml().contains("why"));
            }
        }
    }
    let strict = fault("<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code></s:Fault>");
    assert!(!strict.with(|_| Leniency::strict()).read().unwrap_err().is_fault());
}

#[test]
fn a_fault_of_1_1_in_an_envelope_of_1_2() {
    let content = "<s:Fault><faultcode>Client</faultcode><faultstring>bad</faultstring></s:Fault>";
    let envelope = enveloped(content)
        .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
    let error = Reply { status: 500, ..document(envelope) }.read().unwrap_err();
    assert_eq!(error.soap_fault().unwrap().code, FaultCode::Sender);
    assert_eq!(error.soap_fault().unwrap().reason, "bad");
}
