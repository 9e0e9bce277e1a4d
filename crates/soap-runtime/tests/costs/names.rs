//! Long names of namespaces, and many of them.

use crate::anything::{
    any_type, compared, element, encoded_reply, envelope, literal_reply, recorded, request, value,
    value_by_general_path,
};
use crate::contract::NS;
use crate::measure::{costs, read_within};

/// A namespace name of this length.
fn long(length: usize) -> String {
    format!("urn:{}", "x".repeat(length))
}

fn main_of(attributes: &str, content: &str) -> String {
    let xsi = "http://www.w3.org/2001/XMLSchema-instance";
    format!("<main xmlns=\"{NS}\" xmlns:xsi=\"{xsi}\"{attributes}>{content}</main>")
}

/// Half of a message is the namespace name, the other half elements in that namespace.
fn in_long(item: &'static str) -> impl Fn(usize) -> String {
    move |size| {
        let declared = format!(" xmlns:p=\"{}\"", long(size / 2));
        main_of(&declared, &item.repeat(size / 2 / item.len()))
    }
}

#[test]
fn a_long_name_is_shared_by_all_that_is_in_it() {
    for item in [
        "<name>p:x</name>",
        "<keptName>p:x</keptName>",
        "<names>p:x p:y</names>",
        "<union>p:x</union>",
        "<any p:a=''/>",
        "<any><p:x/></any>",
        "<any xsi:type='p:x'/>",
        "<pet xsi:type='p:x'/>",
        "<loose p:a=''/>",
        "<typed xsi:type='p:x'/>",
        "<nil xsi:nil='true' p:a=''/>",
        "<kept xsi:type='p:x'>1</kept>",
    ] {
        for read in [value, value_by_general_path] {
            read_within(60, 12_000, in_long(item), read);
        }
    }
    let wildcards = |item: &'static str| {
        move |size: usize| {
            let declared = format!(" xmlns:p=\"{}\"", long(size / 2));
            main_of(&declared, &format!("<loose>{}</loose>", item.repeat(size / 2 / item.len())))
        }
    };
    for item in ["<p:x/>", "<p:x>p:y</p:x>", "<x p:a=''/>", "<p:x xmlns=''/>", "<p:x/>p:x"] {
        read_within(90, 12_000, wildcards(item), value);
    }
}

#[test]
fn a_long_default_namespace_is_shared() {
    let default = |size: usize| {
        let name = long(size / 2);
        format!("<r xmlns=\"{name}\">{}</r>", "<x/>".repeat(size / 8))
    };
    for read in [element, any_type, compared] {
        read_within(90, 12_000, default, read);
    }
    // Also in an envelope, recorded or served.
    let message =
        |size: usize| envelope(&format!("<main xmlns=\"{NS}\"><loose>{}</loose></main>", default(size)));
    for read in [literal_reply, request, recorded] {
        read_within(90, 12_000, message, read);
    }
}

#[test]
fn header_blocks_share_their_namespaces() {
    let blocks = |size: usize| {
        let block = "<p:b s:mustUnderstand='1'/>";
        let header = format!(
            "<s:Header xmlns:p=\"{}\">{}</s:Header><s:Body>",
            long(size / 2),
            block.repeat(size / 2 / block.len())
        );
        envelope(&format!("<main xmlns=\"{NS}\"/>")).replace("<s:Body>", &header)
    };
    for read in [literal_reply, request, recorded] {
        costs(12_000, blocks, read);
    }
}

/// A name is found among the declarations in scope without a linear search.
#[test]
fn many_declarations_around_many_elements() {
    let around = |item: &'static str| {
        move |size: usize| {
            // In two steps, since an element may have at most 256 attributes.
            let declared = |name: &str| -> String {
                (0..250).map(|number| format!(" xmlns:{name}{number}='u:{name}{number}'")).collect()
            };
            let content = item.repeat(size / item.len());
            let inner = format!("<loose{}><w{}>{content}</w></loose>", declared("a"), declared("b"));
            main_of("", &inner)
        }
    };
    for item in
        ["<a1:x/>", "<b249:x a249:y=''>a0:z</b249:x>", "<x xmlns:c='u'><c:y/></x>", "<x>http://x b9:y</x>"]
    {
        for read in [value, value_by_general_path, element] {
            costs(12_000, around(item), read);
        }
    }
    let wildcards = |size: usize| {
        let declared: String = (0..250).map(|number| format!(" xmlns:a{number}='u:{number}'")).collect();
        let more: String = (0..250).map(|number| format!(" xmlns:b{number}='v:{number}'")).collect();
        let content = "<b1:x>a2:y</b1:x>".repeat(size / 17);
        format!("<main xmlns=\"{NS}\"{declared}><loose{more}>{content}</loose></main>")
    };
    read_within(200, 20_000, wildcards, value);
    // Each element uses a different one.
    let each = |size: usize| {
        let declared: String = (0..250).map(|number| format!(" xmlns:a{number}='u:{number}'")).collect();
        let content: String = (0..size / 12).map(|number| format!("<a{}:x/>", number % 250)).collect();
        format!("<main xmlns=\"{NS}\"><loose{declared}>{content}</loose></main>")
    };
    read_within(90, 20_000, each, value);
}

#[test]
fn attributes_of_one_name_in_many_long_namespaces() {
    let attributes = |size: usize| {
        let declared: String =
            (0..100).map(|number| format!(" xmlns:p{number}='{}{number:03}'", long(size / 200))).collect();
        let attributes: String = (0..100).map(|number| format!(" p{number}:a=''")).collect();
        let content = format!("<any{attributes}/>").repeat(size / 2 / 1100 + 1);
        main_of(&declared, &content)
    };
    for read in [value, value_by_general_path] {
        costs(20_000, attributes, read);
    }
}

#[test]
fn elements_that_declare_their_own() {
    let declaring = |size: usize| main_of("", &"<any xmlns:p='urn:p' p:a='p:b'/>".repeat(size / 32));
    read_within(40, 12_000, declaring, value);
    let unknown = |size: usize| main_of("", &"<z:unknown xmlns:z='z'/>".repeat(size / 24));
    read_within(4, 12_000, unknown, value);
}

/// Names in the other form are compared by their declarations, not character by character.
#[test]
fn items_in_the_long_namespace_of_the_wrapper() {
    for (declared, item) in [
        ("xmlns:t='{}'", "<t:i>1</t:i>"),
        // The same name twice.
        ("xmlns:t='{}' xmlns:u='{}'", "<u:i>1</u:i>"),
    ] {
        let wrapper = |size: usize| {
            let declared = declared.replace("{}", &long(size / 4));
            let items = item.repeat(size / 2 / item.len());
            envelope(&format!("<t:r {declared}><m:plain xmlns:m=\"{NS}\">{items}</m:plain></t:r>"))
        };
        read_within(40, 12_000, wrapper, encoded_reply);
    }
}
