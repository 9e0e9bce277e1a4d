//! Fetching, where it is asked for: from a server in this process, on a port of its own. Nothing else is asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use wsdl2rust::Config;

/// A server of documents by target (path and query), and all targets that it was asked for.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves answers; `{here}` in them is replaced by the address of the server, the target `*` matches any other.
    fn new(answers: &'static [(&'static str, &'static str, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (here, log) = (address.clone(), asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let target = answer(stream.unwrap(), answers, &here);
                log.lock().unwrap().push(target);
            }
        });
        Self { address, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(mut stream: TcpStream, answers: &[(&str, &str, &str)], here: &str) -> String {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
    let request = lines.next().unwrap_or_default();
    while lines.next().is_some_and(|line| !line.is_empty()) {}
    let target = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let found = answers.iter().find(|(path, _, _)| *path == target || *path == "*");
    let (head, body) = found.map_or(("404 Not Found", ""), |(_, head, body)| (*head, *body));
    let (head, body) = (head.replace("{here}", here), body.replace("{here}", here));
    // Whoever refuses an answer by its first bytes may be gone before the last.
    let _ = write!(
        stream,
        "HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    target
}

/// A contract that imports a schema by the query of its own address, which includes another beside it.
const CONTRACT: &str = r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
<wsdl:types><xs:schema><xs:import namespace="urn:t" schemaLocation="?xsd=1"/></xs:schema></wsdl:types>
<wsdl:message name="in"><wsdl:part name="p" element="t:call"/></wsdl:message>
<wsdl:portType name="P"><wsdl:operation name="call"><wsdl:input message="t:in"/></wsdl:operation></wsdl:portType>
<wsdl:binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
<wsdl:operation name="call"><soap:operation soapAction="a"/><wsdl:input><soap:body use="literal"/></wsdl:input></wsdl:operation></wsdl:binding>
<wsdl:service name="S"><wsdl:port name="B" binding="t:B"><soap:address location="{here}/never"/></wsdl:port></wsdl:service>
</wsdl:definitions>"#;
const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
<xs:include schemaLocation="types/base.xsd"/><xs:element name="call" type="t:Base"/></xs:schema>"#;
const BASE: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
<xs:complexType name="Base"><xs:sequence><xs:element name="fetched" type="xs:int"/></xs:sequence></xs:complexType></xs:schema>"#;
const SERVED: &[(&str, &str, &str)] = &[
    ("/a/service?wsdl", "200 OK", CONTRACT),
    ("/a/service?xsd=1", "200 OK", SCHEMA),
    ("/a/types/base.xsd", "302 Found\r\nLocation: /moved/base.xsd", ""),
    ("/moved/base.xsd", "200 OK", BASE),
];

fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fetch").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_contract_and_what_it_imports_are_fetched() {
    let server = Server::new(SERVED);
    let text = Config::new().fetch().generate(format!("{}/a/service?wsdl", server.address)).unwrap();
    assert!(text.contains("pub fetched: i32"), "{text}");
    let asked = ["/a/service?wsdl", "/a/service?xsd=1", "/a/types/base.xsd", "/moved/base.xsd"];
    assert_eq!(server.asked(), asked, "each once, and never the address of the service");
}

#[test]
fn what_is_kept_is_not_fetched_again() {
    let server = Server::new(SERVED);
    let address = format!("{}/a/service?wsdl", server.address);
    let folder = scratch("kept");
    let first = Config::new().fetch_into(&folder).generate(&address).unwrap();
    assert_eq!(server.asked().len(), 4);
    for again in [Config::new().fetch_into(&folder).fetch(), Config::new().fetch().fetch_into(&folder)] {
        assert_eq!(again.generate(&address).unwrap(), first);
    }
    assert_eq!(server.asked().len(), 4);
    let catalog = std::fs::read_to_string(folder.join("catalog.txt")).unwrap();
    assert!(catalog.contains(&format!("{address} service-wsdl.wsdl\n")), "{catalog}");
    assert!(catalog.contains(&format!("{}/moved/base.xsd base.xsd\n", server.address)), "{catalog}");
    // Without any network: the files and their catalogue are enough.
    let offline = Config::new().catalog_file(folder.join("catalog.txt"));
    let model = offline.read(folder.join("service-wsdl.wsdl")).unwrap();
    assert_eq!(model.files.len(), 3);
    assert_eq!(server.asked().len(), 4);
}

/// What is said of a contract at `/c` of a server with these answers.
#[track_caller]
fn refused(answers: &'static [(&'static str, &'static str, &'static str)]) -> (String, Vec<String>) {
    let server = Server::new(answers);
    let error = Config::new().fetch().generate(format!("{}/c", server.address)).unwrap_err();
    (error.to_string(), server.asked())
}

#[test]
fn redirects_come_to_an_end() {
    let (said, asked) = refused(&[("/c", "302 Found\r\nLocation: /c", "")]);
    assert!(said.contains("redirects more than 5 times"), "{said}");
    assert_eq!(asked.len(), 6);
}

#[test]
fn other_schemes_and_files_of_this_machine_are_never_opened() {
    let (said, _) = refused(&[("/c", "302 Found\r\nLocation: file:///etc/passwd", "")]);
    assert!(said.contains("only http and https"), "{said}");
    const NAMES_A_FILE: &str = r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
<wsdl:types><xs:schema><xs:import namespace="urn:o" schemaLocation="file:///etc/passwd"/><xs:element name="e" type="o:T"/></xs:schema></wsdl:types>
</wsdl:definitions>"#;
    let (said, asked) = refused(&[("/c", "200 OK", NAMES_A_FILE)]);
    assert!(said.contains("only http and https"), "{said}");
    assert_eq!(asked, ["/c"]);
}

