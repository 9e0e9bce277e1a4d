//! The client against the emulator and against recorded exchanges. Which imports are allowed is in `layers`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod blocking;
mod form;
mod form_names;
mod interfaces;
mod large_replies;
mod limits;
mod organisation;
mod readme;
mod recorded;
mod reports;
mod rescue;
mod session;
mod set_group;
mod support;
mod virtual_time;
mod webhook;
mod your_own;
