//! `wsdl2rust check`: one line for each contract that can be used, the diagnostics of each that cannot.
//!
//! Must not know what can be wrong with one.

use std::io::Write;
use std::path::Path;

use wsdl2rust::passes::Plan;

use super::Failure;
use super::args::CheckArgs;

pub(super) fn check(args: &CheckArgs, out: &mut impl Write) -> Result<(), Failure> {
    let config = args.config();
    let mut is_refused = false;
    for file in &args.files {
        match config.plan(file) {
            Ok((plan, _)) => writeln!(out, "{}", accepted(file, &plan))?,
            Err(error) => {
                is_refused = true;
                writeln!(out, "{error}")?;
            }
        }
    }
    if is_refused { Err(Failure::Told) } else { Ok(()) }
}

fn accepted(file: &Path, plan: &Plan) -> String {
    let ports: Vec<_> = plan.clients.iter().flat_map(|client| client.ports(&plan.model)).collect();
    format!(
        "ok {} services={} ports={} operations={} types={}",
        file.display(),
        plan.model.services.len(),
        ports.len(),
        ports.iter().map(|port| port.operations.len()).sum::<usize>(),
        plan.types.len(),
    )
}
