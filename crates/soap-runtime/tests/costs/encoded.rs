//! SOAP's encoding: array sizes and positions, and references.

use soap_runtime::value::from_xml;

use crate::anything::{encoded_reply, envelope, request, value};
use crate::contract::{Main, NS};
use crate::measure::{cost, costs, read_within, refused, within_the_rule};

const ENCODING: &str = "http://schemas.xmlsoap.org/soap/encoding/";

fn main_of(content: &str) -> String {
    let xsi = "http://www.w3.org/2001/XMLSchema-instance";
    format!("<main xmlns=\"{NS}\" xmlns:e=\"{ENCODING}\" xmlns:xsi=\"{xsi}\" xmlns:d=\"d\">{content}</main>")
}

/// A message of an encoded call with `content` in the wrapper and `beside` next to it.
fn message(content: &str, beside: &str) -> String {
    let xsi = "http://www.w3.org/2001/XMLSchema-instance";
    let wrapper = format!("<m:encoded xmlns:m=\"{NS}\">{content}</m:encoded>{beside}");
    envelope(&wrapper).replace("<s:Body>", &format!("<s:Body xmlns:xsi=\"{xsi}\" xmlns:d=\"urn:d\">"))
}

#[track_caller]
fn error(content: &str) -> String {
    let document = main_of(content);
    let cost = cost(document.as_bytes(), value);
    assert!(cost.peak < 1 << 20, "{cost:#?}");
    cost.problem.unwrap_or_default()
}

#[test]
fn numbers_alone_make_no_items() {
    let far = error("<structs e:arrayType='d:Sparse[10000000]' e:offset='[9999999]'><s/></structs>");
    assert!(far.contains("1024 array items without an element in a message of this length"), "{far}");
    assert!(far.contains("main/structs"), "{far}");
    let place = error("<array e:arrayType='d:int[]'><i e:position='[2000000]'>1</i></array>");
    assert!(
        place.contains("1024 array items without an element") && place.contains("main/array/i"),
        "{place}"
    );
    let end = error("<array e:arrayType='d:int[9000000]'><i e:position='[1]'>1</i></array>");
    assert!(end.contains("1024 array items without an element"), "{end}");
    // A few of them cost almost nothing.
    let few = error("<array e:offset='[1000]'/>").is_empty();
    assert!(few);
    let size = error("<array e:arrayType='d:int[9000000]'><i>1</i></array>");
    assert_eq!(size, "");
}

#[test]
fn places_within_reason_are_filled_with_nil() {
    let document = main_of("<array e:arrayType='d:int[500]' e:offset='[498]'><i>7</i></array>");
    let main: Main = from_xml(&document, "main", NS).unwrap();
    let array = main.array.unwrap();
    assert_eq!((array.len(), array[497], array[498], array[499]), (500, None, Some(7), None));
    // Items written as plainly as possible have positions too.
    let plain = |attributes: &str, items: &str| {
        let array = format!("<m:array xmlns:m='{NS}' xmlns='' {attributes}>{items}</m:array>");
        from_xml::<Main>(&main_of(&array), "main", NS).map(|main| main.array.unwrap())
    };
    let items = "<i>3</i><i>4</i>";
    let read = plain("e:arrayType='d:int[5]' e:offset='[2]'", items).unwrap();
    assert_eq!(read, [None, None, Some(3), Some(4), None]);
    let read = plain("", &format!("{items}<i e:position='[3]'>6</i>")).unwrap();
    assert_eq!(read, [Some(3), Some(4), None, Some(6)]);
    assert!(plain("", &format!("{items}<i e:position='[0]'>6</i>")).is_err());
    // Skipped content costs nothing, wherever it occurs.
    let document = main_of("<skipped e:arrayType='d:int[9000000]' e:offset='[8999999]'><i>7</i></skipped>");
    let main: Main = from_xml(&document, "main", NS).unwrap();
    assert_eq!(main.skipped.unwrap(), [7]);
}

#[test]
fn sizes_are_multiplied_with_care() {
    for size in ["4294967296,4294967296", "4294967295,4294967297,2", "18446744073709551615,2"] {
        for (name, item) in [("array", "i"), ("grid", "item")] {
            let content = format!("<{name} e:arrayType='d:int[{size}]'><{item}>1</{item}></{name}>");
            let error = error(&content);
            assert!(error.contains("is not an array size that does not overflow"), "{error}");
            assert!(error.contains(size) && error.contains(&format!("main/{name}")), "{error}");
        }
    }
    // A size that is not a number says nothing.
    assert_eq!(error("<array e:arrayType='d:int[99999999999999999999]'><i>1</i></array>"), "");
    assert_eq!(error("<grid e:arrayType='d:int[1,1]'><item>1</item></grid>"), "");
}

