//! The types of data: hierarchies, enumerations and arrays. Knows nothing of messages.

use std::fmt::Write;

use bench::random::Random;

use crate::schema;

/// Hierarchies of one base and a few types derived from it.
const FAMILIES: usize = 245;
/// How many types all of those together derive.
const DERIVED: usize = 500;
/// The large hierarchies, bases included: name, types.
const LARGE: [(&str, usize); 5] =
    [("Event", 901), ("MethodFault", 331), ("VirtualDevice", 61), ("DeviceBacking", 48), ("OptionType", 17)];
const ENUMERATIONS: usize = 323;
const ARRAYS: usize = 153;

/// A complex type: its name and that of its base.
struct Type {
    name: String,
    base: String,
}

/// All types of data that are derived from `DynamicData`, bases before what is derived from them.
pub(crate) struct Hierarchy {
    types: Vec<Type>,
    /// The bases that others are derived from, as fields refer to them.
    bases: Vec<String>,
}

impl Hierarchy {
    pub(crate) fn new(random: &mut Random) -> Self {
        let mut whole = Self { types: Vec::new(), bases: Vec::new() };
        for (base, count) in LARGE {
            whole.family(base, count, random);
        }
        for index in 0..FAMILIES {
            // 500 over 245 hierarchies, the first ones a bit larger.
            let derived = DERIVED / FAMILIES + usize::from(index < DERIVED % FAMILIES);
            whole.family(&format!("Spec{index}"), 1 + derived, random);
        }
        whole
    }

    /// `count` types, each derived from an earlier one; a quarter of these are bases in turn.
    fn family(&mut self, base: &str, count: usize, random: &mut Random) {
        let first = self.types.len();
        self.bases.push(base.to_owned());
        self.types.push(Type { name: base.to_owned(), base: "DynamicData".to_owned() });
        for index in 1..count {
            let parent = first + random.below(index.div_ceil(4));
            let base = self.types[parent].name.clone();
            self.types.push(Type { name: format!("{}{index}", self.types[first].name), base });
        }
    }

    /// A type that an element may have, any but a fault, and how often it occurs.
    pub(crate) fn of_field(&self, random: &mut Random) -> (String, &'static str) {
        let ty = match random.below(20) {
            0..6 => "xsd:string".to_owned(),
            6..8 => "xsd:int".to_owned(),
            8 => "xsd:long".to_owned(),
            9..11 => "xsd:boolean".to_owned(),
            11 => "xsd:dateTime".to_owned(),
            12..14 => "vim:ManagedObjectReference".to_owned(),
            14..16 => format!("vim:Kind{}", random.below(ENUMERATIONS)),
            16..19 => format!("vim:{}", self.base(random)),
            _ => format!("vim:{}", self.types[random.below(self.types.len())].name),
        };
        let occurs = ["", " minOccurs=\"0\"", " minOccurs=\"0\"", " minOccurs=\"0\" maxOccurs=\"unbounded\""];
        (ty, occurs[random.below(4)])
    }

    /// A small hierarchy most of the time.
    fn base(&self, random: &mut Random) -> &str {
        match random.below(12) {
            0 => &self.bases[random.below(self.bases.len())],
            _ => &self.bases[LARGE.len() + random.below(FAMILIES)],
        }
    }

    /// The fault types that operations declare.
    pub(crate) fn faults(&self) -> impl Iterator<Item = &str> {
        self.types.iter().map(|ty| ty.name.as_str()).filter(|name| name.starts_with("MethodFault"))
    }
}

/// What all else is built on.
pub(crate) fn core() -> String {
    schema(
        &[],
        r#"<complexType name="DynamicData"><sequence/></complexType>
<complexType name="ManagedObjectReference"><simpleContent><extension base="xsd:string">
<attribute name="type" type="xsd:string"/></extension></simpleContent></complexType>
<complexType name="DynamicProperty"><sequence><element name="name" type="xsd:string"/>
<element name="val" type="xsd:anyType"/></sequence></complexType>
<complexType name="KeyAnyValue"><complexContent><extension base="vim:DynamicData"><sequence>
<element name="key" type="xsd:string"/><element name="value" type="xsd:anyType"/>
<element name="data" type="vim:DynamicData" minOccurs="0"/></sequence></extension></complexContent></complexType>
"#,
    )
}

pub(crate) fn enumerations() -> String {
    let mut out = String::new();
    for index in 0..ENUMERATIONS {
        let _ = write!(
            out,
            "<simpleType name=\"Kind{index}\">{}<restriction base=\"xsd:string\">",
            documentation(&format!("In which state number {index} can be."))
        );
        for word in 0..3 + index % 8 {
            let _ = write!(out, "<enumeration value=\"word{word}Of{index}\"/>");
        }
        out.push_str("</restriction></simpleType>\n");
    }
    schema(&[], &out)
}

pub(crate) fn arrays(hierarchy: &Hierarchy) -> String {
    let mut out = String::new();
    let names = ["ManagedObjectReference", "DynamicProperty"].into_iter();
    for name in names.chain(hierarchy.bases.iter().map(String::as_str)).take(ARRAYS) {
        let _ = writeln!(
            out,
            "<complexType name=\"ArrayOf{name}\"><sequence><element name=\"{name}\" type=\"vim:{name}\" \
             minOccurs=\"0\" maxOccurs=\"unbounded\"/></sequence></complexType>"
        );
    }
    schema(&[], &out)
}

pub(crate) fn data(hierarchy: &Hierarchy, random: &mut Random) -> String {
    let mut out = String::new();
    for ty in &hierarchy.types {
        let _ = write!(
            out,
            "<complexType name=\"{}\">{}<complexContent><extension base=\"vim:{}\"><sequence>",
            ty.name,
            documentation(&format!("What is known of a {}, and how it came to be so.", ty.name)),
            ty.base
        );
        out.push_str(&fields(hierarchy, 1 + random.below(6), &ty.name, random));
        out.push_str("</sequence></extension></complexContent></complexType>\n");
    }
    schema(&["core-types.xsd", "query-types.xsd", "reflect-types.xsd"], &out)
}

/// Elements of any type. Their names begin with `stem`, since an extension may not declare an inherited one anew.
pub(crate) fn fields(hierarchy: &Hierarchy, count: usize, stem: &str, random: &mut Random) -> String {
    let stem = stem[..1].to_lowercase() + &stem[1..];
    let field = |index| {
        let (ty, occurs) = hierarchy.of_field(random);
        format!("<element name=\"{stem}Field{index}\" type=\"{ty}\"{occurs}/>\n")
    };
    (0..count).map(field).collect()
}

/// An annotation.
pub(crate) fn documentation(text: &str) -> String {
    format!("<annotation><documentation>{text}</documentation></annotation>")
}
