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

    /// The request of [`open`](Service::open).
    #[derive(Debug, Clone, PartialEq)]
    pub struct open {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        open("open", NS);
        0 value: text();
    }

    /// The reply of [`open`](Service::open).
    #[derive(Debug, Clone, PartialEq)]
    pub struct openResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        openResponse("openResponse", NS);
        0 value: text();
    }

    /// The request of [`close`](Service::close).
    #[derive(Debug, Clone, PartialEq)]
    pub struct close {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        close("close", NS);
        0 value: text();
    }

    /// The reply of [`close`](Service::close).
    #[derive(Debug, Clone, PartialEq)]
    pub struct closeResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        closeResponse("closeResponse", NS);
        0 value: text();
    }

    /// The request of [`read`](Service::read).
    #[derive(Debug, Clone, PartialEq)]
    pub struct read {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        read("read", NS);
        0 value: text();
    }

    /// The reply of [`read`](Service::read).
    #[derive(Debug, Clone, PartialEq)]
    pub struct readResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        readResponse("readResponse", NS);
        0 value: text();
    }

    /// The request of [`write`](Service::write).
    #[derive(Debug, Clone, PartialEq)]
    pub struct write {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        write("write", NS);
        0 value: text();
    }

    /// The reply of [`write`](Service::write).
    #[derive(Debug, Clone, PartialEq)]
    pub struct writeResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        writeResponse("writeResponse", NS);
        0 value: text();
    }

    /// The request of [`list`](Service::list).
    #[derive(Debug, Clone, PartialEq)]
    pub struct list {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        list("list", NS);
        0 value: text();
    }

    /// The reply of [`list`](Service::list).
    #[derive(Debug, Clone, PartialEq)]
    pub struct listResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        listResponse("listResponse", NS);
        0 value: text();
    }

    /// The request of [`move_`](Service::move_).
    ///
    /// Named `move` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct move_ {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        move_("move", NS);
        0 value: text();
    }

    /// The reply of [`move_`](Service::move_).
    #[derive(Debug, Clone, PartialEq)]
    pub struct moveResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        moveResponse("moveResponse", NS);
        0 value: text();
    }

    /// The request of [`copy`](Service::copy).
    #[derive(Debug, Clone, PartialEq)]
    pub struct copy {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        copy("copy", NS);
        0 value: text();
    }

    /// The reply of [`copy`](Service::copy).
    #[derive(Debug, Clone, PartialEq)]
    pub struct copyResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        copyResponse("copyResponse", NS);
        0 value: text();
    }

    /// The request of [`find`](Service::find).
    #[derive(Debug, Clone, PartialEq)]
    pub struct find {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        find("find", NS);
        0 value: text();
    }

    /// The reply of [`find`](Service::find).
    #[derive(Debug, Clone, PartialEq)]
    pub struct findResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        findResponse("findResponse", NS);
        0 value: text();
    }

    /// The request of [`lock`](Service::lock).
    #[derive(Debug, Clone, PartialEq)]
    pub struct lock {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        lock("lock", NS);
        0 value: text();
    }

    /// The reply of [`lock`](Service::lock).
    #[derive(Debug, Clone, PartialEq)]
    pub struct lockResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        lockResponse("lockResponse", NS);
        0 value: text();
    }

    /// The request of [`free`](Service::free).
    #[derive(Debug, Clone, PartialEq)]
    pub struct free {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        free("free", NS);
        0 value: text();
    }

    /// The reply of [`free`](Service::free).
    #[derive(Debug, Clone, PartialEq)]
    pub struct freeResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        freeResponse("freeResponse", NS);
        0 value: text();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Session {
        pub id: String,
    }
    ::soap_runtime::complex! {
        Session("Session", NS);
        0 id: element("id");
    }

    /// The headers of the request of [`open`](Service::open), [`close`](Service::close), [`read`](Service::read), [`write`](Service::write), [`list`](Service::list), [`move_`](Service::move_), [`copy`](Service::copy), [`find`](Service::find) and 2 more.
    /// The headers of the reply of [`open`](Service::open), [`close`](Service::close), [`read`](Service::read), [`write`](Service::write), [`list`](Service::list), [`move_`](Service::move_), [`copy`](Service::copy), [`find`](Service::find) and 2 more.
    #[derive(Debug, Clone, PartialEq)]
    pub struct ServiceHeaders {
        pub Session: Option<Session>,
    }
    ::soap_runtime::complex! {
        ServiceHeaders("ServiceHeaders", NS);
        0 Session: element("Session").optional();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `open`.
        pub static open: Operation<open, openResponse> = Operation::new("open", "urn:example/open")
            .request("open", NS)
            .reply("openResponse", NS);
        /// Operation `close`.
        pub static close: Operation<close, closeResponse> =
            Operation::new("close", "urn:example/close")
                .request("close", NS)
                .reply("closeResponse", NS);
        /// Operation `read`.
        pub static read: Operation<read, readResponse> = Operation::new("read", "urn:example/read")
            .request("read", NS)
            .reply("readResponse", NS);
        /// Operation `write`.
        pub static write: Operation<write, writeResponse> =
            Operation::new("write", "urn:example/write")
                .request("write", NS)
                .reply("writeResponse", NS);
        /// Operation `list`.
        pub static list: Operation<list, listResponse> = Operation::new("list", "urn:example/list")
            .request("list", NS)
            .reply("listResponse", NS);
        /// Operation `move`.
        pub static move_: Operation<move_, moveResponse> =
            Operation::new("move", "urn:example/move")
                .request("move", NS)
                .reply("moveResponse", NS);
        /// Operation `copy`.
        pub static copy: Operation<copy, copyResponse> = Operation::new("copy", "urn:example/copy")
            .request("copy", NS)
            .reply("copyResponse", NS);
        /// Operation `find`.
        pub static find: Operation<find, findResponse> = Operation::new("find", "urn:example/find")
            .request("find", NS)
            .reply("findResponse", NS);
        /// Operation `lock`.
        pub static lock: Operation<lock, lockResponse> = Operation::new("lock", "urn:example/lock")
            .request("lock", NS)
            .reply("lockResponse", NS);
        /// Operation `free`.
        pub static free: Operation<free, freeResponse> = Operation::new("free", "urn:example/free")
            .request("free", NS)
            .reply("freeResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 10] = [
            open.info(),
            close.info(),
            read.info(),
            write.info(),
            list.info(),
            move_.info(),
            copy.info(),
            find.info(),
            lock.info(),
            free.info(),
        ];
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
        pub async fn open(
            &self,
            request: open,
            headers: ServiceHeaders,
        ) -> Result<Answered<openResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::open, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn close(
            &self,
            request: close,
            headers: ServiceHeaders,
        ) -> Result<Answered<closeResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::close, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn read(
            &self,
            request: read,
            headers: ServiceHeaders,
        ) -> Result<Answered<readResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::read, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn write(
            &self,
            request: write,
            headers: ServiceHeaders,
        ) -> Result<Answered<writeResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::write, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn list(
            &self,
            request: list,
            headers: ServiceHeaders,
        ) -> Result<Answered<listResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::list, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn move_(
            &self,
            request: move_,
            headers: ServiceHeaders,
        ) -> Result<Answered<moveResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::move_, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn copy(
            &self,
            request: copy,
            headers: ServiceHeaders,
        ) -> Result<Answered<copyResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::copy, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn find(
            &self,
            request: find,
            headers: ServiceHeaders,
        ) -> Result<Answered<findResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::find, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn lock(
            &self,
            request: lock,
            headers: ServiceHeaders,
        ) -> Result<Answered<lockResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::lock, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn free(
            &self,
            request: free,
            headers: ServiceHeaders,
        ) -> Result<Answered<freeResponse, ServiceHeaders>, Error> {
            self.client
                .call_with(&operations::free, Parts::new(&request).headers(&headers))
                .await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
