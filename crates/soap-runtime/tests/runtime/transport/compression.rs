//! Compressed messages in both directions: every coding, nested, damaged, oversized, unknown.

use std::collections::VecDeque;
use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use soap_runtime::Limits;
use soap_runtime::replay::Replay;

use super::*;

/// `PONG` as Google's brotli 1.2 compresses it.
const BROTLI: &str = "1b8c00408cd31db5ab9673c1a36efa9d9ef98be610bc0ec12083d196c906d3c9016bfba2632d2c4928b01c52486ff8e1\
    f02a435a6e5fd9f04f77a45e454db572a0950e3c5cef1333d70d0f0873a250d663fdccf05d4364bc8f5b5ebe13d09234af080c5a0472610412";

/// 64 MiB of spaces, compressed by the same program.
const SWOLLEN: &str = "cbffff3ff82540e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfb3ffeffffc12f0110\
    870500baf77ffcffff835f02200e0b0074effff8ffff07bf04401c1600e8defff1ffff0f7e0980382c00d0bdffe3ffff1ffc1200715800a07b\
    ff37";

fn hex(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Calls with a transport that returns these bytes with this encoding, in pieces of this size.
async fn called(encoding: &str, bytes: &[u8], piece: usize, limits: Limits) -> Result<Ping, Error> {
    let (encoding, bytes) = (encoding.to_owned(), bytes.to_vec());
    let transport = tower::service_fn(move |_: Request| {
        let body = Pieces(bytes.chunks(piece).map(Bytes::copy_from_slice).collect());
        let response = http::Response::builder()
            .header("content-type", "text/xml")
            .header("content-encoding", &encoding)
            .body(body);
        async move { response }
    });
    call(&builder().limits(limits).transport(transport).build().unwrap()).await
}

/// A body in pieces.
struct Pieces(VecDeque<Bytes>);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        std::task::Poll::Ready(self.0.pop_front().map(|piece| Ok(http_body::Frame::data(piece))))
    }
}

#[tokio::test]
async fn every_coding_is_undone() {
    let with_header = {
        // Every optional part of a header (RFC 1952, section 2.3.1), followed by a second member.
        let mut bytes = flate2::GzBuilder::new().extra(vec![7; 300]).filename("a").comment("b");
        bytes = bytes.mtime(1);
        let (start, end) = PONG.as_bytes().split_at(60);
        let mut encoder = bytes.write(Vec::new(), Compression::best());
        encoder.write_all(start).unwrap();
        [encoder.finish().unwrap(), gzip(end)].concat()
    };
    for (encoding, bytes) in [
        ("gzip", gzip(PONG.as_bytes())),
        ("GZip", gzip(PONG.as_bytes())),
        ("x-gzip", gzip(PONG.as_bytes())),
        ("gzip", with_header),
        ("gzip", [gzip(PONG.as_bytes()), vec![0; 20]].concat()),
        ("deflate", zlib(PONG.as_bytes())),
        ("Deflate", deflate(PONG.as_bytes())),
        ("br", hex(BROTLI)),
        ("identity", PONG.into()),
        ("", PONG.into()),
        ("deflate, gzip", gzip(&zlib(PONG.as_bytes()))),
        ("deflate,identity , gzip,", gzip(&deflate(PONG.as_bytes()))),
        ("br, gzip, deflate", zlib(&gzip(&hex(BROTLI)))),
    ] {
        for piece in [1, 7, 1 << 20] {
            let outcome = called(encoding, &bytes, piece, Limits::default()).await;
            assert_eq!(outcome.unwrap(), pong(), "{encoding} in pieces of {piece}");
        }
    }
}

/// The first bytes make each of them allocate 16 MiB.
#[tokio::test]
async fn brotli_within_brotli_is_not_undone() {
    for encoding in ["br, br", "br, gzip, br"] {
        let error = called(encoding, &hex(BROTLI), 1000, Limits::default()).await.unwrap_err().to_string();
        assert!(error.contains("the content encoding br is applied twice"), "{error}");
    }
}

