//! Fetching: documents by http and https, if the caller asks for that.
//!
//! The one file of this crate that opens connections. What is fetched is the contract itself and what it imports, never the
//! address of a service. A contract is written by others, so what it names is bounded: size, number, time and redirects;
//! no way from https to http, no other schemes, no user names; and no addresses of private networks, except for the host that
//! the caller named. Each host is looked up once, and the connection goes to the address that was checked. A login and a
//! client certificate are for the scheme, host and port that the caller named. Must not know XML.

mod fetch_as;
mod login;
mod tls;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reqwest::blocking::{Client, Response};
use reqwest::header::LOCATION;
use reqwest::{StatusCode, Url, redirect};

use super::disk::NotRead;
use super::{Catalog, catalog_file};
use fetch_as::Certificates;
use login::Given;

pub use fetch_as::FetchAs;

/// Documents of one contract.
const DOCUMENTS: usize = 200;
/// Bytes of all of them.
const BYTES: u64 = 256 << 20;
/// Redirects from one address to the next.
const REDIRECTS: usize = 5;
/// Bytes of an address.
const LONGEST_ADDRESS: usize = 8 << 10;
/// The time for one document, and for all.
const PATIENCE: Duration = Duration::from_secs(30);
const PATIENCE_FOR_ALL: Duration = Duration::from_secs(300);

/// How documents are fetched.
#[derive(Debug, Clone)]
pub struct FetchOptions {
    /// The folder in which they are kept, with a catalogue that leads to them: what is there is not fetched again. `None`
    /// keeps nothing.
    pub into: Option<PathBuf>,
    /// Called with each address before it is opened.
    pub announce: fn(&str),
}

/// Fetches the documents of one contract.
pub(super) struct Fetcher<'o> {
    options: &'o FetchOptions,
    who: &'o FetchAs,
    /// What the files of `who` hold, once a document was asked for.
    certificates: Option<Certificates>,
    /// The files in the folder, by address.
    kept: BTreeMap<String, PathBuf>,
    /// The address that the caller named.
    named: Option<Url>,
    documents: usize,
    bytes: u64,
    start: Instant,
}

/// A document that was fetched.
pub(super) struct Fetched {
    pub(super) bytes: Vec<u8>,
    /// Its address, after redirects.
    pub(super) address: String,
    /// Where it is kept.
    pub(super) path: Option<PathBuf>,
}

/// The name of the catalogue in the folder.
const CATALOG: &str = "catalog.txt";

impl<'o> Fetcher<'o> {
    /// A fetcher for `who`; the documents in its folder are added to `catalog`.
    ///
    /// # Errors
    ///
    /// If the folder has a catalogue that cannot be read: its path, and the reason.
    pub(super) fn new(
        options: &'o FetchOptions,
        who: &'o FetchAs,
        catalog: &mut Catalog,
    ) -> Result<Self, (PathBuf, catalog_file::Malformed)> {
        let file = options.into.as_ref().map(|folder| folder.join(CATALOG));
        let kept = match file.filter(|file| file.symlink_metadata().is_ok()) {
            Some(file) => catalog_file::entries(&file).map_err(|malformed| (file, malformed))?,
            None => BTreeMap::new(),
        };
        kept.iter().for_each(|(address, file)| catalog.insert(address, file));
        Ok(Self {
            options,
            who,
            certificates: None,
            kept,
            named: None,
            documents: 0,
            bytes: 0,
            start: Instant::now(),
        })
    }

    /// Notes the address of the contract that is loaded next, as the caller named it; `None` for a file. Its host may be in a
    /// private network, and it alone gets the login and the client certificate, even if the contract itself was kept.
    pub(super) fn name(&mut self, address: Option<&str>) {
        self.named = address.and_then(|address| Url::parse(address).ok());
    }

    /// The document at `address`.
    ///
    /// # Errors
    ///
    /// Why it did not come, in the words of this crate.
    pub(super) fn fetch(&mut self, address: &str, limit: u64) -> Result<Fetched, NotRead> {
        if address.len() > LONGEST_ADDRESS {
            return Err(format!("the address is longer than {LONGEST_ADDRESS} bytes").into());
        }
        let url = Url::parse(address).map_err(|error| format!("it is no address ({error})"))?;
        self.documents += 1;
        if self.documents > DOCUMENTS {
            return Err(format!("more than {DOCUMENTS} documents were asked for").into());
        }
        if self.certificates.is_none() {
            self.certificates = Some(self.who.read()?);
        }
        let limit = limit.min(BYTES - self.bytes);
        let (bytes, url) = self.follow(url, limit)?;
        self.bytes += bytes.len() as u64;
        let path = match &self.options.into {
            Some(folder) => Some(self.keep(&folder.clone(), address, &url, &bytes)?),
            None => None,
        };
        Ok(Fetched { bytes, address: url.into(), path })
    }

