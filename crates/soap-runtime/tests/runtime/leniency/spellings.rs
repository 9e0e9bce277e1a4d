//! `other_spellings` and `unclear_moments`: values in a spelling that XML Schema does not allow.

use super::*;

#[test]
fn moments_keep_their_text_and_convert_where_the_meaning_is_clear() {
    for (text, instant) in [
        ("2023-08-08T12:51:28+0200", "2023-08-08T10:51:28Z"),
        ("2023-08-08 12:51:28Z", "2023-08-08T12:51:28Z"),
        ("2023-08-08T12:51-05", "2023-08-08T17:51:00Z"),
    ] {
        let at = told(&format!("<at>{text}</at>")).read().unwrap().at.unwrap();
        assert_eq!(at.as_str(), text);
        assert_eq!(at.to_timestamp().unwrap().to_string(), instant);
        assert!(!at.is_valid());
    }
}

#[test]
fn a_date_for_a_moment_and_a_moment_for_a_date() {
    let read = told("<at>2013-04-05</at><day>2013-04-05T00:00:00+02:00</day>").read().unwrap();
    let (at, day) = (read.at.unwrap(), read.day.unwrap());
    assert_eq!((at.as_str(), day.as_str()), ("2013-04-05", "2013-04-05T00:00:00+02:00"));
    assert_eq!(at.date().unwrap().to_string(), "2013-04-05");
    assert_eq!(day.civil().unwrap().to_string(), "2013-04-05");
    // The value does not say when.
    assert_eq!(at.to_civil().unwrap_err().to_string(), "\"2013-04-05\" is not a date and time");
}

#[test]
fn a_moment_that_means_nothing_keeps_its_text_and_does_not_convert() {
    for text in ["0000-00-00T00:00:00", "10/14/2011", "14. August 2011", "0001-02-30T00:00:00Z"] {
        let read = told(&format!("<at>{text}</at><day>{text}</day><y>{text}</y>")).read().unwrap();
        let (at, day) = (read.at.unwrap(), read.day.unwrap());
        assert_eq!((at.as_str(), day.as_str()), (text, text));
        assert!(at.to_civil().is_err() && at.to_timestamp().is_err() && at.offset().is_none());
        assert!(day.to_civil().is_err());
    }
    let strict = told("<at>10/14/2011</at>").with(|leniency| leniency.with_unclear_moments(false)).refusal();
    assert!(strict.starts_with("\"10/14/2011\" is not a dateTime"), "{strict}");
}

#[test]
fn what_is_kept_is_written_as_xml_and_is_not_valid() {
    let told = told("<at>a &lt;b> &amp; c</at>").read().unwrap();
    let written = soap_runtime::value::to_xml(&told, "told", NS).unwrap();
    assert!(written.contains("a &lt;b&gt; &amp; c"), "{written}");
    let violation = soap_runtime::Validate::validate(&told).unwrap_err().to_string();
    assert_eq!(
        violation,
        "at: \"a <b> & c\" is not a dateTime (2014-04-01T07:00:00, with or without Z or an offset)"
    );
}

#[test]
fn numbers_booleans_and_bytes() {
    let read = told("<amount>1E-7</amount><flag>TRUE</flag><ratio>-Infinity</ratio><bytes>aGVsbG8</bytes>")
        .read()
        .unwrap();
    assert_eq!(read.amount.unwrap().as_str(), "1E-7");
    assert_eq!((read.flag, read.ratio), (Some(true), Some(f64::NEG_INFINITY)));
    assert_eq!(read.bytes, Some(Base64Binary(b"hello".into())));
    // 0xFB 0xEF 0xFF in both alphabets of RFC 4648.
    assert_eq!(
        told("<bytes>--__</bytes>").read().unwrap().bytes,
        told("<bytes>++//</bytes>").read().unwrap().bytes
    );
    let days = told("<days>2013-04-05 2013-04-05+0200</days>").read().unwrap().days.unwrap();
    assert_eq!(days[1].as_str(), "2013-04-05+0200");
    for doubtful in [
        "<i>12.0</i>",
        "<i>1,000</i>",
        "<flag>yes</flag>",
        "<ratio>infinite</ratio>",
        "<amount>1,5</amount>",
        "<bytes>aGVsb</bytes>",
    ] {
        assert!(told(doubtful).read().is_err(), "{doubtful}");
    }
}

#[test]
fn lossless_values_keep_the_spelling() {
    let sure = told("<sure>TRUE</sure>").read().unwrap().sure.unwrap();
    assert_eq!((*sure, sure.text()), (true, Some("TRUE")));
}

#[test]
fn an_attribute_is_taken_as_an_element_is() {
    assert_eq!(told("<row new='True'/>").read().unwrap().row.unwrap().new, Some(true));
}

/// In place of the contract's type there is a type that has no room for what means nothing.
#[test]
fn a_mapped_moment_takes_other_spellings_and_refuses_what_means_nothing() {
    let lenient = told("<paid>2023-08-08 12:51:28+0200</paid>");
    assert_eq!(lenient.read().unwrap().paid.unwrap().to_string(), "2023-08-08T10:51:28Z");
    assert_eq!(lenient.notes()[0].setting, "other_spellings");
    let strict = lenient.with(|_| Leniency::strict()).refusal();
    assert!(strict.starts_with("\"2023-08-08 12:51:28+0200\" is not a dateTime"), "{strict}");
    let unclear = told("<paid>10/14/2011</paid>").refusal();
    assert_eq!(
        unclear,
        "Timestamp refuses the value: \"10/14/2011\" is not an instant, which has Z or an offset at told/paid"
    );
}
