//! A reply of 25 MB: download and decoding by our client against the bare download into a reserved buffer.

use std::time::{Duration, Instant};

use bench::table::{show, table};
use logmein_rescue::api;

use super::calls::{bare_client, median};
use super::servers::Servers;

const ROUNDS: usize = 15;

/// The table of the comparison.
pub(crate) async fn compare(servers: &Servers) -> String {
    let address = format!("{}/hierarchy", servers.constant);
    let proxy = api::API::new(&address).unwrap();
    let client = bare_client();
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    // The first round makes connections.
    for round in 0..=ROUNDS {
        let (start, reply) = (Instant::now(), call(&proxy).await);
        let time = start.elapsed();
        assert_eq!(reply.aHierarchy.as_ref().map(Vec::len), Some(100_000));
        let (start, bytes) = (Instant::now(), download(&client, &address).await);
        let bare_time = start.elapsed();
        assert!(bytes.len() > 25_000_000);
        if round > 0 {
            ours.push(time.as_secs_f64());
            bare.push(bare_time.as_secs_f64());
            ratios.push(time.as_secs_f64() / bare_time.as_secs_f64());
        }
    }
    let shown = |times| show(Duration::from_secs_f64(median(times)));
    let row = ["download of 25 MB".to_owned(), shown(ours), shown(bare), format!("{:.2}", median(ratios))];
    table(["", "ours, decoded", "bare", "ours / bare"], [row].into_iter())
}

async fn call(proxy: &api::API) -> api::getHierarchyResponse {
    let request = api::getHierarchy { sAuthCode: None, bIsNode: false, iNodeID: 0 };
    proxy.getHierarchy(request).await.unwrap()
}

async fn download(client: &reqwest::Client, address: &str) -> Vec<u8> {
    let mut response = client.post(address).body("any").send().await.unwrap();
    let mut bytes = Vec::with_capacity(response.content_length().unwrap() as usize);
    while let Some(chunk) = response.chunk().await.unwrap() {
        bytes.extend_from_slice(&chunk);
    }
    bytes
}
