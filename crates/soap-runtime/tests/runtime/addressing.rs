//! WS-Addressing 1.0 in requests, replies and faults, and header blocks that must be understood.

use std::sync::{Arc, Mutex};

use http_body_util::BodyExt;
use roxmltree::{Document, Node};
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::{Detail, Parts};
use tower::ServiceExt;

const NS: &str = "http://example.com/fabrikam";
const WSA: &str = "http://www.w3.org/2005/08/addressing";
const WSA_2004: &str = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
const SOAP11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP12: &str = "http://www.w3.org/2003/05/soap-envelope";

#[derive(Debug, Clone, PartialEq)]
struct Order {
    number: i32,
}
complex! {
    Order("SubmitPO", NS);
    0 number: element("number");
}

#[derive(Debug, Clone, PartialEq)]
struct Session {
    id: String,
}
complex! {
    Session("Session", NS);
    0 id: element("id");
}

#[derive(Debug, Clone, PartialEq)]
struct Blocks {
    session: Option<Session>,
}
complex! {
    Blocks("Blocks", NS);
    0 session: element("Session").optional();
}

static SUBMIT: Operation<Order, Order> = Operation::new("SubmitPO", "")
    .request("SubmitPO", NS)
    .reply("SubmitPO", NS)
    .actions("http://example.com/fabrikam/SubmitPO", "http://example.com/fabrikam/SubmitPOResponse")
    .fault_actions(&[("TooMany", NS, "http://example.com/fabrikam/TooManyFault")]);
static NOTE: Operation<Order, OneWay> =
    Operation::one_way("Note", "urn:note").request("SubmitPO", NS).actions("", "");
static SILENT: Operation<Order, Order> =
    Operation::new("Silent", "").request("SubmitPO", NS).reply("SubmitPO", NS);
static PORT: Port = Port::new("p", SoapVersion::V11, "http://example.com/fabrikam/Purchasing").addressing();

fn envelope(namespace: &str, header: &str) -> String {
    format!(
        "<S:Envelope xmlns:S='{namespace}' xmlns:wsa='{WSA}'><S:Header>{header}</S:Header>\
         <S:Body><SubmitPO xmlns='{NS}'><number>1</number></SubmitPO></S:Body></S:Envelope>"
    )
}

/// What was sent: the Content-Type and the message.
type Seen = Arc<Mutex<Vec<(String, String)>>>;

/// A client whose calls get a reply with the header that `header` makes of the name of the message.
fn client(builder: ClientBuilder, header: impl Fn(&str) -> String + Send + Sync + 'static) -> (Client, Seen) {
    let (seen, header) = (Seen::default(), Arc::new(header));
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: Request| {
        let (noted, header) = (Arc::clone(&noted), Arc::clone(&header));
        async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let sent = String::from_utf8(body.to_vec()).unwrap();
            let id = text(&Document::parse(&sent).unwrap(), WSA, "MessageID").unwrap_or_default();
            let reply = envelope(SOAP11, &header(&id));
            let content_type = head.headers["content-type"].to_str().unwrap().to_owned();
            noted.lock().unwrap().push((content_type, sent));
            http::Response::builder().header("content-type", "text/xml").body(reply)
        }
    });
    (builder.transport(transport).build().unwrap(), seen)
}

fn block<'d>(document: &'d Document<'_>, namespace: &str, local: &str) -> Option<Node<'d, 'd>> {
    let header = document.root_element().children().find(|node| node.tag_name().name() == "Header")?;
    header.children().find(|node| node.has_tag_name((namespace, local)))
}

fn text(document: &Document<'_>, namespace: &str, local: &str) -> Option<String> {
    block(document, namespace, local).map(|node| node.text().unwrap_or_default().to_owned())
}

