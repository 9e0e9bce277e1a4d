//! Contracts made to be expensive, and similar ones: each is refused, or costs in proportion to its size.

use std::fs;
use std::path::Path;

use crate::measure::{
    assert_linear, assert_linear_and_refused, assert_linear_and_sound, difference, reading, sample_peak,
    sample_steps,
};
use crate::shapes::{complex, contract, derived, document, lines, rooted};

fn simple(name: &str, base: &str, facets: &str) -> String {
    format!("<simpleType name='{name}'><restriction base='{base}'>{facets}</restriction></simpleType>")
}

fn with_root(schema: &str) -> String {
    contract(&format!("{schema}<element name='root' type='string'/>"), &["root".to_owned()])
}

/// XML around which namespaces are declared: five elements of `count` declarations each.
fn declarations(count: usize, inner: &str) -> String {
    let open: String = (0..5)
        .map(|element| {
            let names = (0..count).map(|index| format!(" xmlns:p{element}_{index}='urn:{index}'"));
            format!("<annotation><appinfo{}>", names.collect::<String>())
        })
        .collect();
    with_root(&format!("{open}{inner}{}", "</appinfo></annotation>".repeat(5)))
}

#[test]
fn namespaces_in_scope() {
    assert_linear_and_refused(500, |size| declarations(500, &"<x xmlns:a='b'/>".repeat(size)));
    // The XML reader compares all namespaces in scope where one more is declared.
    assert_linear_and_refused(100, |size| declarations(90, &"<x xmlns:a='b'/>".repeat(size)));
    assert_linear_and_sound(100, |size| declarations(20, &"<x xmlns:a='b'/>".repeat(size)));
    assert_linear_and_sound(100, |size| {
        declarations(90, &"<p0_0:x p0_1:y=''/>".replace("p0_", "p4_").repeat(size))
    });
}

#[test]
fn many_links_to_one_malformed_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many_links");
    fs::create_dir_all(&folder).unwrap();
    let contract = folder.join("contract.wsdl");
    let costs = [1, 2, 4].map(|factor| {
        let size = 200 * factor;
        let malformed = "<element name='e' type='string'/>".repeat(size);
        fs::write(folder.join("malformed.xsd"), format!("<schema>{malformed}")).unwrap();
        fs::write(&contract, with_root(&"<include schemaLocation='malformed.xsd'/>".repeat(size))).unwrap();
        let (cost, errors) = reading(&contract);
        assert_eq!(errors.len(), 1, "{errors:#?}");
        cost
    });
    assert!(costs[2] <= costs[0] * 4 * 14 / 10, "the file is read for each link: {costs:?}");
}

#[test]
fn attributes_of_one_element() {
    assert_linear_and_refused(400, |size| {
        let attributes: String = (0..size).map(|index| format!(" a{index}=''")).collect();
        with_root(&format!("<annotation><appinfo{attributes}/></annotation>"))
    });
}

#[test]
fn a_chain_of_extensions() {
    assert_linear_and_refused(500, |size| {
        let member = |index: usize| format!("<element name='m{index}' type='string'/>");
        let types =
            lines(size, |index| derived(&format!("T{}", index + 1), &format!("T{index}"), &member(index)));
        rooted(&(complex("T0", "") + &types), ["T0".to_owned()].into_iter())
    });
}

#[test]
fn a_base_of_many_members_with_many_derived_types() {
    assert_linear(400, |size| {
        let members = lines(size, |index| format!("<element name='m{index}' type='string'/>"));
        let types = lines(size, |index| derived(&format!("D{index}"), "T0", ""));
        rooted(&(complex("T0", &members) + &types), ["T0".to_owned()].into_iter())
    });
}

