//! `other_faults`: faults in the form of the other SOAP version.

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
fn a_fault_in_another_form_is_noted() {
    let noted = |error: Error| error.notes().iter().map(|note| note.setting).collect::<Vec<_>>();
    let content = "<Fault><faultcode>Client</faultcode><faultstring>b&#1;</faultstring></Fault>";
    assert_eq!(noted(fault(content).read().unwrap_err()), ["other_faults", "forbidden_characters"]);
    assert_eq!(
        noted(fault(&content.replace("Fault>", "s:Fault>")).read().unwrap_err()),
        ["forbidden_characters"]
    );
    let wrong = told("<ni/><i>x</i>").read().unwrap_err();
    assert_eq!(noted(wrong), ["empty_values"]);
}

#[test]
fn a_detail_is_read_as_its_reply() {
    let content = "<s:Fault><faultcode>s:Client</faultcode><faultstring>bad</faultstring>\
                   <detail><t:why><t:n>1</t:n><t:more/></t:why></detail></s:Fault>";
    let reason = |reply: Reply| {
        let error = reply.read().unwrap_err();
        let detail = error.soap_fault().and_then(|fault| fault.detail.clone()).unwrap();
        detail.entry::<Told>(NS, "why").unwrap().map(|told| told.n).map_err(|error| error.to_string())
    };
    assert_eq!(reason(fault(content)), Ok(Some(1)));
    let strict = reason(fault(content).with(|leniency| leniency.with_unknown_elements(false)));
    assert!(
        strict.as_ref().is_err_and(|error| error.contains("{urn:t}more is not known here")),
        "{strict:?}"
    );
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

#[test]
fn further_children_of_a_fault_are_passed_over() {
    let known = "<faultcode>s:Client</faultcode><faultstring>bad</faultstring><detail>why</detail>";
    for further in [
        "<a:Code>17</a:Code>",
        "<a:Code><a:x/></a:Code>",
        "<a:Reason>text</a:Reason>",
        "<a:Role><a:x/></a:Role>",
        "<a:Detail>no</a:Detail>",
        "<a:faultstring>no</a:faultstring>",
        "<a:detail>no</a:detail>",
    ] {
        let further = further.replacen('>', " xmlns:a='urn:app'>", 1);
        for children in [format!("{known}{further}"), format!("{further}{known}")] {
            for lenient in [Leniency::default(), Leniency::strict()] {
                let reply = fault(&format!("<s:Fault>{children}</s:Fault>")).with(|_| lenient.clone());
                let error = reply.read().unwrap_err();
                let fault = error.soap_fault().unwrap_or_else(|| panic!("{children}: {error}"));
                assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "bad"), "{children}");
                assert_eq!(fault.actor, None, "{children}");
                assert!(fault.detail.as_ref().unwrap().as_xml().contains("why"), "{children}");
            }
        }
    }
}

#[test]
fn a_child_in_the_other_form_replaces_none_in_its_own() {
    let other = "<Code><Value>s:Receiver</Value></Code><Reason><Text>other</Text></Reason>";
    let own = "<faultcode>s:Client</faultcode><faultstring>bad</faultstring>";
    for children in [format!("{own}{other}"), format!("{other}{own}")] {
        let error = fault(&format!("<s:Fault>{children}</s:Fault>")).read().unwrap_err();
        let fault = error.soap_fault().unwrap();
        assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "bad"), "{children}");
    }
    // After the first code, another one is skipped.
    let error =
        fault(&format!("<s:Fault>{own}<Code>17</Code><Reason>text</Reason></s:Fault>")).read().unwrap_err();
    assert_eq!(error.soap_fault().unwrap().code, FaultCode::Sender);
}
