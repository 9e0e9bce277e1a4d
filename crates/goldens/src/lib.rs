//! The goldens of `wsdl2rust`, compiled as a program would: one module for each case in `wsdl2rust/tests/cases`.
//!
//! Any warning in a golden is an error. The build script lists the cases; nothing here names one. (Only the example
//! `groups`, that of the generator's README, is generated while this is built.)

#![deny(warnings)]

include!(concat!(env!("OUT_DIR"), "/goldens.rs"));
