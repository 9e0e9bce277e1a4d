//! The emulator as a service: called by SOAP and by forms, by callers that are not our client.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod aspnet;
mod calls;
mod failures;
mod form;
mod form_caller;
mod help;
mod operations;
mod posts;
mod reachable;
mod scenario;
mod site;
mod soap;
mod world;
