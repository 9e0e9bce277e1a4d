//! What is going on at the moment, for a screen on a wall: who waits where for how long, and who is there to help.
//!
//! `state` is what is shown, `draw` makes lines of it, `screen` puts them on a terminal; only `read` asks the service.

mod draw;
mod read;
mod screen;
mod state;

pub(crate) use draw::draw;
pub(crate) use read::read;
pub(crate) use screen::Screen;
pub(crate) use state::Board;
