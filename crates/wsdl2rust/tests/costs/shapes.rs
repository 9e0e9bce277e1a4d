//! The shapes of real contracts, enlarged: types, families, groups, operations; and functions that build contracts.

use std::fmt::Write;

use crate::measure::{assert_linear_and_refused, assert_linear_and_sound};

/// A contract with these schema components, and for each of the `messages` an operation that sends and gets it.
pub(crate) fn contract(schema: &str, messages: &[String]) -> String {
    let parts: String = messages
        .iter()
        .map(|element| {
            format!("<message name='{element}'><part name='p' element='t:{element}'/></message>\n")
        })
        .collect();
    let calls: Vec<(String, &str)> =
        messages.iter().map(|element| (format!("call_{element}"), element.as_str())).collect();
    let calls: Vec<(&str, &str)> = calls.iter().map(|(name, element)| (name.as_str(), *element)).collect();
    document(schema, &parts, &calls, 1)
}

/// A contract with operations by name and message, and the number of ports that offer them.
pub(crate) fn document(schema: &str, messages: &str, operations: &[(&str, &str)], ports: usize) -> String {
    let mut text = format!(
        "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:t='urn:t' targetNamespace='urn:t' \
         xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'>\
         <types><schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t' \
         elementFormDefault='qualified'>\n{schema}</schema></types>\n{messages}<portType name='P'>"
    );
    for (name, message) in operations {
        let _ = writeln!(
            text,
            "<operation name='{name}'><input message='t:{message}'/><output message='t:{message}'/></operation>"
        );
    }
    text.push_str("</portType>");
    for port in 0..ports {
        let _ = write!(
            text,
            "<binding name='B{port}' type='t:P'>\
             <soap:binding transport='http://schemas.xmlsoap.org/soap/http'/>"
        );
        for (name, _) in operations {
            let _ = writeln!(
                text,
                "<operation name='{name}'><soap:operation soapAction='{name}'/><input><soap:body use='literal'/>\
                 </input><output><soap:body use='literal'/></output></operation>"
            );
        }
        text.push_str("</binding>");
    }
    text.push_str("<service name='S'>");
    for port in 0..ports {
        let _ = write!(
            text,
            "<port name='P{port}' binding='t:B{port}'><soap:address location='http://localhost/'/></port>"
        );
    }
    text.push_str("</service></definitions>");
    text
}

pub(crate) fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|index| line(index) + "\n").collect()
}

pub(crate) fn complex(name: &str, members: &str) -> String {
    format!("<complexType name='{name}'><sequence>{members}</sequence></complexType>")
}

pub(crate) fn derived(name: &str, base: &str, members: &str) -> String {
    format!(
        "<complexType name='{name}'><complexContent><extension base='t:{base}'><sequence>{members}</sequence>\
         </extension></complexContent></complexType>"
    )
}

/// A contract whose one message is an element `root` of type `Root` with a member of each of these types.
pub(crate) fn rooted(schema: &str, types: impl Iterator<Item = String>) -> String {
    let members: String =
        types.enumerate().map(|(index, ty)| format!("<element name='m{index}' type='t:{ty}'/>\n")).collect();
    let schema = format!("{schema}{}<element name='root' type='t:Root'/>\n", complex("Root", &members));
    contract(&schema, &["root".to_owned()])
}

#[test]
fn plain_types() {
    assert_linear_and_sound(100, |size| {
        let types = lines(size, |index| {
            complex(&format!("T{index}"), "<element name='a' type='string'/><element name='b' type='int'/>")
        });
        rooted(&types, (0..size).map(|index| format!("T{index}")))
    });
}

#[test]
fn chains_of_derivations() {
    assert_linear_and_sound(3, |size| {
        let chains = lines(size, |chain| {
            let types = lines(30, |index| {
                derived(&format!("T{chain}_{}", index + 1), &format!("T{chain}_{index}"), "")
            });
            complex(&format!("T{chain}_0"), "") + &types
        });
        rooted(&chains, (0..size).map(|chain| format!("T{chain}_0")))
    });
}

#[test]
fn many_families() {
    assert_linear_and_sound(40, |size| {
        let types = lines(size, |index| {
            let (base, member) = (format!("Base{index}"), "<element name='a' type='string'/>");
            let next = format!("<element name='next' type='t:Base{}' minOccurs='0'/>", (index + 1) % size);
            complex(&base, &next)
                + &derived(&format!("One{index}"), &base, member)
                + &derived(&format!("Two{index}"), &base, member)
        });
        rooted(&types, ["Base0".to_owned()].into_iter())
    });
}

