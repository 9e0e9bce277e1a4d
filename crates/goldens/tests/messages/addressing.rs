//! Both halves of contracts with WS-Addressing, the one as the transport of the other.

use goldens::addressing_required::{get, getFault, getResponse, log, server};
use goldens::*;
use soap_runtime::codegen::{Call, Fault, Reply};

use super::{exchanged_in, reply, request};

/// Has the value 1 by the name 3, and no other.
struct Values;

impl server::Service for Values {
    fn get(&self, call: &mut Call, request: get) -> impl Reply<getResponse> {
        let was_addressed = call.header("soapaction") == Some("\"\"");
        std::future::ready(match request.id {
            3 if was_addressed => Ok(getResponse { value: 1 }),
            id => Err(getFault::Missing(id).into_fault("missing")),
        })
    }
}

#[tokio::test]
async fn calls_are_addressed_where_the_contract_wants_it() {
    let asked: get = request("addressing_required", "get");
    let answer: getResponse = reply("addressing_required", "getResponse");
    let client = addressing_required::Service::builder().transport(server::service(Values)).build().unwrap();
    assert_eq!(client.get(asked).await.unwrap(), answer);
    let error = client.get(get { id: 4 }).await.unwrap_err();
    assert_eq!(error.fault_as::<getFault>().unwrap(), getFault::Missing(4));
    let error: Fault = client.log(log {}).await.unwrap_err().soap_fault().unwrap().clone();
    assert!(error.reason.contains("not implemented"), "{error}");
}

/// By name, by the SOAPAction, and by the default pattern (WS-Addressing 1.0 Metadata, sections 4.4.1 and 4.4.4).
#[test]
fn actions_are_given_or_made() {
    use addressing_action::{get, getResponse, operations};

    exchanged_in::<get>(addressing_action::NS, "addressing_action", "request", "get");
    exchanged_in::<getResponse>(addressing_action::NS, "addressing_action", "reply", "getResponse");
    let actions = operations::ALL.map(|operation| operation.actions.unwrap());
    let expected = [
        ("urn:in", "urn:out"),
        ("", "http://example.com/values/Values/candidateResponse"),
        ("urn:in04", "urn:out04"),
        (
            "http://example.com/values/Values/byDefaultRequest",
            "http://example.com/values/Values/byDefaultResponse",
        ),
    ];
    assert_eq!(actions.map(|actions| (actions.request, actions.reply)), expected);
}
