//! An operation with the types of its messages, so that a request can only be sent to the operation it belongs to.
//!
//! Must not know how messages are written, sent or read.

use std::fmt;
use std::marker::PhantomData;

use super::{Actions, Body, OneWay, OperationInfo, Receive};
use crate::value::Value;

/// An operation of a contract that takes a request of type `Q` and gives a reply of type `A`, which is [`OneWay`] if
/// there is none.
///
/// A request of another operation does not compile:
///
/// ```compile_fail,E0308
/// # use soap_runtime::codegen::*;
/// # struct Login {}
/// # complex! { Login("login", ""); }
/// # struct Logout {}
/// # complex! { Logout("logout", ""); }
/// # struct Left {}
/// # complex! { Left("left", ""); }
/// static LOGOUT: Operation<Logout, Left> = Operation::new("logout", "urn:logout");
///
/// async fn log_out(client: &Client, login: &Login) -> Result<Left, Error> {
///     client.call(&LOGOUT, login).await
/// }
/// ```
///
/// Nor does a reply of another operation:
///
/// ```compile_fail,E0308
/// # use soap_runtime::codegen::*;
/// # struct Logout {}
/// # complex! { Logout("logout", ""); }
/// # struct Left {}
/// # complex! { Left("left", ""); }
/// static LOGOUT: Operation<Logout, Left> = Operation::new("logout", "urn:logout");
///
/// async fn log_out(client: &Client, logout: &Logout) -> Result<Logout, Error> {
///     client.call(&LOGOUT, logout).await
/// }
/// ```
///
/// Nor does a reply where there is none:
///
/// ```compile_fail,E0308
/// # use soap_runtime::codegen::*;
/// # struct Log {}
/// # complex! { Log("log", ""); }
/// # struct Logged {}
/// # complex! { Logged("logged", ""); }
/// static LOG: Operation<Log, OneWay> = Operation::one_way("log", "urn:log");
///
/// async fn log(client: &Client, log: &Log) -> Result<Logged, Error> {
///     client.call(&LOG, log).await
/// }
/// ```
pub struct Operation<Q, A> {
    info: OperationInfo,
    types: PhantomData<fn(Q) -> A>,
}

impl<Q, A: Value> Operation<Q, A> {
    /// An operation with this SOAPAction.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        Self::answered(name, action, Some(Body::Element("", "")))
    }

    /// The element of the reply.
    #[must_use]
    pub const fn reply(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.info.reply = Some(Body::Element(name, namespace));
        self
    }

    /// The reply is the whole body.
    #[must_use]
    pub const fn reply_body(mut self) -> Self {
        self.info.reply = Some(Body::Content);
        self
    }

    /// The same with other types for its messages, to send and receive what the contract's own types cannot hold:
    /// [`AnyElement`](crate::value::AnyElement) takes any message.
    #[must_use]
    pub const fn with_types<R, B: Value>(&self) -> Operation<R, B> {
        Operation::of(self.info)
    }
}

impl<Q> Operation<Q, OneWay> {
    /// An operation with this SOAPAction and without a reply.
    pub const fn one_way(name: &'static str, action: &'static str) -> Self {
        Self::answered(name, action, None)
    }

    /// The same with another type for its request.
    #[must_use]
    pub const fn with_request<R>(&self) -> Operation<R, OneWay> {
        Operation::of(self.info)
    }
}

impl<Q, A> Operation<Q, A> {
    const fn answered(name: &'static str, action: &'static str, reply: Option<Body>) -> Self {
        let request = Body::Element(name, "");
        let other_actions = &[];
        Self::of(OperationInfo {
            name,
            action,
            other_actions,
            request,
            reply,
            encoded: false,
            mtom: false,
            actions: None,
        })
    }

    /// The element of the request.
    #[must_use]
    pub const fn request(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.info.request = Body::Element(name, namespace);
        self
    }

    /// The request is the whole body.
    #[must_use]
    pub const fn request_body(mut self) -> Self {
        self.info.request = Body::Content;
        self
    }

    /// Its messages are in SOAP's own encoding (SOAP 1.1 section 5, SOAP 1.2 part 2 section 3).
    #[must_use]
    pub const fn encoded(mut self) -> Self {
        self.info.encoded = true;
        self
    }

    /// Its requests are to be sent by MTOM.
    #[must_use]
    pub const fn mtom(mut self) -> Self {
        self.info.mtom = true;
        self
    }

    /// The ports, by name, that have another SOAPAction.
    #[must_use]
    pub const fn other_actions(mut self, actions: &'static [(&'static str, &'static str)]) -> Self {
        self.info.other_actions = actions;
        self
    }

    /// The actions of request and reply, as WS-Addressing has them; an empty one for the request is the SOAPAction.
    #[must_use]
    pub const fn actions(mut self, request: &'static str, reply: &'static str) -> Self {
        self.info.actions = Some(Actions { request, reply, faults: &[] });
        self
    }

    /// The actions of the declared faults, by the local name and the namespace of the entry in the detail.
    #[must_use]
    pub const fn fault_actions(
        mut self,
        faults: &'static [(&'static str, &'static str, &'static str)],
    ) -> Self {
        if let Some(actions) = &mut self.info.actions {
            actions.faults = faults;
        }
        self
    }

    const fn of(info: OperationInfo) -> Self {
        Self { info, types: PhantomData }
    }

    /// What the contract says of it.
    pub const fn info(&self) -> &OperationInfo {
        &self.info
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.info.name
    }
}

impl OperationInfo {
    /// The operation with these types for its messages, to call what is only known while the program runs; `None` if it
    /// is one-way and `A` is not [`OneWay`], or the other way round.
    #[must_use]
    pub fn typed<Q, A: Receive>(&self) -> Option<Operation<Q, A>> {
        (A::IS_ONE_WAY == self.reply.is_none()).then_some(Operation::of(*self))
    }
}

impl<Q, A> Clone for Operation<Q, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q, A> Copy for Operation<Q, A> {}

impl<Q, A> fmt::Debug for Operation<Q, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Operation").field(&self.info).finish()
    }
}
