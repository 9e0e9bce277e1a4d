// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:schemas-cybersource-com:transaction-data-1.26";

    pub type amount = String;

    pub type boolean = String;

    /// The request of [`runTransaction`](TransactionProcessor::runTransaction).
    #[derive(Debug, Clone, PartialEq)]
    pub struct RequestMessage {
        pub merchantID: Option<String>,
        pub merchantReferenceCode: Option<String>,
        pub clientLibrary: Option<String>,
        pub clientLibraryVersion: Option<String>,
        pub clientEnvironment: Option<String>,
        pub clientSecurityLibraryVersion: Option<String>,
        pub clientApplication: Option<String>,
        pub clientApplicationVersion: Option<String>,
        pub clientApplicationUser: Option<String>,
        pub comments: Option<String>,
        pub billTo: Option<BillTo>,
        pub shipTo: Option<BillTo>,
        pub shipFrom: Option<BillTo>,
        pub item: Vec<Item>,
        pub purchaseTotals: Option<PurchaseTotals>,
        pub fundingTotals: Option<PurchaseTotals>,
        pub pos: Option<String>,
        pub installment: Option<String>,
        pub card: Option<Card>,
        pub check: Option<String>,
        pub bml: Option<String>,
        pub gecc: Option<String>,
        pub ucaf: Option<String>,
        pub fundTransfer: Option<String>,
        pub bankInfo: Option<String>,
        pub subscription: Option<String>,
        pub recurringSubscriptionInfo: Option<String>,
        pub decisionManager: Option<String>,
        pub otherTax: Option<String>,
        pub paypal: Option<String>,
        pub merchantDefinedData: Option<String>,
        pub merchantSecureData: Option<String>,
        pub jpo: Option<String>,
        pub ccAuthService: Option<CCAuthService>,
        pub ccCaptureService: Option<Service>,
        pub ccCreditService: Option<Service>,
        pub ccAuthReversalService: Option<Service>,
        pub ecDebitService: Option<Service>,
        pub ecCreditService: Option<Service>,
        pub payerAuthEnrollService: Option<Service>,
        pub payerAuthValidateService: Option<Service>,
        pub taxService: Option<Service>,
        pub afsService: Option<Service>,
        pub davService: Option<Service>,
        pub exportService: Option<Service>,
        pub fxRatesService: Option<Service>,
        pub bankTransferService: Option<Service>,
        pub bankTransferRefundService: Option<Service>,
        pub bankTransferRealTimeService: Option<Service>,
        pub directDebitMandateService: Option<Service>,
        pub directDebitService: Option<Service>,
        pub directDebitRefundService: Option<Service>,
        pub directDebitValidateService: Option<Service>,
        pub paySubscriptionCreateService: Option<Service>,
        pub paySubscriptionUpdateService: Option<Service>,
        pub paySubscriptionEventUpdateService: Option<Service>,
        pub paySubscriptionRetrieveService: Option<Service>,
        pub payPalPaymentService: Option<Service>,
        pub payPalCreditService: Option<Service>,
        pub voidService: Option<Service>,
        pub pinlessDebitService: Option<Service>,
        pub pinlessDebitValidateService: Option<Service>,
        pub payPalButtonCreateService: Option<Service>,
        pub payPalPreapprovedPaymentService: Option<Service>,
        pub payPalPreapprovedUpdateService: Option<Service>,
        pub riskUpdateService: Option<Service>,
        pub businessRules: Option<String>,
        pub batch: Option<String>,
        pub airlineData: Option<String>,
        pub reserved: Vec<String>,
    }
    ::soap_runtime::complex! {
        RequestMessage("RequestMessage", NS);
        0 merchantID: element("merchantID").optional();
        1 merchantReferenceCode: element("merchantReferenceCode").optional();
        2 clientLibrary: element("clientLibrary").optional();
        3 clientLibraryVersion: element("clientLibraryVersion").optional();
        4 clientEnvironment: element("clientEnvironment").optional();
        5 clientSecurityLibraryVersion: element("clientSecurityLibraryVersion").optional();
        6 clientApplication: element("clientApplication").optional();
        7 clientApplicationVersion: element("clientApplicationVersion").optional();
        8 clientApplicationUser: element("clientApplicationUser").optional();
        9 comments: element("comments").optional();
        10 billTo: element("billTo").optional();
        11 shipTo: element("shipTo").optional();
        12 shipFrom: element("shipFrom").optional();
        13 item: element("item").optional().repeated();
        14 purchaseTotals: element("purchaseTotals").optional();
        15 fundingTotals: element("fundingTotals").optional();
        16 pos: element("pos").optional();
        17 installment: element("installment").optional();
        18 card: element("card").optional();
        19 check: element("check").optional();
        20 bml: element("bml").optional();
        21 gecc: element("gecc").optional();
        22 ucaf: element("ucaf").optional();
        23 fundTransfer: element("fundTransfer").optional();
        24 bankInfo: element("bankInfo").optional();
        25 subscription: element("subscription").optional();
        26 recurringSubscriptionInfo: element("recurringSubscriptionInfo").optional();
        27 decisionManager: element("decisionManager").optional();
        28 otherTax: element("otherTax").optional();
        29 paypal: element("paypal").optional();
        30 merchantDefinedData: element("merchantDefinedData").optional();
        31 merchantSecureData: element("merchantSecureData").optional();
        32 jpo: element("jpo").optional();
        33 ccAuthService: element("ccAuthService").optional();
        34 ccCaptureService: element("ccCaptureService").optional();
        35 ccCreditService: element("ccCreditService").optional();
        36 ccAuthReversalService: element("ccAuthReversalService").optional();
        37 ecDebitService: element("ecDebitService").optional();
        38 ecCreditService: element("ecCreditService").optional();
        39 payerAuthEnrollService: element("payerAuthEnrollService").optional();
        40 payerAuthValidateService: element("payerAuthValidateService").optional();
        41 taxService: element("taxService").optional();
        42 afsService: element("afsService").optional();
        43 davService: element("davService").optional();
        44 exportService: element("exportService").optional();
        45 fxRatesService: element("fxRatesService").optional();
        46 bankTransferService: element("bankTransferService").optional();
        47 bankTransferRefundService: element("bankTransferRefundService").optional();
        48 bankTransferRealTimeService: element("bankTransferRealTimeService").optional();
        49 directDebitMandateService: element("directDebitMandateService").optional();
        50 directDebitService: element("directDebitService").optional();
        51 directDebitRefundService: element("directDebitRefundService").optional();
        52 directDebitValidateService: element("directDebitValidateService").optional();
        53 paySubscriptionCreateService: element("paySubscriptionCreateService").optional();
        54 paySubscriptionUpdateService: element("paySubscriptionUpdateService").optional();
        55 paySubscriptionEventUpdateService: element("paySubscriptionEventUpdateService").optional();
        56 paySubscriptionRetrieveService: element("paySubscriptionRetrieveService").optional();
        57 payPalPaymentService: element("payPalPaymentService").optional();
        58 payPalCreditService: element("payPalCreditService").optional();
        59 voidService: element("voidService").optional();
        60 pinlessDebitService: element("pinlessDebitService").optional();
        61 pinlessDebitValidateService: element("pinlessDebitValidateService").optional();
        62 payPalButtonCreateService: element("payPalButtonCreateService").optional();
        63 payPalPreapprovedPaymentService: element("payPalPreapprovedPaymentService").optional();
        64 payPalPreapprovedUpdateService: element("payPalPreapprovedUpdateService").optional();
        65 riskUpdateService: element("riskUpdateService").optional();
        66 businessRules: element("businessRules").optional();
        67 batch: element("batch").optional();
        68 airlineData: element("airlineData").optional();
        69 reserved: element("reserved").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct BillTo {
        pub title: Option<String>,
        pub firstName: Option<String>,
        pub middleName: Option<String>,
        pub lastName: Option<String>,
        pub suffix: Option<String>,
        pub street1: Option<String>,
        pub street2: Option<String>,
        pub street3: Option<String>,
        pub street4: Option<String>,
        pub city: Option<String>,
        pub county: Option<String>,
        pub state: Option<String>,
        pub postalCode: Option<String>,
        pub country: Option<String>,
        pub company: Option<String>,
        pub companyTaxID: Option<String>,
        pub phoneNumber: Option<String>,
        pub email: Option<String>,
        pub ipAddress: Option<String>,
        pub ipNetworkAddress: Option<String>,
        pub hostname: Option<String>,
        pub domainName: Option<String>,
        pub dateOfBirth: Option<String>,
        pub driversLicenseNumber: Option<String>,
        pub driversLicenseState: Option<String>,
        pub ssn: Option<String>,
        pub customerID: Option<String>,
        pub httpBrowserType: Option<String>,
        pub httpBrowserEmail: Option<String>,
        pub httpBrowserCookiesAccepted: Option<boolean>,
        pub nif: Option<String>,
        pub personalID: Option<String>,
    }
    ::soap_runtime::complex! {
        BillTo("BillTo", NS);
        0 title: element("title").optional();
        1 firstName: element("firstName").optional();
        2 middleName: element("middleName").optional();
        3 lastName: element("lastName").optional();
        4 suffix: element("suffix").optional();
        5 street1: element("street1").optional();
        6 street2: element("street2").optional();
        7 street3: element("street3").optional();
        8 street4: element("street4").optional();
        9 city: element("city").optional();
        10 county: element("county").optional();
        11 state: element("state").optional();
        12 postalCode: element("postalCode").optional();
        13 country: element("country").optional();
        14 company: element("company").optional();
        15 companyTaxID: element("companyTaxID").optional();
        16 phoneNumber: element("phoneNumber").optional();
        17 email: element("email").optional();
        18 ipAddress: element("ipAddress").optional();
        19 ipNetworkAddress: element("ipNetworkAddress").optional();
        20 hostname: element("hostname").optional();
        21 domainName: element("domainName").optional();
        22 dateOfBirth: element("dateOfBirth").optional();
        23 driversLicenseNumber: element("driversLicenseNumber").optional();
        24 driversLicenseState: element("driversLicenseState").optional();
        25 ssn: element("ssn").optional();
        26 customerID: element("customerID").optional();
        27 httpBrowserType: element("httpBrowserType").optional();
        28 httpBrowserEmail: element("httpBrowserEmail").optional();
        29 httpBrowserCookiesAccepted: element("httpBrowserCookiesAccepted").optional();
        30 nif: element("nif").optional();
        31 personalID: element("personalID").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Card {
        pub fullName: Option<String>,
        pub accountNumber: Option<String>,
        pub expirationMonth: Option<Integer>,
        pub expirationYear: Option<Integer>,
        pub cvIndicator: Option<String>,
        pub cvNumber: Option<String>,
        pub cardType: Option<String>,
        pub issueNumber: Option<String>,
        pub startMonth: Option<Integer>,
        pub startYear: Option<Integer>,
        pub pin: Option<String>,
        pub accountEncoderID: Option<String>,
        pub bin: Option<String>,
    }
    ::soap_runtime::complex! {
        Card("Card", NS);
        0 fullName: element("fullName").optional();
        1 accountNumber: element("accountNumber").optional();
        2 expirationMonth: element("expirationMonth").optional();
        3 expirationYear: element("expirationYear").optional();
        4 cvIndicator: element("cvIndicator").optional();
        5 cvNumber: element("cvNumber").optional();
        6 cardType: element("cardType").optional();
        7 issueNumber: element("issueNumber").optional();
        8 startMonth: element("startMonth").optional();
        9 startYear: element("startYear").optional();
        10 pin: element("pin").optional();
        11 accountEncoderID: element("accountEncoderID").optional();
        12 bin: element("bin").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct PurchaseTotals {
        pub currency: Option<String>,
        pub discountAmount: Option<amount>,
        pub taxAmount: Option<amount>,
        pub dutyAmount: Option<amount>,
        pub grandTotalAmount: Option<amount>,
        pub freightAmount: Option<amount>,
    }
    ::soap_runtime::complex! {
        PurchaseTotals("PurchaseTotals", NS);
        0 currency: element("currency").optional();
        1 discountAmount: element("discountAmount").optional();
        2 taxAmount: element("taxAmount").optional();
        3 dutyAmount: element("dutyAmount").optional();
        4 grandTotalAmount: element("grandTotalAmount").optional();
        5 freightAmount: element("freightAmount").optional();
    }

    #[derive(Clone, PartialEq)]
    pub struct CCAuthService {
        pub cavv: Option<String>,
        pub commerceIndicator: Option<String>,
        pub eciRaw: Option<String>,
        pub xid: Option<String>,
        pub reconciliationID: Option<String>,
        pub avsLevel: Option<String>,
        pub fxQuoteID: Option<String>,
        pub returnAuthRecord: Option<boolean>,
        pub authType: Option<String>,
        pub verbalAuthCode: Option<String>,
        pub billPayment: Option<boolean>,
        pub authenticationXID: Option<String>,
        pub authorizationXID: Option<String>,
        pub industryDatatype: Option<String>,
        pub traceNumber: Option<String>,
        pub run: boolean,
    }
    ::soap_runtime::complex! {
        CCAuthService("CCAuthService", NS);
        0 cavv: element("cavv").optional();
        1 commerceIndicator: element("commerceIndicator").optional();
        2 eciRaw: element("eciRaw").optional();
        3 xid: element("xid").optional();
        4 reconciliationID: element("reconciliationID").optional();
        5 avsLevel: element("avsLevel").optional();
        6 fxQuoteID: element("fxQuoteID").optional();
        7 returnAuthRecord: element("returnAuthRecord").optional();
        8 authType: element("authType").optional();
        9 verbalAuthCode: element("verbalAuthCode").optional().secret();
        10 billPayment: element("billPayment").optional();
        11 authenticationXID: element("authenticationXID").optional();
        12 authorizationXID: element("authorizationXID").optional();
        13 industryDatatype: element("industryDatatype").optional();
        14 traceNumber: element("traceNumber").optional();
        15 run: attribute("run");
    }
    ::soap_runtime::redacted_debug! {
        CCAuthService;
        show cavv;
        show commerceIndicator;
        show eciRaw;
        show xid;
        show reconciliationID;
        show avsLevel;
        show fxQuoteID;
        show returnAuthRecord;
        show authType;
        hide verbalAuthCode;
        show billPayment;
        show authenticationXID;
        show authorizationXID;
        show industryDatatype;
        show traceNumber;
        show run;
    }
    impl CCAuthService {
        /// With what the contract requires, and without the rest.
        pub fn new(run: impl Into<boolean>) -> Self {
            Self {
                run: run.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Service {
        pub reconciliationID: Option<String>,
        pub run: boolean,
    }
    ::soap_runtime::complex! {
        Service("Service", NS);
        0 reconciliationID: element("reconciliationID").optional();
        1 run: attribute("run");
    }
    impl Service {
        /// With what the contract requires, and without the rest.
        pub fn new(run: impl Into<boolean>) -> Self {
            Self {
                run: run.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Item {
        pub unitPrice: Option<amount>,
        pub quantity: Option<Integer>,
        pub productName: Option<String>,
        pub id: Integer,
    }
    ::soap_runtime::complex! {
        Item("Item", NS);
        0 unitPrice: element("unitPrice").optional();
        1 quantity: element("quantity").optional();
        2 productName: element("productName").optional();
        3 id: attribute("id");
    }
    impl Item {
        /// With what the contract requires, and without the rest.
        pub fn new(id: Integer) -> Self {
            Self {
                id,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    /// The reply of [`runTransaction`](TransactionProcessor::runTransaction).
    #[derive(Clone, PartialEq)]
    pub struct ReplyMessage {
        pub merchantReferenceCode: Option<String>,
        pub requestID: String,
        pub decision: String,
        pub reasonCode: Integer,
        pub missingField: Vec<String>,
        pub requestToken: String,
    }
    ::soap_runtime::complex! {
        ReplyMessage("ReplyMessage", NS);
        0 merchantReferenceCode: element("merchantReferenceCode").optional();
        1 requestID: element("requestID");
        2 decision: element("decision");
        3 reasonCode: element("reasonCode");
        4 missingField: element("missingField").optional().repeated();
        5 requestToken: element("requestToken").secret();
    }
    ::soap_runtime::redacted_debug! {
        ReplyMessage;
        show merchantReferenceCode;
        show requestID;
        show decision;
        show reasonCode;
        show missingField;
        hide requestToken;
    }
    impl ReplyMessage {
        /// With what the contract requires, and without the rest.
        pub fn new(
            requestID: impl Into<String>,
            decision: impl Into<String>,
            reasonCode: Integer,
            requestToken: impl Into<String>,
        ) -> Self {
            Self {
                requestID: requestID.into(),
                decision: decision.into(),
                reasonCode,
                requestToken: requestToken.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    ::soap_runtime::defaults! {
        RequestMessage;
        BillTo;
        Card;
        PurchaseTotals;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `runTransaction`.
        pub static runTransaction: Operation<RequestMessage, ReplyMessage> =
            Operation::new("runTransaction", "runTransaction")
                .request("requestMessage", NS)
                .reply("replyMessage", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [runTransaction.info()];
    }

    ::soap_runtime::requests! {
        RequestMessage: operations::runTransaction => ReplyMessage;
    }

    /// The client of service `TransactionProcessor`.
    #[derive(Debug, Clone)]
    pub struct TransactionProcessor {
        client: Client,
    }

    impl TransactionProcessor {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("TransactionProcessorPort", SoapVersion::V11, "http://localhost/"),
        ];

        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build()
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["requestToken", "verbalAuthCode"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn runTransaction(
            &self,
            request: RequestMessage,
        ) -> Result<ReplyMessage, Error> {
            self.client.call(&operations::runTransaction, &request).await
        }
    }

    ::soap_runtime::service! {
        TransactionProcessor;
    }
}
