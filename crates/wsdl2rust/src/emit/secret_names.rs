//! Names of elements and attributes that are plainly secrets, whatever the configuration says.
//!
//! Knows names only, not types.

/// Words that end the name of a secret, or precede a final word of [`STATES`].
const SECRETS: [&str; 14] = [
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "passcode",
    "secret",
    "token",
    "credential",
    "authcode",
    "apikey",
    "secretkey",
    "privatekey",
    "accesskey",
    "authkey",
];
/// What may follow: which of several secrets it is, or its form.
const STATES: [&str; 20] = [
    "confirm",
    "confirmation",
    "confirmed",
    "again",
    "repeat",
    "repeated",
    "retype",
    "verify",
    "old",
    "new",
    "current",
    "previous",
    "temporary",
    "hash",
    "digest",
    "text",
    "plain",
    "clear",
    "encrypted",
    "value",
];
/// Words before `token` that make it a position in a list, or another token that is not secret.
const OTHER_TOKENS: [&str; 9] =
    ["next", "page", "paging", "pagination", "continuation", "resumption", "sync", "cancellation", "cursor"];

/// Whether a name is plainly that of a secret: its last word is `password`, `pwd`, `secret`, `token` or the like,
/// as in `sPassword`, `user_pwd`, `client-secret`, `AUTHCODE`, `auth_code`, `newPasswordConfirm` and `tokens`.
///
/// Any other word after it changes the meaning: `passwordPolicyId`, `tokenCount`, `secretQuestion`.
pub(super) fn is_secret(name: &str) -> bool {
    let mut words = words(name);
    // `password2`
    while words.last().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        words.pop();
    }
    if words.len() > 1 && words.last().is_some_and(|last| STATES.contains(&last.as_str())) {
        words.pop();
    }
    let Some(last) = words.last() else { return false };
    let last = last
        .strip_suffix('s')
        .filter(|one| SECRETS.iter().any(|secret| one.ends_with(secret)))
        .unwrap_or(last);
    let before = words.len().checked_sub(2).map_or("", |index| &words[index]);
    if last == "token" && OTHER_TOKENS.contains(&before) {
        return false;
    }
    let with_before = format!("{before}{last}");
    // Names entirely in lower case, such as `userpassword`, are not split.
    SECRETS.iter().any(|secret| last.ends_with(secret) || with_before == *secret)
}

/// The words of a name in lower case. A word begins at a capital, at a digit, or after a punctuation character.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let characters: Vec<char> = name.chars().collect();
    let mut is_open = false;
    for (index, c) in characters.iter().copied().enumerate() {
        if !c.is_alphanumeric() {
            is_open = false;
            continue;
        }
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1);
        // `sPwd`, and the last capital of `APIKey`.
        let begins = before.is_some_and(|before| {
            before.is_numeric() != c.is_numeric()
                || (c.is_uppercase()
                    && (!before.is_uppercase() || after.is_some_and(|after| after.is_lowercase())))
        });
        if !is_open || begins {
            words.push(String::new());
        }
        is_open = true;
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_secret;

    #[test]
    fn names_of_secrets() {
        for name in [
            "password",
            "sPassword",
            "userPwd",
            "sConfPwd",
            "strPasswd",
            "PASSWORD",
            "USER_PWD",
            "user-password",
            "userpassword",
            "Passphrase",
            "passcode",
            "clientSecret",
            "client_secret",
            "SharedSecret",
            "token",
            "sessionToken",
            "OAuthToken",
            "accesstoken",
            "tokens",
            "sAuthCode",
            "auth_code",
            "authcode",
            "AUTHCODE",
            "APIKey",
            "api-key",
            "sApiKey",
            "apikey",
            "privateKey",
            "secret_key",
            "credential",
            "credentials",
            "password2",
            "newPasswordConfirm",
            "passwordConfirmation",
            "PasswordHash",
            "oldPassword",
        ] {
            assert!(is_secret(name), "{name}");
        }
    }

    #[test]
    fn names_of_other_things() {
        for name in [
            "",
            "2",
            "passwordPolicyId",
            "tokenCount",
            "tokenType",
            "passwordExpires",
            "secretQuestion",
            "secretary",
            "nextToken",
            "continuation_token",
            "key",
            "publicKey",
            "code",
            "authorizationCodeType",
            "pin",
            "sPINCode",
            "pass",
            "passport",
            "compass",
            "new",
            "value",
            "tokenizer",
            "authCodeLength",
            "mustChangePasswordAtLogin",
        ] {
            assert!(!is_secret(name), "{name}");
        }
    }
}
