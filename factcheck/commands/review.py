"""``factcheck review apply``: take in what a reviewer decided."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    review = commands.add_parser("review", help="take in what reviewers decided")
    actions = review.add_subparsers(required=True, metavar="ACTION")
    command = actions.add_parser(
        "apply",
        help="take a sheet's decisions into the decisions file",
        description="Take the decisions of a workbook or a CSV into the decisions file. Rows that "
        "cannot be taken are named, and make exit code 2; all others are kept.",
    )
    command.add_argument("sheet", metavar="SHEET", help="the reviewed .xlsx or .csv")
    command.add_argument(
        "--decisions",
        type=Path,
        metavar="FILE",
        help="keep them there (default: where the workbook says, else beside it)",
    )
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Apply the sheet, and say what became of its rows; rows that could not be taken make exit code 2."""
    from factcheck.commands.output import emit
    from factcheck.review import apply_sheet, describe

    report = apply_sheet(args.sheet, args.decisions)
    emit(describe(report), None)
    return 2 if report.unknown or report.impossible else 0
