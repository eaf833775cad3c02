"""Add reports: read those that are new, check again the events that they touch, and say what changed.

All is worked out on what the store held at one moment, and written only if it still holds that: where
another process was faster, the work is done again on top of its, without reading a report twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.jobs import Progress
from factcheck.match.keys import event_name, key_in
from factcheck.match.settle import settle_event
from factcheck.models import Changes, CheckResult, Claim, Discrepancy, Report, Skipped
from factcheck.pipeline import CheckedEvent, check_events, judged_by, undated
from factcheck.read.shown import shown
from factcheck.settings import Settings
from factcheck.store.changes import compare
from factcheck.store.read import findings_of, reports_of, result_in, told_of
from factcheck.store.schema import opened, reading
from factcheck.store.state import State, read_state, settings_kept
from factcheck.store.work import Work, after_reading, work_for
from factcheck.store.write import write

Extract = Callable[[list[Report], Mapping[str, str | None]], list[Claim]]
"""Gives the claims of reports, in their order, as each tells them by itself; the mapping has, for its id, the day
that a report's weekdays are read by."""


def add_reports(
    path: Path,
    reports: Sequence[Report],
    extract: Extract,
    settings: Settings | None = None,
    *,
    skipped: Iterable[Skipped] = (),
    progress: Progress | None = None,
) -> CheckResult:
    """Add to the store at ``path``, which is made if need be, and return the events that were touched.

    ``changes`` of the result says what changed; ``skipped`` is passed on. Raises
    :class:`~factcheck.errors.StoreError`; the store is then as it was.
    """
    settings = settings or Settings()
    once = _Once(extract)
    with opened(path, create=True) as base:
        while True:
            with reading(base):
                state = read_state(base)
            _hold_settings(state, settings, path)
            work = work_for(base, state, reports, settings)
            claims = once(work.anew, work.days)
            work = after_reading(work, len(claims), settings)
            told = _told(base, work, claims)
            before = [finding for event in work.gone for finding in findings_of(base, event)]
            own = {event: _reports(base, work, ids) for event, ids in work.touched.items()}
            checked = _checked(work, told, own, settings, progress)
            event_told = {claim.id: claim.event for claims in told.values() for claim in claims}
            if not work.touched or write(base, work, event_told, checked, settings):
                break
    fresh = [one.report for one in work.plan.fresh]
    notes = (*skipped, *undated(fresh, work.days), *judged_by(settings))
    read = [report for reports in own.values() for report in reports]
    result = result_in(work.linked.events, checked, read, notes)
    return result.model_copy(update={"changes": _changes(work, before, result.discrepancies)})


class _Once:
    """Extraction that reads no report twice by the same day."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._known: dict[tuple[str, str, str | None], list[Claim]] = {}

    def __call__(self, reports: Sequence[Report], day: Mapping[str, str | None]) -> list[Claim]:
        keys = {report.id: (report.id, report.sha256, day[report.id]) for report in reports}
        missing = [report for report in reports if keys[report.id] not in self._known]
        if missing:
            self._known |= {keys[report.id]: [] for report in missing}
            for claim in self._extract(missing, day):
                self._known[keys[claim.report_id]].append(claim)
        return [claim for report in reports for claim in self._known[keys[report.id]]]


def _hold_settings(state: State, settings: Settings, path: Path) -> None:
    """Refuse to mix claims and findings that were made by different settings."""
    kept = settings_kept(settings)
    if state.versions and state.settings != kept:
        raise StoreError(
            f"{shown(path)}: was made with the settings {state.settings}, not {kept}; "
            "give the same --settings, or name another file"
        )


def _told(base: sqlite3.Connection, work: Work, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return the claims of the reports of each touched event, as each report tells them; ``claims`` were read now."""
    by_report: dict[str, list[Claim]] = {report.id: [] for report in work.anew}
    for claim in claims:
        by_report[claim.report_id].append(claim)
    return {
        event: [
            claim
            for name in sorted(ids)
            for claim in (by_report[name] if name in by_report else told_of(base, work.state, name))
        ]
        for event, ids in work.touched.items()
    }


def _reports(base: sqlite3.Connection, work: Work, ids: Iterable[str]) -> list[Report]:
    anew = {report.id: report for report in work.anew}
    known = reports_of(base, work.state, (name for name in ids if name not in anew))
    return sorted([*known, *(anew[name] for name in ids if name in anew)], key=lambda report: report.id)


def _checked(
    work: Work,
    told: Mapping[str, list[Claim]],
    reports: Mapping[str, list[Report]],
    settings: Settings,
    progress: Progress | None,
) -> dict[str, CheckedEvent]:
    # The events are told apart by numbers of this run alone.
    name = {event: event_name(number) for number, event in enumerate(told)}
    claims = [
        claim.model_copy(update={"event": key_in(name[event], claim.event)})
        for event, own in told.items()
        for claim in settle_event(own, reports[event])
    ]
    every = [report for own in reports.values() for report in own]
    checked = check_events(claims, every, settings, work.in_all, progress)
    return {event: checked.get(name[event], CheckedEvent([], [], [])) for event in told}


def _changes(work: Work, before: Sequence[Discrepancy], after: Sequence[Discrepancy]) -> Changes:
    new, changed, settled = compare(before, after)
    fresh = work.plan.fresh
    return Changes(
        added=tuple(one.report.id for one in fresh),
        replaced=tuple(one.report.id for one in fresh if one.replaces is not None),
        known=work.plan.known,
        new=new,
        changed=changed,
        settled=settled,
    )
