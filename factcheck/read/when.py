"""Normalise a written date of publication to ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from factcheck.values.days import NEWS_YEARS

_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ]\d\d.*)?")
_CLOCK = re.compile(r"\d:\d\d|\d\s?[ap]\.?m\b|(?<![\d.])\d\d[.]\d\d(?![\d.])", re.IGNORECASE)
_TWO_WAYS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}")
_SHARED_ZONES = re.compile(r"\b(?:IST|CST|AST|GST|SST)\b")
"""Abbreviations that two or more countries use for different offsets."""
_LONGEST = 80


class UnreadableDateError(ValueError):
    """The words give no full date; the message says what to write instead."""


def iso(words: str) -> str:
    """``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM:SS`` with an offset where the words give a known zone.

    Relative dates ("yesterday") and dates without a year are refused: the same file must give the
    same date tomorrow. So is a numeric date whose day and month cannot be told apart.
    """
    words = " ".join(words.split())
    if len(words) > _LONGEST:
        raise UnreadableDateError("is too long for a date; write it as 2026-01-31 or 2026-01-31T10:00+09:00")
    moment = _from_iso(words) or _from_mail(words) or _from_words(words)
    if moment is None:
        raise UnreadableDateError("is no full date; write it as 2026-01-31 or 2026-01-31T10:00+09:00")
    if moment.year not in NEWS_YEARS:
        raise UnreadableDateError(f"is of no year from {NEWS_YEARS[0]} to {NEWS_YEARS[-1]}")
    if not isinstance(moment, datetime):
        return moment.isoformat()
    if _SHARED_ZONES.search(words):
        moment = moment.replace(tzinfo=None)
    return moment.replace(microsecond=0).isoformat()


def shared_zone(words: str) -> str | None:
    """The zone abbreviation in the words that several countries use, so that its offset is unknown."""
    found = _SHARED_ZONES.search(words)
    return found.group() if found else None


def _from_iso(words: str) -> date | None:
    if not _ISO.fullmatch(words):
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if len(words) > 10 or "T" in words else moment.date()


def _from_mail(words: str) -> datetime | None:
    if "," not in words[:4]:
        return None
    try:
        return parsedate_to_datetime(words)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _from_words(words: str) -> date | None:
    numeric = _TWO_WAYS.search(words)
    if numeric:
        one, two = int(numeric[1]), int(numeric[2])
        if one <= 12 and two <= 12 and one != two:
            raise UnreadableDateError("may be day/month or month/day; write it as 2026-01-31")
    import dateparser

    order = "MDY" if numeric and int(numeric[2]) > 12 else "DMY"
    try:
        moment: datetime | None = dateparser.parse(
            words,
            languages=["en"],
            settings={
                "PARSERS": ["absolute-time"],
                "REQUIRE_PARTS": ["day", "month", "year"],
                "STRICT_PARSING": True,
                "DATE_ORDER": order,
            },
        )
    except (ValueError, OverflowError, RecursionError, TypeError, AttributeError):
        return None
    if moment is None:
        return None
    return moment if _CLOCK.search(words) else moment.date()
