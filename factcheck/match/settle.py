"""Event keys of single reports to event keys of the folder: one name for each happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.match.events import main_days, report_events, settled
from factcheck.models import Claim, Report
from factcheck.values.happening import MAIN, same_event


def settle_events(claims: Sequence[Claim], reports: Sequence[Report]) -> list[Claim]:
    """Return the claims with the folder's event keys, in the order given.

    Reports of another event than most get a number before their keys; background keys that name
    one happening get one name, the commonest (ties: the first in the alphabet).
    """
    number = report_events(reports)
    days = {n: main_days([r for r in reports if number[r.id] == n]) for n in set(number.values())}
    keys = [(number[c.report_id], settled(c.event, days[number[c.report_id]])) for c in claims]
    names = _names(Counter(keys))
    return [claim.model_copy(update={"event": names[key]}) for claim, key in zip(claims, keys, strict=True)]


def _names(keys: Counter[tuple[int, str]]) -> dict[tuple[int, str], str]:
    names: dict[tuple[int, str], str] = {}
    chosen: dict[int, list[str]] = {}
    for number, key in sorted(keys, key=lambda k: (k[0], -keys[k], k[1])):
        known = chosen.setdefault(number, [])
        name = next((other for other in known if same_event(key, other)), None)
        if name is None:
            name = key
            known.append(key)
        names[number, key] = name if number == 0 else f"other event {number}: {name}"
    return names


def is_main(event: str) -> bool:
    """Tell whether a settled key names the happening that its report is about."""
    return event.rpartition(": ")[2] == MAIN
