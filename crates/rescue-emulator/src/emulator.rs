//! The emulator as a program sees it: started on a free port, inspected, made to fail, stopped.
//!
//! It must not know operations or HTTP.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use crate::calls::ReceivedCall;
use crate::clock::Clock;
use crate::contract::PATH;
use crate::demo;
use crate::failure::{Failure, Failures};
use crate::history::History;
use crate::http::{Bounds, Listener};
use crate::organisation::{Organisation, Seats};
use crate::posts::{Delivery, Post, PostFormat, Watcher};
use crate::read_as::ReadAs;
use crate::rules::Rules;
use crate::scenario::Scenario;
use crate::site::Site;
use crate::state::State;
use crate::support_sessions::SupportSessions;
use crate::world::World;

/// A running emulator. It stops when it is dropped.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    clock: Clock,
    state: Arc<Mutex<State>>,
    site: Site,
    task: JoinHandle<()>,
    delivery: Option<Delivery>,
}

impl Emulator {
    /// Starts the demonstration organisation on a free port of this machine, with a clock that only moves
    /// when [`clock`](Self::clock) is advanced.
    ///
    /// # Errors
    ///
    /// If no port is free.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Sets what [`start`](Self::start) has defaults for.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder {
            organisation: demo::organisation(),
            clock: Clock::manual(),
            history: None,
            rules: None,
            scenario: None,
            customers_keep_coming: false,
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            post_to_url: None,
            read_as: ReadAs::default(),
            bounds: Bounds {
                connections: 512,
                head: Duration::from_secs(20),
                idle: Duration::from_secs(120),
            },
            body_deadline: Duration::from_secs(60),
        }
    }

    /// The address of the service: `http://127.0.0.1:PORT/API/API.asmx`.
    pub fn url(&self) -> String {
        format!("http://{}{PATH}", self.address)
    }

    /// The address of the contract.
    pub fn contract_url(&self) -> String {
        format!("{}?wsdl", self.url())
    }

    /// The socket on which the emulator listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The clock by which logins expire and limits are counted.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Looks into the organisation, or changes it past all rules.
    ///
    /// Calls are held up as long as `look` takes.
    pub fn organisation<T>(&self, look: impl FnOnce(&mut Organisation) -> T) -> T {
        look(&mut self.lock().organisation)
    }

    /// Looks into the support sessions of today, or changes them past all rules.
    ///
    /// `look` sees them as of now: customers have come or lost patience meanwhile.
    pub fn support_sessions<T>(&self, look: impl FnOnce(&mut SupportSessions) -> T) -> T {
        let mut state = self.lock();
        state.catch_up();
        let seen = look(&mut state.support_sessions);
        state.post();
        seen
    }

    /// Looks at what the account allows, or changes it.
    pub fn rules<T>(&self, look: impl FnOnce(&mut Rules) -> T) -> T {
        look(&mut self.lock().rules)
    }

    /// Lets the next call of an operation fail. Asked for several times, as many calls fail, in this order.
    ///
    /// The operation is named as in the contract, such as `setGroup_v2`.
    pub fn fail_next(&self, operation: &str, failure: Failure) {
        self.lock().failures.add(operation, failure);
    }

    /// Makes all calls of an operation fail from now on, unless [`fail_next`](Self::fail_next) asks for something else.
    pub fn fail_always(&self, operation: &str, failure: Failure) {
        self.lock().failures.set(operation, failure);
    }

    /// Makes each `period`th call from now on fail, whatever it calls, unless something else is asked for it; with 0,
    /// none.
    pub fn fail_every(&self, period: usize, failure: Failure) {
        self.lock().failures.set_every(period, failure);
    }

    /// Cancels all failures that are still to happen.
    pub fn clear_failures(&self) {
        self.lock().failures = Failures::default();
    }

    /// Ends all logins, as if 20 minutes had passed. Authentication codes stay valid.
    pub fn expire_logins(&self) {
        self.lock().logins.expire();
    }

    /// The calls so far, the oldest first: at most the last 100,000.
    pub fn calls(&self) -> Vec<ReceivedCall> {
        self.lock().calls.received().cloned().collect()
    }

    /// What was posted to the address of [`EmulatorBuilder::post_to_url`], in order. Waits for posts on their way,
    /// at most ten seconds for each.
    pub async fn posts(&self) -> Vec<Post> {
        let Some(delivery) = &self.delivery else { return Vec::new() };
        let sent = {
            let mut state = self.lock();
            state.catch_up();
            state.post();
            state.posts.as_ref().map_or(0, |watcher| watcher.sent)
        };
        delivery.after(sent).await
    }

    /// The emulator as a `tower::Service`, to be called with no socket.
    pub fn service(&self) -> Site {
        self.site.clone()
    }

    /// Stops the emulator: closes all connections and frees the port.
    pub async fn stop(mut self) {
        self.task.abort();
        // The only end of the task is that it was aborted.
        let _ = (&mut self.task).await;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Settings of an emulator to be started.
#[derive(Debug, Clone)]
#[must_use]
pub struct EmulatorBuilder {
    organisation: Organisation,
    clock: Clock,
    /// The past; by default that of the demonstration.
    history: Option<History>,
    rules: Option<Rules>,
    scenario: Option<Scenario>,
    customers_keep_coming: bool,
    address: SocketAddr,
    post_to_url: Option<(String, PostFormat)>,
    read_as: ReadAs,
    bounds: Bounds,
    body_deadline: Duration,
}

impl EmulatorBuilder {
    /// The organisation to start with, instead of the one in [`demo`].
    pub fn organisation(mut self, organisation: Organisation) -> Self {
        self.organisation = organisation;
        self
    }

    /// The clock, instead of a manual one.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The past, instead of that of the demonstration.
    pub fn history(mut self, history: History) -> Self {
        self.history = Some(history);
        self
    }

    /// Whether customers keep coming to the demonstration after the start, as before: about 40 a day, who
    /// are connected, wait, are helped and leave by themselves. Without it, nothing happens without a call.
    pub fn customers_keep_coming(mut self, customers_keep_coming: bool) -> Self {
        self.customers_keep_coming = customers_keep_coming;
        self
    }

    /// What the account allows, instead of everything.
    pub fn rules(mut self, rules: Rules) -> Self {
        self.rules = Some(rules);
        self
    }

    /// The world to start with, instead of the demonstration: organisation, past, sessions, what is allowed, and
    /// the time at which the clock starts.
    pub fn scenario(mut self, scenario: Scenario) -> Self {
        self.organisation = scenario.organisation().clone();
        self.scenario = Some(scenario);
        self
    }

    /// How many seats of each kind all groups together may have.
    pub fn licences(mut self, licences: Seats) -> Self {
        self.organisation.licences = licences;
        self
    }

    /// The address to listen on, instead of `127.0.0.1`.
    pub fn bind(mut self, address: IpAddr) -> Self {
        self.address.set_ip(address);
        self
    }

    /// The port to listen on, instead of a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.address.set_port(port);
        self
    }

    /// How SOAP requests are read. Default: as ASP.NET does.
    pub fn read_as(mut self, read_as: ReadAs) -> Self {
        self.read_as = read_as;
        self
    }

    /// How long the head of a request may take from its first byte, instead of 20 seconds. After that the connection
    /// is closed.
    pub fn header_deadline(mut self, deadline: Duration) -> Self {
        self.bounds.head = deadline;
        self
    }

    /// How long the body of a request may take, instead of 60 seconds. After that the answer has the status 408.
    pub fn body_deadline(mut self, deadline: Duration) -> Self {
        self.body_deadline = deadline;
        self
    }

    /// How long a connection may be idle between requests, or a caller may read nothing of a reply, instead of 120
    /// seconds. After that the connection is closed.
    pub fn idle_deadline(mut self, deadline: Duration) -> Self {
        self.bounds.idle = deadline;
        self
    }

    /// How many connections may be open at a time, instead of 512; at least one. Others wait to be accepted.
    pub fn connections(mut self, connections: usize) -> Self {
        self.bounds.connections = connections.clamp(1, Semaphore::MAX_PERMITS);
        self
    }

    /// Posts data of each support session to this address, which begins with `http://`, when a technician picks it
    /// up and when it ends. That it does is noticed with the next call. A post that fails is noted and not repeated;
    /// see [`Emulator::posts`].
    pub fn post_to_url(mut self, address: impl Into<String>, format: PostFormat) -> Self {
        self.post_to_url = Some((address.into(), format));
        self
    }

    /// Starts the emulator in the tokio runtime in which this is called.
    ///
    /// # Errors
    ///
    /// If the address cannot be listened on, or the address to post to is invalid.
    pub async fn start(self) -> io::Result<Emulator> {
        let listener = Listener::bind(self.address).await?;
        let address = listener.address;
        let start = self.scenario.as_ref().and_then(Scenario::start);
        let clock = match start {
            Some(start) => self.clock.starting_at(start),
            None => self.clock,
        };
        let mut world = match self.scenario {
            Some(scenario) => World { organisation: self.organisation, ..scenario.world(clock.now()) },
            None => World::demo(self.organisation, self.customers_keep_coming, clock.now()),
        };
        world.history = self.history.unwrap_or(world.history);
        world.rules = self.rules.unwrap_or(world.rules);
        let mut state = State::new(world, clock.clone());
        let mut delivery = None;
        if let Some((address, format)) = &self.post_to_url {
            let (started, queue) = Delivery::start(address, *format)?;
            let (sessions, organisation) = (&state.support_sessions, &state.organisation);
            state.posts = Some(Watcher::new(*format, queue, sessions, organisation, clock.now()));
            delivery = Some(started);
        }
        let state = Arc::new(Mutex::new(state));
        let site = Site::new(Arc::clone(&state), &address.to_string(), self.read_as, self.body_deadline);
        let task = listener.serve(site.clone(), self.bounds);
        Ok(Emulator { address, clock, state, site, task, delivery })
    }
}
