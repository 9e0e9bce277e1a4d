//! Addresses: opens what the catalogue has for one, or fetches it if that is enabled.
//!
//! Must not know how anything is fetched.

use super::catalog::Entry;
use super::{FileId, Loader, Unread};

impl Loader<'_> {
    /// What the catalogue has for a location; `None` if it has nothing.
    pub(super) fn open_in_catalog(&mut self, location: &str) -> Option<Result<FileId, Unread>> {
        match self.catalog.find(location)? {
            Entry::File(path) => {
                let path = path.to_owned();
                Some(self.read(&path).map_err(|unread| unread.in_catalog(&path)))
            }
            Entry::BuiltIn(name, text) => Some(Ok(self.add_built_in(name, text))),
        }
    }

    /// The document at an address.
    pub(super) fn open_address(&mut self, address: &str) -> Result<FileId, Unread> {
        match self.open_in_catalog(address) {
            Some(found) => found,
            None => self.fetch(address),
        }
    }

    /// Notes the address of the contract that is loaded next; `None` for a file.
    pub(super) fn name(&mut self, address: Option<&str>) {
        #[cfg(feature = "fetch")]
        if let Some(fetcher) = &mut self.fetcher {
            fetcher.name(address);
        }
        #[cfg(not(feature = "fetch"))]
        let _ = address;
    }

    /// Whether what the catalogue does not have is fetched.
    pub(super) fn fetches(&self) -> bool {
        #[cfg(feature = "fetch")]
        let fetches = self.fetcher.is_some();
        #[cfg(not(feature = "fetch"))]
        let fetches = false;
        fetches
    }

    #[cfg(not(feature = "fetch"))]
    pub(super) fn fetch(&mut self, _: &str) -> Result<FileId, Unread> {
        Err(Unread::address())
    }

    #[cfg(feature = "fetch")]
    pub(super) fn fetch(&mut self, address: &str) -> Result<FileId, Unread> {
        use super::disk::NotRead;
        use super::{SourceFile, decode};

        let bytes_left = self.bytes_left();
        let Some(fetcher) = &mut self.fetcher else { return Err(Unread::address()) };
        if let Some(id) = self.known.get(std::path::Path::new(address)) {
            return Ok(*id);
        }
        let limits = self.options.limits;
        if self.sources.files.len() >= limits.files {
            return Err(Unread::too_many(limits.files));
        }
        let fetched = fetcher.fetch(address, bytes_left).map_err(|unread| match unread {
            NotRead::TooLarge => self.too_large(),
            NotRead::Because(reason) => Unread::not_fetched(reason),
        })?;
        let decoded = decode::decode(&fetched.bytes);
        let from = Some(fetched.address.clone());
        let path = fetched.path;
        let kept = path.as_ref().and_then(|path| path.canonicalize().ok());
        if let Some(path) = &path {
            self.catalog.insert(address, path);
        }
        let identity = kept.unwrap_or_else(|| address.into());
        Ok(self.add(identity, |id| match path {
            Some(path) => SourceFile::decoded(id, path, decoded, limits).at_address(from),
            None => SourceFile::decoded(id, address.into(), decoded, limits).at_address(from).not_on_disk(),
        }))
    }
}
