//! Which requests belong to one operation each, so that code can be generic over them.
//!
//! Must not know how requests are sent.

use std::collections::BTreeMap;

use quote::quote;

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::paths::Site;
use crate::model::TypeId;
use crate::plan::Call;
use crate::plan::types::Kind;

/// The requests of SOAP operations that are sent by one operation only, where nothing but the request and the reply is
/// exchanged: neither declared header blocks nor attachments.
pub(super) fn requests(ctx: Context<'_>) -> Option<Item> {
    let mut uses: BTreeMap<TypeId, usize> = BTreeMap::new();
    for client in ctx.clients(false) {
        for (call, ..) in ctx.each_operation(client) {
            *uses.entry(call.request.ty).or_default() += 1;
        }
    }
    let mut lines = Vec::new();
    for client in ctx.clients(false) {
        let operations = ctx.operations_path(client);
        for (call, _, names) in ctx.each_operation(client) {
            let is_shared = uses.get(&call.request.ty).is_some_and(|uses| *uses > 1);
            // The code that has the type implements it.
            let is_elsewhere = ctx.elsewhere(call.request.ty).is_some();
            if is_shared || is_elsewhere || !is_alone(call) || !ctx.is_own_type(call.request.ty) {
                continue;
            }
            let (request, reply) = (ctx.rust_type(call.request.ty, Site::Top), ctx.reply(call));
            let constant = ident(&names.constant);
            lines.push(quote! { #request: #operations::#constant => #reply });
        }
    }
    let mut lines = lines.into_iter();
    let header = lines.next()?;
    Some(Item::Macro(MacroCall { name: "requests", header, entries: lines.collect() }))
}

/// Whether a call exchanges nothing but the request and the reply.
fn is_alone(call: &Call) -> bool {
    call.headers().is_none() && call.attachments().is_none() && !call.is_answered()
}

impl Context<'_> {
    /// Whether a type is defined by the generated code, rather than another name for a type of the runtime, of the
    /// standard library, or of the same code.
    fn is_own_type(&self, id: TypeId) -> bool {
        match self.plan.types.kind(id) {
            Kind::Builtin(_) | Kind::Alias { .. } | Kind::List { .. } => false,
            Kind::Struct(_)
            | Kind::Group(_)
            | Kind::Choice(_)
            | Kind::Array(_)
            | Kind::Family(_)
            | Kind::Enumeration { .. }
            | Kind::Union { .. } => true,
        }
    }
}
