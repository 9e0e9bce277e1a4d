//! Declared faults, told apart in one `match` as the README of `wsdl2rust` shows it.

use goldens::faults_several::{Limit, Locked, Service, ServiceFault, pay, payFault, payResponse, server};
use soap_runtime::codegen::{Call, Fault, Reply};
use soap_runtime::{Detail, Error, FaultCode};

async fn pay_bill(service: &Service, cents: i32) -> Result<String, Error> {
    match service.pay(pay { cents }).await.map_err(Error::fault_as::<payFault>) {
        Ok(_) => Ok("paid".to_owned()),
        Err(Ok(payFault::Missing(cents))) => Ok(format!("{cents} cents are missing")),
        Err(Ok(payFault::Locked(account))) => Ok(format!("locked until {}", account.until)),
        Err(Ok(payFault::reason(reason))) => Ok(reason),
        Err(Err(error)) => Err(error), // no fault, another one, or one that cannot be read
    }
}

/// Answers by the number of cents.
struct Bank;

impl server::Service for Bank {
    fn pay(&self, _: &mut Call, request: pay) -> impl Reply<payResponse> {
        std::future::ready(Err(match request.cents {
            0 => return std::future::ready(Ok(payResponse {})),
            1 => payFault::Missing(7).into_fault("no money"),
            2 => payFault::Locked(Locked { until: "2030-01-02T03:04:05Z".parse().unwrap() })
                .into_fault("locked"),
            3 => payFault::reason("closed".into()).into_fault("closed"),
            4 => ServiceFault::Limit(Limit { cents: 5 }).into_fault("too much"),
            5 => Fault::sender("no detail"),
            _ => Fault::sender("odd")
                .with_detail(Detail::from_xml("<Missing xmlns='urn:example'>many</Missing>")),
        }))
    }
}

fn bank() -> Service {
    Service::builder().transport(server::service(Bank)).build().unwrap()
}

#[tokio::test]
async fn declared_faults_are_told_apart_in_one_match() {
    let bank = bank();
    for (cents, expected) in
        [(0, "paid"), (1, "7 cents are missing"), (2, "locked until 2030-01-02T03:04:05Z"), (3, "closed")]
    {
        assert_eq!(pay_bill(&bank, cents).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn other_faults_are_the_same_error_as_before() {
    let bank = bank();
    for (cents, reason) in [(4, "too much"), (5, "no detail")] {
        let before = bank.pay(pay { cents }).await.unwrap_err();
        let error = pay_bill(&bank, cents).await.unwrap_err();
        assert_eq!(error.soap_fault().unwrap().reason, reason);
        assert_eq!(format!("{error:?}"), format!("{before:?}"));
    }
}

/// Where the entry is not what the contract says, the error says where, and keeps the fault.
#[tokio::test]
async fn a_damaged_entry_is_an_error_with_its_path() {
    let error = pay_bill(&bank(), 6).await.unwrap_err();
    assert!(error.is_decoding() && error.may_have_been_sent(), "{error:?}");
    assert_eq!((error.operation(), error.path()), (Some("pay"), Some("detail/Missing")));
    let fault = error.soap_fault().unwrap();
    assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "odd"));
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(cause.ends_with("fault, Sender: odd"), "{cause}");
}
