//! Who calls: credentials of the environment, or else those of the profile.
//!
//! Must not know which service they are for.

use std::env;

use logmein_rescue::RescueBuilder;

use super::profile::Profile;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::secret::Secret;

/// Who calls.
#[derive(Debug, Clone)]
pub(crate) enum Credentials {
    AuthCode(Secret),
    Login { email: String, password: Secret },
    SingleSignOn { id: String, password: Secret, company: String },
}

impl Credentials {
    /// Those of the environment, or else those of the profile.
    ///
    /// # Errors
    ///
    /// If one of two that belong together is missing.
    pub(crate) fn given(profile: &Profile) -> Result<Option<Self>, Failure> {
        if let Some(code) = variable("RESCUE_AUTH_CODE")? {
            return Ok(Some(Self::AuthCode(code.into())));
        }
        if let Some(id) = variable("RESCUE_SSO_ID")? {
            return Ok(Some(Self::SingleSignOn {
                id,
                password: required("RESCUE_SSO_PASSWORD", "RESCUE_SSO_ID")?.into(),
                company: required("RESCUE_COMPANY", "RESCUE_SSO_ID")?,
            }));
        }
        if let Some(password) = variable("RESCUE_PASSWORD")? {
            let email = match variable("RESCUE_EMAIL")?.or_else(|| profile.email.clone()) {
                Some(email) => email,
                None => required("RESCUE_EMAIL", "RESCUE_PASSWORD")?,
            };
            return Ok(Some(Self::Login { email, password: password.into() }));
        }
        Self::of_profile(profile)
    }

    fn of_profile(profile: &Profile) -> Result<Option<Self>, Failure> {
        let [password, auth_code, sso_password] = profile.secrets()?;
        if let Some(code) = auth_code {
            return Ok(Some(Self::AuthCode(code)));
        }
        if let (Some(email), Some(password)) = (&profile.email, password) {
            return Ok(Some(Self::Login { email: email.clone(), password }));
        }
        let Some(((id, password), company)) =
            profile.sso_id.clone().zip(sso_password).zip(profile.company.clone())
        else {
            return Ok(None);
        };
        Ok(Some(Self::SingleSignOn { id, password, company }))
    }

    /// Whose they are, where a login is made with them.
    pub(super) fn user(&self) -> Option<&str> {
        match self {
            Self::AuthCode(_) => None,
            Self::Login { email, .. } => Some(email),
            Self::SingleSignOn { id, .. } => Some(id),
        }
    }

    pub(super) fn apply(&self, builder: RescueBuilder) -> RescueBuilder {
        match self {
            Self::AuthCode(code) => builder.auth_code(code.reveal()),
            Self::Login { email, password } => builder.login(email, password.reveal()),
            Self::SingleSignOn { id, password, company } => {
                builder.single_sign_on(id, password.reveal(), company)
            }
        }
    }
}

/// A variable of the environment; one that is empty counts as not set.
pub(crate) fn variable(name: &str) -> Result<Option<String>, Failure> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => {
            Err(Failure::usage(format!("{name} is not UTF-8")).remedy("set it anew"))
        }
    }
}

fn required(name: &str, beside: &str) -> Result<String, Failure> {
    variable(name)?.ok_or_else(|| {
        Failure::new(Exit::Credentials, format!("{beside} is set and {name} is not")).remedy("set both")
    })
}
