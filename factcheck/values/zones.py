"""Time zones by abbreviation and by the place in "Seoul time", as offsets in minutes from UTC.

Abbreviations that several zones share stand for the one that English-language news means most ("IST" is
India,
"CST" the United States, "BST" Britain). Places map to IANA zones, so that summer time follows the date.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple
from zoneinfo import ZoneInfo

from factcheck.values.tokens import Token

_OFFSETS = {
    "gmt": 0, "utc": 0, "z": 0, "zulu": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120,
    "eet": 120,
    "eest": 180, "msk": 180, "trt": 180, "ist": 330, "pkt": 300, "npt": 345, "irst": 210, "irdt": 270,
    "aft": 270,
    "gst": 240, "ast": 180, "sgt": 480, "hkt": 480, "awst": 480, "pht": 480, "wib": 420, "ict": 420,
    "jst": 540,
    "kst": 540, "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "nzst": 720, "nzdt": 780, "sast": 120,
    "cat": 120, "eat": 180, "wat": 60, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180, "art": -180, "clt": -240,
}  # fmt: skip
_REGIONS = {
    "et": "America/New_York", "ct": "America/Chicago", "pt": "America/Los_Angeles", "mt": "America/Denver",
    "eastern": "America/New_York", "central": "America/Chicago", "pacific": "America/Los_Angeles",
    "mountain": "America/Denver", "seoul": "Asia/Seoul", "korea": "Asia/Seoul", "korean": "Asia/Seoul",
    "pyongyang": "Asia/Pyongyang", "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo", "japanese": "Asia/Tokyo",
    "beijing": "Asia/Shanghai", "china": "Asia/Shanghai", "chinese": "Asia/Shanghai", "taiwan": "Asia/Taipei",
    "taipei": "Asia/Taipei", "hong kong": "Asia/Hong_Kong", "manila": "Asia/Manila",
    "philippine": "Asia/Manila",
    "singapore": "Asia/Singapore", "jakarta": "Asia/Jakarta", "bangkok": "Asia/Bangkok",
    "thai": "Asia/Bangkok",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "pakistan": "Asia/Karachi", "kabul": "Asia/Kabul",
    "afghan": "Asia/Kabul", "tehran": "Asia/Tehran", "iran": "Asia/Tehran", "iranian": "Asia/Tehran",
    "baghdad": "Asia/Baghdad", "iraqi": "Asia/Baghdad", "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem",
    "dubai": "Asia/Dubai", "cairo": "Africa/Cairo", "egyptian": "Africa/Cairo", "nairobi": "Africa/Nairobi",
    "moscow": "Europe/Moscow", "kyiv": "Europe/Kyiv", "kiev": "Europe/Kyiv", "ukrainian": "Europe/Kyiv",
    "istanbul": "Europe/Istanbul", "turkish": "Europe/Istanbul", "athens": "Europe/Athens",
    "greek": "Europe/Athens",
    "london": "Europe/London", "uk": "Europe/London", "british": "Europe/London", "irish": "Europe/Dublin",
    "paris": "Europe/Paris", "french": "Europe/Paris", "berlin": "Europe/Berlin", "german": "Europe/Berlin",
    "rome": "Europe/Rome", "italian": "Europe/Rome", "madrid": "Europe/Madrid", "spanish": "Europe/Madrid",
    "central european": "Europe/Berlin", "coordinated universal": "Etc/UTC", "greenwich mean": "Etc/UTC",
    "universal": "Etc/UTC", "european": "Europe/Berlin", "new york": "America/New_York",
    "washington": "America/New_York", "sydney": "Australia/Sydney", "kamchatka": "Asia/Kamchatka",
    "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "new zealand": "Pacific/Auckland",
    "mexico city": "America/Mexico_City", "haiti": "America/Port-au-Prince",
}  # fmt: skip


class Zone(NamedTuple):
    """A zone as written; ``offset`` is None for "local time", and where summer time hangs on an unknown
    date."""

    name: str
    offset: int | None
    end: int


def read_zone(tokens: list[Token], i: int, day: dt.date | None) -> Zone | None:
    """Return the zone at ``i``: "GMT", "(KST)", "local time", "Seoul time", "UTC+9"."""
    j = i + (tokens[i].low == "(")
    zone = _read_bare(tokens, j, day)
    if zone is None or j == i:
        return zone
    return zone._replace(end=zone.end + 1) if tokens[zone.end].low == ")" else None


def _read_bare(tokens: list[Token], i: int, day: dt.date | None) -> Zone | None:
    word = tokens[i].low.replace(".", "")
    if word == "local" or (word in ("the", "in") and tokens[i + 1].low == "local"):
        end = i + 1 + (word != "local")
        return Zone("local", None, end + (tokens[end].low == "time"))
    if word in _OFFSETS and (tokens[i].text.isupper() or word in ("gmt", "utc")):
        offset, end = _OFFSETS[word], i + 1
        if word in ("gmt", "utc") and tokens[end].low in "+-−" and tokens[end + 1].text.isdecimal():
            hours = int(tokens[end + 1].text) if len(tokens[end + 1].text) <= 2 else 0
            offset, end = (60 if tokens[end].low == "+" else -60) * hours, end + 2
        return Zone(tokens[i].text.upper(), offset, end + (tokens[end].low == "time"))
    for size in (2, 1):
        region = " ".join(tokens[i + k].low for k in range(size))
        place = _REGIONS.get(region)
        if place is None:
            continue
        end = i + size
        if tokens[end].low in ("time", "standard", "daylight"):
            end += 1 + (tokens[end].low != "time" and tokens[end + 1].low == "time")
        elif word not in ("et", "ct", "pt", "mt") or not tokens[i].text.isupper():
            continue
        return Zone(place, offset_of(place, day), end)
    return None


def offset_of(place: str, day: dt.date | None) -> int | None:
    """Return the offset of an IANA zone on ``day``; None where it changes over the year and the day is
    unknown."""
    zone = ZoneInfo(place)
    days = [day] if day else [dt.date(2025, 1, 15), dt.date(2025, 7, 15)]
    offsets = {dt.datetime(d.year, d.month, d.day, 12, tzinfo=zone).utcoffset() for d in days}
    if len(offsets) != 1:
        return None
    offset = offsets.pop()
    return None if offset is None else int(offset.total_seconds()) // 60


def format_offset(minutes: int | None) -> str:
    """Return "+09:00", or nothing for an unknown offset."""
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
