//! Scenarios: a world of one's own, written down in TOML.
//!
//! The README has the format. It must not know how the emulator works, only what it starts with.

mod document;
mod error;
mod people;
mod times;

use std::fmt;

use jiff::Timestamp;

use crate::organisation::{NodeId, Organisation};
use crate::rules::Rules;
use crate::world::World;
use document::Document;
use people::Names;

pub use error::ScenarioError;

/// What an emulator starts with, read from a file.
///
/// ```
/// use rescue_emulator::{Emulator, Scenario};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let scenario = Scenario::from_toml(
///     r#"
///     [[groups]]
///     name = "Helpdesk"
///
///     [[users]]
///     role = "technician"
///     name = "Tina Tech"
///     email = "tina@example.com"
///     password = "techpassword"
///     in = "Helpdesk"
///     "#,
/// )?;
/// let emulator = Emulator::builder().scenario(scenario).start().await?;
/// # emulator.stop().await;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Scenario {
    organisation: Organisation,
    auth_codes: Vec<(NodeId, String)>,
    rules: Rules,
    start: Option<Timestamp>,
    past: Option<times::Past>,
    sessions: Vec<times::Session>,
}

impl Scenario {
    /// Reads a scenario.
    ///
    /// # Errors
    ///
    /// If the text is no TOML, has something that a scenario does not have, or does not fit together. The error
    /// tells the line.
    pub fn from_toml(text: &str) -> Result<Self, ScenarioError> {
        let document: Document = toml::from_str(text).map_err(|error| ScenarioError::syntax(&error, text))?;
        Self::read(document).map_err(|error| error.at(text))
    }

    /// The organisation of the scenario.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// The moment at which the clock starts, if the scenario sets it.
    pub fn start(&self) -> Option<Timestamp> {
        self.start
    }

    fn read(document: Document) -> Result<Self, error::Fault> {
        let mut organisation = document.account.organisation();
        let mut names = Names::default();
        let auth_codes = people::add(&mut organisation, &mut names, &document)?;
        Ok(Self {
            start: times::moment(document.clock.start.as_ref())?,
            past: document.history.map(|history| times::past(history, &organisation, &names)).transpose()?,
            sessions: times::sessions(document.sessions, &names)?,
            rules: document.rules.rules(),
            organisation,
            auth_codes,
        })
    }

    /// The world of the scenario at the moment `now`.
    pub(crate) fn world(self, now: Timestamp) -> World {
        World {
            history: self.past.map(|past| past.history(now)).unwrap_or_else(crate::history::History::none),
            sessions: times::support_sessions(self.sessions, now),
            organisation: self.organisation,
            auth_codes: self.auth_codes,
            rules: self.rules,
        }
    }
}

impl fmt::Debug for Scenario {
    /// Leaves out the authentication codes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario")
            .field("organisation", &self.organisation)
            .field("rules", &self.rules)
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}
