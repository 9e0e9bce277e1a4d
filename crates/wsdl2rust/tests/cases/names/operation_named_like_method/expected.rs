// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example";

    /// The request of [`new_`](Service::new_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct new {}
    ::soap_runtime::complex! {
        new("new", NS);
    }

    /// The reply of [`new_`](Service::new_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct newResponse {}
    ::soap_runtime::complex! {
        newResponse("newResponse", NS);
    }

    /// The request of [`builder_`](Service::builder_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct builder {}
    ::soap_runtime::complex! {
        builder("builder", NS);
    }

    /// The reply of [`builder_`](Service::builder_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct builderResponse {}
    ::soap_runtime::complex! {
        builderResponse("builderResponse", NS);
    }

    /// The request of [`clone_`](Service::clone_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct clone {}
    ::soap_runtime::complex! {
        clone("clone", NS);
    }

    /// The reply of [`clone_`](Service::clone_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct cloneResponse {}
    ::soap_runtime::complex! {
        cloneResponse("cloneResponse", NS);
    }

    /// The request of [`from_`](Service::from_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct from {}
    ::soap_runtime::complex! {
        from("from", NS);
    }

    /// The reply of [`from_`](Service::from_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct fromResponse {}
    ::soap_runtime::complex! {
        fromResponse("fromResponse", NS);
    }

    /// The request of [`type_`](Service::type_).
    ///
    /// Named `type` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct type_ {}
    ::soap_runtime::complex! {
        type_("type", NS);
    }

    /// The reply of [`type_`](Service::type_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct typeResponse {}
    ::soap_runtime::complex! {
        typeResponse("typeResponse", NS);
    }

    /// The request of [`ALL`](Service::ALL).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ALL {}
    ::soap_runtime::complex! {
        ALL("ALL", NS);
    }

    /// The reply of [`ALL`](Service::ALL).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ALLResponse {}
    ::soap_runtime::complex! {
        ALLResponse("ALLResponse", NS);
    }

    /// The request of [`NS`](Service::NS).
    #[derive(Debug, Clone, PartialEq)]
    pub struct NS {}
    ::soap_runtime::complex! {
        NS("NS", NS);
    }

    /// The reply of [`NS`](Service::NS).
    #[derive(Debug, Clone, PartialEq)]
    pub struct NSResponse {}
    ::soap_runtime::complex! {
        NSResponse("NSResponse", NS);
    }

    /// The request of [`Operation`](Service::Operation).
    ///
    /// Named `Operation` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Operation_ {}
    ::soap_runtime::complex! {
        Operation_("Operation", NS);
    }

    /// The reply of [`Operation`](Service::Operation).
    #[derive(Debug, Clone, PartialEq)]
    pub struct OperationResponse {}
    ::soap_runtime::complex! {
        OperationResponse("OperationResponse", NS);
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {}
    ::soap_runtime::complex! {
        call("call", NS);
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {}
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `new`.
        pub static new: Operation<new, newResponse> = Operation::new("new", "urn:example/new")
            .request("new", NS)
            .reply("newResponse", NS);
        /// Operation `builder`.
        pub static builder: Operation<builder, builderResponse> =
            Operation::new("builder", "urn:example/builder")
                .request("builder", NS)
                .reply("builderResponse", NS);
        /// Operation `clone`.
        pub static clone: Operation<clone, cloneResponse> =
            Operation::new("clone", "urn:example/clone")
                .request("clone", NS)
                .reply("cloneResponse", NS);
        /// Operation `from`.
        pub static from: Operation<from, fromResponse> = Operation::new("from", "urn:example/from")
            .request("from", NS)
            .reply("fromResponse", NS);
        /// Operation `type`.
        pub static type_: Operation<type_, typeResponse> =
            Operation::new("type", "urn:example/type")
                .request("type", NS)
                .reply("typeResponse", NS);
        /// Operation `ALL`.
        pub static ALL_: Operation<ALL, ALLResponse> = Operation::new("ALL", "urn:example/ALL")
            .request("ALL", NS)
            .reply("ALLResponse", NS);
        /// Operation `NS`.
        pub static NS_: Operation<NS, NSResponse> = Operation::new("NS", "urn:example/NS")
            .request("NS", NS)
            .reply("NSResponse", NS);
        /// Operation `Operation`.
        pub static Operation_: Operation<Operation_, OperationResponse> =
            Operation::new("Operation", "urn:example/Operation")
                .request("Operation", NS)
                .reply("OperationResponse", NS);
        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 9] = [
            new.info(),
            builder.info(),
            clone.info(),
            from.info(),
            type_.info(),
            ALL_.info(),
            NS_.info(),
            Operation_.info(),
            call.info(),
        ];
    }

    ::soap_runtime::requests! {
        new: operations::new => newResponse;
        builder: operations::builder => builderResponse;
        clone: operations::clone => cloneResponse;
        from: operations::from => fromResponse;
        type_: operations::type_ => typeResponse;
        ALL: operations::ALL_ => ALLResponse;
        NS: operations::NS_ => NSResponse;
        Operation_: operations::Operation_ => OperationResponse;
        call: operations::call => callResponse;
    }

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
        pub async fn new_(&self, request: new) -> Result<newResponse, Error> {
            self.client.call(&operations::new, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn builder_(&self, request: builder) -> Result<builderResponse, Error> {
            self.client.call(&operations::builder, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn clone_(&self, request: clone) -> Result<cloneResponse, Error> {
            self.client.call(&operations::clone, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn from_(&self, request: from) -> Result<fromResponse, Error> {
            self.client.call(&operations::from, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn type_(&self, request: type_) -> Result<typeResponse, Error> {
            self.client.call(&operations::type_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ALL(&self, request: ALL) -> Result<ALLResponse, Error> {
            self.client.call(&operations::ALL_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn NS(&self, request: NS) -> Result<NSResponse, Error> {
            self.client.call(&operations::NS_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn Operation(
            &self,
            request: Operation_,
        ) -> Result<OperationResponse, Error> {
            self.client.call(&operations::Operation_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Service` does. An operation left out answers with a fault that says so.
        pub trait Service: Send + Sync + 'static {
            fn new_(&self, call: &mut Call, request: new) -> impl Reply<newResponse> {
                not_implemented(call, request)
            }

            fn builder_(
                &self,
                call: &mut Call,
                request: builder,
            ) -> impl Reply<builderResponse> {
                not_implemented(call, request)
            }

            fn clone_(&self, call: &mut Call, request: clone) -> impl Reply<cloneResponse> {
                not_implemented(call, request)
            }

            fn from_(&self, call: &mut Call, request: from) -> impl Reply<fromResponse> {
                not_implemented(call, request)
            }

            fn type_(&self, call: &mut Call, request: type_) -> impl Reply<typeResponse> {
                not_implemented(call, request)
            }

            fn ALL(&self, call: &mut Call, request: ALL) -> impl Reply<ALLResponse> {
                not_implemented(call, request)
            }

            fn NS(&self, call: &mut Call, request: NS) -> impl Reply<NSResponse> {
                not_implemented(call, request)
            }

            fn Operation(
                &self,
                call: &mut Call,
                request: Operation_,
            ) -> impl Reply<OperationResponse> {
                not_implemented(call, request)
            }

            fn call(&self, call: &mut Call, request: call) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service> Dispatch for Dispatcher<H> {
            fn operations(&self) -> &'static [&'static OperationInfo] {
                &operations::ALL
            }

            fn begin<'c>(
                &'c self,
                index: usize,
                call: &'c mut Call,
            ) -> Result<Begun<'c>, Fault> {
                let begun = match index {
                    0 => {
                        let request = call.request()?;
                        Begun::answered(self.0.new_(call, request))
                    }
                    1 => {
                        let request = call.request()?;
                        Begun::answered(self.0.builder_(call, request))
                    }
                    2 => {
                        let request = call.request()?;
                        Begun::answered(self.0.clone_(call, request))
                    }
                    3 => {
                        let request = call.request()?;
                        Begun::answered(self.0.from_(call, request))
                    }
                    4 => {
                        let request = call.request()?;
                        Begun::answered(self.0.type_(call, request))
                    }
                    5 => {
                        let request = call.request()?;
                        Begun::answered(self.0.ALL(call, request))
                    }
                    6 => {
                        let request = call.request()?;
                        Begun::answered(self.0.NS(call, request))
                    }
                    7 => {
                        let request = call.request()?;
                        Begun::answered(self.0.Operation(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.call(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
