//! The board as lines of text that fit a size.
//!
//! Must not know terminals, nor where the board comes from.

use std::time::Duration;

use anstyle::{AnsiColor, Style};
use logmein_rescue::soap_runtime::printable::printable;
use logmein_rescue::support::Phase;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::state::{Board, Queue, Session};

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// Columns of characters.
    pub(crate) width: usize,
    /// Lines; `None` if there are as many as wanted.
    pub(crate) height: Option<usize>,
}

/// A line in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) style: Style,
}

const TITLE: Style = Style::new().bold();
const PLAIN: Style = Style::new();
const WAITING: Style = AnsiColor::Yellow.on_default();
const UNSERVED: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// The lines of a board, none wider and no more than there is room. `note` is last.
pub(crate) fn draw(board: &Board, note: &str, size: Size) -> Vec<Line> {
    let width = size.width;
    let mut lines = vec![
        line(&spread(&title(board), &board.at, width), TITLE, width),
        line(&summary(board), PLAIN, width),
    ];
    let below = usize::from(!note.is_empty());
    let room = size.height.map(|height| height.saturating_sub(lines.len() + below));
    lines.extend(queues(board, width, room));
    if below == 1 {
        lines.push(line(note, UNSERVED, width));
    }
    lines.truncate(size.height.unwrap_or(usize::MAX));
    lines
}

fn title(board: &Board) -> String {
    let technicians = board.technicians;
    format!(
        "Support sessions   technicians: {} online, {} busy, {} away",
        technicians.online, technicians.busy, technicians.away
    )
}

fn summary(board: &Board) -> String {
    let longest = board.longest().map_or_else(String::new, |longest| format!(", longest {}", clock(longest)));
    format!(
        "{} waiting{longest}   {} active   {} on hold",
        board.count(Phase::Waiting),
        board.count(Phase::Active),
        board.count(Phase::OnHold),
    )
}

/// The queues, each below a line of its own. Where there is not enough room, each gets its share of rows, and says how
/// many it does not show.
fn queues(board: &Board, width: usize, room: Option<usize>) -> Vec<Line> {
    let heads = 2 * board.queues.len();
    let mut rows_left = room.map_or(usize::MAX, |room| room.saturating_sub(heads));
    let mut lines = Vec::new();
    for (index, queue) in board.queues.iter().enumerate() {
        // The later queues need at most as many as they have.
        let needed: usize = board.queues[index + 1..].iter().map(|queue| queue.sessions.len()).sum();
        let queues_left = board.queues.len() - index;
        let share = rows_left.saturating_sub(needed).max(rows_left / queues_left);
        lines.push(line("", PLAIN, width));
        lines.push(head(queue, width));
        let shown = match queue.sessions.len() <= share {
            true => queue.sessions.len(),
            false => share.saturating_sub(1),
        };
        lines.extend(queue.sessions.iter().take(shown).map(|session| row(session, width)));
        let hidden = queue.sessions.len() - shown;
        if hidden > 0 && share > 0 {
            lines.push(line(&format!("  and {hidden} more"), FAINT, width));
        }
        rows_left = rows_left.saturating_sub(queue.sessions.len().min(share));
    }
    lines.truncate(room.unwrap_or(usize::MAX));
    lines
}

fn head(queue: &Queue, width: usize) -> Line {
    let waiting = queue.count(Phase::Waiting);
    let longest = queue.longest().map_or_else(String::new, |longest| format!(", longest {}", clock(longest)));
    let counts = format!("{waiting} waiting{longest}   {} active", queue.count(Phase::Active));
    let served = match queue.is_served {
        Some(true) => "   a technician is free",
        Some(false) => "   nobody is free",
        None => "",
    };
    let style = if waiting > 0 && queue.is_served == Some(false) { UNSERVED } else { TITLE };
    line(&spread(&queue.name, &(counts + served), width), style, width)
}

fn row(session: &Session, width: usize) -> Line {
    // Phase and time have fixed room, customer and technician share the rest.
    let rest = width.saturating_sub(26) / 2;
    let text = format!(
        "  {:<13}{:>8}   {} {}",
        session.phase,
        clock(session.waiting),
        padded(&session.customer, rest),
        session.technician
    );
    let style = if session.phase == Phase::Waiting { WAITING } else { PLAIN };
    line(&text, style, width)
}

/// Text at the left and text at the right; what is at the left gives way.
fn spread(left: &str, right: &str, width: usize) -> String {
    let room = width.saturating_sub(right.width() + 2);
    format!("{}  {right}", padded(left, room))
}

/// Text cut or filled up to a width.
fn padded(text: &str, width: usize) -> String {
    let mut cut = cut(text, width);
    cut.extend(std::iter::repeat_n(' ', width.saturating_sub(cut.width())));
    cut
}

