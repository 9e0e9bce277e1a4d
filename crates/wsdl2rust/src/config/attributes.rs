//! Attributes of the generated types, and what is wrong with them.
//!
//! Must not know where attributes are printed.

use super::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::emit::{Attribute, Gate, derived, implemented};
use crate::names::{Index, Names, Owner, Target, shortened};
use crate::output::mistake_in_attribute;
use crate::plan::Plan;
use crate::plan::types::Kind;

const OF_TYPES: &str = "type_attribute";
const OF_FIELDS: &str = "field_attribute";

impl Config {
    /// Puts an attribute on structs and enums, below those that are printed anyway: a derive, a lint,
    /// `#[non_exhaustive]`. `target` is a type: `{namespace}name` as in the contract, the name alone, its Rust name,
    /// which is the only way to name an anonymous type, or its Rust path. A namespace and a name may end in `*`, which
    /// stands for any rest: `{urn:example}*` is all of a namespace, `*` all that is printed. Simple types that are
    /// aliases have no attributes. Call it once for each. Default: none.
    ///
    /// A target that matches nothing is an error, and so is text that is not an attribute. A derive that is printed
    /// anyway is left out: `Debug`, `Clone`, `PartialEq`, `Eq` and `Hash` of an enumeration, and what other settings
    /// derive; where they do so with a feature, it is an error. A derive that shows what a value holds shows
    /// [secrets](Self::secrets), too.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .type_attribute("{urn:example}*", "#[must_use]")
    ///     .field_attribute("GROUP/aChildren", "#[cfg_attr(feature = \"serde\", serde(default))]")
    ///     .compile("wsdl/groups.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn type_attribute(mut self, target: impl AsRef<str>, attribute: impl Into<String>) -> Self {
        let attribute = Attribute { target: Target::new(target.as_ref()), text: attribute.into() };
        self.emit.type_attributes.push(attribute);
        self
    }

    /// Puts an attribute on fields and variants. `target` is a type as for [`type_attribute`](Self::type_attribute), a
    /// `/`, and the name of an element or word in the contract, of an attribute (with `@` where an element has that
    /// name, too), or the Rust name. It may end in `*` as well: `*/sName` is the field of this name of every type that
    /// has one. What only one of the groups and choices within a type has may be written as if the type had it. Call it
    /// once for each. Default: none.
    pub fn field_attribute(mut self, target: impl AsRef<str>, attribute: impl Into<String>) -> Self {
        let attribute = Attribute { target: Target::new(target.as_ref()), text: attribute.into() };
        self.emit.field_attributes.push(attribute);
        self
    }

    /// What is wrong with the attributes.
    pub(super) fn mistakes_in_attributes(&self, plan: &Plan, names: &Names) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        if self.emit.type_attributes.is_empty() && self.emit.field_attributes.is_empty() {
            return diagnostics;
        }
        let index = Index::new(plan, names);
        for attribute in &self.emit.type_attributes {
            diagnostics.0.extend(mistake_of_type((plan, names), &index, &attribute.target));
            let mistake = mistake_in_text(&index, OF_TYPES, attribute);
            diagnostics.0.extend(mistake.or_else(|| self.derived_with_a_feature(plan, &index, attribute)));
        }
        for attribute in &self.emit.field_attributes {
            diagnostics.0.extend(mistake_of_field(names, &index, &attribute.target));
            diagnostics.0.extend(mistake_in_text(&index, OF_FIELDS, attribute));
        }
        diagnostics
    }

    /// A derive of what other code derives, too, if the including crate has a feature: with it, there would be two.
    fn derived_with_a_feature(
        &self,
        plan: &Plan,
        index: &Index<'_>,
        attribute: &Attribute,
    ) -> Option<Diagnostic> {
        let derived = derived(&attribute.text.parse().ok()?);
        if derived.is_empty() {
            return None;
        }
        let owners = index.owners(OF_TYPES, &attribute.target).ok()?;
        let all = owners.into_iter().flat_map(|owner| implemented(plan, &self.emit, owner));
        let mut twice = all.filter(|of| matches!(of.gate, Gate::Feature(_)) && derived.contains(of.name));
        let of = twice.next()?;
        let found = format!("Config::{} implements {} already, with a feature", of.setting, of.name);
        let help = "leave the derive out, or set the other without a feature".to_owned();
        Some(index.report(OF_TYPES, &attribute.target, found, "other derives", help))
    }
}

fn mistake_of_type((plan, names): (&Plan, &Names), index: &Index<'_>, target: &Target) -> Option<Diagnostic> {
    if target.member.is_some() {
        let help = "write it with field_attribute".to_owned();
        return Some(index.report(OF_TYPES, target, "this is a field or variant".to_owned(), "a type", help));
    }
    let owners = match index.owners(OF_TYPES, target) {
        Ok(owners) => owners,
        Err(mistake) => return Some(mistake),
    };
    if !owners.iter().any(|owner| has_attributes(plan, *owner)) {
        let found = "this is an alias, which has no attributes".to_owned();
        let help = "write it for the fields of this type with field_attribute, or leave it out".to_owned();
        return Some(index.report(OF_TYPES, target, found, "a struct or an enum", help));
    }
    mistake_of_place(names, index, (OF_TYPES, target), &owners)
}

/// The mistake in a target of which nothing is printed here.
fn mistake_of_place(
    names: &Names,
    index: &Index<'_>,
    (setting, target): (&str, &Target),
    owners: &[Owner],
) -> Option<Diagnostic> {
    let paths = owners.iter().map(|owner| match owner {
        Owner::Type(id) => names.path_elsewhere(*id),
        Owner::Fault(_) | Owner::Attachments(_) => None,
    });
    let paths: Vec<&str> = paths.collect::<Option<_>>()?;
    let found = format!("this lives at {}", shortened(paths.first()?));
    let help = "set it where the code there is generated".to_owned();
    Some(index.report(setting, target, found, "something that is printed here", help))
}

fn mistake_of_field(names: &Names, index: &Index<'_>, target: &Target) -> Option<Diagnostic> {
    if target.member.is_none() {
        let help = "write the name of the field behind a `/`, or `/*` for all of them".to_owned();
        return Some(index.report(
            OF_FIELDS,
            target,
            "this is a type".to_owned(),
            "a field or variant",
            help,
        ));
    }
    match index.members(OF_FIELDS, target) {
        Ok(members) => {
            let owners: Vec<Owner> = members.into_iter().map(|(owner, _)| owner).collect();
            mistake_of_place(names, index, (OF_FIELDS, target), &owners)
        }
        Err(mistake) => Some(mistake),
    }
}

fn mistake_in_text(index: &Index<'_>, setting: &str, attribute: &Attribute) -> Option<Diagnostic> {
    let reason = mistake_in_attribute(&attribute.text)?;
    Some(Diagnostic {
        place: index.place(),
        construct: format!("{setting} \"{}\"", shortened(&attribute.text)),
        found: format!("this is not an attribute: {reason}"),
        expected: "an attribute of Rust".to_owned(),
        help: "write it as in a program, as in #[must_use]".to_owned(),
    })
}

/// Whether it is a struct or an enum.
fn has_attributes(plan: &Plan, owner: Owner) -> bool {
    match owner {
        Owner::Type(id) => !matches!(plan.types.kind(id), Kind::Alias { .. } | Kind::List { .. }),
        Owner::Fault(_) | Owner::Attachments(_) => true,
    }
}
