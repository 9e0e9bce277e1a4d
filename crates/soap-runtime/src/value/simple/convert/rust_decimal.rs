//! Decimals of 96 bits, of the crate `rust_decimal`.
//!
//! Must not know how texts are taken apart.

use super::Expected;
use super::numbers::Scaled;
use crate::value::simple::lexical::{Decimal, InvalidLexical};

made_of! {
    /// With as many digits after the point as the text has; zeros that do not fit are left out.
    ::rust_decimal::Decimal: Decimal, Expected::Number("a number of at most 28 digits after the point and 96 bits in all"), |text| {
        /// Those of 96 bits.
        const DIGITS: usize = 29;
        let mut number = Scaled::of(text)?.within(28, DIGITS)?;
        loop {
            let scale = number.scale().try_into().ok()?;
            match Self::try_from_i128_with_scale(number.digits().parse().ok()?, scale) {
                Ok(number) => return Some(number),
                Err(_) => number = number.shorter()?,
            }
        }
    };
}

/// With as many digits after the point as the number has.
impl From<::rust_decimal::Decimal> for Decimal {
    fn from(value: ::rust_decimal::Decimal) -> Self {
        Self::unchecked(value.to_string())
    }
}

held_as! {
    ::rust_decimal::Decimal: Decimal, |value| (*value).into();
}

#[cfg(test)]
mod tests {
    use ::rust_decimal::Decimal as Exact;
    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back};
    use super::*;

    /// The greatest number of 96 bits.
    const MOST: &str = "79228162514264337593543950335";

    #[test]
    fn decimals_of_96_bits() {
        const NONE: Result<&str, &str> =
            Err("is not a number of at most 28 digits after the point and 96 bits in all");
        becomes::<Decimal, Exact>(
            &[
                ("1.50", Ok("1.50")),
                ("+007.5", Ok("7.5")),
                (".5", Ok("0.5")),
                ("-0", Ok("0")),
                ("1E5", Ok("100000")),
                ("-25e-1", Ok("-2.5")),
                (MOST, Ok(MOST)),
                ("-79228162514264337593543950335.0000", Ok("-79228162514264337593543950335")),
                ("79228162514264337593543950336", NONE),
                ("0.0000000000000000000000000001", Ok("0.0000000000000000000000000001")),
                ("0.00000000000000000000000000001", NONE),
                ("0.00000000000000000000000000000", Ok("0.0000000000000000000000000000")),
                ("1.00000000000000000000000000000", Ok("1.0000000000000000000000000000")),
                ("1E29", NONE),
                ("1E28", Ok("10000000000000000000000000000")),
                ("1E-99999999999999999999999999999999999999999", NONE),
            ],
            |value| value.to_string(),
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn decimals_come_back(low: u32, middle: u32, high: u32, is_negative: bool, scale in 0u32..=28) {
            let value = Exact::from_parts(low, middle, high, is_negative, scale);
            comes_back::<Decimal, _>(value)?;
            // Equality of `rust_decimal` is by value; the zeros at the end come back too.
            let written = Decimal::from(value);
            prop_assert_eq!(Exact::try_from(&written).unwrap().scale(), scale);
        }
    }
}
