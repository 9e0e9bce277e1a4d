//! A short text on the stack, for values that are written as text and need no memory of their own for it.
//!
//! Must not know what the text means.

use std::fmt;

/// What `Display` writes of a number. The longest is a subnormal `f64` with all its zeros.
pub(super) struct Short {
    bytes: [u8; Self::MOST],
    length: usize,
}

impl Short {
    const MOST: usize = 352;

    /// The text of `value`; `None` where it is not short.
    pub(super) fn of(value: impl fmt::Display) -> Option<Self> {
        let mut short = Self { bytes: [0; Self::MOST], length: 0 };
        fmt::write(&mut short, format_args!("{value}")).ok().map(|()| short)
    }

    /// The text.
    pub(super) fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl fmt::Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes[self.length..].get_mut(..text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Short;

    #[test]
    fn every_float_is_short() {
        let smallest = f64::from_bits(1);
        let longest = -f64::MIN_POSITIVE.next_down();
        for number in
            [f64::MIN, f64::MAX, f64::MIN_POSITIVE, -f64::MIN_POSITIVE, smallest, longest, 0.1, -0.0]
        {
            assert_eq!(Short::of(number).unwrap().as_str(), number.to_string());
        }
        assert!(Short::of("x".repeat(1000)).is_none());
    }
}
