// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

use super::*;

/// The operations of the contract: names and locations, and how request and reply travel.
pub mod operations {
    use super::super::*;

    /// Operation `find`.
    pub static find: HttpOperation<findParameters, types::callResponse> =
        HttpOperation::get("find", "/find")
            .reply("callResponse", types::NS);

    /// All of them, in contract order.
    pub static ALL: [&HttpOperationInfo; 1] = [find.info()];
}

/// The client of port type `ServiceGet` of service `Service`. It calls by HTTP GET, without SOAP.
#[derive(Debug, Clone)]
pub struct ServiceGet {
    client: Client,
}

impl ServiceGet {
    /// The ports of the service.
    pub const PORTS: &'static [Port] = &[Port::http("ServiceGet", "http://localhost/")];

    /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
    ///
    /// # Errors
    ///
    /// When the endpoint is not an http or https address, or no transport can be set up.
    pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder().endpoint(endpoint).build()
    }

    /// A builder set to the first port, for everything else: transport, limits.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&Self::PORTS[0])
    }

    /// # Errors
    ///
    /// [`Error`] tells in which phase the call failed.
    pub async fn find(
        &self,
        request: findParameters,
    ) -> Result<types::callResponse, Error> {
        self.client.submit(&operations::find, &request).await
    }
}

::soap_runtime::service! {
    ServiceGet;
}