#[test]
fn gaps_grow_with_the_message() {
    let gaps =
        |size: usize| main_of(&format!("<structs e:offset='[{size}]'>{}</structs>", "<s/>".repeat(size / 4)));
    costs(12_000, gaps, value);
    let sizes =
        |size: usize| main_of(&format!("<array e:arrayType='d:int[{}]'/>", "1,".repeat(size / 2) + "1"));
    costs(12_000, sizes, value);
}

#[test]
fn a_chain_of_references_is_followed_once() {
    let chain = |size: usize| {
        let count = size / 40;
        let links: String =
            (0..count).map(|link| format!("<m id=\"{link}\" href=\"#{}\"/>", link + 1)).collect();
        message("<text href=\"#0\"/>", &format!("{links}<m id=\"{count}\">x</m>"))
    };
    for read in [encoded_reply, request] {
        read_within(60, 12_000, chain, read);
    }
    // Each link also begins a chain.
    let all = |size: usize| {
        let count = size / 70;
        let links: String =
            (0..count).map(|link| format!("<m id=\"{link}\" href=\"#{}\"/>", link + 1)).collect();
        let texts: String = (0..count).map(|link| format!("<text href=\"#{link}\"/>")).collect();
        message(&texts, &format!("{links}<m id=\"{count}\">x</m>"))
    };
    read_within(60, 12_000, all, encoded_reply);
}

#[test]
fn declarations_are_written_once() {
    let declared = |number: usize| -> String {
        (0..number).map(|number| format!(" xmlns:p{number}='urn:p{number}'")).collect()
    };
    let around = |size: usize| {
        let count = size / 60;
        let values: String =
            (0..count).map(|id| format!("<m id=\"{id}\" xsi:type=\"p1:x\">p2:y</m>")).collect();
        let texts: String = (0..count).map(|id| format!("<text href=\"#{id}\"/>")).collect();
        message(&texts, &values).replace("<s:Body", &format!("<s:Body{}", declared(200)))
    };
    read_within(80, 12_000, around, encoded_reply);
    let long = |item: &'static str| {
        move |size: usize| {
            let name = format!("<s:Body xmlns:p=\"urn:{}\"", "x".repeat(size / 2));
            let content = item.repeat(size / 2 / item.len());
            message(&format!("<text href=\"#v\"/>{content}"), "<m id=\"v\">x</m>").replace("<s:Body", &name)
        }
    };
    for item in
        ["<p:x/>", "<text>p:x</text>", "<name>p:x</name>", "<any xsi:type='p:x'/>", "<any p:a='p:b'/>"]
    {
        read_within(80, 12_000, long(item), encoded_reply);
    }
    // A prefix whose meaning changes each time is declared and counted each time.
    let changing = |size: usize| {
        let names: String =
            (0..size / 60).map(|number| format!("<name xmlns:p=\"urn:{}\">p:x</name>", number % 2)).collect();
        message(&format!("<text href=\"#v\"/>{names}"), "<m id=\"v\">x</m>")
    };
    read_within(80, 12_000, changing, encoded_reply);
}

#[test]
fn names_in_texts_mean_the_same_after_references_are_resolved() {
    use soap_runtime::codegen::*;
    use soap_runtime::value::from_xml;
    // `p` means two namespaces, `q` one, and `n1` is what the writer would choose first.
    let document = message(
        "<name xmlns:p='urn:one'>p:a</name><name xmlns:p='urn:two'>p:b</name><name href='#v'/><name xmlns:n1='urn:n'>n1:d</name>",
        "<x xmlns:q='urn:q'><m id='v'>q:c</m></x>",
    );
    let transport = tower::service_fn(move |_: soap_runtime::transport::Request| {
        let body = http_body_util::Full::new(bytes::Bytes::from(document.clone()));
        let response = http::Response::builder().header("content-type", "text/xml").body(body);
        std::future::ready(response.map_err(soap_runtime::transport::BoxError::from))
    });
    static ASK: Operation<Main, Main> =
        Operation::new("ask", "").request("encoded", NS).reply("encoded", NS).encoded();
    let client = Client::builder(&Port::new("p", SoapVersion::V11, "http://localhost/"));
    let client = client.transport(transport).build().unwrap();
    let nothing: Main = from_xml(&format!("<main xmlns=\"{NS}\"/>"), "main", NS).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let main: Main = runtime.block_on(client.call(&ASK, &nothing)).unwrap();
    let expected = [("urn:one", "a"), ("urn:two", "b"), ("urn:q", "c"), ("urn:n", "d")];
    assert_eq!(main.name, expected.map(|(namespace, local)| QName::new(namespace, local)));
}

