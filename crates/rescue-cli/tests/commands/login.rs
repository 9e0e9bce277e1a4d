//! Who calls: the environment, saved logins, profiles, and what keeps secrets to their owner.

use super::bench::{Bench, Run, finish, program};

fn whoami(command: &mut std::process::Command) -> Run {
    finish(command.args(["whoami", "-o", "ndjson"]), "")
}

#[test]
fn without_credentials_nothing_is_sent() {
    let bench = Bench::new();
    assert_eq!(
        whoami(&mut bench.command()).failure(),
        (
            3,
            "rescue: nobody is logged in; run `rescue login`, or set RESCUE_EMAIL and RESCUE_PASSWORD, or \
             RESCUE_AUTH_CODE"
        )
    );
    let half = whoami(bench.command().env("RESCUE_SSO_ID", "tech-1"));
    assert_eq!(half.failure().0, 3);
    assert!(half.err.contains("RESCUE_SSO_PASSWORD"), "{half:?}");
}

#[test]
fn twenty_runs_spend_one_login() {
    // The service takes ten in three minutes.
    let bench = Bench::new();
    for _ in 0..20 {
        assert_eq!(bench.run("whoami").code, 0);
    }
}

#[test]
fn a_login_is_saved_without_the_password_and_ended() {
    let bench = Bench::new();
    let login = finish(
        bench.command().args(["login", "--email", "some@email.com", "--password-stdin"]),
        "secretpassword\n",
    );
    assert_eq!((login.code, login.out.as_str()), (0, ""), "{login:?}");
    let saved = bench.home.join("logins/default.toml");
    let text = std::fs::read_to_string(&saved).unwrap();
    assert!(text.contains("some@email.com") && !text.contains("secretpassword"), "{text}");
    assert_eq!(whoami(&mut bench.command()).code, 0);
    assert_eq!(finish(bench.command().arg("logout"), "").code, 0);
    assert!(!saved.exists());
    assert_eq!(whoami(&mut bench.command()).code, 3);
}

#[test]
fn a_damaged_login_is_not_lost_without_a_word() {
    let bench = Bench::new();
    assert_eq!(finish(bench.master().arg("login"), "").code, 0);
    let saved = bench.home.join("logins/default.toml");
    let text = std::fs::read_to_string(&saved).unwrap();
    for (damaged, words) in [
        (text.replace("raw_cookie", "raw"), "or it is damaged (line 3)"),
        (text.replace("rescue-session 2", "rescue-session 3"), "(line 1)"),
        ("endpoint = ".to_owned(), "is damaged and not used"),
    ] {
        std::fs::write(&saved, damaged).unwrap();
        let run = whoami(&mut bench.command());
        assert_eq!(run.code, 3);
        let path = saved.display().to_string();
        assert!(run.err.contains(&path) && run.err.contains(words), "{run:?}");
        assert!(run.err.contains("run `rescue login`"), "{run:?}");
    }
}

#[test]
fn logout_removes_a_damaged_login() {
    let bench = Bench::new();
    let saved = bench.home.join("logins/default.toml");
    let damages: [fn(String) -> Vec<u8>; 3] = [
        |text| text.replace("rescue-session 2", "rescue-session 3").into_bytes(),
        |_| b"endpoint = ".to_vec(),
        |_| b"\xff".to_vec(),
    ];
    for damage in damages {
        assert_eq!(finish(bench.master().arg("login"), "").code, 0);
        // The file exists, and so keeps its mode.
        std::fs::write(&saved, damage(std::fs::read_to_string(&saved).unwrap())).unwrap();
        let run = finish(bench.command().arg("logout"), "");
        assert_eq!(run.code, 0, "{run:?}");
        let removed =
            format!("removed the saved login {}; a session in it could not be read", saved.display());
        assert!(run.err.contains(&removed), "{run:?}");
        assert!(!saved.exists());
    }
    let run = finish(bench.command().arg("logout"), "");
    assert_eq!((run.code, run.err.as_str()), (0, "nobody was logged in\n"));
}

#[test]
fn a_damaged_session_is_replaced_and_said_so() {
    let bench = Bench::new();
    assert_eq!(whoami(&mut bench.master()).code, 0);
    let folder = std::fs::read_dir(bench.home.join("logins")).unwrap();
    let file = folder
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|it| it == "toml"));
    let file = file.unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("raw_cookie", "raw")).unwrap();
    let run = whoami(&mut bench.master());
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("is not used") && run.err.contains("logging in again"), "{run:?}");
    let again = whoami(&mut bench.master());
    assert!(again.code == 0 && !again.err.contains("is not used"), "{again:?}");
}

#[test]
fn an_auth_code_is_saved_for_a_profile() {
    let bench = Bench::new();
    let login = finish(bench.master().args(["login", "--auth-code", "--profile", "night"]), "");
    assert_eq!(login.code, 0, "{login:?}");
    assert_eq!(whoami(bench.command().args(["--profile", "night"])).code, 0);
    assert_eq!(whoami(&mut bench.command()).code, 3);
}

#[test]
fn a_saved_login_is_sent_to_no_other_service() {
    let (bench, other) = (Bench::new(), Bench::new());
    assert_eq!(finish(bench.master().arg("login"), "").code, 0);
    let run = whoami(bench.command().env("RESCUE_URL", &other.url));
    assert_eq!(run.failure().0, 3);
    assert!(run.err.contains(&other.url), "{run:?}");
    // It says itself for which service it is.
    assert_eq!(whoami(bench.command().env_remove("RESCUE_URL")).code, 0);
}

