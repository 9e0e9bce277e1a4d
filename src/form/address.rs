//! The addresses of the pages, derived from that of the SOAP service beside them.
//!
//! Must not know which page an operation has. The addresses are known to be valid: a client uses them.

/// `https://host/API/` for `https://host/API/API.asmx`.
pub(super) fn folder_of(endpoint: &str) -> &str {
    let endpoint = without_query(endpoint);
    match endpoint.rfind('/') {
        Some(slash) if slash >= host_of(endpoint).len() => &endpoint[..=slash],
        _ => host_of(endpoint),
    }
}

/// `https://host` for `https://host/API/API.asmx`.
pub(super) fn host_of(endpoint: &str) -> &str {
    let endpoint = without_query(endpoint);
    let start = endpoint.find("://").map_or(0, |scheme| scheme + "://".len());
    let end = endpoint[start..].find('/').map_or(endpoint.len(), |slash| start + slash);
    &endpoint[..end]
}

fn without_query(endpoint: &str) -> &str {
    endpoint.trim().split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_are_beside_the_service() {
        let cases = [
            ("https://h:8/API/API.asmx", "https://h:8/API/", "https://h:8"),
            ("https://h/API.asmx?x=/1", "https://h/", "https://h"),
            ("https://h/", "https://h/", "https://h"),
            (" https://h ", "https://h", "https://h"),
        ];
        for (endpoint, folder, host) in cases {
            assert_eq!((folder_of(endpoint), host_of(endpoint)), (folder, host), "{endpoint}");
        }
    }
}
