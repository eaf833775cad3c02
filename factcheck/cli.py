"""The command line: with its commands the only place that prints, and the only one that exits.

Exit codes: 0 nothing to report, 1 discrepancies reported, 2 an error the user can mend, 130
interrupted. An unexpected error keeps its traceback.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence

from factcheck import __version__
from factcheck.errors import FactcheckError

OK, FOUND, MENDABLE, INTERRUPTED = 0, 1, 2, 130


def run() -> None:
    """Entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter still gets the rest
    code = main()
    # What is left goes with the process: to look through it for cycles first took 0.7 to 2 s.
    gc.freeze()
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = parser().parse_args(argv)
    try:
        return int(args.command(args))
    except FactcheckError as error:
        print(f"factcheck: {error}", file=sys.stderr)
        return MENDABLE
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    from factcheck.commands import check, explain, export, extract, review, run, values

    whole = argparse.ArgumentParser(
        prog="factcheck", description="Cross-check reports of one event, claim by claim."
    )
    whole.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for module in (check, extract, run, explain, values, review, export):
        module.add(commands)
    return whole
