"""What a check starts from: reports, claim tables, or both."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.jobs import Progress
    from factcheck.models import Claim, Report, Skipped
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
    from factcheck.pipeline import undated
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
        extracted = _extracted(fresh, args.jobs, settings, progress, to_match)
        claims |= {claim.id: claim for claim in extracted}
    reports |= {report.id: report for report in fresh}
    ordered = sorted(reports.values(), key=lambda report: report.id)
    place = {report.id: number for number, report in enumerate(ordered)}
    in_order = sorted(claims.values(), key=lambda claim: place[claim.report_id])
    listed = sorted(set(skipped), key=lambda row: (row.path, row.reason))
    return Claimed(in_order, ordered, tuple(listed))


def _extracted(reports: list[Report], jobs: int | None, settings: Settings, progress: Progress, to_match: bool) -> list[Claim]:
    """Extract here, or in other processes where that saves a person's time.

    To load the sentence model takes about as long as to read a dozen reports, and to do both in one
    process takes as long as one after the other, threads or not. A model that no text will need, since
    the cache knows the reports, is not loaded.
    """
    from factcheck.jobs import prepare
    from factcheck.pipeline import claims_of, encoder_for

    meanwhile = None
    if to_match and jobs != 1:
        encoder = encoder_for(settings)
        if not encoder.knows([report.sha256 for report in reports]):
            meanwhile = encoder.load
    if jobs is None:
        jobs = max(1, min(len(reports) // MANY, os.cpu_count() or 1))
    elsewhere = jobs > 1 or meanwhile is not None
    if not elsewhere:
        prepare(settings)
    return claims_of(reports, settings, jobs=jobs if elsewhere else None, progress=progress, meanwhile=meanwhile)


def _jobs(word: str) -> int:
    number = int(word) if word.isdecimal() and len(word) < 4 else 0
    if not number:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes")
    return number
