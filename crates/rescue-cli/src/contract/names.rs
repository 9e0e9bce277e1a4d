//! Names that are like a mistyped one.
//!
//! Must not know what is named.

/// At most three of `names`, the most similar first: the same in other case, begun by `typed`, or a few letters off.
pub(crate) fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let typed = typed.to_lowercase();
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let distance = match lower.starts_with(&typed) && !typed.is_empty() {
                true => usize::from(lower != typed),
                false => strsim::damerau_levenshtein(&typed, &lower),
            };
            (distance <= 2.max(typed.chars().count() / 4)).then_some((distance, name))
        })
        .collect();
    // Names of the same distance stay in their order.
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().map(|(_, name)| name).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_similar_comes_first() {
        let names = ["getGroup", "getGroup_v2", "setGroup", "setGroup_v2", "getUser"];
        assert_eq!(nearest("setgroup_V2", names), ["setGroup_v2", "getGroup_v2"]);
        assert_eq!(nearest("getGrup", names), ["getGroup", "setGroup"]);
        assert!(nearest("nothing of the kind", names).is_empty());
    }
}