#[test]
fn a_base_of_long_documentation_with_many_derived_types() {
    assert_linear(400, |size| {
        let docs = "word ".repeat(20 * size);
        let member = format!(
            "<element name='m' type='string'><annotation><documentation>{docs}</documentation></annotation></element>"
        );
        let types = lines(size, |index| derived(&format!("D{index}"), "T0", ""));
        rooted(&(complex("T0", &member) + &types), ["T0".to_owned()].into_iter())
    });
}

#[test]
fn a_chain_of_substitutions() {
    assert_linear_and_refused(500, |size| {
        let members = lines(size, |index| {
            format!("<element name='m{}' type='string' substitutionGroup='t:m{index}'/>", index + 1)
        });
        let holder = complex("T", "<element ref='t:m0' maxOccurs='unbounded'/>");
        rooted(&format!("<element name='m0' type='string'/>{members}{holder}"), ["T".to_owned()].into_iter())
    });
}

#[test]
fn a_chain_of_restrictions() {
    assert_linear_and_refused(1000, |size| {
        let types = lines(size, |index| simple(&format!("T{}", index + 1), &format!("t:T{index}"), ""));
        with_root(&(simple("T0", "string", "") + &types))
    });
}

#[test]
fn a_chain_of_texts_with_attributes() {
    assert_linear_and_refused(500, |size| {
        let types = lines(size, |index| {
            format!(
                "<complexType name='T{}'><simpleContent><extension base='t:T{index}'/></simpleContent></complexType>",
                index + 1
            )
        });
        with_root(&(simple("T0", "string", "") + &types))
    });
}

#[test]
fn a_chain_of_lists_and_unions() {
    for inner in ["<list itemType='t:T{}'/>", "<union memberTypes='t:T{} t:T{}'/>"] {
        assert_linear_and_refused(500, |size| {
            let types = lines(size, |index| {
                let inner = inner.replace("{}", &index.to_string());
                format!("<simpleType name='T{}'>{inner}</simpleType>", index + 1)
            });
            with_root(&(simple("T0", "string", "") + &types))
        });
    }
}

#[test]
fn a_wide_union_in_many_unions() {
    assert_linear(300, |size| {
        let members = lines(size, |index| simple(&format!("W{index}"), "int", ""));
        let all: String = (0..size).map(|index| format!("t:W{index} ")).collect();
        let unions = lines(size, |index| {
            format!("<simpleType name='U{index}'><union memberTypes='t:U t:W0'/></simpleType>")
        });
        rooted(
            &format!("{members}<simpleType name='U'><union memberTypes='{all}'/></simpleType>{unions}"),
            (0..size).map(|index| format!("U{index}")),
        )
    });
}

#[test]
fn words_that_many_types_restrict() {
    assert_linear(300, |size| {
        let words = lines(size, |index| format!("<enumeration value='w{index}'/>"));
        let types = lines(size, |index| simple(&format!("R{index}"), "t:W", "<pattern value='w.*'/>"));
        rooted(&(simple("W", "string", &words) + &types), (0..size).map(|index| format!("R{index}")))
    });
}

#[test]
fn words_that_become_the_same_name() {
    assert_linear_and_sound(1000, |size| {
        let words =
            lines(size, |index| format!("<enumeration value='{}'/>", "-".repeat(1 + index % 40) + "+"));
        rooted(&simple("W", "string", &words), ["W".to_owned()].into_iter())
    });
}

#[test]
fn undefined_types() {
    assert_linear_and_refused(2000, |size| {
        let members = lines(size, |index| format!("<element name='m{index}' type='t:Missing{index}'/>"));
        rooted(&complex("T", &members), ["T".to_owned()].into_iter())
    });
}

#[test]
fn undefined_types_of_many_namespaces() {
    assert_linear_and_refused(300, |size| {
        let members =
            lines(size, |index| format!("<element name='m{index}' xmlns:n='urn:{index}' type='n:Missing'/>"));
        let imports =
            lines(size, |index| format!("<import namespace='urn:{index}' schemaLocation='{index}.xsd'/>"));
        rooted(&format!("{imports}{}", complex("T", &members)), ["T".to_owned()].into_iter())
    });
}

