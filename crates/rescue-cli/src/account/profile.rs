//! The profile file: accounts by name, with addresses and, if its owner wants that, credentials.
//!
//! Must not know what credentials are used for.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::secret_command::SecretCommand;
use crate::failure::Failure;
use crate::options::DEFAULT_PROFILE;
use crate::secret::Secret;
use crate::{folders, private_file};

/// An account in the profile file. All of it is optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    /// The address of the service.
    pub(crate) endpoint: Option<String>,
    /// For a login, with `password`.
    pub(crate) email: Option<String>,
    password: Option<Secret>,
    /// In place of a login.
    auth_code: Option<Secret>,
    /// For single sign-on, with `sso_password` and `company`.
    pub(crate) sso_id: Option<String>,
    sso_password: Option<Secret>,
    pub(crate) company: Option<String>,
    /// In place of the secrets: programs that print them.
    password_command: Option<SecretCommand>,
    auth_code_command: Option<SecretCommand>,
    sso_password_command: Option<SecretCommand>,
}

impl Profile {
    /// The profile of this name; an empty one if it is the default and there is none.
    ///
    /// # Errors
    ///
    /// If the file is not as it should be, others can read secrets in it, or it has no such profile.
    pub(crate) fn read(name: &str) -> Result<Self, Failure> {
        // Without a home folder there is no file either.
        let Ok(path) = folders::profiles() else { return Ok(Self::default()) };
        let profiles = match private_file::read(&path)? {
            Some(text) => parse(&text, &path)?,
            None => BTreeMap::new(),
        };
        if profiles.values().any(Self::has_secrets) {
            private_file::check(&path)?;
        }
        match profiles.get(name) {
            Some(profile) => Ok(profile.clone()),
            // A login may be saved under a name that the file does not have.
            None if name == DEFAULT_PROFILE || profiles.is_empty() => Ok(Self::default()),
            None => {
                let names: Vec<&str> = profiles.keys().map(String::as_str).collect();
                Err(Failure::usage(format!("{} has no profile \"{name}\"", path.display()))
                    .remedy(format!("it has {}", names.join(", "))))
            }
        }
    }

    /// The password, the auth code and the password for single sign-on, of the file or of the programs that it names.
    ///
    /// # Errors
    ///
    /// If a program does not print its secret.
    pub(crate) fn secrets(&self) -> Result<[Option<Secret>; 3], Failure> {
        let secret = |secret: &Option<Secret>, command: &Option<SecretCommand>| match (secret, command) {
            (Some(secret), _) => Ok(Some(secret.clone())),
            (None, Some(command)) => command.run().map(Some),
            (None, None) => Ok(None),
        };
        Ok([
            secret(&self.password, &self.password_command)?,
            secret(&self.auth_code, &self.auth_code_command)?,
            secret(&self.sso_password, &self.sso_password_command)?,
        ])
    }

    fn has_secrets(&self) -> bool {
        let secrets = [&self.password, &self.auth_code, &self.sso_password];
        let commands = [&self.password_command, &self.auth_code_command, &self.sso_password_command];
        secrets.into_iter().any(Option::is_some) || commands.into_iter().any(Option::is_some)
    }
}

/// The error of the TOML crate shows the line concerned, which may hold a secret; so only its number is shown.
fn parse(text: &str, path: &Path) -> Result<BTreeMap<String, Profile>, Failure> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let what = error.message().lines().next().unwrap_or_default().to_owned();
        Failure::usage(format!("{}:{line}: {what}", path.display()))
            .remedy("`rescue login --help` shows what a profile file may have")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_are_tables() {
        let text = "[default]\nendpoint = \"http://localhost/\"\n[night]\nauth_code = \"abc\"\n";
        let profiles = parse(text, Path::new("x")).unwrap();
        assert_eq!(profiles["default"].endpoint.as_deref(), Some("http://localhost/"));
        assert!(profiles["night"].has_secrets());
        assert!(!format!("{profiles:?}").contains("abc"));
    }

    #[test]
    fn a_mistake_is_told_by_its_line_without_what_stands_there() {
        for text in ["[a]\npassword = \"hidden", "[a]\npasword = \"hidden\""] {
            let sentence = parse(text, Path::new("x.toml")).unwrap_err().sentence().unwrap();
            assert!(sentence.starts_with("x.toml:2: "), "{sentence}");
            assert!(!sentence.contains("hidden"), "{sentence}");
        }
    }
}
