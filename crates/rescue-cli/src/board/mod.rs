//! The current state of support, for a screen on a wall: who waits where for how long, and who is there to help.
//!
//! `read` asks the service, `state` is what is shown, `draw` turns it into lines, `screen` shows them on a terminal. Must not know
//! the command line.

mod draw;
mod read;
mod screen;
mod state;

pub(crate) use draw::draw;
pub(crate) use read::read;
pub(crate) use screen::Screen;
pub(crate) use state::Board;