#[test]
fn what_is_referred_to_often_is_bounded() {
    let doubling = |size: usize| {
        let levels = 30;
        let values: String = (0..levels)
            .map(|level| format!("<m id=\"{level}\"><n href=\"#{0}\"/><n href=\"#{0}\"/></m>", level + 1))
            .collect();
        let last = format!("<m id=\"{levels}\">{}</m>", "x".repeat(size));
        message("<any href=\"#0\"/>", &format!("{values}{last}"))
    };
    refused("bytes of memory for the decoded message", 5_000, doubling, encoded_reply);
    let wide = |size: usize| {
        let large = format!("<m id=\"v\">{}</m>", "x".repeat(size / 2));
        message(&"<text href=\"#v\"/>".repeat(size / 36), &large)
    };
    refused("bytes of memory for the decoded message", 100_000, wide, encoded_reply);
}

#[test]
fn a_circle_is_called_a_circle() {
    for (content, beside) in [
        ("<inner href=\"#1\"/>", "<m id=\"1\"><inner href=\"#1\"/></m>"),
        ("<inner href=\"#1\"/>", "<m id=\"1\"><inner href=\"#2\"/></m><m id=\"2\"><inner href=\"#1\"/></m>"),
        ("<inner href=\"#1\"/>", "<m id=\"1\" href=\"#2\"/><m id=\"2\" href=\"#1\"/>"),
        ("<inner id=\"1\"><inner href=\"#1\"/></inner>", ""),
    ] {
        let error = encoded_reply(message(content, beside).as_bytes()).unwrap_err();
        assert!(error.contains("circular reference to the value with id \""), "{error}");
        assert!(error.contains("inner"), "{error}");
        assert!(!error.contains("well-formed"), "{error}");
    }
    let long = |size: usize| {
        let count = size / 40;
        let links: String =
            (0..count).map(|link| format!("<m id=\"{link}\" href=\"#{}\"/>", (link + 1) % count)).collect();
        message("<text href=\"#0\"/>", &links)
    };
    refused("circular reference", 12_000, long, encoded_reply);
}

/// Text that becomes longer by escaping is counted while it grows.
#[test]
fn texts_that_are_escaped_anew() {
    let sections = |size: usize| {
        let text = format!("<text><![CDATA[{}]]></text>", "&".repeat(size));
        message(&format!("<text href=\"#v\"/>{text}"), "<m id=\"v\">x</m>")
    };
    // The rewritten message, which grows by doubling, and the text that is read from it.
    read_within(20, 20_000, sections, encoded_reply);
    let values = |size: usize| {
        let any = format!("<any a='{}'/>", ">".repeat(size));
        message(&format!("<text href=\"#v\"/>{any}"), "<m id=\"v\">x</m>")
    };
    read_within(30, 20_000, values, encoded_reply);
    // Three bytes of memory for each byte of the document: not enough for any of them.
    let refused = |document: String| {
        let mut options = soap_runtime::ReadOptions::default();
        options.limits = soap_runtime::Limits::default().with_memory(3 * document.len());
        let before = allocation_counter::measure(|| {
            let read = soap_runtime::value::from_xml_with::<Main>(&document, "main", NS, &options);
            let error = read.unwrap_err().to_string();
            assert!(error.contains("bytes of memory for the decoded message"), "{error}");
        });
        assert!(before.bytes_max as usize <= 4 * document.len(), "{before:?}");
    };
    refused(main_of(&format!("<any a='{}'/>", ">".repeat(200_000))));
}

/// The one thing that may grow faster than the message, until it reaches a limit: values that refer to values are
/// written as often as they are referred to.
#[test]
fn references_within_what_is_referred_to_are_bounded() {
    for (outer, inner) in [(300, 600), (1500, 4500)] {
        let content = "<any href=\"#1\"/>".repeat(outer);
        let texts = "<text href=\"#2\"/>".repeat(inner);
        let document = message(&content, &format!("<m id=\"1\">{texts}</m><m id=\"2\">x</m>"));
        for read in [encoded_reply, request] {
            let cost = within_the_rule(document.as_bytes(), read);
            assert!(cost.problem.is_none_or(|problem| problem.contains("more than")));
        }
    }
}
