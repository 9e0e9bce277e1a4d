//! Names: no word of Rust, and no name that generated code needs, comes out as it is. One test per word.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use wsdl2rust::diagnostic::Place;
use wsdl2rust::model::*;
use wsdl2rust::unstable::emit::{EmitOptions, Gate, emit};
use wsdl2rust::unstable::names::{NamePolicy, Names, is_keyword, is_taken_by_the_runtime};
use wsdl2rust::unstable::output::print;
use wsdl2rust::unstable::passes::{self, PassOptions};

/// The names that `policy` makes of `word` as a type, a field, a variant and a method.
fn names_of(word: &str, policy: NamePolicy) -> [String; 4] {
    // What no message could hold is reported, and named all the same.
    let (plan, _) = passes::plan(contract(word), &PassOptions::default());
    let names = Names::new(&plan, policy);
    let options = EmitOptions { server: Gate::Always, ..EmitOptions::default() };
    let text = print("contract.wsdl", &emit(&plan, &names, &options, "contract.wsdl")).unwrap();
    // What a macro call holds is checked by compiling the goldens.
    syn::parse_file(&text).unwrap();
    let [structure, words] = [&names.types[&TypeId(1)], &names.types[&TypeId(2)]];
    let method = &names.clients[0].operations[0].method;
    [&structure.ident, &structure.members[0], &words.members[0], method].map(Clone::clone)
}

/// A contract in which everything that can be is called `word`.
fn contract(word: &str) -> Model {
    let name = |local: &str| WireName { namespace: Some(NamespaceId(0)), local: local.to_owned() };
    let def = |local: &str, kind| TypeDef {
        name: TypeName::Global(name(local)),
        kind,
        docs: Docs::default(),
        place: Place::unknown(),
    };
    let particle = |term| Particle { occurs: Occurs::ONCE, term, place: Place::unknown() };
    let field = particle(Term::Element(Box::new(ElementUse {
        name: name(word),
        ty: TypeId(2),
        global: None,
        nillable: false,
        default: None,
        fixed: None,
        docs: Docs::default(),
    })));
    let structure = ComplexType {
        content: Content::Elements(particle(Term::Sequence(vec![field]))),
        ..ComplexType::default()
    };
    let words = vec![Word { value: word.to_owned(), docs: Docs::default() }];
    let types = vec![
        def("string", TypeKind::Builtin(Builtin("string"))),
        def(word, TypeKind::Complex(structure)),
        def(
            "anEnumeration",
            TypeKind::Simple(SimpleType {
                variety: Variety::Enumeration { base: TypeId(0), words },
                facets: Vec::new(),
            }),
        ),
    ];
    Model { namespaces: vec!["urn:example".to_owned()], types, ..service(word, &name) }
}

/// The operation `word`, whose request and reply are an element of type 1.
fn service(word: &str, name: &dyn Fn(&str) -> WireName) -> Model {
    let part = Part {
        name: "parameters".to_owned(),
        content: PartContent::Element(ElementId(0)),
        place: Place::unknown(),
    };
    let message = Message { name: name("message"), parts: vec![part], assertions: Vec::new() };
    let operation = Operation {
        name: word.to_owned(),
        input: Some(message.clone()),
        output: Some(message),
        exchange: Exchange::RequestResponse,
        input_name: format!("{word}Request"),
        actions: Actions::default(),
        faults: Vec::new(),
        wrapped: false,
        assertions: Vec::new(),
        docs: Docs::default(),
        place: Place::unknown(),
    };
    let bound = BoundOperation {
        operation: 0,
        style: Style::Document,
        soap_action: None,
        input: Body::default(),
        output: Body::default(),
        input_headers: Vec::new(),
        output_headers: Vec::new(),
        faults: Vec::new(),
        http: None,
        mtom: false,
        assertions: Vec::new(),
        place: Place::unknown(),
    };
    let port = Port {
        name: "port".to_owned(),
        binding: name("binding"),
        protocol: Protocol::Soap11 { transport: String::new() },
        address: None,
        port_type: PortTypeId(0),
        operations: vec![bound],
        addressing: Addressing::Unsaid,
        mtom: false,
        assertions: Vec::new(),
        docs: Docs::default(),
        place: Place::unknown(),
    };
    Model {
        elements: vec![GlobalElement {
            name: name("message"),
            ty: TypeId(1),
            nillable: false,
            default: None,
            fixed: None,
            is_abstract: false,
            substitutes: None,
            docs: Docs::default(),
            place: Place::unknown(),
        }],
        port_types: vec![PortType {
            name: name("portType"),
            operations: vec![operation],
            assertions: Vec::new(),
            docs: Docs::default(),
            place: Place::unknown(),
        }],
        services: vec![Service {
            name: name("TheService"),
            ports: vec![port],
            assertions: Vec::new(),
            docs: Docs::default(),
            place: Place::unknown(),
        }],
        ..Model::default()
    }
}

