"""What a store holds of its reports without their texts, as one process sees it at one time."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from factcheck.settings import Settings
from factcheck.store.rows import intact


@dataclass(frozen=True, slots=True)
class Kept:
    """One version of a report, in little."""

    version: int
    id: str
    content: str
    place: str
    url: str | None
    publisher: str
    title: str
    published: str | None
    guessed: tuple[str, ...]
    day: str | None
    claims: int
    votes: tuple[str, ...]
    event: str | None
    """None where a later version stands in its place."""


@dataclass(frozen=True)
class State:
    """All versions in the order of their addition, and how often the store was changed."""

    additions: int
    made_by: str
    settings: str
    versions: tuple[Kept, ...]

    @cached_property
    def current(self) -> dict[str, Kept]:
        """The reports that count, by id."""
        return {kept.id: kept for kept in self.versions if kept.event is not None}

    @cached_property
    def events(self) -> dict[str, frozenset[str]]:
        """The ids of the reports of each event."""
        members: dict[str, set[str]] = defaultdict(set)
        for kept in self.current.values():
            members[kept.event or ""].add(kept.id)
        return {event: frozenset(ids) for event, ids in members.items()}

    @property
    def days(self) -> dict[str, str | None]:
        """The day by which each report's weekdays were read."""
        return {report_id: kept.day for report_id, kept in self.current.items()}


_KEPT = "version, id, content, place, url, publisher, title, published, guessed, day, claims, votes, event"


def read_state(base: sqlite3.Connection) -> State:
    """Read it, in one transaction of the caller's; a store that nothing was added to has not been changed."""
    head = base.execute("SELECT additions, made_by, settings FROM store").fetchone()
    rows = base.execute(f"SELECT {_KEPT} FROM reports ORDER BY version").fetchall()
    additions, made_by, settings = head or (0, "", "")
    return State(additions, made_by, settings, tuple(_kept(row) for row in rows))


def _kept(row: sqlite3.Row) -> Kept:
    fields = dict(row)
    with intact():
        for name in ("guessed", "votes"):
            fields[name] = tuple(json.loads(fields[name]))
    return Kept(**fields)


_NO_MATTER = ("max_", "read_", "vector_cache")
"""How the names of settings begin that do not change what is made of a text."""


def settings_kept(settings: Settings) -> str:
    """Return what a store keeps of the settings: those that its claims and findings rest on, where they are changed."""
    changed = settings.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({name: changed[name] for name in sorted(changed) if not name.startswith(_NO_MATTER)})
