"""The table of exchanges over `contracts/`: what is asked and what is answered. Values are Python's, named as in the
contract; `ours` says what serde makes of them in our generated types. It knows no messages and no sockets."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from lxml import etree

UTC = datetime.timezone.utc
NOON = datetime.datetime(2026, 2, 28, 12, 30, 15, 250000, tzinfo=UTC)
AWKWARD = 'a<b>&"c\' \u00e9\u4e2d\U0001f980 ]]> '
Value = object


@dataclass(frozen=True)
class Exchange:
    """A call and its reply, or its fault, as serde has them; and where zeep has it otherwise, as zeep does."""

    contract: str
    operation: str
    request: Value
    reply: Value = None
    headers: Value = None
    reply_headers: Value = None
    fault: Value = None
    port: int = 0
    zeep_request: Value = None  # or a function of zeep's client
    zeep_reply: Value = None
    zeep_headers: Value = None
    zeep_reply_headers: Value = None
    # zeep knows no substitution groups.
    is_for_zeep: bool = True

    @property
    def name(self) -> str:
        """The contract and the operation, and the kind of the fault if there is one."""
        fault = f" ({next(iter(self.fault))})" if isinstance(self.fault, dict) else ""
        return f"{self.contract}.{self.operation}{fault}"


def ours(value: Value) -> Value:
    """The JSON that our types have for a value. What is absent is null in it, and is left out here."""
    if isinstance(value, dict):
        return {name: ours(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [ours(item) for item in value]
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, etree._Element):
        return etree.tostring(value, encoding="unicode")
    return value


PEOPLE = [{"name": "Ada", "age": 36, "email": "ada@example.com"}, {"name": AWKWARD, "age": -1, "email": None}]
LINES = [
    {"article": "bolt", "count": 2147483647, "price": Decimal("0.10"), "weight": 1.5e-9, "gift": True},
    {"article": " two  blanks ", "count": -2147483648, "price": Decimal("12345678901234567890.5"), "weight": -0.25,
     "gift": False},
]
RECEIPT = {"number": 2**64 - 1, "total": Decimal("12.50"), "due": datetime.date(2026, 3, 1), "receipt": bytes(range(256))}
ADDRESS = {"street": "Main St. 1", "city": "Springfield"}
WILD = '<w:thing xmlns:w="urn:elsewhere" at="now">text<w:inner/></w:thing>'
CONSTRUCTS = "urn:interop:constructs"
DOG, CAT = {"name": "Rex", "tricks": 3}, {"name": AWKWARD, "lives": 9}
SIMPLE = {"list": [1, -2, 3], "union": [{"int": 7}, {"member2": "small"}], "maybe": 5,
          "text": {"value": AWKWARD, "lang": "de-CH"}, "unit": "cm", "exact": True}

SESSION = {"token": AWKWARD, "admin": False}
# What zeep has otherwise: it names headers by their parts and has no name for the text beside attributes; the members of
# unions are no types of their own; what is empty is None in replies. It does not read `false` in a choice, nor words in a
# union with numbers, so that these are in requests only.
ZEEP_SIMPLE = SIMPLE | {"union": [7, "small"], "text": {"_value_1": AWKWARD, "lang": "de-CH"}}

EXCHANGES = [
    Exchange("wrapped", "place", {"customer": AWKWARD, "note": "", "cancelled": NOON, "speed": "next day", "lines": LINES}, RECEIPT,
             zeep_request={"customer": AWKWARD, "note": "", "cancelled": NOON, "speed": "next day", "lines": {"Line": LINES}}),
    Exchange("wrapped", "place", {"customer": "", "cancelled": None, "speed": "slow"},
             {"number": 0, "total": Decimal("-0.001"), "receipt": b""}, zeep_reply={"number": 0, "total": Decimal("-0.001")}),
    Exchange("wrapped", "ping", {}, {}),
    Exchange("bare", "measure", {"width": 1.5, "height": 0.25, "unit": "cm"}, {"value": 0.375}, zeep_reply=0.375),
    Exchange("bare", "count", {"value": AWKWARD}, {"letters": 17, "word": AWKWARD}, zeep_request=[AWKWARD]),
    *(exchange for contract in ("rpc_literal", "rpc_encoded") for exchange in (
        Exchange(contract, "find", {"sort": "byAge", "limit": 3, "like": PEOPLE[1]}, {"found": PEOPLE, "more": True},
                 zeep_reply={"found": {"person": PEOPLE} if contract == "rpc_literal" else PEOPLE, "more": True}),
        Exchange(contract, "add", {"people": PEOPLE}, {"return": 2},
                 zeep_request={"people": {"person": PEOPLE} if contract == "rpc_literal" else PEOPLE}),
        Exchange(contract, "clear", {}, {}),
    )),
    Exchange("headers", "read", {"key": "k"}, {"value": "v"}, headers={"Session": SESSION, "Locale": "fr"},
             reply_headers={"Quota": {"left": 2**40}}, zeep_headers={"session": SESSION, "locale": "fr"},
             zeep_reply_headers={"quota": {"left": 2**40}}),
    Exchange("headers", "read", {"key": "k"}, {"value": "v"}, headers={}, reply_headers={}),
    Exchange("headers", "read", {"key": "k"}, headers={"Session": SESSION}, zeep_headers={"session": SESSION},
             fault={"Expired": {"at": NOON}}),
    Exchange("soap12", "convert", {"amount": Decimal("1.10"), "to": ["CHF", "SEK"]},
             {"amount": [Decimal("1.05"), Decimal("12.00")]}),
    Exchange("soap12", "convert", {"amount": Decimal("0"), "to": [""]}, {"amount": []}),
    Exchange("one_way", "log", {"line": ["first", AWKWARD]}),
    *(exchange for port in (0, 1) for exchange in (
        Exchange("faults", "pay", {"cents": 100}, {"left": 0}, port=port),
        Exchange("faults", "pay", {"cents": 0}, fault={"Limit": {"cents": -5, "until": datetime.date(2026, 12, 31)}}, port=port),
        Exchange("faults", "pay", {"cents": 1}, fault={"Unknown": AWKWARD}, port=port),
    )),
    Exchange("imports", "ship", {"from": ADDRESS, "to": {"street": "", "city": AWKWARD}, "parcel": [{"grams": 65535}, {"grams": 0}]},
             {"at": ADDRESS}),
    Exchange("constructs", "choose", {"choice": {"cash": 5}, "choice_2": [{"up": 1}, {"down": 2}, {"up": 3}]}, {"later": NOON.date()},
             zeep_request={"cash": 5, "_value_1": [{"up": 1}, {"down": 2}, {"up": 3}]}, zeep_reply={"done": None, "later": NOON.date()}),
    Exchange("constructs", "choose", {"choice": {"card": AWKWARD}, "choice_2": []}, {"done": True},
             zeep_request={"card": AWKWARD}, zeep_reply={"done": True}),
    Exchange("constructs", "derive", {"animal": [{"Dog": DOG}, {"Cat": CAT}]}, {"animal": {"Cat": CAT}},
             zeep_request=lambda client: {"animal": [client.get_type(f"{{{CONSTRUCTS}}}Dog")(**DOG),
                                                     client.get_type(f"{{{CONSTRUCTS}}}Cat")(**CAT)]}, zeep_reply=CAT),
    Exchange("constructs", "substitute", {"shape": {"square": {"side": 0.5}}}, {"shape": [{"circle": 1.5}, {"square": {"side": 2.0}}]},
             is_for_zeep=False),
    Exchange("constructs", "wild", {"id": 1, "any": [WILD, WILD]}, {"any": WILD},
             zeep_request=lambda _: {"id": 1, "_value_1": [etree.fromstring(WILD), etree.fromstring(WILD)]}, zeep_reply=WILD),
    Exchange("constructs", "simple", {"value": SIMPLE}, {"value": SIMPLE | {"union": [{"int": 7}], "exact": False}},
             zeep_request={"value": ZEEP_SIMPLE}, zeep_reply=ZEEP_SIMPLE | {"union": [7], "exact": False}),
]
