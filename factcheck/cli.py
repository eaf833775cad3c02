"""The command line: the only place that prints, and the only one that exits.

Exit codes: 0 nothing to report, 1 discrepancies reported, 2 an error the user can mend, 130
interrupted. An unexpected error keeps its traceback.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.models import CheckResult

OK, FOUND, MENDABLE, INTERRUPTED = 0, 1, 2, 130


def run() -> None:
    """Entry point of the installed command."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    try:
        return int(args.command(args))
    except FactcheckError as error:
        print(f"factcheck: {error}", file=sys.stderr)
        return MENDABLE
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has left: point stdout elsewhere so that the exit is quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="factcheck", description="Cross-check reports of one event, claim by claim.")
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_check(commands)
    _add_values(commands)
    return parser


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("check", help="list where reports disagree")
    command.add_argument("paths", nargs="+", metavar="PATH", help="a report, or a folder of reports")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of to the screen")
    command.set_defaults(command=_check)


def _check(args: argparse.Namespace) -> int:
    from factcheck import check, read_reports

    result = check(read_reports(args.paths))
    _emit(_rendered(result, args), args.output)
    return FOUND if result.discrepancies else OK


def _rendered(result: CheckResult, args: argparse.Namespace) -> str:
    if args.format == "json":
        from factcheck.report.json import render as render_json

        return render_json(result)
    from factcheck.report.text import render

    color = args.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return render(result, width=width, color=color)


def _emit(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
        return
    from factcheck.files import write_text

    write_text(output, text)


def _add_values(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("values", help="show the values that a text holds")
    command.add_argument("text", metavar="TEXT", help='the text; "-" reads standard input')
    command.add_argument("--published", metavar="DATE", help="date that weekdays and months are resolved by (ISO 8601)")
    command.add_argument("--format", choices=("table", "jsonl"), default="table")
    command.set_defaults(command=_values)


def _values(args: argparse.Namespace) -> int:
    import json

    from factcheck.values import describe

    if args.format == "jsonl":
        for line in sys.stdin if args.text == "-" else [json.dumps({"text": args.text, "published": args.published})]:
            if not line.strip():
                continue
            asked = json.loads(line)
            values = describe(asked["text"], asked.get("published"))
            print(json.dumps({"values": values}, ensure_ascii=False))
        return OK
    raise NotImplementedError
