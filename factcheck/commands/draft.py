"""``factcheck check DRAFT --against SOURCE...``: the line-by-line check of a draft before it is printed."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.commands.inputs import Claimed
    from factcheck.decisions import Decisions
    from factcheck.lines import DraftResult
    from factcheck.models import Report

FORMS = ("text", "json", "workbook", "page")


def run(args: argparse.Namespace) -> int:
    """Check the draft, write the result, and say by the exit code whether something is to be mended."""
    from factcheck.commands.check import BY_SUFFIX, FOUND, OK, print_times
    from factcheck.commands.inputs import read_claims
    from factcheck.commands.output import format_of
    from factcheck.commands.settings_file import read_settings
    from factcheck.commands.watch import Watch
    from factcheck.decisions import standings
    from factcheck.pipeline import check_draft_claims
    from factcheck.report.draft.words import fails
    from factcheck.review import decisions_beside, load_decisions

    form = format_of(args.format, args.output, BY_SUFFIX, "text")
    _refuse_others(args, form)
    settings = read_settings(args.settings)
    path = args.decisions or decisions_beside(args.paths)
    decisions = load_decisions(path) if path.exists() else None
    with Watch() as watch:
        both = argparse.Namespace(**vars(args) | {"paths": [*args.paths, *args.against]})
        read = read_claims(both, settings, watch, to_match=True)
        draft = _draft(args.paths[0], read.reports)
        read = _without_copies(draft, read)
        result = check_draft_claims(draft.id, read.claims, read.reports, read.skipped, settings, progress=watch)
        watch("write", 0, 1)
    _write(result, args.output, form, decisions, path)
    if args.timings:
        print_times(watch.times())
    stands = standings(result.lines, decisions)
    shown = [line for line in result.lines if not stands[line.id].silent]
    return FOUND if fails(shown, args.fail_on or "update") else OK


def _refuse_others(args: argparse.Namespace, form: str) -> None:
    """Refuse what a draft's check has no use for, with the remedy."""
    if len(args.paths) != 1 or not Path(args.paths[0]).is_file():
        raise FactcheckError("--against takes one draft, a file; name its sources, files or folders, behind --against")
    if form not in FORMS:
        raise FactcheckError(f"{form} has no form for a draft's check; choose text or json, or -o FILE.xlsx or FILE.html")
    given = {
        "--matrix": args.matrix, "--verdict": args.verdict, "--kind": args.kind, "--min-confidence": args.min_confidence,
        "--new": args.new,
    }  # fmt: skip
    for option, value in given.items():
        if value:
            raise FactcheckError(f"{option} chooses among findings, and --against shows every claim of the draft; leave one out")


def _draft(path: str, reports: Iterable[Report]) -> Report:
    """Return the report that stands in the draft's file; raises FactcheckError where that is not one."""
    found = [report for report in reports if Path(report.path).resolve() == Path(path).resolve()]
    if len(found) != 1:
        raise FactcheckError(f"{path}: is not one report; give the draft as .md, .txt, .docx, .html, .pdf or .eml")
    return found[0]


def _without_copies(draft: Report, read: Claimed) -> Claimed:
    """Leave out sources that are the draft's own text: they would support every word of it."""
    from factcheck.commands.inputs import Claimed
    from factcheck.models import Skipped

    copies = {report.id: report for report in read.reports if report.sha256 == draft.sha256 and report.id != draft.id}
    if len(read.reports) - len(copies) < 2:
        raise FactcheckError(f"{draft.path}: no source but the draft itself; name its sources behind --against")
    left_out = [Skipped(path=copy.path, reason="is the draft's own text: left out of its sources") for copy in copies.values()]
    return Claimed(
        [claim for claim in read.claims if claim.report_id not in copies],
        [report for report in read.reports if report.id not in copies],
        (*read.skipped, *left_out),
    )


def _write(
    result: DraftResult, output: Path | None, form: str, decisions: Decisions | None, decisions_path: Path
) -> None:
    from factcheck.commands.output import color_wanted, emit, screen_width

    if form == "workbook" and output is not None:
        from factcheck.report.draft import workbook

        workbook.write(result, output, decisions=decisions, decisions_path=decisions_path)
    elif form == "page":
        from factcheck.report.draft import page

        emit(page.render(result, decisions), output, machine=True)
    elif form == "json":
        from factcheck.report import json

        emit(json.render(result), output, machine=True)
    else:
        from factcheck.report.draft import text

        emit(text.render(result, width=screen_width(output), color=color_wanted(output), decisions=decisions), output)
