//! A payment as CyberSource takes it: requests of some seventy fields, of which none is required.

use goldens::cybersource as api;
use soap_runtime::{some, value};

fn main() -> Result<(), soap_runtime::Error> {
    println!("{}", value::to_xml(&payment(), "requestMessage", api::NS)?);
    Ok(())
}

/// What is sent.
pub fn payment() -> api::RequestMessage {
    api::RequestMessage {
        merchantID: some("shop"),
        merchantReferenceCode: some("order-1"),
        billTo: Some(api::BillTo {
            firstName: some("Ann"),
            lastName: some("Lee"),
            street1: some("1 Main St"),
            city: some("Ely"),
            country: some("GB"),
            email: some("a@example.com"),
            ..Default::default()
        }),
        purchaseTotals: Some(api::PurchaseTotals {
            currency: some("GBP"),
            grandTotalAmount: some("12.50"),
            ..Default::default()
        }),
        card: Some(api::Card {
            accountNumber: some("4111111111111111"),
            expirationMonth: some(12),
            expirationYear: some(2030),
            ..Default::default()
        }),
        ccAuthService: Some(api::CCAuthService::new("true")),
        ..Default::default()
    }
}
