"""Read a dateline: "Seoul/Tokyo, January 27, 2026 –", "TOKYO, Jan. 27 (Agency) --", "LIMA (Agency) -"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:,? \d{4})?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?{_YEAR}|\d{{1,2}} {_MONTH}{_YEAR}|\d{{4}}-\d\d-\d\d)"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?"
_PLACE = r"(?P<place>[A-Z][^\W\d_]?[^\d()\n]{0,60}?)"
_AGENCY = r"\((?P<agency>(?![^)]{0,40} and )[A-Z][\w&.'’/ -]{0,40})\)"
_DASH = r"[ ]?(?:--|[-–—|:])(?:[ ]|$)"
_LINE = re.compile(
    rf"(?:{_PLACE}(?:,|:| \|)? ?)??"
    rf"(?:{_WEEKDAY}(?P<date>{_DATE}),? ?)?"
    rf"(?:{_AGENCY} ?)?"
    rf"{_DASH}",
)
_ALONE = re.compile(rf"(?:{_PLACE}(?:,| \|) )?{_WEEKDAY}(?P<date>{_DATE})[.]?$")
_LINES = 6
"""A dateline stands on one of the first lines: below the headline, a second one, a byline."""
_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline gives: the agency, and the date as written where it has a year."""

    agency: str | None = None
    date: str | None = None


def find_dateline(text: str) -> Dateline:
    """The first dateline among the first lines of a report; an empty one where there is none."""
    lines = (line.strip(" *_#") for line in text[:4_000].split("\n"))
    for line in [line for line in lines if line][:_LINES]:
        match = _LINE.match(line[:_WIDTH]) or _ALONE.match(line[:_WIDTH])
        if match is None:
            continue
        found = match.groupdict()
        date, agency = found.get("date"), found.get("agency")
        if date or agency:
            whole = date if date and re.search(r"\d{4}", date) else None
            return Dateline(" ".join(agency.split()) if agency else None, whole)
    return Dateline()
