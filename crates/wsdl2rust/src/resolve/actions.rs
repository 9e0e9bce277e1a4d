//! The actions that WS-Addressing gives to the messages of an operation, by name or by the default pattern
//! (WS-Addressing 1.0 Metadata, section 4.4).
//!
//! Must not know bindings, whose SOAPAction may replace the action of an input.

use crate::model::{Actions, Exchange};
use crate::wsdl::{MessageUse, Operation};

/// Where an operation is declared.
pub(super) struct Declared<'a> {
    pub(super) namespace: &'a str,
    pub(super) port_type: &'a str,
    pub(super) exchange: Exchange,
    pub(super) input_name: &'a str,
}

/// The actions of `operation`.
pub(super) fn actions(operation: &Operation, declared: &Declared<'_>) -> Actions {
    let given = |message: &Option<MessageUse>| message.as_ref().and_then(|message| message.action.clone());
    let output_name = operation.output.as_ref().and_then(|output| output.name.clone());
    let output_name = output_name.unwrap_or_else(|| output_name_of(operation, declared.exchange));
    let fault = |fault: &MessageUse| {
        let name = fault.name.as_deref().unwrap_or_default();
        let by_pattern = || by_pattern(declared, &[&operation.name, "Fault", name]);
        fault.action.clone().unwrap_or_else(by_pattern)
    };
    let messages = operation.input.iter().chain(&operation.output).chain(&operation.faults);
    Actions {
        input: given(&operation.input),
        default_input: by_pattern(declared, &[declared.input_name]),
        output: given(&operation.output).unwrap_or_else(|| by_pattern(declared, &[&output_name])),
        faults: operation.faults.iter().map(fault).collect(),
        is_given: messages.into_iter().any(|message| message.action.is_some()),
    }
}

/// The name of an output without one (WSDL 1.1, 2.4.5).
fn output_name_of(operation: &Operation, exchange: Exchange) -> String {
    match exchange {
        Exchange::OneWay | Exchange::Notification => operation.name.clone(),
        Exchange::RequestResponse => format!("{}Response", operation.name),
        Exchange::SolicitResponse => format!("{}Solicit", operation.name),
    }
}

/// Target namespace, port type and names (4.4.4), each apart by the delimiter of the namespace.
fn by_pattern(declared: &Declared<'_>, names: &[&str]) -> String {
    let namespace = declared.namespace;
    let is_urn = namespace.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("urn:"));
    let delimiter = if is_urn { ":" } else { "/" };
    let mut action = namespace.strip_suffix(delimiter).unwrap_or(namespace).to_owned();
    for name in std::iter::once(&declared.port_type).chain(names) {
        action.push_str(delimiter);
        action.push_str(name);
    }
    action
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(namespace: &str, names: &[&str], expected: &str) {
        let declared = Declared {
            namespace,
            port_type: "StockQuotePortType",
            exchange: Exchange::RequestResponse,
            input_name: "",
        };
        assert_eq!(by_pattern(&declared, names), expected);
    }

    /// The examples of WS-Addressing 1.0 Metadata, section 4.4.4.
    #[test]
    fn the_default_pattern() {
        check(
            "http://example.com/stockquote",
            &["GetLastTradePriceInput"],
            "http://example.com/stockquote/StockQuotePortType/GetLastTradePriceInput",
        );
        check(
            "http://example.com/stockquote/",
            &["GetLastTradePrice", "Fault", "InvalidSymbol"],
            "http://example.com/stockquote/StockQuotePortType/GetLastTradePrice/Fault/InvalidSymbol",
        );
        check(
            "urn:example:stockquote",
            &["GetLastTradePriceInput"],
            "urn:example:stockquote:StockQuotePortType:GetLastTradePriceInput",
        );
    }
}
