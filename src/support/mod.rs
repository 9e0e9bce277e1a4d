//! Support sessions: who waits and who is helped, what an administrator does with a session, and the PIN codes and
//! links with which customers join.
//!
//! Must not know logins, nor how a call is made.
//!
//! ```no_run
//! # async fn example(rescue: logmein_rescue::Rescue) -> Result<(), logmein_rescue::Error> {
//! use logmein_rescue::support::{Phase, PinRequest, Place};
//!
//! for session in rescue.sessions(Place::channel("Web site")).await? {
//!     if session.phase() == Phase::Waiting {
//!         println!("{} has waited for {} s", session.custom_fields[0], session.waiting.as_secs());
//!     }
//! }
//!
//! let request = PinRequest { name: "Ann Example".into(), ..PinRequest::default() };
//! println!("PIN code: {}", rescue.pin_code(&request).await?);
//! # Ok(())
//! # }
//! ```

mod actions;
mod phase;
mod pin_code;
mod pin_request;
mod pins;
mod place;
mod session;

pub use phase::Phase;
pub use pin_code::{NotAPinCode, PinCode};
pub use pin_request::PinRequest;
pub use pins::{EmailText, Sms};
pub use place::Place;
pub use session::{Party, SupportSession};
