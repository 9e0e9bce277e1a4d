"""An HTTP server that sends what it gets on to another, and keeps both the requests and the replies."""

import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECONDS = 30


@dataclass(frozen=True)
class Relayed:
    """A request and its reply: the path without the slash at the start, and both bodies."""

    path: str
    request: bytes
    reply: bytes


class Relay:
    """Listens on a free port while it is entered."""

    def __init__(self, target: str) -> None:
        self.relayed: list[Relayed] = []
        kept = self.relayed

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body go out as one, or TCP delays the body

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                passed = {name: self.headers[name] for name in ("Content-Type", "SOAPAction") if name in self.headers}
                request = urllib.request.Request(target + self.path, body, passed)
                try:
                    answer = urllib.request.urlopen(request, timeout=SECONDS)
                except urllib.error.HTTPError as error:
                    answer = error
                with answer:
                    reply = answer.read()
                    kept.append(Relayed(self.path.strip("/"), body, reply))
                    self.send_response(answer.status)
                    if answer.headers["Content-Type"]:
                        self.send_header("Content-Type", answer.headers["Content-Type"])
                    self.send_header("Content-Length", str(len(reply)))
                    self.end_headers()
                    self.wfile.write(reply)

            def log_message(self, format: str, *args: object) -> None:
                """Nothing: what matters is in the report."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Relay":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
