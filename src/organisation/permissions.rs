//! Permissions as a set.
//!
//! Must not know groups.

use std::fmt;

use soap_runtime::Enumeration;

use crate::api::NODE_PERMISSIONS_V2;

/// A set of permissions, in the order of the vendor's guide. Words that the contract lacks are kept behind those.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Permissions(Vec<NODE_PERMISSIONS_V2>);

/// A word that is not a permission of the contract.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no permission is called `{word}`; there are {}", NODE_PERMISSIONS_V2::WORDS.join(", "))]
pub struct UnknownPermission {
    word: String,
}

impl Permissions {
    /// No permissions.
    pub fn new() -> Self {
        Self::default()
    }

    /// The permissions of a list with commas between, as the vendor writes it; case does not matter.
    ///
    /// # Errors
    ///
    /// If a word is not a permission of the contract. One that the service knows nevertheless can be
    /// [inserted](Self::insert).
    pub fn parse(text: &str) -> Result<Self, UnknownPermission> {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        words
            .map(|word| {
                let known = NODE_PERMISSIONS_V2::WORDS.iter().find(|known| known.eq_ignore_ascii_case(word));
                known
                    .map(|known| NODE_PERMISSIONS_V2::from_word(known))
                    .ok_or_else(|| UnknownPermission { word: word.into() })
            })
            .collect()
    }

    /// Whether this is one of them.
    pub fn contains(&self, permission: &NODE_PERMISSIONS_V2) -> bool {
        self.0.contains(permission)
    }

    /// Adds one; `true` if it is new.
    pub fn insert(&mut self, permission: impl Into<NODE_PERMISSIONS_V2>) -> bool {
        let permission = permission.into();
        let place = self.0.binary_search_by_key(&place(&permission), place);
        match place {
            Ok(_) => false,
            Err(index) => {
                self.0.insert(index, permission);
                true
            }
        }
    }

    /// Removes one; `true` if it was there.
    pub fn remove(&mut self, permission: &NODE_PERMISSIONS_V2) -> bool {
        let before = self.0.len();
        self.0.retain(|other| other != permission);
        self.0.len() < before
    }

    /// Those that are not in `other`.
    pub fn without(&self, other: &Self) -> Self {
        Self(self.0.iter().filter(|permission| !other.contains(permission)).cloned().collect())
    }

    /// The word of each of them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Enumeration::as_str)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &NODE_PERMISSIONS_V2> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The order of the contract, then that of the alphabet.
fn place(permission: &NODE_PERMISSIONS_V2) -> (usize, String) {
    let word = permission.as_str();
    let known = NODE_PERMISSIONS_V2::WORDS.iter().position(|known| *known == word);
    known.map_or_else(|| (usize::MAX, word.to_owned()), |index| (index, String::new()))
}

impl<P: Into<NODE_PERMISSIONS_V2>> FromIterator<P> for Permissions {
    fn from_iter<I: IntoIterator<Item = P>>(permissions: I) -> Self {
        let mut set = Self::new();
        set.extend(permissions);
        set
    }
}

impl<P: Into<NODE_PERMISSIONS_V2>> Extend<P> for Permissions {
    fn extend<I: IntoIterator<Item = P>>(&mut self, permissions: I) {
        for permission in permissions {
            self.insert(permission);
        }
    }
}

impl From<Permissions> for Vec<NODE_PERMISSIONS_V2> {
    fn from(permissions: Permissions) -> Self {
        permissions.0
    }
}

/// As the vendor writes it: words with commas between.
impl fmt::Display for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.words().collect();
        f.write_str(&words.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_in_the_order_of_the_guide() {
        let mut set = Permissions::parse("sendfile, RemoteControl,,RemoteControl").unwrap();
        assert_eq!(set.to_string(), "RemoteControl, SendFile");
        assert!(set.insert(NODE_PERMISSIONS_V2::RemoteView));
        assert!(!set.insert("SendFile"));
        assert!(set.insert("NewerOne"));
        assert_eq!(set.to_string(), "RemoteControl, RemoteView, SendFile, NewerOne");
        let fewer = Permissions::parse("SendFile").unwrap();
        assert_eq!(set.without(&fewer).to_string(), "RemoteControl, RemoteView, NewerOne");
        assert!(set.remove(&"NewerOne".into()));
        let error = Permissions::parse("RemoteControll").unwrap_err();
        assert!(error.to_string().contains("`RemoteControll`; there are RemoteControl, "), "{error}");
    }
}
