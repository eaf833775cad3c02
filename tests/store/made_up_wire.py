"""A made-up wire of three events, and a reader of its sentences that needs no language model."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from factcheck.extract.dating import reading_days
from factcheck.match.settle import settle_events
from factcheck.models import CheckResult, Claim, Kind, Moment, Quantity, Report
from factcheck.pipeline import check_claims, undated
from factcheck.settings import Settings

EVENTS = {
    "ferry": "The ferry Quorrin sank off Zelmar near Tavrik, said the Mollusk Guard of Ostrelund.",
    "quake": "An earthquake shook Brevanta and Kessarim, said the Yllic Survey of Dornavia.",
    "fire": "The depot Halvex burned in Umbrosk beside Pentarlo, said the Gravin Brigade of Sorvallo.",
}
FACT = re.compile(r"(?P<number>\d+) (?P<thing>people|boats|villages)|(?P<day>on Tuesday)")
KINDS: dict[str, tuple[Kind, str, str]] = {
    "people": ("casualties", "person", "killed"),
    "boats": ("count", "boat", "search"),
    "villages": ("count", "village", "evacuate"),
}


def made_up(
    event: str,
    outlet: str,
    people: int,
    *,
    boats: int | None = None,
    villages: int | None = None,
    published: str | None = "2031-03-05",
    number: int = 0,
) -> Report:
    """Return an outlet's report on one event; a corrected version has the same outlet, event and number."""
    lines = [EVENTS[event], f"The {event} killed {people} people in the night.", "It began on Tuesday."]
    if boats is not None:
        lines.append(f"Rescuers sent {boats} boats to search the place.")
    if villages is not None:
        lines.append(f"Officials evacuated {villages} villages at dawn.")
    text = "\n".join(lines)
    url = f"https://{outlet}.example/{event}/{number}"
    return Report(
        id="r" + hashlib.sha256(url.encode()).hexdigest()[:10], path=f"{outlet}-{event}-{number}.md", title=f"The {event}",
        publisher=outlet, published=published, url=url, sha256=hashlib.sha256(text.encode()).hexdigest(), text=text,
    )  # fmt: skip


def batch(number: int) -> list[Report]:
    """Return three reports of one event, others for each number."""
    event = list(EVENTS)[number % len(EVENTS)]
    return [made_up(event, f"outlet{number}-{n}", 12 + n, boats=number % 4) for n in range(3)]


def read(reports: Sequence[Report], day: Mapping[str, str | None]) -> list[Claim]:
    """Stand in for extraction: a figure with its thing, and the weekday by the day that is given."""
    return [_claim(report, found, day[report.id]) for report in reports for found in FACT.finditer(report.text)]


def _claim(report: Report, found: re.Match[str], day: str | None) -> Claim:
    begin = report.text.rfind("\n", 0, found.start()) + 1
    sentence = report.text[begin:].split("\n", 1)[0]
    value: Quantity | Moment
    if found["day"]:
        kind, head, act = "date", "", "begin"
        value = Moment(earliest=day, latest=day)
    else:
        kind, head, act = KINDS[found["thing"]]
        value = Quantity(low=float(found["number"]), high=float(found["number"]))
    return Claim(
        id="c" + hashlib.sha256(f"{report.id} {sentence} {found[0]}".encode()).hexdigest()[:12],
        report_id=report.id, kind=kind, about=f"{head} {act}".strip(), event="main", value=value,
        quote=found[0], start=found.start(), end=found.end(), sentence=sentence, head=head, act=act,
        clause=sentence.replace(found[0], "#"),
    )  # fmt: skip


def fresh_check(reports: Sequence[Report]) -> CheckResult:
    """Return what one check of these reports gives."""
    ordered = sorted(reports, key=lambda report: report.id)
    claims = settle_events(read(ordered, reading_days(ordered)), ordered, Settings())
    return check_claims(claims, ordered, tuple(undated(ordered)))


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of a store."""
    tables = ("store", "reports", "signatures", "links", "claims", "groups", "discrepancies")
    with closing(sqlite3.connect(path)) as base:
        return {table: base.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
