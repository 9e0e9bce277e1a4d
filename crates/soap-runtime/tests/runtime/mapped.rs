//! Types in place of those of the contract: read, refused, absent, nil and written as the contract's types would be.

use std::error::Error;
use std::fmt::Debug;

use soap_runtime::codegen::*;
use soap_runtime::value::{from_xml, from_xml_noting, to_xml};
use soap_runtime::{Leniency, ReadOptions, Validate};

/// A decimal, but by way of [`Mapped`].
#[derive(Debug, Clone, PartialEq)]
struct Amount(Decimal);

impl Mapped for Amount {
    type Wire = Decimal;

    fn from_wire(amount: Decimal) -> Result<Self, Box<dyn Error + Send + Sync>> {
        match amount.as_str().len() {
            ..=8 => Ok(Self(amount)),
            length => Err(format!("{amount} has {length} characters").into()),
        }
    }

    fn to_wire(&self) -> Decimal {
        self.0.clone()
    }
}
mapped!(Amount, blank: Self(Value::blank()));

/// An inner type, but by way of [`Mapped`].
#[derive(Debug, Clone, PartialEq)]
struct Place(Inner);

impl Mapped for Place {
    type Wire = Inner;

    fn from_wire(inner: Inner) -> Result<Self, Box<dyn Error + Send + Sync>> {
        if inner.city.as_deref() == Some("Nowhere") {
            Err("there is no such place")?
        } else {
            Ok(Self(inner))
        }
    }

    fn to_wire(&self) -> Inner {
        self.0.clone()
    }
}
mapped!(Place as element, blank: Self(Value::blank()));

#[derive(Debug, Clone, PartialEq)]
struct Inner {
    city: Option<String>,
    code: Option<i32>,
}
complex! {
    Inner("Inner", "");
    0 city: element("city").optional();
    1 code: attribute("code").optional();
}

const SMALL: Facets = Facets::of("decimal").at_most("100");

/// The same fields with the types of the contract and with those in place of them.
macro_rules! twins {
    ($($name:ident $union:ident: $amount:ty, $place:ty;)*) => {$(
        #[derive(Debug, Clone, PartialEq)]
        struct $name {
            due: Option<$amount>,
            optional: Option<$amount>,
            both: Option<Nillable<$amount>>,
            many: Vec<$amount>,
            rows: Vec<Option<$amount>>,
            array: Option<Vec<$amount>>,
            boxed: Option<Box<$amount>>,
            far: Option<Far<$amount>>,
            list: Option<XmlList<$amount>>,
            kept: Option<Kept<$amount>>,
            kept_nil: Option<KeptNil<Kept<$amount>>>,
            union: Option<$union>,
            set: Option<$amount>,
            hidden: Option<$amount>,
            small: Option<$amount>,
            place: Option<$place>,
            places: Vec<Option<$place>>,
            rate: Option<$amount>,
        }
        complex! {
            $name("bill", "");
            0 due: element("due").nillable();
            1 optional: element("optional").optional();
            2 both: element("both").optional().nillable();
            3 many: element("many").optional().repeated();
            4 rows: element("rows").optional().repeated().nillable();
            5 array: element("array").optional().array("item", "");
            6 boxed: element("boxed").optional();
            7 far: element("far").optional();
            8 list: element("list").optional();
            9 kept: element("kept").optional();
            10 kept_nil: element("keptNil").optional().nillable();
            11 union: element("union").optional();
            12 set: element("set").optional().default("5.0");
            13 hidden: element("hidden").optional().secret();
            14 small: element("small").optional().facets(&SMALL);
            15 place: element("place").optional();
            16 places: element("places").optional().repeated().nillable();
            17 rate: attribute("rate").optional();
        }

        #[derive(Debug, Clone, PartialEq)]
        enum $union {
            Amount($amount),
            Since(Date),
            Unknown(String),
        }
        union! {
            $union else Unknown;
            Amount: $amount;
            Since: Date;
        }
    )*};
}
twins! {
    Bill Limit: Decimal, Inner;
    MappedBill MappedLimit: Amount, Place;
}

