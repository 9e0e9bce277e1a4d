//! Sets up a client: what each setting means, and what it is by default.
//!
//! Must not know how a call is made.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tower::Service;

use super::Client;
use super::settings::{Destination, Settings};
use crate::error::Error;
use crate::operation::Port;
use crate::soap_version::SoapVersion;
use crate::transport::{BoxError, Deadlines, Request, Transport, shown_address};
#[cfg(feature = "http-client")]
use crate::transport::{CookieJar, HttpTransport, Redirects};
use crate::value::Leniency;
use crate::xml::Limits;

/// Sets up the client `S` of a service, or a [`Client`] without operations of its own.
#[must_use]
pub struct ClientBuilder<S = Client> {
    setup: Setup,
    service: PhantomData<fn() -> S>,
}

/// What a builder sets, whatever it ends in.
struct Setup {
    endpoint: String,
    settings: Settings,
    #[cfg(feature = "http-client")]
    redirects: Redirects,
    #[cfg(feature = "http-client")]
    cookies: CookieJar,
    transport: Option<Transport>,
}

impl Client {
    /// A builder of a client without operations of its own, set to the address and the SOAP version of a port.
    pub fn builder(port: &Port) -> ClientBuilder {
        ClientBuilder::new(port)
    }
}

impl<S> ClientBuilder<S> {
    /// A builder set to the address and the SOAP version of a port.
    pub fn new(port: &Port) -> Self {
        let setup = Setup {
            endpoint: port.address.to_owned(),
            settings: Settings::of(port),
            #[cfg(feature = "http-client")]
            redirects: Redirects::None,
            #[cfg(feature = "http-client")]
            cookies: CookieJar::new(),
            transport: None,
        };
        Self { setup, service: PhantomData }
    }

    /// Calls another port of the service. This sets the address and the SOAP version, too, and keeps everything else,
    /// such as the names of secrets that the builder of a generated service begins with:
    ///
    /// ```
    /// # use soap_runtime::{Client, Port, SoapVersion};
    /// # use soap_runtime::codegen::ClientBuilder;
    /// # struct Groups;
    /// # impl Groups {
    /// #     const PORTS: &'static [Port] = &[
    /// #         Port::new("GroupsSoap", SoapVersion::V11, "https://example.com/groups"),
    /// #         Port::new("GroupsSoap12", SoapVersion::V12, "https://example.com/groups/12"),
    /// #     ];
    /// #     fn builder() -> ClientBuilder { Client::builder(&Self::PORTS[0]).secrets(&["sAuthCode"]) }
    /// # }
    /// let builder = Groups::builder().port(&Groups::PORTS[1]);
    /// # let shown = format!("{builder:?}");
    /// # assert!(shown.contains("https://example.com/groups/12") && shown.contains("V12"), "{shown}");
    /// ```
    pub fn port(mut self, port: &Port) -> Self {
        port.address.clone_into(&mut self.setup.endpoint);
        self.setup.settings.call_at(port);
        self
    }

