"""Whether the contract is valid by XML Schema 1.0 and by WSDL 1.1 with its SOAP bindings, as libxml2 judges. Broken
variants of it have to be refused, or the judgement would be worth nothing."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from lxml import etree

from contract import NAMESPACES, PARSER, PATH
from report import Report, expect

SCHEMAS = Path(__file__).parent / "schemas"
TYPES = "/wsdl:definitions/wsdl:types/s:schema"
BINDING = "//wsdl:binding[@name='APISoap']"
BINDING_12 = "//wsdl:binding[@name='APISoap12']"

Edit = Callable[[etree._Element], object]


def without(attribute: str) -> Edit:
    """Takes an attribute away."""
    return lambda element: element.attrib.pop(attribute)


def saying(attribute: str, value: str) -> Edit:
    """Sets an attribute."""
    return lambda element: element.set(attribute, value)


def holding(prefix: str, name: str) -> Edit:
    """Puts an empty element in front of the children."""
    return lambda element: element.insert(0, etree.Element(f"{{{NAMESPACES.get(prefix, prefix)}}}{name}"))


def twice(element: etree._Element) -> None:
    """Puts a copy behind it."""
    element.addnext(deepcopy(element))


def emptied(element: etree._Element) -> None:
    """Takes the children away."""
    element[:] = []


def brought_forward(element: etree._Element) -> None:
    """Makes it the first child of its parent."""
    element.getparent().insert(0, element)


# What is wrong, the first element it is wrong with, and how it comes about.
BROKEN_DOCUMENTS: list[tuple[str, str, Edit]] = [
    ("a message without a name", "//wsdl:message", without("name")),
    ("a message with a name of two words", "//wsdl:message", saying("name", "login in")),
    ("two messages of one name", "//wsdl:message", twice),
    ("two parts of one name", "//wsdl:part", twice),
    ("a part with an unknown attribute", "//wsdl:part", saying("kind", "element")),
    ("an element with a prefix that is not declared", "//wsdl:part", saying("element", "nobody:login")),
    ("an operation without messages", "//wsdl:portType/wsdl:operation", emptied),
    ("an input without a message", "//wsdl:portType/wsdl:operation/wsdl:input", without("message")),
    ("two port types of one name", "//wsdl:portType", twice),
    ("a binding in front of the types", BINDING, brought_forward),
    ("a binding without a type", BINDING, without("type")),
    ("a port without a binding", "//wsdl:port", without("binding")),
    ("two services of one name", "//wsdl:service", twice),
    ("an element that WSDL does not have", "//wsdl:service", holding("wsdl", "endpoint")),
    ("an extension that nobody knows", BINDING, holding("urn:nobody", "binding")),
    ("an address in a binding", BINDING, holding("soap", "address")),
    ("a SOAP binding without a transport", f"{BINDING}/soap:binding", without("transport")),
    ("a SOAP style of its own", f"{BINDING}//soap:operation", saying("style", "wrapped")),
    ("a SOAP body with a use of its own", f"{BINDING}//soap:body", saying("use", "verbatim")),
    ("a SOAP address without a location", "//soap:address", without("location")),
    ("a SOAP 1.2 binding without a transport", f"{BINDING_12}/soap12:binding", without("transport")),
    ("a SOAP 1.2 action required perhaps", f"{BINDING_12}//soap12:operation", saying("soapActionRequired", "perhaps")),
    ("a SOAP 1.2 element that there is not", f"{BINDING_12}//wsdl:input", holding("soap12", "envelope")),
    ("a SOAP 1.2 address without a location", "//soap12:address", without("location")),
]
BROKEN_SCHEMAS: list[tuple[str, str, Edit]] = [
    ("a type that is nowhere", f"{TYPES}//s:element[@type='s:int']", saying("type", "s:integral")),
    ("two types of one name", f"{TYPES}/s:simpleType", twice),
    ("two elements of one name", f"{TYPES}/s:element", twice),
    ("an element at least twice and at most once", f"{TYPES}//s:sequence/s:element", saying("minOccurs", "2")),
    ("an element without a name", f"{TYPES}//s:sequence/s:element", without("name")),
    ("a word without a value", f"{TYPES}//s:enumeration", without("value")),
    ("an element among words", f"{TYPES}//s:restriction", holding("s", "element")),
]


def check(report: Report, path: Path = PATH) -> None:
    """The contract has to be valid, and each variant has to be refused."""
    document = etree.parse(path, PARSER)
    wsdl = etree.XMLSchema(etree.parse(SCHEMAS / "wsdl11.xsd", PARSER))
    with report.check("the contract's schema is valid by XML Schema 1.0"):
        why = schema_faults(document)
        expect(not why, why)
    with report.check("the contract is valid by WSDL 1.1 and its bindings for SOAP 1.1 and 1.2"):
        why = document_faults(wsdl, document)
        expect(not why, why)
    for name, where, edit in BROKEN_DOCUMENTS:
        with report.check(f"the contract with {name} is refused"):
            expect(document_faults(wsdl, variant(document, where, edit)), "it is taken")
    for name, where, edit in BROKEN_SCHEMAS:
        with report.check(f"the contract with {name} is refused"):
            expect(schema_faults(variant(document, where, edit)), "it is taken")


def variant(document: etree._ElementTree, where: str, edit: Edit) -> etree._ElementTree:
    """A copy of the document, with the first element found edited."""
    copied = deepcopy(document)
    found = copied.xpath(where, namespaces=NAMESPACES)
    expect(found, f"the contract has no {where}")
    edit(found[0])
    return copied


def document_faults(wsdl: etree.XMLSchema, document: etree._ElementTree) -> str:
    """What is wrong with the document by WSDL 1.1; empty if nothing is."""
    if wsdl.validate(document):
        return ""
    return "; ".join(f"line {error.line}: {error.message}" for error in wsdl.error_log)


def schema_faults(document: etree._ElementTree) -> str:
    """What is wrong with the schemas in the document; empty if nothing is."""
    schemas = document.xpath(TYPES, namespaces=NAMESPACES)
    expect(schemas, "the contract has no schema")
    for schema in schemas:
        try:
            # Printed and read again, so that the prefixes declared further out stay with it.
            etree.XMLSchema(etree.fromstring(etree.tostring(schema)))
        except etree.XMLSchemaParseError as error:
            return str(error)
    return ""