fn options() -> impl Iterator<Item = ReadOptions> {
    let lenient = Leniency::default().with_nil_items(true).with_missing_elements(true);
    [Leniency::default(), Leniency::strict(), lenient].into_iter().flat_map(|leniency| {
        [true, false].map(|fast_path| {
            let mut options = ReadOptions::default();
            (options.leniency, options.fast_path) = (leniency.clone(), fast_path);
            options
        })
    })
}

/// What reading and writing, and then validating tell; the notes too.
fn outcome<T: Value + Debug>(document: &str, options: &ReadOptions) -> String {
    match from_xml_noting::<T>(document, "bill", "", options) {
        Ok((value, notes)) => {
            let shown =
                format!("{value:?}").replace("Mapped", "").replace("Amount(", "(").replace("Place(", "(");
            let shown = shown.replace("(Decimal(", "(").replace("Decimal(", "(").replace(['(', ')'], "");
            format!("{shown} {notes:?} {}", to_xml(&value, "bill", "").unwrap())
        }
        Err(error) => format!("{error:?}"),
    }
}

/// A bill with what is required, and `more`.
fn bill(more: &str) -> String {
    format!("<bill xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><due>1</due>{more}</bill>")
}

#[test]
fn a_mapped_type_is_read_and_written_as_the_contracts_type_is() {
    let names = [
        "optional", "both", "many", "rows", "boxed", "far", "list", "kept", "keptNil", "union", "set",
        "hidden",
    ];
    let contents = [
        "1.50",
        "+1",
        " 7\n",
        "1E5",
        "",
        " ",
        "x",
        "<![CDATA[2]]>",
        "<!-- c -->3",
        "1 2",
        "2024-02-29",
        "<y/>",
    ];
    let mut documents: Vec<String> = Vec::new();
    for name in names {
        documents.extend(contents.map(|content| bill(&format!("<{name}>{content}</{name}>"))));
        documents.push(bill(&format!("<{name} xsi:nil='true'/><{name}/>")));
        documents.push(bill(&format!("<{name} xsi:nil='true'/>")));
        documents.push(bill(&format!("<{name} xsi:nil='true'>1</{name}>")));
        documents.push(bill(&format!("<{name}>1</{name}><{name}>2</{name}><{name} other='1'>3</{name}>")));
        documents.push(bill(&format!("<{name} xsi:type='a'>1</{name}>")));
    }
    documents.extend(
        contents.map(|content| bill(&format!("<array><item>1</item><item>{content}</item></array>"))),
    );
    documents.extend(["1.50", "", "x", " 2"].map(|text| format!("<bill rate='{text}'><due>1</due></bill>")));
    documents.push("<bill><due/></bill>".to_owned());
    documents.push("<bill/>".to_owned());
    for place in ["", "<city>Ely</city>", "<city/><other/>", "text", "<city>a</city><city>b</city>"] {
        documents.push(bill(&format!(
            "<place code='1'>{place}</place><places>{place}</places><places xsi:nil='1'/>"
        )));
        documents.push(bill(&format!("<place code='x'>{place}</place>")));
    }
    let mut values = 0;
    for document in &documents {
        for options in options() {
            let of_contract = outcome::<Bill>(document, &options);
            assert_eq!(outcome::<MappedBill>(document, &options), of_contract, "{document} {options:?}");
            values += usize::from(of_contract.starts_with("Bill"));
        }
    }
    assert!(
        values * 3 > documents.len() * 6 && values < documents.len() * 6,
        "{values} of {}",
        documents.len() * 6
    );
}

