"""What a store holds as records: the present state of all of it, or of some events."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.match.events import numbers
from factcheck.match.keys import event_name
from factcheck.models import CheckResult, Claim, Discrepancy, Group, Report, Skipped
from factcheck.pipeline import CheckedEvent, result_of, undated
from factcheck.store.rows import record_of
from factcheck.store.schema import opened, reading
from factcheck.store.state import State, read_state


def present(path: Path) -> CheckResult:
    """Return what one check of all reports of the store would give; nothing is read or matched again.

    Raises :class:`~factcheck.errors.StoreError`.
    """
    with opened(path) as base, reading(base):
        state = read_state(base)
        reports = [report for event in state.events.values() for report in reports_of(base, state, event)]
        checked = {event: checked_of(base, state, event) for event in state.events}
    return result_in(state.events, checked, reports, undated(reports, state.days))


def reports_of(base: sqlite3.Connection, state: State, ids: Iterable[str]) -> list[Report]:
    """Return the current versions of these reports, sorted by id."""
    query = "SELECT id, path, title, publisher, published, url, sha256, text, guessed FROM reports WHERE version = ?"
    versions = (state.current[report_id].version for report_id in sorted(ids))
    return [record_of(Report, base.execute(query, (version,)).fetchone()) for version in versions]


def told_of(base: sqlite3.Connection, state: State, report_id: str) -> list[Claim]:
    """Return the claims of a report as it tells them by itself, in the order of its text."""
    rows = _claims(base, state, report_id)
    return [record_of(Claim, dict(row) | {"event": row["event_told"]}) for row in rows]


def checked_of(base: sqlite3.Connection, state: State, event: str) -> CheckedEvent:
    """Return what the store knows of one event."""
    claims = [record_of(Claim, row) for report_id in sorted(state.events[event]) for row in _claims(base, state, report_id)]
    groups = base.execute("SELECT * FROM groups WHERE of_event = ? ORDER BY rowid", (event,)).fetchall()
    return CheckedEvent(claims, [record_of(Group, row) for row in groups], findings_of(base, event))


def findings_of(base: sqlite3.Connection, event: str) -> list[Discrepancy]:
    """Return the findings of one event."""
    rows = base.execute("SELECT * FROM discrepancies WHERE of_event = ? ORDER BY rowid", (event,)).fetchall()
    return [record_of(Discrepancy, row) for row in rows]


def result_in(
    events: Mapping[str, frozenset[str]],
    checked: Mapping[str, CheckedEvent],
    reports: Iterable[Report],
    skipped: Iterable[Skipped],
) -> CheckResult:
    """Put some or all events together under the numbers that they have among all ``events`` of the store."""
    number = numbers({report_id: event for event, members in events.items() for report_id in members})
    named = {event_name(number[event]): found for event, found in checked.items()}
    return result_of(named, sorted(reports, key=lambda report: report.id), tuple(skipped))


def _claims(base: sqlite3.Connection, state: State, report_id: str) -> list[sqlite3.Row]:
    version = state.current[report_id].version
    return base.execute("SELECT * FROM claims WHERE version = ? ORDER BY place", (version,)).fetchall()
