//! Numbers of other crates, which take more memory than their texts, or more than linear time to parse.

use bigdecimal::BigDecimal;
use num_bigint::BigInt;
use soap_runtime::codegen::*;
use soap_runtime::value::from_xml;

use crate::measure::costs;

#[derive(Debug)]
struct Numbers {
    #[allow(dead_code, reason = "only read into")]
    whole: Vec<BigInt>,
    #[allow(dead_code, reason = "only read into")]
    decimal: Vec<BigDecimal>,
    #[allow(dead_code, reason = "only read into")]
    list: Option<XmlList<BigInt>>,
}
complex! {
    Numbers("numbers", "");
    0 whole: element("whole").optional().repeated();
    1 decimal: element("decimal").optional().repeated();
    2 list: element("list").optional();
}

fn read(message: &[u8]) -> Result<(), String> {
    let document = str::from_utf8(message).unwrap();
    from_xml::<Numbers>(document, "numbers", "").map(drop).map_err(|error| error.to_string())
}

fn numbers_of(content: &str) -> String {
    format!("<numbers>{content}</numbers>")
}

#[test]
fn many_numbers() {
    let longest = "7".repeat(10_000);
    for number in ["1", "1E2000", "0.5", &longest] {
        let decimals = |size: usize| {
            let item = format!("<decimal>{number}</decimal>");
            numbers_of(&item.repeat(size / item.len() + 1))
        };
        assert!(costs(40_000, decimals, read).iter().all(|cost| cost.problem.is_none()), "{number}");
    }
    for number in ["1", &longest] {
        let list = |size: usize| {
            let item = format!("{number} ");
            numbers_of(&format!("<list>{}</list>", item.repeat(size / item.len() + 1)))
        };
        assert!(costs(40_000, list, read).iter().all(|cost| cost.problem.is_none()), "{number}");
    }
}

/// Parsing would take time in proportion to the square of the length.
#[test]
fn one_number_of_any_length_is_refused_before_it_is_parsed() {
    for tag in ["whole", "decimal", "list"] {
        let long = |size: usize| numbers_of(&format!("<{tag}>{}</{tag}>", "7".repeat(size)));
        for cost in costs(20_000, long, read) {
            let problem = cost.problem.unwrap();
            assert!(
                problem.contains("of at most 10000 digits at numbers/") && problem.len() < 300,
                "{problem}"
            );
        }
    }
}
