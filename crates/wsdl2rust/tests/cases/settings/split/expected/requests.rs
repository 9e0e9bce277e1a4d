// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

::soap_runtime::requests! {
    types::plain: operations::plain => types::callResponse;
}
