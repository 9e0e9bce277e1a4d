//! The same client without async, for scripts.
//!
//! Each method calls the one of [`Rescue`](crate::Rescue) with the same name and waits for it. Must not hold any logic of its own.
//!
//! ```no_run
//! use logmein_rescue::blocking::Rescue;
//!
//! # fn main() -> Result<(), logmein_rescue::Error> {
//! let rescue = Rescue::builder().login("some@email.com", "secretpassword").build_blocking()?;
//! rescue.modify_group("Support/Night shift", |group| group.description = "Mon to Fri".into())?;
//! # Ok(())
//! # }
//! ```
//!
//! Within an async runtime each method is an error and nothing is sent: use [`Rescue`](crate::Rescue) there, or a thread
//! of its own.

mod report;

use std::future::Future;
use std::sync::Arc;

use tokio::runtime::{Builder, Handle, Runtime};

pub use report::Report;

use crate::organisation::{Change, Group, NewUser, Target, Tree, User};
use crate::sso::{SingleSignOn, Ticket};
use crate::support::{EmailText, PinCode, PinRequest, Place, Sms, SupportSession};
use crate::{Error, RescueBuilder, RescueCall, SavedSession, api};

/// A client of one Rescue account that waits for each answer. Clones are cheap and share the login, its cookie and
/// connections; several threads may use them concurrently.
#[derive(Debug, Clone)]
pub struct Rescue {
    rescue: crate::Rescue,
    runtime: Arc<Waiting>,
}

impl RescueBuilder {
    /// The client without async. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// See [`build`](Self::build); and when the system gives no resources to wait with.
    pub fn build_blocking(self) -> Result<Rescue, Error> {
        Rescue::of(self.build()?)
    }
}

impl Rescue {
    /// A builder set to the public service over SOAP 1.1, to end with [`RescueBuilder::build_blocking`].
    pub fn builder() -> RescueBuilder {
        crate::Rescue::builder()
    }

    /// A client that shares all with `rescue`, which calls in no other runtime from here on: its connections belong to one.
    ///
    /// # Errors
    ///
    /// When the system gives no resources to wait with.
    pub fn of(rescue: crate::Rescue) -> Result<Self, Error> {
        Ok(Self { rescue, runtime: Arc::new(Waiting::new()?) })
    }

    /// The client with async methods, for what has no method here; [`wait_for`](Self::wait_for) waits for it.
    pub fn asynchronous(&self) -> &crate::Rescue {
        &self.rescue
    }

    /// Waits for anything that this library gives as a future, such as [`Change::apply`].
    ///
    /// # Errors
    ///
    /// Within an async runtime.
    pub fn wait_for<F: Future>(&self, future: F) -> Result<F::Output, Error> {
        self.runtime.wait_for(future)
    }
}

/// Methods that wait for those of the same name. After `->` is what they return in a `Result`, after
/// `=>` what they return otherwise.
macro_rules! wait {
    ($($method:ident $(<$generic:ident: $bound:path>)? ($($argument:ident: $type:ty),*) $arrow:tt $output:ty;)*) => {
        impl Rescue {
            $(wait! { @ $method $(<$generic: $bound>)? ($($argument: $type),*) $arrow $output })*
        }

        #[cfg(test)]
        const METHODS: &[&str] = &[$(stringify!($method)),*];
    };
    (@ $method:ident $(<$generic:ident: $bound:path>)? ($($argument:ident: $type:ty),*) -> $output:ty) => {
        #[doc = concat!("Calls [`", stringify!($method), "`](crate::Rescue::", stringify!($method), ") and waits for it.")]
        ///
        /// # Errors
        ///
        /// Those of that method; and within an async runtime.
        pub fn $method $(<$generic: $bound>)? (&self $(, $argument: $type)*) -> Result<$output, Error> {
            self.wait_for(self.rescue.$method($($argument),*))?
        }
    };
    (@ $method:ident ($($argument:ident: $type:ty),*) => $output:ty) => {
        #[doc = concat!("Calls [`", stringify!($method), "`](crate::Rescue::", stringify!($method), ") and waits for it.")]
        ///
        /// # Errors
        ///
        /// Within an async runtime.
        pub fn $method(&self $(, $argument: $type)*) -> Result<$output, Error> {
            self.wait_for(self.rescue.$method($($argument),*))
        }
    };
}

