"""zeep, a SOAP client by other people, against the emulator: what it makes of the contract, and of each reply."""

import time
from typing import Any

import requests
import zeep
from lxml import etree
from zeep.exceptions import Fault

import arguments as values
from contract import Contract, Port, canonical
from programs import Emulator
from report import Report, expect


class Transport(zeep.Transport):
    """Keeps the last reply as it came."""

    reply: requests.Response

    def post(self, address: str, message: Any, headers: Any) -> requests.Response:
        self.reply = super().post(address, message, headers)
        return self.reply


class TheirClient:
    """zeep at one port of an emulator, with a cookie jar of its own."""

    def __init__(self, contract: Contract, port: Port, wsdl: str) -> None:
        self.contract, self.port = contract, port
        self.transport = Transport(session=requests.Session(), timeout=30, operation_timeout=30)
        self.client = zeep.Client(wsdl, transport=self.transport, settings=zeep.Settings(strict=True))
        self.service = self.client.bind("API", port.name)
        self.binding = self.service._binding

    @property
    def address(self) -> str:
        """The address that the contract gives for the port."""
        return self.service._binding_options["address"]

    def parameters(self, operation: str) -> list[str]:
        """The names of an operation's parameters."""
        return [name for name, _ in self.binding.get(operation).input.body.type.elements]

    def call(self, operation: str, **given: Any) -> Any:
        """The reply as zeep reads it; as a message it has to be valid by the contract."""
        reply = getattr(self.service, operation)(**given)
        self.expect_reply_is_valid(operation)
        return reply

    def word(self, operation: str, **given: Any) -> str:
        """The result word of a reply."""
        return result(operation, self.call(operation, **given))

    def expect_word(self, expected: str, operation: str, **given: Any) -> None:
        """Calls an operation, which has to answer with this word."""
        word = self.word(operation, **given)
        expect(word == expected, f"the result is {word}")

    def expect_reply_is_valid(self, operation: str) -> None:
        """The last reply is a SOAP message with the operation's response, valid by the contract's schema."""
        reply = self.transport.reply
        expect(reply.status_code == 200, f"the status is {reply.status_code}")
        content_type = reply.headers["Content-Type"]
        expect(content_type.startswith(f"{self.port.media_type};"), f"the content type is {content_type}")
        self.contract.expect_valid(reply.content, self.port, f"{operation}Response")

    def message(self, operation: str, **given: Any) -> etree._Element:
        """The envelope that zeep would send."""
        return self.client.create_message(self.service, operation, **given)

    def fault(self, operation: str, message: bytes) -> Fault:
        """The fault that answers a message; that there is none is a failure."""
        reply = self.transport.post(self.address, message, self.headers(operation))
        child = self.contract.body_child(reply.content, self.port)
        expect(child.tag == f"{{{self.port.envelope}}}Fault", f"the reply holds {child.tag}")
        expect(reply.status_code in (400, 500), f"the status is {reply.status_code}")
        try:
            self.binding.process_reply(self.client, self.binding.get(operation), reply)
        except Fault as fault:
            return fault
        raise AssertionError("zeep sees no fault")

    def headers(self, operation: str) -> dict[str, str]:
        """The headers of a message, as the port's version of SOAP has them."""
        action = self.contract.operations(self.port)[operation]
        if self.port.short == "soap11":
            return {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
        return {"Content-Type": f'application/soap+xml; charset=utf-8; action="{action}"'}


def result(operation: str, reply: Any) -> str:
    """The result word. Where a reply has nothing else, zeep gives the word itself."""
    word = reply if isinstance(reply, str) else reply[f"{operation}Result"]
    expect(isinstance(word, str), f"there is no result word in {reply!r}")
    return word


def check(report: Report, contract: Contract, port: Port, emulator_program: str | None) -> None:
    """Everything that zeep has to say of one port. Each part has an emulator as it starts."""
    with Emulator(emulator_program) as emulator:
        check_contract(report, contract, port, emulator)
        client = TheirClient(contract, port, emulator.wsdl)
        check_without_login(report, contract, port, emulator.wsdl)
        check_main_job(report, client)
        check_faults(report, client)
    with Emulator(emulator_program) as emulator:
        check_all_operations(report, TheirClient(contract, port, emulator.wsdl))


def check_contract(report: Report, contract: Contract, port: Port, emulator: Emulator) -> None:
    """What is served at `?wsdl`."""
    with report.check(f"{port.short} ?wsdl is the contract, with the emulator's address"):
        served = etree.fromstring(requests.get(emulator.wsdl, timeout=30).content)
        addresses = served.findall(".//{*}address")
        for address in addresses:
            expect(address.get("location") == emulator.address, f"the address is {address.get('location')}")
        for address, ours in zip(addresses, contract.document.findall(".//{*}address"), strict=True):
            address.set("location", ours.get("location"))
        expect(canonical(served) == canonical(contract.document.getroot()), "it differs in more than the address")
    with report.check(f"{port.short} zeep finds the contract's operations, all 67"):
        found = set(TheirClient(contract, port, emulator.wsdl).binding._operations)
        expected = set(contract.operations(port))
        expect(found == expected and len(found) == 67, f"{len(found)} of {len(expected)}: {found ^ expected}")


def check_without_login(report: Report, contract: Contract, port: Port, wsdl: str) -> None:
    """Calls without a cookie."""
    client = TheirClient(contract, port, wsdl)
    with report.check(f"{port.short} login with a wrong password"):
        client.expect_word("login_Invalid", "login", sEmail=values.EMAIL, sPassword="wrong")
    for operation in ("setGroup_v2", "getGroup_v2", "getHierarchy_v2", "createUser", "getUser_v3", "logout"):
        with report.check(f"{port.short} {operation} without a cookie"):
            given = values.arguments(operation, client.parameters(operation))
            word = client.word(operation, **given)
            expect(word.endswith("_NotLoggedIn"), f"the result is {word}")
    with report.check(f"{port.short} an auth code stands in for the cookie"):
        reply = client.call("requestAuthCode", sEmail=values.EMAIL, sPassword=values.PASSWORD)
        expect(reply.requestAuthCodeResult == "requestAuthCode_OK", f"the result is {reply.requestAuthCodeResult}")
        client.expect_word("getGroup_OK", "getGroup_v2", iNodeID=values.GROUP, sAuthCode=reply.sAuthCode)
        client.expect_word(
            "getGroup_Invalid_SecretAuthCode", "getGroup_v2", iNodeID=values.GROUP, sAuthCode="wrong"
        )


def check_main_job(report: Report, client: TheirClient) -> None:
    """The vendor's sample, and what has changed after it."""
    name, sample = client.port.short, values.VENDOR_SAMPLE
    with report.check(f"{name} login"):
        client.expect_word("login_OK", "login", sEmail=values.EMAIL, sPassword=values.PASSWORD)
        expect(client.transport.session.cookies.get("ASP.NET_SessionId"), "no cookie was set")
    with report.check(f"{name} setGroup_v2 with the vendor's values"):
        client.expect_word("setGroup_OK", "setGroup_v2", **sample)
    with report.check(f"{name} getGroup_v2 reads them back"):
        check_group(client.call("getGroup_v2", iNodeID=values.GROUP), sample)
    created: list[int] = []
    with report.check(f"{name} createUser"):
        reply = client.call("createUser", iParentID=values.GROUP)
        expect(result("createUser", reply) == "createUser_OK", f"the reply is {reply}")
        expect(isinstance(reply.iNodeID, int), f"the node is {reply.iNodeID}")
        created.append(reply.iNodeID)
    with report.check(f"{name} getUser_v3 finds the user"):
        reply = client.call("getUser_v3", iNodeID=created[0])
        expect(reply.getUser_v3Result == "getUser_OK", f"the reply is {reply}")
        expect(reply.oUser.iNodeID == created[0], f"the node is {reply.oUser.iNodeID}")
    with report.check(f"{name} getHierarchy_v2 has the group renamed and the user in it"):
        given = values.arguments("getHierarchy_v2", client.parameters("getHierarchy_v2"))
        nodes = {node.iNodeID: node for node in client.call("getHierarchy_v2", **given).aHierarchy.HIERARCHY}
        expect(nodes[values.GROUP].sName == sample["sName"], f"the group is {nodes[values.GROUP].sName}")
        expect(nodes[created[0]].iParentID == values.GROUP, f"the parent is {nodes[created[0]].iParentID}")


def check_group(reply: Any, sample: dict[str, Any]) -> None:
    """The group is what the sample made it."""
    expect(reply.getGroup_v2Result == "getGroup_OK", f"the result is {reply.getGroup_v2Result}")
    group = reply.oGroup
    expect(group.bIsEnabled is True, f"bIsEnabled is {group.bIsEnabled}")
    for field, value in sample.items():
        if field == "eStatus":
            continue
        read = group[field]
        read = read["NODE_PERMISSIONS_V2"] if isinstance(value, dict) else read
        value = value["NODE_PERMISSIONS_V2"] if isinstance(value, dict) else value
        # zeep reads an element without text as None.
        expect(read == value or (value == "" and read is None), f"{field} is {read!r}, not {value!r}")


def check_faults(report: Report, client: TheirClient) -> None:
    """Messages that cannot be taken are answered with a fault that zeep can read."""
    name = client.port.short
    sender = "Client" if name == "soap11" else "Sender"
    envelope = etree.tostring(client.message("getGroup_v2", iNodeID=values.GROUP)).decode()
    number = f">{values.GROUP}<"
    header = '<e:Header><t:T xmlns:t="urn:t" e:mustUnderstand="1"/></e:Header>'
    tight = f'<e:Envelope xmlns:e="{client.port.envelope}">{header}<e:Body/></e:Envelope>'
    malformed = {
        "a node that is no number": (envelope.replace(number, ">abc<"), sender),
        "a node left out": (envelope.replace(number, "><"), sender),
        "an operation that is not in the contract": (envelope.replace("getGroup_v2", "getGroup_v99"), sender),
        "an element in a wrong namespace": (envelope.replace("API.asmx", "API.wrong"), sender),
        "a message broken off": (envelope[: len(envelope) // 2], sender),
        "an empty body": (f'<e:Envelope xmlns:e="{client.port.envelope}"><e:Body/></e:Envelope>', sender),
        "a header that must be understood": (tight, "MustUnderstand"),
    }
    for hazard, (message, code) in malformed.items():
        with report.check(f"{name} fault for {hazard}"):
            fault = client.fault("getGroup_v2", message.encode())
            expect(str(fault.code).split(":")[-1] == code, f"the code is {fault.code}")
            expect(fault.message, "the fault has no text")


def check_all_operations(report: Report, client: TheirClient) -> None:
    """Each operation once, after a login and with logout last."""
    name = client.port.short
    operations = [operation for operation in client.contract.operations(client.port) if operation != "logout"]
    pin_code = 0
    for operation in [*operations, "logout"]:
        if operation in values.PACED:
            time.sleep(values.PACE_SECONDS)
        word = values.OTHER_WORDS.get(operation)
        with report.check(f"{name} {operation} answers {word or 'OK'}, valid by the contract"):
            given = values.arguments(operation, client.parameters(operation))
            if operation == "generateEmailText":
                given["iPINCode"] = pin_code
            reply = client.call(operation, **given)
            found = result(operation, reply)
            expect(found == word if word else found.endswith("_OK"), f"the result is {found}")
            if operation == "requestPINCode":
                pin_code = reply.iPINCode
