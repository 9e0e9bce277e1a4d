//! Lists of simple values in one text, with white space between (XML Schema Part 2, section 2.5.1.2).
//!
//! Must not know what the items are.

use std::ops::{Deref, DerefMut};

use super::names::NamesInScope;
use super::simple_type::Simple;
use crate::leniency::Leniency;
use crate::xml::{Text, Writer, trim};

/// Items in one text, as `xsd:list` has them. No item may be empty or hold white space, be it a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct XmlList<T>(pub Vec<T>);

impl<T> Default for XmlList<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for XmlList<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> DerefMut for XmlList<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T> From<Vec<T>> for XmlList<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

impl<T> FromIterator<T> for XmlList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T> IntoIterator for XmlList<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a XmlList<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Simple> Simple for XmlList<T> {
    const EXPECTED: &'static str = "a list of values with white space between";
    const NEEDS_NAMES: bool = T::NEEDS_NAMES;

    fn parse(text: &str) -> Option<Self> {
        collect(text, T::parse)
    }

    fn parse_in(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        collect(text, |item| T::parse_in(item, names))
    }

    fn member_of_union(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        let collapsed = trim(text);
        let is_written_so = collapsed.is_empty() || collapsed.split(' ').eq(items(collapsed));
        is_written_so.then(|| collect(text, |item| T::member_of_union(item, names)))?
    }

    /// Its items, and the text that is written again for comparison.
    fn memory_of(text: &str) -> usize {
        let of_item = |item| size_of::<T>() + T::memory_of(item);
        items(text).map(of_item).sum::<usize>() + 2 * text.len()
    }

    fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
        let mut setting = None;
        let values = collect(text, |item| {
            T::parse(item).or_else(|| {
                let (value, by) = T::parse_tolerantly(item, leniency)?;
                setting = Some(by);
                Some(value)
            })
        })?;
        Some((values, setting?))
    }

    fn refusal(text: &str, leniency: &Leniency) -> Option<String> {
        items(text).find_map(|item| T::refusal(item, leniency))
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        let mut list = String::new();
        for item in &self.0 {
            item.with_text(|text| push_item(&mut list, text.as_str()));
        }
        take(Text::Any(&list))
    }

    fn text_in(&self, writer: &mut Writer) -> String {
        let mut list = String::new();
        for item in &self.0 {
            push_item(&mut list, &item.text_in(writer));
        }
        list
    }

    fn unwritable(&self) -> Option<String> {
        self.0.iter().find_map(T::unwritable)
    }

    fn is_foreseen(&self) -> bool {
        self.0.iter().all(T::is_foreseen)
    }
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '\r', '\n']).filter(|item| !item.is_empty())
}

/// The items of a list, in a list with exact capacity.
fn collect<T>(text: &str, mut parse: impl FnMut(&str) -> Option<T>) -> Option<XmlList<T>> {
    let mut list = Vec::with_capacity(items(text).count());
    for item in items(text) {
        list.push(parse(item)?);
    }
    Some(XmlList(list))
}

fn push_item(list: &mut String, item: &str) {
    if !list.is_empty() {
        list.push(' ');
    }
    list.push_str(item);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_of_any_length_is_between_items() {
        let list: XmlList<i32> = XmlList::parse(" 1\t-2\r\n  3 ").unwrap();
        assert_eq!(list.0, [1, -2, 3]);
        assert_eq!(list.with_text(|text| text.as_str().to_owned()), "1 -2 3");
        assert_eq!(XmlList::<i32>::parse(" \n"), Some(XmlList(vec![])));
        assert_eq!(XmlList::<i32>::parse("1 x"), None);
    }

    #[test]
    fn a_list_has_room_for_its_items_and_no_more() {
        let leniency = Leniency::default();
        let (list, setting) = XmlList::<bool>::parse_tolerantly("True true False 1 0", &leniency).unwrap();
        assert_eq!((list.0.as_slice(), setting), (&[true, true, false, true, false][..], "other_spellings"));
        assert_eq!(list.0.capacity(), 5);
    }
}
