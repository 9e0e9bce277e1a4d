//! Types that live elsewhere: whoever needs them reads and writes them as if they were its own.

use goldens::extern_messages::server::finder;
use goldens::extern_messages::{Finder, againHeaders, close, findFault, user};
use goldens::extern_owner_modules::{messages, types};
use soap_runtime::codegen::{Call, Fault};

use super::exchanged_in;

/// Generated code in another crate than the types. What it knows as `crate::extern_owner` is private there.
#[allow(unreachable_pub, reason = "nobody uses a test")]
#[path = "../../../wsdl2rust/tests/cases/documents/extern_user/expected.rs"]
#[rustfmt::skip]
mod extern_user;

struct Words;

impl finder::Finder for Words {
    async fn find(&self, _: &mut Call, request: messages::find) -> Result<messages::findResponse, Fault> {
        match request.query.limit {
            Some(limit) => Ok(messages::findResponse { found: vec![request.query.word; limit as usize] }),
            None => {
                let refused = messages::refused { reason: types::Reason::busy };
                Err(findFault::refused(refused).into_fault("busy"))
            }
        }
    }

    async fn close(&self, _: &mut Call, request: close) -> Result<(), Fault> {
        assert_eq!(request.value, "left");
        Ok(())
    }

    async fn again(
        &self,
        _: &mut Call,
        request: user::again,
        headers: againHeaders,
    ) -> Result<messages::findResponse, Fault> {
        assert_eq!(headers.session, Some(messages::session { id: 7 }));
        Ok(messages::findResponse { found: vec![request.query.word] })
    }
}

/// The types of requests, replies, header blocks and faults live in another module. No schema has the types of other messages.
#[tokio::test]
async fn messages_of_types_elsewhere_are_sent_and_answered() {
    let service = Finder::builder().transport(finder::service(Words)).build().unwrap();
    let query = |limit| types::Query { word: "left".into(), limit };
    let found = |count| messages::findResponse { found: vec!["left".to_owned(); count] };

    assert_eq!(service.find(messages::find { query: query(Some(2)) }).await.unwrap(), found(2));
    let again = user::again { query: query(None) };
    let headers = againHeaders { session: Some(messages::session { id: 7 }) };
    assert_eq!(service.again(again, headers).await.unwrap(), found(1));
    service.close(close { value: "left".into() }).await.unwrap();

    let error = service.find(messages::find { query: query(None) }).await.unwrap_err();
    let findFault::refused(refused) = error.fault_as::<findFault>().unwrap();
    assert_eq!(refused.reason, types::Reason::busy);
}

#[test]
fn another_crate_has_the_same_types() {
    let call: extern_user::user::call = exchanged_in("urn:user", "extern_user", "request", "call");
    let node: goldens::extern_owner::Node = call.node;
    assert_eq!(node.name, goldens::extern_owner::Name::left);
}
