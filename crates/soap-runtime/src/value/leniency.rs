//! What a reader takes that a contract does not foresee: each leniency by its name, with a strict twin.
//!
//! Holds settings only; the readers of values and of messages keep to them.

/// The settings, each with its default; strict is none of them.
macro_rules! settings {
    ($($(#[$docs:meta])* $name:ident, $with:ident = $default:literal;)*) => {
        /// How a reader takes what a contract does not foresee. Each setting can be turned off, and on, by itself:
        /// `Leniency::default().with_any_order(false)`. [`Leniency::strict`] has all of them off.
        ///
        /// | setting | what is read | default | example | strict: with the setting off |
        /// | --- | --- | --- | --- | --- |
        /// | `unknown_elements` | elements that the type does not have are passed over | on | `<added>1</added>` | refused |
        /// | `unknown_attributes` | attributes that the type does not have are passed over | on | `<Row added="1">` | refused, unless `xsi:type` or its kin |
        /// | `any_order` | elements in another order than the contract's | on | `<b/><a/>` | refused |
        /// | `other_form` | elements and attributes with the namespace of their type where the contract has them without one, and the other way round | on | `<id xmlns="">7</id>`, `t:id="7"` | unknown |
        /// | `unknown_words` | words that an enumeration lacks are kept | on | `<status>Asleep</status>` | refused |
        /// | `nil_for_absent` | `xsi:nil` on an optional element that is not nillable is "absent" | on | `<n xsi:nil="true"/>` | refused |
        /// | `must_understand` | header blocks of a reply that must be understood are passed over like others | off | `<a:Lock s:mustUnderstand="1"/>` | refused |
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Leniency {
            $($(#[$docs])* pub $name: bool,)*
        }

        impl Default for Leniency {
            fn default() -> Self {
                Self { $($name: $default,)* }
            }
        }

        impl Leniency {
            /// Nothing but what the contract says.
            pub fn strict() -> Self {
                Self { $($name: false,)* }
            }

            $(
                #[doc = concat!("This with [`", stringify!($name), "`](Self::", stringify!($name), ") on or off.")]
                #[must_use]
                pub fn $with(mut self, is_on: bool) -> Self {
                    self.$name = is_on;
                    self
                }
            )*
        }
    };
}

settings! {
    /// Elements that the type does not have are passed over; otherwise refused. Default on.
    unknown_elements, with_unknown_elements = true;
    /// Attributes that the type does not have are passed over; otherwise refused, unless they are `xsi:type` or
    /// its kin. Default on.
    unknown_attributes, with_unknown_attributes = true;
    /// Elements may come in another order than the contract's; otherwise refused. Default on.
    any_order, with_any_order = true;
    /// The children of an element may have the namespace of its type where the contract has them without one, or none
    /// where the contract has them with one: servers that ignore `elementFormDefault` are common. The first child
    /// that the type has decides for all; once that was as the contract has it, the other form is unknown. Default on.
    other_form, with_other_form = true;
    /// Words that an enumeration lacks are kept as they came; otherwise refused. Default on.
    unknown_words, with_unknown_words = true;
    /// `xsi:nil` on an optional element that is not nillable counts as absent; otherwise refused. Default on.
    nil_for_absent, with_nil_for_absent = true;
    /// Header blocks of a reply that must be understood are passed over like others; otherwise the reply is refused,
    /// as SOAP demands (SOAP 1.1 section 4.2.3, SOAP 1.2 part 1 section 2.6). Default off.
    must_understand, with_must_understand = false;
}
