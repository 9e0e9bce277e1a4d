"""Decodes and encodes the messages of the benchmarks with zeep, from memory to memory, and calls a server."""

import json
import os
import statistics
import sys
import time
from types import SimpleNamespace

import zeep
from lxml import etree

contract, folder, seconds, address = sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4]
client = zeep.Client(contract, settings=zeep.Settings(xml_huge_tree=True))
binding = client.service._binding


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def median(run, clock=time.perf_counter):
    run()
    samples = []
    end = time.perf_counter() + seconds
    while len(samples) < 3 or time.perf_counter() < end:
        start = clock()
        run()
        samples.append(clock() - start)
    return statistics.median(samples)


def request():
    """The arguments of the call, from the message that our client sends."""
    content = etree.fromstring(read("set_group.xml"))[0][0]
    arguments = {}
    for field in content:
        words = [child.text for child in field]
        arguments[etree.QName(field).localname] = {"NODE_PERMISSIONS_V2": words} if words else field.text
    return arguments


def decode(content, nodes):
    response = SimpleNamespace(
        status_code=200, headers={"Content-Type": "text/xml; charset=utf-8"}, content=content, encoding="utf-8"
    )
    reply = binding.process_reply(client, binding.get("getHierarchy"), response)
    assert len(reply.aHierarchy.HIERARCHY) == nodes


def call():
    assert service.setGroup_v2(**arguments) == "setGroup_OK"


arguments = request()
service = client.create_service(binding.name.text, address)
encode = lambda: etree.tostring(client.create_message(client.service, "setGroup_v2", **arguments))
if os.environ.get("SHOW"):
    print(encode().decode(), file=sys.stderr)
small = read("hierarchy-10.xml")
# A tenth of the nodes: zeep takes as long for each.
large = read("hierarchy-10000.xml")
print(
    json.dumps(
        {
            "version": f"zeep {zeep.__version__}, Python {sys.version.split()[0]}",
            "encode": median(encode),
            "decode_small": median(lambda: decode(small, 10)),
            "decode_large": median(lambda: decode(large, 10_000), time.process_time),
            "large_bytes": len(large),
            "call": median(call),
        }
    )
)
