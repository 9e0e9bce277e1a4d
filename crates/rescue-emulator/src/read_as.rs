//! Whether the emulator reads SOAP requests as ASP.NET does, or as the contract has them.
//!
//! It must not know how to do either.

use std::fmt;
use std::str::FromStr;

/// How SOAP requests are read. The form interface is not affected. The README lists the differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ReadAs {
    /// As a real `.asmx` service reads them: the SOAPAction decides what is called, unknown elements are ignored, missing
    /// values have their default, and an invalid word or number is a fault. The default.
    #[default]
    AspNet,
    /// By the contract: the element in the body decides what is called, everything that the contract requires must be
    /// there, and an unknown word is left to the rules of the service, which answer with a result word.
    Contract,
}

/// A name that is neither `aspnet` nor `contract`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown reader of requests {0:?}; choose aspnet or contract")]
pub struct UnknownReadAs(String);

impl FromStr for ReadAs {
    type Err = UnknownReadAs;

    fn from_str(name: &str) -> Result<Self, UnknownReadAs> {
        match name {
            "aspnet" => Ok(Self::AspNet),
            "contract" => Ok(Self::Contract),
            other => Err(UnknownReadAs(other.to_owned())),
        }
    }
}

impl fmt::Display for ReadAs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AspNet => "aspnet",
            Self::Contract => "contract",
        })
    }
}