/// WS-Addressing 1.0 Core, sections 3.2 and 3.3, and its SOAP Binding, section 2.4.
#[tokio::test]
async fn requests_tell_action_address_and_name() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (client, seen) = client(Client::builder(&PORT).soap_version(version), |_| String::new());
        let _ = client.call(&SUBMIT, &Order { number: 1 }).await.unwrap();
        let (content_type, sent) = seen.lock().unwrap()[0].clone();
        let sent = Document::parse(&sent).unwrap();
        assert_eq!(text(&sent, WSA, "Action").unwrap(), "http://example.com/fabrikam/SubmitPO");
        assert_eq!(text(&sent, WSA, "To").unwrap(), "http://example.com/fabrikam/Purchasing");
        assert!(text(&sent, WSA, "MessageID").unwrap().starts_with("urn:uuid:"));
        let reply_to = block(&sent, WSA, "ReplyTo").unwrap().first_element_child().unwrap();
        assert!(reply_to.has_tag_name((WSA, "Address")));
        assert_eq!(reply_to.text(), Some("http://www.w3.org/2005/08/addressing/anonymous"));
        let in_type = content_type.contains("action=\"http://example.com/fabrikam/SubmitPO\"");
        assert_eq!(in_type, version == SoapVersion::V12, "{content_type}");
    }
}

#[tokio::test]
async fn a_message_without_an_answer_asks_for_none() {
    let (client, seen) = client(Client::builder(&PORT), |_| String::new());
    client.call(&NOTE, &Order { number: 1 }).await.unwrap();
    let sent = seen.lock().unwrap()[0].1.clone();
    let sent = Document::parse(&sent).unwrap();
    assert_eq!(text(&sent, WSA, "Action").unwrap(), "urn:note");
    assert!(block(&sent, WSA, "ReplyTo").is_none());
}

