//! The command as a program: every command against an emulator of its own, by exit code, standard output and error.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bench;
mod calls;
mod copies;
mod foreign;
mod login;
mod login_count;
mod organisation;
mod outputs;
mod readme;
mod sessions;
#[cfg(target_os = "linux")]
mod terminal;