    /// The address to send to. Default: that of the port.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        endpoint.as_ref().clone_into(&mut self.setup.endpoint);
        self
    }

    /// The version of SOAP to speak. Default: that of the port's binding.
    pub fn soap_version(mut self, version: SoapVersion) -> Self {
        self.setup.settings.version = version;
        self
    }

    /// How large a reply may be.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.setup.settings.reading.limits = limits;
        self
    }

    /// What is tolerated in a reply.
    pub fn leniency(mut self, leniency: Leniency) -> Self {
        self.setup.settings.reading.leniency = leniency;
        self
    }

    /// Whether replies may be read by the fast path, see [`ReadOptions::fast_path`](crate::ReadOptions::fast_path).
    pub fn fast_path(mut self, fast_path: bool) -> Self {
        self.setup.settings.reading.fast_path = fast_path;
        self
    }

    /// Whether requests are held against the contract before they are sent, see [`Validate`](crate::Validate): one that is not what it says
    /// is an error of [`Phase::Building`](crate::Phase::Building), and is not sent. Default: no.
    pub fn validate_requests(mut self, validates: bool) -> Self {
        self.setup.settings.validates = validates;
        self
    }

    /// Local names of elements whose content must not show in any error.
    pub fn secrets(mut self, names: &'static [&'static str]) -> Self {
        self.setup.settings.secrets = names;
        self
    }

    /// Whether requests are sent by MTOM: as MIME messages in which binary content of 1 KiB or more stands outside of
    /// the XML, as it is. Replies by MTOM are read in any case. Default: where a policy in the contract asks for it.
    pub fn mtom(mut self, mtom: bool) -> Self {
        self.setup.settings.mtom = Some(mtom);
        self
    }

    /// Whether requests have the header blocks of WS-Addressing 1.0: action, address, a name of their own, and that the
    /// answer is awaited. Such blocks in replies count as understood then, and a reply to another message is refused.
    /// Default: where the contract says that the service understands them.
    pub fn addressing(mut self, addressing: bool) -> Self {
        self.setup.settings.addressing = Some(addressing);
        self
    }

    /// Whether the declared header blocks of requests say that the server has to understand them, or else to refuse the
    /// message (SOAP 1.1, section 4.2.3; SOAP 1.2 part 1, section 5.2.3). A block that has the attribute keeps it.
    /// Default: no.
    pub fn must_understand(mut self, must_understand: bool) -> Self {
        self.setup.settings.must_understand = must_understand;
        self
    }

    /// How long each stage of a call may take. To apply these to a transport other than the default one, wrap that in
    /// a [`DeadlinesLayer`](crate::transport::DeadlinesLayer); such a transport takes only `total` from here, and
    /// only for decoding. Default: see [`Deadlines`].
    pub fn deadlines(mut self, deadlines: Deadlines) -> Self {
        self.setup.settings.deadlines = deadlines;
        self
    }

    /// How long a whole call may take; sets [`Deadlines::total`]. Default: no limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.setup.settings.deadlines.total = Some(timeout);
        self
    }

    /// Which redirects the default transport follows. Default: none.
    #[cfg(feature = "http-client")]
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.setup.redirects = redirects;
        self
    }

    /// Keeps the cookies of the default transport in this jar; other transports see to theirs themselves. Default: a
    /// jar of the client's own.
    #[cfg(feature = "http-client")]
    pub fn cookie_jar(mut self, jar: CookieJar) -> Self {
        self.setup.cookies = jar;
        self
    }

    /// Sends by this service instead of the default one. Any tower layer may stand around it.
    pub fn transport<T, B>(mut self, transport: T) -> Self
    where
        T: Service<Request, Response = ::http::Response<B>> + Clone + Send + Sync + 'static,
        T::Error: Into<BoxError>,
        T::Future: Send,
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        self.setup.transport = Some(Transport::other(transport));
        self
    }

    /// The client of the service.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`](crate::Phase::Building) when the endpoint is not an absolute http or https address, or no
    /// transport can be set up.
    pub fn build(self) -> Result<S, Error>
    where
        S: From<Client>,
    {
        self.setup.client().map(S::from)
    }
}

impl Setup {
    fn client(mut self) -> Result<Client, Error> {
        let to = Destination::new(&self.endpoint)?;
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.default_transport()?,
        };
        Ok(Client { to: Arc::new(to), settings: Arc::new(self.settings), transport })
    }

    #[cfg(feature = "http-client")]
    fn default_transport(&self) -> Result<Transport, Error> {
        let transport = HttpTransport::with_settings(self.settings.deadlines, &self.cookies)
            .map_err(|error| Error::building(format!("no HTTP client: {error}")))?;
        Ok(Transport::Http(transport.redirects(self.redirects)))
    }

    #[cfg(not(feature = "http-client"))]
    fn default_transport(&self) -> Result<Transport, Error> {
        Err(Error::building("no transport was given; give one, or turn on the feature \"http-client\""))
    }
}

impl<S> fmt::Debug for ClientBuilder<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("endpoint", &shown_address(&self.setup.endpoint))
            .field("version", &self.setup.settings.version)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_port_keeps_all_that_is_not_of_the_port() {
        let first = Port::new("GroupsSoap", SoapVersion::V11, "https://example.com/groups");
        let second =
            Port::new("GroupsSoap12", SoapVersion::V12, "https://example.com/groups/12").addressing();
        let transport =
            tower::service_fn(async |_: Request| Ok::<_, BoxError>(http::Response::<String>::default()));
        let builder =
            Client::builder(&first).secrets(&["sAuthCode"]).validate_requests(true).transport(transport);
        let client = builder.port(&second).build().unwrap();
        let Settings { port, version, secrets, validates, knows_addressing, .. } = &*client.settings;
        assert_eq!((*port, *version, *knows_addressing), ("GroupsSoap12", SoapVersion::V12, true));
        assert_eq!(client.to.endpoint, "https://example.com/groups/12");
        assert_eq!((*secrets, *validates), (&["sAuthCode"][..], true));
    }
}
