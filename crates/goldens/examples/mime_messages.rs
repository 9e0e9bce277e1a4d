//! Messages of several parts for other people's tools to judge, and theirs for us to read.
//!
//! `mime_messages write FOLDER` writes what client and server half of the goldens `mtom` and `swaref` send, each as
//! `<name>.mime`: MIME headers, an empty line and the body. `mime_messages read FOLDER` reads `theirs-<name>.mime`, replies
//! to `store`, and prints for each what it holds. `interop/attachments.py` runs both.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use goldens::mtom::example::{store, storeResponse};
use goldens::mtom::xmlmime::base64Binary;
use goldens::swaref::example::{claim, claimResponse};
use goldens::{mtom, swaref};
use http_body_util::{BodyExt, Full};
use soap_runtime::codegen::{
    Answered, Base64Binary, Call, Client, Dispatch, Fault, MimePart, Port, Server, SoapVersion,
};
use soap_runtime::transport::{BoxError, Request};
use tower::ServiceExt;

struct Store;

impl mtom::server::Service for Store {
    async fn store(&self, _: &mut Call, request: store) -> Result<storeResponse, Fault> {
        Ok(storeResponse { receipt: request.data })
    }
}

struct Claims;

impl swaref::server::Service for Claims {
    async fn claim(
        &self,
        _: &mut Call,
        request: claim,
        attachments: Vec<MimePart>,
    ) -> Result<Answered<claimResponse, (), Vec<MimePart>>, Fault> {
        Ok(Answered::new(claimResponse { copy: vec![request.form] }, ()).attach(attachments))
    }
}

/// Messages as MIME has them, the request first.
type Seen = Arc<Mutex<Vec<Vec<u8>>>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", folder] => write(Path::new(folder)).await,
        ["read", folder] => read(Path::new(folder)).await,
        _ => Err("expected `write FOLDER` or `read FOLDER`".into()),
    }
}

/// Every byte, many times over.
fn content() -> Vec<u8> {
    (0..=255).cycle().take(5120).collect()
}

async fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (name, version) in [("mtom-11", SoapVersion::V11), ("mtom-12", SoapVersion::V12)] {
        let (client, seen) = client(&mtom::Service::PORTS[0], version, mtom::server::service(Store))?;
        let preview = base64Binary { contentType: Some("image/png".into()), value: Base64Binary(content()) };
        let request = store { name: "a < b".into(), data: Base64Binary(content()), preview: Some(preview) };
        mtom::Service::from(client).store(request).await?;
        save(folder, name, &seen)?;
    }
    let (client, seen) =
        client(&swaref::Service::PORTS[0], SoapVersion::V11, swaref::server::service(Claims))?;
    let form = MimePart::new("application/pdf", content()).with_id("form 1%@example.com".replace(' ', "_"));
    swaref::Service::from(client).claim(claim { form: form.url() }, vec![form]).await?;
    save(folder, "swaref", &seen)
}

/// A client of `service`, and what goes over the wire.
fn client<D: Dispatch>(
    port: &Port,
    version: SoapVersion,
    service: Server<D>,
) -> Result<(Client, Seen), soap_runtime::Error> {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: Request| {
        let (seen, service) = (Arc::clone(&noted), service.clone());
        async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await?.to_bytes();
            note(&seen, &parts.headers, &body);
            let response = service.oneshot(http::Request::from_parts(parts, Full::new(body))).await?;
            let (parts, body) = response.into_parts();
            let body = body.collect().await?.to_bytes();
            note(&seen, &parts.headers, &body);
            Ok::<_, BoxError>(http::Response::from_parts(parts, Full::new(body)))
        }
    });
    let client = Client::builder(port).soap_version(version).transport(transport).build()?;
    Ok((client, seen))
}

fn note(seen: &Seen, headers: &http::HeaderMap, body: &[u8]) {
    let mut message = b"MIME-Version: 1.0\r\nContent-Type: ".to_vec();
    message.extend_from_slice(headers.get("content-type").map_or(b"", |value| value.as_bytes()));
    message.extend_from_slice(b"\r\n\r\n");
    message.extend_from_slice(body);
    if let Ok(mut seen) = seen.lock() {
        seen.push(message);
    }
}

fn save(folder: &Path, name: &str, seen: &Seen) -> Result<(), Box<dyn Error>> {
    let seen = seen.lock().map_err(|error| error.to_string())?;
    for (side, message) in ["request", "reply"].iter().zip(seen.iter()) {
        fs::write(folder.join(format!("{name}-{side}.mime")), message)?;
    }
    Ok(())
}

async fn read(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.starts_with("theirs-") {
            continue;
        }
        let message = fs::read(file.path())?;
        let end = message.windows(4).position(|end| end == b"\r\n\r\n").ok_or("no empty line")?;
        let headers = std::str::from_utf8(&message[..end])?.replace("\r\n ", " ").replace("\r\n\t", " ");
        let header = headers.lines().find_map(|line| line.strip_prefix("Content-Type: "));
        let (content_type, body) = (header.ok_or("no Content-Type")?.to_owned(), message[end + 4..].to_vec());
        let transport = tower::service_fn(move |_: Request| {
            let response = http::Response::builder().header("content-type", &content_type);
            std::future::ready(response.body(Full::new(body.clone().into())))
        });
        let client = Client::builder(&mtom::Service::PORTS[0]).transport(transport).build()?;
        let request = store { name: String::new(), data: Base64Binary::default(), preview: None };
        match mtom::Service::from(client).store(request).await {
            Ok(reply) if reply.receipt.0 == content() => println!("{name} ok"),
            Ok(reply) => println!("{name} holds {} other bytes", reply.receipt.0.len()),
            Err(error) => println!("{name} {error}"),
        }
    }
    Ok(())
}
