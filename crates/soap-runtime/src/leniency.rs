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
        /// | `forbidden_characters` | characters that XML forbids, as such or as references, are read as U+FFFD | on | `L&#x1E;ib`, byte 0x0C | refused |
        /// | `odd_prolog` | white space and byte order marks before the XML declaration, and a version 1.1 in it | on | a line break before `<?xml` | refused |
        /// | `empty_values` | an empty element or attribute of a type that has no empty value is absent, or nil, where it may be either | on | `<count/>`, `id=""` | refused |
        /// | `other_spellings` | values in another spelling, where the meaning is beyond doubt; types that keep their text keep it | on | `2023-08-08 12:51:28+0200`, a date for a moment, `1E-7`, `True`, `Infinity`, base64 without padding | refused |
        /// | `unclear_moments` | dates, times and durations that mean nothing keep their text; their conversions fail | on | `0000-00-00T00:00:00`, `10/14/2011` | refused |
        /// | `other_content_types` | a SOAP message is read whatever its Content-Type says | on | `text/html`, none | refused |
        /// | `other_faults` | faults in the form of the other version of SOAP, with or without a namespace | on | `<Code>` in a SOAP 1.1 envelope | a fault without a code is refused |
        /// | `nil_items` | `xsi:nil` items of lists whose items may not be nil are passed over | off | `<n xsi:nil="true"/>` | refused |
        /// | `missing_elements` | a required element that is missing is empty, if its type has an empty value: texts, lists, nil, types without required content; never numbers, dates or words | off | | refused |
        /// | `other_namespaces` | elements are told by their local names, where the type has no other of that name | off | `<y:out>` for `<out>` | unknown |
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
    /// The children and attributes of an element may have the namespace of its type where the contract has them without
    /// one, or none where the contract has them with one: servers that ignore `elementFormDefault` are common. Each is
    /// looked at by itself; one that was already read as the contract has it is not read again in the other form.
    /// Default on.
    other_form, with_other_form = true;
    /// Words that an enumeration lacks are kept as they came; otherwise refused. Default on.
    unknown_words, with_unknown_words = true;
    /// `xsi:nil` on an optional element that is not nillable counts as absent; otherwise refused. Default on.
    nil_for_absent, with_nil_for_absent = true;
    /// Characters that XML 1.0 forbids, as such or as references, are read as U+FFFD in texts and attribute values;
    /// otherwise refused. Within names they are refused in any case. Default on.
    forbidden_characters, with_forbidden_characters = true;
    /// White space and byte order marks may stand before the XML declaration, which may name version 1.1, or another
    /// that begins with `1.`; otherwise refused. Read as XML 1.0 in any case. Default on.
    odd_prolog, with_odd_prolog = true;
    /// An element or attribute that is empty, or holds white space alone, where its type has no such value (numbers,
    /// booleans, dates, names): nil where it may be nil, otherwise absent where it may be absent; of what may be repeated,
    /// one less. Otherwise refused, as it is in any case where a value is required. Default on.
    empty_values, with_empty_values = true;
    /// Values in a spelling that XML Schema does not have but whose meaning is beyond doubt; otherwise refused. Dates
    /// and times as ISO 8601 has them beside XML Schema (offsets without a colon, no seconds, a comma), with a space
    /// instead of `T`, a date for a moment and a moment for a date; decimals with an exponent;
    /// booleans in other case; `Infinity` and `NaN` in any case; base64 without padding or with the alphabet for URLs.
    /// Types that keep their text keep it. Default on.
    other_spellings, with_other_spellings = true;
    /// Dates, times and durations whose text has no meaning keep it, as enumerations keep unknown words: their conversions
    /// fail, and so does [`validate`](crate::Validate::validate). Otherwise refused. Default on.
    unclear_moments, with_unclear_moments = true;
    /// A reply that is a SOAP message is read as one, whatever its Content-Type is; otherwise one that is no type of XML
    /// is refused. Default on.
    other_content_types, with_other_content_types = true;
    /// A fault may have the children of the other version of SOAP, and any namespace or none on them; otherwise such
    /// children are passed over, and a fault without a code is refused. Default on.
    other_faults, with_other_faults = true;
    /// `xsi:nil` items of a list whose items may not be nil are passed over; otherwise refused. Default off, since the
    /// items after them move up.
    nil_items, with_nil_items = false;
    /// A required element that is missing, or all of those that have to stand at least once, is empty: nil where it may
    /// be nil, otherwise what its type is of an empty element. Otherwise, and for types that have no value then (numbers,
    /// booleans, dates, words of enumerations, types with required content), refused. Default off, since what a server
    /// did not say is made up.
    missing_elements, with_missing_elements = false;
    /// Elements are told by their local names alone, where no field of the type and no wildcard is for the whole name, and
    /// the field was not read yet: parts of rpc calls come in namespaces of all kinds. Otherwise unknown. Default off.
    other_namespaces, with_other_namespaces = false;
    /// Header blocks of a reply that must be understood are passed over like others; otherwise the reply is refused,
    /// as SOAP demands (SOAP 1.1 section 4.2.3, SOAP 1.2 part 1 section 2.6). Default off.
    must_understand, with_must_understand = false;
}