#[test]
fn single_sign_on_and_auth_codes_come_from_the_environment() {
    let bench = Bench::new();
    let code = whoami(bench.command().env("RESCUE_AUTH_CODE", "4ahx...80u0"));
    assert_eq!(code.code, 0, "{code:?}");
    let mut sso = bench.command();
    sso.env("RESCUE_SSO_ID", "tech-1")
        .env("RESCUE_SSO_PASSWORD", "ssopassword")
        .env("RESCUE_COMPANY", "987654");
    let sso = whoami(&mut sso);
    assert!(sso.out.contains("tech@email.com"), "{sso:?}");
}

#[test]
fn wrong_credentials_are_told_apart_from_other_failures() {
    let bench = Bench::new();
    let wrong = whoami(bench.master().env("RESCUE_PASSWORD", "not-the-password"));
    assert_eq!(wrong.failure().0, 3);
    assert!(!wrong.err.contains("not-the-password"), "{wrong:?}");
    let code = whoami(bench.command().env("RESCUE_AUTH_CODE", "not-a-code"));
    assert_eq!(code.failure().0, 3);
    assert!(!code.err.contains("not-a-code"), "{code:?}");
    let unreachable = whoami(bench.master().env("RESCUE_URL", "http://127.0.0.1:1/API/API.asmx"));
    assert_eq!(unreachable.failure().0, 4);
    assert!(unreachable.err.contains(", at http://127.0.0.1:1/API/API.asmx; check"), "{unreachable:?}");
    let elsewhere = whoami(bench.master().env("RESCUE_URL", bench.url.replace("API.asmx", "nothing")));
    assert_eq!(elsewhere.failure().0, 4);
    let nonsense = whoami(bench.master().env("RESCUE_URL", "nonsense"));
    assert_eq!(nonsense.failure().0, 2);
}

#[test]
fn profiles_name_services_and_users() {
    let bench = Bench::new();
    let file = format!(
        "[default]\nendpoint = \"{url}\"\n[night]\nendpoint = \"{url}\"\nemail = \"tech@email.com\"\npassword = \
         \"techpassword\"\n",
        url = bench.url
    );
    let path = bench.file("config.toml", &file);
    private(&path);
    let mut night = program();
    night.env("RESCUE_HOME", &bench.home).args(["--profile", "night"]);
    let night = whoami(&mut night);
    assert!(night.out.contains("tech@email.com"), "{night:?}");
    let nobody = whoami(bench.command().args(["--profile", "nigth"]));
    assert_eq!(nobody.failure().0, 2);
    assert!(nobody.err.contains("default, night"), "{nobody:?}");
}

#[cfg(unix)]
#[test]
fn a_program_keeps_the_secret() {
    let bench = Bench::new();
    let profile = |name: &str, command: &str| {
        format!("[{name}]\nemail = \"some@email.com\"\npassword_command = {command}\n")
    };
    let file = [
        profile("default", "[\"echo\", \"secretpassword\"]"),
        profile("wrong", "[\"false\"]"),
        profile("missing", "[\"no-such-program\"]"),
    ];
    private(&bench.file("config.toml", &file.concat()));
    assert_eq!(whoami(&mut bench.command()).code, 0);
    for (name, what) in [("wrong", "has failed"), ("missing", "cannot be run")] {
        let run = whoami(bench.command().args(["--profile", name]));
        assert_eq!(run.failure().0, 3);
        assert!(run.err.contains(what), "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn secrets_that_others_can_read_are_refused() {
    use std::os::unix::fs::PermissionsExt;

    let bench = Bench::new();
    let path = bench.file("config.toml", "[default]\nauth_code = \"4ahx...80u0\"\n");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let refused = whoami(&mut bench.command());
    assert_eq!(refused.failure().0, 3);
    assert!(refused.err.contains(&format!("run `chmod 600 {path}`")), "{refused:?}");
    private(&path);
    assert_eq!(whoami(&mut bench.command()).code, 0);

    assert_eq!(finish(bench.master().arg("login"), "").code, 0);
    for entry in std::fs::read_dir(bench.home.join("logins")).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_login_needs_somebody_to_ask() {
    let bench = Bench::new();
    let run = finish(bench.command().args(["login", "--email", "some@email.com"]), "");
    assert_eq!(
        run.failure(),
        (
            2,
            "rescue: a password is needed and there is no terminal to ask at; give RESCUE_PASSWORD or \
             --password-stdin"
        )
    );
}

fn private(path: &str) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// The address is another machine's, but the proxy is a port that nobody listens on: nothing is sent anywhere.
#[test]
fn a_password_for_another_machine_is_warned_of_once() {
    let bench = Bench::new();
    let warning = "rescue: warning: secrets are sent unencrypted to another machine; give the service's https address\n";
    for (address, warnings) in
        [("http://service.example/API/API.asmx", 1), ("https://service.example/API/API.asmx", 0)]
    {
        let mut command = bench.command();
        command.env("RESCUE_EMAIL", "some@email.com").env("RESCUE_PASSWORD", "secretpassword");
        for proxy in ["http_proxy", "https_proxy", "HTTPS_PROXY"] {
            command.env(proxy, "http://127.0.0.1:1");
        }
        let run = whoami(command.args(["--endpoint", address]));
        assert_ne!(run.code, 0);
        assert_eq!(run.err.matches(warning).count(), warnings, "{run:?}");
    }
}
