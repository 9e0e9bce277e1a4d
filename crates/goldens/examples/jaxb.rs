//! The update of a customer as a service of JAXB takes it: objects are optional, numbers are not.

use goldens::jaxb as api;
use soap_runtime::{some, value};

fn main() -> Result<(), soap_runtime::Error> {
    println!("{}", value::to_xml(&update(), "updateCustomer", api::NS)?);
    Ok(())
}

/// What is sent.
pub fn update() -> api::updateCustomer {
    api::updateCustomer {
        customer: Some(api::customer {
            name: some("Smith"),
            type_: Some(api::customerType::BUSINESS),
            ..api::customer::new(7, 12.5)
        }),
    }
}
