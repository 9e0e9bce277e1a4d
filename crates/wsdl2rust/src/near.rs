//! Near names: finds the name that a misspelt one was probably meant to be.
//!
//! Knows strings only, not contracts.

/// The candidate closest to `name`, if one is close enough to suggest. Ties go to the first in alphabetical order.
pub(crate) fn near<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // A name of this length is not misspelt by only a letter or two.
    const LONGEST: usize = 100;
    if name.len() >= LONGEST {
        return None;
    }
    let name: Vec<char> = name.chars().collect();
    let mut allowed = (name.len() / 3).clamp(1, 3);
    let mut nearest: Option<(usize, &str)> = None;
    for candidate in candidates.filter(|candidate| candidate.len() < LONGEST) {
        let letters: Vec<char> = candidate.chars().collect();
        let Some(distance) = distance(&name, &letters, allowed) else { continue };
        // Later candidates have to be at least as close.
        allowed = distance;
        nearest = nearest.min(Some((distance, candidate))).or(Some((distance, candidate)));
    }
    nearest.map(|(_, candidate)| candidate)
}

/// The number of letters to insert, delete, change or swap with the next; letters that differ only in case count
/// as equal. `None` if it is more than `most`, a bound that keeps the cost linear in the number of letters.
fn distance(left: &[char], right: &[char], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    // A common prefix or suffix does not change the distance.
    let same = |pair: &(&char, &char)| pair.0.eq_ignore_ascii_case(pair.1);
    let start = left.iter().zip(right).take_while(same).count();
    let (left, right) = (&left[start..], &right[start..]);
    let end = left.iter().rev().zip(right.iter().rev()).take_while(same).count();
    let (left, right) = (&left[..left.len() - end], &right[..right.len() - end]);
    let is_same = |row: usize, column: usize| match (left.get(row), right.get(column)) {
        (Some(from), Some(to)) => from.eq_ignore_ascii_case(to),
        _ => false,
    };
    // The last three rows of the edit distance matrix. Cells further than `most` from the diagonal exceed `most`
    // in any case and are skipped.
    let far = most + 1;
    let (mut before, mut above) = (vec![far; right.len() + 1], (0..=right.len()).collect::<Vec<usize>>());
    let mut current = vec![far; right.len() + 1];
    for row in 0..left.len() {
        let band = row.saturating_sub(most)..right.len().min(row + most + 1);
        current[band.start] = if band.start == 0 { row + 1 } else { far };
        crate::steps::take(band.len());
        let mut closest = current[band.start];
        for column in band.clone() {
            let changed = above[column] + usize::from(!is_same(row, column));
            let inserted = if column < row + most { above[column + 1] + 1 } else { far };
            let mut least = changed.min(inserted).min(current[column] + 1);
            let is_swapped = row > 0 && column > 0 && is_same(row - 1, column) && is_same(row, column - 1);
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            current[column + 1] = least;
            closest = closest.min(least);
        }
        if closest > most {
            return None;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut current);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::{distance, near};

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
        check("aabb", &["abab", "aabc"], Some("aabc"));
        check("abcdefghi", &["xabcdefghi", "abcdefgh", "xyzabcdefghi"], Some("abcdefgh"));
        check("abcdefghijkl", &["abcdefghixyz", "abcdefgwxyz"], Some("abcdefghixyz"));
    }

    /// Compared with the whole matrix, whose cost is the product of the lengths.
    #[test]
    fn a_band_of_the_matrix_is_enough() {
        let words = [
            "", "a", "ab", "ba", "abc", "acb", "bac", "aabbc", "bbaac", "abcab", "cabab", "abcabcab",
            "bcabcaba",
        ];
        for left in words {
            for right in words {
                let [left, right] = [left, right].map(|word| word.chars().collect::<Vec<char>>());
                let whole = distance(&left, &right, 20).expect("no distance is that large");
                for most in 1..4 {
                    assert_eq!(distance(&left, &right, most), Some(whole).filter(|whole| *whole <= most));
                }
            }
        }
    }
}
