//! A Rust client for the LogMeIn Rescue SOAP API.