#[test]
fn what_is_refused_names_its_place_and_its_reason() {
    for (more, error) in [
        (
            "<optional>123456789</optional>",
            "Amount refuses the value: 123456789 has 9 characters at bill/optional",
        ),
        (
            "<many>1</many><many>123456789</many>",
            "Amount refuses the value: 123456789 has 9 characters at bill/many[2]",
        ),
        (
            "<array><item>123456789</item></array>",
            "Amount refuses the value: 123456789 has 9 characters at bill/array/item",
        ),
        ("<list>1 123456789</list>", "Amount refuses the value: 123456789 has 9 characters at bill/list"),
        ("<kept>123456789</kept>", "Amount refuses the value: 123456789 has 9 characters at bill/kept"),
        (
            "<place><city>Nowhere</city></place>",
            "Place refuses the value: there is no such place at bill/place",
        ),
        ("<optional>x</optional>", "\"x\" is not a decimal at bill/optional"),
        ("<hidden>123456789</hidden>", "Amount refuses the value at bill/hidden"),
    ] {
        let document = bill(more);
        for options in options() {
            let refusal = from_xml_noting::<MappedBill>(&document, "bill", "", &options).unwrap_err();
            assert!(refusal.is_mismatch());
            assert_eq!(
                refusal.to_string(),
                format!("the XML does not match the contract: {error}"),
                "{more}"
            );
        }
    }
    let attribute =
        from_xml::<MappedBill>("<bill rate='123456789'><due>1</due></bill>", "bill", "").unwrap_err();
    assert!(
        attribute.to_string().ends_with("Amount refuses the value: 123456789 has 9 characters at bill"),
        "{attribute}"
    );
}

/// A text that a member refuses, and no other member takes, is one that the contract does not foresee.
#[test]
fn what_a_member_of_a_union_refuses_is_kept_and_noted() {
    #[derive(Debug, PartialEq)]
    struct Limits {
        one: MappedLimit,
        many: XmlList<MappedLimit>,
        kept: Kept<MappedLimit>,
        pin: Option<MappedLimit>,
        attribute: MappedLimit,
    }
    complex! {
        Limits("limits", "");
        0 one: element("one");
        1 many: element("many");
        2 kept: element("kept");
        3 pin: element("pin").optional().secret();
        4 attribute: attribute("attribute");
    }
    let document = |text: &str, pin: &str| {
        format!(
            "<limits attribute='{text}'><one>{text}</one><many>1 {text}</many><kept>{text}</kept>{pin}</limits>"
        )
    };
    let refused = document("123456789", "<pin>123456789</pin>");
    let unknown = || MappedLimit::Unknown("123456789".to_owned());
    let reason = "is kept as a text: Amount refuses the value: 123456789 has 9 characters at limits";
    for fast_path in [true, false] {
        let mut options = ReadOptions::default();
        options.fast_path = fast_path;
        let (limits, notes) = from_xml_noting::<Limits>(&refused, "limits", "", &options).unwrap();
        assert_eq!((limits.one, &limits.many[1], &*limits.kept), (unknown(), &unknown(), &unknown()));
        assert_eq!((limits.attribute, limits.pin), (unknown(), Some(unknown())));
        let shown: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                format!("attribute attribute {reason} (unknown_words)"),
                format!("element one {reason}/one (unknown_words)"),
                format!("element many {reason}/many (unknown_words)"),
                format!("element kept {reason}/kept (unknown_words)"),
                "element pin is kept as a text: its type refuses the value at limits/pin (unknown_words)"
                    .to_owned(),
            ]
        );
        // What no member's type has as a value is not refused by any of them.
        let (_, notes) = from_xml_noting::<Limits>(&document("x", ""), "limits", "", &options).unwrap();
        assert_eq!(notes, []);
        options.leniency = Leniency::strict();
        let error = |document: &str| from_xml_noting::<Limits>(document, "limits", "", &options).unwrap_err();
        assert!(
            error(&refused)
                .to_string()
                .contains("Amount refuses the value: 123456789 has 9 characters at limits")
        );
        let secret = document("1", "<pin>123456789</pin>");
        assert!(!error(&secret).to_string().contains("123456789"));
    }
}