#[test]
fn long_misspelt_names() {
    assert_linear_and_refused(400, |size| {
        let stem = "a".repeat(80);
        let types = lines(size, |index| complex(&format!("{stem}{index:06}xyz"), ""));
        let members =
            lines(size, |index| format!("<element name='m{index}' type='t:{stem}{index:06}zyxw'/>"));
        rooted(&(types + &complex("T", &members)), ["T".to_owned()].into_iter())
    });
}

#[test]
fn misspelt_operations() {
    assert_linear_and_refused(200, |size| {
        let names: Vec<String> = (0..size).map(|index| format!("{}{index:04}", "o".repeat(70))).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        let text = document("<element name='e' type='string'/>", messages, &operations, 1);
        let (before, after) = text.split_at(text.find("<binding").unwrap());
        format!("{before}{}", after.replace("<operation name='oo", "<operation name='zzzz"))
    });
}

#[test]
fn documentation() {
    for line in ["word ", "word\n", "a\n\n", "* `x` <b>\n"] {
        assert_linear_and_sound(4000, |size| {
            let docs = line.repeat(size).replace('<', "&lt;");
            let element = format!(
                "<element name='e' type='string'><annotation><documentation>{docs}</documentation></annotation></element>"
            );
            contract(&element, &["e".to_owned()])
        });
    }
}

#[test]
fn documentation_of_one_element_that_many_refer_to() {
    assert_linear(300, |size| {
        let docs = "word ".repeat(20 * size);
        let element = format!(
            "<element name='e' type='string'><annotation><documentation>{docs}</documentation></annotation></element>"
        );
        let types = lines(size, |index| complex(&format!("T{index}"), "<element ref='t:e'/>"));
        rooted(&(element + &types), (0..size).map(|index| format!("T{index}")))
    });
}

#[test]
fn entities() {
    assert_linear(1000, |size| {
        let text = with_root(&format!(
            "<annotation><documentation>{}</documentation></annotation>",
            "&a;".repeat(size)
        ));
        format!("<!DOCTYPE definitions [<!ENTITY a \"{}\">]>{text}", "long ".repeat(50))
    });
    assert_linear_and_refused(500, |size| format!("<!DOCTYPE x [{}", "<!ENTITY a ".repeat(size)));
    assert_linear_and_refused(500, |size| format!("<!DOCTYPE x [{}", "<!ENTITY a '&b;'>".repeat(size)));
}

#[test]
fn groups_that_use_each_other_twice() {
    assert_linear_and_refused(15, |size| {
        let groups = lines(size, |index| {
            let inner = format!("<group ref='t:g{index}'/>").repeat(2);
            format!("<group name='g{}'><sequence>{inner}</sequence></group>", index + 1)
        });
        let first = "<group name='g0'><sequence><element name='e' type='int'/></sequence></group>";
        rooted(
            &format!("{first}{groups}{}", complex("T", &format!("<group ref='t:g{size}'/>"))),
            ["T".to_owned()].into_iter(),
        )
    });
}

#[test]
fn attribute_groups_in_many_types() {
    assert_linear(300, |size| {
        let attributes = lines(size, |index| format!("<attribute name='a{index}' type='string'/>"));
        let types = lines(size, |index| {
            format!("<complexType name='T{index}'><attributeGroup ref='t:g'/></complexType>")
        });
        let group = format!("<attributeGroup name='g'>{attributes}</attributeGroup>");
        rooted(&(group + &types), (0..size).map(|index| format!("T{index}")))
    });
}

