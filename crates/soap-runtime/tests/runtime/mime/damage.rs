//! Packages as a broken peer, a proxy or an attacker may make them: a value or an error, never a panic.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

/// What means something in a package.
const PIECES: [&[u8]; 12] = [
    b"",
    b"\r\n",
    b"\n\n",
    b"--MIME_boundary",
    b"\r\n--MIME_boundary--",
    b"\r\n--MIME_boundary \t\r\n",
    b"Content-ID: <a@b>\r\n",
    b"Content-Transfer-Encoding: quoted-printable\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"<xop:Include href='cid:a@b'/>",
    b"=",
    b"\xFF",
];

proptest! {
    #[test]
    fn a_damaged_package_is_a_value_or_an_error(
        at in any::<Index>(),
        length in 0..40usize,
        piece in select(&PIECES[..]),
        again in any::<Index>(),
    ) {
        let content = "<data><xop:Include href='cid:a@b'/></data>";
        let mut package = package(content, &[("Content-ID: <a@b>", b"=41"), ("Content-ID: <c@d>", b"x")]);
        for at in [at, again] {
            let start = at.index(package.len());
            let end = (start + length).min(package.len());
            package.splice(start..end, piece.iter().copied());
        }
        let client = answering(PACKAGED, package);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        if let Err(error) = runtime.block_on(client.call(&PUT, &named("n"))) {
            prop_assert!(!error.is_sending() && !error.is_building(), "{error:?}");
        }
    }
}
