//! The scalars of this crate as yaserde's traits have them, for programs built on yaserde.
//!
//! Only there with the feature `yaserde`; must not know our reader and writer.

use std::io::{Read, Write};

use xml::attribute::OwnedAttribute;
use xml::namespace::Namespace;
use yaserde::primitives::{deserialize_primitives, serialize_primitives};
use yaserde::{Error, YaDeserialize, YaSerialize, de, ser};

use crate::value::{
    Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Simple, Time,
};

macro_rules! yaserde_scalars {
    ($($type:ident),*) => {$(
        impl YaDeserialize for $type {
            fn deserialize<R: Read>(reader: &mut de::Deserializer<R>) -> yaserde::Result<Self> {
                deserialize_primitives(reader, |text| {
                    Self::parse(text).ok_or_else(|| Error::custom(format!("not {}", Self::EXPECTED)))
                })
            }
        }

        impl YaSerialize for $type {
            fn serialize<W: Write>(&self, writer: &mut ser::Serializer<W>) -> yaserde::Result<()> {
                serialize_primitives(self, stringify!($type), writer, |value| value.with_text(|text| text.as_str().to_owned()))
            }

            fn serialize_attributes(
                &self,
                attributes: Vec<OwnedAttribute>,
                namespace: Namespace,
            ) -> yaserde::Result<(Vec<OwnedAttribute>, Namespace)> {
                Ok((attributes, namespace))
            }
        }
    )*};
}

yaserde_scalars!(Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth);
yaserde_scalars!(HexBinary, Integer, NegativeInteger, NonNegativeInteger, NonPositiveInteger);
yaserde_scalars!(PositiveInteger, Time);
