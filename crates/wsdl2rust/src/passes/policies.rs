//! Finds what policies of a contract ask for and generated code does not do by itself, and says what to do about it.
//! Changes nothing.
//!
//! Knows assertions by their names only.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Assertion, Model};
use crate::plan::Selection;

/// A diagnostic for each assertion that is not honoured, in the order of the files.
pub(super) fn not_honoured(model: &Model, selection: &Selection) -> Diagnostics {
    let mut found: Vec<(&Assertion, usize)> = Vec::new();
    for assertion in attached(model, selection).filter(|assertion| !is_honoured(assertion)) {
        let is_same = |known: &Assertion| known.place == assertion.place && known.local == assertion.local;
        match found.iter_mut().find(|(known, _)| is_same(known)) {
            Some((known, others)) => *others += usize::from(known.of != assertion.of),
            None => found.push((assertion, 0)),
        }
    }
    let mut notes: Vec<Diagnostic> =
        found.into_iter().map(|(assertion, others)| note(assertion, others)).collect();
    notes.sort_by(|one, other| one.place.cmp(&other.place));
    Diagnostics(notes)
}

/// All that is asserted of services, of their ports and of the operations that these bind.
fn attached<'m>(model: &'m Model, selection: &Selection) -> impl Iterator<Item = &'m Assertion> {
    model.services.iter().flat_map(move |service| {
        let of_ports = service.ports.iter().flat_map(move |port| {
            let port_type = model.port_type(port.port_type);
            let of_operations = selection.bound(model, port).flat_map(|bound| {
                let declared = &port_type.operations[bound.operation].assertions;
                bound.assertions.iter().chain(declared)
            });
            port.assertions.iter().chain(&port_type.assertions).chain(of_operations)
        });
        service.assertions.iter().chain(of_ports)
    })
}

fn note(assertion: &Assertion, others: usize) -> Diagnostic {
    let optional = if assertion.is_optional { "optional " } else { "" };
    let Assertion { namespace, local, of, .. } = assertion;
    Diagnostic {
        place: assertion.place.clone(),
        construct: match others {
            0 => of.clone(),
            others => format!("{of} and {others} more"),
        },
        found: match referred(assertion) {
            Some(uri) => format!("the policy {uri} is not in this document and was not read"),
            None => format!("the {optional}policy assertion {local} of {namespace} is not honoured"),
        },
        expected: String::new(),
        help: remedy(assertion).to_owned(),
    }
}

/// Whether the runtime does what an assertion asks for.
fn is_honoured(assertion: &Assertion) -> bool {
    assertion.is_mtom() || assertion.is_addressing() && !wants_other_addresses(assertion)
}

/// Whether answers are to go elsewhere than to whoever called (WS-Addressing 1.0 Metadata, section 3.1.3).
fn wants_other_addresses(assertion: &Assertion) -> bool {
    assertion.within.iter().any(|within| within == "NonAnonymousResponses")
}

/// What there is to do about an assertion.
fn remedy(assertion: &Assertion) -> &'static str {
    let namespace = assertion.namespace.to_ascii_lowercase();
    match () {
        () if assertion.is_addressing() => {
            "answers are taken where the request came from only, and the service may refuse to give them there"
        }
        () if namespace.contains("securitypolicy") => security(assertion),
        () if namespace == "http://schemas.microsoft.com/ws/06/2004/policy/http" => {
            "HTTP authentication belongs to the transport"
        }
        () if is_reliable_messaging(assertion) => {
            "no sequence is opened, and the service may refuse messages outside of one"
        }
        () if referred(assertion).is_some() => "look there for what the service insists on",
        () => "whether the service insists on it is for its documentation to say",
    }
}

/// The policy that could not be found, where the assertion stands for one.
fn referred(assertion: &Assertion) -> Option<&String> {
    assertion.within.first().filter(|_| assertion.local == "PolicyReference")
}

fn is_reliable_messaging(assertion: &Assertion) -> bool {
    assertion.local == "RMAssertion" || assertion.namespace.contains("/rmp")
}

/// What WS-SecurityPolicy asks for.
fn security(assertion: &Assertion) -> &'static str {
    let local = assertion.local.as_str();
    let has = |name: &str| assertion.within.iter().any(|within| within == name);
    match local {
        "TransportBinding" if has("IncludeTimestamp") => {
            "give an https address, and have a transport layer add a wsse:Security header with a timestamp"
        }
        "TransportBinding" | "HttpsToken" => "give an https address; certificates belong to the transport",
        _ if local.ends_with("SupportingTokens") && has("UsernameToken") => {
            "have a transport layer add a wsse:Security header with a user name and a password"
        }
        _ if local.ends_with("SupportingTokens") || local.ends_with("Token") => {
            "have a transport layer add a wsse:Security header with the token"
        }
        "SymmetricBinding" | "AsymmetricBinding" => {
            "messages have to be signed or encrypted, which a transport layer has to do"
        }
        _ if local.starts_with("Signed") => "parts have to be signed, which a transport layer has to do",
        _ if local.starts_with("Encrypted") || local.starts_with("ContentEncrypted") => {
            "parts have to be encrypted, which a transport layer has to do"
        }
        "RequiredElements" | "RequiredParts" => "have a transport layer add the headers that it lists",
        _ => "it says how security headers are made, for the layer that makes them",
    }
}
