//! Binary content that stands outside of a document, which refers to it by `xop:Include` (XOP 1.0).
//!
//! Must not know how it was carried.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;

use crate::cid;

/// The namespace of `Include`.
pub(crate) const XOP: &str = "http://www.w3.org/2004/08/xop/include";

/// What a document may refer to, by id.
#[derive(Debug, Default)]
pub(crate) struct Binaries {
    by_id: HashMap<String, Binary>,
}

#[derive(Debug)]
struct Binary {
    bytes: Bytes,
    is_included: AtomicBool,
}

impl Binaries {
    /// These, by their ids.
    pub(crate) fn new(binaries: impl Iterator<Item = (String, Bytes)>) -> Self {
        let binary = |(id, bytes)| (id, Binary { bytes, is_included: AtomicBool::new(false) });
        Self { by_id: binaries.map(binary).collect() }
    }

    /// Takes the content that an address refers to. Each may stand at one place, so that a small message cannot grow large.
    pub(super) fn include(&self, href: &str) -> Result<Bytes, &'static str> {
        let id = cid::id(href).ok_or("expected the cid: address of a part")?;
        let binary = self.by_id.get(&*id).ok_or("no part of the message has this Content-ID")?;
        match binary.is_included.swap(true, Ordering::Relaxed) {
            false => Ok(binary.bytes.clone()),
            true => Err("another xop:Include refers to the same part"),
        }
    }

    /// Forgets what was included, before the document is read again.
    pub(crate) fn read_anew(&self) {
        self.by_id.values().for_each(|binary| binary.is_included.store(false, Ordering::Relaxed));
    }

    /// Whether the document referred to this one.
    pub(crate) fn is_included(&self, id: &str) -> bool {
        self.by_id.get(id).is_some_and(|binary| binary.is_included.load(Ordering::Relaxed))
    }
}
