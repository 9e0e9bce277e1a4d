//! Whole numbers of up to 10,000 digits, of the crate `num-bigint`.
//!
//! Must not know how texts are taken apart.

use ::num_bigint::{BigInt, Sign};

use super::Expected;
use super::numbers::{MOST, MOST_BITS, Scaled};
use crate::value::simple::lexical::{
    Decimal, Integer, InvalidLexical, NegativeInteger, NonNegativeInteger, NonPositiveInteger,
    PositiveInteger,
};

const EXPECTED: &str = "a whole number of at most 10000 digits";

macro_rules! whole_numbers {
    ($($value:ident)*) => {
        made_of! {$(
            /// Exactly: refuses a fraction, and longer texts, since parsing takes time in proportion to the square of their length.
            BigInt: $value, Expected::Number(EXPECTED), |text| Scaled::of(text)?.within(0, MOST)?.digits().parse().ok();
        )*}
    };
}

whole_numbers! { Decimal Integer NegativeInteger NonNegativeInteger NonPositiveInteger PositiveInteger }

macro_rules! of_whole_numbers {
    ($($value:ident)*) => {$(
        /// More than 10,000 digits are refused.
        impl TryFrom<BigInt> for $value {
            type Error = InvalidLexical;

            fn try_from(value: BigInt) -> Result<Self, InvalidLexical> {
                let digits = plain(&value).ok_or_else(|| InvalidLexical::new(&approximate(&value), EXPECTED))?;
                digits.parse()
            }
        }
    )*};
}

of_whole_numbers! { Decimal Integer NegativeInteger NonNegativeInteger NonPositiveInteger PositiveInteger }

// As a power where the digits would be too many, for `validate` to show.
held_as! {
    BigInt: Integer, |value| Integer::unchecked(plain(value).unwrap_or_else(|| approximate(value))), unless |value| plain(value).is_none().then_some("more than 10000 digits");
}

/// The digits, unless they are too many: they take time in proportion to the square of their number.
fn plain(value: &BigInt) -> Option<String> {
    let digits = (value.bits() <= MOST_BITS).then(|| value.to_string())?;
    (digits.trim_start_matches('-').len() <= MOST).then_some(digits)
}

/// A long number, by the power of two next to it on the side of zero.
fn approximate(value: &BigInt) -> String {
    let sign = if value.sign() == Sign::Minus { "-" } else { "" };
    format!("{sign}2^{}", value.bits().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back};
    use super::*;
    use crate::value::Mapped;

    /// 10^9999 has 10,000 digits, and 10^10000 has 10,001. 2^3321928 is the greatest power of two below 10^1000000, since
    /// 1000000 * log2(10) = 3321928.09.
    #[test]
    fn what_cannot_be_read_is_not_written() {
        let longest = -BigInt::from(10).pow(9_999);
        let written = longest.to_wire();
        assert_eq!((written.as_str().len(), written.is_valid()), (10_001, true));
        assert_eq!(BigInt::try_from(&written).unwrap(), longest);
        for (power, shown) in [(10_000, "2^33219"), (1_000_000, "2^3321928")] {
            let longer = BigInt::from(10).pow(power);
            assert_eq!(longer.unwritable().as_deref(), Some("more than 10000 digits"));
            assert_eq!((longer.to_wire().as_str(), longer.to_wire().is_valid()), (shown, false));
            let error = Decimal::try_from(longer.clone()).unwrap_err().to_string();
            assert_eq!(error, format!("\"{shown}\" is not a whole number of at most 10000 digits"));
            let error = NegativeInteger::try_from(-longer).unwrap_err().to_string();
            assert_eq!(error, format!("\"-{shown}\" is not a whole number of at most 10000 digits"));
        }
    }

    #[test]
    fn whole_numbers_of_any_length_up_to_a_bound() {
        let (longest, longer) = (format!("-{}", "9".repeat(10_000)), "9".repeat(10_001));
        let none = Err("is not a whole number of at most 10000 digits");
        becomes::<Integer, BigInt>(
            &[("+007", Ok("7")), ("-0", Ok("0")), (&longest, Ok(&longest)), (&longer, none)],
            |value| value.to_string(),
        );
        let (power, negative) = (format!("1{}", "0".repeat(9_999)), format!("-1{}", "0".repeat(9_999)));
        becomes::<Decimal, BigInt>(
            &[("1E9999", Ok(&power)), ("-1E9999", Ok(&negative)), ("1E10000", none), ("-1E10000", none)],
            |value| value.to_string(),
        );
        becomes::<Decimal, BigInt>(
            &[("12.000", Ok("12")), ("1E3", Ok("1000")), ("1E-3", none), ("0.5", none), ("1E10001", none)],
            |value| value.to_string(),
        );
        assert!(PositiveInteger::try_from(BigInt::from(0)).is_err());
        assert_eq!(NonNegativeInteger::try_from(BigInt::from(5)).unwrap().as_str(), "5");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whole_numbers_come_back(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let value = BigInt::from_signed_bytes_be(&bytes);
            comes_back::<Integer, _>(value.clone())?;
            comes_back::<Decimal, _>(value)?;
        }
    }
}
