//! Attachments and MTOM: client and server half of a contract, one calling the other.

use std::sync::{Arc, Mutex};

use goldens::{mime_multipart_in, mime_multipart_out, mtom, mtom_optional, swaref};
use soap_runtime::codegen::{Answered, Base64Binary, Call, Client, Fault, MimePart, Port, Server};
use soap_runtime::transport::Request;
use tower::ServiceExt;

use super::{reply, request};

/// A client of `service`, and the Content-Type of each request.
fn client<D: soap_runtime::codegen::Dispatch>(
    port: &Port,
    service: Server<D>,
) -> (Client, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: Request| {
        let content_type = request.headers()["content-type"].to_str().unwrap().to_owned();
        noted.lock().unwrap().push(content_type);
        service.clone().oneshot(request)
    });
    (Client::builder(port).transport(transport).build().unwrap(), seen)
}

struct Photos;

impl mime_multipart_in::server::Service for Photos {
    async fn upload(
        &self,
        _: &mut Call,
        request: mime_multipart_in::upload,
        headers: mime_multipart_in::uploadHeaders,
        attachments: mime_multipart_in::uploadAttachments,
    ) -> Result<mime_multipart_in::uploadResponse, Fault> {
        assert_eq!((request.title.as_str(), headers.Session.as_deref()), ("Sunset", Some("s")));
        assert_eq!(attachments.photo.content_type, "image/jpeg");
        assert_eq!(attachments.others.bytes, "a note");
        assert_eq!(attachments.others_2, [MimePart::octets(vec![1]).with_id("more@example.com")]);
        Ok(mime_multipart_in::uploadResponse { id: attachments.photo.bytes.len() as i32 })
    }
}

#[tokio::test]
async fn parts_bound_to_mime_content_leave_the_body() {
    use mime_multipart_in::{
        Service, logAttachments, upload, uploadAttachments, uploadHeaders, uploadResponse,
    };

    let upload: upload = request("mime_multipart_in", "upload");
    assert_eq!(upload.title, "Sunset");
    assert_eq!(reply::<uploadResponse>("mime_multipart_in", "uploadResponse").id, 7);
    let (client, seen) = client(&Service::PORTS[0], mime_multipart_in::server::service(Photos));
    let service = Service::from(client);
    let attachments = uploadAttachments {
        photo: MimePart::new("image/jpeg", vec![0xFF, 0xD8, 0xFF]),
        others: MimePart::text("a note"),
        others_2: vec![MimePart::octets(vec![1]).with_id("more@example.com")],
    };
    let headers = uploadHeaders { Session: Some("s".into()) };
    assert_eq!(service.upload(upload, headers, attachments).await.unwrap().id, 3);
    let content_type = seen.lock().unwrap().remove(0);
    assert!(content_type.starts_with("multipart/related; ") && content_type.contains("; type=\"text/xml\""));
    let attachments = logAttachments { trace: MimePart::octets(Vec::new()), others: Vec::new() };
    let log = mime_multipart_in::log { line: "l".into() };
    let error = service.log(log, attachments).await.unwrap_err();
    assert!(error.soap_fault().unwrap().reason.contains("not implemented"), "{error}");
}

struct Files;

impl mime_multipart_out::server::Service for Files {
    async fn fetch(
        &self,
        _: &mut Call,
        request: mime_multipart_out::Fetch,
    ) -> Result<
        Answered<
            mime_multipart_out::FetchResponse,
            mime_multipart_out::FetchReplyHeaders,
            mime_multipart_out::FetchReplyAttachments,
        >,
        Fault,
    > {
        let headers = mime_multipart_out::FetchReplyHeaders { quota: Some(request.id) };
        let attachments = mime_multipart_out::FetchReplyAttachments {
            file: MimePart::new("application/pdf", &b"%PDF-\r\n"[..]),
            index: MimePart::new("text/xml", "<Index xmlns='urn:example'>i</Index>"),
            others: Vec::new(),
        };
        let reply = mime_multipart_out::FetchResponse { title: "Report".into() };
        Ok(Answered::new(reply, headers).attach(attachments))
    }
}

#[tokio::test]
async fn a_reply_comes_with_headers_and_attachments() {
    use mime_multipart_out::{Fetch, FetchResponse, Service};

    let fetch: Fetch = request("mime_multipart_out", "fetch");
    let expected: FetchResponse = reply("mime_multipart_out", "fetchResponse");
    assert_eq!((fetch.id, expected.title.as_str()), (3, "Report"));
    let (client, _) = client(&Service::PORTS[0], mime_multipart_out::server::service(Files));
    let answered = Service::from(client).fetch(fetch).await.unwrap();
    assert_eq!((answered.headers.quota, &answered.reply), (Some(3), &expected));
    assert_eq!(answered.attachments.file.bytes, &b"%PDF-\r\n"[..]);
    assert_eq!(answered.attachments.index.bytes, "<Index xmlns='urn:example'>i</Index>");
    assert!(answered.attachments.others.is_empty());
}

