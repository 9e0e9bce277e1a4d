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

    /// The request of [`upload`](Service::upload).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct upload {
        pub title: String,
    }
    ::soap_runtime::complex! {
        upload("upload", NS);
        0 title: element("title").namespace("");
    }

    /// The reply of [`upload`](Service::upload).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct uploadResponse {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        uploadResponse("uploadResponse", NS);
        0 id: element("id").namespace("");
    }

    /// The headers of the request of [`upload`](Service::upload).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct uploadHeaders {
        pub Session: Option<String>,
    }
    ::soap_runtime::complex! {
        uploadHeaders("uploadHeaders", NS);
        0 Session: element("Session").optional();
    }

    /// The request of [`log`](Service::log).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct log {
        pub line: String,
    }
    ::soap_runtime::complex! {
        log("log", NS);
        0 line: element("line").namespace("");
    }

    /// What goes along with the request of [`upload`](Service::upload).
    #[derive(Debug, Clone, PartialEq)]
    pub struct uploadAttachments {
        /// Part `photo` of the message: `image/png` or `image/jpeg`.
        pub photo: MimePart,
        /// Part `others` of the message: `text/plain`.
        pub others: MimePart,
        /// All others.
        pub others_2: Vec<MimePart>,
    }
    ::soap_runtime::attachments! {
        uploadAttachments else others_2;
        photo = "photo", ["image/png", "image/jpeg"];
        others = "others", ["text/plain"];
    }

    /// What goes along with the request of [`log`](Service::log).
    #[derive(Debug, Clone, PartialEq)]
    pub struct logAttachments {
        /// Part `trace` of the message: `*/*`.
        pub trace: MimePart,
        /// All others.
        pub others: Vec<MimePart>,
    }
    ::soap_runtime::attachments! {
        logAttachments else others;
        trace = "trace", ["*/*"];
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `upload`.
        pub static upload: Operation<upload, uploadResponse> =
            Operation::new("upload", "urn:example/upload")
                .request("upload", NS)
                .reply("uploadResponse", NS);
        /// Operation `log`.
        pub static log: Operation<log, OneWay> = Operation::one_way("log", "urn:example/log")
            .request("log", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [upload.info(), log.info()];
    }

    /// The client of service `Service`.
    ///
    /// Left out:
    /// - `mime:content of wsdl:operation "log"`, line 28: its message has no part "missing"
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
        pub async fn upload(
            &self,
            request: upload,
            headers: uploadHeaders,
            attachments: uploadAttachments,
        ) -> Result<uploadResponse, Error> {
            self.client
                .call_with(
                    &operations::upload,
                    Parts::new(&request).headers(&headers).attachments(&attachments),
                )
                .await
                .map(Answered::into_reply)
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn log(
            &self,
            request: log,
            attachments: logAttachments,
        ) -> Result<(), Error> {
            self.client
                .send_with(&operations::log, Parts::new(&request).attachments(&attachments))
                .await
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
            fn upload(
                &self,
                call: &mut Call,
                request: upload,
                headers: uploadHeaders,
                attachments: uploadAttachments,
            ) -> impl Reply<uploadResponse> {
                not_implemented(call, (request, headers, attachments))
            }

            fn log(
                &self,
                call: &mut Call,
                request: log,
                attachments: logAttachments,
            ) -> impl Reply<()> {
                not_implemented(call, (request, attachments))
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
                        let headers = call.headers()?;
                        let request = call.request()?;
                        let attachments = call.attachments()?;
                        Begun::answered(self.0.upload(call, request, headers, attachments))
                    }
                    _ => {
                        let request = call.request()?;
                        let attachments = call.attachments()?;
                        Begun::accepted(self.0.log(call, request, attachments))
                    }
                };
                Ok(begun)
            }
        }
    }
}
