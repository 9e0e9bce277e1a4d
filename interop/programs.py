"""Our programs: the emulator and `both-halves serve`, running, `send-all` and `both-halves call`. It knows how they are
started and what they print."""

import json
import queue
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).parent.parent
START_SECONDS = 1800  # the first start may compile everything
ANSWER_SECONDS = 5


class Unusable(Exception):
    """A program cannot be used; the text says which and why."""


class Emulator:
    """An emulator of its own on a free port, stopped on leaving. `wsdl` is the address of its contract."""

    def __init__(self, program: str | None) -> None:
        # The programs expect the faults of the server half; the emulator's own tests check those of ASP.NET.
        command = [program] if program else ["cargo", "run", "-q", "-p", "rescue-emulator", "--"]
        self._process = start([*command, "--port", "0", "--read-as", "contract"])
        self.address, self.wsdl = "", ""

    def __enter__(self) -> "Emulator":
        lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, args=(lines,), daemon=True).start()
        try:
            while not (self.address and self.wsdl):
                line = lines.get(timeout=START_SECONDS)
                if not line:
                    code = self._process.wait()
                    raise Unusable(f"the emulator ended with exit code {code} before it printed its address")
                words = [word for word in line.split() if word.startswith("http://")]
                for word in words:
                    if word.endswith("?wsdl"):
                        self.wsdl = word
                    else:
                        self.address = word
        except queue.Empty:
            self.__exit__()
            raise Unusable(f"the emulator printed no address within {START_SECONDS} seconds") from None
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def _read(self, lines: queue.Queue[str]) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            lines.put(line)
        lines.put("")


def send_all(program: str | None, address: str, texts: list[str]) -> None:
    """Lets our client send everything it can to an address."""
    command = [program] if program else ["cargo", "run", "-q", "-p", "send-all", "--"]
    process = start([*command, address, *texts])
    process.communicate()
    if process.returncode:
        raise Unusable(f"send-all ended with exit code {process.returncode}")


class BothHalves:
    """Our server half of every contract, on a free port, stopped on leaving."""

    def __init__(self, program: str | None, table: Path) -> None:
        self._process = start([*both_halves(program), "serve", str(table)])
        self.address = ""

    def __enter__(self) -> "BothHalves":
        assert self._process.stdout
        self.address = self._process.stdout.readline().strip()
        if not self.address:
            raise Unusable(f"both-halves ended with exit code {self._process.wait()} before it printed its address")
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def received(self, exchange: int) -> object:
        """What was received for the exchange next; what came for others before is passed over."""
        while True:
            try:
                line = json.loads(self._lines.get(timeout=ANSWER_SECONDS))
            except queue.Empty:
                raise Unusable(f"the server half printed nothing of exchange {exchange}") from None
            if line["exchange"] == exchange:
                return line["received"]

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)


def called(program: str | None, table: Path, address: str) -> list[object]:
    """What our client is told for each exchange of the table."""
    process = start([*both_halves(program), "call", str(table), address])
    printed, _ = process.communicate()
    if process.returncode:
        raise Unusable(f"both-halves ended with exit code {process.returncode}")
    return [json.loads(line)["told"] for line in printed.splitlines()]


def both_halves(program: str | None) -> list[str]:
    """How the program is started."""
    return [program] if program else ["cargo", "run", "-q", "-p", "both-halves", "--"]


def start(command: list[str]) -> "subprocess.Popen[str]":
    """Starts a program in the repository's folder."""
    try:
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    except OSError as error:
        raise Unusable(f"{command[0]} cannot be started: {error.strerror}") from None
