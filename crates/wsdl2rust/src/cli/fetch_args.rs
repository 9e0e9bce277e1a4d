//! The arguments of fetching: whether, where to, and with which credentials. Must not know what a contract is.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use wsdl2rust::Config;

/// Whether documents can be fetched.
pub(super) const CAN_FETCH: bool = cfg!(feature = "fetch");

/// The variable that has the password of `--fetch-user`.
const PASSWORD: &str = "WSDL2RUST_PASSWORD";

/// Bytes of a file with a password.
const LONGEST_PASSWORD: u64 = 64 << 10;

const CANNOT_FETCH: &str = "this wsdl2rust cannot fetch: it was built without the feature \"fetch\" (install it with \
                            `cargo install wsdl2rust`, or save the contract with another program)";

#[derive(Debug, clap::Args)]
pub(super) struct FetchArgs {
    /// Fetch what is imported by http or https; the contract may be given by its address then.
    #[arg(long, hide = !CAN_FETCH)]
    fetch: bool,
    /// As --fetch, and save the documents and a catalogue in a folder; saved documents are not fetched again.
    #[arg(long, value_name = "DIR", hide = !CAN_FETCH)]
    fetch_into: Option<PathBuf>,
    /// Fetch as this user by HTTP Basic, from the contract's own host and port; the password is in the variable
    /// WSDL2RUST_PASSWORD or in a file.
    #[arg(long, value_name = "USER", hide = !CAN_FETCH)]
    fetch_user: Option<String>,
    /// The file with the password of --fetch-user, on its first line.
    #[arg(long, value_name = "FILE", hide = !CAN_FETCH, requires = "fetch_user")]
    fetch_password_file: Option<PathBuf>,
    /// Show the contract's own host and port this client certificate: a PEM file with its key, which is not encrypted.
    #[arg(long, value_name = "FILE", hide = !CAN_FETCH)]
    fetch_identity: Option<PathBuf>,
    /// Trust the authorities in this PEM file besides those of the system; may be given several times.
    #[arg(long, value_name = "FILE", hide = !CAN_FETCH)]
    fetch_ca: Vec<PathBuf>,
    /// The password of --fetch-user.
    #[arg(skip)]
    password: Option<Password>,
}

/// A password, which nothing shows.
#[cfg_attr(not(feature = "fetch"), allow(dead_code, reason = "without the feature, nothing is fetched"))]
struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl FetchArgs {
    /// Checks the arguments, and finds the password.
    ///
    /// # Errors
    ///
    /// A sentence, and whether it is about a file that cannot be read.
    pub(super) fn complete(
        &mut self,
        can_fetch: bool,
        variable: Option<OsString>,
    ) -> Result<(), (String, bool)> {
        let has_who = self.fetch_user.is_some() || self.fetch_identity.is_some() || !self.fetch_ca.is_empty();
        let is_fetching = self.fetch || self.fetch_into.is_some();
        if (has_who || is_fetching) && !can_fetch {
            return Err((CANNOT_FETCH.to_owned(), false));
        }
        if has_who && !is_fetching {
            let said = "--fetch-user, --fetch-identity and --fetch-ca are for fetching: add --fetch or --fetch-into DIR";
            return Err((said.to_owned(), false));
        }
        if self.fetch_user.is_none() {
            return Ok(());
        }
        self.password = match (&self.fetch_password_file, variable) {
            (Some(file), _) => Some(Password(first_line(file).map_err(|said| (said, true))?)),
            (None, Some(password)) => Some(Password(of_variable(password).map_err(|said| (said, false))?)),
            (None, None) => {
                let said = format!(
                    "--fetch-user needs a password: set the variable {PASSWORD}, or name a file with \
                     --fetch-password-file FILE"
                );
                return Err((said, false));
            }
        };
        Ok(())
    }

    /// The configuration with what the arguments say.
    pub(super) fn set(&self, config: Config) -> Config {
        #[cfg(feature = "fetch")]
        let config = {
            let mut who = wsdl2rust::FetchAs::new();
            if let (Some(user), Some(Password(password))) = (&self.fetch_user, &self.password) {
                who = who.basic(user, password);
            }
            if let Some(file) = &self.fetch_identity {
                who = who.identity(file);
            }
            let who = self.fetch_ca.iter().fold(who, wsdl2rust::FetchAs::root_certificate);
            match (&self.fetch_into, self.fetch) {
                (Some(folder), _) => config.fetch_into(folder).fetch_with(who),
                (None, true) => config.fetch().fetch_with(who),
                (None, false) => config,
            }
        };
        config
    }
}

/// The password in the environment.
pub(super) fn password_in_environment() -> Option<OsString> {
    std::env::var_os(PASSWORD)
}

fn of_variable(password: OsString) -> Result<String, String> {
    match password.into_string() {
        Ok(password) if password.is_empty() => Err(format!("the variable {PASSWORD} is empty")),
        Ok(password) => Ok(password),
        Err(_) => Err(format!("the variable {PASSWORD} is not UTF-8")),
    }
}