/// The reason is that of a single value, also where another spelling or a moment without a meaning is tolerated.
#[test]
fn what_is_refused_in_a_list_may_be_in_another_spelling() {
    use jiff::Timestamp;

    #[derive(Debug)]
    struct Visits {
        #[allow(dead_code, reason = "never read")]
        times: Option<XmlList<Timestamp>>,
        #[allow(dead_code, reason = "never read")]
        kept: Option<Kept<Timestamp>>,
    }
    complex! {
        Visits("visits", "");
        0 times: element("times").optional();
        1 kept: element("kept").optional();
    }
    let error = |content: &str| {
        let document = format!("<visits>{content}</visits>");
        from_xml::<Visits>(&document, "visits", "").unwrap_err().to_string()
    };
    for (content, text, place) in [
        ("<times>2014-04-01T07:00:00Z 2014-04-01</times>", "2014-04-01", "times"),
        ("<times>2014-04-01T07:00+0200 2014-04-01T07:00</times>", "2014-04-01T07:00", "times"),
        ("<kept>10/14/2011</kept>", "10/14/2011", "kept"),
    ] {
        let reason = format!(
            "Timestamp refuses the value: {text:?} is not an instant, which has Z or an offset at visits/{place}"
        );
        assert!(error(content).ends_with(&reason), "{}", error(content));
    }
}

/// A reason of any length, with what it should not say.
#[derive(Debug, Clone, PartialEq, Default)]
struct Picky;

impl Mapped for Picky {
    type Wire = String;

    fn from_wire(text: String) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Err(format!("{text}{}\u{202e}", "no ".repeat(100_000)).into())
    }

    fn to_wire(&self) -> String {
        String::new()
    }
}
mapped!(Picky);

#[test]
fn a_reason_is_bounded_and_never_shown_of_a_secret() {
    #[derive(Debug)]
    struct Login {
        #[allow(dead_code, reason = "never read")]
        password: Option<XmlList<Picky>>,
        #[allow(dead_code, reason = "never read")]
        name: Option<Kept<Picky>>,
        #[allow(dead_code, reason = "never read")]
        pin: Option<Picky>,
    }
    complex! {
        Login("login", "");
        0 password: element("password").optional().secret();
        1 name: element("name").optional();
        2 pin: attribute("pin").optional().secret();
    }
    let refusal = |document: &str| format!("{:?}", from_xml::<Login>(document, "login", "").unwrap_err());
    for secret in ["<login><password>hunter2</password></login>", "<login pin='hunter2'/>"] {
        let shown = refusal(secret);
        assert!(!shown.contains("hunter2") && !shown.contains("no no"), "{shown}");
    }
    let long = refusal("<login><name>\u{1b}[2J</name></login>".replace('\u{1b}', "&#x9b;").as_str());
    assert!(long.len() < 1_000 && long.contains("Picky refuses the value: \\u{9b}[2J"), "{long}");
}

#[test]
fn validation_looks_at_what_is_written() {
    let bill: MappedBill = from_xml(&bill("<small>101</small>"), "bill", "").unwrap();
    assert_eq!(bill.validate().unwrap_err().to_string(), "small: \"101\" is not at most 100");
}

#[test]
fn moments_and_numbers_are_fields() {
    use jiff::{SignedDuration, Timestamp, civil};

    #[derive(Debug, Clone, PartialEq)]
    struct Visit {
        at: Timestamp,
        local: Option<civil::DateTime>,
        days: XmlList<civil::Date>,
        opens: Option<civil::Time>,
        stay: Nillable<SignedDuration>,
        count: i128,
    }
    complex! {
        Visit("visit", "");
        0 at: element("at");
        1 local: element("local").optional();
        2 days: element("days");
        3 opens: element("opens").optional();
        4 stay: element("stay").nillable();
        5 count: attribute("count");
    }
    let document = "<visit count=\"+5\"><at>2014-04-01T07:00:00+02:00</at><days>2014-04-01 -0001-02-29</days>\
                    <stay>PT90M</stay></visit>";
    let visit: Visit = from_xml(document, "visit", "").unwrap();
    assert_eq!(visit.at.to_string(), "2014-04-01T05:00:00Z");
    assert_eq!(visit.days.0, [civil::date(2014, 4, 1), civil::date(0, 2, 29)]);
    assert_eq!((visit.stay, visit.count), (Nillable::Value(SignedDuration::from_mins(90)), 5));
    assert_eq!(
        to_xml(&visit, "visit", "").unwrap(),
        "<visit count=\"5\"><at>2014-04-01T05:00:00Z</at><days>2014-04-01 -0001-02-29</days><stay>PT1H30M</stay></visit>"
    );
    let refused = from_xml::<Visit>(&document.replace("+02:00", ""), "visit", "").unwrap_err();
    assert!(
        refused.to_string().ends_with(
            "Timestamp refuses the value: \"2014-04-01T07:00:00\" is not an instant, which has Z or an offset at visit/at"
        ),
        "{refused}"
    );
}

