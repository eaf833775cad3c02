"""Write what was worked out, in one transaction: all of it or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping

from factcheck import __version__
from factcheck.pipeline import CheckedEvent
from factcheck.settings import Settings
from factcheck.store.events import write_linked
from factcheck.store.plan import Fresh
from factcheck.store.rows import Cell, insert, row_of
from factcheck.store.schema import writing
from factcheck.store.state import settings_kept
from factcheck.store.work import Work


def write(
    base: sqlite3.Connection,
    work: Work,
    told: Mapping[str, str],
    checked: Mapping[str, CheckedEvent],
    settings: Settings,
) -> bool:
    """Write it, and return True; False where the store has changed since the work began.

    ``told`` has each claim's event as its report alone tells it, by claim id.
    """
    with writing(base):
        now = base.execute("SELECT additions FROM store").fetchone()
        if (now[0] if now else 0) != work.state.additions:
            return False
        base.execute("DELETE FROM store")
        head: dict[str, Cell] = {"additions": work.state.additions + 1, "made_by": __version__}
        head["settings"] = settings_kept(settings)
        insert(base, "store", [head])
        count = Counter(claim.report_id for found in checked.values() for claim in found.claims)
        versions = _write_reports(base, work, count)
        for event in work.gone:
            base.execute("DELETE FROM groups WHERE of_event = ?", (event,))
            base.execute("DELETE FROM discrepancies WHERE of_event = ?", (event,))
        for event, found in checked.items():
            _write_event(base, event, found, versions, told)
        write_linked(base, work.linked)
    return True


def _write_reports(base: sqlite3.Connection, work: Work, claims: Mapping[str, int]) -> dict[str, int]:
    """Write new reports and what is another of the old ones; return the versions of the touched, by id."""
    versions = {name: kept.version for name, kept in work.state.current.items()}
    event_of = {name: event for event, ids in work.touched.items() for name in ids}
    for number, one in enumerate(work.plan.fresh, len(work.state.versions) + 1):
        name = one.report.id
        if one.replaces is not None:
            base.execute(
                "UPDATE reports SET superseded_by = ?, event = NULL WHERE version = ?",
                (number, one.replaces.version),
            )
        insert(base, "reports", [_report_row(one, number, work)])
        versions[name] = number
    for name, event in event_of.items():
        base.execute(
            "UPDATE reports SET event = ?, day = ?, claims = ? WHERE version = ?",
            (event, work.days[name], claims.get(name, 0), versions[name]),
        )
        base.execute("DELETE FROM claims WHERE version = ?", (versions[name],))
    return {name: versions[name] for name in event_of}


def _report_row(one: Fresh, version: int, work: Work) -> dict[str, Cell]:
    """Return the row of a new report, without what is the same to write for an old one."""
    return row_of(one.report) | {
        "version": version,
        "content": one.content,
        "place": one.place,
        "claims": 0,
        "votes": json.dumps(work.votes[one.report.id]),
    }


def _write_event(
    base: sqlite3.Connection,
    event: str,
    found: CheckedEvent,
    versions: Mapping[str, int],
    told: Mapping[str, str],
) -> None:
    rows = [
        row_of(claim) | {"version": versions[claim.report_id], "place": place, "event_told": told[claim.id]}
        for place, claim in enumerate(found.claims)
    ]
    insert(base, "claims", rows)
    insert(base, "groups", (row_of(group) | {"of_event": event} for group in found.groups))
    insert(base, "discrepancies", (row_of(finding) | {"of_event": event} for finding in found.discrepancies))
