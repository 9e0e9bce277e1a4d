//! Which deviations from a contract a reader accepts: one named setting for each, and a strict variant.
//!
//! Holds settings only; the readers of values and messages apply them.

/// The settings, each with its default; strict turns all of them off.
macro_rules! settings {
    ($($(#[$docs:meta])* $name:ident, $with:ident = $default:literal;)*) => {
        /// Which deviations from the contract a reader accepts. Each setting can be turned on or off by itself:
        /// `Leniency::default().with_any_order(false)`. [`Leniency::strict`] turns all of them off.
        ///
        /// | setting | what is accepted | default | example | strict: with the setting off |
        /// | --- | --- | --- | --- | --- |
        /// | `unknown_elements` | elements that the type does not have are skipped | on | `<added>1</added>` | refused |
        /// | `unknown_attributes` | attributes that the type does not have are skipped | on | `<Row added="1">` | refused, except `xsi:type` and similar |
        /// | `any_order` | elements in a different order from the contract's | on | `<b/><a/>` | refused |
        /// | `other_form` | elements and attributes with the namespace of their type where the contract has no namespace, and vice versa | on | `<id xmlns="">7</id>`, `t:id="7"` | unknown |
        /// | `unknown_words` | words that an enumeration does not have, and texts that no member of a union has, are kept | on | `<status>Asleep</status>` | refused |
        /// | `nil_for_absent` | `xsi:nil` on an optional element that is not nillable means "absent" | on | `<n xsi:nil="true"/>` | refused |
        /// | `forbidden_characters` | characters that XML forbids, literal or as references, are read as U+FFFD | on | `L&#x1E;ib`, byte 0x0C | refused |
        /// | `odd_prolog` | white space and byte order marks before the XML declaration, and version 1.1 in it | on | a line break before `<?xml` | refused |
        /// | `empty_values` | an empty element or attribute whose type has no empty value is nil or absent, if it may be | on | `<count/>`, `id=""` | refused |
        /// | `other_spellings` | values in another spelling whose meaning is beyond doubt; types that keep their text keep the spelling | on | `2023-08-08 12:51:28+0200`, a date for a moment, `1E-7`, `True`, `Infinity`, base64 without padding | refused |
        /// | `unclear_moments` | dates, times and durations without a meaning keep their text; their conversions fail | on | `0000-00-00T00:00:00`, `10/14/2011` | refused |
        /// | `other_content_types` | a SOAP message is read regardless of its Content-Type | on | `text/html`, none | refused |
        /// | `other_faults` | faults in the form of the other SOAP version, with or without a namespace | on | `<Code>` in a SOAP 1.1 envelope | a fault without a code is refused |
        /// | `nil_items` | `xsi:nil` items of lists whose items may not be nil are skipped | off | `<n xsi:nil="true"/>` | refused |
        /// | `missing_elements` | a required element that is missing is read as empty if its type has an empty value: texts, lists, nil, types without required content; never numbers, dates or words | off | | refused |
        /// | `other_namespaces` | elements are matched by local name if the type has no other element of that name | off | `<y:out>` for `<out>` | unknown |
        /// | `must_understand` | header blocks of a reply that must be understood are skipped like others | off | `<a:Lock s:mustUnderstand="1"/>` | refused |
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
            /// Accepts only what the contract allows.
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
    /// Elements that the type does not have are skipped; otherwise refused. Default on.
    unknown_elements, with_unknown_elements = true;
    /// Attributes that the type does not have are skipped; otherwise refused, except `xsi:type` and similar ones.
    /// Default on.
    unknown_attributes, with_unknown_attributes = true;
    /// Elements may occur in a different order from the contract's; otherwise refused. Default on.
    any_order, with_any_order = true;
    /// The children and attributes of an element may have the namespace of its type where the contract gives them
    /// none, or no namespace where the contract gives them one: servers that ignore `elementFormDefault` are common.
    /// Each child and attribute is checked separately; one that was already read in the form of the contract is not
    /// read again in the other form. Default on.
    other_form, with_other_form = true;
    /// Words that an enumeration does not have are kept as received; otherwise refused. Default on.
    unknown_words, with_unknown_words = true;
    /// `xsi:nil` on an optional element that is not nillable means absent; otherwise refused. Default on.
    nil_for_absent, with_nil_for_absent = true;
    /// Characters that XML 1.0 forbids, literal or as references, are read as U+FFFD in texts and attribute values;
    /// otherwise refused. In names they are always refused. Default on.
    forbidden_characters, with_forbidden_characters = true;
    /// White space and byte order marks may precede the XML declaration, which may name version 1.1, or another
    /// version that begins with `1.`; otherwise refused. The document is always read as XML 1.0. Default on.
    odd_prolog, with_odd_prolog = true;
    /// An element or attribute that is empty, or contains only white space, and whose type has no such value
    /// (numbers, booleans, dates, names) is nil if it may be nil, otherwise absent if it may be absent; an occurrence
    /// of a repeated element is dropped. Otherwise refused, and always refused where a value is required. Default on.
    empty_values, with_empty_values = true;
    /// Values in a spelling that XML Schema does not allow but whose meaning is beyond doubt; otherwise refused.
    /// These are: dates and times in ISO 8601 forms that XML Schema lacks (offsets without a colon, no seconds, a
    /// comma), or with a space instead of `T`; a date for a moment and a moment for a date; decimals with an
    /// exponent; booleans in any case; `Infinity` and `NaN` in any case; base64 without padding or with the URL-safe
    /// alphabet. Types that keep their text keep the spelling. Default on.
    other_spellings, with_other_spellings = true;
    /// Dates, times and durations whose text has no meaning keep the text, as enumerations keep unknown words: their
    /// conversions and [`validate`](crate::Validate::validate) fail. Otherwise refused. Default on.
    unclear_moments, with_unclear_moments = true;
    /// A reply that is a SOAP message is read as one, regardless of its Content-Type; otherwise a Content-Type that
    /// is not XML is refused. Default on.
    other_content_types, with_other_content_types = true;
    /// A fault may have the children of the other SOAP version, in any namespace or none; otherwise such children are
    /// skipped, and a fault without a code is refused. Default on.
    other_faults, with_other_faults = true;
    /// `xsi:nil` items of a list whose items may not be nil are skipped; otherwise refused. Default off, since this
    /// changes the positions of the items that follow.
    nil_items, with_nil_items = false;
    /// A required element that is missing, or every occurrence of a repeated element that must occur at least once,
    /// is read as empty: nil if it may be nil, otherwise the value that its type gives to an empty element. Otherwise
    /// refused, as are types without such a value (numbers, booleans, dates, words of enumerations, types with
    /// required content). Default off, since it invents values that the server did not send.
    missing_elements, with_missing_elements = false;
    /// Elements are matched by local name alone if no field of the type and no wildcard matches the whole name and
    /// the field has not been read yet: servers put the parts of rpc calls in all kinds of namespaces. Otherwise
    /// unknown. Default off.
    other_namespaces, with_other_namespaces = false;
    /// Header blocks of a reply that must be understood are skipped like others; otherwise the reply is refused, as
    /// SOAP demands (SOAP 1.1 section 4.2.3, SOAP 1.2 part 1 section 2.6). Default off.
    must_understand, with_must_understand = false;
}
