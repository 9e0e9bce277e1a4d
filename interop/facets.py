"""Whether our judgement of facets and of the built-in types is that of libxml2, over many texts for each."""

import subprocess

from lxml import etree

from programs import ROOT, Unusable
from report import Report, expect

XSD = "http://www.w3.org/2001/XMLSchema"
Facets = list[tuple[str, str]]

NUMBERS = ["0", "-0", "+5", "007", "1", "9", "10", "99", "100", "-1", "-100", "1.0", "1.50", "0.05", "0.001", "123.45",
           "12345", ".5", "5.", "1e2", "", " 7 ", "1 2", "x", "127", "128", "-129", "32768", "65536", "2147483648",
           "4294967295", "9223372036854775808", "18446744073709551616", "99999999999999999999999999", "INF", "NaN"]
WORDS = ["", "a", "ab", "abc", "abcd", "A", "AB", "Ab1", "a b", " a ", "a\tb", "a\nb", "1a", "-a", "_a", "a:b", ":a", "a-b",
         "a.b", "\u00e9t\u00e9", "\u4e2d\u6587", "\U0001f980", "en", "de-CH", "de_CH", "x" * 9, "a/b", "12", "AB12", "ab12"]
DATES = ["2000-01-01", "1999-12-31", "2000-02-29", "1900-02-29", "2000-13-01", "2000-01-01Z", "2000-01-01+14:00",
         "2000-01-01+14:01", "-0044-03-15", "12000-01-01", "00-01-01", "2000-1-1", ""]
INSTANTS = ["2000-01-01T00:00:00", "2000-01-01T00:00:00Z", "1999-12-31T23:59:59.999", "2000-01-01T24:00:00",
            "2000-01-01T24:00:01", "2000-01-01T12:00:00-05:00", "1999-12-31T14:00:00-10:00", "2000-01-01T00:60:00",
            "2000-01-01", "2000-01-01T00:00:00.", "2001-06-01T01:02:03.00000000000000000001"]
DURATIONS = ["P1Y", "P12M", "P364D", "P367D", "PT1H", "PT3600S", "-P1D", "P", "PT", "P1YT", "P1M", "P31D", "P32D", "P27D",
             "PT1.5S", "P1.5D", "P0D"]
BYTES = ["", "00", "0", "0fB7", "0g", "AAAA", "AAA=", "AA==", "A===", "AAECAw==", "AAEC Aw==", "AAECAwQ="]
TOKENS = ["a", "a b", "a b c", " a  b ", "", "-1 2", "a:b c"]

# The built-in type, its facets, and the texts to judge.
CASES: list[tuple[str, Facets, list[str]]] = [
    *((name, [], NUMBERS) for name in
      ["decimal", "integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "byte",
       "short", "int", "long", "unsignedByte", "unsignedShort", "unsignedInt", "unsignedLong", "float", "double",
       "boolean"]),
    *((name, [], WORDS) for name in ["string", "token", "language", "Name", "NCName", "NMTOKEN", "normalizedString"]),
    *((name, [], TOKENS) for name in ["NMTOKENS"]),
    ("date", [], DATES), ("dateTime", [], INSTANTS), ("duration", [], DURATIONS),
    ("time", [], ["10:00:00", "24:00:00", "25:00:00", "10:00", "10:00:00.5Z", "10:00:60"]),
    ("gYear", [], ["2000", "-0001", "99", "12000", "2000Z"]),
    ("gYearMonth", [], ["2000-01", "2000-13", "2000"]),
    ("gMonthDay", [], ["--02-29", "--02-30", "--12-31Z"]), ("gDay", [], ["---01", "---32", "--01"]),
    ("gMonth", [], ["--01", "--13", "-01"]),
    ("hexBinary", [], BYTES), ("base64Binary", [], BYTES),
    ("decimal", [("totalDigits", "4"), ("fractionDigits", "2")], [n for n in NUMBERS if n != "0.001"]),
    ("decimal", [("minExclusive", "0"), ("maxInclusive", "99.5")], NUMBERS),
    ("int", [("minInclusive", "-1"), ("maxExclusive", "10")], NUMBERS),
    ("integer", [("maxInclusive", "99999999999999999999999")], NUMBERS),
    ("double", [("minInclusive", "1"), ("maxInclusive", "1e2")], NUMBERS),
    ("float", [("maxExclusive", "INF")], [n for n in NUMBERS if n != "NaN"]),
    ("int", [("pattern", "[0-9]{1,2}")], NUMBERS),
    ("decimal", [("enumeration", "1.0"), ("enumeration", "007")], NUMBERS),
    ("boolean", [("pattern", "true|false")], ["true", "1", " true ", "false"]),
    ("string", [("length", "2")], WORDS), ("string", [("minLength", "2"), ("maxLength", "3")], WORDS),
    ("token", [("maxLength", "1")], WORDS), ("normalizedString", [("maxLength", "3")], WORDS),
    ("string", [("whiteSpace", "collapse"), ("maxLength", "1")], WORDS),
    ("string", [("enumeration", "a"), ("enumeration", "AB")], WORDS),
    ("token", [("enumeration", "a b"), ("enumeration", "a")], WORDS),
    ("hexBinary", [("length", "2")], BYTES), ("base64Binary", [("maxLength", "3")], BYTES),
    ("NMTOKENS", [("minLength", "2"), ("maxLength", "2")], TOKENS),
    ("date", [("minInclusive", "2000-01-01")], [d for d in DATES if ":" not in d and "Z" not in d]),
    ("dateTime", [("maxExclusive", "2000-01-01T00:00:00Z")],
     [i for i in INSTANTS if i.endswith("Z") or i.endswith(":00") and "-" in i[10:]]),
    ("duration", [("minInclusive", "P1M")], [d for d in DURATIONS if d not in ("P31D", "P30D")]),
    ("gYear", [("minExclusive", "1999")], ["2000", "1999", "-2000"]),
    *(("string", [("pattern", pattern)], WORDS + NUMBERS) for pattern in
      ["[a-z]+", "[A-Z][a-z0-9]*", "[a-z-[b]]+", "[^a]*", "\\d+", "\\w+", "\\i\\c*", "\\S+", "\\p{Lu}+\\p{Nd}*", "(ab|c)+",
       "a?b{1,2}.*", ".{2,3}", "[\\-a.]+", "\\p{IsBasicLatin}+", "\\p{L}{2}", "\\P{L}*", "(a|b|[0-9]){2,4}", "",
       "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)"]),
]

