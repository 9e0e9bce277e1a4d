//! Replies as large as those of the largest accounts are read with the default limits.

use std::fmt::Write;

use logmein_rescue::api::{self, API};
use logmein_rescue::soap_runtime::transport::Request;

/// A client that gets this reply, whatever it asks.
fn given(name: &str, content: String) -> API {
    let body = bytes::Bytes::from(format!(
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\
         <{name} xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\">{content}</{name}></soap:Body></soap:Envelope>"
    ));
    let transport = tower::service_fn(move |_: Request| {
        let body = http_body_util::Full::new(body.clone());
        std::future::ready(http::Response::builder().header("content-type", "text/xml").body(body))
    });
    API::builder().transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_hierarchy_of_25_megabytes() {
    let mut content = String::from("<getHierarchyResult>getHierarchy_OK</getHierarchyResult><aHierarchy>");
    let mut count = 0;
    while content.len() < 25_000_000 {
        count += 1;
        write!(
            content,
            "<HIERARCHY><iNodeID>{count}</iNodeID><iParentID>7</iParentID><sName>Technician {count}</sName>\
             <sEmail>technician.{count}@example.com</sEmail><sDescription>Desk {count}, third floor, Budapest</sDescription>\
             <eStatus>Online</eStatus><eType>Technician</eType></HIERARCHY>"
        )
        .unwrap();
    }
    content.push_str("</aHierarchy>");
    let request = api::getHierarchy { sAuthCode: None, bIsNode: false, iNodeID: 0 };
    let reply = given("getHierarchyResponse", content).getHierarchy(request).await.unwrap();
    let nodes = reply.aHierarchy.unwrap();
    assert!(count > 90_000, "{count}");
    assert_eq!((nodes.len(), nodes[count - 1].iNodeID), (count, count as i32));
}

#[tokio::test]
async fn a_report_of_100_megabytes() {
    let row =
        "2026-01-31 10:15:00|Ada Lovelace|Connection made|00:12:41|Closed by technician &amp; customer\n";
    let rows = 100_000_000 / row.len() + 1;
    let content =
        format!("<getReportResult>getReport_OK</getReportResult><sReport>{}</sReport>", row.repeat(rows));
    let request = api::getReport { iNodeID: 1, eNodeRef: api::NODE_REF::NODE, sAuthCode: None };
    let reply = given("getReportResponse", content).getReport(request).await.unwrap();
    let report = reply.sReport.unwrap();
    assert_eq!(report.len(), rows * (row.len() - "amp;".len()));
    assert!(report.ends_with("technician & customer\n"));
}