/// The caller named 127.0.0.1; `localhost` is the same machine, but the contract's word for it.
#[test]
fn a_contract_cannot_have_private_networks_asked() {
    const NAMES_A_HOST: &str = r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
<wsdl:types><xs:schema><xs:import namespace="urn:o" schemaLocation="http://localhost:1/secret.xsd"/><xs:element name="e" type="o:T"/></xs:schema></wsdl:types>
</wsdl:definitions>"#;
    let (said, _) = refused(&[("/c", "200 OK", NAMES_A_HOST)]);
    assert!(said.contains("private network"), "{said}");
    let (said, _) = refused(&[("/c", "302 Found\r\nLocation: http://169.254.169.254/latest", "")]);
    assert!(said.contains("private network"), "{said}");
}

#[test]
fn a_file_cannot_have_this_machine_asked_either() {
    let server = Server::new(SERVED);
    let contract = scratch("file").join("contract.wsdl");
    let import = CONTRACT.replace("?xsd=1", &format!("{}/a/service?xsd=1", server.address));
    std::fs::write(&contract, import).unwrap();
    let said = Config::new().fetch().generate(&contract).unwrap_err().to_string();
    assert!(said.contains("private network") && server.asked().is_empty(), "{said}");
}

#[test]
fn what_the_server_says_instead_is_told() {
    let (said, _) = refused(&[]);
    assert!(said.contains("the server answered 404"), "{said}");
    let (said, _) = refused(&[("/c", "200 OK", "<html/>")]);
    assert!(said.contains("root element"), "{said}");
}

#[test]
fn an_address_with_a_password_is_not_opened() {
    let said = Config::new().fetch().generate("http://me:secret@127.0.0.1:1/c").unwrap_err().to_string();
    assert!(said.contains("a user name or a password"), "{said}");
}

/// Whatever text a contract uses as a location, it stays one field of the catalogue: no line made from it directs
/// a later contract to a file of this machine.
#[test]
fn a_line_break_in_a_location_is_no_line_of_the_catalogue() {
    const LOCATION: &str = "?xsd=1&#10;http://later/x.xsd /etc/hostname&#13;&#10;# &quot;\\ &#x85;&#x2028;b";
    const CONTRACT: &str = r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
<wsdl:types><xs:schema><xs:import namespace="urn:o" schemaLocation="{location}"/><xs:element name="e" type="o:T"/></xs:schema></wsdl:types>
</wsdl:definitions>"#;
    const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o"><xs:simpleType name="T"><xs:restriction base="xs:int"/></xs:simpleType></xs:schema>"#;
    let contract: &'static str = CONTRACT.replace("{location}", LOCATION).leak();
    // Every request but that for the contract gets the schema.
    let server = Server::new(vec![("/c", "200 OK", contract), ("*", "200 OK", SCHEMA)].leak());
    let folder = scratch("line_break");
    let address = format!("{}/c", server.address);
    let model = Config::new().fetch_into(&folder).read(&address).unwrap();
    assert_eq!(model.files.len(), 2);
    let catalog = std::fs::read_to_string(folder.join("catalog.txt")).unwrap();
    assert!(catalog.lines().skip(1).all(|line| line.contains(&server.address[7..])), "{catalog}");
    // It is read back as it was written: nothing is fetched again.
    let asked = server.asked().len();
    Config::new().fetch_into(&folder).read(&address).unwrap();
    assert_eq!(server.asked().len(), asked);
    // A later contract finds no entry from it.
    let later = folder.join("later.wsdl");
    std::fs::write(&later, CONTRACT.replace("{location}", "http://later/x.xsd")).unwrap();
    let said = Config::new().catalog_file(folder.join("catalog.txt")).read(&later).unwrap_err().to_string();
    assert!(said.contains("the catalogue does not have it"), "{said}");
}

#[test]
fn a_catalogue_that_is_malformed_is_not_written_over() {
    let server = Server::new(SERVED);
    let folder = scratch("malformed");
    std::fs::write(folder.join("catalog.txt"), "http://example.com/a\n").unwrap();
    let said = Config::new().fetch_into(&folder).generate(format!("{}/a/service?wsdl", server.address));
    let said = said.unwrap_err().to_string();
    assert!(said.contains("catalog.txt:1:1: catalogue: an address without a file"), "{said}");
    assert!(server.asked().is_empty());
}

#[test]
fn names_of_devices_become_names_of_files() {
    const CONTRACT: &str = r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o">
<wsdl:types><xs:schema><xs:import namespace="urn:o" schemaLocation="con.xsd"/><xs:import namespace="urn:p" schemaLocation="x/..%2f..%2fLPT1.a"/><xs:import namespace="urn:q" schemaLocation="d/COM1.xsd"/></xs:schema></wsdl:types>
</wsdl:definitions>"#;
    const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>"#;
    let server = Server::new(&[("/c", "200 OK", CONTRACT), ("*", "200 OK", SCHEMA)]);
    let folder = scratch("devices");
    let _ = Config::new().fetch_into(&folder).read(format!("{}/c", server.address));
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["2f..-2fLPT1.a.xsd", "c.wsdl", "catalog.txt", "document-COM1.xsd", "document-con.xsd"]
    );
}