wait! {
    call<C: RescueCall>(request: C) -> C::Reply;
    logout() -> ();
    saved_session() => Option<SavedSession>;
    account() -> api::getAccount_v2Response;
    tree() -> Tree;
    resolve(target: impl Into<Target>) -> i32;
    group(group: impl Into<Target>) -> Group;
    plan_group(group: impl Into<Target>, modify: impl FnOnce(&mut Group)) -> Change<Group>;
    modify_group(group: impl Into<Target>, modify: impl FnOnce(&mut Group)) -> Group;
    create_group(parent: impl Into<Target>) -> i32;
    user(user: impl Into<Target>) -> User;
    plan_user(user: impl Into<Target>, modify: impl FnOnce(&mut User)) -> Change<User>;
    modify_user(user: impl Into<Target>, modify: impl FnOnce(&mut User)) -> User;
    set_user_enabled(user: impl Into<Target>, enabled: bool) -> ();
    create_user(parent: impl Into<Target>) -> i32;
    add_user(user: &NewUser) -> User;
    move_node(node: impl Into<Target>, to: impl Into<Target>) -> ();
    delete_node(node: impl Into<Target>) -> ();
    assign_channel(channel: impl Into<Target>, to: impl Into<Target>) -> ();
    unassign_channel(channel: impl Into<Target>, from: impl Into<Target>) -> ();
    sessions(place: Place) -> Vec<SupportSession>;
    start_session(session: i32, technician: impl Into<Target>) -> ();
    hold_session(session: i32) -> ();
    transfer_session(session: i32, to: Place, comment: &str) -> ();
    close_session(session: i32) -> ();
    cancel_action(session: i32) -> ();
    chat_log(session: i32) -> String;
    note(session: i32) -> String;
    is_technician_available(channel: impl Into<Target>, excluding_away_and_busy: bool) -> bool;
    pin_code(request: &PinRequest) -> PinCode;
    lens_pin_code(request: &PinRequest, sms: Option<&Sms>) -> PinCode;
    invitation_link(request: &PinRequest) -> String;
    email_text(pin: &PinCode) -> EmailText;
    login_ticket(who: &SingleSignOn) -> Ticket;
    dtc_login_ticket(who: &SingleSignOn, for_64_bit: bool) -> Ticket;
}

/// What waits: a runtime of its own, without threads.
#[derive(Debug)]
struct Waiting {
    /// Nothing only while it is dropped.
    runtime: Option<Runtime>,
}

impl Waiting {
    fn new() -> Result<Self, Error> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime =
            runtime.map_err(|error| Error::settings(format!("no runtime to wait with: {error}")))?;
        Ok(Self { runtime: Some(runtime) })
    }

    fn wait_for<F: Future>(&self, future: F) -> Result<F::Output, Error> {
        // Tokio would panic.
        match &self.runtime {
            Some(runtime) if Handle::try_current().is_err() => Ok(runtime.block_on(future)),
            _ => Err(Error::settings(
                "the blocking client was called within an async runtime: use logmein_rescue::Rescue there, \
                 or call from a thread that std::thread::spawn made",
            )),
        }
    }
}

impl Drop for Waiting {
    /// The usual way would panic within an async runtime.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::METHODS;

    /// The public async methods of the async client, as the sources have them.
    fn async_methods(folder: &Path, methods: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                async_methods(&path, methods);
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("a source");
            let mut is_of_client = false;
            for line in source.lines() {
                match line.strip_prefix("    pub async fn ") {
                    Some(rest) if is_of_client => {
                        methods.push(rest.split(['(', '<']).next().unwrap_or_default().to_owned());
                    }
                    _ if line.starts_with("impl") => is_of_client = line == "impl Rescue {",
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn every_async_method_has_a_twin() {
        let mut methods = Vec::new();
        async_methods(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut methods);
        methods.sort();
        let mut twins: Vec<&str> = METHODS.to_vec();
        twins.sort_unstable();
        assert_eq!(twins, methods, "src/blocking/mod.rs has a row for each public async method of Rescue");
    }
}
