//! What surrounds values: header blocks, faults, parts of MIME messages.

use crate::anything::{envelope, literal_reply, multipart_reply, request, with_memory};
use crate::contract::NS;
use crate::measure::{cost, costs, read_within};

const ADDRESSING: &str = "http://www.w3.org/2005/08/addressing";

fn main_of(content: &str) -> String {
    format!("<main xmlns=\"{NS}\">{content}</main>")
}

fn with_header(header: &str) -> String {
    let declared = format!("<s:Header xmlns:w=\"{ADDRESSING}\">{header}</s:Header><s:Body>");
    envelope(&main_of("")).replace("<s:Body>", &declared)
}

#[test]
fn header_blocks_of_every_kind() {
    for block in [
        "<w:Action>x</w:Action>",
        "<w:MessageID>x</w:MessageID>",
        "<w:ReplyTo><w:Address>x</w:Address></w:ReplyTo>",
        "<x/>",
        "<x><y/></x>",
    ] {
        let blocks = |size: usize| with_header(&block.repeat(size / block.len()));
        for read in [literal_reply, request] {
            costs(12_000, blocks, read);
        }
    }
}

#[test]
fn faults_with_more_than_they_should_have() {
    let fault =
        |content: &str| envelope(&format!("<s:Fault><faultcode>s:Server</faultcode>{content}</s:Fault>"));
    let dots = |size: usize| fault("").replace("s:Server", &format!("s:Server{}", ".x".repeat(size / 2)));
    costs(12_000, dots, literal_reply);
    for piece in
        ["<detail/>", "<detail>p:x</detail>", "<faultstring>x</faultstring>", "<x/>", "<faultactor/>"]
    {
        let repeated = |size: usize| {
            let declared = format!("<s:Fault xmlns:p=\"urn:{}\">", "x".repeat(size / 2));
            fault(&piece.repeat(size / 2 / piece.len())).replace("<s:Fault>", &declared)
        };
        costs(12_000, repeated, literal_reply);
    }
    let entries = |size: usize| fault(&format!("<detail>{}</detail>", "<x><y/></x>".repeat(size / 11)));
    costs(12_000, entries, literal_reply);
    let subcodes = |size: usize| {
        let value = "<s:Value>x</s:Value>";
        let code =
            format!("<s:Code>{value}<s:Subcode>{}</s:Subcode></s:Code>", value.repeat(size / value.len()));
        fault("")
            .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope")
            .replace("<faultcode>s:Server</faultcode>", &code)
    };
    costs(12_000, subcodes, literal_reply);
}

/// A message of several parts, with the root first.
fn multipart(root: &str, parts: &str) -> String {
    let of_root = "Content-Type: application/xop+xml; type=\"text/xml\"";
    format!("--b\r\n{of_root}\r\n\r\n{root}\r\n{parts}--b--\r\n")
}

#[test]
fn parts_of_mime_messages() {
    let root = envelope(&main_of(""));
    let part = "--b\r\nContent-ID: <1>\r\n\r\nx\r\n";
    // Up to 1,000 parts are allowed.
    let parts = |size: usize| {
        let parts: String = (0..size / 100)
            .map(|number| part.replace("<1>", &format!("<{number}>")).replace('x', &"x".repeat(70)))
            .collect();
        multipart(&root, &parts)
    };
    costs(20_000, parts, multipart_reply);
    let headers = |size: usize| {
        let headers = "A: b\r\n".repeat(2000);
        let one = format!("--b\r\n{headers}\r\nx\r\n");
        multipart(&root, &one.repeat(size / one.len() + 1))
    };
    costs(12_000, headers, multipart_reply);
    let almost = |size: usize| multipart(&root, &format!("--b\r\n\r\n{}", "--b ".repeat(size / 4)));
    costs(12_000, almost, multipart_reply);
}

#[test]
fn a_part_is_included_once() {
    let included = |size: usize| {
        let include = "<i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:1\"/>";
        let root = envelope(&main_of(&format!("<bytes>{include}</bytes>")));
        let encoded = "eHh4".repeat(size / 4);
        multipart(
            &root,
            &format!("--b\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}\r\n"),
        )
    };
    read_within(8, 20_000, included, multipart_reply);
    let kept = |size: usize| {
        let include = "<i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:1\"/>";
        let root =
            envelope(&main_of(&format!("<loose><x>{include}</x></loose><text>{}</text>", "y".repeat(9))));
        multipart(&root, &format!("--b\r\nContent-ID: <1>\r\n\r\n{}\r\n", "x".repeat(size)))
    };
    read_within(12, 20_000, kept, multipart_reply);
}

/// Half of what a reply is granted: a server has 64 MiB for a request.
#[test]
fn a_server_grants_less() {
    let large = envelope(&main_of(&"<sparse/>".repeat(400_000)));
    let cost = cost(large.as_bytes(), request);
    assert!(
        cost.problem.as_deref().is_some_and(|problem| problem.contains("more than 67108864 bytes")),
        "{cost:?}"
    );
    assert!(cost.peak < (64 << 20) + 3 * large.len(), "{cost:?}");
}

/// A fault and what is kept of its header are charged to one account.
#[test]
fn a_fault_and_its_header_share_the_memory() {
    let text = "x".repeat(100_000);
    let header = format!("<s:Header><h>{text}</h></s:Header><s:Body>");
    let fault = format!("<s:Fault><faultcode>s:Server</faultcode><detail>{text}</detail></s:Fault>");
    let message = envelope(&fault).replace("<s:Body>", &header);
    let read = |memory| with_memory(memory, "text/xml", message.as_bytes()).unwrap_err();
    // The document, and a copy of each of the two.
    assert!(read(350_000).contains("bytes of memory for the decoded message"));
    assert!(read(450_000).contains("Receiver"), "{}", read(450_000));
}

/// Decoded parts are charged to the same account as the values of the envelope.
#[test]
fn decoded_parts_are_counted() {
    let content_type = "multipart/related; boundary=b; type=\"application/xop+xml\"; start-info=\"text/xml\"";
    let root = envelope(&main_of(""));
    for encoding in ["base64", "quoted-printable"] {
        let content = "QUFB".repeat(25_000);
        let part = format!("--b\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{content}\r\n");
        let message = multipart(&root, &part.repeat(3));
        let read = |memory| with_memory(memory, content_type, message.as_bytes());
        let error = read(190_000).unwrap_err();
        assert!(error.contains("bytes of memory for the decoded message"), "{encoding}: {error}");
        assert_eq!(read(450_000), Ok(()), "{encoding}");
    }
}

/// A message in another encoding is not converted if there is no memory for it.
#[test]
fn converted_messages_are_counted_before() {
    let latin = |content: &[u8]| {
        let document = envelope(&main_of("<text>-</text>")).into_bytes();
        let at = document.windows(3).position(|bytes| bytes == b">-<").unwrap() + 1;
        [&document[..at], content, &document[at + 1..]].concat()
    };
    for content in [b"\x80".repeat(100_000), [&b"\x80".repeat(100_000)[..], b"\x01"].concat()] {
        let message = latin(&content);
        let memory = allocation_counter::measure(|| {
            let read = with_memory(250_000, "text/xml; charset=windows-1252", &message);
            let error = read.unwrap_err();
            assert!(error.contains("bytes of memory for the decoded message"), "{error}");
        });
        // The message as received, which the client has twice, and a piece of it for the error.
        assert!(memory.bytes_max < 300_000, "{memory:?}");
        assert_eq!(with_memory(2_000_000, "text/xml; charset=windows-1252", &message), Ok(()));
    }
}
