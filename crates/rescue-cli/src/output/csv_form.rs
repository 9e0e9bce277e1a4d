//! CSV: the bytes of others as they are for programs, and shown rather than obeyed in a terminal.
//!
//! Must not know what is in it.

use std::io::{self, IsTerminal};

use logmein_rescue::soap_runtime::printable::printable;

/// Prints lines of cells to standard output.
pub(super) fn lines<I, C>(lines: impl IntoIterator<Item = I>) -> io::Result<()>
where
    I: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    // Nothing is taken out, as `anstream` would.
    let out = io::stdout().lock();
    let is_for_people = out.is_terminal();
    let mut writer = csv::Writer::from_writer(out);
    for line in lines {
        match is_for_people {
            true => {
                writer.write_record(line.into_iter().map(|cell| printable(cell.as_ref()).into_owned()))?
            }
            false => writer.write_record(line.into_iter().map(|cell| cell.as_ref().to_owned()))?,
        }
    }
    writer.flush()
}
