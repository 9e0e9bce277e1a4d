//! Credentials: logins, client certificates and authorities, with servers in this process that want them. The files of
//! `tests/tls` are made for these tests, for 127.0.0.1, and valid until 2120.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use wsdl2rust::{Config, FetchAs};

/// `me:hush` in base64.
const LOGIN: &str = "authorization: basic bwu6ahvzaa==";

fn pem(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tls").join(name)
}

fn certificates(name: &str) -> Vec<CertificateDer<'static>> {
    CertificateDer::pem_file_iter(pem(name)).unwrap().map(Result::unwrap).collect()
}

/// The settings of a server with this certificate; `is_demanding` if it wants one of its clients.
fn tls(name: &str, is_demanding: bool) -> Arc<ServerConfig> {
    let provider = Arc::new(ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider.clone());
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    let builder = match is_demanding {
        false => builder.with_no_client_auth(),
        true => {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(certificates("authority.pem"));
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
            builder.with_client_cert_verifier(verifier.unwrap())
        }
    };
    let key = PrivateKeyDer::from_pem_file(pem(name)).unwrap();
    Arc::new(builder.with_single_cert(certificates(name), key).unwrap())
}

#[test]
fn credentials_without_fetching_are_an_error() {
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/messages/bare/contract.wsdl");
    let refused =
        Config::new().fetch_with(FetchAs::new().basic("me", "hush")).generate(&contract).unwrap_err();
    let said = refused.to_string();
    assert!(
        said.contains("contract.wsdl: fetch_with: these credentials") && !said.contains("hush"),
        "{said}"
    );
    let read = Config::new().fetch_with(FetchAs::new().identity("x.pem")).read(&contract);
    assert!(read.is_err());
    assert!(Config::new().fetch_with(FetchAs::new()).generate(&contract).is_ok());
}

/// A server, and the heads of the requests that it got, in lower case.
struct Server {
    address: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers each request, by its head in lower case, with head and body.
    fn new(
        tls: Option<Arc<ServerConfig>>,
        answer: impl Fn(&str) -> (String, String) + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let address = format!("{scheme}://{}", listener.local_addr().unwrap());
        let heads = Arc::new(Mutex::new(Vec::new()));
        let log = heads.clone();
        // What is answered is logged first, so that a client that has its answer finds its request.
        let answer = move |head: &str| {
            log.lock().unwrap().push(head.to_owned());
            answer(head)
        };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                match tls.clone() {
                    None => drop(exchange(stream, &answer)),
                    Some(tls) => {
                        let connection = ServerConnection::new(tls).unwrap();
                        if let Some(mut stream) = exchange(StreamOwned::new(connection, stream), &answer) {
                            stream.conn.send_close_notify();
                            let _ = stream.flush();
                        }
                    }
                }
            }
        });
        Self { address, heads }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }

    /// What comes of the contract at `/c` of this server, for somebody.
    fn contract(&self, who: FetchAs) -> Result<String, String> {
        let config = Config::new().fetch().fetch_with(who);
        config.generate(format!("{}/c", self.address)).map_err(|error| error.to_string())
    }
}

/// One request and its answer; nothing if the client leaves.
fn exchange<S: Read + Write>(stream: S, answer: impl Fn(&str) -> (String, String)) -> Option<S> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let head = head.to_lowercase();
    let (status, body) = answer(&head);
    let mut stream = reader.into_inner();
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}")
        .ok()?;
    stream.flush().ok()?;
    Some(stream)
}

/// A contract that needs a schema from a location.
fn contract(location: &str) -> String {
    format!(
        r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
<wsdl:types><xs:schema><xs:import namespace="urn:o" schemaLocation="{location}"/><xs:element name="e" type="o:T"/></xs:schema></wsdl:types>
</wsdl:definitions>"#
    )
}

const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o">
<xs:complexType name="T"><xs:sequence><xs:element name="fetched" type="xs:int"/></xs:sequence></xs:complexType></xs:schema>"#;

fn ok(body: impl Into<String>) -> (String, String) {
    ("200 OK".to_owned(), body.into())
}

/// The contract and its schema, without any conditions.
fn open(head: &str) -> (String, String) {
    ok(if head.starts_with("get /c ") { contract("o.xsd") } else { SCHEMA.to_owned() })
}

