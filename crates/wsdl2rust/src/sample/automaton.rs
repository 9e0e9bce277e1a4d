//! Automata: whether a regular expression admits a text, and a text that several of them admit together.
//!
//! Must not know types or facets, only states and edges.

use std::collections::{BTreeSet, HashMap, VecDeque};

use super::characters::{Class, representative};
use super::effort::Effort;
use super::pattern::Pattern;

/// A nondeterministic finite automaton, whose equivalent states are not merged.
#[derive(Debug)]
pub(super) struct Automaton {
    classes: Vec<Class>,
    states: Vec<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Steps that consume a character of a class.
    steps: Vec<(usize, usize)>,
    /// Steps that consume no character.
    free: Vec<usize>,
}

/// The states that an automaton may be in, in ascending order.
type States = Vec<usize>;

/// Larger automata are not built.
const STATES: usize = 20_000;
/// How many texts a search visits, and how often it may return to the same states.
const NODES: usize = 30_000;
const VISITS: usize = 6;

/// The first state is the start; the second one accepts.
const START: usize = 0;
const ACCEPT: usize = 1;

impl Automaton {
    /// The automaton of a pattern; `None` if it would be too large.
    pub(super) fn of(pattern: &Pattern) -> Option<Self> {
        let mut automaton = Self { classes: Vec::new(), states: vec![State::default(), State::default()] };
        let end = automaton.add(pattern, START)?;
        automaton.state(end)?.free.push(ACCEPT);
        Some(automaton)
    }

    /// How many states it has.
    pub(super) fn size(&self) -> usize {
        self.states.len()
    }

    /// Adds states that consume the texts of `pattern`, beginning at state `from`. Returns the state at their end.
    fn add(&mut self, pattern: &Pattern, from: usize) -> Option<usize> {
        match pattern {
            Pattern::Class(class) => {
                let to = self.new_state()?;
                self.classes.push(class.clone());
                let class = self.classes.len() - 1;
                self.state(from)?.steps.push((class, to));
                Some(to)
            }
            Pattern::Sequence(parts) => parts.iter().try_fold(from, |from, part| self.add(part, from)),
            Pattern::Branches(branches) => {
                let end = self.new_state()?;
                for branch in branches {
                    let start = self.new_state()?;
                    self.state(from)?.free.push(start);
                    let last = self.add(branch, start)?;
                    self.state(last)?.free.push(end);
                }
                Some(end)
            }
            Pattern::Repeat(part, least, most) => self.add_repeated(part, *least, *most, from),
        }
    }

    fn add_repeated(
        &mut self,
        part: &Pattern,
        least: usize,
        most: Option<usize>,
        from: usize,
    ) -> Option<usize> {
        let mut last = from;
        for _ in 0..least {
            let next = self.add(part, last)?;
            // An empty part adds nothing, however often it is repeated.
            if next == last {
                break;
            }
            last = next;
        }
        let end = self.new_state()?;
        self.state(last)?.free.push(end);
        match most {
            None => {
                // The loop has its own state, so that it does not lead back to anything before it.
                let start = self.new_state()?;
                self.state(last)?.free.push(start);
                let again = self.add(part, start)?;
                self.state(again)?.free.extend([start, end]);
            }
            Some(most) => {
                for _ in least..most {
                    let next = self.add(part, last)?;
                    if next == last {
                        break;
                    }
                    last = next;
                    self.state(last)?.free.push(end);
                }
            }
        }
        Some(end)
    }

    fn new_state(&mut self) -> Option<usize> {
        self.states.push(State::default());
        (self.states.len() <= STATES).then(|| self.states.len() - 1)
    }

    fn state(&mut self, index: usize) -> Option<&mut State> {
        self.states.get_mut(index)
    }

    /// Whether the automaton admits the text; false if that takes too much effort to decide.
    pub(super) fn admits(&self, text: &str, effort: &Effort) -> bool {
        let mut states = self.start();
        if !effort.spend(states.len() + 1) {
            return false;
        }
        for c in text.chars() {
            states = self.after(&states, c);
            if !effort.spend(states.len() + 1) || states.is_empty() {
                return false;
            }
        }
        states.contains(&ACCEPT)
    }

    fn start(&self) -> States {
        self.closed([START])
    }

    fn after(&self, states: &[usize], c: char) -> States {
        let steps = states.iter().filter_map(|state| self.states.get(*state)).flat_map(|state| &state.steps);
        let taken = steps.filter(|(class, _)| self.classes.get(*class).is_some_and(|class| class.has(c)));
        self.closed(taken.map(|(_, to)| *to))
    }

    /// These states, and those reachable from them without a character.
    fn closed(&self, states: impl IntoIterator<Item = usize>) -> States {
        let mut open: Vec<usize> = states.into_iter().collect();
        let mut closed: BTreeSet<usize> = open.iter().copied().collect();
        while let Some(state) = open.pop() {
            let free = self.states.get(state).map_or(&[][..], |state| &state.free);
            open.extend(free.iter().copied().filter(|next| closed.insert(*next)));
        }
        closed.into_iter().collect()
    }
}

