"""What a check starts from: reports, claim tables, or both."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ReadError

if TYPE_CHECKING:
    from factcheck.jobs import Progress
    from factcheck.match.encode import SentenceEncoder
    from factcheck.models import CheckResult, Claim, Report, Skipped
    from factcheck.settings import Settings

MANY = 50
"""Reports that are worth a process of their own: reading them takes twice as long as its beginning (2.5 s)."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """The claims, the reports that they stand in, sorted by id, and what was skipped."""

    claims: list[Claim]
    reports: list[Report]
    skipped: tuple[Skipped, ...]


def add_inputs(command: argparse.ArgumentParser) -> None:
    """Add what every command that reads reports takes."""
    command.add_argument(
        "--reports",
        type=Path,
        metavar="FILE",
        help="CSV of path, title, publisher, published, url that stands above what the reports say",
    )
    add_settings(command)


def add_settings(command: argparse.ArgumentParser) -> None:
    """Add what every command takes that reads claims out of reports."""
    command.add_argument("--settings", type=Path, metavar="FILE", help="TOML file of settings to change")
    command.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="processes that read the reports (default: as many as help)",
    )
    command.add_argument("--timings", action="store_true", help="print the stages' times on standard error")


def read_claims(args: argparse.Namespace, settings: Settings, progress: Progress, *, to_match: bool = False) -> Claimed:
    """Read the paths: reports are extracted, and claim tables are taken as they are.

    Where a table holds claims of a report that is given too, the table's word counts. With
    ``to_match`` the model that matching will need is loaded while the reports are read.
    """
    from factcheck.pipeline import claims_of, undated
    from factcheck.read import read_reports
    from factcheck.tables import is_claim_table, read_table

    progress("read", 0, 1)
    tables = [path for path in dict.fromkeys(args.paths) if is_claim_table(path, settings)]
    others = [path for path in args.paths if path not in tables]
    given: list[Report] = []
    skipped: list[Skipped] = []
    if others:
        read = read_reports(others, settings, args.reports)
        given, skipped = list(read), list(read.skipped)
    claims: dict[str, Claim] = {}
    reports: dict[str, Report] = {}
    for path in tables:
        table = read_table(path, settings, given)
        claims |= {claim.id: claim for claim in table.claims}
        reports |= {report.id: report for report in table.reports}
        skipped += table.skipped
    fresh = sorted((report for report in given if report.id not in reports), key=lambda report: report.id)
    if fresh:
        skipped += undated(fresh)
        jobs, meanwhile = readers(fresh, args.jobs, settings, to_match=to_match)
        extracted = claims_of(fresh, settings, jobs=jobs, progress=progress, meanwhile=meanwhile)
        claims |= {claim.id: claim for claim in extracted}
    reports |= {report.id: report for report in fresh}
    ordered = sorted(reports.values(), key=lambda report: report.id)
    place = {report.id: number for number, report in enumerate(ordered)}
    in_order = sorted(claims.values(), key=lambda claim: place[claim.report_id])
    listed = sorted(set(skipped), key=lambda row: (row.path, row.reason))
    return Claimed(in_order, ordered, tuple(listed))


def read_into(store: Path, args: argparse.Namespace, settings: Settings, progress: Progress) -> CheckResult:
    """Add the paths' reports to a store, and return what that touches; without a path, the store as it is.

    Raises :class:`ReadError` for a claim table: a store reads its claims itself.
    """
    from factcheck.pipeline import told_claims
    from factcheck.read import read_reports
    from factcheck.read.shown import shown
    from factcheck.store import add_reports, present
    from factcheck.tables import is_claim_table

    progress("read", 0, 1)
    if not args.paths:
        return present(store)
    table = next((path for path in args.paths if is_claim_table(path, settings)), None)
    if table is not None:
        raise ReadError(f"{shown(table)}: is a claim table; a store takes the reports themselves")
    read = read_reports(args.paths, settings, args.reports)

    def extract(reports: list[Report], day: Mapping[str, str | None]) -> list[Claim]:
        jobs, meanwhile = readers(reports, args.jobs, settings, to_match=True)
        return told_claims(reports, day, settings, jobs=jobs, progress=progress, meanwhile=meanwhile)

    return add_reports(store, read, extract, settings, skipped=read.skipped, progress=progress)


def readers(
    reports: list[Report], jobs: int | None, settings: Settings, *, to_match: bool
) -> tuple[int | None, Callable[[], None] | None]:
    """Return how many processes read the reports, None for this one, and what this one does meanwhile.

    To load the sentence model takes about as long as to read a dozen reports, and to do both in one
    process takes as long as one after the other, threads or not. A model that no text will need, since
    the cache knows the reports, is not loaded.
    """
    from factcheck.jobs import prepare
    from factcheck.pipeline import encoder_for

    meanwhile = None
    if to_match and jobs != 1:
        encoder = encoder_for(settings)
        if not encoder.knows([report.sha256 for report in reports]):
            meanwhile = partial(_load_for_good, encoder)
    if jobs is None:
        jobs = max(1, min(len(reports) // MANY, os.cpu_count() or 1))
    if jobs > 1 or meanwhile is not None:
        return jobs, meanwhile
    prepare(settings)
    return None, None


def _load_for_good(encoder: SentenceEncoder) -> None:
    """Load the model, and look for no cycles in what stays for the run: that took a second."""
    encoder.load()
    gc.freeze()


def _jobs(word: str) -> int:
    number = int(word) if word.isdecimal() and len(word) < 4 else 0
    if not number:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes")
    return number
