//! The struct that is the client of a service, and the bare client within it.
//!
//! Must not know which operations the service has.

/// Makes a struct that holds a [`Client`](crate::Client) the client of a service: a
/// [`ClientBuilder`](crate::ClientBuilder) ends in it, and it gives the bare client as a reference or as a whole.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone)]
/// pub struct Groups {
///     client: Client,
/// }
/// service! {
///     Groups;
/// }
///
/// let port = Port::new("GroupsSoap", SoapVersion::V11, "https://example.com/groups");
/// # async fn answer(_: soap_runtime::transport::Request) -> Result<http::Response<String>, std::io::Error> { Ok(http::Response::default()) }
/// # let transport = tower::service_fn(answer);
/// let groups: Groups = ClientBuilder::new(&port).transport(transport).build()?;
/// let client: &Client = groups.as_ref();
/// # let _ = client;
/// let client: Client = groups.into();
/// # let _ = client;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[macro_export]
macro_rules! service {
    ($service:ident;) => {
        impl ::core::convert::From<$crate::codegen::Client> for $service {
            fn from(client: $crate::codegen::Client) -> Self {
                Self { client }
            }
        }

        impl ::core::convert::From<$service> for $crate::codegen::Client {
            fn from(service: $service) -> Self {
                service.client
            }
        }

        impl ::core::convert::AsRef<$crate::codegen::Client> for $service {
            fn as_ref(&self) -> &$crate::codegen::Client {
                &self.client
            }
        }
    };
}
