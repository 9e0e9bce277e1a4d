//! Decimals of up to 10,000 digits, of the crate `bigdecimal`.
//!
//! Must not know how texts are taken apart.

use ::bigdecimal::BigDecimal;
use ::bigdecimal::num_bigint::BigInt;

use super::Expected;
use super::numbers::{MOST, MOST_BITS, Scaled};
use crate::value::simple::lexical::{Decimal, InvalidLexical};

const EXPECTED: &str = "a number of at most 10000 digits";

made_of! {
    /// With as many digits after the point as the text has. Longer texts are refused: parsing takes time in proportion to the
    /// square of their length.
    BigDecimal: Decimal, Expected::Number(EXPECTED), |text| {
        let number = Scaled::of(text)?;
        Some(Self::new(number.digits().parse::<BigInt>().ok()?, number.scale()))
    };
}

/// With as many digits after the point as the number has. More than 10,000 digits are refused.
impl TryFrom<BigDecimal> for Decimal {
    type Error = InvalidLexical;

    fn try_from(value: BigDecimal) -> Result<Self, InvalidLexical> {
        let short =
            plain(&value).ok_or_else(|| InvalidLexical::new(&value.to_scientific_notation(), EXPECTED))?;
        Ok(Self::unchecked(short))
    }
}

// With an exponent where the digits would be too many, for `validate` to show.
held_as! {
    BigDecimal: Decimal, |value| Decimal::unchecked(plain(value).unwrap_or_else(|| value.to_scientific_notation())), unless |value| plain(value).is_none().then_some("more than 10000 digits");
}

/// The digits, unless they are too many: `1e1000000000` would fill the memory.
fn plain(value: &BigDecimal) -> Option<String> {
    let (whole, scale) = value.as_bigint_and_scale();
    if whole.bits() == 0 {
        // However far the point is from it.
        return Some(BigDecimal::new(BigInt::ZERO, scale.clamp(0, MOST as i64)).to_plain_string());
    }
    let is_short = whole.bits() <= MOST_BITS && scale.unsigned_abs() <= MOST as u64;
    is_short.then(|| value.to_plain_string()).filter(|text| Scaled::of(text).is_some())
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back, of};
    use super::*;
    use crate::value::Mapped;

    #[test]
    fn decimals_of_any_length_up_to_a_bound() {
        let longest = "9".repeat(10_000);
        let longer = format!("0.{longest}9");
        let none = Err("is not a number of at most 10000 digits");
        becomes::<Decimal, BigDecimal>(
            &[
                ("1.50", Ok("1.50")),
                ("+007.5", Ok("7.5")),
                (".5", Ok("0.5")),
                ("-0", Ok("0")),
                ("1E5", Ok("100000")),
                ("-25e-1", Ok("-2.5")),
                (&longest, Ok(&longest)),
                (&longer, none),
                ("1E10001", none),
                ("1E-10001", none),
                ("1E10000", none),
                ("12E9999", none),
                ("0.10E10001", none),
                ("1E999999999999", none),
                ("0E999999999999", Ok("0")),
            ],
            |value| value.to_plain_string(),
        );
    }

    #[test]
    fn a_number_of_a_few_letters_does_not_fill_the_memory() {
        for text in ["1e1000000000", "-1.5e-1000000000"] {
            let value = BigDecimal::from_str(text).unwrap();
            let written = value.to_wire();
            assert!(!written.is_valid() && written.as_str().len() < 20, "{written}");
            assert!(Decimal::try_from(value).is_err());
        }
    }

    /// Without an exponent, 1E9999 has 10,000 digits, and 1E10000 has 10,001. Zero has one wherever its point is.
    #[test]
    fn what_is_read_is_written_again() {
        for (text, digits) in [("1E9999", 10_000), ("12E9998", 10_000), ("1E-10000", 10_002), ("0E-20000", 1)]
        {
            let read = BigDecimal::try_from(&of::<Decimal>(text)).unwrap();
            let written = Decimal::try_from(read.clone()).unwrap();
            assert_eq!((written.as_str().len(), written.is_valid()), (digits, true), "{text}");
            assert_eq!(BigDecimal::try_from(&written).unwrap(), read, "{text}");
        }
        for scale in [i64::MIN, -20_000, 20_000, i64::MAX] {
            let zero = BigDecimal::new(0.into(), scale);
            assert!(Decimal::try_from(zero).unwrap().value_eq(&0.into()), "{scale}");
        }
        assert!(Decimal::try_from(BigDecimal::new(1.into(), -10_000)).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_number_can_be_written_if_and_only_if_it_can_be_read(
            whole: i64, distance in -30i64..30, is_left: bool,
        ) {
            let scale = if is_left { 10_000 + distance } else { -10_000 + distance };
            let value = BigDecimal::new(whole.into(), scale);
            let read = BigDecimal::try_from(&of::<Decimal>(&format!("{whole}E{}", -scale))).ok();
            let written = Decimal::try_from(value.clone()).ok();
            prop_assert_eq!(read.is_some(), written.is_some());
            if let Some(written) = written {
                prop_assert_eq!(BigDecimal::try_from(&written).unwrap(), value);
            }
        }

        #[test]
        fn decimals_come_back(digits: i128, scale in -100i64..100) {
            let value = BigDecimal::new(digits.into(), scale);
            comes_back::<Decimal, _>(value.clone())?;
            if scale >= 0 {
                let again = BigDecimal::try_from(&Decimal::try_from(value).unwrap()).unwrap();
                prop_assert_eq!(again.fractional_digit_count(), if digits == 0 { again.fractional_digit_count() } else { scale });
            }
        }
    }
}
