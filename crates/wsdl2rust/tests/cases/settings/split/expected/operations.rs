// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

use super::*;

/// Operation `call`.
pub static call: Operation<types::call, types::callResponse> =
    Operation::new("call", "urn:example/call")
        .request("call", types::NS)
        .reply("callResponse", types::NS);
/// Operation `plain`.
pub static plain: Operation<types::plain, types::callResponse> =
    Operation::new("plain", "urn:example/plain")
        .request("plain", types::NS)
        .reply("callResponse", types::NS);

/// All of them, in contract order.
pub static ALL: [&OperationInfo; 2] = [call.info(), plain.info()];
