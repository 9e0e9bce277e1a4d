//! Types of Rust and of other crates that fields can hold.
//!
//! Must not know how they are made of values; that is in `value/simple/convert`.

use jiff::{SignedDuration, SpanFieldwise, Timestamp, civil};

use crate::mapped;

mapped!(i128);
mapped!(Timestamp);
mapped!(civil::DateTime);
mapped!(civil::Date);
mapped!(civil::Time);
mapped!(SpanFieldwise);
mapped!(SignedDuration);

#[cfg(feature = "bigdecimal")]
mapped!(bigdecimal::BigDecimal);

#[cfg(feature = "chrono")]
mod of_chrono {
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

    use crate::mapped;

    mapped!(DateTime<FixedOffset>);
    mapped!(DateTime<Utc>);
    mapped!(NaiveDateTime);
    mapped!(NaiveDate);
    mapped!(NaiveTime);
    mapped!(TimeDelta);
}

#[cfg(feature = "num-bigint")]
mapped!(num_bigint::BigInt);

#[cfg(feature = "rust_decimal")]
mapped!(rust_decimal::Decimal);

#[cfg(feature = "time")]
mod of_time {
    use time::{Date, Duration, OffsetDateTime, PrimitiveDateTime, Time};

    use crate::mapped;

    mapped!(OffsetDateTime, blank: Self::UNIX_EPOCH);
    mapped!(PrimitiveDateTime, blank: Self::MIN);
    mapped!(Date, blank: Self::MIN);
    mapped!(Time, blank: Self::MIDNIGHT);
    mapped!(Duration);
}
