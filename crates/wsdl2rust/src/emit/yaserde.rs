//! The yaserde derives of generated types, as far as the options ask for them.

use proc_macro2::TokenStream;

use super::Context;
use super::fields::Field;
use crate::model::{TypeId, Word};

pub(super) fn struct_derives(_ctx: Context<'_>, _id: TypeId) -> TokenStream {
    TokenStream::new()
}
pub(super) fn word_derives(_ctx: Context<'_>, _id: TypeId) -> TokenStream {
    TokenStream::new()
}
pub(super) fn field(_ctx: Context<'_>, _id: TypeId, _field: &Field<'_>) -> TokenStream {
    TokenStream::new()
}
pub(super) fn word(_ctx: Context<'_>, _variant: &str, _word: &Word) -> TokenStream {
    TokenStream::new()
}
pub(super) fn catch_all(_ctx: Context<'_>) -> TokenStream {
    TokenStream::new()
}
