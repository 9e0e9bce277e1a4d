//! The request that is encoded: `setGroup_v2` of about 1.5 KB, as a value and as the client sends it.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use logmein_rescue::api::{self, NODE_PERMISSIONS_V2, nodeStatus};
use rescue_emulator::demo;
use soap_runtime::Enumeration;
use soap_runtime::transport::{BoxError, Request};

use crate::ours::at_once;

/// The request. The emulator's demonstration organisation takes it.
pub fn set_group() -> api::setGroup_v2 {
    let words = |count| {
        NODE_PERMISSIONS_V2::WORDS.iter().take(count).map(|word| NODE_PERMISSIONS_V2::from(*word)).collect()
    };
    api::setGroup_v2 {
        iNodeID: demo::HELPDESK,
        sName: Some("Helpdesk of the northern offices".into()),
        eStatus: nodeStatus::Enabled,
        sDescription: Some("First level, Monday to Friday from 8 to 18 (CET)".into()),
        aPermissions: Some(words(10)),
        aLockedPermissions: Some(words(4)),
        iStandardConcurrentLimit: 4,
        iMobileConcurrentLimit: 2,
        iRPATConcurrentLimit: 1,
        sAuthCode: Some(demo::AUTH_CODE.into()),
    }
}

/// What a client sends for [`set_group`]: the same headers and bytes for whoever posts them.
pub fn set_group_as_sent() -> http::Request<Bytes> {
    let sent = Arc::new(Mutex::new(None));
    let keep = Arc::clone(&sent);
    let transport = tower::service_fn(move |request: Request| {
        *keep.lock().unwrap() = Some(request);
        async { Err::<http::Response<Full<Bytes>>, _>(BoxError::from("kept, not sent")) }
    });
    let proxy = api::API::builder().transport(transport).build().unwrap();
    let _ = at_once(proxy.setGroup_v2(set_group()));
    let (parts, body) = sent.lock().unwrap().take().unwrap().into_parts();
    http::Request::from_parts(parts, at_once(body.collect()).unwrap().to_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_about_1500_bytes() {
        let bytes = set_group_as_sent().into_body().len();
        assert!((1400..=1600).contains(&bytes), "{bytes}");
    }
}
