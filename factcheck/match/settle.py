"""Event keys of single reports to event keys of the folder: one name for each happening."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from factcheck.match.events import report_events
from factcheck.match.keys import event_of, is_main, key_of
from factcheck.match.signature import published_day
from factcheck.models import Claim, Report
from factcheck.settings import Settings
from factcheck.values.happening import MAIN, days, parse, same_event
from factcheck.wording import FEWEST_WORDS


def settle_events(
    claims: Sequence[Claim], reports: Sequence[Report], settings: Settings | None = None
) -> list[Claim]:
    """Return the claims with the folder's event keys, in the order given.

    Reports of another event than most get a number before their keys.
    """
    number = report_events(reports, settings)
    told: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[number[claim.report_id]].append(claim)
    of_event: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        of_event[number[report.id]].append(report)
    named = {
        claim.id: _in_event(claim, key_of(n, claim.event))
        for n, part in told.items()
        for claim in settle_event(part, of_event[n])
    }
    return [named[claim.id] for claim in claims]


def settle_event(claims: Sequence[Claim], reports: Sequence[Report]) -> list[Claim]:
    """Return the claims of one event's reports with the event's keys, in the order given.

    Background keys that name one happening get one name, the commonest (ties: the first in the alphabet).
    """
    main = main_days(reports)
    keys = [settled(claim.event, main) for claim in claims]
    names = _names(Counter(keys))
    return _one_dated(
        [_in_event(claim, names[key]) for claim, key in zip(claims, keys, strict=True)]
    )


def _one_dated(claims: list[Claim]) -> list[Claim]:
    """Give the dates that two reports tell in one sentence, the same but for the date, one event: the commonest.

    Else the date itself would tell the two events apart, and nobody would set the dates side by side.
    """
    tellings: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in {"date", "time"} and claim.sentence.count(claim.quote) == 1:
            rest = claim.sentence.casefold().replace(claim.quote.casefold(), "#").split()
            if len(rest) > FEWEST_WORDS:
                tellings[event_of(claim.event), " ".join(rest)].append(claim)
    event: dict[str, str] = {}
    for told in tellings.values():
        counts = Counter(claim.event for claim in told)
        commonest = min(counts, key=lambda key: (-counts[key], not is_main(key), key))
        event.update({claim.id: commonest for claim in told if len({c.report_id for c in told}) > 1})
    return [_in_event(claim, event.get(claim.id, claim.event)) for claim in claims]


def _in_event(claim: Claim, key: str) -> Claim:
    return claim if claim.event == key else claim.model_copy(update={"event": key})


def main_days(reports: Iterable[Report]) -> tuple[date, date] | None:
    """Return the days of the event: those just before its first report; None with fewer than two dated."""
    published = sorted(day for r in reports if (day := published_day(r)) is not None)
    if len(published) < 2:
        return None
    return published[0] - timedelta(3), published[0] + timedelta(1)


def settled(key: str, main: tuple[date, date] | None) -> str:
    """Return "main" for a background key that holds the event's own days: a later report looking back."""
    span = days(parse(key).when, main[0].year) if main is not None and key != MAIN else None
    if main is None or span is None or (span[1] - span[0]).days > 31:
        return key
    around = span[0] <= main[0] and main[1] - timedelta(2) <= span[1]
    within = main[0] <= span[0] and span[1] <= main[1]
    return MAIN if around or within else key


def _names(keys: Counter[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    chosen: list[str] = []
    for key in sorted(keys, key=lambda k: (-keys[k], k)):
        name = next((other for other in chosen if same_event(key, other)), None)
        if name is None:
            name = key
            chosen.append(key)
        names[key] = name
    return names
