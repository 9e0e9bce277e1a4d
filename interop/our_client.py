"""What our client sends, judged by the contract, by libxml2 and by zeep. `send-all` sends it to a capture."""

from collections import defaultdict

import zeep
from lxml import etree

import arguments as values
from capture import COOKIE, Capture, Captured
from contract import PORTS, Contract, Port, canonical
from programs import send_all
from report import Report, expect

# One round of all operations for each, standing in every string; then a round with all optional left out.
TEXTS = [
    "Testing",
    "",
    "<&>\"' ]]> <!-- &amp; &#65; <![CDATA[ é 漢 \U0001f600",
    "  spaces\tand\ttabs,\r\nlines\rand more\n ",
]
SAMPLE = "sample"
AUTH_CODE = "4ahx...80u0"


def check(report: Report, contract: Contract, program: str | None) -> None:
    """Captures everything our client can send, and checks it."""
    with Capture() as capture:
        send_all(program, capture.address, TEXTS)
    captured: dict[tuple[str, str], list[Captured]] = defaultdict(list)
    for request in capture.requests:
        port_name, _, round_name = request.path.partition("/")
        captured[port_name, round_name].append(request)
    for port in PORTS:
        rounds = [captured[port.name, str(number)] for number in range(len(TEXTS) + 1)]
        for index, operation in enumerate(contract.operations(port)):
            with report.check(f"{port.short} our {operation} is as the contract has it, in {len(rounds)} forms"):
                for number, requests in enumerate(rounds):
                    expect(len(requests) == 67, f"{len(requests)} requests came in round {number}")
                    check_request(contract, port, operation, requests[index], text_of(number))
        check_round_trips(report, contract, port, rounds[0])
        check_cookies(report, port, rounds)
        with report.check(f"{port.short} our setGroup_v2 of the vendor's sample is zeep's"):
            check_sample(contract, port, captured[port.name, SAMPLE])
    with report.check("our requests held every word that the contract has for requests"):
        check_words(contract, capture.requests)


def text_of(number: int) -> str | None:
    """The text of a round; the last has none."""
    return TEXTS[number] if number < len(TEXTS) else None


def check_request(contract: Contract, port: Port, operation: str, request: Captured, text: str | None) -> None:
    """Headers, envelope, schema, and the text in every string."""
    check_headers(port, contract.operations(port)[operation], request)
    element = contract.expect_valid(request.body, port, operation)
    for part in element.iterdescendants():
        if etree.QName(part).localname.startswith("s"):  # so are all strings of the contract named, and they only
            expect((part.text or "") == text, f"{part.tag} holds {part.text!r}, not {text!r}")


def check_headers(port: Port, action: str, request: Captured) -> None:
    """What SOAP 1.1 section 6.1.1 and SOAP 1.2 part 2 section 7.1.4 ask for, and the length."""
    headers = request.headers
    soap_action = headers.get("SOAPAction")
    expected = f'"{action}"' if port.short == "soap11" else None
    expect(soap_action == expected, f"SOAPAction is {soap_action}, not {expected}")
    expect(headers.get_content_type() == port.media_type, f"the content type is {headers.get('Content-Type')}")
    charset = headers.get_param("charset")
    expect(str(charset).lower() == "utf-8", f"the charset is {charset}")
    parameter = headers.get_param("action")
    expected = action if port.short == "soap12" else None
    expect(parameter == expected, f"the parameter action is {parameter}, not {expected}")
    length = headers.get("Content-Length")
    expect(length == str(len(request.body)), f"Content-Length is {length} of {len(request.body)} bytes")


def check_round_trips(report: Report, contract: Contract, port: Port, requests: list[Captured]) -> None:
    """zeep reads each request, and would write what it read in the same way."""
    binding = zeep.Client(str(contract.path)).bind("API", port.name)._binding
    for operation, request in zip(contract.operations(port), requests):
        with report.check(f"{port.short} our {operation} is what zeep writes after reading it"):
            ours = contract.body_child(request.body, port)
            body = binding.get(operation).input.body
            value = body.parse(ours, binding.wsdl.types)
            parent = etree.Element("parent")
            body.render(parent, body() if value is None else value)
            theirs = parent[0]
            expect(canonical(theirs) == canonical(ours), f"zeep: {canonical(theirs)} ours: {canonical(ours)}")


def check_cookies(report: Report, port: Port, rounds: list[list[Captured]]) -> None:
    """Every request but the first of a client carries the cookie that the first reply set."""
    with report.check(f"{port.short} our client keeps cookies"):
        for requests in rounds:
            cookies = [request.headers.get("Cookie") for request in requests]
            expect(cookies == [None] + [COOKIE] * 66, f"the cookies are {set(cookies)}")


def check_sample(contract: Contract, port: Port, requests: list[Captured]) -> None:
    """The same values make the same message."""
    expect(len(requests) == 1, f"{len(requests)} requests came")
    ours = contract.expect_valid(requests[0].body, port, "setGroup_v2")
    client = zeep.Client(str(contract.path))
    service = client.bind("API", port.name)
    message = client.create_message(service, "setGroup_v2", **values.VENDOR_SAMPLE, sAuthCode=AUTH_CODE)
    theirs = contract.expect_valid(etree.tostring(message), port, "setGroup_v2")
    expect(canonical(theirs) == canonical(ours), f"zeep: {canonical(theirs)} ours: {canonical(ours)}")


def check_words(contract: Contract, requests: list[Captured]) -> None:
    """No word of an enumeration was left out, so that the schema has judged them all."""
    sent: set[str] = set()
    for request in requests:
        sent.update(etree.fromstring(request.body).itertext())
    missing = contract.request_words() - sent
    expect(not missing, f"not sent: {', '.join(sorted(missing))}")
