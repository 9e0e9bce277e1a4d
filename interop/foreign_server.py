"""Our client against a server that is none of ours, spyne: generated from spyne's own contract, it calls spyne, which
validates what comes. What spyne was told, and what our client was told, have to be what was meant."""

import json
import tempfile
from pathlib import Path

from lxml import etree

from both_halves import CONTRACTS, expect_same, expected_outcome, row
from contract import canonical
from exchanges import AWKWARD, NOON, RECEIPT, Exchange, Value, ours
from messages import Messages
from programs import called
from relay import Relay
from report import Report, expect
from spyne_server import Gift, Line, Receipt, Server

BOLT = {"id": "b&1", "count": 3, "price": RECEIPT["total"], "weight": 0.25}
GIFT = {"id": "g", "count": -1, "price": RECEIPT["total"], "card": AWKWARD}
PAPER = {"number": 2**62, "at": NOON, "due": RECEIPT["due"], "proof": b"\x00\x7f\xff", "paid": True, "speed": "slow"}
# spyne writes the zone in another form than Python's values have here.
TOLD = PAPER | {"at": NOON.isoformat()}
LINES = [{"Line": BOLT}, {"Gift": GIFT}]

# An exchange, what spyne gives the operation, and what the operation answers.
CALLS: list[tuple[Exchange, list[Value], Value]] = [
    (Exchange("spyne", "order", {"customer": AWKWARD, "lines": LINES, "speed": "fast"},
              {"orderResult": TOLD | {"lines": LINES}}),
     [AWKWARD, [BOLT, GIFT], "fast"], Receipt(**PAPER, lines=[Line(**BOLT), Gift(**GIFT)])),
    (Exchange("spyne", "order", {"lines": []}, {"orderResult": TOLD | {"due": None, "speed": None}}),
     [None, [], None], Receipt(**PAPER | {"due": None, "speed": None})),
    (Exchange("spyne", "first", PAPER | {"lines": LINES}, {"Gift": GIFT}), [PAPER | {"lines": [BOLT, GIFT]}], Gift(**GIFT)),
    (Exchange("spyne", "read", {"key": "k"}, {"readResult": AWKWARD}, headers={"Session": {"token": AWKWARD}},
              reply_headers={"Quota": {"left": 7}}), ["k", {"token": AWKWARD}], AWKWARD),
    (Exchange("spyne", "ping", {}, {}), [], None),
]
REFUSED = Exchange("spyne", "refuse", {"number": 5})


def check(report: Report, program: str | None) -> None:
    """Every call, and one that is refused."""
    with tempfile.TemporaryDirectory() as name, Server() as server:
        with report.check("the contract that our client was made from is the one that spyne publishes"):
            kept = etree.parse(CONTRACTS / "spyne.wsdl").getroot()
            expect(components(kept) == components(etree.fromstring(server.contract())), "run spyne_server.py anew")
        server.answers += [answer for _, _, answer in CALLS]
        table = Path(name) / "exchanges.json"
        table.write_text(json.dumps([row(exchange) for exchange in [*(call[0] for call in CALLS), REFUSED]]))
        with Relay(server.address) as relay:
            told = called(program, table, relay.address)
        messages = Messages(CONTRACTS / "spyne.wsdl")
        for number, (exchange, received, _) in enumerate(CALLS):
            with report.check(f"{exchange.name}: our client calls spyne, and both agree with the table"):
                expect_same(told[number], expected_outcome(exchange), "our client was told")
                expect_same(ours(server.received[number]), ours(received), "spyne was told")
            with report.check(f"{exchange.name}: libxml2 takes what our client sends to spyne"):
                request, = (one.request for one in relay.relayed if one.path == str(number))
                messages.expect_valid(request)
        with report.check(f"{REFUSED.name}: our client tells of the fault of spyne"):
            error = str(told[-1].get("error"))
            expect("5 is refused" in error and "fault" in error, error)


def components(definitions: etree._Element) -> list[str]:
    """The parts of a contract and of its schema; in which order spyne writes them does not matter."""
    schema = definitions[0][0]
    return sorted(canonical(part) for part in (*schema, *definitions[1:]))
