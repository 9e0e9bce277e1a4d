//! Nothing but tests: `tests/layers` compares the imports of the workspace with the tables of `ARCHITECTURE.md`.
//!
//! It is a crate of its own so that nobody who builds the client or its examples compiles what it needs.
