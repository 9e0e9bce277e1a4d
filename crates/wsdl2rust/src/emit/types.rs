//! The types of one place: which they are, and what is printed for each.
//!
//! Must not know what is printed beside them.

use super::context::Context;
use super::item::Item;
use super::{aliases, defaults, enums, facets, families, soap_arrays, structs, unions};
use crate::model::{NamespaceId, TypeId};
use crate::plan::Printed;

/// Which types are printed at one place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Here {
    /// All of them, where there are no modules.
    All,
    /// Those that stand beside the modules.
    Top,
    /// Those of one namespace.
    Module(Option<NamespaceId>),
}

/// Which types are at one place.
pub(super) fn types_at<'p>(ctx: Context<'p>, place: Here) -> impl Iterator<Item = (TypeId, Printed<'p>)> {
    let types = &ctx.plan.types;
    ctx.plan.printed_types().filter(move |&(id, _)| match place {
        Here::All => true,
        Here::Top => ctx.names.is_at_top(id),
        Here::Module(namespace) => !ctx.names.is_at_top(id) && types.namespace_of(id) == namespace,
    })
}

/// The types of one place.
pub(super) fn types_of(ctx: Context<'_>, place: Here) -> Vec<Item> {
    let here: Vec<_> = types_at(ctx, place).collect();
    let items = here.iter().map(|&(id, printed)| type_items(ctx, id, printed));
    items.chain(defaults::defaults(ctx, here.iter().map(|(id, _)| *id))).collect()
}

/// What is printed for one type.
pub(super) fn type_items(ctx: Context<'_>, id: TypeId, printed: Printed<'_>) -> Item {
    let names = &ctx.names.types[&id];
    let item = match printed {
        Printed::Struct(of) => return structs::structure(ctx, id, names, of),
        Printed::Group(members) => return structs::group(ctx, id, names, members),
        Printed::Choice(of) => return structs::choice(ctx, id, names, of),
        Printed::Array(of) => return soap_arrays::soap_array(ctx, id, names, of),
        Printed::Family(of) => return families::family(ctx, id, names, of),
        Printed::Enumeration(words) => enums::enumeration(ctx, id, names, words),
        Printed::Alias(base, facets) => aliases::alias(ctx, id, names, base, facets),
        Printed::List(item) => aliases::list(ctx, id, names, item),
        Printed::Union(members) => unions::union(ctx, id, names, members),
    };
    Item::Group(std::iter::once(item).chain(facets::constant(ctx, id, names)).collect())
}
