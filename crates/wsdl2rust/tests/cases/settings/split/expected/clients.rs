// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

/// The client of service `Service`.
#[derive(Debug, Clone)]
pub struct Service {
    client: Client,
}

impl Service {
    /// The ports of the service.
    pub const PORTS: &'static [Port] = &[
        Port::new("ServiceSoap", SoapVersion::V11, "http://localhost/"),
    ];

    /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
    ///
    /// # Errors
    ///
    /// When the endpoint is not an http or https address, or no transport can be set up.
    pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder().endpoint(endpoint).build()
    }

    /// A builder set to the first port, for everything else: SOAP version, transport, limits.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&Self::PORTS[0])
    }

    /// # Errors
    ///
    /// [`Error`] tells in which phase the call failed.
    ///
    /// [`Error::fault_as`] gives the faults that the contract declares as [`callFault`].
    pub async fn call(
        &self,
        request: types::call,
        headers: callHeaders,
    ) -> Result<types::callResponse, Error> {
        self.client
            .call_with(&operations::call, Parts::new(&request).headers(&headers))
            .await
            .map(Answered::into_reply)
    }

    /// # Errors
    ///
    /// [`Error`] tells in which phase the call failed.
    pub async fn plain(
        &self,
        request: types::plain,
    ) -> Result<types::callResponse, Error> {
        self.client.call(&operations::plain, &request).await
    }
}

::soap_runtime::service! {
    Service;
}
