//! Who calls: an e-mail address with its password, or an auth code.
//!
//! Must not know when or how they are used.

use std::fmt;

/// What a session is opened with, or what replaces it.
#[derive(Clone)]
pub(crate) enum Credentials {
    /// For `login`, which opens a cookie session.
    Login {
        /// E-mail address of the user.
        email: String,
        /// Password of the user.
        password: String,
    },
    /// Goes with every request as `sAuthCode`; no login, no time-out.
    AuthCode(String),
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Login { .. } => "Login([redacted])",
            Self::AuthCode(_) => "AuthCode([redacted])",
        })
    }
}