#[test]
fn attribute_groups_that_use_each_other_twice() {
    assert_linear_and_sound(100, |size| {
        let groups = lines(size, |index| {
            let inner = format!("<attributeGroup ref='t:g{index}'/>").repeat(2);
            format!("<attributeGroup name='g{}'>{inner}</attributeGroup>", index + 1)
        });
        let ty = format!("<complexType name='T'><attributeGroup ref='t:g{size}'/></complexType>");
        rooted(&format!("<attributeGroup name='g0'/>{groups}{ty}"), ["T".to_owned()].into_iter())
    });
}

#[test]
fn attributes_of_one_type() {
    assert_linear_and_sound(300, |size| {
        let attributes = lines(size, |index| format!("<attribute name='a{index}' type='string'/>"));
        let again = attributes.replace("type='string'", "type='token'");
        let base = format!("<complexType name='B'>{attributes}</complexType>");
        let derived = format!(
            "<complexType name='T'><complexContent><restriction base='t:B'>{again}</restriction></complexContent></complexType>"
        );
        rooted(&(base + &derived), ["T".to_owned()].into_iter())
    });
}

#[test]
fn wildcards_of_many_namespaces() {
    assert_linear(300, |size| {
        let list: String = (0..size).map(|index| format!("urn:{index} ")).collect();
        let groups = lines(10, |index| {
            format!("<attributeGroup name='g{index}'><anyAttribute namespace='{list}'/></attributeGroup>")
        });
        let uses: String = (0..10).map(|index| format!("<attributeGroup ref='t:g{index}'/>")).collect();
        let types = lines(size, |index| format!("<complexType name='T{index}'>{uses}</complexType>"));
        rooted(&(groups + &types), (0..size).map(|index| format!("T{index}")))
    });
}

#[test]
fn choices_of_branches_that_repeat() {
    assert_linear_and_sound(500, |size| {
        let branches = lines(size, |index| {
            format!("<element name='b{index}' type='int'/><element name='b{index}' type='int'/>")
        });
        rooted(&complex("T", &format!("<choice>{branches}</choice>")), ["T".to_owned()].into_iter())
    });
}

#[test]
fn choices_nested_deep() {
    assert_linear(20, |size| {
        let open = lines(size, |index| format!("<choice><element name='a{index}' type='int'/><sequence>"));
        let close = lines(size, |index| format!("</sequence><element name='b{index}' type='int'/></choice>"));
        rooted(&complex("T", &format!("{open}{close}")), ["T".to_owned()].into_iter())
    });
}

#[test]
fn anonymous_types_nested_deep_with_long_names() {
    assert_linear(10, |size| {
        let name = "n".repeat(100);
        let open = lines(size, |index| format!("<element name='{name}{index}'><complexType><sequence>"));
        let leaves = lines(20 * size, |index| {
            format!("<element name='l{index}'><complexType><sequence/></complexType></element>")
        });
        let close = "</sequence></complexType></element>".repeat(size);
        rooted(&complex("T", &format!("{open}{leaves}{close}")), ["T".to_owned()].into_iter())
    });
}

#[test]
fn a_chain_of_required_members() {
    assert_linear_and_sound(300, |size| {
        let types = lines(size, |index| {
            complex(&format!("T{index}"), &format!("<element name='m' type='t:T{}'/>", index + 1))
        });
        rooted(&(types + &complex(&format!("T{size}"), "")), ["T0".to_owned()].into_iter())
    });
}

#[test]
fn rings_without_end() {
    assert_linear_and_sound(200, |size| {
        let types = lines(size, |index| {
            complex(&format!("T{index}"), &format!("<element name='m' type='t:T{index}'/>"))
        });
        rooted(&types, (0..size).map(|index| format!("T{index}")))
    });
}

fn two_of_the_next(size: usize) -> String {
    let types = lines(size, |index| {
        let next = format!("type='t:T{}'", index + 1);
        complex(&format!("T{index}"), &format!("<element name='a' {next}/><element name='b' {next}/>"))
    });
    rooted(&(types + &complex(&format!("T{size}"), "")), ["T0".to_owned()].into_iter())
}

