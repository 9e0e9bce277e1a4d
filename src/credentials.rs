//! Who calls: an e-mail address with its password, a single sign-on ID, an auth code, or only a saved session.
//!
//! Must not know when or how they are used.

use std::fmt;

use soap_runtime::Redactor;

/// What a login is made of, or what replaces it.
#[derive(Clone)]
pub(crate) enum Credentials {
    /// For `login`, which opens a cookie session.
    Login {
        /// E-mail address of the user.
        email: String,
        /// Password of the user.
        password: String,
    },
    /// For `requestAuthCodeSSO`, which gives an auth code.
    SingleSignOn {
        /// The technician's single sign-on ID.
        id: String,
        /// The company's master password for single sign-on.
        password: String,
        /// The company ID, digits only.
        company: String,
    },
    /// Goes with every request as `sAuthCode`; no login, no time-out.
    AuthCode(String),
    /// The cookie of a saved session, until the service has forgotten it.
    Saved,
}

impl Credentials {
    /// A redactor that removes them from texts, and also the auth code that was issued for them.
    pub(crate) fn redactor(&self, auth_code: Option<&str>) -> Redactor {
        let own = match self {
            Self::Login { password, .. } | Self::SingleSignOn { password, .. } => Some(password.as_str()),
            Self::AuthCode(code) => Some(code.as_str()),
            Self::Saved => None,
        };
        Redactor::new(own.into_iter().chain(auth_code), &[])
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Login { .. } => "Login([redacted])",
            Self::SingleSignOn { .. } => "SingleSignOn([redacted])",
            Self::AuthCode(_) => "AuthCode([redacted])",
            Self::Saved => "Saved",
        })
    }
}
