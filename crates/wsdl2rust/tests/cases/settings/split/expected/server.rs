// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

use super::*;

/// What a server of `Service` does. An operation left out answers with a fault that says so.
pub trait Service: Send + Sync + 'static {
    fn call(
        &self,
        call: &mut Call,
        request: types::call,
        headers: callHeaders,
    ) -> impl Reply<types::callResponse> {
        not_implemented(call, (request, headers))
    }

    fn plain(
        &self,
        call: &mut Call,
        request: types::plain,
    ) -> impl Reply<types::callResponse> {
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
                let headers = call.headers()?;
                let request = call.request()?;
                Begun::answered(self.0.call(call, request, headers))
            }
            _ => {
                let request = call.request()?;
                Begun::answered(self.0.plain(call, request))
            }
        };
        Ok(begun)
    }
}