# Where libxml2 judges otherwise, by the end of the title and the text, and why we do not follow.
EXCEPTIONS: dict[tuple[str, str], str] = {
    **{(title, "\U0001f980"): "the fifth edition of XML 1.0 has it in names, libxml2 follows the fourth"
       for title in ["Name", "NCName", "NMTOKEN", "string pattern '\\\\i\\\\c*'"]},
    ("NMTOKENS", ""): "Part 2, 3.3.5: a list of at least one",
    **{(f"string pattern {pattern!r}", "\u4e2d\u6587"): "Unicode has them as letters (Lo)"
       for pattern in ["\\p{L}{2}", "\\P{L}*"]},
}


def check(report: Report, program: str | None) -> None:
    """Every text of every case is judged by both."""
    ours = iter(judged(program, [(name, facets, text) for name, facets, texts in CASES for text in texts]))
    for name, facets, texts in CASES:
        said = [next(ours) for _ in texts]
        title = " ".join([name, *(f"{facet} {value!r}" for facet, value in facets)])
        with report.check(f"libxml2 and we judge {len(texts)} texts alike: {title}"):
            schema = schema_of(name, facets)
            for text, answer in zip(texts, said):
                element = etree.Element("value")
                element.text = text
                theirs = schema.validate(element)
                is_same = theirs == (answer == "valid")
                is_expected = is_same != ((title, text) in EXCEPTIONS)
                expect(is_expected, f"{text!r}: libxml2 takes it: {theirs}; we say: {answer}")


def schema_of(name: str, facets: Facets) -> etree.XMLSchema:
    """A schema with one element, of the type with these facets."""
    schema = etree.Element(f"{{{XSD}}}schema", nsmap={"xs": XSD})
    element = etree.SubElement(schema, f"{{{XSD}}}element", name="value")
    simple = etree.SubElement(element, f"{{{XSD}}}simpleType")
    restriction = etree.SubElement(simple, f"{{{XSD}}}restriction", base=f"xs:{name}")
    for facet, value in facets:
        etree.SubElement(restriction, f"{{{XSD}}}{facet}", value=value)
    return etree.XMLSchema(etree.fromstring(etree.tostring(schema)))


def judged(program: str | None, questions: list[tuple[str, Facets, str]]) -> list[str]:
    """What our runtime says to each."""
    lines = [
        "\t".join([name, text.encode().hex(), *(part for facet, value in facets for part in (facet, value.encode().hex()))])
        for name, facets, text in questions
    ]
    cargo = ["cargo", "run", "-q", "-p", "soap-runtime", "--example", "judge_facets"]
    command = [program] if program else cargo
    done = subprocess.run(command, cwd=ROOT, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=False)
    answers = done.stdout.splitlines()
    if done.returncode or len(answers) != len(questions):
        raise Unusable(f"judge_facets ended with exit code {done.returncode} after {len(answers)} answers")
    return answers
