"""``factcheck extract``: the claim table alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.commands.inputs import Claimed
    from factcheck.models import Skipped

FORMATS = ("table", "csv", "json", "parquet")
BY_SUFFIX = {".csv": "csv", ".json": "json", ".parquet": "parquet"}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    from factcheck.commands.inputs import add_inputs

    command = commands.add_parser(
        "extract",
        help="list the claims of reports",
        description="Write the claim table of reports; correct it, and give it to check in their place.",
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a report, a folder or pattern of reports, or a claim table")
    command.add_argument("--format", choices=FORMATS, help="form of the table (default table, or by the suffix of FILE)")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of to the screen")
    add_inputs(command)
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Extract, and write the table."""
    from factcheck.commands.check import print_times
    from factcheck.commands.inputs import read_claims
    from factcheck.commands.output import color_wanted, emit, format_of, say_skipped, screen_width
    from factcheck.commands.settings_file import read_settings
    from factcheck.commands.watch import Watch

    form = format_of(args.format, args.output, BY_SUFFIX, "table")
    if form == "parquet" and args.output is None:
        raise FactcheckError("parquet is no text; name a file with -o claims.parquet")
    with Watch() as watch:
        read = read_claims(args, read_settings(args.settings), watch)
        watch("write", 0, 1)
    if form == "table":
        from factcheck.report.claims import render

        emit(
            render(read.claims, read.reports, screen_width(args.output), color_wanted(args.output)),
            args.output,
        )
    else:
        emit(_content(read, form), args.output, machine=True)
    if form != "json":
        say_skipped((*read.skipped, *_silent(read)))
    if args.timings:
        print_times(watch.times())
    return 0


def _content(read: Claimed, form: str) -> str | bytes:
    from factcheck.tables import csv_text, json_text, parquet_bytes

    if form == "json":
        return json_text(read.claims, read.reports, read.skipped)
    if form == "csv":
        return csv_text(read.claims, read.reports)
    return parquet_bytes(read.claims, read.reports)


def _silent(read: Claimed) -> list[Skipped]:
    """The reports that have no row, since no claim was found in them."""
    from factcheck.models import Skipped

    told = {claim.report_id for claim in read.claims}
    reports = (report for report in read.reports if report.id not in told)
    return [Skipped(path=report.path, reason="no claim was found in it") for report in reports]
