//! `wsdl2rust check`: a line for each contract, and below it what is wrong with it.
//!
//! Must not know what can be wrong with a contract.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use wsdl2rust::Error;
use wsdl2rust::diagnostic::{Diagnostic, Diagnostics};
use wsdl2rust::unstable::plan::Plan;

use super::args::CheckArgs;
use super::failure::Failure;
use super::json;
use super::paint::Paint;
use super::report::Report;

/// The result for a contract, as `--json` prints it. Its fields are stable.
#[derive(Serialize)]
struct Verdict {
    file: String,
    status: &'static str,
    #[serde(flatten)]
    counts: Option<Counts>,
    errors: Vec<Finding>,
    /// What is left out of it, by `--keep-going`.
    left_out: Vec<Finding>,
    /// What its policies leave to the caller of the service, and what else is ignored.
    notes: Vec<Finding>,
}

/// A contract that Rust can be made for.
struct Accepted {
    counts: Counts,
    left_out: Diagnostics,
    notes: Diagnostics,
}

#[derive(Clone, Copy, Serialize)]
struct Counts {
    services: usize,
    ports: usize,
    operations: usize,
    types: usize,
}

#[derive(Serialize)]
struct Finding {
    file: String,
    line: Option<u32>,
    column: Option<u32>,
    construct: String,
    found: String,
    expected: String,
    help: String,
}

pub(super) fn check(args: &CheckArgs, out: &mut impl Write) -> Result<(), Failure> {
    let config = args.config();
    let mut report = Report::for_output();
    let mut is_refused = false;
    for file in &args.files {
        let result = config.check(file).map(|plan| Accepted {
            counts: Counts::of(&plan),
            left_out: plan.model.left_out.clone(),
            notes: Diagnostics(plan.policies.0.into_iter().chain(plan.remarks.0).collect()),
        });
        is_refused |= result.is_err();
        match args.json {
            true => writeln!(out, "{}", json::line(&Verdict::new(file, &result))?)?,
            false => show(file, &result, (!args.quiet).then_some(&mut report), out)?,
        }
    }
    if is_refused { Err(Failure::Told) } else { Ok(()) }
}

fn show(
    file: &Path,
    result: &Result<Accepted, Error>,
    report: Option<&mut Report>,
    out: &mut impl Write,
) -> io::Result<()> {
    let paint = Paint::for_output();
    match result {
        Ok(Accepted { counts: Counts { services, ports, operations, types }, left_out, notes }) => {
            let (ok, file) = (paint.success("ok"), file.display());
            write!(
                out,
                "{ok} {file} services={services} ports={ports} operations={operations} types={types}"
            )?;
            match left_out.0.len() {
                0 => writeln!(out)?,
                count => writeln!(out, " left-out={count}")?,
            }
            let Some(report) = report else { return Ok(()) };
            report.left_out(left_out, out)?;
            notes.0.iter().try_for_each(|note| writeln!(out, "  note: {note}"))
        }
        Err(error) => {
            let errors = error.diagnostics().map_or(1, |diagnostics| diagnostics.0.len());
            writeln!(out, "{} {} errors={errors}", paint.bad("refused"), file.display())?;
            let Some(report) = report else { return Ok(()) };
            report.error(error, out)?;
            writeln!(out)
        }
    }
}

impl Verdict {
    fn new(file: &Path, result: &Result<Accepted, Error>) -> Self {
        let diagnostics = result.as_ref().err().and_then(Error::diagnostics);
        let errors = diagnostics.map(|all| all.0.iter().map(Finding::new).collect()).unwrap_or_default();
        Self {
            file: file.display().to_string(),
            status: if result.is_ok() { "ok" } else { "refused" },
            counts: result.as_ref().ok().map(|accepted| accepted.counts),
            errors,
            left_out: result.iter().flat_map(|accepted| &accepted.left_out.0).map(Finding::new).collect(),
            notes: result.iter().flat_map(|accepted| &accepted.notes.0).map(Finding::new).collect(),
        }
    }
}

impl Counts {
    fn of(plan: &Plan) -> Self {
        let ports: Vec<_> = plan.clients.iter().flat_map(|client| client.ports(&plan.model)).collect();
        Self {
            services: plan.model.services.len(),
            ports: ports.len(),
            operations: ports.iter().map(|port| plan.selection.bound(&plan.model, port).count()).sum(),
            types: plan.printed.len(),
        }
    }
}

impl Finding {
    fn new(diagnostic: &Diagnostic) -> Self {
        let Diagnostic { place, construct, found, expected, help } = diagnostic.clone();
        Self {
            file: place.file.display().to_string(),
            line: (place.line > 0).then_some(place.line),
            column: (place.column > 0).then_some(place.column),
            construct,
            found,
            expected,
            help,
        }
    }
}