/// A text that all automata admit and that passes `is_right`: a short one of plain characters, if there is one.
pub(super) fn common_text(
    automata: &[&Automaton],
    least: usize,
    most: usize,
    effort: &Effort,
    mut is_right: impl FnMut(&str) -> bool,
) -> Option<String> {
    let alphabet = alphabet(automata);
    let mut nodes: Vec<Node> = vec![Node { before: None, length: 0 }];
    let mut queue: VecDeque<(usize, Vec<States>)> = VecDeque::new();
    queue.push_back((0, automata.iter().map(|automaton| automaton.start()).collect()));
    let mut visits: HashMap<(Vec<States>, usize), usize> = HashMap::new();
    while let Some((index, states)) = queue.pop_front() {
        let length = nodes.get(index)?.length;
        let is_end = (least..=most).contains(&length) && states.iter().all(|states| states.contains(&ACCEPT));
        if is_end {
            let text = text_of(&nodes, index);
            if is_right(&text) {
                return Some(text);
            }
        }
        if length == most {
            continue;
        }
        for c in &alphabet {
            let next: Vec<States> =
                automata.iter().zip(&states).map(|(automaton, states)| automaton.after(states, *c)).collect();
            // The steps out of all states are examined, even if none can be taken.
            let looked_at = next.iter().zip(&states).map(|(next, states)| next.len().max(states.len()));
            if !effort.spend(looked_at.sum::<usize>() + 1) {
                return None;
            }
            if next.iter().any(Vec::is_empty) || nodes.len() >= NODES {
                continue;
            }
            let visited = visits.entry((next.clone(), (length + 1).min(least))).or_insert(0);
            *visited += 1;
            if *visited <= VISITS {
                nodes.push(Node { before: Some((index, *c)), length: length + 1 });
                queue.push_back((nodes.len() - 1, next));
            }
        }
    }
    None
}

/// A text that a search has reached: the one before it, plus one character.
struct Node {
    before: Option<(usize, char)>,
    length: usize,
}

fn text_of(nodes: &[Node], index: usize) -> String {
    let mut characters = Vec::new();
    let mut next = nodes.get(index);
    while let Some((before, c)) = next.and_then(|node| node.before) {
        characters.push(c);
        next = nodes.get(before);
    }
    characters.iter().rev().collect()
}

/// The characters to try: plain ones first, then one of each class and the ends of its ranges.
fn alphabet(automata: &[&Automaton]) -> Vec<char> {
    const MOST: usize = 80;
    let classes = || automata.iter().flat_map(|automaton| &automaton.classes);
    let of_class = |class: &Class| {
        let ends = class.ends().into_iter().filter(|c| class.has(*c));
        representative(class).into_iter().chain(ends).collect::<Vec<char>>()
    };
    let mut known = BTreeSet::new();
    let all = "1a".chars().chain(classes().flat_map(of_class)).chain("A0-".chars());
    all.filter(|c| known.insert(*c)).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::{Automaton, common_text};
    use crate::sample::effort::Effort;
    use crate::sample::pattern::Pattern;

    fn automaton(pattern: &str) -> Automaton {
        let pattern = Pattern::read(pattern).expect("the test has a pattern");
        Automaton::of(&pattern).expect("the pattern is small")
    }

    #[test]
    fn texts_are_admitted_as_the_pattern_says() {
        for (pattern, admitted, refused) in [
            ("", "", "a"),
            ("a|bc", "bc", "ac"),
            ("(ab)*", "abab", "aba"),
            ("(a|)b", "b", "aa"),
            ("x{2,3}", "xxx", "xxxx"),
            ("x{2,}", "xxxxx", "x"),
            ("x{0}", "", "x"),
            ("[^:Z].*", "2024", ":00"),
            ("((a*)*)*", "aaa", "b"),
            (r"\-?P(\d*D)?", "-P1D", "P1"),
            (r"[\-+]?\d", "-1", "*1"),
        ] {
            let effort = Effort::usual();
            assert!(automaton(pattern).admits(admitted, &effort), "{pattern} {admitted}");
            assert!(!automaton(pattern).admits(refused, &effort), "{pattern} {refused}");
        }
    }

    #[test]
    fn a_common_text_is_found() {
        for (patterns, expected) in [
            (&["[a-z]+", ".{3}"][..], Some("aaa")),
            (&["[a-m]+", "[k-z]+"], Some("m")),
            (&["a*b", "(aa)*b", "a.*"], Some("aab")),
            (&["a", "b"], None),
            (&["(P)?(1D)?", "P.+"], Some("P1D")),
        ] {
            let automata: Vec<Automaton> = patterns.iter().map(|pattern| automaton(pattern)).collect();
            let automata: Vec<&Automaton> = automata.iter().collect();
            let text = common_text(&automata, 0, 100, &Effort::usual(), |_| true);
            assert_eq!(text.as_deref(), expected, "{patterns:?}");
        }
        let any = automaton("[0-9]*");
        assert_eq!(
            common_text(&[&any], 4, 4, &Effort::usual(), |text| text != "1111").as_deref(),
            Some("1110")
        );
    }

    #[test]
    fn texts_that_are_refused_at_once_cost_effort() {
        let many = automaton(&vec!["z"; 1_000].join("|"));
        let effort = Effort::usual();
        let tries = (0..1_000).take_while(|_| {
            many.admits("a", &effort);
            effort.is_left()
        });
        // Each attempt examines the starts of all branches.
        assert!(tries.count() < 300);
    }

    #[test]
    fn large_patterns_are_not_made_and_endless_searches_end() {
        let large = Pattern::read("((a{999}){999}){999}");
        assert!(large.is_some_and(|large| Automaton::of(&large).is_none()));
        for pattern in ["(){18446744073709551615}", "(){0,18446744073709551615}", "(()*){9}"] {
            assert!(automaton(pattern).admits("", &Effort::usual()), "{pattern}");
        }
        let any = automaton("(.|a|b|[a-z])*");
        assert_eq!(common_text(&[&any], 0, usize::MAX, &Effort::usual(), |_| false), None);
    }
}
