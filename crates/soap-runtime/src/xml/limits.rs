//! Bounds on what a message may cost its reader.
//!
//! Holds numbers only: whoever reads keeps to them.

/// How large a message may be before it is refused, and how much memory may be used for what is made of it.
///
/// Processor time grows only with the bytes of a message. Memory is counted before it is allocated, and a message is
/// refused before it takes more than [`memory`](Self::memory), or more than a multiple of its length,
/// [`memory_per_byte`](Self::memory_per_byte). Numbers in a message, such as the size of an array, have no effect by
/// themselves.
///
/// The defaults fit real services and keep a hostile or broken peer from exhausting memory or stack: including the
/// bytes of the message itself, reading it takes at most 512 MiB. A [`Server`](crate::server::Server) has smaller
/// defaults for requests. All limits can be set:
///
/// ```
/// use soap_runtime::Limits;
///
/// let roomy = Limits::default().with_message(1 << 30).with_text(1 << 30).with_memory(3 << 30);
/// let tight = Limits::default().with_message(1 << 20).with_memory(16 << 20);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a whole message, both as transferred and after decompression. Default 128 MiB.
    pub message: usize,
    /// By what factor a compressed message may grow, beyond the first 4 MiB. Default 100.
    pub expansion: usize,
    /// Elements open at once. Default 256.
    pub depth: usize,
    /// Elements in a message. Default 10,000,000.
    pub elements: usize,
    /// Attributes of one element, namespace declarations included. Default 256.
    pub attributes: usize,
    /// Bytes of one text value. Default 128 MiB, as long as a message may be.
    pub text: usize,
    /// Parts of a MIME message, the one that holds the document included. Default 1,000.
    pub parts: usize,
    /// Bytes of memory for what is made of a message: its values, and intermediate copies of its document. The
    /// message as received is not included. Default 384 MiB.
    pub memory: usize,
    /// Bytes of memory for what is made of a message, for each byte of its length, beyond the first 16 MiB. This is
    /// the memory of values: a type with 40 optional texts takes 1 KB for each empty element. Default 128.
    pub memory_per_byte: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            message: 128 << 20,
            expansion: 100,
            depth: 256,
            elements: 10_000_000,
            attributes: 256,
            text: 128 << 20,
            parts: 1000,
            memory: 384 << 20,
            memory_per_byte: 128,
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

    /// These limits with a different factor by which a compressed message may grow.
    #[must_use]
    pub fn with_expansion(mut self, factor: usize) -> Self {
        self.expansion = factor;
        self
    }

    /// These limits with another bound on the nested elements.
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

    /// These limits with a different number of bytes of memory.
    #[must_use]
    pub fn with_memory(mut self, bytes: usize) -> Self {
        self.memory = bytes;
        self
    }

    /// These limits with a different number of bytes of memory for each byte of a message.
    #[must_use]
    pub fn with_memory_per_byte(mut self, times: usize) -> Self {
        self.memory_per_byte = times;
        self
    }

    /// These limits with another bound on the bytes of one text value.
    #[must_use]
    pub fn with_text(mut self, bytes: usize) -> Self {
        self.text = bytes;
        self
    }
}
