"""What one report says that cannot all be true: silent cases first."""

from __future__ import annotations

import random

import pytest
from claims_of import claim, measured, report

from factcheck.checker.contradictions import Contradiction, contradictions, told_once

PUBLISHED = "2026-05-06"  # a Wednesday


def found_in(text: str, published: str | None = PUBLISHED) -> list[Contradiction]:
    told = report("r1", text, published)
    return contradictions(measured(told), {told.id: told})


@pytest.mark.parametrize(
    "text",
    [
        "The dam is about 350 km (217 miles) upstream.",
        "The wall is up to 5 metres (16.4 feet) high.",
        "A village seven km (4 miles) away was cut off.",
        "It was 28 degrees Celsius (82 degrees Fahrenheit).",
        "Waves of 3-4 metres (10 to 13 feet) were seen.",
        "It began at 3:50 p.m. local time (0650 GMT).",
        "It began at 1.38pm local time (9.08am BST).",
        "It began at 08:08 UTC (13:38 local time).",
        "It happened on Wednesday, May 6.",
        "It happened on Tuesday (May 5).",
        "The loan is 110 billion euros ($141 billion), of which 22 billion euros ($28 billion) come now.",
        "In all 163 people died: 98 in the town, 41 in the port and 24 at sea.",
        "Losses came to 153,000 tonnes, up from 98,000 tonnes.",
        "Output fell from 90 tonnes to 70 tonnes.",
        "The toll includes 12 soldiers, 3 officers and 40 cattle.",
    ],
)
def test_what_fits_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "working"),
    [
        ("The lake rose up to 1.4 feet (30 centimetres).", "distance", "0.4157 ft apart"),
        ("The dam is 350 km (500 miles) upstream.", "distance", "500 mi exclude"),
        ("It began at 8:25 a.m. Japan time (11:25 GMT).", "time", "720 minutes apart"),
        ("It began at 3:50 p.m. local time (0640 GMT).", "time", "no zone"),
        ("It happened on Wednesday, May 5.", "date", "2026-05-05 was a Tuesday, not a Wednesday"),
        (
            "The loan is 110 billion euros ($141 billion), the cuts are 30 billion euros ($40 billion).",
            "money",
            "30 billion euros ($40 billion) is 1.33 to one",
        ),
        (
            "In all 163 people died: 98 in the town, 41 in the port and 12 at sea.",
            "count",
            "98 + 41 + 12 is 151, not 163",
        ),
        ("Losses came to 98,000 tonnes, up from 153,000 tonnes.", "mass", '"up from"'),
    ],
)
def test_what_cannot_be_is_found_with_its_working(text: str, kind: str, working: str) -> None:
    (finding,) = found_in(text)
    assert finding.kind == kind
    assert finding.verdict == "conflict"
    assert working in finding.reason
    sides = [set(ids) for _, ids in finding.sides]
    assert sides[0] and sides[1] and not sides[0] & sides[1]


def test_some_parts_may_be_fewer_but_not_more() -> None:
    fewer, more = (f"Police held 30 people, including {n} students and 5 teachers." for n in (20, 40))
    assert found_in(fewer) == []
    assert "40 + 5 is 45, not 30" in found_in(more)[0].reason


def test_parts_that_leave_nobody_out_are_held_against_a_total_elsewhere() -> None:
    text = "The ferry had 130 passengers aboard. Among the passengers were 110 adults and 9 children."
    told = report("r1", text)
    numbers = [("130 passengers", "passenger"), ("110 adults", "adult"), ("9 children", "child")]
    claims = [claim(told, quote, "count", head=head) for quote, head in numbers]
    (finding,) = contradictions(claims, {"r1": told})
    assert "110 + 9 is 119, not 130" in finding.reason


