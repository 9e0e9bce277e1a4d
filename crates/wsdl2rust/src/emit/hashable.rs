//! The derives of `Eq` and `Hash`, as far as the options ask for them.
//!
//! Must not know what can have them; a pass does.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::serde::gated;
use crate::model::TypeId;

/// Those of type `id`.
pub(super) fn derives(ctx: Context<'_>, id: TypeId) -> TokenStream {
    derived(ctx, ctx.plan.hashable.types.contains(&id))
}

/// Those of an enum of faults.
pub(super) fn derives_of_fault(ctx: Context<'_>, index: usize) -> TokenStream {
    derived(ctx, ctx.plan.hashable.faults.contains(&index))
}

fn derived(ctx: Context<'_>, is_hashable: bool) -> TokenStream {
    match is_hashable {
        true => gated(&ctx.options.hashable, &[quote! { derive(Eq, Hash) }]),
        false => TokenStream::new(),
    }
}
