"""Has other people's tools judge ours on the wire: zeep calls the emulator, and zeep and libxml2 look at what our
client sends; spyne answers it; libxml2 judges the contract itself. One line for each check; exit code 1 if any has failed."""

import argparse
import sys

SPYNE_UNTIL = (3, 12)


def main() -> int:
    """Runs all checks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--emulator", metavar="PROGRAM", help="the emulator, built; otherwise cargo runs it")
    parser.add_argument("--send-all", metavar="PROGRAM", help="send-all, built; otherwise cargo runs it")
    parser.add_argument("--mime-messages", metavar="PROGRAM", help="mime_messages, built; otherwise cargo runs it")
    parser.add_argument("--both-halves", metavar="PROGRAM", help="both-halves, built; otherwise cargo runs it")
    parser.add_argument("--judge-facets", metavar="PROGRAM", help="judge_facets, built; otherwise cargo runs it")
    options = parser.parse_args()
    sys.dont_write_bytecode = True
    try:
        import attachments
        import both_halves
        import facets
        import our_client
        import their_client
        import validity
    except ImportError as error:
        return refuse(f"{error.name} is not installed: run `pip install -r interop/requirements.txt`")
    from contract import PORTS, Contract
    from programs import Unusable
    from report import Report

    report = Report()
    try:
        validity.check(report)
        facets.check(report, options.judge_facets)
        contract = Contract()
        our_client.check(report, contract, options.send_all)
        for port in PORTS:
            their_client.check(report, contract, port, options.emulator)
        attachments.check(report, options.mime_messages)
        both_halves.check(report, options.both_halves)
        if sys.version_info < SPYNE_UNTIL:
            import foreign_server

            foreign_server.check(report, options.both_halves)
        else:
            print("not checked: our client against spyne, which needs a Python before 3.12")
    except Unusable as error:
        return refuse(str(error))
    return report.close()


def refuse(why: str) -> int:
    """Says why nothing can be checked, or not all."""
    print(f"interop: {why}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
