//! The table of exchanges: what is asked and what is answered, as the JSON that serde has for the generated types.
//!
//! It must not know the contracts.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use soap_runtime::server::Call;
use soap_runtime::{Fault, FaultDetail};

/// One call, its reply or its fault.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exchange {
    pub(crate) contract: String,
    pub(crate) operation: String,
    /// The index of the port by which it is called.
    #[serde(default)]
    pub(crate) port: usize,
    pub(crate) request: Value,
    #[serde(default)]
    pub(crate) headers: Value,
    #[serde(default)]
    reply: Value,
    #[serde(default)]
    reply_headers: Value,
    /// The declared fault that is answered instead of a reply.
    fault: Option<Value>,
}

impl Exchange {
    /// The reply as the type that the contract has for it.
    pub(crate) fn reply<R: DeserializeOwned>(&self) -> Result<R, Fault> {
        from_json(&self.reply)
    }

    /// The headers of the reply.
    pub(crate) fn reply_headers<H: DeserializeOwned>(&self) -> Result<H, Fault> {
        from_json(&self.reply_headers)
    }

    /// Answers with the fault, if the exchange has one.
    pub(crate) fn check_fault<F: DeserializeOwned + FaultDetail>(&self) -> Result<(), Fault> {
        match &self.fault {
            Some(fault) => Err(Fault::with_entry("as the table says", &from_json::<F>(fault)?)),
            None => Ok(()),
        }
    }
}

fn from_json<T: DeserializeOwned>(value: &Value) -> Result<T, Fault> {
    serde_json::from_value(value.clone()).map_err(|error| Fault::receiver(format!("{error} in {value}")))
}

/// All exchanges; their number is their place.
#[derive(Debug, Clone)]
pub(crate) struct Table(Arc<[Exchange]>);

impl Table {
    pub(crate) fn read(path: impl AsRef<Path>) -> Result<Self, Box<dyn Error>> {
        let exchanges: Vec<Exchange> = serde_json::from_slice(&std::fs::read(path)?)?;
        Ok(Self(exchanges.into()))
    }

    pub(crate) fn exchanges(&self) -> impl Iterator<Item = (usize, &Exchange)> {
        self.0.iter().enumerate()
    }

    /// The number in a path, and its exchange.
    pub(crate) fn at(&self, path: &str) -> Option<(usize, &Exchange)> {
        let number = path.trim_matches('/').parse().ok()?;
        Some((number, self.0.get(number)?))
    }

    /// Prints what was received, and gives the exchange that it belongs to.
    pub(crate) fn note(&self, call: &Call, received: &Value) -> Result<&Exchange, Fault> {
        let path = call.http_request().uri.path();
        let (number, exchange) =
            self.at(path).ok_or_else(|| Fault::sender(format!("{path} is no number of an exchange")))?;
        let operation = call.operation().name;
        println!(
            "{}",
            serde_json::json!({ "exchange": number, "operation": operation, "received": received })
        );
        Ok(exchange)
    }
}