macro_rules! keywords {
    ($($test:ident: $word:literal;)*) => {
        mod keyword {
            use super::*;

            $(#[test]
            fn $test() {
                assert!(is_keyword($word));
                let escaped = format!("{}_", $word);
                let [ty, field, variant, method] = names_of($word, NamePolicy::Verbatim);
                assert_eq!([ty, field, method], [0; 3].map(|_| escaped.clone()));
                // A word made of signs gets its name from them.
                assert_eq!(variant, if $word == "_" { "Underscore" } else { &escaped });
                for name in names_of($word, NamePolicy::Idiomatic) {
                    assert!(!is_keyword(&name), "{name}");
                }
            })*
        }

        #[test]
        fn no_keyword_is_forgotten() {
            let tested = [$($word),*];
            let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/names/keywords.rs"));
            let text = text.unwrap();
            let list = text.split("const KEYWORDS").nth(1).unwrap().split("];").next().unwrap();
            let listed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
            for word in listed {
                assert!(tested.contains(&word), "{word} has no test");
            }
        }
    };
}

keywords! {
    self_type: "Self"; underscore: "_"; r#abstract: "abstract"; r#as: "as"; r#async: "async"; r#await: "await";
    r#become: "become"; r#box: "box"; r#break: "break"; r#const: "const"; r#continue: "continue";
    crate_: "crate"; r#do: "do"; r#dyn: "dyn"; r#else: "else"; r#enum: "enum"; r#extern: "extern";
    r#false: "false"; r#final: "final"; r#fn: "fn"; r#for: "for"; r#gen: "gen"; r#if: "if"; r#impl: "impl";
    r#in: "in"; r#let: "let"; r#loop: "loop"; r#macro: "macro"; r#match: "match"; r#mod: "mod";
    r#move: "move"; r#mut: "mut"; r#override: "override"; r#priv: "priv"; r#pub: "pub"; r#ref: "ref";
    r#return: "return"; self_: "self"; r#static: "static"; r#struct: "struct"; super_: "super";
    r#trait: "trait"; r#true: "true"; r#try: "try"; r#type: "type"; r#typeof: "typeof";
    r#unsafe: "unsafe"; r#unsized: "unsized"; r#use: "use"; r#virtual: "virtual"; r#where: "where";
    r#while: "while"; r#yield: "yield";
}

#[test]
fn names_that_generated_code_uses_are_kept_free() {
    for word in
        ["Client", "Default", "Option", "Vec", "String", "Box", "Error", "Operation", "Call", "i32", "server"]
    {
        assert!(is_taken_by_the_runtime(word));
        let [structure, ..] = names_of(word, NamePolicy::Verbatim);
        assert_eq!(structure, format!("{word}_"));
    }
}

#[test]
fn verbatim_keeps_and_idiomatic_converts() {
    assert_eq!(names_of("setGroup_v2", NamePolicy::Verbatim), [0; 4].map(|_| "setGroup_v2".to_owned()));
    assert_eq!(
        names_of("setGroup_v2", NamePolicy::Idiomatic),
        ["SetGroupV2", "set_group_v2", "SetGroupV2", "set_group_v2"]
    );
}

#[test]
fn no_text_makes_invalid_rust() {
    for text in
        ["", " ", "-", "\"#]", "*/", "\n", "\u{202e}", "é", "日本", "🦀", "3G", "a::b", "r#type", "'a", "\\"]
    {
        names_of(text, NamePolicy::Verbatim);
        names_of(text, NamePolicy::Idiomatic);
    }
}

