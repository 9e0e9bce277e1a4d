//! A terminal whose whole screen is used, and restored at the end.
//!
//! Must not know what is drawn.

use std::io::{self, IsTerminal, Write};

use super::draw::{Line, Size};

const ENTER: &str = "\x1b[?1049h\x1b[?25l";
const LEAVE: &str = "\x1b[?25h\x1b[?1049l";
/// For output that is not a terminal.
const WIDTH: usize = 100;

/// Where lines are shown: all over a terminal, or one after another.
#[derive(Debug)]
pub(crate) struct Screen {
    is_whole: bool,
    is_coloured: bool,
}

impl Screen {
    /// The whole terminal, if standard output is one and `is_whole` is wanted.
    pub(crate) fn open(is_whole: bool) -> io::Result<Self> {
        let is_coloured = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
        let screen = Self { is_whole: is_whole && io::stdout().is_terminal(), is_coloured };
        if screen.is_whole {
            write!(io::stdout(), "{ENTER}")?;
        }
        Ok(screen)
    }

    /// How much room there is now.
    pub(crate) fn size(&self) -> Size {
        match terminal_size::terminal_size() {
            Some((width, height)) if io::stdout().is_terminal() => {
                Size { width: width.0.into(), height: self.is_whole.then_some(height.0.into()) }
            }
            _ => Size { width: WIDTH, height: None },
        }
    }

    /// Shows lines in place of the last ones, or after them.
    pub(crate) fn show(&self, lines: &[Line]) -> io::Result<()> {
        let mut text = String::from(if self.is_whole { "\x1b[H" } else { "" });
        for (index, Line { text: line, style }) in lines.iter().enumerate() {
            // No line end after the last one, which would scroll.
            if self.is_whole && index > 0 {
                text += "\r\n";
            }
            text += &if self.is_coloured { format!("{style}{line}{style:#}") } else { line.clone() };
            text += if self.is_whole { "\x1b[K" } else { "\n" };
        }
        text += if self.is_whole { "\x1b[J" } else { "\n" };
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }
}

/// Also when the program panics.
impl Drop for Screen {
    fn drop(&mut self) {
        if self.is_whole {
            // Nothing can be done where the terminal is gone.
            let _ = write!(io::stdout(), "{LEAVE}").and_then(|()| io::stdout().flush());
        }
    }
}
