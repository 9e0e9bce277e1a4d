//! References in encoded messages: values that stand once and are referred to from elsewhere (SOAP 1.1, 5.4.1; SOAP 1.2
//! part 2, 3.1.1) are put where they are referred to.
//!
//! The message is written anew, so that its readers never meet a reference. Must not know what the message holds.

mod tree;
mod write;

use std::borrow::Cow;

use self::tree::Tree;
use crate::value::{ReadOptions, ReadResult};
use crate::xml::{Memory, Problem, ReadError};

/// `document` with each reference replaced by what it refers to; unchanged if it has no references. Memory for the result is
/// taken from `memory`.
///
/// # Errors
///
/// Invalid XML, a reference to nothing, a reference that leads back to itself, and growth beyond the limits.
pub(crate) fn resolve<'x>(
    document: &'x str,
    reading: &ReadOptions,
    memory: &mut Memory,
) -> ReadResult<Cow<'x, str>> {
    if !document.contains("href=") && !document.contains("ref=") && !document.contains("id=") {
        return Ok(Cow::Borrowed(document));
    }
    let mut left = memory.clone();
    let tree = Tree::read(document, reading, &mut left)?;
    if !tree.has_references {
        return Ok(Cow::Borrowed(document));
    }
    // What is stored for each element while it is written.
    let resolved = match left.take(tree.elements.len() * 4 * size_of::<usize>()) {
        true => write::write(&tree, &reading.limits, &mut left)?,
        false => {
            let problem = Problem::Limit { what: Memory::WHAT, bound: left.bound() };
            return Err(Box::new(ReadError { problem, path: String::new() }));
        }
    };
    memory.use_up(resolved.capacity());
    Ok(Cow::Owned(resolved))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::Limits;
    use crate::xml::canonical::Tree;

    fn resolve<'x>(document: &'x str, limits: &Limits) -> ReadResult<Cow<'x, str>> {
        let reading = ReadOptions { limits: limits.clone(), ..ReadOptions::default() };
        super::resolve(document, &reading, &mut Memory::of(limits, document.len()))
    }

    fn check(document: &str, expected: &str) {
        let resolved = resolve(document, &Limits::default()).unwrap();
        let limits = Limits::default();
        let tree = |xml: &str| Tree::parse(xml, &limits).unwrap();
        assert!(tree(&resolved) == tree(expected), "{resolved}");
    }

    fn refused(document: &str, limits: &Limits) -> String {
        resolve(document, limits).unwrap_err().problem.to_string()
    }

    const AXIS: &str = r##"<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><ns1:listResponse soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/" xmlns:ns1="urn:a"><listReturn href="#id0"/><again href="#id0"/></ns1:listResponse><multiRef id="id0" soapenc:root="0" soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/" xsi:type="ns2:Item" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:ns2="urn:b"><name xsi:type="xsd:string">a &lt; b</name><next href="#id1"/></multiRef><multiRef id="id1" soapenc:root="0" xsi:type="xsd:int" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/">7</multiRef></soapenv:Body></soapenv:Envelope>"##;

    #[test]
    fn axis_keeps_the_values_after_the_wrapper() {
        let resolved = resolve(AXIS, &Limits::default()).unwrap();
        assert!(!resolved.contains("href") && !resolved.contains("multiRef"), "{resolved}");
        assert_eq!(resolved.matches("a &lt; b").count(), 2, "{resolved}");
        assert_eq!(resolved.matches(">7<").count(), 2, "{resolved}");
        let mut names = Vec::new();
        let limits = Limits::default();
        let mut reader = crate::xml::Reader::new(&resolved, &limits);
        while let Ok(token) = reader.next() {
            match token {
                crate::xml::Token::Start => {
                    let ty = reader.attribute(crate::xml::XSI, "type").map(str::to_owned);
                    let ty = ty.and_then(|ty| reader.resolve_qname(&ty).map(|(n, l)| format!("{n} {l}")));
                    names.push((reader.name().to_string(), ty.unwrap_or_default()));
                }
                crate::xml::Token::Eof => break,
                _ => {}
            }
        }
        let (name, ty) = &names[3];
        assert!(name.contains("listReturn") && ty == "urn:b Item", "{names:?}");
    }

    #[test]
    fn dot_net_names_the_value_by_its_type_and_php_within_the_wrapper() {
        check(
            r##"<e xmlns="urn:e"><B xmlns=""><r><a href="#1"/></r><t:P id="1" xmlns:t="urn:t"><x>1</x></t:P></B></e>"##,
            r#"<e xmlns="urn:e"><B xmlns=""><r><a><x>1</x></a></r><t:P xmlns:t="urn:t"><x>1</x></t:P></B></e>"#,
        );
        check(
            r##"<e><B><r><a id="ref1"><x>1</x></a><b href="#ref1"/></r></B></e>"##,
            r#"<e><B><r><a><x>1</x></a><b><x>1</x></b></r></B></e>"#,
        );
    }

    #[test]
    fn soap_12_refers_by_attributes_of_the_encoding() {
        check(
            r#"<e xmlns:c="http://www.w3.org/2003/05/soap-encoding"><B><r><a c:id="n">1</a><b c:ref="n"/></r></B></e>"#,
            r#"<e><B><r><a>1</a><b>1</b></r></B></e>"#,
        );
    }

    /// The least memory that is enough to resolve `document`.
    fn least(document: &str) -> usize {
        let (mut low, mut high) = (0, 16 << 20);
        while low < high {
            let middle = (low + high) / 2;
            match resolve(document, &Limits::default().with_memory(middle)) {
                Ok(_) => high = middle,
                Err(_) => low = middle + 1,
            }
        }
        low
    }

    #[test]
    fn the_namespace_of_types_is_numbered_once() {
        let of = |element: &str| {
            let xsi = "http://www.w3.org/2001/XMLSchema-instance";
            let elements = element.repeat(500);
            format!("<e xmlns:xsi='{xsi}' xmlns:d='urn:d'><B id='1'><r>{elements}</r></B></e>")
        };
        let element = "<a xsi:type='d:x'/>";
        let (typed, untyped) = (of(element), of(&element.replace("xsi:type='d:x'", &" ".repeat(14))));
        assert_eq!(typed.len(), untyped.len());
        // Numbering a namespace takes a few hundred bytes.
        let (typed, untyped) = (least(&typed), least(&untyped));
        assert!(typed <= untyped + 2000, "{typed} {untyped}");
    }

    #[test]
    fn default_namespaces_stay_with_their_elements() {
        check(
            r##"<e><B><r xmlns="urn:r"><a href="#1"/></r><m id="1" xmlns="urn:m"><x xmlns="urn:x"><y/></x></m></B></e>"##,
            r#"<e><B><r xmlns="urn:r"><a><x xmlns="urn:x"><y/></x></a></r><m xmlns="urn:m"><x xmlns="urn:x"><y/></x></m></B></e>"#,
        );
    }

    #[test]
    fn a_message_without_references_stays_as_it_is() {
        let document = r#"<e><B><r id="1"><a href="cid:part">x</a></r></B></e>"#;
        assert!(matches!(resolve(document, &Limits::default()), Ok(Cow::Borrowed(same)) if same == document));
    }

    #[test]
    fn long_names_and_paths_are_cut_in_errors() {
        let name = "n".repeat(100_000);
        let document = format!(r##"<e><B><{name}><a href="#1"/></{name}></B></e>"##);
        assert!(resolve(&document, &Limits::default()).unwrap_err().path.len() < 100);
    }

    #[test]
    fn what_leads_nowhere_or_back_is_refused() {
        let limits = Limits::default();
        let lost = refused(r##"<e><B><r><a href="#1"/></r></B></e>"##, &limits);
        assert!(lost.contains("\"1\""), "{lost}");
        let circle = refused(r##"<e><B><r><a href="#1"/></r><m id="1"><n href="#1"/></m></B></e>"##, &limits);
        assert!(circle.contains("circular reference to the value with id \"1\""), "{circle}");
        let mut bomb = String::from(r##"<e><B><r><a href="#0"/></r>"##);
        for level in 0..30 {
            let next = level + 1;
            bomb.push_str(&format!(r##"<m id="{level}"><n href="#{next}"/><n href="#{next}"/></m>"##));
        }
        bomb.push_str(r#"<m id="30">x</m></B></e>"#);
        let grown = refused(&bomb, &Limits::default().with_elements(1000));
        assert!(grown.contains("more than 1000 elements"), "{grown}");
    }
}
