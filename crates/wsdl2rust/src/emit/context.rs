//! What every emitter reads: the plan, its names, and the options.
//!
//! Must not know any kind of item; emitters add their own questions to it.

use super::attributes::Attributes;
use super::options::EmitOptions;
use super::served::Served;
use crate::names::Names;
use crate::plan::Plan;

/// What every emitter reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) names: &'a Names,
    pub(crate) options: &'a EmitOptions,
    pub(crate) served: &'a Served,
    pub(crate) attributes: &'a Attributes,
}

impl Context<'_> {
    /// The clients of the HTTP binding, or those of SOAP.
    pub(super) fn clients(&self, of_http: bool) -> impl Iterator<Item = usize> + use<> {
        let wanted = self.plan.clients.iter().enumerate().filter(|(_, client)| client.is_http() == of_http);
        wanted.map(|(index, _)| index).collect::<Vec<_>>().into_iter()
    }
}
