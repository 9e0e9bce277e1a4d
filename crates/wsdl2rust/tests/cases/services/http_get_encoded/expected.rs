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

    /// The request of [`Forecast`](WeatherClient::Forecast).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Forecast {
        pub city: String,
    }
    ::soap_runtime::complex! {
        Forecast("Forecast", NS);
        0 city: element("city");
    }

    /// The reply of [`Forecast`](WeatherClient::Forecast).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ForecastResponse {
        pub weather: Weather,
    }
    ::soap_runtime::complex! {
        ForecastResponse("ForecastResponse", NS);
        0 weather: element("weather");
    }

    /// The reply of `http_ports::WeatherHttpGet::Forecast`, `http_ports::WeatherHttpPost::Forecast`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Weather {
        pub degrees: f64,
    }
    ::soap_runtime::complex! {
        Weather("Weather", NS);
        0 degrees: element("degrees");
    }

    /// The reply of `http_ports::WeatherHttpGet::Version`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct string {
        pub value: String,
    }
    ::soap_runtime::complex! {
        string("string", NS);
        0 value: text();
    }

    /// The request of `http_ports::WeatherHttpGet::Forecast`, `http_ports::WeatherHttpPost::Forecast`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct ForecastParameters {
        pub city: String,
        pub days: Vec<String>,
    }
    ::soap_runtime::complex! {
        ForecastParameters("ForecastParameters", "");
        0 city: element("city");
        1 days: element("days").array("String", NS);
    }

    /// The request of `http_ports::WeatherHttpGet::Ping`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PingParameters {}
    ::soap_runtime::complex! {
        PingParameters("PingParameters", "");
    }

    /// The request of `http_ports::WeatherHttpGet::Version`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct VersionParameters {}
    ::soap_runtime::complex! {
        VersionParameters("VersionParameters", "");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `Forecast`.
        pub static Forecast: Operation<Forecast, ForecastResponse> =
            Operation::new("Forecast", "urn:example/Forecast")
                .request("Forecast", NS)
                .reply("ForecastResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [Forecast.info()];
    }

    ::soap_runtime::requests! {
        Forecast: operations::Forecast => ForecastResponse;
    }

    /// The client of service `Weather`.
    #[derive(Debug, Clone)]
    pub struct WeatherClient {
        client: Client,
    }

    impl WeatherClient {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("WeatherSoap", SoapVersion::V11, "http://localhost/weather.asmx"),
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
        pub async fn Forecast(&self, request: Forecast) -> Result<ForecastResponse, Error> {
            self.client.call(&operations::Forecast, &request).await
        }
    }

    ::soap_runtime::service! {
        WeatherClient;
    }

    /// Clients of the HTTP GET and POST bindings, which call operations without SOAP.
    pub mod http_ports {
        use super::*;

        /// The operations of the contract: names and locations, and how request and reply travel.
        pub mod operations {
            /// The operations of [`WeatherHttpGet`](super::WeatherHttpGet).
            pub mod weather_http_get {
                use super::super::super::*;

                /// Operation `Forecast`.
                pub static Forecast: HttpOperation<ForecastParameters, Weather> =
                    HttpOperation::get("Forecast", "/Forecast")
                        .reply("Weather", NS);
                /// Operation `Ping`.
                pub static Ping: HttpOperation<PingParameters, OneWay> = HttpOperation::get("Ping", "/Ping");
                /// Operation `Version`.
                pub static Version: HttpOperation<VersionParameters, MayBeNil<string>> =
                    HttpOperation::get("Version", "/Version")
                        .reply("string", NS);

                /// All of them, in contract order.
                pub static ALL: [&HttpOperationInfo; 3] = [Forecast.info(), Ping.info(), Version.info()];
            }

            /// The operations of [`WeatherHttpPost`](super::WeatherHttpPost).
            pub mod weather_http_post {
                use super::super::super::*;

                /// Operation `Forecast`.
                pub static Forecast: HttpOperation<ForecastParameters, Weather> =
                    HttpOperation::post("Forecast", "/Forecast")
                        .reply("Weather", NS);

                /// All of them, in contract order.
                pub static ALL: [&HttpOperationInfo; 1] = [Forecast.info()];
            }
        }

        /// The client of port type `WeatherHttpGet` of service `Weather`. It calls by HTTP GET, without SOAP.
        #[derive(Debug, Clone)]
        pub struct WeatherHttpGet {
            client: Client,
        }

        impl WeatherHttpGet {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[
                Port::http("WeatherHttpGet", "http://localhost/weather.asmx"),
            ];

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

            /// What the weather will be.
            ///
            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn Forecast(&self, request: ForecastParameters) -> Result<Weather, Error> {
                self.client.submit(&operations::weather_http_get::Forecast, &request).await
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn Ping(&self, request: PingParameters) -> Result<(), Error> {
                self.client.submit_only(&operations::weather_http_get::Ping, &request).await
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn Version(
                &self,
                request: VersionParameters,
            ) -> Result<Option<string>, Error> {
                self.client
                    .submit_nillable(&operations::weather_http_get::Version, &request)
                    .await
            }
        }

        ::soap_runtime::service! {
            WeatherHttpGet;
        }

        /// The client of port type `WeatherHttpPost` of service `Weather`. It calls by HTTP POST, without SOAP.
        #[derive(Debug, Clone)]
        pub struct WeatherHttpPost {
            client: Client,
        }

        impl WeatherHttpPost {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[
                Port::http("WeatherHttpPost", "http://localhost/weather.asmx"),
            ];

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
            pub async fn Forecast(&self, request: ForecastParameters) -> Result<Weather, Error> {
                self.client.submit(&operations::weather_http_post::Forecast, &request).await
            }
        }

        ::soap_runtime::service! {
            WeatherHttpPost;
        }
    }

    /// The server half of service `Weather`.
    pub mod server {
        use super::*;

        /// What a server of `WeatherClient` does. An operation left out answers with a fault that says so.
        pub trait WeatherClient: Send + Sync + 'static {
            fn Forecast(
                &self,
                call: &mut Call,
                request: Forecast,
            ) -> impl Reply<ForecastResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: WeatherClient>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: WeatherClient> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.Forecast(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
