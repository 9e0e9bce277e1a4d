//! Whole numbers of up to 10,000 digits, of the crate `num-bigint`.
//!
//! Must not know how texts are taken apart.

use ::num_bigint::BigInt;

use super::expected;
use super::numbers::{MOST, Scaled};
use crate::value::simple::lexical::{
    Decimal, Integer, InvalidLexical, NegativeInteger, NonNegativeInteger, NonPositiveInteger,
    PositiveInteger,
};

const EXPECTED: &str = "a whole number of at most 10000 digits";

macro_rules! whole_numbers {
    ($($value:ident)*) => {
        made_of! {$(
            /// Exactly: refuses a fraction, and longer texts, since parsing takes time in proportion to the square of their length.
            BigInt: $value, EXPECTED, |text| Scaled::of(text)?.within(0, MOST)?.digits().parse().ok();
        )*}
    };
}

whole_numbers! { Decimal Integer NegativeInteger NonNegativeInteger NonPositiveInteger PositiveInteger }

impl From<BigInt> for Decimal {
    fn from(value: BigInt) -> Self {
        Self::unchecked(value.to_string())
    }
}

impl From<BigInt> for Integer {
    fn from(value: BigInt) -> Self {
        Self::unchecked(value.to_string())
    }
}

macro_rules! of_one_sign {
    ($($value:ident)*) => {$(
        impl TryFrom<BigInt> for $value {
            type Error = InvalidLexical;

            fn try_from(value: BigInt) -> Result<Self, InvalidLexical> {
                value.to_string().parse()
            }
        }
    )*};
}

of_one_sign! { NegativeInteger NonNegativeInteger NonPositiveInteger PositiveInteger }

held_as! {
    BigInt: Integer, |value| Integer::unchecked(value.to_string());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back};
    use super::*;

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
