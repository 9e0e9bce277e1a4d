//! Contracts and messages that others published: what becomes of each, compared with what is known of it.
//!
//! The environment variable `WSDL_CORPUS` names the folder. Its `index.jsonl` says for each document whether it must
//! load, and with which ports and operations; `messages/index.jsonl` says which operation a recorded message belongs to.

mod code;
mod documents;
mod exchanges;
mod folder;