/// As [`open`], for who has the login.
fn locked(head: &str) -> (String, String) {
    match head.contains(LOGIN) {
        true => open(head),
        false => {
            ("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"the office\"".to_owned(), String::new())
        }
    }
}

fn me() -> FetchAs {
    FetchAs::new().basic("me", "hush")
}

fn trusting() -> FetchAs {
    FetchAs::new().root_certificate(pem("authority.pem"))
}

#[test]
fn a_login_opens_what_is_locked() {
    let server = Server::new(None, locked);
    assert!(server.contract(me()).unwrap().contains("pub fetched: i32"));
    assert_eq!(server.heads().len(), 2);
    let anybody = server.contract(FetchAs::new()).unwrap_err();
    let wanted =
        "the server wants a login for \"the office\" (401): give the user name with --fetch-user USER";
    assert!(anybody.contains(wanted), "{anybody}");
    let wrong = server.contract(FetchAs::new().basic("me", "wrong-one")).unwrap_err();
    assert!(wrong.contains("does not accept this user name and password for \"the office\""), "{wrong}");
    assert!(!wrong.contains("wrong-one"), "{wrong}");
    let by_tls = Server::new(Some(tls("server.pem", false)), locked);
    assert!(by_tls.contract(trusting().basic("me", "hush")).unwrap().contains("pub fetched: i32"));
}

#[test]
fn a_login_goes_nowhere_else() {
    let other = Server::new(None, open);
    let address = other.address.clone();
    let importing = Server::new(None, move |_| ok(contract(&format!("{address}/o.xsd"))));
    assert!(importing.contract(me()).is_ok());
    let address = other.address.clone();
    let moved = move |_: &str| (format!("302 Found\r\nLocation: {address}/c"), String::new());
    let redirecting = Server::new(None, moved);
    assert!(redirecting.contract(me()).is_ok());
    for server in [&importing, &redirecting] {
        assert!(server.heads().iter().all(|head| head.contains(LOGIN)), "{:?}", server.heads());
    }
    assert_eq!(other.heads().len(), 3);
    assert!(!other.heads().concat().contains("authorization"), "{:?}", other.heads());
    let locked = Server::new(None, locked);
    let redirecting =
        Server::new(None, move |_| (format!("302 Found\r\nLocation: {}/c", locked.address), String::new()));
    let said = redirecting.contract(me()).unwrap_err();
    assert!(said.contains("only for the address that the contract was named by"), "{said}");
}