#[test]
fn types_that_hold_two_of_the_next() {
    assert_linear_and_sound(15, two_of_the_next);
}

/// A value of such a type has 2 to the power of `size` elements.
#[test]
fn samples_of_types_that_hold_two_of_the_next() {
    for size in [15, 30, 60] {
        let peak = sample_peak(&two_of_the_next(size));
        assert!(peak < 32 << 20, "{size}: {peak}");
    }
}

/// Elements whose types have no text that can be found: all of one type, or spread over several.
fn unfindable(types: usize, elements: usize, base: &str, facets: &str) -> String {
    let simple = lines(types, |index| simple(&format!("S{index}"), base, facets));
    let members = lines(elements, |index| format!("<element name='m{index}' type='t:S{}'/>", index % types));
    rooted(&(simple + &complex("T", &members)), ["T".to_owned()].into_iter())
}

/// All searches together are bounded, however many elements and types a contract has.
#[test]
fn samples_of_values_that_are_not_found() {
    let patterns = |count: usize| {
        let patterns = lines(count, |index| format!("<pattern value='z{index:04}'/>"));
        patterns + "<minLength value='50'/>"
    };
    for (name, contract) in [
        ("one type", unfindable(1, 400, "language", "<minLength value='80'/>")),
        ("many types", unfindable(100, 400, "language", "<minLength value='80'/>")),
        ("many patterns", unfindable(1, 400, "string", &patterns(2_000))),
    ] {
        let steps = sample_steps(&contract);
        // A search allocates about as often as it takes steps; the rest is the cost of the elements.
        let most = 8_000_000 + 50 * contract.len() as u64;
        assert!(steps < most, "{name}: {steps} of {most}");
    }
}

#[test]
fn a_family_whose_members_hold_each_other() {
    assert_linear_and_sound(250, |size| {
        let types = lines(size, |index| {
            derived(&format!("D{index}"), "B", "<element name='m' type='t:B' minOccurs='0'/>")
        });
        rooted(&(complex("B", "") + &types), ["B".to_owned()].into_iter())
    });
}

#[test]
fn a_family_held_in_many_places() {
    assert_linear_and_sound(250, |size| {
        let types = lines(size, |index| derived(&format!("D{index}"), "B", ""));
        let holders = lines(size, |index| complex(&format!("H{index}"), "<element name='m' type='t:B'/>"));
        rooted(&(complex("B", "") + &types + &holders), (0..size).map(|index| format!("H{index}")))
    });
}

#[test]
fn a_substitution_group_used_in_many_places() {
    assert_linear_and_sound(60, |size| {
        let members = lines(size, |index| {
            format!("<element name='m{index}' type='string' substitutionGroup='t:head'/>")
        });
        let types = lines(size, |index| complex(&format!("T{index}"), "<element ref='t:head'/>"));
        rooted(
            &format!("<element name='head' type='string'/>{members}{types}"),
            (0..size).map(|index| format!("T{index}")),
        )
    });
}

/// A substitution group, and as many types as it has members, each with a choice of the group and another element.
fn choices_of_a_substitution_group(size: usize) -> String {
    let members =
        lines(size, |index| format!("<element name='m{index}' type='string' substitutionGroup='t:head'/>"));
    let choice = "<choice><element ref='t:head'/><element name='other' type='int'/></choice>";
    let types = lines(size, |index| complex(&format!("T{index}"), choice));
    let head = "<element name='head' type='string' abstract='true'/>";
    rooted(&format!("{head}{members}{types}"), (0..size).map(|index| format!("T{index}")))
}

#[test]
fn a_substitution_group_in_many_choices() {
    assert_linear_and_sound(250, choices_of_a_substitution_group);
}

#[test]
fn samples_of_a_substitution_group_in_many_places() {
    let [small, large] = [100, 400].map(|size| sample_steps(&choices_of_a_substitution_group(size)));
    assert!(large <= small * 6, "{small} {large}");
}

