//! The contract, as it is served at `?wsdl`.
//!
//! It must not know what the contract says, only where its address and namespace are.

use logmein_rescue::api::CONTRACT;

/// The namespace of the service, of its elements and of its actions.
pub(crate) const NAMESPACE: &str = "https://secure.logmeinrescue.com/API/API.asmx";

/// The path of the service on its host.
pub(crate) const PATH: &str = "/API/API.asmx";

/// The address of the live service, as it is written in the ports. The namespace has the same text elsewhere.
const LIVE_ADDRESS: &str = "location=\"https://secure.logmeinrescue.com/API/API.asmx\"";

/// The contract with another address. The address must need no escape in an XML attribute.
pub(crate) fn at_address(address: &str) -> String {
    CONTRACT.replace(LIVE_ADDRESS, &format!("location=\"{address}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ports_and_nothing_else_get_the_address() {
        let contract = at_address("http://127.0.0.1:1/API/API.asmx");
        assert_eq!(contract.matches("http://127.0.0.1:1/API/API.asmx").count(), 2);
        assert!(contract.contains("targetNamespace=\"https://secure.logmeinrescue.com/API/API.asmx\""));
    }
}
