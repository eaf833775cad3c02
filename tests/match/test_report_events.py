from __future__ import annotations

import random
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match.events import Link, events_of, links, report_events
from factcheck.match.settle import main_days, settled
from factcheck.match.signature import Signature, signature_of
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


WIRE = [
    *folder("2024-05-20", None, "2024-05-21", None),
    report("m0", MINE, "2024-05-20"),
    report("m1", MINE.replace("heard", "met"), None),
    report("n0", "Nothing is told here.", "2024-05-20"),
    report("z0", FERRY[1] + " It was the worst since the wreck of 2 March 2019.", "2024-11-20"),
]


def test_events_of_one_place_weeks_apart_stay_apart() -> None:
    later = [text.replace("Aurora", "Borealis").replace("Brandt", "Lund") for text in FERRY]
    second = [report(f"s{i}", text, "2024-07-01") for i, text in enumerate(later)]
    events = report_events([*folder(*["2024-05-20"] * 4), *second])
    assert {events[f"r{i}"] for i in range(4)} == {0}
    assert {events[f"s{i}"] for i in range(4)} == {1}


def test_a_report_of_two_events_does_not_join_them() -> None:
    def linked(ids: str) -> list[Link]:
        return [Link(one, other, 0.4) for one, other in combinations(ids, 2)]

    event = events_of("abcdevwxyz", [*linked("abcde"), *linked("vwxyz"), Link("e", "v", 0.3), Link("e", "w", 0.3)])
    assert event == {**dict.fromkeys("abcde", "a"), **dict.fromkeys("vwxyz", "v")}


@settings(max_examples=25)
@given(st.permutations(WIRE), st.integers(0, len(WIRE)))
def test_reports_that_come_later_find_the_links_that_they_had_found_at_once(wire: list[Report], first: int) -> None:
    signatures = [signature_of(r) for r in wire]
    before, after = signatures[:first], signatures[first:]
    at_once = links(signatures, ())
    assert at_once
    assert sorted([*links(before, ()), *links(after, before)]) == at_once


def test_a_link_depends_on_its_two_reports_alone() -> None:
    signatures = {r.id: signature_of(r) for r in WIRE}
    for link in links(list(signatures.values()), ()):
        assert links([signatures[link.one]], [signatures[link.other]]) == [link]


def test_copies_of_one_report_are_one_event() -> None:
    """Whatever their words: weights that are rounded may make a copy more than like itself."""
    for size in range(3, 60):
        text = " ".join(f"Name{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(size))
        copies = [report(f"r{n}", text, None) for n in range(4)]
        assert all(link.score <= 1 for link in links([signature_of(r) for r in copies], ()))
        assert set(report_events(copies).values()) == {0}


def test_a_signature_outlives_the_run() -> None:
    for signature in map(signature_of, WIRE):
        assert Signature.model_validate_json(signature.model_dump_json()) == signature
        assert list(Signature.model_validate_json(signature.model_dump_json()).terms) == list(signature.terms)


def test_new_links_leave_the_events_alone_that_they_do_not_touch() -> None:
    old = [Link("a", "b", 0.5), Link("c", "d", 0.5)]
    assert events_of("abcd", old) == {"a": "a", "b": "a", "c": "c", "d": "c"}
    assert events_of("abcde", [*old, Link("d", "e", 0.4)]) == {"a": "a", "b": "a", "c": "c", "d": "c", "e": "c"}
    assert events_of("ab", old) == {"a": "a", "b": "a"}


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
