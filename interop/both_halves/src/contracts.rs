//! The generated code, and both halves of every contract led by the table.
//!
//! An operation is a line: `name(request, headers) -> reply, headers of the reply | declared faults`.
#![allow(non_snake_case)]

use std::convert::Infallible;
use std::error::Error;

use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::table::{Exchange, Table};

/// Both halves of one contract.
macro_rules! halves {
    ($contract:ident; $(
        $name:ident($request:ty $(, $headers:ty)?) -> $reply:ty $(, $reply_headers:ty)? $(| $fault:ty)?;
    )*) => {
        #[allow(unreachable_pub, unused_imports)]
        mod generated {
            include!(concat!(env!("OUT_DIR"), "/", stringify!($contract), ".rs"));
        }
        use generated::*;
        use soap_runtime::server::Call;
        use soap_runtime::{ClientBuilder, Fault};

        use super::*;

        /// Prints what it is asked, and answers with what the table has.
        struct Handler(Table);

        impl server::Service for Handler {
            $(
                async fn $name(
                    &self,
                    call: &mut Call,
                    request: $request,
                    $(headers: $headers,)?
                ) -> Result<halves!(@type $reply $(, $reply_headers)?), Fault> {
                    let received = json!({ "request": request $(, "headers": halves!(@given $headers, headers))? });
                    let exchange = self.0.note(call, &received)?;
                    $(exchange.check_fault::<$fault>()?;)?
                    halves!(@answer exchange, $reply $(, $reply_headers)?)
                }
            )*
        }

        pub(super) async fn answer(
            table: Table,
            request: Request<Incoming>,
        ) -> Result<Response<Full<Bytes>>, Infallible> {
            server::service(Handler(table)).oneshot(request).await
        }

        pub(super) async fn call(exchange: &Exchange, address: &str) -> Result<Value, Box<dyn Error>> {
            let port = Service::PORTS.get(exchange.port).ok_or("the contract has no such port")?;
            let service: Service = ClientBuilder::new(port).endpoint(address).build()?;
            match exchange.operation.as_str() {
                $(stringify!($name) => {
                    let request = serde_json::from_value::<$request>(exchange.request.clone())?;
                    $(let headers = serde_json::from_value::<$headers>(exchange.headers.clone())?;)?
                    let outcome = service.$name(request $(, halves!(@given $headers, headers))?).await;
                    Ok(match outcome {
                        Ok(answered) => halves!(@told answered $(, $reply_headers)?),
                        $(Err(error) if declared::<$fault>(&error).is_some() => json!({ "fault": declared::<$fault>(&error) }),)?
                        Err(error) => json!({ "error": error.to_string() }),
                    })
                })*
                other => Err(format!("the contract has no operation {other}").into()),
            }
        }
    };
    (@given $type:ty, $value:ident) => { $value };
    (@type $reply:ty) => { $reply };
    (@type $reply:ty, $headers:ty) => { soap_runtime::Answered<$reply, $headers> };
    (@answer $exchange:ident, $reply:ty) => { $exchange.reply() };
    (@answer $exchange:ident, $reply:ty, $headers:ty) => {
        Ok(soap_runtime::Answered::new($exchange.reply()?, $exchange.reply_headers()?))
    };
    (@told $answered:ident) => { json!({ "reply": $answered }) };
    (@told $answered:ident, $headers:ty) => {
        json!({ "reply": $answered.reply, "reply_headers": $answered.headers })
    };
}

/// All contracts, by the names of their files.
macro_rules! contracts {
    ($($contract:ident { $($operations:tt)* })*) => {
        $(mod $contract { halves! { $contract; $($operations)* } })*

        /// The answer of a contract's server half.
        pub(crate) async fn answer(
            contract: &str,
            table: Table,
            request: Request<Incoming>,
        ) -> Result<Response<Full<Bytes>>, Infallible> {
            match contract {
                $(stringify!($contract) => $contract::answer(table, request).await,)*
                _ => Ok(not_found()),
            }
        }

        /// What a contract's client is told at `address`.
        pub(crate) async fn call(exchange: &Exchange, address: &str) -> Result<Value, Box<dyn Error>> {
            match exchange.contract.as_str() {
                $(stringify!($contract) => $contract::call(exchange, address).await,)*
                other => Err(format!("there is no contract {other}").into()),
            }
        }
    };
}

contracts! {
    bare {
        measure(Rectangle) -> Area;
        count(Word) -> Count;
    }
    constructs {
        choose(choose) -> chooseResponse;
        derive(derive) -> deriveResponse;
        substitute(substitute) -> substituteResponse;
        simple(simple) -> simpleResponse;
        wild(wild) -> wildResponse;
    }
    faults {
        pay(pay) -> payResponse | payFault;
    }
    headers {
        read(read, readHeaders) -> readResponse, readReplyHeaders | readHeaderFault;
    }
    imports {
        ship(parcels::ship) -> parcels::shipResponse;
    }
    one_way {
        log(log) -> ();
    }
    rpc_encoded {
        find(calls::find) -> calls::findResponse;
        add(calls::add) -> calls::addResponse;
        clear(calls::clear) -> calls::clearResponse;
    }
    rpc_literal {
        find(calls::find) -> calls::findResponse;
        add(calls::add) -> calls::addResponse;
        clear(calls::clear) -> calls::clearResponse;
    }
    soap12 {
        convert(convert) -> convertResponse;
    }
    spyne {
        order(order) -> orderResponse;
        first(Receipt) -> AnyLine;
        read(read, readHeaders) -> readResponse, readReplyHeaders;
        ping(ping) -> pingResponse;
        refuse(refuse) -> refuseResponse;
    }
    wrapped {
        place(place) -> placeResponse;
        ping(ping) -> pingResponse;
    }
}

/// The declared fault that an error stands for, if it does and can be read.
fn declared<F: soap_runtime::FaultDetail>(error: &soap_runtime::Error) -> Option<F> {
    error.declared_fault::<F>()?.ok()
}

/// The answer where there is nothing.
pub(crate) fn not_found() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
