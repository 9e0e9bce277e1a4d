"""Messages of several parts, ours and theirs: Python's `email` takes ours apart, zeep reads what our server half answers
by MTOM, and our client reads what `email` writes. It knows the goldens `mtom` and `swaref` of wsdl2rust."""

import email
import email.policy
import subprocess
import tempfile
from email import quoprimime
from email.encoders import encode_7or8bit, encode_base64
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from pathlib import Path
from urllib.parse import unquote

import zeep
from lxml import etree

from programs import ROOT, Unusable
from report import Report, expect

CONTENT = bytes(range(256)) * 20
NS = "urn:example"
XOP = "http://www.w3.org/2004/08/xop/include"
SOAP = {"11": "text/xml", "12": "application/soap+xml"}
CASES = ROOT / "crates/wsdl2rust/tests/cases/attachments"
KNOWN = ROOT / "crates/wsdl2rust/src/source/known"


def check(report: Report, program: str | None) -> None:
    """Has our messages judged, and theirs read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(program, "write", folder)
        for version in SOAP:
            for side in ("request", "reply"):
                with report.check(f"SOAP 1.{version[1]} our {side} by MTOM is what email takes apart"):
                    check_mtom(parsed(folder / f"mtom-{version}-{side}.mime"), version, side)
        with report.check("zeep reads our reply by MTOM"):
            check_with_zeep((folder / "mtom-11-reply.mime").read_bytes())
        for side in ("request", "reply"):
            with report.check(f"our {side} with an attachment is what email takes apart"):
                check_swaref(parsed(folder / f"swaref-{side}.mime"))
        for kind, message in theirs().items():
            (folder / f"theirs-{kind}.mime").write_bytes(message)
        told = run(program, "read", folder).splitlines()
        for kind in theirs():
            with report.check(f"our client reads what email writes: {kind}"):
                line = next((line for line in told if line.startswith(f"theirs-{kind}.mime ")), "it was not read")
                expect(line.endswith(" ok"), line)


def run(program: str | None, verb: str, folder: Path) -> str:
    """What our program prints."""
    cargo = ["cargo", "run", "-q", "-p", "goldens", "--example", "mime_messages", "--"]
    command = [*([program] if program else cargo), verb, str(folder)]
    try:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    except OSError as error:
        raise Unusable(f"{command[0]} cannot be started: {error.strerror}") from None
    if done.returncode:
        raise Unusable(f"mime_messages {verb} ended with exit code {done.returncode}")
    return done.stdout


def parsed(path: Path) -> Message:
    """A message, if nothing in it is amiss."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.HTTP)
    expect(message.get_content_type() == "multipart/related", f"it is {message.get_content_type()}")
    for part in message.walk():
        expect(not part.defects, f"defects {part.defects}")
    return message


def parts_of(message: Message) -> tuple[Message, dict[str, Message]]:
    """The root, and the others by id."""
    by_id = {part["Content-ID"]: part for part in message.get_payload()}
    expect(len(by_id) == len(message.get_payload()), "two parts have one Content-ID")
    root = by_id.pop(message.get_param("start"))
    expect(message.get_payload()[0] is root, "the root is not the first part")
    expect(message.get_param("type") == root.get_content_type(), "the parameter type is not that of the root")
    return root, {name.strip("<>"): part for name, part in by_id.items()}


def check_mtom(message: Message, version: str, side: str) -> None:
    """XOP 1.0, sections 4 and 5; MTOM, section 3.2."""
    root, others = parts_of(message)
    expect(root.get_content_type() == "application/xop+xml", f"the root is {root.get_content_type()}")
    alone = root.get_param("type")
    expect(alone == message.get_param("start-info"), f"type {alone}, start-info {message.get_param('start-info')}")
    action = '; action="urn:example/store"' if (version, side) == ("12", "request") else ""
    expect(alone == SOAP[version] + action, f"type {alone}")
    envelope = etree.fromstring(root.get_payload(decode=True))
    included = list(envelope.iter(f"{{{XOP}}}Include"))
    expect(len(included) == len(others) == (2 if side == "request" else 1), f"{len(included)} included of {len(others)}")
    for include in included:
        href = include.get("href")
        expect(href.startswith("cid:"), href)
        part = others[unquote(href[len("cid:") :])]
        expect(part.get_payload(decode=True) == CONTENT, f"{href} holds other bytes")
        is_preview = etree.QName(include.getparent()).localname == "preview"
        media_type = "image/png" if is_preview else "application/octet-stream"
        expect(part.get_content_type() == media_type, f"{href} is {part.get_content_type()}")
        expect(len(include.getparent()) == 1 and not include.getparent().text, "there is more beside xop:Include")


