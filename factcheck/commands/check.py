"""``factcheck check``: list where reports disagree."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.decisions import Decisions
    from factcheck.models import CheckResult
    from factcheck.report.select import Filters

OK, FOUND = 0, 1
FORMATS = ("text", "json", "csv", "markdown", "jsonld", "annotations")
BY_SUFFIX = {
    ".json": "json", ".csv": "csv", ".md": "markdown", ".markdown": "markdown", ".jsonld": "jsonld",
    ".xlsx": "workbook", ".html": "page", ".htm": "page",
}  # fmt: skip
VERDICTS = ("conflict", "update", "vague")
TELL_SKIPPED = ("text", "json", "markdown", "workbook", "page")
"""Formats that have a place for what was skipped."""
WHOLE = ("workbook", "page")
"""Formats that hold every finding, and have filters of their own."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    from factcheck.commands.inputs import add_inputs

    command = commands.add_parser(
        "check",
        help="list where reports disagree",
        description="Cross-check reports of one event: where they conflict, where one says less, where a figure was updated.",
        epilog="Exit code: 0 nothing to report, 1 discrepancies (see --fail-on), 2 an error that you can mend, 130 interrupted.",
    )
    command.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a report, a folder or pattern of reports, or a claim table made by extract",
    )
    command.add_argument(
        "--against",
        nargs="+",
        metavar="SOURCE",
        help="hold the one PATH, a draft, against these: reports, folders, patterns or claim tables",
    )
    command.add_argument(
        "--store",
        type=Path,
        metavar="FILE",
        help="add the reports to this store, and say what that changed; without a PATH, show what is in it",
    )
    command.add_argument("--format", choices=FORMATS, help="form of the result (default text, or by the suffix of FILE)")
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write there; .xlsx is a workbook to decide in, .html a page, others as --format",
    )
    command.add_argument("--matrix", action="store_true", help="show one row a question, one column a report")
    command.add_argument("--verdict", type=_verdicts, metavar="V[,V]", help="only these: conflict, update, vague")
    command.add_argument("--kind", type=_kinds, metavar="K[,K]", help="only these kinds of claim: count, time, place, ...")
    command.add_argument("--min-confidence", type=_share, default=0.0, metavar="X", help="only from this confidence on, 0 to 1")
    command.add_argument(
        "--new", action="store_true", help="only what is new or changed since the last review, or with --store by these reports"
    )
    command.add_argument(
        "--fail-on",
        choices=("conflict", "update", "vague", "never"),
        help="findings from this verdict up make exit code 1 (default vague: all of them; of a draft, update: what is "
        "contradicted, disputed, of a wrong speaker or outdated)",
    )
    command.add_argument(
        "--decisions",
        type=Path,
        metavar="FILE",
        help="what reviewers decided (default: factcheck-decisions.yaml beside the first PATH or the store)",
    )
    add_inputs(command)
    command.set_defaults(command=run, misused=command.error)


def run(args: argparse.Namespace) -> int:
    """Check, write the result, and say by the exit code whether something is to be reported."""
    if args.against:
        from factcheck.commands.draft import run as run_draft

        return run_draft(args)
    from factcheck.commands.inputs import read_claims, read_into
    from factcheck.commands.output import format_of, say_skipped
    from factcheck.commands.settings_file import read_settings
    from factcheck.commands.watch import Watch
    from factcheck.decisions import standings
    from factcheck.pipeline import check_claims
    from factcheck.report.order import fails
    from factcheck.report.select import Filters, only_fresh, select
    from factcheck.report.view import View
    from factcheck.review import decisions_beside, load_decisions

    form = format_of(args.format, args.output, BY_SUFFIX, "text")
    if args.matrix and form != "text":
        raise FactcheckError("--matrix is a form of the text report; leave it out, or --format and the suffix of -o")
    if not args.paths and not args.store:
        args.misused("name reports to check, or a store with --store")
    settings = read_settings(args.settings)
    path = args.decisions or decisions_beside([args.store] if args.store else args.paths)
    decisions = load_decisions(path) if path.exists() else None
    filters = Filters(args.verdict, args.kind, args.min_confidence, args.new)
    with Watch() as watch:
        if args.store:
            result = read_into(args.store, args, settings, watch)
        else:
            read = read_claims(args, settings, watch, to_match=True)
            result = check_claims(read.claims, read.reports, read.skipped, settings, progress=watch)
        watch("write", 0, 1)
        shown = select(View(result), filters, standings(result.discrepancies, decisions))
        filtered = filters != Filters()
        if filtered and form not in ("text", *WHOLE):
            kept = {finding.id for finding in shown}
            left = tuple(finding for finding in result.discrepancies if finding.id in kept)
            result = result.model_copy(update={"discrepancies": left})
    _write(result, args, form, decisions, path, filters if filtered else None)
    if form not in TELL_SKIPPED or args.matrix:
        say_skipped(result.skipped)
    if args.timings:
        print_times(watch.times())
    return FOUND if fails(only_fresh(result, shown), args.fail_on or "vague") else OK


def print_times(times: dict[str, float]) -> None:
    """Print the stages' times on standard error."""
    for stage, seconds in (times | {"all": sum(times.values())}).items():
        print(f"{stage:8} {seconds:7.2f} s", file=sys.stderr)


def _write(
    result: CheckResult,
    args: argparse.Namespace,
    form: str,
    decisions: Decisions | None,
    decisions_path: Path,
    filters: Filters | None,
) -> None:
    from factcheck.commands.output import color_wanted, emit, screen_width

    if form == "workbook":
        from factcheck.report import workbook

        workbook.write(result, args.output, decisions=decisions, decisions_path=decisions_path)
    elif form == "text":
        from factcheck.report import matrix, text

        emit(
            (matrix if args.matrix else text).render(
                result,
                width=screen_width(args.output),
                color=color_wanted(args.output),
                decisions=decisions,
                filters=filters,
            ),
            args.output,
        )
    else:
        emit(_rendered(result, form, decisions), args.output, machine=True)


def _rendered(result: CheckResult, form: str, decisions: Decisions | None) -> str:
    """Return one of the forms that other programs read, or the page."""
    from factcheck.report import annotations, csv, json, jsonld, markdown, page

    if form == "json":
        return json.render(result)
    if form == "annotations":
        return annotations.render(result)
    reviewed = {"csv": csv.render, "markdown": markdown.render, "jsonld": jsonld.render, "page": page.render}
    return reviewed[form](result, decisions)


def _verdicts(words: str) -> frozenset[str]:
    return _some_of(words, VERDICTS, "verdict")


def _kinds(words: str) -> frozenset[str]:
    from typing import get_args

    from factcheck.models import Kind

    return _some_of(words, get_args(Kind), "kind")


def _some_of(words: str, known: tuple[str, ...], what: str) -> frozenset[str]:
    chosen = frozenset(word.strip() for word in words.split(",") if word.strip())
    unknown = sorted(chosen - set(known))
    if unknown or not chosen:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown) or 'nothing'} is no {what}; choose from {', '.join(known)}")
    return chosen


def _share(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no number from 0 to 1")
    return number
