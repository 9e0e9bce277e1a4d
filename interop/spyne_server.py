"""A SOAP server that is none of ours: spyne serves a service of its own, in a thread. Its contract is what spyne makes of
the classes here, kept as `contracts/spyne.wsdl` for our generator; run alone, this prints it anew."""

import logging
import threading
import warnings
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from lxml import etree

# spyne asks setuptools for its version in a way that setuptools warns of.
warnings.filterwarnings("ignore", module="spyne|pkg_resources")

from spyne import (  # noqa: E402
    Application, Array, Boolean, ByteArray, ComplexModel, Date, DateTime, Decimal, Double, Enum, Fault, Integer32, Integer64,
    ServiceBase, Unicode, XmlAttribute, rpc,
)
from spyne.interface.wsdl import Wsdl11  # noqa: E402
from spyne.protocol.soap import Soap11  # noqa: E402
from spyne.server.wsgi import WsgiApplication  # noqa: E402

# It prints the trace of every fault.
logging.getLogger("spyne").setLevel(logging.CRITICAL)

NAMESPACE = "urn:interop:spyne"
ADDRESS = "http://localhost/"


class Line(ComplexModel):
    """What is ordered."""

    __namespace__ = NAMESPACE
    id = XmlAttribute(Unicode, use="required")
    count = Integer32(min_occurs=1, nillable=False)
    price = Decimal(min_occurs=1, nillable=False)
    weight = Double(min_occurs=0)


class Gift(Line):
    """A derived type."""

    __namespace__ = NAMESPACE
    card = Unicode(min_occurs=1)


class Receipt(ComplexModel):
    """What is answered."""

    __namespace__ = NAMESPACE
    number = Integer64(min_occurs=1, nillable=False)
    at = DateTime(min_occurs=1, nillable=False)
    due = Date(min_occurs=0)
    proof = ByteArray(min_occurs=1, nillable=False)
    paid = Boolean(min_occurs=1, nillable=False)
    speed = Enum("slow", "fast", type_name="Speed", min_occurs=1)
    lines = Array(Line)


class Session(ComplexModel):
    """A header of requests."""

    __namespace__ = NAMESPACE
    token = Unicode(min_occurs=1)


class Quota(ComplexModel):
    """A header of replies."""

    __namespace__ = NAMESPACE
    left = Integer32(min_occurs=1, nillable=False)


class Service(ServiceBase):
    """Every operation keeps its arguments, and answers with what was put into `answers`."""

    @rpc(Unicode, Array(Line), Enum("slow", "fast", type_name="Speed"), _returns=Receipt)
    def order(ctx, customer, lines, speed):
        return ctx.app.answer(customer, lines, speed)

    @rpc(Receipt, _returns=Line, _body_style="bare")
    def first(ctx, receipt):
        return ctx.app.answer(receipt)

    @rpc(Unicode, _returns=Unicode, _in_header=(Session,), _out_header=(Quota,))
    def read(ctx, key):
        ctx.out_header = Quota(left=7)
        return ctx.app.answer(key, ctx.in_header)

    @rpc()
    def ping(ctx):
        return ctx.app.answer()

    @rpc(Integer32)
    def refuse(ctx, number):
        raise Fault("Client.Refused", f"{number} is refused")


class Handler(WSGIRequestHandler):
    """Says nothing: what matters is in the report."""

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server:
    """spyne, on a free port while it is entered. It keeps arguments in `received`, and takes its answers from `answers`."""

    def __init__(self) -> None:
        self.received: list[list[object]] = []
        self.answers: list[object] = []
        self.application = Application([Service], NAMESPACE, name="Service", in_protocol=Soap11(validator="lxml"),
                                       out_protocol=Soap11(polymorphic=True))
        self.application.answer = self._answer
        self._server = make_server("127.0.0.1", 0, WsgiApplication(self.application), WSGIServer, Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def contract(self) -> str:
        """The contract that spyne publishes."""
        wsdl = Wsdl11(self.application.interface)
        wsdl.build_interface_document(ADDRESS)
        document = etree.fromstring(wsdl.get_interface_document())
        etree.indent(document)
        return etree.tostring(document, encoding="unicode") + "\n"

    def _answer(self, *arguments: object) -> object:
        self.received.append([as_plain(argument) for argument in arguments])
        return self.answers.pop(0)

    def __enter__(self) -> "Server":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def as_plain(value: object) -> object:
    """A value of spyne as dictionaries and lists."""
    if isinstance(value, ComplexModel):
        members = type(value).get_flat_type_info(type(value))
        return {name: as_plain(getattr(value, name)) for name in members}
    if isinstance(value, list):
        return [as_plain(item) for item in value]
    if type(value).__name__ == "EnumValue":  # a class of its own for each enumeration
        return repr(value)
    return b"".join(value) if isinstance(value, tuple) else value


if __name__ == "__main__":
    print(Server().contract(), end="")
