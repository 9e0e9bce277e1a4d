//! Reads an expression (Part 2, appendix F) into states.
//!
//! Must not know how they are run.

use super::blocks::block;
use super::class::{Class, Part, is_category};
use super::states::{Pattern, State};

/// So many states can be run over any text that is sent.
const MOST_STATES: usize = 10_000;
/// Groups and classes nested deeper are not read.
const DEEPEST: usize = 50;

/// The expression; `None` where it is none, or would take too many states.
pub(super) fn read(expression: &str) -> Option<Pattern> {
    let mut reader = Reader { rest: expression.chars().collect(), next: 0, depth: 0 };
    let node = reader.branches()?;
    reader.peek().is_none().then_some(())?;
    let mut states = States { states: vec![State::Match], work: MOST_STATES };
    let start = states.add_node(&node, 0)?;
    Some(Pattern { states: states.states, start })
}

/// A part of an expression.
enum Node {
    One(Class),
    Sequence(Vec<Node>),
    Branches(Vec<Node>),
    Repeat(Box<Node>, usize, Option<usize>),
}

struct Reader {
    rest: Vec<char>,
    next: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.next).copied()
    }

    fn take(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.next += 1;
        Some(character)
    }

    fn take_if(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.next += usize::from(is_there);
        is_there
    }

    fn branches(&mut self) -> Option<Node> {
        let mut branches = vec![self.sequence()?];
        while self.take_if('|') {
            branches.push(self.sequence()?);
        }
        Some(Node::Branches(branches))
    }

    fn sequence(&mut self) -> Option<Node> {
        let mut pieces = Vec::new();
        while self.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
            let atom = self.atom()?;
            pieces.push(self.quantified(atom)?);
        }
        Some(Node::Sequence(pieces))
    }

    fn atom(&mut self) -> Option<Node> {
        Some(match self.take()? {
            '(' => {
                let inner = self.deeper(Self::branches)?;
                self.take_if(')').then_some(inner)?
            }
            '[' => Node::One(self.deeper(Self::class)?),
            '.' => Node::One(Class::any()),
            '\\' => Node::One(Class::of(self.escape()?)),
            '?' | '*' | '+' | ']' | '{' | '}' => return None,
            plain => Node::One(Class::of(Part::Range(plain, plain))),
        })
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.depth += 1;
        let read = if self.depth > DEEPEST { None } else { read(self) };
        self.depth -= 1;
        read
    }

    fn quantified(&mut self, atom: Node) -> Option<Node> {
        let (least, most) = match self.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                self.next += 1;
                let least = self.number()?;
                let most = match self.take_if(',') {
                    false => Some(least),
                    true if self.peek() == Some('}') => None,
                    true => Some(self.number()?),
                };
                (self.peek() == Some('}') && most.is_none_or(|most| most >= least))
                    .then_some((least, most))?
            }
            _ => return Some(atom),
        };
        self.next += 1;
        Some(Node::Repeat(Box::new(atom), least, most))
    }

    fn number(&mut self) -> Option<usize> {
        let mut number: Option<usize> = None;
        while let Some(digit) = self.peek().and_then(|next| next.to_digit(10)) {
            self.next += 1;
            number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit as usize)?);
        }
        number
    }

    /// What follows `[`, with its end.
    fn class(&mut self) -> Option<Class> {
        let mut class = Class { is_negated: self.take_if('^'), ..Class::default() };
        loop {
            match self.take()? {
                ']' if !class.parts.is_empty() => return Some(class),
                '-' if self.peek() == Some('[') && !class.parts.is_empty() => {
                    self.next += 1;
                    class.without = Some(Box::new(self.deeper(Self::class)?));
                    return self.take_if(']').then_some(class);
                }
                '[' | ']' => return None,
                '\\' => match self.escape()? {
                    Part::Range(first, last) if first == last => class.parts.push(self.range(first)?),
                    part => class.parts.push(part),
                },
                first => class.parts.push(self.range(first)?),
            }
        }
    }

    /// `first`, or the range that it begins.
    fn range(&mut self, first: char) -> Option<Part> {
        let is_range =
            self.peek() == Some('-') && !matches!(self.rest.get(self.next + 1), Some('[' | ']') | None);
        if !is_range {
            return Some(Part::Range(first, first));
        }
        self.next += 1;
        let last = match self.take()? {
            '\\' => match self.escape()? {
                Part::Range(last, to) if last == to => last,
                _ => return None,
            },
            last => last,
        };
        (first <= last).then_some(Part::Range(first, last))
    }

    /// What follows a backslash.
    fn escape(&mut self) -> Option<Part> {
        let escaped = self.take()?;
        let part = match escaped.to_ascii_lowercase() {
            'p' => self.property()?,
            's' => Part::Space,
            'i' => Part::NameStart,
            'c' => Part::Name,
            'd' => Part::Category("Nd".into()),
            'w' => Part::Word,
            _ => return single(escaped).map(|character| Part::Range(character, character)),
        };
        Some(if escaped.is_ascii_uppercase() { Part::Not(Box::new(part)) } else { part })
    }

    fn property(&mut self) -> Option<Part> {
        self.take_if('{').then_some(())?;
        let length = self.rest[self.next..].iter().position(|next| *next == '}')?;
        let name: String = self.rest[self.next..][..length].iter().collect();
        self.next += length + 1;
        match name.strip_prefix("Is") {
            Some(name) => block(name).map(|(first, last)| Part::Range(first, last)),
            None => is_category(&name).then_some(Part::Category(name)),
        }
    }
}