    /// The body at an address, or at the one that it redirects to.
    fn follow(&self, mut url: Url, limit: u64) -> Result<(Vec<u8>, Url), NotRead> {
        for _ in 0..=REDIRECTS {
            let addresses = self.checked(&url)?;
            (self.options.announce)(url.as_str());
            let left = PATIENCE_FOR_ALL.saturating_sub(self.start.elapsed()).min(PATIENCE);
            let response = self.get(&url, &addresses, left)?;
            if response.status() == StatusCode::UNAUTHORIZED {
                return Err(
                    login::refusal(response.headers(), self.given(&url, self.who.login.is_some())).into()
                );
            }
            if url.scheme() == "https"
                && matches!(response.status(), StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN)
                && let Some(hint) = tls::hint(self.given(&url, self.has_identity()))
            {
                return Err(format!("the server answered {}; {hint}", response.status().as_u16()).into());
            }
            if !response.status().is_redirection() {
                return Ok((body(response, limit)?, url));
            }
            let next = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
            let next = next.and_then(|location| url.join(location).ok());
            let next = next.ok_or_else(|| "the server redirects without an address".to_owned())?;
            if url.scheme() == "https" && next.scheme() != "https" {
                return Err("the server redirects from https to http".to_owned().into());
            }
            url = next;
        }
        Err(format!("the server redirects more than {REDIRECTS} times").into())
    }

    /// Asks the host at `addresses`, and no other.
    fn get(&self, url: &Url, addresses: &[SocketAddr], patience: Duration) -> Result<Response, String> {
        let is_for_us = self.is_for_named(url);
        let login = self.who.login.as_ref().filter(|_| is_for_us);
        login.map_or(Ok(()), |login| login::check(login, url, addresses))?;
        let mut builder = Client::builder()
            .user_agent(concat!("wsdl2rust/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            .referer(false)
            .timeout(patience);
        if let Some(certificates) = &self.certificates {
            builder = builder.tls_backend_preconfigured(tls::config(certificates, is_for_us)?);
        }
        if let Some(host) = url.host_str() {
            builder = builder.resolve_to_addrs(host, addresses);
        }
        if addresses.iter().any(|address| address.ip().is_loopback()) {
            builder = builder.no_proxy();
        }
        let answer = |builder: reqwest::blocking::ClientBuilder| {
            let request = builder.build()?.get(url.clone());
            match login {
                None => request.send(),
                Some(login) => request.basic_auth(&login.user, Some(&login.password)).send(),
            }
        };
        // A thread of its own, since the client must not be used where the caller runs asynchronous code.
        let result = std::thread::scope(|scope| scope.spawn(|| answer(builder)).join());
        match result {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) if error.is_timeout() => Err("the server did not answer in time".into()),
            Ok(Err(error)) => {
                let reason = tls::reason(&error, self.given(url, self.has_identity()));
                let reason = reason.unwrap_or_else(|| innermost(&error));
                Err(format!("the server was not reached ({reason})"))
            }
            Err(_) => Err("the request could not be made".into()),
        }
    }

    /// Whether an address is of the scheme, host and port that the caller named.
    fn is_for_named(&self, url: &Url) -> bool {
        is_for(self.named.as_ref(), url)
    }

    /// What became of a login or a client certificate at an address, if the caller `has` one.
    fn given(&self, url: &Url, has: bool) -> Given {
        match has {
            false => Given::None,
            true if self.is_for_named(url) => Given::Sent,
            true => Given::Withheld,
        }
    }

    fn has_identity(&self) -> bool {
        self.certificates.as_ref().is_some_and(|certificates| certificates.identity.is_some())
    }

    /// The addresses of a host, if it may be looked up.
    fn checked(&self, url: &Url) -> Result<Vec<SocketAddr>, String> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err("only http and https addresses are fetched".into());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("an address with a user name or a password is not fetched".into());
        }
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            return Err("the address names no host".into());
        };
        let name = host.trim_start_matches('[').trim_end_matches(']');
        let found =
            (name, port).to_socket_addrs().map_err(|error| format!("the host was not found ({error})"))?;
        let addresses: Vec<SocketAddr> = found.collect();
        let is_named = self.named.as_ref().and_then(Url::host_str) == Some(host);
        match is_named || addresses.iter().all(|address| is_public(address.ip())) {
            true => Ok(addresses),
            false => Err("the host is in a private network, and no one but the contract names it".into()),
        }
    }

    /// Writes a document and the catalogue that leads to it.
    fn keep(&mut self, folder: &Path, address: &str, url: &Url, bytes: &[u8]) -> Result<PathBuf, String> {
        let refused = |error: std::io::Error| format!("it cannot be kept in {} ({error})", folder.display());
        fs::create_dir_all(folder).map_err(refused)?;
        let path = self.free_path(folder, url, bytes);
        // The file must be new: neither an existing file nor the target of a link is overwritten.
        File::create_new(&path).and_then(|mut file| file.write_all(bytes)).map_err(refused)?;
        for address in [address, url.as_str()] {
            self.kept.insert(address.to_owned(), path.clone());
        }
        let mut text =
            String::from("# Documents by the addresses that contracts import them by. Made by wsdl2rust.\n");
        for (address, path) in &self.kept {
            let name = path.strip_prefix(folder).unwrap_or(path);
            text.push_str(&catalog_file::line(address, &name.to_string_lossy()));
            text.push('\n');
        }
        fs::write(folder.join(CATALOG), text).map_err(refused)?;
        Ok(path)
    }

    /// A path that no other document has, named after the address.
    fn free_path(&self, folder: &Path, url: &Url, bytes: &[u8]) -> PathBuf {
        let last = url.path_segments().and_then(|mut segments| segments.next_back()).unwrap_or_default();
        let last = if last.is_empty() { url.host_str().unwrap_or_default() } else { last };
        let query = url.query().map(|query| format!("-{query}")).unwrap_or_default();
        let plain = |each: char| if each.is_ascii_alphanumeric() || each == '.' { each } else { '-' };
        let name: String = format!("{last}{query}").chars().map(plain).take(80).collect();
        let name = name.trim_matches(['.', '-']);
        let is_wsdl = bytes.windows(b"definitions".len()).take(4096).any(|word| word == b"definitions");
        let extension = if is_wsdl { "wsdl" } else { "xsd" };
        let stem = name.strip_suffix(&format!(".{extension}")).unwrap_or(name);
        let stem = match stem.is_empty() || is_device(stem) {
            true => format!("document-{stem}").trim_end_matches('-').to_owned(),
            false => stem.to_owned(),
        };
        let names = std::iter::once(String::new()).chain((2..).map(|number| format!("-{number}")));
        let mut paths = names.map(|number| folder.join(format!("{stem}{number}.{extension}")));
        let is_free =
            |path: &PathBuf| self.kept.values().all(|kept| kept != path) && path.symlink_metadata().is_err();
        paths.find(is_free).unwrap_or_else(|| folder.join(&stem))
    }
}

