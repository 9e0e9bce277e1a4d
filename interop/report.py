"""One line for each check, and the closing line. It knows nothing of SOAP."""

from collections.abc import Iterator
from contextlib import contextmanager


class CheckFailed(Exception):
    """What was expected is not so."""


def expect(is_so: object, why: str) -> None:
    """Fails the check around it, saying why, unless `is_so`."""
    if not is_so:
        raise CheckFailed(why)


class Report:
    """Prints checks as they are made, and counts them."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    @contextmanager
    def check(self, name: str) -> Iterator[None]:
        """A check: passed if nothing is raised within. What is raised is reported, and the next check goes on."""
        try:
            yield
        except Exception as error:  # whatever goes wrong in a check is its outcome
            self.failed += 1
            kind = "" if isinstance(error, CheckFailed) else f"{type(error).__name__}: "
            why = " ".join(f"{kind}{error}".split())
            print(f"FAILED {name}: {why[:600]}", flush=True)
        else:
            self.passed += 1
            print(f"ok {name}", flush=True)

    def close(self) -> int:
        """Prints the closing line; the exit code."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0
