//! What the stages `source` to `resolve` make of small contracts, one hazard each.

use std::path::{Path, PathBuf};

use wsdl2rust::diagnostic::Diagnostics;
use wsdl2rust::model::{
    Builtin, Content, Model, Particle, Style, Term, TypeDef, TypeKind, TypeName, Variety, WildcardNamespaces,
};
use wsdl2rust::unstable::read::{ReadOptions, read};
use wsdl2rust::unstable::source::{SourceOptions, Sources};
use wsdl2rust::{Config, Limits};

/// A folder of this test's own, with these files in it.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

fn read_files(test: &str, files: &[(&str, &[u8])]) -> Result<Model, Diagnostics> {
    read(&folder(test, files).join(files[0].0), &ReadOptions::default())
}

/// A contract with one schema of namespace `urn:t` around `components`.
fn schema(components: &str) -> String {
    format!(
        r#"<definitions name="Test" targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/"
            xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
            xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/">
            <types><x:schema targetNamespace="urn:t" elementFormDefault="qualified">{components}</x:schema></types>
        </definitions>"#
    )
}

fn read_schema(test: &str, components: &str) -> Result<Model, Diagnostics> {
    read_files(test, &[("contract.wsdl", schema(components).as_bytes())])
}

fn types_of(test: &str, components: &str) -> Model {
    read_schema(test, components).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

fn type_named<'m>(model: &'m Model, local: &str) -> &'m TypeDef {
    let is_it = |ty: &&TypeDef| matches!(&ty.name, TypeName::Global(name) if name.local == local);
    model.types.iter().find(is_it).unwrap_or_else(|| panic!("no type {local}"))
}

/// A content model in short: `(a b? c* | d)`.
fn shape(model: &Model, local: &str) -> String {
    match &type_named(model, local).kind {
        TypeKind::Complex(complex) => match &complex.content {
            Content::Empty => "empty".into(),
            Content::Simple(ty) => format!("text {}", name(model.type_def(*ty))),
            Content::Elements(particle) => particle_shape(model, particle),
        },
        other => format!("{other:?}"),
    }
}

fn particle_shape(model: &Model, particle: &Particle) -> String {
    let list = |particles: &[Particle], separator: &str| {
        let shapes: Vec<String> = particles.iter().map(|particle| particle_shape(model, particle)).collect();
        format!("({})", shapes.join(separator))
    };
    let term = match &particle.term {
        Term::Element(element) => format!("{}:{}", element.name.local, name(model.type_def(element.ty))),
        Term::Sequence(particles) => list(particles, " "),
        Term::Choice(particles) => list(particles, "|"),
        Term::All(particles) => list(particles, "&"),
        Term::Any(_) => "any".into(),
    };
    let occurs = match (particle.occurs.min, particle.occurs.max) {
        (1, Some(1)) => String::new(),
        (0, Some(1)) => "?".into(),
        (0, None) => "*".into(),
        (min, max) => format!("{{{min},{max:?}}}"),
    };
    term + &occurs
}

fn name(ty: &TypeDef) -> String {
    match &ty.name {
        TypeName::Global(name) => name.local.clone(),
        TypeName::OfElement(_) => "(of element)".into(),
        TypeName::Within(_, local) => format!("(within, {local})"),
    }
}

#[test]
fn rescue_contract() {
    let model = read("../../wsdl/rescue.wsdl".as_ref(), &ReadOptions::default())
        .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let port = &model.services[0].ports[0];
    let set_group = port
        .operations
        .iter()
        .find(|bound| model.port_type(port.port_type).operations[bound.operation].name == "setGroup_v2");
    let set_group = set_group.expect("setGroup_v2 is bound");
    assert_eq!(port.name, "APISoap");
    assert_eq!(set_group.style, Style::Document);
    assert!(set_group.soap_action.as_ref().is_some_and(|action| action.ends_with("/setGroup_v2")));
    assert!(!set_group.input.encoded);
}

#[test]
fn occurrence_and_nil() {
    let model = types_of(
        "occurrence",
        r#"<x:complexType name="T"><x:sequence>
            <x:element name="a" type="x:int"/>
            <x:element name="b" type="x:int" minOccurs="0" nillable="true"/>
            <x:element name="c" type="x:int" minOccurs="0" maxOccurs="unbounded"/>
            <x:element name="gone" type="x:int" minOccurs="0" maxOccurs="0"/>
        </x:sequence></x:complexType>"#,
    );
    assert_eq!(shape(&model, "T"), "(a:int b:int? c:int*)");
}

