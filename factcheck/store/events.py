"""Which reports of a store tell of one event: kept signatures and links, held to what is new."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.match.events import FEWEST_REPORTS, Link, events_of, few_links, links
from factcheck.match.signature import Signature, signature_of
from factcheck.models import Report
from factcheck.settings import Settings
from factcheck.store.rows import insert, intact


@dataclass(frozen=True, slots=True)
class Linked:
    """What new reports are known by, their links, and the reports of every event after their addition."""

    signatures: tuple[Signature, ...]
    links: tuple[Link, ...]
    events: dict[str, frozenset[str]]
    """Report ids by the smallest among them."""


def linked(base: sqlite3.Connection, ids: Iterable[str], anew: Sequence[Report], settings: Settings) -> Linked:
    """Return the events of the reports ``ids``, of which those of ``anew`` have another text than the store knows."""
    current = set(ids)
    fresh = [signature_of(report) for report in anew]
    other = current - {signature.report_id for signature in fresh}
    known = [signature for signature in _signatures(base) if signature.report_id in other]
    found = links(fresh, known, settings)
    kept = [link for link in _links(base) if link.one in other and link.other in other]
    every = [*kept, *found] if len(current) >= FEWEST_REPORTS else few_links([*known, *fresh], settings)
    events: dict[str, set[str]] = defaultdict(set)
    for report_id, event in events_of(current, every, settings).items():
        events[event].add(report_id)
    return Linked(tuple(fresh), tuple(found), {event: frozenset(members) for event, members in events.items()})


def write_linked(base: sqlite3.Connection, found: Linked) -> None:
    """Keep signatures and links in the place of those that the same reports had."""
    for signature in found.signatures:
        name = {"id": signature.report_id}
        base.execute("DELETE FROM links WHERE one = :id OR other = :id", name)
        base.execute("DELETE FROM signatures WHERE report_id = :id", name)
    rows = ({"report_id": s.report_id, "signature": s.model_dump_json()} for s in found.signatures)
    insert(base, "signatures", rows)
    insert(base, "links", (link._asdict() for link in found.links))


def _signatures(base: sqlite3.Connection) -> list[Signature]:
    rows = base.execute("SELECT signature FROM signatures ORDER BY report_id").fetchall()
    with intact():
        return [Signature.model_validate_json(row[0]) for row in rows]


def _links(base: sqlite3.Connection) -> list[Link]:
    rows = base.execute("SELECT one, other, score FROM links ORDER BY one, other").fetchall()
    return [Link(*row) for row in rows]