#[test]
fn ports_that_offer_one_binding() {
    assert_linear(100, |size| {
        let names: Vec<String> = (0..size).map(|index| format!("call{index}")).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        let text = document("<element name='e' type='string'/>", messages, &operations, 1);
        let ports = lines(size, |index| format!("<port name='Q{index}' binding='t:B0'/>"));
        text.replace("</service>", &format!("{ports}</service>"))
    });
}

#[test]
fn services_that_offer_one_binding() {
    assert_linear(60, |size| {
        let names: Vec<String> = (0..size).map(|index| format!("call{index}")).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        let text = document("<element name='e' type='string'/>", messages, &operations, 1);
        let services = lines(size, |index| {
            format!("<service name='V{index}'><port name='Q' binding='t:B0'/></service>")
        });
        text.replace("</definitions>", &format!("{services}</definitions>"))
    });
}

#[test]
fn bindings_of_one_port_type() {
    assert_linear_and_refused(60, |size| {
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        document("<element name='e' type='string'/>", messages, &[("call", "m")], size)
    });
}

#[test]
fn a_message_of_many_parts_in_many_operations() {
    assert_linear(150, |size| {
        let names: Vec<String> = (0..size).map(|index| format!("call{index}")).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let parts = lines(size, |index| format!("<part name='p{index}' type='t:T'/>"));
        let messages = format!("<message name='m'>{parts}</message>");
        let text = document(&simple("T", "string", ""), &messages, &operations, 1);
        text.replace("<soap:binding ", "<soap:binding style='rpc' ")
    });
}

#[test]
fn overloaded_operations() {
    assert_linear(150, |size| {
        let operations = vec![("call", "m"); size];
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        document("<element name='e' type='string'/>", messages, &operations, 1)
    });
}

#[test]
fn headers_of_parts_that_are_not_there() {
    assert_linear_and_refused(150, |size| {
        let messages =
            lines(size, |index| format!("<message name='h{index}'><part name='p' element='t:e'/></message>"))
                + "<message name='m'><part name='p' element='t:e'/></message>";
        let headers =
            lines(size, |index| format!("<soap:header message='t:h{index}' part='q' use='literal'/>"));
        let text = document("<element name='e' type='string'/>", &messages, &[("call", "m")], 1);
        text.replacen("<soap:body use='literal'/>", &format!("{headers}<soap:body use='literal'/>"), 1)
    });
}

#[test]
fn policies_that_refer_to_each_other_twice() {
    assert_linear(15, |size| {
        let policy = "xmlns='http://schemas.xmlsoap.org/ws/2004/09/policy' xmlns:u='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'";
        let policies = lines(size, |index| {
            let references = format!("<PolicyReference URI='#p{index}'/>").repeat(2);
            format!("<Policy {policy} u:Id='p{}'>{references}</Policy>", index + 1)
        });
        let first = format!("<Policy {policy} u:Id='p0'><x xmlns='urn:x'/></Policy>");
        let use_of = format!("<PolicyReference {policy} URI='#p{size}'/>");
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        let text = document("<element name='e' type='string'/>", messages, &[("call", "m")], 1);
        text.replace("<types>", &format!("{first}{policies}<types>"))
            .replace("<soap:binding", &format!("{use_of}<soap:binding"))
    });
}

#[test]
fn policies_of_many_assertions_on_many_operations() {
    assert_linear(40, |size| {
        let policy = "xmlns='http://schemas.xmlsoap.org/ws/2004/09/policy' xmlns:u='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'";
        let assertions =
            lines(size, |index| format!("<All><a{index} xmlns='urn:x'/><b{index} xmlns='urn:x'/></All>"));
        let shared = format!("<Policy {policy} u:Id='p'><ExactlyOne>{assertions}</ExactlyOne></Policy>");
        let names: Vec<String> = (0..size).map(|index| format!("call{index}")).collect();
        let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
        let messages = "<message name='m'><part name='p' element='t:e'/></message>";
        let text = document("<element name='e' type='string'/>", messages, &operations, 1);
        text.replace("<types>", &format!("{shared}<types>"))
            .replace("<soap:operation ", &format!("<PolicyReference {policy} URI='#p'/><soap:operation "))
    });
}