struct Store;

impl mtom::server::Service for Store {
    async fn store(
        &self,
        _: &mut Call,
        request: mtom::example::store,
    ) -> Result<mtom::example::storeResponse, Fault> {
        Ok(mtom::example::storeResponse { receipt: request.data })
    }
}

#[tokio::test]
async fn a_policy_of_the_contract_turns_mtom_on() {
    use mtom::example::{store, storeResponse};

    let sent: store = request("mtom", "store");
    assert_eq!(sent.data, Base64Binary(b"hello".to_vec()));
    let preview = sent.preview.clone().unwrap();
    assert_eq!((preview.contentType.as_deref(), preview.value.0), (Some("image/png"), vec![0, 1]));
    assert_eq!(reply::<storeResponse>("mtom", "storeResponse").receipt, Base64Binary(vec![0xFF]));
    let (client, seen) = client(&mtom::Service::PORTS[0], mtom::server::service(Store));
    let data = Base64Binary(vec![0x2D; 5000]);
    let stored = mtom::Service::from(client).store(store { data: data.clone(), ..sent }).await.unwrap();
    assert_eq!(stored.receipt, data);
    let content_type = seen.lock().unwrap().remove(0);
    assert!(content_type.contains("; type=\"application/xop+xml\""), "{content_type}");
}

struct Copies;

impl mtom_optional::server::Service for Copies {
    async fn store(
        &self,
        _: &mut Call,
        request: mtom_optional::store,
    ) -> Result<mtom_optional::storeResponse, Fault> {
        Ok(mtom_optional::storeResponse { receipt: request.data })
    }
}

#[tokio::test]
async fn mtom_that_a_policy_leaves_to_the_client_is_for_the_caller_to_turn_on() {
    use mtom_optional::{Service, server, store};

    for (is_on, expected) in [(None, "text/xml"), (Some(true), "multipart/related")] {
        let service = server::service(Copies);
        let seen = Arc::new(Mutex::new(String::new()));
        let noted = Arc::clone(&seen);
        let transport = tower::service_fn(move |request: Request| {
            let content_type = request.headers()["content-type"].to_str().unwrap();
            content_type.clone_into(&mut noted.lock().unwrap());
            service.clone().oneshot(request)
        });
        let builder = is_on.into_iter().fold(Service::builder(), |builder, is_on| builder.mtom(is_on));
        let client = builder.transport(transport).build().unwrap();
        let data = Base64Binary(vec![0x2D; 5000]);
        assert_eq!(client.store(store { data: data.clone() }).await.unwrap().receipt, data);
        let content_type = seen.lock().unwrap();
        assert!(content_type.starts_with(expected), "{content_type}");
    }
}

struct Claims;

impl swaref::server::Service for Claims {
    async fn claim(
        &self,
        _: &mut Call,
        request: swaref::example::claim,
        attachments: Vec<MimePart>,
    ) -> Result<Answered<swaref::example::claimResponse, (), Vec<MimePart>>, Fault> {
        let form = attachments.into_iter().find(|part| part.is_at(&request.form));
        let form = form.ok_or_else(|| Fault::sender("the form is missing"))?.with_id("copy@example.com");
        let reply = swaref::example::claimResponse { copy: vec![form.url()] };
        Ok(Answered::new(reply, ()).attach(vec![form]))
    }

    async fn renew(
        &self,
        _: &mut Call,
        request: swaref::example::renew,
    ) -> Result<Answered<swaref::example::renewResponse, (), Vec<MimePart>>, Fault> {
        let scan = MimePart::text(format!("scan of {}", request.id)).with_id("scan@example.com");
        let item = swaref::example::Item { scan: scan.url() };
        Ok(Answered::new(swaref::example::renewResponse { item }, ()).attach(vec![scan]))
    }
}

#[tokio::test]
async fn a_reference_leads_to_an_attachment() {
    use swaref::example::{claim, claimResponse};

    let sent: claim = request("swaref", "claim");
    assert_eq!(sent.form, "cid:form@example.com");
    assert_eq!(reply::<claimResponse>("swaref", "claimResponse").copy.len(), 2);
    let (client, _) = client(&swaref::Service::PORTS[0], swaref::server::service(Claims));
    let service = swaref::Service::from(client);
    let form = MimePart::text("I claim").with_id("form@example.com");
    let answered = service.claim(sent.clone(), vec![form]).await.unwrap();
    let copy = answered.attachments.iter().find(|part| part.is_at(&answered.copy[0])).unwrap();
    assert_eq!(copy.bytes, "I claim");
    let error = service.claim(sent, Vec::new()).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "the form is missing");
    // A binding that says nothing of MIME: the type of a field does.
    let answered = service.renew(swaref::example::renew { id: 4 }).await.unwrap();
    assert!(answered.attachments[0].is_at(&answered.item.scan));
    assert_eq!(answered.attachments[0].bytes, "scan of 4");
}