/// The address of a file's import is not one that the caller named.
#[test]
fn a_contract_on_disk_sends_no_login() {
    let who = me().identity(pem("client.pem"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fetch_as").join("on_disk");
    std::fs::create_dir_all(&folder).unwrap();
    let server = Server::new(None, open);
    let file = folder.join("contract.wsdl");
    std::fs::write(&file, contract(&format!("{}/o.xsd", server.address))).unwrap();
    // Nor may it lead to this machine.
    let said = Config::new().fetch().fetch_with(who).generate(&file).unwrap_err().to_string();
    assert!(said.contains("private network") && server.heads().is_empty(), "{said}");
}

#[test]
fn nothing_of_a_login_is_kept_or_shown() {
    let server = Server::new(None, locked);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fetch_as").join("kept");
    let _ = std::fs::remove_dir_all(&folder);
    let config = Config::new().fetch_into(&folder).fetch_with(me());
    config.generate(format!("{}/c", server.address)).unwrap();
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
        assert!(!text.contains("hush") && !text.contains("bwu6"), "{text}");
    }
    let shown = format!("{config:?}");
    assert!(!shown.contains("hush") && !shown.contains("\"me\""), "{shown}");
}

#[test]
fn a_server_is_trusted_by_the_system_or_by_a_file() {
    let server = Server::new(Some(tls("server.pem", false)), open);
    assert!(server.contract(trusting()).unwrap().contains("pub fetched: i32"));
    let said = server.contract(FetchAs::new()).unwrap_err();
    let wanted =
        "the server was not reached (its certificate is from an authority that is not trusted here: name";
    assert!(said.contains(wanted), "{said}");
    let own = Server::new(Some(tls("self_signed.pem", false)), open);
    let said = own.contract(trusting()).unwrap_err();
    assert!(said.contains("its certificate is self-signed and marked as a CA"), "{said}");
    // It is for an address; the name of this machine is another.
    let named = server.address.replace("127.0.0.1", "localhost");
    let config = Config::new().fetch().fetch_with(trusting());
    let said = config.generate(format!("{named}/c")).unwrap_err().to_string();
    assert!(said.contains("its certificate is for another host"), "{said}");
}

#[test]
fn a_client_certificate_is_for_the_named_address() {
    let server = Server::new(Some(tls("server.pem", true)), open);
    let me = || trusting().identity(pem("client.pem"));
    assert!(server.contract(me()).unwrap().contains("pub fetched: i32"));
    let said = server.contract(trusting()).unwrap_err();
    assert!(
        said.contains("it wants a client certificate: name the file with it with --fetch-identity"),
        "{said}"
    );
    let redirecting = Server::new(Some(tls("server.pem", false)), move |_| {
        (format!("302 Found\r\nLocation: {}/c", server.address), String::new())
    });
    let said = redirecting.contract(me()).unwrap_err();
    assert!(
        said.contains("it wants a client certificate, and the one given is only for the address"),
        "{said}"
    );
}

#[test]
fn a_refusal_hints_at_a_client_certificate_that_was_not_sent() {
    for status in ["400 Bad Request", "403 Forbidden"] {
        let refuse = move |_: &str| (status.to_owned(), String::new());
        let server = Server::new(Some(tls("server.pem", false)), refuse);
        let said = server.contract(trusting()).unwrap_err();
        let wanted = format!(
            "the server answered {}; it may want a client certificate: --fetch-identity",
            &status[..3]
        );
        assert!(said.contains(&wanted), "{said}");
        let sent = server.contract(trusting().identity(pem("client.pem"))).unwrap_err();
        assert!(sent.contains(&status[..3]) && !sent.contains("client certificate"), "{sent}");
        let plain = Server::new(None, refuse).contract(FetchAs::new()).unwrap_err();
        assert!(!plain.contains("client certificate"), "{plain}");
    }
}

#[test]
fn a_contract_kept_in_part_is_completed() {
    let is_down = Arc::new(Mutex::new(true));
    let state = is_down.clone();
    let server =
        Server::new(None, move |head| match *state.lock().unwrap() && head.starts_with("get /o.xsd ") {
            true => ("503 Service Unavailable".to_owned(), String::new()),
            false => locked(head),
        });
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fetch_as").join("in_part");
    let _ = std::fs::remove_dir_all(&folder);
    let config = Config::new().fetch_into(&folder).fetch_with(me());
    let address = format!("{}/c", server.address);
    let said = config.generate(&address).unwrap_err().to_string();
    assert!(said.contains("the server answered 503"), "{said}");
    *is_down.lock().unwrap() = false;
    assert!(config.generate(&address).unwrap().contains("pub fetched: i32"));
    let contracts = server.heads().iter().filter(|head| head.starts_with("get /c ")).count();
    assert_eq!(contracts, 1, "the contract was kept");
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let server = Server::new(Some(tls("server.pem", true)), open);
    for (who, wanted) in [
        (trusting().identity(pem("gone.pem")), "gone.pem cannot be used: there is no such file"),
        (
            trusting().identity(pem("authority.pem")),
            "authority.pem cannot be used: there is no private key in it",
        ),
        (trusting().identity(pem("client_encrypted.pem")), "its private key is encrypted"),
        (trusting().identity(pem("client_encrypted_old.pem")), "its private key is encrypted"),
        (
            trusting().identity(pem("client_mismatched.pem")),
            "client_mismatched.pem cannot be used: TLS refuses its certificate and key (",
        ),
        (
            trusting().root_certificate(pem("not_a_certificate.pem")),
            "not_a_certificate.pem cannot be used: a certificate in it is invalid (",
        ),
        (
            trusting().root_certificate(pem("../cases/README.md")),
            "README.md cannot be used: there is no certificate",
        ),
    ] {
        let said = server.contract(who).unwrap_err();
        assert!(said.contains(wanted), "{said}");
        assert!(!said.contains("BEGIN"), "{said}");
    }
    assert!(server.heads().is_empty());
}
