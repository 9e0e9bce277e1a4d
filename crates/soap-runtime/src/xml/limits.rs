//! Bounds on what a message may cost its reader.
//!
//! Holds numbers only: whoever reads keeps to them.

/// How large a message may be before it is refused.
///
/// The defaults fit real services and keep a hostile or broken peer from using up memory or stack.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a whole message as it goes over the wire, and when it has been decompressed. Default 128 MiB.
    pub message: usize,
    /// How many times its size a compressed message may grow to, beyond the first 4 MiB. Default 100.
    pub expansion: usize,
    /// Elements open at once. Default 256.
    pub depth: usize,
    /// Elements in a message. Default 10,000,000.
    pub elements: usize,
    /// Attributes of one element, namespace declarations included. Default 256.
    pub attributes: usize,
    /// Bytes of one text value. Default 64 MiB.
    pub text: usize,
    /// Parts of a MIME message, the envelope included. Default 1,000.
    pub parts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            message: 128 << 20,
            expansion: 100,
            depth: 256,
            elements: 10_000_000,
            attributes: 256,
            text: 64 << 20,
            parts: 1000,
        }
    }
}

impl Limits {
    /// These limits with another bound on the bytes of a message.
    #[must_use]
    pub fn with_message(mut self, bytes: usize) -> Self {
        self.message = bytes;
        self
    }

    /// These limits with another bound on what a compressed message may grow to.
    #[must_use]
    pub fn with_expansion(mut self, factor: usize) -> Self {
        self.expansion = factor;
        self
    }

    /// These limits with another bound on the elements open at once.
    #[must_use]
    pub fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// These limits with another bound on the elements of a message.
    #[must_use]
    pub fn with_elements(mut self, elements: usize) -> Self {
        self.elements = elements;
        self
    }

    /// These limits with another bound on the attributes of an element.
    #[must_use]
    pub fn with_attributes(mut self, attributes: usize) -> Self {
        self.attributes = attributes;
        self
    }

    /// These limits with another bound on the parts of a MIME message.
    #[must_use]
    pub fn with_parts(mut self, parts: usize) -> Self {
        self.parts = parts;
        self
    }

    /// These limits with another bound on the bytes of one text value.
    #[must_use]
    pub fn with_text(mut self, bytes: usize) -> Self {
        self.text = bytes;
        self
    }
}
