"""``factcheck values``: the values that a text holds."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from factcheck.errors import FactcheckError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    command = commands.add_parser(
        "values",
        help="show the values that a text holds",
        description="Show the quantities, dates and times of a text as intervals.",
    )
    command.add_argument(
        "text",
        metavar="TEXT",
        help='the text; "-" reads standard input (for jsonl, lines of {"text", "published"})',
    )
    command.add_argument("--published", metavar="DATE", help="ISO 8601 date that weekdays and months are resolved by")
    command.add_argument("--format", choices=("table", "jsonl"), default="table")
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Print the values of the text, or of each line."""
    from factcheck.commands.output import emit

    _hold_date(args.published, "--published")
    if args.format == "jsonl":
        lines = sys.stdin if args.text == "-" else [json.dumps({"text": args.text})]
        for answer in _answers(lines, args.published):
            emit(answer, None, machine=True)
        return 0
    from factcheck.values import describe

    text = sys.stdin.read() if args.text == "-" else args.text
    emit(_table(describe(text, args.published)), None)
    return 0


def _answers(lines: Iterable[str], published: str | None) -> Iterator[str]:
    from factcheck.values import describe

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
        except (ValueError, RecursionError):
            asked = None
        if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
            raise FactcheckError(f'standard input, line {number}: is no JSON object with a "text"')
        when = asked.get("published") or published
        _hold_date(when, f"standard input, line {number}")
        yield json.dumps({"values": describe(asked["text"], when)}, ensure_ascii=False) + "\n"


def _hold_date(word: Any, place: str) -> None:
    """Raise where a date of publication is none."""
    try:
        if word is not None:
            datetime.fromisoformat(word)
    except (TypeError, ValueError):
        raise FactcheckError(f"{place}: {word!r} is no ISO 8601 date, like 2031-03-06") from None


def _table(values: list[dict[str, Any]]) -> str:
    """Return a line a value under a head, in columns."""
    from factcheck.report.passage import visible

    if not values:
        return "no value\n"
    rows = [("KIND", "TEXT", "VALUE", "UNIT", "OF", "PLACE")]
    for value in values:
        unit = value.get("unit") or value.get("zone") or ""
        place = f"{value['start']}-{value['end']}"
        rows.append((value["kind"], visible(value["text"]), _interval(value), unit, visible(value["of"] or ""), place))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(line.rstrip() + "\n" for line in lines)


def _interval(value: dict[str, Any]) -> str:
    """Return the interval in words: "350", "at least 2", "2 to 10", "2026-01-27T15:50+09:00"."""
    if value["value_type"] == "moment":
        low, high = value["earliest"], value["latest"]
        if low is None and high is None:
            return str(value["unresolved"] or "unresolved")
    else:
        low, high = (None if end is None else f"{end:.12g}" for end in (value["low"], value["high"]))
    if low == high:
        words = str(low)
    elif high is None:
        words = f"{low} or more"
    elif low is None:
        words = f"{high} or less"
    else:
        words = f"{low} to {high}"
    return f"about {words}" if value.get("about") or value.get("bound") == "about" else words