/// Text on one line that is at most `width` wide; control characters, which a terminal could obey, are escaped.
fn cut(text: &str, width: usize) -> String {
    let text = printable(text);
    if text.width() <= width {
        return text.into_owned();
    }
    let mut room = width.saturating_sub(1);
    let fits = |character: &char| {
        let needed = character.width().unwrap_or_default();
        let fits = needed <= room;
        room = room.saturating_sub(needed);
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    if width > 0 {
        short.push('…');
    }
    short
}

fn line(text: &str, style: Style, width: usize) -> Line {
    Line { text: cut(text, width).trim_end().to_owned(), style }
}

/// Minutes and seconds, with hours where there are any.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 3600 {
        0 => format!("{}:{:02}", seconds / 60, seconds % 60),
        hours => format!("{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::super::state::Technicians;
    use super::*;

    fn session(phase: Phase, seconds: u64, customer: &str, technician: &str) -> Session {
        let (customer, technician) = (customer.to_owned(), technician.to_owned());
        Session { phase, waiting: Duration::from_secs(seconds), customer, technician }
    }

    fn board() -> Board {
        let web = Queue {
            name: "Web site".into(),
            is_served: Some(true),
            sessions: vec![
                session(Phase::Waiting, 3723, "Anna Asking", ""),
                session(Phase::Waiting, 59, "日本語のお客様", ""),
                session(Phase::Active, 120, "Carla Customer", "Tina Tech"),
            ],
        };
        let phone = Queue { name: "Phone".into(), is_served: Some(false), sessions: Vec::new() };
        let technicians = Technicians { online: 3, busy: 1, away: 0 };
        Board { at: "09:00:00".into(), technicians, queues: vec![web, phone] }
    }

    fn texts(board: &Board, note: &str, width: usize, height: usize) -> Vec<String> {
        let lines = draw(board, note, Size { width, height: Some(height) });
        assert!(lines.len() <= height, "{lines:#?}");
        assert!(lines.iter().all(|line| line.text.width() <= width), "{lines:#?}");
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn eighty_by_twenty_four() {
        assert_eq!(
            texts(&board(), "", 80, 24),
            [
                "Support sessions   technicians: 3 online, 1 busy, 0 away                09:00:00",
                "2 waiting, longest 1:02:03   1 active   0 on hold",
                "",
                "Web site            2 waiting, longest 1:02:03   1 active   a technician is free",
                "  waiting       1:02:03   Anna Asking",
                "  waiting          0:59   日本語のお客様",
                "  active           2:00   Carla Customer              Tina Tech",
                "",
                "Phone                                      0 waiting   0 active   nobody is free",
            ]
        );
    }

    #[test]
    fn two_hundred_by_fifty() {
        let lines = texts(&board(), "cannot refresh", 200, 50);
        assert!(lines[0].starts_with("Support sessions   technicians: 3 online, 1 busy, 0 away "));
        assert_eq!(lines[0].width(), 200);
        assert_eq!(lines.last().unwrap(), "cannot refresh");
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut board = board();
        board.queues[0].sessions = vec![session(Phase::Waiting, 5, "Anna", ""); 100];
        board.queues[1].sessions = vec![session(Phase::Waiting, 5, "Bert", ""); 3];
        let lines = texts(&board, "", 80, 24);
        // Two lines above, two heads of two lines, three rows of the second queue: 15 are left, the last of them counts.
        assert_eq!(lines.iter().filter(|line| line.contains("Anna")).count(), 14);
        assert!(lines.contains(&"  and 86 more".to_owned()));
        assert_eq!(lines.iter().filter(|line| line.contains("Bert")).count(), 3);
        for (width, height) in [(0, 0), (1, 1), (10, 3), (30, 7), (80, 1)] {
            texts(&board, "note", width, height);
        }
    }

    #[test]
    fn control_characters_of_others_are_shown() {
        let mut board = board();
        board.queues[0].sessions = vec![session(Phase::Waiting, 5, "Eve\x1b[2J", "a\nb\u{9b}")];
        board.queues[1].name = "c\u{202e}\u{2028}".into();
        let lines = texts(&board, "d\r\n", 80, 24);
        assert!(
            lines
                .iter()
                .all(|line| !line.contains(|c: char| c.is_control() || "\u{202e}\u{2028}".contains(c)))
        );
        assert_eq!(lines[4], r"  waiting          0:05   Eve\u{1b}[2J                a\nb\u{9b}");
        assert!(lines[6].starts_with(r"c\u{202e}\u{2028}  "), "{lines:#?}");
        assert_eq!(lines[7], r"d\r\n");
    }
}