#[test]
fn groups_are_replaced() {
    let model = types_of(
        "groups",
        r#"<x:group name="G"><x:choice><x:element name="a" type="x:int"/><x:any/></x:choice></x:group>
        <x:attributeGroup name="A"><x:attribute name="id" type="x:ID" use="required"/><x:anyAttribute/></x:attributeGroup>
        <x:complexType name="T"><x:sequence><x:group ref="t:G" minOccurs="0" maxOccurs="unbounded"/></x:sequence>
            <x:attributeGroup ref="t:A"/></x:complexType>"#,
    );
    assert_eq!(shape(&model, "T"), "((a:int|any)*)");
    let TypeKind::Complex(complex) = &type_named(&model, "T").kind else { panic!("complex") };
    assert_eq!(complex.attributes[0].name.local, "id");
    assert!(complex.attributes[0].required);
    assert_eq!(complex.any_attribute.as_ref().unwrap().namespaces, WildcardNamespaces::Any);
}

#[test]
fn anonymous_types_follow_their_owner() {
    let model = types_of(
        "anonymous",
        r#"<x:complexType name="First"><x:sequence><x:element name="inner"><x:complexType/></x:element></x:sequence></x:complexType>
        <x:complexType name="Second"/>
        <x:element name="third"><x:complexType/></x:element>"#,
    );
    let names: Vec<String> = model.types.iter().map(name).filter(|name| name != "anyType").collect();
    assert_eq!(names, ["First", "(within, inner)", "Second", "(of element)"]);
    assert_eq!(shape(&model, "First"), "(inner:(within, inner))");
}

#[test]
fn text_with_attributes_and_facets() {
    let model = types_of(
        "text",
        r#"<x:complexType name="Base"><x:simpleContent><x:extension base="x:decimal"><x:attribute name="unit"/></x:extension></x:simpleContent></x:complexType>
        <x:complexType name="Same"><x:simpleContent><x:extension base="t:Base"/></x:simpleContent></x:complexType>
        <x:complexType name="Narrow"><x:simpleContent><x:restriction base="t:Base"><x:minInclusive value="0"/></x:restriction></x:simpleContent></x:complexType>"#,
    );
    assert_eq!(shape(&model, "Base"), "text decimal");
    assert_eq!(shape(&model, "Same"), "text decimal");
    assert_eq!(shape(&model, "Narrow"), "text (within, value)");
}

#[test]
fn enumerations_lists_and_unions() {
    let model = types_of(
        "simple",
        r#"<x:simpleType name="E"><x:restriction base="x:string"><x:enumeration value="a"/><x:enumeration value=" b "/></x:restriction></x:simpleType>
        <x:simpleType name="L"><x:list itemType="t:E"/></x:simpleType>
        <x:simpleType name="U"><x:union memberTypes="t:E x:int"><x:simpleType><x:restriction base="x:date"/></x:simpleType></x:union></x:simpleType>"#,
    );
    let TypeKind::Simple(words) = &type_named(&model, "E").kind else { panic!("simple") };
    let Variety::Enumeration { words, .. } = &words.variety else { panic!("enumeration") };
    assert_eq!(words.iter().map(|word| word.value.as_str()).collect::<Vec<_>>(), ["a", " b "]);
    let TypeKind::Simple(union) = &type_named(&model, "U").kind else { panic!("simple") };
    let Variety::Union { members } = &union.variety else { panic!("union") };
    let members: Vec<String> = members.iter().map(|member| name(model.type_def(*member))).collect();
    assert_eq!(members, ["E", "int", "(within, member3)"]);
}

#[test]
fn a_type_may_contain_itself() {
    let model = types_of(
        "recursive_type",
        r#"<x:complexType name="Node"><x:sequence><x:element name="child" type="t:Node" minOccurs="0"/></x:sequence></x:complexType>"#,
    );
    assert_eq!(shape(&model, "Node"), "(child:Node?)");
}

#[test]
fn substitution_takes_the_type_of_the_head() {
    let model = types_of(
        "substitution",
        r#"<x:element name="member" substitutionGroup="t:head"/><x:element name="head" type="x:int" abstract="true"/>"#,
    );
    let member = &model.elements[0];
    assert_eq!(member.substitutes.map(|head| model.element(head).name.local.as_str()), Some("head"));
    assert!(matches!(model.type_def(member.ty).kind, TypeKind::Builtin(Builtin("int"))));
}

