//! Where the command keeps its files on this platform.
//!
//! Must not know what is in them.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::exit::Exit;
use crate::failure::Failure;

/// The variable that names one folder for all files.
pub(crate) const HOME: &str = "RESCUE_HOME";

/// The profile file: `config.toml` in `RESCUE_HOME`, or in the folder of the platform for settings, such as
/// `~/.config/rescue`.
///
/// # Errors
///
/// If there is no home folder.
pub(crate) fn profiles() -> Result<PathBuf, Failure> {
    folder(BaseStrategy::config_dir).map(|folder| folder.join("config.toml"))
}

/// The folder of saved logins: in `RESCUE_HOME`, or that of the platform for state, such as `~/.local/state/rescue`.
///
/// # Errors
///
/// If there is no home folder.
pub(crate) fn logins() -> Result<PathBuf, Failure> {
    let state = |base: &_| BaseStrategy::state_dir(base).unwrap_or_else(|| BaseStrategy::data_dir(base));
    folder(state).map(|folder| folder.join("logins"))
}

fn folder(of: impl FnOnce(&Base) -> PathBuf) -> Result<PathBuf, Failure> {
    if let Some(home) = std::env::var_os(HOME).filter(|home| !home.is_empty()) {
        return Ok(home.into());
    }
    let base = etcetera::choose_base_strategy().map_err(|error| {
        Failure::new(Exit::Failed, format!("there is no home folder to keep files in ({error})"))
            .remedy(format!("name a folder in {HOME}"))
    })?;
    Ok(of(&base).join("rescue"))
}

#[cfg(windows)]
type Base = etcetera::base_strategy::Windows;
#[cfg(not(windows))]
type Base = etcetera::base_strategy::Xdg;