/// A decimal with two digits after the point, however many it was read with.
#[derive(Debug, Clone, PartialEq, Default)]
struct Cents(i64);

impl Mapped for Cents {
    type Wire = Decimal;

    fn from_wire(amount: Decimal) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self((amount.to_f64().ok_or("too large")? * 100.0) as i64))
    }

    fn to_wire(&self) -> Decimal {
        format!("{}.{:02}", self.0 / 100, self.0 % 100).parse().expect("digits around a point")
    }
}
mapped!(Cents);

/// What a union takes is decided by the contract's types, as for `Limit`, whose members are those.
#[test]
fn a_member_of_a_union_may_be_written_otherwise() {
    use jiff::Timestamp;

    #[derive(Debug, Clone, PartialEq)]
    enum Price {
        Amount(Cents),
        Unknown(String),
    }
    union! {
        Price else Unknown;
        Amount: Cents;
    }
    #[derive(Debug, Clone, PartialEq)]
    enum Due {
        At(Timestamp),
        Price(Price),
        Prices(XmlList<Cents>),
        Unknown(String),
    }
    union! {
        Due else Unknown;
        At: Timestamp;
        Price: Price;
        Prices: XmlList<Cents>;
    }
    let unknown = |text: &str| Due::Unknown(text.to_owned());
    for (text, due, written) in [
        (
            "2014-04-01T07:00:00+02:00",
            Due::At("2014-04-01T05:00:00Z".parse().unwrap()),
            "2014-04-01T05:00:00Z",
        ),
        ("1.5", Due::Price(Price::Amount(Cents(150))), "1.50"),
        (" 7\n", Due::Price(Price::Amount(Cents(700))), "7.00"),
        ("1.5 2", Due::Prices(XmlList(vec![Cents(150), Cents(200)])), "1.50 2.00"),
        ("1.5  2", unknown("1.5  2"), "1.5  2"),
        ("1.5 x", unknown("1.5 x"), "1.5 x"),
        ("2014-04-01T07:00:00", unknown("2014-04-01T07:00:00"), "2014-04-01T07:00:00"),
        ("1E2", unknown("1E2"), "1E2"),
    ] {
        let read: Due = from_xml(&format!("<due>{text}</due>"), "due", "").unwrap();
        assert_eq!(read, due, "{text}");
        assert_eq!(to_xml(&read, "due", "").unwrap(), format!("<due>{written}</due>"));
    }
}

/// Neither has a text in XML Schema: part 2, 3.2.3 and 3.2.8.
#[cfg(all(feature = "chrono", feature = "bigdecimal"))]
#[test]
fn a_field_with_a_value_that_has_no_valid_text_is_an_error() {
    use bigdecimal::BigDecimal;
    use chrono::NaiveTime;

    #[derive(Debug, Clone, PartialEq)]
    struct Shift {
        breaks: XmlList<NaiveTime>,
        hours: BigDecimal,
        begins: Option<NaiveTime>,
    }
    complex! {
        Shift("shift", "");
        0 breaks: element("breaks");
        1 hours: element("hours");
        2 begins: attribute("begins").optional();
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_000_000_000).unwrap();
    let number = |text: &str| text.parse::<BigDecimal>().unwrap();
    let shift = |begins, last, hours| Shift {
        breaks: XmlList(vec![noon, last]),
        hours: number(hours),
        begins: Some(begins),
    };
    let valid = shift(noon, noon, "7.5");
    let written = "<shift begins=\"12:00:00\"><breaks>12:00:00 12:00:00</breaks><hours>7.5</hours></shift>";
    assert_eq!(to_xml(&valid, "shift", "").unwrap(), written);
    assert!(valid.validate().is_ok());
    for (invalid, problem) in [
        (
            shift(leap, noon, "7.5"),
            "attribute begins has a leap second, which XML Schema does not have at shift",
        ),
        (
            shift(noon, leap, "7.5"),
            "element breaks has a leap second, which XML Schema does not have at shift",
        ),
        (shift(noon, noon, "1e20000"), "element hours has more than 10000 digits at shift"),
    ] {
        let error = to_xml(&invalid, "shift", "").unwrap_err().to_string();
        assert_eq!(error, format!("the value cannot be written as XML: {problem}"));
        assert_eq!(invalid.validate().unwrap_err().violations().len(), 1, "{problem}");
    }
}

