//! The envelope as a type of our own runtime, so that a whole message is one value for `from_xml` and `to_xml`.

use logmein_rescue::api::{NS, getHierarchyResponse, getReportResponse, setGroup_v2};
use soap_runtime::complex;

use crate::message::SOAP;

macro_rules! envelope {
    ($envelope:ident, $body:ident, $message:ident, $name:literal) => {
        #[doc = concat!("A message with one `", $name, "`.")]
        #[derive(Debug, Clone, PartialEq)]
        pub struct $envelope {
            /// The only child.
            pub body: $body,
        }
        complex! {
            $envelope("Envelope", SOAP);
            0 body: element("Body");
        }

        #[doc = concat!("The body around one `", $name, "`.")]
        #[derive(Debug, Clone, PartialEq)]
        pub struct $body {
            /// The only child.
            pub message: $message,
        }
        complex! {
            $body("Body", SOAP);
            0 message: element($name).namespace(NS);
        }
    };
}

envelope!(HierarchyEnvelope, HierarchyBody, getHierarchyResponse, "getHierarchyResponse");
envelope!(ReportEnvelope, ReportBody, getReportResponse, "getReportResponse");
envelope!(SetGroupEnvelope, SetGroupBody, setGroup_v2, "setGroup_v2");
