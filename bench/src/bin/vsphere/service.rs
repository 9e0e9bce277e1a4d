//! Messages, port type, binding and service. Knows elements by name.

use std::fmt::Write;

use bench::random::Random;

use crate::{NAMESPACE, OPERATIONS};

/// Of how many fault types operations declare theirs, each with a message.
const FAULTS: usize = 331;

/// The name of a fault type.
fn fault(index: usize) -> String {
    match index {
        0 => "MethodFault".to_owned(),
        index => format!("MethodFault{index}"),
    }
}

/// The file with messages, port type and binding.
pub(crate) fn port_type(random: &mut Random) -> String {
    let mut out = definitions(
        "<types><xsd:schema><xsd:import namespace=\"urn:bench:vim\" schemaLocation=\"vim-messagetypes.xsd\"/>\
         </xsd:schema></types>\n",
    );
    for index in 0..OPERATIONS {
        for (message, element) in [("Request", ""), ("Response", "Response")] {
            message_of(&mut out, &format!("Call{index}{message}Msg"), &format!("Call{index}{element}"));
        }
    }
    for index in 0..FAULTS {
        let name = fault(index);
        message_of(&mut out, &format!("{name}Msg"), &format!("{name}Fault"));
    }
    // The most general fault is declared by all, and each has some of its own.
    let faults = |_| {
        let own = (0..random.below(4)).map(|_| 1 + random.below(FAULTS - 1));
        let mut faults: Vec<usize> = std::iter::once(0).chain(own).collect();
        faults.dedup();
        faults
    };
    let faults: Vec<Vec<usize>> = (0..OPERATIONS).map(faults).collect();
    out.push_str("<portType name=\"VimPortType\">\n");
    for (index, faults) in faults.iter().enumerate() {
        let _ = write!(
            out,
            "<operation name=\"Call{index}\"><documentation>Does what number {index} says.</documentation>\
             <input message=\"vim:Call{index}RequestMsg\"/><output message=\"vim:Call{index}ResponseMsg\"/>"
        );
        for &index in faults {
            let name = fault(index);
            let _ = write!(out, "<fault name=\"{name}\" message=\"vim:{name}Msg\"/>");
        }
        out.push_str("</operation>\n");
    }
    out.push_str(
        "</portType>\n<binding name=\"VimBinding\" type=\"vim:VimPortType\">\
         <soap:binding style=\"document\" transport=\"http://schemas.xmlsoap.org/soap/http\"/>\n",
    );
    for (index, faults) in faults.iter().enumerate() {
        let _ = write!(
            out,
            "<operation name=\"Call{index}\"><soap:operation soapAction=\"{NAMESPACE}/8.0\"/>\
             <input><soap:body use=\"literal\"/></input><output><soap:body use=\"literal\"/></output>"
        );
        for &index in faults {
            let name = fault(index);
            let _ =
                write!(out, "<fault name=\"{name}\"><soap:fault name=\"{name}\" use=\"literal\"/></fault>");
        }
        out.push_str("</operation>\n");
    }
    out.push_str("</binding>\n</definitions>\n");
    out
}

fn message_of(out: &mut String, name: &str, element: &str) {
    let _ = writeln!(
        out,
        "<message name=\"{name}\"><part name=\"parameters\" element=\"vim:{element}\"/></message>"
    );
}

/// The file that a client is given.
pub(crate) fn service() -> String {
    definitions("<import namespace=\"urn:bench:vim\" location=\"vim.wsdl\"/>\n")
        + "<service name=\"VimService\"><port name=\"VimPort\" binding=\"vim:VimBinding\">\
           <soap:address location=\"https://localhost/sdk\"/></port></service>\n</definitions>\n"
}

fn definitions(content: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions targetNamespace=\"{NAMESPACE}\" \
         xmlns=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" \
         xmlns:vim=\"{NAMESPACE}\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">\n{content}"
    )
}