#[tokio::test]
async fn the_setting_outweighs_the_contract() {
    let (off, seen) = client(Client::builder(&PORT).addressing(false), |_| String::new());
    let _ = off.call(&SUBMIT, &Order { number: 1 }).await.unwrap();
    assert!(!seen.lock().unwrap()[0].1.contains("Header"));
    let (by_contract, seen) = client(Client::builder(&PORT), |_| String::new());
    let _ = by_contract.call(&SILENT, &Order { number: 1 }).await.unwrap();
    assert!(!seen.lock().unwrap()[0].1.contains("Header"));
    let (on, seen) = client(Client::builder(&PORT).addressing(true), |_| String::new());
    let error = on.call(&SILENT, &Order { number: 1 }).await.unwrap_err();
    assert!(error.is_building() && error.to_string().contains("needs an action"), "{error}");
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn replies_answer_the_message_that_was_sent() {
    async fn reply(header: impl Fn(&str) -> String + Send + Sync + 'static) -> Result<Order, Error> {
        client(Client::builder(&PORT), header).0.call(&SUBMIT, &Order { number: 1 }).await
    }
    let must = "S:mustUnderstand='1'";
    reply(move |id| format!("<wsa:RelatesTo {must}>{id}</wsa:RelatesTo><wsa:Action {must}>x</wsa:Action>"))
        .await
        .unwrap();
    let error = reply(|_| "<wsa:RelatesTo>urn:uuid:other</wsa:RelatesTo>".to_owned()).await.unwrap_err();
    assert!(error.is_decoding() && error.to_string().contains("RelatesTo"), "{error}");
    // Another relationship than that of an answer (Core, section 3.1).
    reply(|_| "<wsa:RelatesTo RelationshipType='urn:thread'>urn:uuid:other</wsa:RelatesTo>".to_owned())
        .await
        .unwrap();
    let header = move |_: &str| format!("<wsa:Action {must}>x</wsa:Action>");
    let (off, _) = client(Client::builder(&PORT).addressing(false), header);
    let error = off.call(&SUBMIT, &Order { number: 1 }).await.unwrap_err();
    assert!(error.to_string().contains("Action"), "{error}");
}

/// SOAP 1.1, section 4.2.3, and SOAP 1.2 part 1, section 5.2.3: the attribute is one of the block.
#[tokio::test]
async fn declared_blocks_may_have_to_be_understood() {
    let blocks = Blocks { session: Some(Session { id: "<1>".into() }) };
    for (version, namespace) in [(SoapVersion::V11, SOAP11), (SoapVersion::V12, SOAP12)] {
        for addressing in [false, true] {
            let builder = Client::builder(&PORT).soap_version(version).must_understand(true);
            let (client, seen) = client(builder.addressing(addressing), |_| String::new());
            let parts = Parts::new(&Order { number: 1 }).headers(&blocks);
            let answered: Answered<Order> = client.call_with(&SUBMIT, parts).await.unwrap();
            assert_eq!(answered.reply.number, 1);
            let sent = seen.lock().unwrap()[0].1.clone();
            let sent = Document::parse(&sent).unwrap();
            let session = block(&sent, NS, "Session").unwrap();
            assert_eq!(session.attribute((namespace, "mustUnderstand")), Some("1"));
            let id = session.first_element_child().unwrap();
            assert_eq!((id.text(), id.attributes().count()), (Some("<1>"), 0));
            assert_eq!(text(&sent, WSA, "Action").is_some(), addressing);
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Foreign {
    blocks: Vec<AnyElement>,
}
complex! {
    Foreign("Foreign", NS);
    0 blocks: any(ANY).optional().repeated();
}

/// A block may be markup in which the prefix of the envelope has another meaning, or that has the attribute already.
#[tokio::test]
async fn foreign_blocks_may_have_to_be_understood() {
    for (version, namespace) in [(SoapVersion::V11, SOAP11), (SoapVersion::V12, SOAP12)] {
        let cases = [
            ("<b xmlns='urn:b' kept='/>'>x</b>".to_owned(), "1"),
            ("<b xmlns='urn:b' xmlns:soap='urn:other' soap:kept='1'/>".to_owned(), "1"),
            ("<soap:b xmlns:soap='urn:b' xmlns:soap0='urn:c'><soap0:in/></soap:b>".to_owned(), "1"),
            ("<x:b xmlns:x='urn:b'><in xmlns:soap='urn:b'/></x:b>".to_owned(), "1"),
            (format!("<soap:b xmlns:soap='urn:b' xmlns:e='{namespace}' e:mustUnderstand='0'/>"), "0"),
            (format!("<b xmlns='urn:b' xmlns:soap='{namespace}' soap:mustUnderstand='true'/>"), "true"),
        ];
        let blocks =
            Foreign { blocks: cases.iter().map(|(block, _)| AnyElement::from_xml(block).unwrap()).collect() };
        let builder = Client::builder(&PORT).soap_version(version).must_understand(true);
        let (client, seen) = client(builder, |_| String::new());
        let parts = Parts::new(&Order { number: 1 }).headers(&blocks);
        let _: Answered<Order> = client.call_with(&SUBMIT, parts).await.unwrap();
        let sent = seen.lock().unwrap()[0].1.clone();
        let sent = Document::parse(&sent).unwrap();
        let header = block(&sent, "urn:b", "b").unwrap().parent().unwrap();
        assert!(header.has_tag_name((namespace, "Header")));
        let found = header.children().filter(|node| node.has_tag_name(("urn:b", "b")));
        let found: Vec<Option<&str>> =
            found.map(|block| block.attribute((namespace, "mustUnderstand"))).collect();
        assert_eq!(found, cases.each_ref().map(|(_, expected)| Some(*expected)));
        // What the blocks say beside that is what they were given.
        assert!(sent.descendants().any(|node| node.has_tag_name(("urn:c", "in"))));
        assert!(sent.descendants().any(|node| node.attribute(("urn:other", "kept")) == Some("1")));
        assert!(sent.descendants().any(|node| node.attribute("kept") == Some("/>")));
    }
}

/// Answers orders; of more than ten with the declared fault, of none with another.
struct Orders;

static SERVED: [&OperationInfo; 1] = [SUBMIT.info()];

impl Dispatch for Orders {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        &SERVED
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            let order: Order = call.request()?;
            match order.number {
                0 => Err(Fault::sender("nothing is ordered")),
                1..=10 => call.answer(&order),
                _ => Err(Fault::sender("too many")
                    .with_detail(Detail::from_xml(&format!("<TooMany xmlns='{NS}'>10</TooMany>")))),
            }
        }))
    }
}

