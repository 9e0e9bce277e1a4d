"""Messages against their contract, by libxml2 alone: the envelope, what its body, header and detail hold, and the content
of rpc wrappers. It knows WSDL 1.1 as far as `contracts/` uses it."""

import itertools
import tempfile
from pathlib import Path

from lxml import etree

from contract import NAMESPACES, PARSER, XSD
from programs import ROOT
from report import CheckFailed, expect

KNOWN = ROOT / "crates/wsdl2rust/src/source/known"
ENCODING = "http://schemas.xmlsoap.org/soap/encoding/"
ARRAY_TYPE = f"{{{ENCODING}}}arrayType"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
ENVELOPES = {
    "http://www.w3.org/XML/1998/namespace": KNOWN / "xml.xsd",
    "http://schemas.xmlsoap.org/soap/envelope/": KNOWN / "soap-envelope.xsd",
    "http://www.w3.org/2003/05/soap-envelope": KNOWN / "soap12-envelope.xsd",
    ENCODING: KNOWN / "soap-encoding.xsd",
}


class Messages:
    """The messages of a contract."""

    def __init__(self, path: Path) -> None:
        self.documents = list(documents(path))
        self.messages = {
            message.get("name"): message for document in self.documents for message in find(document, "wsdl:message")
        }
        with tempfile.TemporaryDirectory() as name:
            self.schema = self._schema(Path(name))

    def expect_valid(self, envelope: bytes) -> None:
        """The envelope is valid, and every element that the contract could know is one it declares."""
        root = etree.fromstring(envelope, PARSER)
        self._validate(root)
        uri = etree.QName(root).namespace
        for part in root:
            for child in part:
                if child.tag == f"{{{uri}}}Fault":
                    details = [*child.iterfind("detail"), *child.iterfind(f"{{{uri}}}Detail")]
                    for entry in itertools.chain(*details):
                        self._validate(entry)
                else:
                    self._validate(child)

    def expect_strangers_refused(self, envelope: bytes) -> None:
        """The same envelope with an element more in its body is not valid: the judge looks there."""
        root = etree.fromstring(envelope, PARSER)
        etree.SubElement(root[-1][0], "stranger")
        try:
            self.expect_valid(etree.tostring(root))
        except CheckFailed:
            return
        raise CheckFailed("libxml2 takes an element that the contract does not have")

    def _validate(self, element: etree._Element) -> None:
        copy = etree.fromstring(etree.tostring(element, with_tail=False))
        for array in copy.iterfind(f".//*[@{ARRAY_TYPE}]"):
            # SOAP 1.1, section 5.4.2, lets an array say that it is one, and XML Schema only what it derives from that.
            # What the contract says of the element decides then.
            array.attrib.pop(XSI_TYPE, None)
        is_valid = self.schema.validate(copy)
        expect(is_valid, f"{element.tag}: " + "; ".join(error.message for error in self.schema.error_log))

    def _schema(self, folder: Path) -> etree.XMLSchema:
        """One schema over those of the contract, the envelopes and the wrappers."""
        files = dict(ENVELOPES)
        parts = [*self._inline_schemas(), *self._wrappers()]
        for number, (document, schema) in enumerate(parts):
            for reference in find(schema, "s:import"):
                if reference.get("namespace") == ENCODING:
                    reference.set("schemaLocation", ENVELOPES[ENCODING].as_uri())
                elif reference.get("schemaLocation"):
                    location = (document.parent / reference.get("schemaLocation")).resolve()
                    reference.set("schemaLocation", location.as_uri())
                    files[reference.get("namespace")] = location
                else:
                    found = [n for n, (_, other) in enumerate(parts)
                             if other.get("targetNamespace") == reference.get("namespace")]
                    reference.set("schemaLocation", f"{found[0]}.xsd")
            (folder / f"{number}.xsd").write_bytes(etree.tostring(schema))
            files[schema.get("targetNamespace")] = folder / f"{number}.xsd"
        whole = etree.Element(f"{XSD}schema")
        for namespace, file in files.items():
            etree.SubElement(whole, f"{XSD}import", namespace=namespace, schemaLocation=file.as_uri())
        (folder / "whole.xsd").write_bytes(etree.tostring(whole))
        return etree.XMLSchema(etree.parse(folder / "whole.xsd"))

    def _inline_schemas(self) -> list[tuple[Path, etree._Element]]:
        # Printed and read again, so that the prefixes declared further out stay with them.
        return [
            (Path(document.docinfo.URL), etree.fromstring(etree.tostring(schema)))
            for document in self.documents
            for schema in find(document, "wsdl:types/s:schema")
        ]

    def _wrappers(self) -> list[tuple[Path, etree._Element]]:
        """The elements that rpc operations stand in (WSDL 1.1, section 3.5): one for each message, of its parts."""
        schemas: dict[str, etree._Element] = {}
        for document in self.documents:
            operations = find(document, "wsdl:binding[soap:binding/@style='rpc']/wsdl:operation")
            for operation in operations:
                for direction, ending in (("input", ""), ("output", "Response")):
                    namespace = find(operation, f"wsdl:{direction}/soap:body")[0].get("namespace")
                    if namespace not in schemas:
                        schemas[namespace] = etree.Element(
                            f"{XSD}schema", targetNamespace=namespace, nsmap={**document.getroot().nsmap}
                        )
                    name = operation.get("name")
                    path = f"wsdl:portType/wsdl:operation[@name='{name}']/wsdl:{direction}"
                    message = find(document, path)[0].get("message").split(":")[-1]
                    self._add_wrapper(schemas[namespace], f"{name}{ending}", message)
        result = []
        for namespace, schema in schemas.items():
            for _, other in self._inline_schemas():
                schema.insert(0, etree.Element(f"{XSD}import", namespace=other.get("targetNamespace")))
            result.append((self._path(), schema))
        return result

    def _add_wrapper(self, schema: etree._Element, name: str, message: str) -> None:
        element = etree.SubElement(schema, f"{XSD}element", name=name)
        content = etree.SubElement(element, f"{XSD}complexType")
        sequence = etree.SubElement(content, f"{XSD}sequence")
        for part in find(self.messages[message], "wsdl:part"):
            etree.SubElement(sequence, f"{XSD}element", name=part.get("name"), type=part.get("type"))
        # `encodingStyle` stands here.
        etree.SubElement(content, f"{XSD}anyAttribute", namespace="##other")

    def _path(self) -> Path:
        return Path(self.documents[0].docinfo.URL)


def documents(path: Path) -> list[etree._ElementTree]:
    """A contract and what it imports."""
    document = etree.parse(path, PARSER)
    imported = [path.parent / reference.get("location") for reference in find(document, "wsdl:import")]
    return [document, *itertools.chain(*(documents(location) for location in imported))]


def find(start: etree._Element | etree._ElementTree, path: str) -> list[etree._Element]:
    """What is at a path below an element or the root."""
    return (start.getroot() if hasattr(start, "getroot") else start).xpath(path, namespaces=NAMESPACES)