/// The first line of a file, without its end and a byte order mark.
fn first_line(path: &Path) -> Result<String, String> {
    let unread = |reason: String| format!("the password in {} cannot be read: {reason}", path.display());
    let file = File::open(path).map_err(|error| unread(error.to_string()))?;
    let mut bytes = Vec::new();
    file.take(LONGEST_PASSWORD + 1).read_to_end(&mut bytes).map_err(|error| unread(error.to_string()))?;
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if line.len() as u64 > LONGEST_PASSWORD {
        return Err(unread(format!("its first line has more than {LONGEST_PASSWORD} bytes")));
    }
    let line = std::str::from_utf8(line).map_err(|_| unread("its first line is not UTF-8".to_owned()))?;
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    match line.strip_suffix('\r').unwrap_or(line) {
        "" => Err(unread("its first line is empty".to_owned())),
        line => Ok(line.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Args {
        #[command(flatten)]
        fetch: FetchArgs,
    }

    /// What the arguments come to, with this password in the environment.
    fn given(further: &[&str], can_fetch: bool, variable: Option<&str>) -> Result<FetchArgs, String> {
        let mut args = Args::try_parse_from(["wsdl2rust"].iter().chain(further)).unwrap().fetch;
        let completed = args.complete(can_fetch, variable.map(OsString::from));
        completed.map_err(|(said, _)| said).map(|()| args)
    }

    #[test]
    fn without_the_feature_fetching_is_refused_with_its_name() {
        for further in [&["--fetch-into", "wsdl"][..], &["--fetch"], &["--fetch-ca", "a.pem"]] {
            let refused = given(further, false, None).unwrap_err();
            assert!(refused.starts_with("this wsdl2rust cannot fetch"), "{refused}");
            assert!(refused.contains("without the feature \"fetch\""), "{refused}");
        }
        assert!(given(&["--fetch-into", "wsdl"], true, None).is_ok());
        assert!(given(&[], false, None).is_ok());
    }

    #[test]
    fn who_fetches_is_asked_only_where_something_is_fetched() {
        for further in [&["--fetch-user", "me"], &["--fetch-identity", "a"], &["--fetch-ca", "a"]] {
            let refused = given(further, true, Some("hush")).unwrap_err();
            assert!(refused.ends_with("add --fetch or --fetch-into DIR"), "{refused}");
        }
    }

    #[test]
    fn a_password_is_in_the_environment_or_in_a_file_and_never_shown() {
        let user = ["--fetch", "--fetch-user", "me"];
        let refused = given(&user, true, None).unwrap_err();
        assert!(refused.contains("set the variable WSDL2RUST_PASSWORD"), "{refused}");
        let args = given(&user, true, Some("hush")).unwrap();
        assert_eq!(args.password.as_ref().map(|password| &*password.0), Some("hush"));
        assert!(!format!("{args:?} {:?}", args.set(Config::new())).contains("hush"));
        let file = std::env::temp_dir().join(format!("wsdl2rust-password-{}", std::process::id()));
        std::fs::write(&file, "of a file\r\nand more\n").unwrap();
        let name = file.display().to_string();
        let named = [&user[..], &["--fetch-password-file", &name]].concat();
        let args = given(&named, true, Some("hush"));
        std::fs::remove_file(&file).unwrap();
        assert_eq!(args.unwrap().password.map(|password| password.0).as_deref(), Some("of a file"));
        assert!(given(&named, true, None).unwrap_err().starts_with("the password in "));
    }

    #[test]
    fn a_password_that_is_none_is_refused() {
        let file = std::env::temp_dir().join(format!("wsdl2rust-no-password-{}", std::process::id()));
        let read = |bytes: &[u8]| {
            std::fs::write(&file, bytes).unwrap();
            first_line(&file).map_err(|said| said.split_once(" cannot be read: ").unwrap().1.to_owned())
        };
        let marked = read("\u{feff}hush".as_bytes());
        let longest = read(&[b'a'; LONGEST_PASSWORD as usize]).map(|line| line.len() as u64);
        let refused =
            [&b""[..], b"\nhush", b"\r\nhush", b"\xff", &[b'a'; LONGEST_PASSWORD as usize + 1]].map(read);
        std::fs::remove_file(&file).unwrap();
        assert_eq!(marked.as_deref(), Ok("hush"));
        assert_eq!(longest, Ok(LONGEST_PASSWORD));
        let empty = "its first line is empty";
        let wanted =
            [empty, empty, empty, "its first line is not UTF-8", "its first line has more than 65536 bytes"];
        assert_eq!(refused.map(Result::unwrap_err), wanted);
        let user = ["--fetch", "--fetch-user", "me"];
        assert_eq!(given(&user, true, Some("")).unwrap_err(), "the variable WSDL2RUST_PASSWORD is empty");
    }

    #[cfg(unix)]
    #[test]
    fn a_password_that_is_not_utf_8_is_refused() {
        use std::os::unix::ffi::OsStringExt;

        let refused = of_variable(OsString::from_vec(vec![0xff])).unwrap_err();
        assert_eq!(refused, "the variable WSDL2RUST_PASSWORD is not UTF-8");
    }
}