#[test]
fn a_choice_of_many_branches() {
    assert_linear_and_sound(500, |size| {
        let branches = lines(size, |index| format!("<element name='b{index}' type='int'/>"));
        let schema = complex("T", &format!("<choice>{branches}</choice>"));
        rooted(&schema, ["T".to_owned()].into_iter())
    });
}

#[test]
fn a_substitution_group_of_many_members() {
    assert_linear_and_sound(200, |size| {
        let members = lines(size, |index| {
            format!("<element name='member{index}' type='string' substitutionGroup='t:head'/>")
        });
        let holder = complex("T", "<element ref='t:head' maxOccurs='unbounded'/>");
        let schema = format!("<element name='head' type='string'/>{members}{holder}");
        rooted(&schema, ["T".to_owned()].into_iter())
    });
}

#[test]
fn a_type_of_many_fields() {
    assert_linear_and_sound(500, |size| {
        let fields = lines(size, |index| format!("<element name='f{index}' type='string' minOccurs='0'/>"));
        rooted(&complex("T", &fields), ["T".to_owned()].into_iter())
    });
}

#[test]
fn groups_nested_deep() {
    assert_linear_and_sound(4, |size| {
        let groups = lines(size, |chain| {
            let inner = format!(
                "<group name='g{chain}_0'><sequence><element name='e{chain}' type='int'/>\
                                 </sequence></group>"
            );
            let outer = lines(49, |depth| {
                format!(
                    "<group name='g{chain}_{}'><sequence><element name='e{chain}_{depth}' type='int'/>\
                     <choice maxOccurs='unbounded'><group ref='t:g{chain}_{depth}'/>\
                     <element name='o{chain}_{depth}' type='int'/></choice></sequence></group>",
                    depth + 1
                )
            });
            inner + &outer + &complex(&format!("T{chain}"), &format!("<group ref='t:g{chain}_49'/>"))
        });
        rooted(&groups, (0..size).map(|chain| format!("T{chain}")))
    });
}

#[test]
fn a_ring_of_types() {
    assert_linear_and_sound(100, |size| {
        let types = lines(size, |index| {
            let next = (index + 1) % size;
            complex(&format!("T{index}"), &format!("<element name='next' type='t:T{next}'/>"))
        });
        rooted(&types, ["T0".to_owned()].into_iter())
    });
}

/// Whether the first has a default is known once all others are.
#[test]
fn a_chain_of_types_that_require_each_other() {
    assert_linear_and_sound(500, |size| {
        let types = lines(size, |index| {
            let next = format!("<element name='next' type='t:T{}'/>", index + 1);
            complex(&format!("T{index}"), &next)
        });
        rooted(&(types + &complex(&format!("T{size}"), "")), std::iter::once("T0".to_owned()))
    });
}

#[test]
fn operations() {
    assert_linear_and_sound(60, |size| {
        let elements = lines(size, |index| format!("<element name='e{index}' type='string'/>"));
        contract(&elements, &(0..size).map(|index| format!("e{index}")).collect::<Vec<_>>())
    });
}

#[test]
fn operations_that_share_a_message_and_are_offered_by_several_ports() {
    assert_linear_and_sound(60, |size| {
        let names: Vec<String> = (0..size).map(|index| format!("call{index}")).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        document("<element name='e' type='string'/>", messages, &operations, 3)
    });
}

#[test]
fn types_that_cannot_be_printed() {
    assert_linear_and_refused(50, |size| {
        let types = lines(size, |index| {
            complex(&format!("T{index}"), "<element name='a b' type='string'/>")
                + &format!("<element name='e{index}' type='t:T{index}'/>")
        });
        contract(&types, &(0..size).map(|index| format!("e{index}")).collect::<Vec<_>>())
    });
}

#[test]
fn names_that_nothing_defines() {
    assert_linear_and_refused(100, |size| {
        let types = lines(size, |index| {
            complex(&format!("T{index}"), &format!("<element name='a' type='t:Missing{index}'/>"))
        });
        rooted(&types, (0..size).map(|index| format!("T{index}")))
    });
}
