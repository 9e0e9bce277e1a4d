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

        /// The request of [`claim`](super::Service::claim).
        #[derive(Debug, Clone, PartialEq)]
        pub struct claim {
            pub form: super::xsd::swaRef,
        }
        ::soap_runtime::complex! {
            claim("claim", NS);
            0 form: element("form");
        }

        /// The reply of [`claim`](super::Service::claim).
        #[derive(Debug, Clone, PartialEq)]
        pub struct claimResponse {
            pub copy: Vec<super::xsd::swaRef>,
        }
        ::soap_runtime::complex! {
            claimResponse("claimResponse", NS);
            0 copy: element("copy").optional().repeated();
        }

        /// The request of [`renew`](super::Service::renew).
        #[derive(Debug, Clone, PartialEq)]
        pub struct renew {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            renew("renew", NS);
            0 id: element("id");
        }

        /// The reply of [`renew`](super::Service::renew).
        #[derive(Debug, Clone, PartialEq)]
        pub struct renewResponse {
            pub item: Item,
        }
        ::soap_runtime::complex! {
            renewResponse("renewResponse", NS);
            0 item: element("item");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub scan: super::xsd::swaRef,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 scan: element("scan");
        }
    }

    /// The types of namespace `http://ws-i.org/profiles/basic/1.1/xsd`.
    pub mod xsd {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://ws-i.org/profiles/basic/1.1/xsd";

        pub type swaRef = String;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `claim`.
        pub static claim: Operation<example::claim, example::claimResponse> =
            Operation::new("claim", "urn:example/claim")
                .request("claim", example::NS)
                .reply("claimResponse", example::NS);
        /// Operation `renew`.
        pub static renew: Operation<example::renew, example::renewResponse> =
            Operation::new("renew", "urn:example/renew")
                .request("renew", example::NS)
                .reply("renewResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [claim.info(), renew.info()];
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
        pub async fn claim(
            &self,
            request: example::claim,
            attachments: Vec<MimePart>,
        ) -> Result<Answered<example::claimResponse, (), Vec<MimePart>>, Error> {
            self.client
                .call_with(
                    &operations::claim,
                    Parts::new(&request).attachments(&attachments),
                )
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn renew(
            &self,
            request: example::renew,
        ) -> Result<Answered<example::renewResponse, (), Vec<MimePart>>, Error> {
            self.client.call_with(&operations::renew, Parts::new(&request)).await
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
            fn claim(
                &self,
                call: &mut Call,
                request: example::claim,
                attachments: Vec<MimePart>,
            ) -> impl Reply<Answered<example::claimResponse, (), Vec<MimePart>>> {
                not_implemented(call, (request, attachments))
            }

            fn renew(
                &self,
                call: &mut Call,
                request: example::renew,
            ) -> impl Reply<Answered<example::renewResponse, (), Vec<MimePart>>> {
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
                        let attachments = call.attachments()?;
                        Begun::answered_with(self.0.claim(call, request, attachments))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered_with(self.0.renew(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
