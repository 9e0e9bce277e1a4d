//! Ten logins in three minutes, whatever happens to the processes that make them. The service accepts connections and
//! never answers, so that each login is in flight until its process is killed.

use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;

use super::bench::program;

struct Silent {
    listener: TcpListener,
    home: PathBuf,
}

impl Silent {
    fn new(name: &str) -> Self {
        let home =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("silent-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&home).unwrap();
        Self { listener: TcpListener::bind("127.0.0.1:0").unwrap(), home }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        let url = format!("http://{}/API/API.asmx", self.listener.local_addr().unwrap());
        command.env("RESCUE_URL", url).env("RESCUE_HOME", &self.home).args(arguments);
        command.env("RESCUE_EMAIL", "Some@email.com").env("RESCUE_PASSWORD", "secretpassword");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }

    /// Waits for a login and does not answer it.
    fn login(&self) -> TcpStream {
        let (mut stream, _) = self.listener.accept().unwrap();
        let mut request = Vec::new();
        while !String::from_utf8_lossy(&request).contains("</soap:Envelope>") {
            let mut piece = [0; 1024];
            let length = stream.read(&mut piece).unwrap();
            assert!(length > 0, "{}", String::from_utf8_lossy(&request));
            request.extend(&piece[..length]);
        }
        assert!(String::from_utf8_lossy(&request).contains("<sPassword>"));
        stream
    }

    fn has_no_other(&self) -> bool {
        self.listener.set_nonblocking(true).unwrap();
        let none = matches!(self.listener.accept(), Err(error) if error.kind() == ErrorKind::WouldBlock);
        self.listener.set_nonblocking(false).unwrap();
        none
    }
}

impl Drop for Silent {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// The line in which a process reports that it waits for its login.
fn wait_of(child: &mut Child) -> String {
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    lines.map_while(Result::ok).find(|line| line.starts_with("waiting ")).unwrap_or_default()
}

#[test]
fn processes_that_were_killed_while_logging_in_count() {
    let silent = Silent::new("killed");
    // In three ways to log in, one of which keeps no session.
    let ways: [&[&str]; 3] = [&["whoami"], &["--no-session-file", "whoami"], &["login"]];
    for way in ways.iter().cycle().take(10) {
        let mut child = silent.command(way).spawn().unwrap();
        let open = silent.login();
        child.kill().unwrap();
        child.wait().unwrap();
        drop(open);
    }
    for way in ways {
        let mut child = silent.command(way).env("RESCUE_EMAIL", "some@EMAIL.com").spawn().unwrap();
        let wait = wait_of(&mut child);
        assert!(wait.contains(" s: the service takes ten logins in three minutes"), "{wait}");
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert!(silent.has_no_other());
    // Another user has a separate count.
    let mut other = silent.command(&["whoami"]).env("RESCUE_EMAIL", "other@email.com").spawn().unwrap();
    drop(silent.login());
    other.kill().unwrap();
    other.wait().unwrap();
}

#[test]
fn processes_at_the_same_time_do_not_lose_each_others_logins() {
    let silent = Silent::new("together");
    let (send, waits) = mpsc::channel();
    let mut children = Vec::new();
    for _ in 0..13 {
        let mut child = silent.command(&["whoami"]).spawn().unwrap();
        let (send, stderr) = (send.clone(), child.stderr.take().unwrap());
        std::thread::spawn(move || {
            let mut lines = BufReader::new(stderr).lines().map_while(Result::ok);
            lines.find(|line| line.starts_with("waiting ")).map(|line| send.send(line))
        });
        children.push(child);
    }
    let open: Vec<TcpStream> = (0..10).map(|_| silent.login()).collect();
    for _ in 0..3 {
        assert!(waits.recv().unwrap().contains("ten logins"));
    }
    assert!(silent.has_no_other());
    for child in &mut children {
        child.kill().unwrap();
        child.wait().unwrap();
    }
    drop(open);
}