/// Larger than any buffer on the way, so that each coding must hold data back.
#[tokio::test]
async fn a_long_message_is_undone_whole() {
    let text: String =
        (0..400_000u32).map(|at| char::from(b'a' + (at.wrapping_mul(at) % 23) as u8)).collect();
    let long = PONG.replace("pong<", &format!("{text}<"));
    for (encoding, bytes) in [
        ("gzip", gzip(long.as_bytes())),
        ("deflate", deflate(long.as_bytes())),
        ("gzip, deflate", zlib(&gzip(long.as_bytes()))),
    ] {
        for piece in [1000, 1 << 20] {
            let outcome = called(encoding, &bytes, piece, Limits::default()).await;
            assert_eq!(outcome.unwrap().text, std::slice::from_ref(&text), "{encoding}");
        }
    }
}

#[tokio::test]
async fn what_is_damaged_is_told() {
    let whole = gzip(PONG.as_bytes());
    let mut wrong_sum = whole.clone();
    let sum = whole.len() - 5;
    wrong_sum[sum] ^= 1;
    let brotli = hex(BROTLI);
    let cut = |bytes: &[u8]| bytes[..bytes.len() - 4].to_vec();
    for (encoding, bytes, what) in [
        ("gzip", cut(&whole), "the gzip data is damaged: it breaks off after"),
        ("gzip", whole[..5].to_vec(), "the gzip data is damaged: it breaks off after 5 compressed bytes"),
        ("gzip", wrong_sum, "the gzip data is damaged: a wrong check sum"),
        ("gzip", PONG.into(), "the gzip data is damaged: no gzip header"),
        ("deflate", cut(&zlib(PONG.as_bytes())), "the deflate data is damaged: it breaks off"),
        ("deflate", cut(&deflate(PONG.as_bytes())), "the deflate data is damaged: it breaks off"),
        ("deflate", PONG.into(), "the deflate data is damaged: no valid deflate data"),
        ("br", cut(&brotli), "the br data is damaged: it breaks off"),
        ("br", vec![0xFF; 100], "the br data is damaged: no valid brotli data"),
        ("deflate, gzip", gzip(&cut(&zlib(PONG.as_bytes()))), "the deflate data is damaged: it breaks off"),
        ("deflate, gzip", cut(&gzip(&zlib(PONG.as_bytes()))), "the gzip data is damaged: it breaks off"),
    ] {
        let error = called(encoding, &bytes, 1000, Limits::default()).await.unwrap_err();
        assert!(error.is_not_soap() && error.to_string().contains(what), "{encoding}: {error}");
    }
}

#[tokio::test]
async fn every_cut_and_every_damage_is_an_error_or_the_message() {
    for (encoding, whole) in
        [("gzip", gzip(PONG.as_bytes())), ("deflate", zlib(PONG.as_bytes())), ("br", hex(BROTLI))]
    {
        for at in 1..whole.len() {
            assert!(
                called(encoding, &whole[..at], 64, Limits::default()).await.is_err(),
                "{encoding} cut at {at}"
            );
            let mut damaged = whole.clone();
            damaged[at] ^= 0x55;
            // What matters is that decoding ends. A header's time stamp may be anything, and brotli has no checksum.
            let _ = called(encoding, &damaged, 64, Limits::default()).await;
        }
    }
}

#[tokio::test]
async fn an_encoding_that_is_not_known_is_named() {
    for (encoding, named) in [("zstd", "zstd"), ("compress, gzip", "compress")] {
        let error = called(encoding, b"whatever", 10, Limits::default()).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "ping: the content encoding \"{named}\" is not understood; expected one of gzip, deflate, br"
            )
        );
        assert_eq!((error.is_not_soap(), error.status()), (true, Some(200)));
    }
    let error = called("gzip, gzip, gzip, gzip", b"", 1, Limits::default()).await.unwrap_err();
    assert_eq!(error.to_string(), "ping: 4 content encodings, one within the other; at most 3 are undone");
}

#[tokio::test]
async fn nothing_needs_no_coding() {
    let error = called("gzip", b"", 1, Limits::default()).await.unwrap_err();
    assert_eq!(error.to_string(), "ping: HTTP 200 with an empty reply instead of a SOAP message");
}

