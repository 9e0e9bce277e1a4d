//! The derives of `Eq` and `Hash`, as far as the options ask for them.
//!
//! Must not know which types can have them; a pass does.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::serde::gated;
use crate::model::TypeId;
use crate::plan::FaultType;
use crate::plan::types::Used;

/// Those of type `id`.
pub(super) fn derives(ctx: Context<'_>, id: TypeId) -> TokenStream {
    derived(ctx, ctx.plan.hashable.contains(&id))
}

/// Those of an enum of faults.
pub(super) fn derives_of_fault(ctx: Context<'_>, fault: &FaultType) -> TokenStream {
    let is_hashable = |ty: TypeId| match ctx.plan.types.used(ty) {
        Used::Own(id) => ctx.mapped_type(id).is_none() && ctx.plan.hashable.contains(&id),
        // What they hold is not known here.
        Used::Builtin(_) | Used::List(_) => false,
    };
    derived(ctx, fault.entries.iter().all(|entry| is_hashable(entry.ty)))
}

fn derived(ctx: Context<'_>, is_hashable: bool) -> TokenStream {
    match is_hashable {
        true => gated(&ctx.options.hashable, &[quote! { derive(Eq, Hash) }]),
        false => TokenStream::new(),
    }
}