def ranked(text: str, quotes: list[str], **fields: str) -> list[Contradiction]:
    told = report("r1", text, "2026-05-28")
    claims = [claim(told, quote, "rank", **fields) for quote in quotes]
    return contradictions(claims, {"r1": told})


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "It was the first launch in 23 days. It was the third test since Jan. 4.",
            ["first launch", "third test"],
        ),
        (
            "It was the first launch in 23 days. It was the first test since May 5.",
            ["first launch", "first test"],
        ),
        (
            "It was one of the biggest fires ever, the biggest blaze since 2019.",
            ["biggest fires", "biggest blaze"],
        ),
        (
            "It was the worst storm ever. It was the biggest protest since 2019.",
            ["worst storm", "biggest protest"],
        ),
    ],
)
def test_ranks_that_leave_room_are_left_alone(text: str, quotes: list[str]) -> None:
    assert ranked(text, quotes) == []


def test_the_first_since_a_day_is_not_the_second_since_it() -> None:
    text = "It was the first launch in 23 days. It was the second such test since May 5."
    (finding,) = ranked(text, ["first launch", "second such test"])
    assert "first, not number 2, of those after 5 May 2026" in finding.reason


def test_the_biggest_ever_is_not_the_biggest_since() -> None:
    text = "It was its biggest layoff since 2019. It was its largest job cut ever."
    (finding,) = ranked(text, ["biggest layoff", "largest job cut"])
    assert "in 2019" in finding.reason


def quoted(first: str, second: str) -> list[Contradiction]:
    told = [
        report("r1", f'"{first}," she said. Two came.'),
        report("r2", f'"{second}," the mayor said. Two came.'),
    ]
    claims = [
        claim(each, text, "statement", value=claim(each, "Two", "count").value)
        for each, text in zip(told, (first, second), strict=True)
    ]
    return contradictions(claims, {each.id: each for each in told})


@pytest.mark.parametrize(
    "second",
    [
        "This was a dark hour for our town and its people",
        "This is a dark hour for our town",
        "This is a dark hour for the town and its people",
        "Nobody knew what the river would bring that night",
    ],
)
def test_cuts_tenses_and_light_words_of_quotations_are_left_alone(second: str) -> None:
    assert quoted("This is a dark hour for our town and its people", second) == []


def test_a_quotation_with_another_word_is_found() -> None:
    (finding,) = quoted("This is a dark hour for our town", "This is a dark week for our town")
    assert [words for words, _ in finding.sides] == [
        "is a dark hour for our town",
        "is a dark week for our town",
    ]


def test_the_order_of_claims_changes_nothing() -> None:
    text = "It rose 1.4 feet (30 cm) on Wednesday, May 5, at 8:25 a.m. Japan time (11:25 GMT)."
    told = report("r1", text, PUBLISHED)
    claims = measured(told)
    once = contradictions(claims, {"r1": told})
    random.Random(7).shuffle(claims)
    assert contradictions(claims, {"r1": told}) == once
    assert len(once) == 3


SLIP = "The ferry left at 3:50 p.m. local time (0640 GMT) with 14 cars."


@pytest.mark.parametrize(
    ("other", "origins", "times"),
    [
        ("The ferry sailed at 5:20 p.m. local time (0640 GMT).", ("wire", "wire"), 2),
        (SLIP, ("wire", "other wire"), 2),
        (SLIP, ("wire", "wire"), 1),
    ],
)
def test_a_slip_that_copies_carry_on_is_told_once(other: str, origins: tuple[str, str], times: int) -> None:
    told = [report(f"r{n}", text, PUBLISHED) for n, text in enumerate((SLIP, other))]
    claims = [c for each in told for c in measured(each)]
    origin = {c.id: origins[int(c.report_id[1])] for c in claims}
    found = told_once(contradictions(claims, {r.id: r for r in told}), {c.id: c for c in claims}, origin)
    assert len(found) == times
    assert {c for one in found for _, ids in one.sides for c in ids} == {c.id for c in claims if c.kind == "time"}


def test_hostile_text_is_read_to_its_end() -> None:
    text = "1 a, " * 400 + "(" * 4000 + '"' + "up from " * 4000 + "(1 m" + "Mon, " * 4000
    assert found_in(text) == []
