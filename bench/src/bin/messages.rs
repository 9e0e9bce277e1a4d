//! Writes the messages of the benchmarks to a folder, for programs that are not written in Rust.
//!
//! `cargo run -p bench --release --bin messages -- FOLDER`

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use bench::{message, request, shuffled};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("messages: name the folder to write to");
        return ExitCode::FAILURE;
    };
    match write_all(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("messages: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write_all(folder: &std::path::Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes);
    for nodes in [10, 1_000, 10_000, 100_000] {
        write(&format!("hierarchy-{nodes}.xml"), &message::hierarchy(nodes))?;
    }
    write("hierarchy-100000-shuffled.xml", &shuffled::hierarchy_shuffled(100_000))?;
    write("report.xml", &message::report(50_000_000))?;
    write("report-entities.xml", &message::report_with_entities(50_000_000))?;
    write("set_group.xml", &request::set_group_as_sent().into_body())
}
