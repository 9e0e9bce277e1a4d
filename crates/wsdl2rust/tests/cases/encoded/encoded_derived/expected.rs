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

    /// The types of namespace `urn:example`.
    pub mod example {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Animal {
            pub name: Option<String>,
        }
        ::soap_runtime::complex! {
            Animal("Animal", NS);
            0 name: element("name").namespace("").null().xsd("string");
        }

        /// `Animal` or a type derived from it, as `xsi:type` says.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyAnimal {
            Animal(Box<Animal>),
            Dog(Box<Dog>),
            /// A type that the contract does not list, as it came.
            Unknown(AnyType),
        }
        ::soap_runtime::family! {
            AnyAnimal("Animal", NS) else Unknown;
            0 Animal: Animal;
            1 Dog: Dog;
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Dog {
            pub name: Option<String>,
            pub breed: Option<String>,
        }
        ::soap_runtime::complex! {
            Dog("Dog", NS) all;
            0 name: element("name").namespace("").null().xsd("string");
            1 breed: element("breed").namespace("").null().xsd("string");
        }
    }

    /// The types of namespace `urn:example:calls`.
    pub mod calls {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:calls";

        /// The request of [`list`](super::Service::list).
        #[derive(Debug, Clone, PartialEq)]
        pub struct list {
            pub pet: Option<super::example::AnyAnimal>,
        }
        ::soap_runtime::complex! {
            list("list", NS);
            0 pet: element("pet").namespace("").null().xsi("Animal", super::example::NS);
        }

        /// The reply of [`list`](super::Service::list).
        #[derive(Debug, Clone, PartialEq)]
        pub struct listResponse {
            pub found: Option<super::example::AnyAnimal>,
        }
        ::soap_runtime::complex! {
            listResponse("listResponse", NS);
            0 found: element("found").namespace("").null().xsi("Animal", super::example::NS);
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `list`.
        pub static list: Operation<calls::list, calls::listResponse> =
            Operation::new("list", "urn:example/list")
                .request("list", calls::NS)
                .reply("listResponse", calls::NS)
                .encoded();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [list.info()];
    }

    ::soap_runtime::requests! {
        calls::list: operations::list => calls::listResponse;
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
        pub async fn list(
            &self,
            request: calls::list,
        ) -> Result<calls::listResponse, Error> {
            self.client.call(&operations::list, &request).await
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
            fn list(
                &self,
                call: &mut Call,
                request: calls::list,
            ) -> impl Reply<calls::listResponse> {
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
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.list(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
