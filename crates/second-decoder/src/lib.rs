//! Nothing but tests: `tests/agree` compares two decoders, ours and the one that yaserde derives, on the Rescue contract.
//!
//! The contract is generated into the test itself, since compiling yaserde's derives takes long: they are compiled once.
