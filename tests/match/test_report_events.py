from __future__ import annotations

import random
from datetime import date

import pytest

from factcheck.match.events import main_days, report_events, settled
from factcheck.models import Report


def report(number: str, text: str, published: str | None) -> Report:
    return Report(
        id=number, path=f"{number}.md", title="", publisher="", published=published, sha256="", text=text
    )


FERRY = [
    "The ferry Aurora sank off Port Elin under Captain Jonas Brandt, said Mia Holm of the Elin Coast Guard.",
    "Captain Brandt left the Aurora last, Mia Holm of the Elin Coast Guard said at Port Elin on Sunday.",
    "At Port Elin, Mia Holm said the Aurora of Nordline sank; Jonas Brandt and the Elin Coast Guard agreed.",
    "Nordline said the Aurora of Jonas Brandt sank off Port Elin as Mia Holm and the Elin Coast Guard saw.",
]
MINE = (
    "In the Carver mine at Stone Ridge, Governor Alice Webb and the Webb Mining Board heard Tom Yates "
    "and Bill Orr of the Carver Union."
)


def folder(*dates: str | None) -> list[Report]:
    return [report(f"r{i}", text, day) for i, (text, day) in enumerate(zip(FERRY, dates, strict=True))]


def test_one_event_stays_one() -> None:
    assert set(report_events(folder(*["2024-05-20"] * 4)).values()) == {0}
    assert set(report_events(folder(None, None, None, None)).values()) == {0}
    assert report_events([]) == {}


def test_a_later_retelling_that_names_the_day_stays() -> None:
    late = report("r9", FERRY[0] + " It happened on May 19, 2024, for Anna Lind and Otto Berg.", "2026-02-01")
    assert report_events([*folder(*["2024-05-20"] * 4), late])["r9"] == 0


def test_two_reports_are_too_few_to_tell_a_stranger() -> None:
    assert set(report_events([report("a", FERRY[0], None), report("b", MINE, None)]).values()) == {0}


def test_a_stranger_is_set_apart() -> None:
    events = report_events([*folder(None, None, None, None), report("r9", MINE, None)])
    assert events == {"r0": 0, "r1": 0, "r2": 0, "r3": 0, "r9": 1}


def test_days_apart_set_events_apart() -> None:
    other = report("r9", MINE + " The Aurora of Port Elin was named.", "2025-01-10")
    assert report_events([*folder(*["2024-05-20"] * 4), other])["r9"] == 1


def test_order_changes_nothing() -> None:
    reports = [*folder("2024-05-20", None, "2024-05-21", None), report("r9", MINE, None)]
    expected = report_events(reports)
    random.Random(7).shuffle(reports)
    assert report_events(reports) == expected


def test_main_days() -> None:
    assert main_days(folder("2024-05-20", None, "2024-05-22", None)) == (date(2024, 5, 17), date(2024, 5, 21))
    assert main_days(folder("2024-05-20", None, None, None)) is None


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("main", "main"),
        ("2003 quake bam", "2003 quake bam"),
        ("2024 sink", "2024 sink"),
        ("2024-04-02 sink", "2024-04-02 sink"),
        ("last-month sink", "last-month sink"),
        ("2024-05-19 sink", "main"),
        ("2024-05 sink", "main"),
    ],
)
def test_settled(key: str, expected: str) -> None:
    assert settled(key, (date(2024, 5, 17), date(2024, 5, 21))) == expected
    assert settled(key, None) == key
