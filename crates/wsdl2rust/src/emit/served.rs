//! Which calls a type serves, and as what: an index over all calls, made once.
//!
//! Must not know how that is said.

use std::collections::BTreeMap;

use crate::model::TypeId;
use crate::plan::Client;

/// The uses of each type in messages, in contract order.
pub(crate) type Served = BTreeMap<TypeId, Vec<Use>>;

/// A use of a type by a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Use {
    /// Index of the client.
    pub(super) client: usize,
    /// Index of the call.
    pub(super) call: usize,
    /// What it is to the call.
    pub(super) role: Role,
}

/// What a type is to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The request.
    Request,
    /// The reply.
    Reply,
    /// The headers of the request.
    Headers,
    /// The headers of the reply.
    ReplyHeaders,
    /// The detail of a fault.
    Fault,
    /// A header block of a fault.
    HeaderFault,
}

impl Role {
    /// In the order in which documentation names them.
    pub(super) const ALL: [Self; 6] =
        [Self::Request, Self::Reply, Self::Headers, Self::ReplyHeaders, Self::Fault, Self::HeaderFault];

    /// How a sentence about it begins.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Request => "The request of",
            Self::Reply => "The reply of",
            Self::Headers => "The headers of the request of",
            Self::ReplyHeaders => "The headers of the reply of",
            Self::Fault => "The detail of a fault of",
            Self::HeaderFault => "A header of a fault of",
        }
    }
}

/// The index over all calls of `clients`.
pub(super) fn served(clients: &[Client]) -> Served {
    let mut served = Served::new();
    for (client, call, of) in clients
        .iter()
        .enumerate()
        .flat_map(|(client, of)| of.calls.iter().enumerate().map(move |(index, call)| (client, index, call)))
    {
        let mut add = |ty: TypeId, role: Role| {
            let uses = served.entry(ty).or_default();
            let used = Use { client, call, role };
            if !uses.contains(&used) {
                uses.push(used);
            }
        };
        add(of.request.ty, Role::Request);
        of.reply().into_iter().for_each(|reply| add(reply.ty, Role::Reply));
        if let Some(soap) = of.soap() {
            soap.headers.iter().for_each(|&ty| add(ty, Role::Headers));
            soap.reply_headers().iter().for_each(|&ty| add(ty, Role::ReplyHeaders));
            soap.faults.iter().for_each(|fault| add(fault.ty, Role::Fault));
            soap.header_faults.iter().for_each(|fault| add(fault.ty, Role::HeaderFault));
        }
    }
    served
}
