//! Numbers of Rust, and decimals as whole numbers divided by a power of ten.
//!
//! Must not know any number of another crate.

use super::Expected;
use crate::value::simple::digits::split_exponent;
use crate::value::simple::lexical::{
    Decimal, Integer, InvalidLexical, NegativeInteger, NonNegativeInteger, NonPositiveInteger,
    PositiveInteger,
};

/// The digits of a number that is converted, and its distance from the point: parsing and writing longer ones would take time
/// in proportion to the square of their length.
pub(super) const MOST: usize = 10_000;

/// More bits than those of [`MOST`] digits, each of which takes log2(10) = 3.32 of them.
#[allow(dead_code, reason = "the features that use it may be off")]
pub(super) const MOST_BITS: u64 = 34_000;

/// A whole number whose point is `scale` digits from its end: to the left, or to the right if that is negative.
pub(super) struct Scaled {
    /// A sign if it is negative, and no leading zeros.
    digits: String,
    scale: i64,
}

impl Scaled {
    /// The number of a decimal; `None` if it is longer than [`MOST`], also when it is written without an exponent.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (number, exponent) = split_exponent(text);
        let unsigned = number.trim_start_matches(['+', '-']);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let (whole, sign) = (whole.trim_start_matches('0'), if number.starts_with('-') { "-" } else { "" });
        let fraction_digits = if whole.is_empty() { fraction.trim_start_matches('0') } else { fraction };
        if fraction_digits.is_empty() && whole.is_empty() {
            return Some(Self { digits: "0".to_owned(), scale: fraction.len().min(MOST) as i64 });
        }
        let scale = i64::try_from((fraction.len() as i128).checked_sub(exponent)?).ok()?;
        let zeros_at_the_end = usize::try_from(scale.checked_neg()?).unwrap_or(0);
        let length = (whole.len() + fraction_digits.len()).checked_add(zeros_at_the_end)?;
        let is_short = length <= MOST && scale <= MOST as i64;
        is_short.then(|| Self { digits: format!("{sign}{whole}{fraction_digits}"), scale })
    }

    /// The same number with a scale from 0 to `most`, if it has one and no more than this many digits, not counting the sign.
    pub(super) fn within(mut self, most: i64, digits: usize) -> Option<Self> {
        let length = |digits: &str| digits.trim_start_matches('-').len();
        while self.scale > 0 && (self.scale > most || length(&self.digits) > digits) {
            self = self.shorter()?;
        }
        if self.scale < 0 && self.digits != "0" {
            let zeros = usize::try_from(-self.scale).ok()?;
            if length(&self.digits) + zeros > digits {
                return None;
            }
            self.digits.extend(std::iter::repeat_n('0', zeros));
        }
        self.scale = self.scale.max(0);
        Some(self)
    }

    /// The same number with one digit less after the point, if that is a 0.
    pub(super) fn shorter(mut self) -> Option<Self> {
        if self.digits != "0" && self.digits.pop() != Some('0') {
            return None;
        }
        (self.scale > 0).then(|| Self { scale: self.scale - 1, ..self })
    }

    /// The whole number, with a sign if it is negative.
    pub(super) fn digits(&self) -> &str {
        &self.digits
    }

    #[allow(dead_code, reason = "the features that use it may be off")]
    pub(super) fn scale(&self) -> i64 {
        self.scale
    }
}

/// A whole number, if the decimal is one.
fn whole(text: &str) -> Option<i128> {
    /// Those of the smallest number of 128 bits.
    const DIGITS: usize = 39;
    Scaled::of(text)?.within(0, DIGITS)?.digits().parse().ok()
}

macro_rules! whole_numbers {
    ($($number:ident)*) => {
        whole_numbers! { @each Decimal: $($number)*; }
        whole_numbers! { @each Integer: $($number)*; }
        whole_numbers! { @each NonNegativeInteger: $($number)*; }
        whole_numbers! { @each NonPositiveInteger: $($number)*; }
        whole_numbers! { @each PositiveInteger: $($number)*; }
        whole_numbers! { @each NegativeInteger: $($number)*; }
    };
    (@each $value:ident: $($number:ident)*;) => {
        made_of! {$(
            /// Exactly: refuses a fraction, and what is out of range.
            $number: $value, Expected::Number(concat!("a whole number of type ", stringify!($number))), |text| whole(text)?.try_into().ok();
        )*}
    };
}

whole_numbers! { i32 i64 i128 u32 u64 usize }

macro_rules! of_numbers {
    ($($number:ident)*) => {$(
        impl From<$number> for Decimal {
            fn from(value: $number) -> Self {
                Self::unchecked(value.to_string())
            }
        }

        impl From<$number> for Integer {
            fn from(value: $number) -> Self {
                Self::unchecked(value.to_string())
            }
        }
    )*};
}

// With several impls, Rust takes a literal as `i32`, so `i32` has to be one of them.
of_numbers! { i32 i64 i128 u32 u64 usize }

impl From<u64> for NonNegativeInteger {
    fn from(value: u64) -> Self {
        Self::unchecked(value.to_string())
    }
}

macro_rules! of_one_sign {
    ($($value:ident)*) => {$(
        impl TryFrom<i128> for $value {
            type Error = InvalidLexical;

            fn try_from(value: i128) -> Result<Self, InvalidLexical> {
                value.to_string().parse()
            }
        }
    )*};
}

of_one_sign! { NonNegativeInteger NonPositiveInteger PositiveInteger NegativeInteger }

held_as! {
    i128: Integer, |value| (*value).into();
}

impl Decimal {
    /// The nearest `f64`, which most decimals are not exactly; `None` beyond its range.
    pub fn to_f64(&self) -> Option<f64> {
        self.as_str().parse().ok().filter(|number: &f64| number.is_finite())
    }
}

/// The shortest decimal whose nearest `f64` is this one. Infinities and NaN are refused.
impl TryFrom<f64> for Decimal {
    type Error = InvalidLexical;

    fn try_from(value: f64) -> Result<Self, InvalidLexical> {
        value.to_string().parse()
    }
}