def check_swaref(message: Message) -> None:
    """WS-I Attachments Profile 1.0, section 4.4."""
    root, others = parts_of(message)
    expect(root.get_content_type() == "text/xml", f"the root is {root.get_content_type()}")
    body = etree.fromstring(root.get_payload(decode=True))[-1][0]
    address = body[0].text
    expect(address == "cid:form_1%25@example.com", address)
    part = others[unquote(address[len("cid:") :])]
    expect(part.get_payload(decode=True) == CONTENT, "the attachment holds other bytes")
    expect(part.get_content_type() == "application/pdf", part.get_content_type())


class Canned(zeep.Transport):
    """Answers everything with one message, and finds the schema that the contract imports."""

    def __init__(self, message: bytes) -> None:
        super().__init__()
        self.head, _, self.body = message.partition(b"\r\n\r\n")

    def load(self, url: str) -> bytes:
        if url == "http://www.w3.org/2005/05/xmlmime":
            return (KNOWN / "xmlmime.xsd").read_bytes()
        return super().load(url)

    def post(self, address: str, message: bytes, headers: dict[str, str]) -> object:
        response = zeep.transports.requests.Response()
        response.status_code = 200
        response._content = self.body
        response.headers["Content-Type"] = email.message_from_bytes(self.head)["Content-Type"]
        response.encoding = "utf-8"
        return response


def check_with_zeep(message: bytes) -> None:
    """zeep puts included content back, and decodes it."""
    transport = Canned(message)
    client = zeep.Client(str(CASES / "mtom/contract.wsdl"), transport=transport)
    receipt = client.service.store(name="n", data=b"")
    expect(receipt == CONTENT, f"zeep reads {len(receipt)} other bytes")


def theirs() -> dict[str, bytes]:
    """Replies to `store`, as `email` writes them."""
    envelope = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
        f'<storeResponse xmlns="{NS}"><receipt><x:Include xmlns:x="{XOP}" href="cid:a%2Fb@example.com"/></receipt>'
        "</storeResponse></s:Body></s:Envelope>"
    )
    encoders = {"base64": encode_base64, "quoted-printable": encode_quoted, "binary": encode_later}
    messages = {}
    for kind, encoder in encoders.items():
        message = MIMEMultipart("related", type="application/xop+xml", start="<root@example.com>")
        content = MIMEApplication(CONTENT, "octet-stream", encoder)
        root = MIMEApplication(envelope.encode(), "xop+xml", encode_7or8bit, charset="utf-8", type="text/xml")
        for part, name in ((content, "<a/b@example.com>"), (root, "<root@example.com>")):
            part["Content-ID"] = name
            message.attach(part)
        written = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))
        messages[kind] = written.replace(LATER, CONTENT)
    return messages


# `email` takes any content for text, whose line ends it writes its own way. So the content is put in after that.
LATER = b"the content"


def encode_later(part: Message) -> None:
    """Leaves room for the content as it is."""
    part.set_payload(LATER.decode())
    part["Content-Transfer-Encoding"] = "binary"


def encode_quoted(part: Message) -> None:
    """Quotes every byte, so that no line end is one of a text."""
    quoted = [quoprimime.quote(chr(byte)) for byte in part.get_payload(decode=True)]
    lines = ["".join(quoted[start : start + 25]) for start in range(0, len(quoted), 25)]
    part.set_payload("=\n".join(lines))
    part["Content-Transfer-Encoding"] = "quoted-printable"
