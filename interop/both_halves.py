"""Contracts of every style, both ways: zeep calls our server half, and our client calls it through a relay. What either
side is told has to be what the table says, and libxml2 validates every message that ours write."""

import json
import tempfile
from pathlib import Path

import zeep
from lxml import etree
from zeep.helpers import serialize_object

from contract import canonical
from exchanges import EXCHANGES, Exchange, ours
from messages import ENCODING, KNOWN, Messages
from programs import ROOT, BothHalves, called
from relay import Relay
from report import Report, expect

CONTRACTS = ROOT / "interop" / "contracts"


class Offline(zeep.Transport):
    """Finds the schema of SOAP's encoding beside us."""

    def load(self, url: str) -> bytes:
        return (KNOWN / "soap-encoding.xsd").read_bytes() if url == ENCODING else super().load(url)


def check(report: Report, program: str | None) -> None:
    """Every exchange of the table, by our client and by zeep."""
    with tempfile.TemporaryDirectory() as name:
        table = Path(name) / "exchanges.json"
        table.write_text(json.dumps([row(exchange) for exchange in EXCHANGES]))
        messages = {name: Messages(CONTRACTS / f"{name}.wsdl") for name in {exchange.contract for exchange in EXCHANGES}}
        with BothHalves(program, table) as server:
            with Relay(server.address) as relay:
                told = called(program, table, relay.address)
            for number, exchange in enumerate(EXCHANGES):
                received = server.received(number)
                with report.check(f"{exchange.name}: our client and our server half agree with the table"):
                    expect_same(received, expected_request(exchange), "our server half was told")
                    expect_same(told[number], expected_outcome(exchange), "our client was told")
                with report.check(f"{exchange.name}: libxml2 takes what our client and server half send"):
                    relayed = [one for one in relay.relayed if one.path == str(number)]
                    expect(len(relayed) == 1, f"{len(relayed)} requests were sent")
                    messages[exchange.contract].expect_valid(relayed[0].request)
                    messages[exchange.contract].expect_strangers_refused(relayed[0].request)
                    if relayed[0].reply:
                        messages[exchange.contract].expect_valid(relayed[0].reply)
            clients: dict[str, zeep.Client] = {}
            for number, exchange in enumerate(EXCHANGES):
                if not exchange.is_for_zeep:
                    continue
                with report.check(f"{exchange.name}: zeep calls our server half"):
                    check_with_zeep(clients, server, number, exchange)


def row(exchange: Exchange) -> dict[str, object]:
    """An exchange of the table as our program reads it."""
    fields = ("contract", "operation", "port", "request", "headers", "reply", "reply_headers", "fault")
    return {name: ours(getattr(exchange, name)) for name in fields}


def expected_request(exchange: Exchange) -> object:
    """What our server half prints of a request."""
    return {"request": ours(exchange.request)} | ({} if exchange.headers is None else {"headers": ours(exchange.headers)})


def expected_outcome(exchange: Exchange) -> object:
    """What our client prints of a reply."""
    if exchange.fault is not None:
        return {"fault": ours(exchange.fault)}
    told = {} if exchange.reply is None else {"reply": ours(exchange.reply)}
    return told | ({} if exchange.reply_headers is None else {"reply_headers": ours(exchange.reply_headers)})


def check_with_zeep(clients: dict[str, zeep.Client], server: BothHalves, number: int, exchange: Exchange) -> None:
    """zeep sends the request of the table, and reads the reply of the table."""
    if exchange.contract not in clients:
        path = str(CONTRACTS / f"{exchange.contract}.wsdl")
        clients[exchange.contract] = zeep.Client(path, transport=Offline())
    client = clients[exchange.contract]
    ports = list(next(iter(client.wsdl.services.values())).ports.values())
    service = client.create_service(ports[exchange.port].binding.name, f"{server.address}/{number}")
    request = exchange.request if exchange.zeep_request is None else exchange.zeep_request
    request = request(client) if callable(request) else request
    positional, named = (request, {}) if isinstance(request, list) else ([], request)
    given = exchange.headers if exchange.zeep_headers is None else exchange.zeep_headers
    headers = {} if given is None else {"_soapheaders": given}
    try:
        reply = service[exchange.operation](*positional, **named, **headers)
    except zeep.exceptions.Fault as fault:
        expect(exchange.fault is not None, f"zeep was told {fault.message}")
        expect_fault(client, exchange, fault)
    else:
        expect(exchange.fault is None, "zeep was told no fault")
        expect_same(zeep_told(reply, exchange), ours(zeep_expected(exchange)), "zeep was told")
    expect_same(server.received(number), expected_request(exchange), "our server half was told")


def zeep_expected(exchange: Exchange) -> object:
    """What zeep makes of the reply: of a single element its content, of none nothing."""
    if exchange.zeep_reply is not None:
        return exchange.zeep_reply
    reply = exchange.reply
    if isinstance(reply, dict) and exchange.reply_headers is None:
        return None if not reply else next(iter(reply.values())) if len(reply) == 1 else reply
    return reply


def zeep_told(reply: object, exchange: Exchange) -> object:
    """What zeep read, as plain values; the headers are looked at here."""
    told = ours(serialize_object(reply, dict))
    if exchange.reply_headers is None:
        return told
    headers = told["header"] or {}
    expected = exchange.reply_headers if exchange.zeep_reply_headers is None else exchange.zeep_reply_headers
    expect_same(headers, ours(expected), "zeep was told headers")
    return told["body"]


def expect_fault(client: zeep.Client, exchange: Exchange, fault: zeep.exceptions.Fault) -> None:
    """The fault that zeep was told has the entry of the table in its detail; zeep does not show the header's."""
    (name, expected), = exchange.fault.items()
    if exchange.contract == "headers":
        expect(fault.detail is None, "the fault of a header has a detail")
        return
    entry = fault.detail[0]
    element = client.get_element(entry.tag)
    expect(element.qname.localname == name, f"zeep was told the fault {entry.tag}")
    told = ours(serialize_object(element.parse(entry, client.wsdl.types), dict))
    expect_same(told, ours(expected), "zeep was told the fault")


def expect_same(found: object, expected: object, what: str) -> None:
    """Two values are the same, but for members that are null or left out, and for the form of XML in them."""
    found, expected = plain(found), plain(expected)
    expect(found == expected, f"{what} {found!r}, not {expected!r}")


def plain(value: object) -> object:
    """A value without the members that are null, and with XML made canonical."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return canonical(etree.fromstring(value)) if isinstance(value, str) and value.startswith("<") else value
