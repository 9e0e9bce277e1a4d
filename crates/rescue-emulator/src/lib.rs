//! A stand-in for the service of LogMeIn Rescue, SOAP and form interface, so that programs can be tried and tested
//! with no account and no network.
//!
//! It keeps accounts, logins, authentication codes, an organisation of groups and users, customers in support
//! sessions and a long past of them, and answers by the rules of the vendor's guide. A test starts one of its own on
//! a free port:
//!
//! ```
//! use std::time::Duration;
//!
//! use rescue_emulator::{Emulator, Failure, demo};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let emulator = Emulator::start().await.unwrap();
//! let address = emulator.url(); // give this to the program under test
//!
//! emulator.clock().advance(Duration::from_secs(20 * 60)); // logins are over now
//! emulator.fail_next("setGroup_v2", Failure::HttpStatus(500));
//! let name = emulator.organisation(|organisation| organisation.node(demo::HELPDESK).map(|node| node.name.clone()));
//! assert_eq!(name.as_deref(), Some("Helpdesk"));
//! # assert!(address.starts_with("http://127.0.0.1:"));
//! # }
//! ```
//!
//! [`demo`] has the users and passwords, with which [`Emulator::start`] begins. [`Emulator::builder`] sets another
//! [`Organisation`], its past ([`History`]), what the account allows ([`Rules`]), all of that from a file
//! ([`Scenario`]), the [`Clock`], the address. What the emulator does for each operation, and what
//! it leaves out, is in the README.
//!
//! Of `logmein-rescue` it knows the ground floor only, which says what the service is: the generated `api` with its
//! server half, `form_names`, `ReportArea` and `ReportColumn`. It must not know the client on top of that.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod aspnet;
mod emulator;
mod form;
mod http;
mod long_work;
mod site;

#[allow(non_snake_case, reason = "operations keep the names of the contract")]
mod service;

mod audit;
mod auth_codes;
mod calls;
mod chat;
mod clock;
mod code_source;
mod contract;
pub mod demo;
mod element;
mod failure;
mod help;
mod history;
mod logins;
mod markup;
pub mod organisation;
mod pace;
mod pin_codes;
mod posts;
mod read_as;
mod refusal;
mod reports;
mod rules;
mod scenario;
mod schema;
mod state;
pub mod support_sessions;
mod world;

pub use calls::{Interface, ReceivedCall};
pub use clock::Clock;
pub use emulator::{Emulator, EmulatorBuilder};
pub use failure::Failure;
pub use history::{History, MAX_PAST_SESSIONS};
pub use logins::{LOGIN_LASTS, LOGINS_ALLOWED, LOGINS_WITHIN};
pub use organisation::Organisation;
pub use posts::{Post, PostFormat, PostMoment};
pub use read_as::{ReadAs, UnknownReadAs};
pub use refusal::Refusal;
pub use rules::Rules;
pub use scenario::{Scenario, ScenarioError};
pub use site::{Disconnected, Site};
pub use support_sessions::FIRST_PAST_SESSION;

/// The example of the README, compiled as a documentation test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
