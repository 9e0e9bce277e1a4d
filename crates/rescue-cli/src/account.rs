//! Which account a command speaks to, and as whom: from the command line, the environment, the profile.
//!
//! Must not know what is asked of it.

use std::env;

use logmein_rescue::Rescue;

use crate::args::Options;
use crate::exit::Exit;
use crate::failure::Failure;

/// A client of the account that the options and the environment name.
pub(crate) fn connect(options: &Options) -> Result<Rescue, Failure> {
    let mut builder = Rescue::builder().configure(|client| client.timeout(options.timeout()));
    if let Some(endpoint) = &options.endpoint {
        builder = builder.endpoint(endpoint);
    }
    if let Some(code) = variable("RESCUE_AUTH_CODE")? {
        return Ok(builder.auth_code(code).build()?);
    }
    match (variable("RESCUE_EMAIL")?, variable("RESCUE_PASSWORD")?) {
        (Some(email), Some(password)) => Ok(builder.login(email, password).build()?),
        _ => Err(Failure::new(Exit::Credentials, "nobody is logged in")
            .remedy("run `rescue login`, or set RESCUE_EMAIL and RESCUE_PASSWORD, or RESCUE_AUTH_CODE")),
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
