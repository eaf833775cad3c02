"""Which of the given reports are new to a store, and which of its own they take the place of."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.models import Report
from factcheck.store.state import Kept, State

_ROW = re.compile(r"#[^/\\]*$")
"""Behind the path of a table of reports: which row. The next issue of the table has another report there."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A report that is new, under the id that it has in the store, and whose place it takes."""

    report: Report
    content: str
    place: str
    replaces: Kept | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The new reports, sorted by id, and how many of those given were known."""

    fresh: tuple[Fresh, ...]
    known: int


def plan(state: State, reports: Sequence[Report]) -> Plan:
    """Tell what is new.

    A report is known by its content: its text and what it says of itself, of which a copy under another
    name changes nothing, while another outlet's copy is another report. It is a corrected version of one
    with its address; where one of the two has no address, of the one in its file; else of the one with
    its publisher, title and time. It has that one's id, so that what it still says stays the same claim.
    Reports that are given together never replace each other.
    """
    known = {kept.content for kept in state.versions}
    taken = {kept.id for kept in state.versions}
    given: set[str] = set()
    by_mark = {mark: kept for kept in state.current.values() for mark in _marks(kept, kept.place)}
    fresh: list[Fresh] = []
    for report in sorted(reports, key=lambda r: r.id):
        content = content_of(report)
        if content in known:
            continue
        known.add(content)
        place = place_of(report)
        old = _earlier(report, place, by_mark)
        name = old.id if old is not None and old.id not in given else report.id
        inherited = old is not None and name == old.id
        if name in given or (name in taken and not inherited):
            name = "r" + hashlib.sha256(f"{report.id}\0{content}".encode()).hexdigest()[:10]
        given.add(name)
        fresh.append(Fresh(report.model_copy(update={"id": name}), content, place, old))
    ordered = tuple(sorted(fresh, key=lambda one: one.report.id))
    return Plan(ordered, len(reports) - len(ordered))


def content_of(report: Report) -> str:
    """Return the digest of what a report says: its text, and the fields that were not guessed."""
    told = [
        "" if name in report.guessed else getattr(report, name) or ""
        for name in ("url", "publisher", "title", "published")
    ]
    return hashlib.sha256("\0".join([report.text, *told]).encode()).hexdigest()


def place_of(report: Report) -> str:
    """Return the full path of a file of one report; empty for a row of a table."""
    return "" if not report.path or _ROW.search(report.path) else os.path.abspath(report.path)  # noqa: PTH100


def _earlier(report: Report, place: str, by_mark: dict[tuple[str, ...], Kept]) -> Kept | None:
    for mark in _marks(report, place):
        old = by_mark.get(mark)
        if old is not None and (mark[0] == "url" or not (old.url and report.url)):
            return old
    return None


def _marks(report: Report | Kept, place: str) -> list[tuple[str, ...]]:
    """Return what a report may be known again by, the surest first."""
    marks: list[tuple[str, ...]] = []
    if report.url:
        marks.append(("url", report.url))
    if place:
        marks.append(("place", place))
    if not {"publisher", "title", "published"} & set(report.guessed) and report.published and report.title:
        marks.append(("title", report.publisher, report.title, report.published))
    return marks