#[tokio::test]
async fn what_is_compressed_costs_no_more_than_what_is_not() {
    let spaces = vec![b' '; 8 << 20];
    let limit = "more than 1000000 bytes";
    let grown = "grows to more than 100 times its size (see Limits::expansion)";
    let small = Limits::default().with_message(1_000_000);
    let any = Limits::default().with_expansion(usize::MAX);
    for (encoding, bytes) in [
        ("gzip", gzip(&spaces)),
        ("deflate", zlib(&spaces)),
        ("br", hex(SWOLLEN)),
        ("gzip, gzip", gzip(&gzip(&spaces))),
    ] {
        for (limits, expected) in
            [(small.clone(), limit), (Limits::default(), grown), (any.clone().with_message(1_000_000), limit)]
        {
            let error = called(encoding, &bytes, 1 << 20, limits).await.unwrap_err();
            assert!(error.is_limit() && error.to_string().contains(expected), "{encoding}: {error}");
        }
        // Within the limits it is decompressed, and turns out not to be a message.
        assert!(called(encoding, &bytes, 1 << 20, any.clone()).await.unwrap_err().is_not_soap());
    }
}

#[tokio::test]
async fn compression_is_asked_for() {
    let (address, mut requests) = server(|_| http("200 OK", "", PONG)).await;
    call(&builder().endpoint(&address).build().unwrap()).await.unwrap();
    let request = requests.recv().await.unwrap();
    assert_eq!(header(&request, "accept-encoding"), Some("gzip, deflate, br"));
}

#[tokio::test]
async fn an_error_page_may_be_compressed() {
    let page = gzip(b"<html>busy</html>");
    let transport = tower::service_fn(move |_: Request| {
        let response = http::Response::builder().status(503).header("content-encoding", "gzip");
        let response = response.body(http_body_util::Full::new(Bytes::from(page.clone())));
        async move { response }
    });
    let error = call(&builder().transport(transport).build().unwrap()).await.unwrap_err();
    assert!(error.is_status() && error.excerpt() == Some("<html>busy</html>"), "{error:?}");
}

#[tokio::test]
async fn requests_are_decompressed_too() {
    let server = Server::new(Echo);
    let request = envelope(3);
    for (encoding, bytes) in [
        ("gzip", gzip(request.as_bytes())),
        ("deflate", deflate(request.as_bytes())),
        ("gzip, deflate", zlib(&gzip(request.as_bytes()))),
    ] {
        let response = serve(&server, &[("content-encoding", encoding)], bytes).await;
        assert_eq!(response.status(), 200);
        assert!(response.body().contains("<text>3</text>"), "{}", response.body());
    }
}

/// RFC 9110, sections 12.5.3 and 15.5.16.
#[tokio::test]
async fn a_request_in_an_unknown_encoding_is_unsupported() {
    let server = Server::new(Echo);
    let response = serve(&server, &[("content-encoding", "zstd")], "whatever").await;
    assert_eq!(response.status(), 415);
    assert_eq!(response.headers()["accept-encoding"], "gzip, deflate, br");
    assert!(response.body().contains("\"zstd\""), "{}", response.body());
}

#[tokio::test]
async fn a_request_that_is_damaged_or_too_large_is_refused() {
    let server = Server::new(Echo);
    let gzipped = [("content-encoding", "gzip")];
    let whole = gzip(envelope(3).as_bytes());
    assert_eq!(serve(&server, &gzipped, whole[..whole.len() - 1].to_vec()).await.status(), 400);
    assert_eq!(serve(&server, &gzipped, gzip(&vec![b' '; 64 << 20])).await.status(), 413);
    let small = server.with_limits(Limits::default().with_message(100));
    assert_eq!(serve(&small, &gzipped, whole).await.status(), 413);
}

/// A recorded body is text, whatever its headers say about compression.
#[tokio::test]
async fn a_recorded_exchange_may_tell_how_it_was_compressed() {
    let file = format!(
        "POST / HTTP/1.1\nContent-Encoding: gzip\n\n{}\n\nHTTP/1.1 200 OK\nContent-Type: text/xml\n\
        Content-Encoding: gzip\n\n{PONG}\n",
        envelope(1).replace(">a<", ">hush<")
    );
    let client = builder().transport(Replay::from_text("a.http", &file).unwrap()).build().unwrap();
    assert_eq!(call(&client).await.unwrap(), pong());
}
