"""An HTTP server that keeps what it is sent. Its answer is a web page, which no SOAP client can take for a reply."""

import threading
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!DOCTYPE html><title>Thank you</title><p>Kept."
COOKIE = "ASP.NET_SessionId=interop"


@dataclass(frozen=True)
class Captured:
    """A request: its path without the slash at the start, headers and body."""

    path: str
    headers: Message
    body: bytes


class Capture:
    """Listens on a free port while it is entered."""

    def __init__(self) -> None:
        self.requests: list[Captured] = []
        kept = self.requests

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and page go out as one, or TCP delays the page

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                kept.append(Captured(self.path.strip("/"), self.headers, body))
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(PAGE)))
                self.send_header("Set-Cookie", f"{COOKIE}; path=/")
                self.end_headers()
                self.wfile.write(PAGE)

            def log_message(self, format: str, *args: object) -> None:
                """Nothing: what matters is in the report."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Capture":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
