//! Names a node: by its ID, by an e-mail address, or by its path in the tree.
//!
//! Must not know what is done to the node.

use std::fmt;

use crate::{Error, Rescue};

/// A node of the organisation, as people name it. A text is read by its form: digits are an ID, a text with an
/// `@` is an e-mail address, anything else is a path such as `Technicians/Helpdesk` or the end of one, `Helpdesk`.
///
/// A path is looked up in the tree, which costs a call. A path that no node has, or several, is an error
/// ([`Error::is_not_found`]) that names similar ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The ID of the node.
    Id(i32),
    /// The e-mail address of a user.
    Email(String),
    /// Names from the root down, with `/` between; the root's own name and any from the beginning may be left out.
    Path(String),
}

impl From<i32> for Target {
    fn from(id: i32) -> Self {
        Self::Id(id)
    }
}

impl From<&str> for Target {
    fn from(text: &str) -> Self {
        let text = text.trim();
        match text.parse() {
            Ok(id) => Self::Id(id),
            Err(_) if text.contains('@') && !text.contains('/') => Self::Email(text.into()),
            Err(_) => Self::Path(text.into()),
        }
    }
}

impl From<String> for Target {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for Target {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Target> for Target {
    fn from(target: &Target) -> Self {
        target.clone()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "{id}"),
            Self::Email(text) | Self::Path(text) => f.write_str(text),
        }
    }
}

impl Rescue {
    /// The ID of the node that is meant. An ID is not checked; the others are looked up.
    ///
    /// # Errors
    ///
    /// See [`Target`] and [`Rescue::call`].
    pub async fn resolve(&self, target: impl Into<Target>) -> Result<i32, Error> {
        match target.into() {
            Target::Id(id) => Ok(id),
            target => Ok(self.tree().await?.find(&target)?.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_for_what_they_look_like() {
        assert_eq!(Target::from("123456"), Target::Id(123_456));
        assert_eq!(Target::from("a@b.c"), Target::Email("a@b.c".into()));
        assert_eq!(Target::from("Technicians/team@work"), Target::Path("Technicians/team@work".into()));
        assert_eq!(Target::from(" Helpdesk "), Target::Path("Helpdesk".into()));
    }
}
