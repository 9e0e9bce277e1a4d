//! Bounds on what is read, which a caller may raise or lower.
//!
//! Must not know what happens when a bound is reached.

/// Bounds on what is read and on what is made of it. See [`Config::limits`](crate::Config::limits).
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The size of one file in bytes.
    pub file_bytes: u64,
    /// The size of all files together in bytes.
    pub bytes: u64,
    /// The number of files.
    pub files: usize,
    /// The XML elements and texts of all files together.
    pub nodes: usize,
    /// The nesting of XML elements in a file.
    pub depth: usize,
    /// The members, attributes and operations that groups, bases, messages and bindings add wherever they are used. One
    /// more is allowed for each 16 bytes of the files.
    pub parts: usize,
    /// The same, however large the files are. Each part takes up to about 3 KB of memory.
    pub most_parts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 16 << 20,
            bytes: 32 << 20,
            files: 1_000,
            nodes: 500_000,
            depth: 200,
            parts: 10_000,
            most_parts: 128_000,
        }
    }
}
