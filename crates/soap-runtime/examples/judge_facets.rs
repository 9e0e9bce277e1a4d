//! Says of each line of its input whether a text is a value of a type: for `interop/facets.py`, which compares.
//!
//! A line has the name of a built-in type, the text, and facets, each as name and value; all but names are hexadecimal
//! UTF-8, and tabulators stand between. The answer is `valid`, or what is wrong.

use std::io::{self, BufRead, Write};

use soap_runtime::value::Facets;

fn main() -> io::Result<()> {
    let mut answers = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let answer =
            judge(&line).unwrap_or_else(|| "no line of the form TYPE TEXT (FACET VALUE)*".to_owned());
        writeln!(answers, "{answer}")?;
    }
    Ok(())
}

fn judge(line: &str) -> Option<String> {
    let mut parts = line.split('\t');
    let (name, text) = (parts.next()?, decoded(parts.next()?)?);
    let mut facets = Facets::of(kept(name.to_owned()));
    let (mut patterns, mut words) = (Vec::new(), Vec::new());
    while let Some(facet) = parts.next() {
        let value = kept(decoded(parts.next()?)?);
        match facet {
            "pattern" => patterns.push(value),
            "enumeration" => words.push(value),
            _ => facets = narrowed(facets, facet, value)?,
        }
    }
    if !patterns.is_empty() {
        facets = facets.patterns(vec![&*patterns.leak()].leak());
    }
    let problems = facets.words(words.leak()).check(&text);
    Some(if problems.is_empty() { "valid".to_owned() } else { problems.join("; ") })
}

fn narrowed(facets: Facets, facet: &str, value: &'static str) -> Option<Facets> {
    let number = || value.parse().ok();
    Some(match facet {
        "length" => facets.length(number()?),
        "minLength" => facets.min_length(number()?),
        "maxLength" => facets.max_length(number()?),
        "minInclusive" => facets.at_least(value),
        "minExclusive" => facets.above(value),
        "maxInclusive" => facets.at_most(value),
        "maxExclusive" => facets.below(value),
        "totalDigits" => facets.total_digits(number()?),
        "fractionDigits" => facets.fraction_digits(number()?),
        "whiteSpace" if value == "collapse" => facets.collapsed(),
        "whiteSpace" if value == "replace" => facets.replaced(),
        _ => return None,
    })
}

/// Tables are made of constants, and this program ends soon.
fn kept(text: String) -> &'static str {
    text.leak()
}

fn decoded(hex: &str) -> Option<String> {
    let digits = hex.as_bytes().chunks(2);
    let bytes = digits.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    String::from_utf8(bytes.collect::<Option<_>>()?).ok()
}
