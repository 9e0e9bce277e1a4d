//! The attributes that the configuration puts in front of types, fields and variants.
//!
//! Must not know what they mean; they are Rust, which `config` has checked.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;

use super::derives::{implemented, without};
use super::options::{EmitOptions, Gate};
use crate::names::{Index, Names, Owner};
use crate::plan::Plan;

/// The attributes of everything that is printed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attributes {
    owners: BTreeMap<Owner, TokenStream>,
    members: BTreeMap<(Owner, usize), TokenStream>,
}

impl Attributes {
    /// Finds what each attribute is for. One that is for nothing, or is no Rust, is left out, and so is a derive that
    /// is printed anyway.
    pub(super) fn new(plan: &Plan, names: &Names, options: &EmitOptions) -> Self {
        let mut attributes = Self::default();
        if options.type_attributes.is_empty() && options.field_attributes.is_empty() {
            return attributes;
        }
        let index = Index::new(plan, names);
        let mut derived: BTreeMap<Owner, BTreeSet<String>> = BTreeMap::new();
        for of in &options.type_attributes {
            let Ok(tokens) = of.text.parse::<TokenStream>() else { continue };
            for owner in index.owners("", &of.target).unwrap_or_default() {
                let derived = derived.entry(owner).or_insert_with(|| {
                    let always = implemented(plan, options, owner).into_iter();
                    let always = always.filter(|of| *of.gate == Gate::Always);
                    always.map(|of| of.name.to_owned()).collect()
                });
                attributes.owners.entry(owner).or_default().extend(without(&tokens, derived));
            }
        }
        for of in &options.field_attributes {
            let Ok(tokens) = of.text.parse::<TokenStream>() else { continue };
            for member in index.members("", &of.target).unwrap_or_default() {
                attributes.members.entry(member).or_default().extend(tokens.clone());
            }
        }
        attributes
    }

    /// Those of a struct or enum.
    pub(super) fn of(&self, owner: Owner) -> Option<&TokenStream> {
        self.owners.get(&owner)
    }

    /// Those of the field or variant at `index`; the variant for anything else comes last.
    pub(super) fn of_member(&self, owner: Owner, index: usize) -> Option<&TokenStream> {
        self.members.get(&(owner, index))
    }
}
