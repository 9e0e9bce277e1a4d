//! Types of a user's own, which fields of goldens hold in place of the contract's: `Config::map` names them.
//!
//! Must not know which fields these are.

use std::error::Error;

use soap_runtime::{Decimal, Mapped, mapped};

use crate::mapped_own::Address;

/// An amount in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Cents(pub i64);

impl Mapped for Cents {
    type Wire = Decimal;

    fn from_wire(amount: Decimal) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let (whole, fraction) = amount.as_str().split_once('.').unwrap_or((amount.as_str(), ""));
        if fraction.len() > 2 {
            return Err(format!("{amount} is not a number of cents").into());
        }
        Ok(Self(format!("{whole}{fraction:0<2}").parse()?))
    }

    fn to_wire(&self) -> Decimal {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", cents / 100, cents % 100).parse().expect("digits around a point")
    }
}
mapped!(Cents);

/// Where somebody lives, on one line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place(pub String);

impl Mapped for Place {
    type Wire = Address;

    fn from_wire(Address { street, city }: Address) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let city = city.ok_or("it has no city")?;
        Ok(Self(street.into_iter().chain([city]).collect::<Vec<_>>().join(", ")))
    }

    fn to_wire(&self) -> Address {
        let (street, city) =
            self.0.split_once(", ").map_or((None, &*self.0), |(street, city)| (Some(street), city));
        Address { street: street.map(str::to_owned), city: Some(city.to_owned()) }
    }
}
mapped!(Place as element);

/// A text in capitals.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Upper(String);

impl Upper {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Mapped for Upper {
    type Wire = String;

    fn from_wire(text: String) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.to_uppercase()))
    }

    fn to_wire(&self) -> String {
        self.0.clone()
    }
}
mapped!(Upper);