async fn served<D: Dispatch>(dispatch: D, message: &str) -> String {
    let request = http::Request::post("/").header("content-type", "text/xml").body(message.to_owned());
    let request = request.unwrap().map(|body| http_body_util::Full::new(bytes::Bytes::from(body)));
    let response = Server::new(dispatch).oneshot(request).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

/// WS-Addressing 1.0 Core, section 3.4, and its SOAP Binding, section 6, on the actions of faults.
#[tokio::test]
async fn the_server_answers_by_what_was_asked() {
    let header = "<wsa:Action S:mustUnderstand='1'>http://example.com/fabrikam/SubmitPO</wsa:Action>\
                  <wsa:MessageID S:mustUnderstand='1'>urn:uuid:1</wsa:MessageID>\
                  <wsa:To S:mustUnderstand='1'>http://example.com/</wsa:To>";
    let message = envelope(SOAP11, header);
    for (number, action) in [
        ("1", "http://example.com/fabrikam/SubmitPOResponse"),
        ("0", "http://www.w3.org/2005/08/addressing/soap/fault"),
        ("11", "http://example.com/fabrikam/TooManyFault"),
    ] {
        let message = message.replace("<number>1<", &format!("<number>{number}<"));
        let reply = served(Orders, &message).await;
        let reply = Document::parse(&reply).unwrap();
        assert_eq!(text(&reply, WSA, "Action").unwrap(), action);
        assert_eq!(text(&reply, WSA, "RelatesTo").unwrap(), "urn:uuid:1");
        assert_ne!(text(&reply, WSA, "MessageID").unwrap(), "urn:uuid:1");
    }
    let plain = served(Orders, &envelope(SOAP11, "")).await;
    assert!(!plain.contains("Header"), "{plain}");
}

#[tokio::test]
async fn the_submission_of_2004_is_answered_in_its_own_words() {
    let message = envelope(SOAP11, "<wsa:MessageID S:mustUnderstand='1'>urn:uuid:1</wsa:MessageID>");
    let reply = served(Orders, &message.replace(WSA, WSA_2004)).await;
    let reply = Document::parse(&reply).unwrap();
    assert_eq!(text(&reply, WSA_2004, "RelatesTo").unwrap(), "urn:uuid:1");
}

/// The header of the example in section 1 of WS-Addressing 1.0 Core, whose answer is to go elsewhere.
#[tokio::test]
async fn answers_go_nowhere_else() {
    let header = "<wsa:MessageID>http://example.com/6B29FC40-CA47-1067-B31D-00DD010662DA</wsa:MessageID>\
                  <wsa:ReplyTo><wsa:Address>http://example.com/business/client1</wsa:Address></wsa:ReplyTo>\
                  <wsa:To>http://example.com/fabrikam/Purchasing</wsa:To>\
                  <wsa:Action>http://example.com/fabrikam/SubmitPO</wsa:Action>";
    let reply = served(Orders, &envelope(SOAP11, header)).await;
    assert!(reply.contains("OnlyAnonymousAddressSupported"), "{reply}");
    let here = header.replace("http://example.com/business/client1", &format!("{WSA}/anonymous"));
    let reply = served(Orders, &envelope(SOAP11, &here)).await;
    assert!(reply.contains("<number>1</number>"), "{reply}");
}

#[tokio::test]
async fn a_contract_without_actions_does_not_understand_the_blocks() {
    struct Silent;
    static SERVED: [&OperationInfo; 1] = [SILENT.info()];
    impl Dispatch for Silent {
        fn operations(&self) -> &'static [&'static OperationInfo] {
            &SERVED
        }

        fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
            Ok(Begun::written(async move {
                let order: Order = call.request()?;
                call.answer(&order)
            }))
        }
    }
    let header = "<wsa:Action S:mustUnderstand='1'>x</wsa:Action>";
    let reply = served(Silent, &envelope(SOAP11, header)).await;
    assert!(reply.contains("MustUnderstand"), "{reply}");
}