#[test]
fn names_that_are_long() {
    assert_linear_and_sound(1, |size| {
        let name = "n".repeat(20_000 * size);
        rooted(
            &complex(&name, &format!("<element name='{name}' type='string'/>")),
            [name.clone()].into_iter(),
        )
    });
}

#[test]
fn errors_in_one_long_line() {
    assert_linear_and_refused(500, |size| {
        let wrong = "<element name='e' minOccurs='x'/>".repeat(size);
        rooted(&complex("T", &wrong), ["T".to_owned()].into_iter()).replace('\n', " ")
    });
}

#[test]
fn comments_and_instructions() {
    assert_linear_and_sound(1000, |size| with_root(&"<!-- x --><?x y?>".repeat(size)));
}

#[test]
fn patterns() {
    assert_linear(1000, |size| {
        rooted(
            &simple("P", "string", &format!("<pattern value='{}'/>", "(a|b)*".repeat(size))),
            ["P".to_owned()].into_iter(),
        )
    });
}

/// Each type is contained in the next one, so that an operation that uses the last uses all before it.
#[test]
fn differences_of_long_chains() {
    let costs = [1, 2, 4].map(|factor| {
        let size = 100 * factor;
        let text = |member: &str| {
            let types = lines(size, |index| {
                complex(
                    &format!("T{}", index + 1),
                    &format!("<element name='m' type='t:T{index}' minOccurs='0'/><element name='{member}' type='int'/>"),
                )
            });
            rooted(&(complex("T0", "") + &types), [format!("T{size}")].into_iter())
        };
        difference(&text("a"), &text("b"))
    });
    let [small, _, large] = costs;
    assert!(large <= 6 * small, "{costs:?}");
}

#[test]
fn lists_of_types_for_other_versions() {
    let versioning = "xmlns:vc='http://www.w3.org/2007/XMLSchema-versioning'";
    for around in ["<schema", "<complexType name='T'"] {
        assert_linear_and_sound(400, |size| {
            let listed = "string ".repeat(4 * size);
            let members = lines(size, |index| format!("<element name='m{index}' type='string'/>"));
            rooted(
                &(members.replace("name='m", "name='g") + &complex("T", &members)),
                ["T".to_owned()].into_iter(),
            )
            .replacen(around, &format!("{around} {versioning} vc:typeAvailable='{listed}'"), 1)
        });
    }
}

#[test]
fn a_long_bound_that_many_types_inherit() {
    for facets in ["", "<minInclusive value='7'/>", "<maxExclusive value='7'/>", "<totalDigits value='9'/>"] {
        assert_linear(500, |size| {
            let bound = format!("<minInclusive value='-1{}'/>", "0".repeat(40 * size));
            let types = lines(size, |index| simple(&format!("D{index}"), "t:T0", facets));
            with_root(&(simple("T0", "decimal", &bound) + &types))
        });
    }
}

#[test]
fn documentation_that_many_types_inherit_is_no_reason_to_refuse_them() {
    let docs = format!("<annotation><documentation>{}</documentation></annotation>", "word ".repeat(120));
    let member = |index| format!("<element name='m{index}' type='string'>{docs}</element>");
    let types = lines(80, |index| derived(&format!("D{index}"), "T0", ""));
    let contract =
        rooted(&(complex("T0", &lines(40, member)) + &types), (0..80).map(|index| format!("D{index}")));
    let cost = crate::measure::cost(&contract);
    assert_eq!(cost.errors, 0, "{cost:?}");
    assert!(cost.peak <= 48 << 20, "{cost:?}");
}