#[test]
fn soap_encoded_arrays_hold_their_items() {
    let model = types_of(
        "soap_array",
        r#"<x:complexType name="Names"><x:complexContent><x:restriction base="enc:Array">
            <x:attribute ref="enc:arrayType" wsdl:arrayType="x:string[]"/>
        </x:restriction></x:complexContent></x:complexType>"#,
    );
    assert_eq!(shape(&model, "Names"), "(item:string*)");
    assert_eq!(model.files.len(), 1, "built-in schemas are no files");
}

#[test]
fn attributes_of_the_xml_namespace_are_known() {
    let model =
        types_of("xml_lang", r#"<x:complexType name="T"><x:attribute ref="xml:lang"/></x:complexType>"#);
    let TypeKind::Complex(complex) = &type_named(&model, "T").kind else { panic!("complex") };
    assert_eq!(model.namespace_of(&complex.attributes[0].name), "http://www.w3.org/XML/1998/namespace");
}

#[test]
fn documentation_keeps_paragraphs() {
    let model = types_of(
        "docs",
        "<x:complexType name=\"T\"><x:annotation><x:documentation>\n   First line\n   goes on.\n\n\n   Second.  \n</x:documentation></x:annotation></x:complexType>",
    );
    assert_eq!(type_named(&model, "T").docs.0.as_deref(), Some("First line\ngoes on.\n\nSecond."));
}

#[test]
fn an_included_schema_takes_on_the_namespace() {
    let root = schema(r#"<x:include schemaLocation="parts.xsd"/><x:element name="e" type="t:Part"/>"#);
    let parts = br#"<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:none="">
        <complexType name="Part"><sequence><element name="sub" type="Sub"/></sequence></complexType>
    </schema>"#;
    // The default namespace is that of XML Schema here, so that "Sub" names a type of XML Schema: an error.
    let said = read_files("chameleon_wrong", &[("contract.wsdl", root.as_bytes()), ("parts.xsd", parts)]);
    assert!(said.is_err());
    let parts = br#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema">
        <x:complexType name="Part"><x:sequence><x:element name="sub" type="Sub"/></x:sequence></x:complexType>
        <x:simpleType name="Sub"><x:restriction base="x:string"/></x:simpleType>
    </x:schema>"#;
    let model = read_files("chameleon", &[("contract.wsdl", root.as_bytes()), ("parts.xsd", parts)]).unwrap();
    assert_eq!(shape(&model, "Part"), "(sub:Sub)");
    let TypeName::Global(name) = &type_named(&model, "Sub").name else { panic!("global") };
    assert_eq!(model.namespace_of(name), "urn:t");
}

#[test]
fn imports_that_nothing_needs_are_harmless() {
    let model = types_of(
        "harmless_import",
        r#"<x:import namespace="urn:o" schemaLocation="http://example.com/o.xsd"/><x:complexType name="T"/>"#,
    );
    assert_eq!(shape(&model, "T"), "empty");
}

#[test]
fn a_file_imported_twice_is_read_once() {
    let root = schema(
        r#"<x:include schemaLocation="a.xsd"/><x:include schemaLocation="./a.xsd"/><x:element name="e" type="t:A"/>"#,
    );
    let a = br#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
        <x:include schemaLocation="contract.wsdl"/><x:include schemaLocation="a.xsd"/><x:complexType name="A"/>
    </x:schema>"#;
    let model = read_files("twice", &[("contract.wsdl", root.as_bytes()), ("a.xsd", a)]).unwrap();
    assert_eq!(model.files.len(), 2);
}

#[test]
fn encodings() {
    let text = schema(r#"<x:complexType name="Größe"/>"#);
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let latin1: Vec<u8> =
        format!("<?xml version='1.0' encoding='ISO-8859-1'?>{text}").chars().map(|c| c as u8).collect();
    let bom = format!("\u{feff}{text}").into_bytes();
    for (test, bytes) in [("utf16", utf16), ("latin1", latin1), ("bom", bom)] {
        let model = read_files(test, &[("contract.wsdl", &bytes)]).unwrap();
        assert_eq!(shape(&model, "Größe"), "empty", "{test}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    let mut deep = "<x:sequence>".repeat(10_000);
    deep += &"</x:sequence>".repeat(10_000);
    let said =
        read_schema("deep", &format!(r#"<x:complexType name="T">{deep}</x:complexType>"#)).unwrap_err();
    assert!(said.to_string().contains("nested more than 200 deep"), "{said}");
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let open = r#"<x:element name="e"><x:complexType><x:sequence>"#.repeat(64);
    let close = "</x:sequence></x:complexType></x:element>".repeat(64);
    let model = types_of("nearly_deep", &format!("{open}{close}"));
    assert!(model.types.len() >= 64);
}

#[test]
fn groups_that_grow_without_end_are_refused() {
    let mut groups =
        r#"<x:group name="g0"><x:sequence><x:element name="e" type="x:int"/></x:sequence></x:group>"#
            .to_owned();
    for index in 1..40 {
        let one = format!(r#"<x:group ref="t:g{}"/>"#, index - 1);
        groups += &format!(r#"<x:group name="g{index}"><x:sequence>{one}{one}</x:sequence></x:group>"#);
    }
    let said = read_schema("group_bomb", &groups).unwrap_err();
    assert!(said.to_string().contains("the contract expands to more than"), "{said}");
}

#[test]
fn long_chains_of_groups_are_refused_or_read() {
    let mut components = String::new();
    for index in 1..5_000 {
        let before = index - 1;
        components += &format!(
            r#"<x:group name="g{index}"><x:sequence><x:group ref="t:g{before}"/></x:sequence></x:group>
            <x:attributeGroup name="a{index}"><x:attributeGroup ref="t:a{before}"/></x:attributeGroup>
            <x:complexType name="c{index}"><x:complexContent><x:extension base="t:c{before}"/></x:complexContent></x:complexType>"#
        );
    }
    components += r#"<x:group name="g0"/><x:attributeGroup name="a0"/><x:complexType name="c0"/>"#;
    let said = read_schema("chains", &components).unwrap_err();
    assert!(said.to_string().contains("200 levels"), "{said}");
}

#[test]
fn stages_print_what_they_hold() {
    let folder = folder("print", &[("contract.wsdl", schema(r#"<x:complexType name="T"/>"#).as_bytes())]);
    let sources = Sources::load(&folder.join("contract.wsdl"), &SourceOptions::default()).unwrap();
    let mut diagnostics = Diagnostics::default();
    let contract = wsdl2rust::unstable::resolve::Contract::read(&sources, &mut diagnostics);
    assert!(diagnostics.is_empty());
    assert!(format!("{contract:?}").contains(r#"local: "T""#));
}

#[test]
fn every_built_in_schema_is_sound() {
    let names = [
        ("http://schemas.xmlsoap.org/soap/encoding/", "element", "Array"),
        ("http://www.w3.org/2003/05/soap-encoding", "element", "Array"),
        ("http://www.w3.org/2005/08/addressing", "element", "ReplyTo"),
        ("http://www.w3.org/2005/05/xmlmime", "attribute", "contentType"),
        ("http://www.w3.org/2004/08/xop/include", "element", "Include"),
        ("http://schemas.xmlsoap.org/soap/envelope/", "element", "Envelope"),
        ("http://www.w3.org/2003/05/soap-envelope", "element", "Envelope"),
        ("http://schemas.xmlsoap.org/ws/2004/08/addressing", "element", "ReplyTo"),
        ("http://docs.oasis-open.org/wsn/b-2", "element", "Subscribe"),
        ("http://docs.oasis-open.org/wsn/t-1", "element", "TopicSet"),
        ("http://docs.oasis-open.org/wsrf/bf-2", "element", "BaseFault"),
        ("http://docs.oasis-open.org/wsrf/r-2", "element", "ResourceUnknownFault"),
    ];
    for (namespace, kind, local) in names {
        let reference = format!(r#"<x:{kind} xmlns:k="{namespace}" ref="k:{local}"/>"#);
        let reference =
            if kind == "element" { format!("<x:sequence>{reference}</x:sequence>") } else { reference };
        types_of("built_in", &format!(r#"<x:complexType name="T">{reference}</x:complexType>"#));
    }
}

/// As the event services of cameras do.
#[test]
fn messages_of_ws_base_notification_are_built_in() {
    let text = r#"<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:n="http://docs.oasis-open.org/wsn/bw-2" xmlns:t="urn:t" targetNamespace="urn:t">
        <w:import namespace="http://docs.oasis-open.org/wsn/bw-2" location="http://docs.oasis-open.org/wsn/bw-2.wsdl"/>
        <w:binding name="B" type="n:NotificationProducer"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <w:operation name="Subscribe"><s:operation soapAction="a"/><w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>
        <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/"/></w:port></w:service>
    </w:definitions>"#;
    let model = Config::new().read_text("events.wsdl", text).unwrap();
    let bound = &model.services[0].ports[0];
    let subscribe = &model.port_type(bound.port_type).operations[bound.operations[0].operation];
    // WS-BaseNotification 1.3, 4.2: twelve faults are defined for Subscribe.
    assert_eq!((subscribe.name.as_str(), subscribe.faults.len()), ("Subscribe", 12));
}

#[test]
fn a_limit_on_bytes_is_named_with_what_to_do() {
    let large = format!(
        "{}<!--{}-->",
        schema("<x:include schemaLocation='more.xsd'/><x:element name='e' type='t:T'/>"),
        "x".repeat(3000)
    );
    let more = format!(
        "<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'><!--{}--></schema>",
        "x".repeat(3000)
    );
    let folder =
        folder("limits_on_bytes", &[("contract.wsdl", large.as_bytes()), ("more.xsd", more.as_bytes())]);
    let path = folder.join("contract.wsdl");
    let said = |file_bytes: u64, bytes: u64| {
        let mut options = ReadOptions::default();
        (options.source.limits.file_bytes, options.source.limits.bytes) = (file_bytes, bytes);
        let text = Sources::load_text(&path, &large, &options.source).map(|_| ());
        let text = text.map_or_else(|diagnostics| diagnostics.to_string(), |()| "taken".into());
        (read(&path, &options).map(|_| ()).unwrap_err().to_string(), text)
    };
    for (limits, expected) in [
        ((1000, 100_000), "the file is larger than 1000 bytes"),
        ((100_000, 1000), "all files together are larger than 1000 bytes"),
    ] {
        let (file, text) = said(limits.0, limits.1);
        for said in [file, text] {
            assert!(said.contains(expected) && said.ends_with("split the contract"), "{said}");
        }
    }
    let (said, _) = said(5000, 5000);
    assert!(
        said.contains("all files together are larger than 5000 bytes") && said.contains("split the contract"),
        "{said}"
    );
    assert!(!said.contains("--catalog"), "{said}");
}

/// Files may be read again up to four times the size of all files plus 1 MiB; this test uses that up to the last byte.
#[test]
fn too_many_namespaces_are_told_where_the_last_fits_exactly() {
    const SCHEMA: usize = 100_000;
    const AGAIN: usize = 20;
    let padded = |text: &str, size: usize| format!("{text}<!--{}-->", "x".repeat(size - text.len() - 7));
    let types = "<schema xmlns='http://www.w3.org/2001/XMLSchema'><simpleType name='T'><restriction base='int'/></simpleType></schema>";
    let contract = |namespaces: usize| {
        let schemas: String = (0..namespaces)
            .map(|index| {
                format!(
                    "<x:schema targetNamespace='urn:{index}' xmlns:n='urn:{index}'><x:include schemaLocation='types.xsd'/>\
                     <x:element name='e' type='n:T'/></x:schema>"
                )
            })
            .collect();
        let text = format!(
            "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:x='http://www.w3.org/2001/XMLSchema' \
             targetNamespace='urn:t'><types>{schemas}</types></definitions>"
        );
        padded(&text, AGAIN * SCHEMA / 4 - SCHEMA - (1 << 18))
    };
    let types = padded(types, SCHEMA);
    let read = |namespaces| {
        let contract = contract(namespaces);
        let files = [("contract.wsdl", contract.as_bytes()), ("types.xsd", types.as_bytes())];
        let read = read_files("again", &files);
        read.map_or_else(|diagnostics| diagnostics.to_string(), |_| "taken".to_owned())
    };
    assert_eq!(read(1 + AGAIN), "taken");
    let said = read(2 + AGAIN);
    assert!(said.contains("too many namespaces that include the same documents"), "{said}");
}

#[test]
fn a_trusted_contract_may_come_to_more_than_the_defaults_allow() {
    let elements: String =
        (0..20).map(|index| format!("<x:element name='e{index}' type='x:int'/>")).collect();
    let derived: String = (0..10)
        .map(|index| {
            format!(
                "<x:complexType name='D{index}'><x:complexContent><x:extension base='t:B'/></x:complexContent></x:complexType>"
            )
        })
        .collect();
    // Ten types have twenty elements each from their base: 200 parts at least, and not many times that.
    let text = schema(&format!(
        "<x:complexType name='B'><x:sequence>{elements}</x:sequence></x:complexType>{derived}"
    ));
    let path = folder("growth", &[("contract.wsdl", text.as_bytes())]).join("contract.wsdl");
    let read = |most_parts| {
        let limits = Limits { most_parts, ..Limits::default() };
        Config::new().limits(limits).read(&path)
    };
    let said = read(199).unwrap_err().to_string();
    assert!(said.contains("more than 199 parts") && said.contains("Config::limits"), "{said}");
    assert!(read(600).is_ok());
}