/// What `soap_runtime::codegen` re-exports, macros aside: a program's view of the file, not the compiler's.
fn names_of_the_runtime() -> Vec<String> {
    fn collect(tree: &syn::UseTree, names: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => collect(&path.tree, names),
            syn::UseTree::Name(name) => names.push(name.ident.to_string()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, names)),
            syn::UseTree::Rename(rename) => names.push(rename.rename.to_string()),
            syn::UseTree::Glob(_) => panic!("codegen/mod.rs names each thing that generated code may use"),
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../soap-runtime/src/codegen/mod.rs");
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let mut names = Vec::new();
    for item in &file.items {
        if let syn::Item::Use(item) = item {
            collect(&item.tree, &mut names);
        }
    }
    names
}

/// The types that `tokens` use or define by a bare name: not after `::` or `.`, not before `!`, and not in an attribute,
/// where names are those of macros.
fn bare_names(tokens: TokenStream, used: &mut BTreeSet<String>, defined: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |index: usize, what: &str| tokens.get(index).is_some_and(|token| token.to_string() == what);
    for (index, token) in tokens.iter().enumerate() {
        let before = |what: &str| index.checked_sub(1).is_some_and(|index| is(index, what));
        match token {
            TokenTree::Group(group) if before("#") && group.delimiter() == Delimiter::Bracket => {}
            TokenTree::Group(group)
                if index > 1 && is(index - 2, "enum") && group.delimiter() == Delimiter::Brace =>
            {
                let (mut within, variants) = (BTreeSet::new(), variants(group.stream()));
                bare_names(group.stream(), &mut within, defined);
                used.extend(within.into_iter().filter(|name| !variants.contains(name)));
            }
            TokenTree::Group(group) => bare_names(group.stream(), used, defined),
            // The name of a value hides no type.
            TokenTree::Ident(_) if before("static") => {}
            // A field, and a word of an enumeration in its table.
            TokenTree::Ident(_) if (is(index + 1, ":") && !is(index + 2, ":")) || is(index + 1, "=") => {}
            TokenTree::Ident(name)
                if ["struct", "enum", "type", "trait", "mod"].iter().any(|word| before(word)) =>
            {
                defined.insert(name.to_string());
            }
            TokenTree::Ident(name) if !before(":") && !before(".") && !is(index + 1, "!") => {
                used.insert(name.to_string());
            }
            // `field: Type`, other than `path::Type`.
            TokenTree::Ident(name) if before(":") && !(index > 1 && is(index - 2, ":")) => {
                used.insert(name.to_string());
            }
            _ => {}
        }
    }
}

/// The names of the variants of an enum with this body.
fn variants(body: TokenStream) -> BTreeSet<String> {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let begins = |index: usize| {
        index.checked_sub(1).is_none_or(|before| match &tokens[before] {
            TokenTree::Punct(punct) => punct.as_char() == ',',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Bracket,
            _ => false,
        })
    };
    let first = tokens.iter().enumerate().filter(|(index, _)| begins(*index)).map(|(_, token)| token);
    first.filter(|token| matches!(token, TokenTree::Ident(_))).map(ToString::to_string).collect()
}

/// A type of the contract would hide the runtime's where generated code means that. The goldens have every kind of code.
#[test]
fn no_name_that_goldens_print_bare_is_free() {
    let runtime = names_of_the_runtime();
    assert!(runtime.contains(&"HttpOperation".to_owned()) && runtime.len() > 80, "{runtime:?}");
    let mut printed = BTreeSet::new();
    for case in golden_cases::all().unwrap() {
        let Ok(golden) = fs::read_to_string(case.folder.join("expected.rs")) else { continue };
        let (mut used, mut defined) = (BTreeSet::new(), BTreeSet::new());
        bare_names(golden.parse().unwrap(), &mut used, &mut defined);
        let is_type = |name: &&String| name.starts_with(|c: char| c.is_ascii_uppercase());
        printed.extend(
            runtime
                .iter()
                .filter(is_type)
                .filter(|name| used.contains(*name) && !defined.contains(*name))
                .cloned(),
        );
    }
    assert!(printed.contains("Decimal") && printed.contains("ClientBuilder"), "{printed:?}");
    let free: Vec<_> = printed.iter().filter(|name| !is_taken_by_the_runtime(name)).collect();
    assert_eq!(free, Vec::<&String>::new(), "belong into the list of names/keywords.rs");
}
