"""``factcheck export``: a table of a store, for another program."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.store.tables import Table

TABLES = ("reports", "claims", "groups", "discrepancies", "decisions")
SUFFIXES = (".csv", ".parquet")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    command = commands.add_parser(
        "export",
        help="write a table of a store as parquet or CSV",
        description="Write one table of a store made by check --store. The claims are a claim table, as extract writes it; "
        "the reports hold their earlier versions too.",
    )
    command.add_argument("table", choices=TABLES, metavar="TABLE", help=", ".join(TABLES))
    command.add_argument("--store", type=Path, required=True, metavar="FILE", help="the store")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="write there: .parquet or .csv")
    command.add_argument(
        "--decisions",
        type=Path,
        metavar="FILE",
        help="what reviewers decided (default: factcheck-decisions.yaml beside the store)",
    )
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Write the table."""
    from factcheck.commands.output import emit

    suffix = args.output.suffix.lower()
    if suffix not in SUFFIXES:
        raise FactcheckError(f"{args.output}: name a file that ends in .parquet or .csv")
    emit(_content(args, suffix), args.output)
    return 0


def _content(args: argparse.Namespace, suffix: str) -> str | bytes:
    from factcheck.store import present
    from factcheck.store.tables import TYPES
    from factcheck.tables import csv_file, csv_text, parquet_bytes, parquet_file

    if args.table == "claims":
        result = present(args.store)
        return (csv_text if suffix == ".csv" else parquet_bytes)(result.rows, result.reports)
    table = _table(args)
    if suffix == ".csv":
        return csv_file(table.columns, table.rows)
    types = {name: kind for name, kind in TYPES.items() if name in table.columns}
    return parquet_file(table.columns, table.rows, types)


def _table(args: argparse.Namespace) -> Table:
    from factcheck.review import decisions_beside, load_decisions
    from factcheck.store import present
    from factcheck.store.schema import opened
    from factcheck.store.tables import decision_table, discrepancy_table, group_table, report_table

    if args.table == "reports":
        return report_table(args.store)
    if args.table == "decisions":
        with opened(args.store):  # which tells of a store that is none
            return decision_table(load_decisions(args.decisions or decisions_beside([args.store])))
    result = present(args.store)
    return group_table(result) if args.table == "groups" else discrepancy_table(result)
