//! Near names: what a misspelt name was probably meant to be.
//!
//! Knows strings, nothing of contracts.

/// The candidate closest to `name`, if one is close enough to suggest. Ties go to the first in the alphabet.
pub(crate) fn near<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // The cost is the product of the lengths; no one misspells a name of this length by a letter or two.
    const LONGEST: usize = 100;
    let allowed = (name.chars().count() / 3).clamp(1, 3);
    if name.len() >= LONGEST {
        return None;
    }
    candidates
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= 4 * allowed && candidate.len() < LONGEST)
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The number of letters to insert, delete, change or swap with the next; letters that differ only in case count
/// as equal.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let is_same = |row: usize, column: usize| match (left.get(row), right.get(column)) {
        (Some(from), Some(to)) => from.eq_ignore_ascii_case(to),
        _ => false,
    };
    // The rows of the matrix of distances between the first letters of both, the last three of them.
    let (mut before, mut above) = (Vec::new(), (0..=right.len()).collect::<Vec<usize>>());
    for row in 0..left.len() {
        let mut current = vec![row + 1];
        for column in 0..right.len() {
            let changed = above[column] + usize::from(!is_same(row, column));
            let mut least = changed.min(above[column + 1] + 1).min(current[column] + 1);
            let is_swapped = row > 0 && column > 0 && is_same(row - 1, column) && is_same(row, column - 1);
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            current.push(least);
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[track_caller]
    fn check(name: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(near(name, candidates.iter().copied()), expected, "{name}");
    }

    #[test]
    fn the_closest_name_is_suggested() {
        check("nodeStatsu", &["loginRet", "nodeStatus"], Some("nodeStatus"));
        check("itn", &["int", "string"], Some("int"));
        check("string", &["String"], Some("String"));
        check("base64binary", &["base64Binary", "hexBinary"], Some("base64Binary"));
        check("login", &["setGroup_v2"], None);
    }
}