impl Typed for Place {
    const XSI: (&'static str, &'static str) = <Inner as Typed>::XSI;
}

#[test]
fn a_member_of_a_family_and_a_branch_of_a_choice() {
    #[derive(Debug, PartialEq)]
    enum Target {
        Place(Place),
        Unknown(AnyType),
    }
    family! {
        Target("Target", "") else Unknown;
        0 Place: Place;
    }
    #[derive(Debug, PartialEq)]
    enum Way {
        Amount(Amount),
        To(Option<Place>),
    }
    choice! {
        Way("way", "") blank Amount;
        0 Amount: element("amount");
        1 To: element("to").nillable();
    }
    let place = || Place(Inner { city: Some("Ely".into()), code: Some(1) });
    let document = "<t xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Inner\" code=\"1\"><city>Ely</city></t>";
    let target: Target = from_xml(document, "t", "").unwrap();
    assert_eq!(target, Target::Place(place()));
    assert_eq!(from_xml::<Target>(&to_xml(&target, "t", "").unwrap(), "t", "").unwrap(), target);
    for way in [Way::Amount(Amount("1.50".parse().unwrap())), Way::To(Some(place())), Way::To(None)] {
        assert_eq!(from_xml::<Way>(&to_xml(&way, "w", "").unwrap(), "w", "").unwrap(), way);
    }
}

/// Read and written again as a field, of the crate of each feature.
#[cfg(any(
    feature = "bigdecimal",
    feature = "chrono",
    feature = "num-bigint",
    feature = "rust_decimal",
    feature = "time"
))]
#[test]
fn types_of_other_crates_are_fields() {
    fn comes_back<T: Value + Simple + Debug + PartialEq + Clone>(text: &str) {
        let value: T = from_xml(&format!("<v>{text}</v>"), "v", "").unwrap();
        assert_eq!(to_xml(&value, "v", "").unwrap(), format!("<v>{text}</v>"));
        let list: XmlList<T> = from_xml(&format!("<v>{text} {text}</v>"), "v", "").unwrap();
        assert_eq!(list.0, [value.clone(), value]);
        assert!(from_xml::<T>("<v>P1M</v>", "v", "").is_err());
    }
    #[cfg(feature = "bigdecimal")]
    comes_back::<bigdecimal::BigDecimal>("12345678901234567890123456789012345.50");
    #[cfg(feature = "num-bigint")]
    comes_back::<num_bigint::BigInt>("-12345678901234567890123456789012345");
    #[cfg(feature = "rust_decimal")]
    comes_back::<rust_decimal::Decimal>("12.50");
    #[cfg(feature = "chrono")]
    {
        comes_back::<chrono::DateTime<chrono::FixedOffset>>("2014-04-01T07:00:00+02:00");
        comes_back::<chrono::DateTime<chrono::Utc>>("2014-04-01T07:00:00Z");
        comes_back::<chrono::NaiveDateTime>("2014-04-01T07:00:00.25");
        comes_back::<chrono::NaiveDate>("-0001-02-29");
        comes_back::<chrono::NaiveTime>("07:00:00");
        comes_back::<chrono::TimeDelta>("-PT1H30M");
    }
    #[cfg(feature = "time")]
    {
        comes_back::<time::OffsetDateTime>("2014-04-01T07:00:00+02:00");
        comes_back::<time::PrimitiveDateTime>("2014-04-01T07:00:00.25");
        comes_back::<time::Date>("-0001-02-29");
        comes_back::<time::Time>("07:00:00");
        comes_back::<time::Duration>("-PT1H30M");
    }
}
