"""Which reports tell of the same event.

Whether two reports are linked depends on what the two are known by and on nothing else, so that
signatures and links can be kept, and new reports only be held to what is there. An event is what
its reports' links hold together on the whole: one link, as a round-up makes, does not join two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from factcheck.match.cluster import clusters
from factcheck.match.lookup import sharing_two
from factcheck.match.signature import Signature, days_apart, signature_of
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.models import Report

FEWEST_REPORTS = 4
"""With fewer there is no telling a stranger from a report that words things its own way."""


class Link(NamedTuple):
    """Two reports, the smaller id first, and how much of what they are known by they share, 0 to 1."""

    one: str
    other: str
    score: float


def report_events(reports: Sequence[Report], settings: Settings | None = None) -> dict[str, int]:
    """Return the number of its event for each report id; 0 is the event with the most reports.

    Fewer than ``FEWEST_REPORTS`` reports are one event unless their days lie apart. The order of
    ``reports`` changes nothing.
    """
    settings = settings or Settings()
    signatures = [signature_of(report) for report in sorted(reports, key=lambda r: r.id)]
    found = links(signatures, (), settings) if len(signatures) >= FEWEST_REPORTS else few_links(signatures, settings)
    event = events_of([s.report_id for s in signatures], found, settings)
    number = numbers(event)
    return {report_id: number[name] for report_id, name in event.items()}


def numbers(event: Mapping[str, str]) -> dict[str, int]:
    """Return the number of each event, from the id of its event for each report id: 0 has the most reports."""
    ranked = sorted(Counter(event.values()).items(), key=lambda item: (-item[1], item[0]))
    return {name: number for number, (name, _) in enumerate(ranked)}


def few_links(signatures: Sequence[Signature], settings: Settings) -> list[Link]:
    """Return the links of fewer than ``FEWEST_REPORTS`` reports in all: only days set them apart."""
    gap = timedelta(settings.report_days_apart)
    ordered = sorted(signatures, key=lambda s: s.report_id)
    return [Link(a.report_id, b.report_id, 1.0) for a, b in combinations(ordered, 2) if not days_apart(a, b, gap)]


def links(fresh: Sequence[Signature], known: Sequence[Signature], settings: Settings | None = None) -> list[Link]:
    """Return the links of each fresh report to the other fresh and to the known ones, in order.

    Linked are two reports that share two of their foremost terms and ``event_link`` of all,
    unless their days lie apart. Links among the known are not looked for. Near-linear in the
    reports, as long as most events have few of them.
    """
    settings = settings or Settings()
    # The fresh come first; a report that is given twice is taken once.
    every = list({s.report_id: s for s in (*known, *fresh)}.values())
    new = {s.report_id for s in fresh}
    every.sort(key=lambda s: (s.report_id not in new, s.report_id))
    rows = _rows(every)
    gap = timedelta(settings.report_days_apart)
    found: list[Link] = []
    for left, right in sharing_two([s.foremost for s in every], len(new)):
        # The weights are rounded, so that two copies may come to a little more than 1.
        score = np.minimum(np.round(np.asarray(rows[left].multiply(rows[right]).sum(axis=1)).ravel(), 4), 1.0)
        for i in np.flatnonzero(score >= settings.event_link):
            a, b = every[left[i]], every[right[i]]
            if not days_apart(a, b, gap):
                one, other = sorted((a.report_id, b.report_id))
                found.append(Link(one, other, float(score[i])))
    return sorted(found)


def events_of(ids: Iterable[str], links: Iterable[Link], settings: Settings | None = None) -> dict[str, str]:
    """Return the id of its event for each report id: the smallest of the ids of the event's reports.

    Two sets of reports are one event while ``event_mean`` is the mean score of all pairs between
    them, pairs without a link counting as 0; reports that no chain of links ties never meet, so
    that new links change only the events that they touch.
    """
    settings = settings or Settings()
    ordered = sorted(set(ids))
    place = {report_id: n for n, report_id in enumerate(ordered)}
    linked = [link for link in links if link.one in place and link.other in place]
    left = np.array([place[link.one] for link in linked], dtype=np.intp)
    right = np.array([place[link.other] for link in linked], dtype=np.intp)
    score = np.array([link.score for link in linked])
    events = clusters(len(ordered), left, right, score, settings.event_mean)
    return {ordered[n]: ordered[event[0]] for event in events for n in event}


def _rows(signatures: Sequence[Signature]) -> Any:
    """Return the weights of the terms, one sparse row a signature."""
    from scipy.sparse import csr_matrix

    column = {term: n for n, term in enumerate(sorted({term for s in signatures for term in s.terms}))}
    terms = [(column[term], weight) for s in signatures for term, weight in s.terms.items()]
    ends = np.concatenate([[0], np.cumsum([len(s.terms) for s in signatures])])
    rows = csr_matrix(
        ([weight for _, weight in terms], [place for place, _ in terms], ends),
        shape=(len(signatures), max(1, len(column))),
    )
    rows.sort_indices()
    return rows
