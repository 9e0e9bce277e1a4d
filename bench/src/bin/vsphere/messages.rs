//! The types and elements of messages. Knows the types of data by name.

use std::fmt::Write;

use bench::random::Random;

use crate::types::{Hierarchy, fields};
use crate::{OPERATIONS, schema};

/// A named type for each request.
pub(crate) fn requests(hierarchy: &Hierarchy, random: &mut Random) -> String {
    let mut out = String::new();
    for index in 0..OPERATIONS {
        let _ = writeln!(
            out,
            "<complexType name=\"Call{index}RequestType\"><sequence>\
             <element name=\"_this\" type=\"vim:ManagedObjectReference\"/>{}</sequence></complexType>",
            fields(hierarchy, random.below(4), "param", random)
        );
    }
    schema(&["vim-types.xsd"], &out)
}

/// The elements of requests, replies and faults.
pub(crate) fn elements(hierarchy: &Hierarchy) -> String {
    let mut out = String::new();
    let mut random = Random::new(23);
    for index in 0..OPERATIONS {
        let _ = writeln!(out, "<element name=\"Call{index}\" type=\"vim:Call{index}RequestType\"/>");
        let _ = write!(out, "<element name=\"Call{index}Response\"><complexType>");
        if index % 3 > 0 {
            let (ty, occurs) = hierarchy.of_field(&mut random);
            let _ = write!(out, "<sequence><element name=\"returnval\" type=\"{ty}\"{occurs}/></sequence>");
        }
        out.push_str("</complexType></element>\n");
    }
    for fault in hierarchy.faults() {
        let _ = writeln!(out, "<element name=\"{fault}Fault\" type=\"vim:{fault}\"/>");
    }
    schema(&["query-messagetypes.xsd"], &out)
}