/// The character that an escape stands for.
fn single(escaped: char) -> Option<char> {
    match escaped {
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '\\' | '|' | '.' | '?' | '*' | '+' | '(' | ')' | '{' | '}' | '-' | '[' | ']' | '^' => Some(escaped),
        _ => None,
    }
}

/// The states made so far, from the end of the expression on.
struct States {
    states: Vec<State>,
    /// How many more steps may be made.
    work: usize,
}

impl States {
    fn add(&mut self, state: State) -> usize {
        self.states.push(state);
        self.states.len() - 1
    }

    /// The state that `node` begins with where `then` comes after it.
    fn add_node(&mut self, node: &Node, then: usize) -> Option<usize> {
        self.work = self.work.checked_sub(1)?;
        Some(match node {
            Node::One(class) => self.add(State::One(class.clone(), then)),
            Node::Sequence(pieces) => {
                pieces.iter().rev().try_fold(then, |then, piece| self.add_node(piece, then))?
            }
            Node::Branches(branches) => {
                let mut branches = branches.iter().rev();
                let last = branches.next().map_or(Some(then), |last| self.add_node(last, then))?;
                branches.try_fold(last, |others, branch| {
                    let first = self.add_node(branch, then)?;
                    Some(self.add(State::Either(first, others)))
                })?
            }
            Node::Repeat(_, _, Some(0)) => then,
            Node::Repeat(node, least, most) => match &**node {
                Node::One(class) => self.add(State::Many(class.clone(), *least, *most, then)),
                node => self.repeated(node, *least, *most, then)?,
            },
        })
    }

    /// Copies of `node`: as many as there have to be, then those that may be left out.
    fn repeated(&mut self, node: &Node, least: usize, most: Option<usize>, then: usize) -> Option<usize> {
        let mut start = match most {
            None => {
                let again = self.add(State::Either(then, then));
                let first = self.add_node(node, again)?;
                self.states[again] = State::Either(first, then);
                again
            }
            Some(most) => (least..most).try_fold(then, |next, _| {
                let first = self.add_node(node, next)?;
                Some(self.add(State::Either(first, then)))
            })?,
        };
        for _ in 0..least {
            start = self.add_node(node, start)?;
        }
        Some(start)
    }
}
