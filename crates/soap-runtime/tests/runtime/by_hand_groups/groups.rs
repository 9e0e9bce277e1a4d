//! Repeated sequences, names that stand twice, and rings of types.

use soap_runtime::codegen::*;

use super::contract::*;
use super::{comes_back, read, strictly, there_and_back};

fn tree(choice: Vec<Tree_choice>, group: Vec<Tree_group>) -> Tree {
    Tree { id: "1".into(), choice, group, id_2: "2".into(), mixed_text: MixedText::default() }
}

fn pair(k: &str, v: &str) -> Tree_group {
    Tree_group { k: k.into(), v: v.into() }
}

fn b_c(b: &str, c: Option<i32>) -> Tree_choice_b_c {
    Tree_choice_b_c { b: b.into(), c }
}

#[test]
fn iterations_follow_one_another() {
    let content = "<id>1</id><a>x</a><b>y</b><b>z</b><c>3</c><a>u</a><tree><id>1</id><id>2</id></tree>\
                   <k>1</k><v>2</v><k>3</k><v>4</v><id>2</id>";
    let value: Tree = there_and_back(content, content);
    let choice = vec![
        Tree_choice::a("x".into()),
        Tree_choice::b_c(vec![b_c("y", None), b_c("z", Some(3))]),
        Tree_choice::a("u".into()),
        Tree_choice::tree(Box::new(tree(vec![], vec![]))),
    ];
    assert_eq!(value, tree(choice, vec![pair("1", "2"), pair("3", "4")]));
}

#[test]
fn a_name_that_stands_twice_is_told_by_its_place() {
    let value: Tree = there_and_back("<id>1</id><id>2</id>", "<id>1</id><id>2</id>");
    assert_eq!(value, tree(vec![], vec![]));
    for (content, a, a_2) in [
        ("<a>1</a>", vec![1], None),
        ("<a>1</a><a>2</a>", vec![1, 2], None),
        ("<a>1</a><a>2</a><a>3</a>", vec![1, 2], Some(3)),
    ] {
        let value: Counted = there_and_back(content, content);
        assert_eq!((value.a, value.a_2), (a, a_2));
    }
    // One more is taken where order does not matter, rather than lost.
    assert_eq!(read::<Counted>("<a>1</a><a>2</a><a>3</a><a>4</a>").unwrap().a, [1, 2, 4]);
    assert!(strictly::<Counted>("<a>1</a><a>2</a><a>3</a><a>4</a>").unwrap_err().contains("element a"));
}

#[test]
fn a_group_that_may_be_empty_may_be_absent() {
    let value: Counted = there_and_back("<a>1</a><y>2</y>", "<a>1</a><y>2</y>");
    assert_eq!(value.group, Some(Counted_group { x: None, y: Some(2) }));
    let value: Counted = there_and_back("<a>1</a><x>1</x><y>2</y>", "<a>1</a><x>1</x><y>2</y>");
    assert_eq!(value.group, Some(Counted_group { x: Some(1), y: Some(2) }));
    let error = read::<Counted>("<a>1</a><y>1</y><x>2</x>").unwrap_err();
    assert!(error.ends_with("element x is out of order at x/x"), "{error}");
}

#[test]
fn strangers_within_an_iteration_are_passed_over() {
    let value: Tree =
        read("<id>1</id><k>1</k><new><k>9</k></new><v>2</v><new/><k>3</k><v>4</v><id>2</id>").unwrap();
    assert_eq!(value.group, [pair("1", "2"), pair("3", "4")]);
    let value: Tree = read("<id>1</id><b>y</b><new/><c>3</c><new/><id>2</id>").unwrap();
    assert_eq!(value.choice, [Tree_choice::b_c(vec![b_c("y", Some(3))])]);
}

#[test]
fn what_is_known_is_never_passed_over() {
    for (content, problem) in [
        (
            "<id>1</id><k>1</k><id>2</id>",
            "required element v is missing at x/id[2] (Leniency::missing_elements reads it as empty)",
        ),
        ("<id>1</id><v>1</v><id>2</id>", "element v is out of order at x/v"),
        ("<id>1</id><v>1</v><k>1</k><id>2</id>", "element v is out of order at x/v"),
        (
            "<id>1</id><a>1</a>",
            "required element id is missing at x (Leniency::missing_elements reads it as empty)",
        ),
        ("<id>1</id><id>2</id><id>3</id>", "element id occurs more than once at x/id[3]"),
        ("<id>1</id><b>1</b><c>1</c><c>2</c><id>2</id>", "element c is out of order at x/c[2]"),
        ("<id>1</id><k>1</k><v>1</v><v>2</v><id>2</id>", "element v is out of order at x/v[2]"),
    ] {
        let error = read::<Tree>(content).unwrap_err();
        assert_eq!(error, format!("the XML does not match the contract: {problem}"), "{content}");
        assert!(strictly::<Tree>(content).is_err(), "{content}");
    }
}

#[test]
fn groups_out_of_order_are_read_where_order_does_not_matter() {
    let content = "<id>1</id><k>1</k><v>2</v><a>x</a><k>3</k><v>4</v><id>2</id>";
    let value: Tree = read(content).unwrap();
    assert_eq!(value, tree(vec![Tree_choice::a("x".into())], vec![pair("1", "2"), pair("3", "4")]));
    assert!(strictly::<Tree>(content).unwrap_err().ends_with("element a is out of order at x/a"));
}

#[test]
fn all_comes_in_any_order_even_strictly() {
    let value: Point = strictly("<y>2</y><x>1</x>").unwrap();
    assert_eq!(value, Point { x: 1, y: Some(2) });
    comes_back(&value, "<x>1</x><y>2</y>");
    assert!(
        strictly::<Point>("<y>2</y><x>1</x><y>2</y>")
            .unwrap_err()
            .contains("element y occurs more than once")
    );
    assert!(strictly::<Point>("<y>2</y>").unwrap_err().contains("required element x is missing"));
}

#[test]
fn a_far_value_is_as_any_other() {
    fn is_sent<T: Send + Sync + ?Sized>(_: &T) {}
    /// Compiles because the trait says so: no walk through the members of each `T`.
    fn is_sent_for_all<T: Value>(value: &T) {
        is_sent(value);
        is_sent::<dyn Value>(value);
    }
    let content = "<next><back><next /></back><back /></next>";
    let value: Ring = there_and_back(content, content);
    is_sent_for_all(&value);
    assert_eq!(value.next.as_ref().unwrap().back.len(), 2);
    assert_eq!(
        format!("{:?}", value.clone().next.map(Far::into_inner).unwrap().back[1]),
        "Ring { next: None }"
    );
    let mut other = value.clone();
    other.next.as_mut().unwrap().back.clear();
    assert_ne!(other, value);
}
