//! CSV: unchanged text for programs, escaped text in a terminal, which would obey control characters.
//!
//! Must not know what the cells mean.

use std::io::{self, IsTerminal};

use logmein_rescue::soap_runtime::printable::printable;

/// Prints rows of cells to standard output.
pub(super) fn lines<I, C>(lines: impl IntoIterator<Item = I>) -> io::Result<()>
where
    I: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    // Not `anstream`, which would remove escape sequences.
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