/// Whether an address is of the scheme, host and port of the one that was named.
fn is_for(named: Option<&Url>, url: &Url) -> bool {
    named.is_some_and(|named| named.origin() == url.origin())
}

/// Whether Windows treats a file of this name as a device, whatever follows its first dot.
fn is_device(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || is_numbered.is_some_and(|rest| rest.len() == 1)
}

fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

/// At most `limit` bytes of a good answer.
fn body(response: Response, limit: u64) -> Result<Vec<u8>, NotRead> {
    if !response.status().is_success() {
        return Err(format!("the server answered {}", response.status().as_u16()).into());
    }
    let mut bytes = Vec::new();
    let read = response.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("the answer broke off ({})", innermost(&error)))?;
    match bytes.len() as u64 > limit {
        true => Err(NotRead::TooLarge),
        false => Ok(bytes),
    }
}

/// Whether an address is one of the public internet, by the registries of special-purpose addresses (RFC 6890).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match embedded(address) {
            Some(address) => is_public_v4(address),
            None => {
                let [first, second, ..] = address.segments();
                let is_global = first & 0xe000 == 0x2000;
                is_global && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
            }
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let is_special = match (first, second) {
        (0 | 10 | 127 | 224.., _) | (169, 254) | (172, 16..=31) | (192, 168) => true,
        (100, 64..=127) | (198, 18 | 19) => true,
        (192, 0) => matches!(third, 0 | 2),
        (198, 51) => third == 100,
        (203, 0) => third == 113,
        _ => false,
    };
    !is_special
}

/// The IPv4 address that an IPv6 address means: mapped, translated (RFC 6052) or 6to4.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [first, second, third, .., seventh, eighth] = address.segments();
    let of = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match first {
        0x2002 => Some(of(second, third)),
        0x64 if second == 0xff9b => Some(of(seventh, eighth)),
        0 => address.to_ipv4_mapped(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Url, is_for, is_public};

    #[test]
    fn credentials_are_for_one_scheme_host_and_port() {
        let url = |address| Url::parse(address).unwrap_or_else(|_| panic!("{address}"));
        let named = url("https://a.example/c?wsdl");
        for same in ["https://a.example/", "https://A.example:443/other.xsd"] {
            assert!(is_for(Some(&named), &url(same)), "{same}");
            assert!(!is_for(None, &url(same)), "{same}");
        }
        for other in [
            "http://a.example/",
            "http://a.example:443/",
            "https://a.example:8443/",
            "https://b.a.example/",
            "https://a.example.org/",
        ] {
            assert!(!is_for(Some(&named), &url(other)), "{other}");
        }
    }

    /// Addresses of RFC 6890's registries, and their neighbours that are public.
    #[test]
    fn private_addresses_are_told_from_public_ones() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_public(private.parse().unwrap_or_else(|_| panic!("{private}"))), "{private}");
        }
        for public in ["8.8.8.8", "172.32.0.1", "192.0.1.1", "100.128.0.1", "2606:4700::1", "::ffff:8.8.8.8"]
        {
            assert!(is_public(public.parse().unwrap_or_else(|_| panic!("{public}"))), "{public}");
        }
    }
}
