//! Asks the service for what the board shows: the tree, and for each channel its sessions and whether it is served.
//!
//! Must not know how it is drawn.

use std::collections::HashSet;

use logmein_rescue::api::{NODE_STATUS, NODE_TYPE};
use logmein_rescue::jiff::Timestamp;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::support::{Phase, Place, SupportSession};
use logmein_rescue::{Error, Rescue};

use super::state::{Board, Queue, Session, Technicians};

/// What is going on now.
pub(crate) async fn read(rescue: &Rescue) -> Result<Board, Error> {
    let tree = rescue.tree().await?;
    let mut technicians = Technicians::default();
    for node in tree.iter().filter(|node| node.kind == NODE_TYPE::Technician) {
        match node.status {
            NODE_STATUS::Online => technicians.online += 1,
            NODE_STATUS::Busy => technicians.busy += 1,
            NODE_STATUS::Away => technicians.away += 1,
            _ => {}
        }
    }
    let (mut queues, mut seen) = (Vec::new(), HashSet::new());
    for channel in tree.iter().filter(|node| node.kind == NODE_TYPE::Channel) {
        let sessions = rescue.sessions(Place::channel(channel.id)).await?;
        // If the service does not say, the rest is shown nevertheless.
        let is_served = match rescue.is_technician_available(channel.id, true).await {
            Ok(is_served) => Some(is_served),
            Err(error) if error.call().is_some() || error.is_not_logged_in() => return Err(error),
            Err(_) => None,
        };
        queues.push(queue(channel.name.clone(), is_served, sessions, &mut seen));
    }
    let mut others = Vec::new();
    for root in tree.roots() {
        others.extend(rescue.sessions(Place::node(root.id)).await?);
    }
    queues.push(queue("PIN codes and links".to_owned(), None, others, &mut seen));
    let now = TimeZone::system().to_datetime(Timestamp::now());
    Ok(Board { at: now.strftime("%H:%M:%S").to_string(), technicians, queues })
}

/// The open sessions that were in no queue before.
fn queue(
    name: String,
    is_served: Option<bool>,
    sessions: Vec<SupportSession>,
    seen: &mut HashSet<i32>,
) -> Queue {
    let sessions =
        sessions.into_iter().filter(|session| seen.insert(session.id) && session.phase() != Phase::Closed);
    let sessions = sessions.map(|session| {
        let phase = session.phase();
        let [customer, ..] = session.custom_fields;
        let technician = session.technician.map(|party| party.name).unwrap_or_default();
        Session { phase, waiting: session.waiting, customer, technician }
    });
    let mut queue = Queue { name, is_served, sessions: sessions.collect() };
    queue.sort();
    queue
}
