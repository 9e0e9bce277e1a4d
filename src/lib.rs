//! A Rust client for the LogMeIn Rescue SOAP API.
//!
//! Two layers. [`api`] is the contract unchanged: every operation is a method of [`api::API`], every type with the
//! vendor's name, so that a line of C# becomes a line of Rust. [`Rescue`] builds on it: it logs in when needed,
//! logs in once more when the service has forgotten the login, and turns every result word other than
//! OK into an error.
//!
//! ```no_run
//! use logmein_rescue::Rescue;
//!
//! # async fn example() -> Result<(), logmein_rescue::Error> {
//! let rescue = Rescue::builder().login("some@email.com", "secretpassword").build()?;
//! for node in rescue.tree().await?.iter() {
//!     println!("{} {}", node.id, node.path());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! | for | see |
//! | --- | --- |
//! | groups, users and channels as a tree; changes that keep the rest; many concurrently | [`organisation`] |
//! | support sessions, PIN codes, invitation links, chats and notes | [`support`] |
//! | reports as rows | [`reports`] |
//! | the form interface instead of SOAP | [`Interface`] |
//! | tickets for single sign-on | [`sso`] |
//! | what the service posts to a URL of yours | [`webhook`] |
//! | scripts without async | [`blocking`] |

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod account_information;
pub mod blocking;
mod calls;
mod cookies;
mod credentials;
mod elements;
mod error;
mod form;
mod form_error;
mod interface;
pub mod logins;
pub mod organisation;
pub mod reports;
mod rescue;
mod saved_session;
mod service;
mod session;
pub mod sso;
pub mod support;
mod turns;
mod wait;
pub mod webhook;

pub use calls::{Outcome, RescueCall};
pub use error::{Error, Refusal};
pub use interface::Interface;
pub use jiff;
pub use rescue::{Rescue, RescueBuilder};
pub use saved_session::{NotASavedSession, SavedSession};
pub use service::report_area::{ReportArea, ReportColumn};
pub use service::{api, form_names};
pub use soap_runtime;
pub use turns::Pace;
pub use wait::{Limit, Wait};

/// The examples of the README, compiled with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
