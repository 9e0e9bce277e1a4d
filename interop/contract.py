"""The contract as libxml2 reads it: its schema, its ports, and what an envelope has to be. It knows nothing of zeep
or of our client, so that neither can lead it astray."""

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from report import expect

PATH = Path(__file__).parent.parent / "wsdl" / "rescue.wsdl"
XSD = "{http://www.w3.org/2001/XMLSchema}"
NAMESPACES = {
    "s": "http://www.w3.org/2001/XMLSchema",
    "wsdl": "http://schemas.xmlsoap.org/wsdl/",
    "soap": "http://schemas.xmlsoap.org/wsdl/soap/",
    "soap12": "http://schemas.xmlsoap.org/wsdl/soap12/",
}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True)
class Port:
    """A port of the contract, and what its version of SOAP prescribes."""

    name: str
    short: str
    prefix: str
    envelope: str
    media_type: str


PORTS = (
    Port("APISoap", "soap11", "soap", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    Port("APISoap12", "soap12", "soap12", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml"),
)


class Contract:
    """`wsdl/rescue.wsdl`."""

    def __init__(self, path: Path = PATH) -> None:
        self.path = path
        self.document = etree.parse(path, PARSER)
        self.inner_schema = self._one("//wsdl:types/s:schema")
        self.namespace: str = self.inner_schema.get("targetNamespace")
        # Printed and read again, so that the prefixes declared further out stay with it.
        self.schema = etree.XMLSchema(etree.fromstring(etree.tostring(self.inner_schema)))

    def operations(self, port: Port) -> dict[str, str]:
        """The SOAPAction of each operation of a port, in the contract's order."""
        found = self._all(f"//wsdl:binding[@name='{port.name}']/wsdl:operation")
        action = f"string({port.prefix}:operation/@soapAction)"
        return {operation.get("name"): operation.xpath(action, namespaces=NAMESPACES) for operation in found}

    def body_child(self, message: bytes, port: Port) -> etree._Element:
        """The one child of the body of an envelope, which has to be of the port's version of SOAP."""
        root = etree.fromstring(message, PARSER)
        expect(root.tag == f"{{{port.envelope}}}Envelope", f"the root is {root.tag}")
        parts = [part for part in root if not is_part(part, port, "Header")]
        expect(len(parts) == 1 and is_part(parts[0], port, "Body"), "the envelope holds more than header and body")
        expect(len(parts[0]) == 1, f"the body has {len(parts[0])} children")
        return parts[0][0]

    def expect_valid(self, message: bytes, port: Port, element: str) -> etree._Element:
        """The child of the body, which has to be `element` and valid by the contract's schema."""
        child = self.body_child(message, port)
        expect(child.tag == f"{{{self.namespace}}}{element}", f"the body holds {child.tag}, not {element}")
        is_valid = self.schema.validate(child)
        expect(is_valid, "; ".join(error.message for error in self.schema.error_log))
        return child

    def request_words(self) -> set[str]:
        """Every word of every enumeration that a request can hold."""
        words: set[str] = set()
        done: set[str] = set()
        names = list(self.operations(PORTS[0]))
        pending = [self._one(f"s:element[@name='{name}']", self.inner_schema) for name in names]
        while pending:
            node = pending.pop()
            words.update(node.xpath(".//s:enumeration/@value", namespaces=NAMESPACES))
            types = {name.split(":")[1] for name in node.xpath(".//@type") if name.startswith("tns:")}
            pending += [self._one(f"*[@name='{name}' and not(self::s:element)]", self.inner_schema)
                        for name in types - done]
            done |= types
        return words

    def _all(self, path: str, start: etree._Element | None = None) -> list[etree._Element]:
        return (self.document if start is None else start).xpath(path, namespaces=NAMESPACES)

    def _one(self, path: str, start: etree._Element | None = None) -> etree._Element:
        found = self._all(path, start)
        expect(len(found) == 1, f"{path} is {len(found)} times in the contract")
        return found[0]


def is_part(element: etree._Element, port: Port, name: str) -> bool:
    """Whether an element is a part of the port's envelope."""
    return element.tag == f"{{{port.envelope}}}{name}"


def canonical(element: etree._Element) -> str:
    """Canonical XML 2.0 without regard to the choice of prefixes."""
    return etree.canonicalize(etree.tostring(element, with_tail=False, encoding="unicode"), rewrite_prefixes=True)
