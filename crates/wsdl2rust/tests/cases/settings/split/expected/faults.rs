// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

/// The faults that the contract declares for [`call`](Service::call).
#[derive(Debug, Clone, PartialEq)]
pub enum callFault {
    locked(shared::Item),
}
::soap_runtime::faults! {
    callFault;
    0 locked: element("locked").namespace(types::NS);
}
