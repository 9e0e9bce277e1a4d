//! Code in several files: together they say what one file would, and only files that were written as parts are replaced or
//! removed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wsdl2rust::{Config, Gate};

/// An empty folder.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("parts").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The main file with each part in the place of the line that includes it.
fn together(file: &Path) -> String {
    let main = fs::read_to_string(file).unwrap();
    let mut text = String::new();
    let mut is_after_part = false;
    for line in main.lines() {
        let margin = &line[..line.len() - line.trim_start().len()];
        let path = line.trim_start().strip_prefix("include!(\"").and_then(|rest| rest.strip_suffix("\");"));
        match path {
            None => writeln!(text, "{line}").unwrap(),
            Some(path) => {
                let part = fs::read_to_string(file.with_file_name(path)).unwrap();
                let (header, part) = part.split_once("\n\n").unwrap();
                assert!(header.ends_with(", a part of api.rs. Do not edit."), "{header}");
                if is_after_part {
                    text.push('\n');
                }
                for line in part.lines() {
                    let margin = if line.is_empty() { "" } else { margin };
                    writeln!(text, "{margin}{line}").unwrap();
                }
            }
        }
        is_after_part = path.is_some();
    }
    text
}

/// A contract of one namespace with this many types, of some ten lines each.
fn contract_of_many_types(folder: &Path, count: usize) -> PathBuf {
    let types: String = (0..count)
        .map(|index| {
            format!(
                "<xs:complexType name='t{index}'><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence>\
                 </xs:complexType>"
            )
        })
        .collect();
    let path = folder.join("many.wsdl");
    let text = format!(
        "<wsdl:definitions xmlns:wsdl='http://schemas.xmlsoap.org/wsdl/' targetNamespace='urn:x'><wsdl:types>\
         <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x'>{types}</xs:schema>\
         </wsdl:types></wsdl:definitions>"
    );
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn parts_put_together_are_the_file_that_is_not_split() {
    let folder = scratch("together");
    let config = Config::new().server(Gate::Always).http_bindings(Gate::Always).defaults(Gate::Always);
    for case in [
        "split",
        "two_namespaces",
        "bare",
        "several_port_types",
        "http_get_encoded",
        "mime_multipart_in",
        "schema_alone",
        "schema_alone_namespaces",
    ] {
        let contract = golden_cases::named(case).contract();
        let file = folder.join(case).join("api.rs");
        fs::create_dir_all(folder.join(case)).unwrap();
        config.clone().split(true).generate_to(&contract, &file).unwrap();
        assert_eq!(together(&file), config.generate(&contract).unwrap(), "{case}");
        assert!(names(&folder.join(case).join("api")).len() > 1, "{case}");
        let again = config.clone().split(true).generate(&contract).unwrap();
        assert_eq!(again, config.generate(&contract).unwrap(), "{case}");
    }
}

#[test]
fn the_types_of_one_large_namespace_are_in_several_parts() {
    let folder = scratch("large");
    let contract = contract_of_many_types(&folder, 800);
    let file = folder.join("api.rs");
    Config::new().split(true).generate_to(&contract, &file).unwrap();
    assert_eq!(names(&folder.join("api")), ["types_1.rs", "types_2.rs"]);
    for part in ["types_1.rs", "types_2.rs"] {
        let lines = fs::read_to_string(folder.join("api").join(part)).unwrap().lines().count();
        assert!(lines <= 5_010, "{part} has {lines} lines");
    }
    assert_eq!(together(&file), Config::new().generate(&contract).unwrap());
}

/// A contract of one service with this many operations.
fn contract_of_many_operations(folder: &Path, count: usize) -> PathBuf {
    let each = |text: &dyn Fn(usize) -> String| (0..count).map(text).collect::<String>();
    let operations = each(&|index| {
        format!(
            "<wsdl:operation name='call{index}'><wsdl:documentation>Call {index}.</wsdl:documentation>\
             <wsdl:input message='t:m'/><wsdl:output message='t:m'/></wsdl:operation>"
        )
    });
    let bound = each(&|index| {
        format!(
            "<wsdl:operation name='call{index}'><soap:operation soapAction='urn:call{index}'/>\
             <wsdl:input><soap:body use='literal'/></wsdl:input>\
             <wsdl:output><soap:body use='literal'/></wsdl:output></wsdl:operation>"
        )
    });
    let text = format!(
        "<wsdl:definitions xmlns:wsdl='http://schemas.xmlsoap.org/wsdl/' xmlns:t='urn:x' targetNamespace='urn:x' \
         xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'><wsdl:types>\
         <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x'>\
         <xs:element name='e'><xs:complexType><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence>\
         </xs:complexType></xs:element></xs:schema></wsdl:types>\
         <wsdl:message name='m'><wsdl:part name='p' element='t:e'/></wsdl:message>\
         <wsdl:portType name='P'>{operations}</wsdl:portType>\
         <wsdl:binding name='B' type='t:P'><soap:binding transport='http://schemas.xmlsoap.org/soap/http'/>\
         {bound}</wsdl:binding>\
         <wsdl:service name='S'><wsdl:port name='B' binding='t:B'><soap:address location='http://x/'/></wsdl:port>\
         </wsdl:service></wsdl:definitions>"
    );
    let path = folder.join("operations.wsdl");
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_operations_of_one_large_service_are_in_several_parts() {
    let folder = scratch("operations");
    let contract = contract_of_many_operations(&folder, 1_000);
    let file = folder.join("api.rs");
    Config::new().split(true).generate_to(&contract, &file).unwrap();
    let parts = names(&folder.join("api"));
    for part in ["clients_1.rs", "clients_2.rs", "operations_1.rs", "operations_2.rs"] {
        assert!(parts.iter().any(|name| name == part), "{part} is not in {parts:?}");
    }
    for part in parts {
        let text = fs::read_to_string(folder.join("api").join(&part)).unwrap();
        let lines = text.lines().count();
        assert!(lines <= 5_010, "{part} has {lines} lines");
        // Each is whole.
        syn::parse_file(&text).unwrap();
    }
    // A blank line is where an `impl` ends and the next begins, and where a file ends among statics.
    let between = "    }\n\n    impl S {\n";
    let without_blocks = together(&file).replace(between, "");
    let whole = Config::new().generate(&contract).unwrap().replace(between, "");
    let lines =
        |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert!(lines(&without_blocks) == lines(&whole), "the code is not the same");
}

#[test]
fn contracts_whose_names_have_dots_are_in_files_of_their_own() {
    let folder = scratch("dots");
    let small = contract_of_many_types(&folder, 2);
    for (name, is_split) in [("pain.001.001.03", false), ("pain.001.001.09", true)] {
        let contract = folder.join(format!("{name}.wsdl"));
        fs::copy(&small, &contract).unwrap();
        Config::new().split(is_split).out_dir(&folder).compile(&contract).unwrap();
        let main = fs::read_to_string(folder.join(format!("{name}.rs"))).unwrap();
        let include = format!("include!(\"{name}/types.rs\");");
        assert_eq!(main.contains(&include), is_split, "{main}");
    }
    assert_eq!(names(&folder.join("pain.001.001.09")), ["types.rs"]);
    assert!(!folder.join("pain.001.rs").exists() && !folder.join("pain.001.001.rs").exists());
}

#[test]
fn nothing_is_written_if_any_part_would_replace_a_foreign_file() {
    let folder = scratch("foreign_last");
    let contract = contract_of_many_types(&folder, 800);
    fs::create_dir(folder.join("api")).unwrap();
    fs::write(folder.join("api/types_2.rs"), "// Made by me.\n").unwrap();
    let error = Config::new().split(true).generate_to(&contract, folder.join("api.rs")).unwrap_err();
    assert!(error.to_string().contains("types_2.rs: another file has this name"), "{error}");
    assert_eq!(names(&folder.join("api")), ["types_2.rs"]);
    assert!(!folder.join("api.rs").exists());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_part_is_not_written_through() {
    let folder = scratch("link");
    let small = contract_of_many_types(&folder, 2);
    fs::create_dir(folder.join("api")).unwrap();
    // It leads nowhere yet.
    std::os::unix::fs::symlink(folder.join("elsewhere.rs"), folder.join("api/types.rs")).unwrap();
    let error = Config::new().split(true).generate_to(&small, folder.join("api.rs")).unwrap_err();
    assert!(error.to_string().contains("another file has this name"), "{error}");
    assert!(!folder.join("elsewhere.rs").exists());
}

#[test]
fn stale_parts_are_removed_and_nothing_else() {
    let folder = scratch("stale");
    let file = folder.join("api.rs");
    let split = Config::new().split(true);
    split.generate_to(contract_of_many_types(&folder, 800), &file).unwrap();
    // A part of another file, one that somebody wrote, and one that is no Rust.
    let text = fs::read_to_string(folder.join("api/types_1.rs")).unwrap();
    fs::write(folder.join("api/other.rs"), text.replace("api.rs", "other.rs")).unwrap();
    fs::write(folder.join("api/mine.rs"), "// Made by me.\n").unwrap();
    fs::write(folder.join("api/notes.txt"), &text).unwrap();
    let small = contract_of_many_types(&folder, 2);
    split.generate_to(&small, &file).unwrap();
    assert_eq!(names(&folder.join("api")), ["mine.rs", "notes.txt", "other.rs", "types.rs"]);
    Config::new().generate_to(&small, &file).unwrap();
    assert_eq!(names(&folder.join("api")), ["mine.rs", "notes.txt", "other.rs"]);
    for name in ["mine.rs", "notes.txt", "other.rs"] {
        fs::remove_file(folder.join("api").join(name)).unwrap();
    }
    split.generate_to(&small, &file).unwrap();
    Config::new().generate_to(&small, &file).unwrap();
    assert!(!folder.join("api").exists());
}

#[test]
fn a_file_that_is_not_a_part_is_not_replaced() {
    let folder = scratch("mine");
    let small = contract_of_many_types(&folder, 2);
    fs::create_dir(folder.join("api")).unwrap();
    fs::write(folder.join("api/types.rs"), "// Made by me.\n").unwrap();
    let error = Config::new().split(true).generate_to(&small, folder.join("api.rs")).unwrap_err();
    assert!(error.is_io());
    let wanted =
        format!("cannot write {}: another file has this name", folder.join("api/types.rs").display());
    assert!(error.to_string().starts_with(&wanted), "{error}");
    assert_eq!(fs::read_to_string(folder.join("api/types.rs")).unwrap(), "// Made by me.\n");
    assert!(!folder.join("api.rs").exists());
}

#[test]
fn parts_need_a_name_to_lie_beside() {
    let folder = scratch("name");
    let error = Config::new()
        .split(true)
        .generate_to(contract_of_many_types(&folder, 2), folder.join("api"))
        .unwrap_err();
    assert!(error.to_string().contains("needs a file whose name ends in .rs"), "{error}");
    assert_eq!(names(&folder), ["many.wsdl"]);
}

#[test]
fn files_that_stay_the_same_are_left_alone() {
    let folder = scratch("same");
    let split = Config::new().split(true).out_dir(&folder);
    let contract = golden_cases::named("two_namespaces").contract();
    let times = || {
        split.compile(&contract).unwrap();
        let parts =
            names(&folder.join("contract")).into_iter().map(|name| folder.join("contract").join(name));
        let files = parts.chain([folder.join("contract.rs")]);
        files.map(|file| fs::metadata(file).unwrap().modified().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(times(), times());
}

#[test]
fn the_parts_of_many_contracts_are_known_again() {
    let folder = scratch("many_contracts");
    let name = |index: usize| folder.join(format!("a_contract_with_a_rather_long_name_number_{index}.xsd"));
    let contracts: Vec<PathBuf> = (0..130).map(name).collect();
    for (index, path) in contracts.iter().enumerate() {
        let schema = format!(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x{index}'>\
             <xs:element name='a' type='xs:int'/></xs:schema>"
        );
        fs::write(path, schema).unwrap();
    }
    let file = folder.join("api.rs");
    for _ in 0..2 {
        Config::new().split(true).generate_all_to(&contracts, &file).unwrap();
        assert!(!names(&folder.join("api")).is_empty());
    }
    Config::new().generate_all_to(&contracts, &file).unwrap();
    assert!(!folder.join("api").exists());
}
