"""What adding reports makes necessary: which have to be read, and which events have to be checked again."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck import __version__
from factcheck.extract.dating import days_told, shared_day
from factcheck.models import Report
from factcheck.settings import Settings
from factcheck.store.events import Linked, linked
from factcheck.store.plan import Plan, plan
from factcheck.store.read import reports_of
from factcheck.store.rows import intact
from factcheck.store.state import State


@dataclass(frozen=True, slots=True)
class Work:
    """The state that it starts from, and what follows from the given reports."""

    state: State
    plan: Plan
    anew: list[Report]
    """Reports to read, sorted by id: those that are new, and those that have to be read by another day or program."""
    days: dict[str, str | None]
    """By which day each report's weekdays are read, new and old."""
    votes: dict[str, tuple[str, ...]]
    """The days that each new report tells."""
    linked: Linked
    touched: dict[str, frozenset[str]]
    """The events to check again, with the ids of their reports."""
    gone: list[str]
    """The events of before that these take the place of."""
    in_all: int = 0
    """How many claims the store has then; known when the reports have been read."""


def work_for(base: sqlite3.Connection, state: State, reports: Sequence[Report], settings: Settings) -> Work:
    """Work out what has to be done; without anything new that is nothing."""
    planned = plan(state, reports)
    fresh = [one.report for one in planned.fresh]
    votes = {report.id: tuple(sorted(day.isoformat() for day in days_told(report))) for report in fresh}
    days = _days(state, fresh, votes)
    stale = state.made_by not in ("", __version__)
    old = {name: kept for name, kept in state.current.items() if name not in votes}
    again = [name for name, kept in old.items() if stale or kept.day != days[name]]
    anew = sorted([*fresh, *reports_of(base, state, again)], key=lambda report: report.id)
    found = linked(base, days, anew, settings) if anew else Linked((), (), state.events)
    named = {report.id for report in anew}
    touched = {event: ids for event, ids in found.events.items() if state.events.get(event) != ids or ids & named}
    gone = [event for event in state.events if event in touched or event not in found.events]
    return Work(state, planned, anew, days, votes, found, touched, gone)


def after_reading(work: Work, claims: int, settings: Settings) -> Work:
    """Complete the work by the number of claims that were read.

    Where it makes the store so large, or so small, that its clauses are encoded in another way, every
    event has to be checked again.
    """
    anew = {report.id for report in work.anew}
    before = sum(kept.claims for kept in work.state.current.values())
    in_all = claims + sum(kept.claims for name, kept in work.state.current.items() if name not in anew)
    many = settings.static_claims
    if (before > many) == (in_all > many) or not anew:
        return replace(work, in_all=in_all)
    return replace(work, in_all=in_all, touched=work.linked.events, gone=list(work.state.events))


def _days(state: State, fresh: Sequence[Report], votes: Mapping[str, tuple[str, ...]]) -> dict[str, str | None]:
    """Return the day that each report is read by, as :func:`factcheck.extract.dating.reading_days` does."""
    published = {name: kept.published for name, kept in state.current.items()}
    published |= {report.id: report.published for report in fresh}
    if all(published.values()):
        return published
    told = {name: kept.votes for name, kept in state.current.items()} | dict(votes)
    with intact():
        shared = shared_day({name: map(date.fromisoformat, days) for name, days in told.items()})
    return {name: own or shared for name, own in published.items()}
