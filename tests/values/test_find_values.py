"""What `find` reads, and first what it must leave alone."""

from __future__ import annotations

import moment_cases
import pytest
import quantity_cases

from factcheck.models import Moment, Quantity
from factcheck.values import describe, find, readings, relate


@pytest.mark.parametrize("text", quantity_cases.ALONE)
def test_leaves_alone_what_counts_nothing(text: str) -> None:
    assert [found for found in find(text) if isinstance(found.value, Quantity)] == []


@pytest.mark.parametrize(("text", "published"), moment_cases.ALONE)
def test_leaves_alone_what_is_no_date(text: str, published: str) -> None:
    assert [found for found in find(text, published) if isinstance(found.value, Moment)] == []


@pytest.mark.parametrize(("text", "rows"), quantity_cases.CASES)
def test_reads_quantities(text: str, rows: list[quantity_cases.Row]) -> None:
    got = []
    for found in find(text):
        if isinstance(found.value, Quantity):
            value = found.value
            unit = value.said_unit or ""
            got.append((found.kind, found.text, value.said_low, value.said_high, unit, found.of))
    assert got == rows


@pytest.mark.parametrize(("text", "published", "rows"), moment_cases.CASES)
def test_reads_moments(text: str, published: str | None, rows: list[moment_cases.Row]) -> None:
    got = [
        (found.kind, found.text, found.value.earliest, found.value.latest)
        for found in find(text, published)
        if isinstance(found.value, Moment)
    ]
    assert got == rows


@pytest.mark.parametrize("text", ["on Friday", "on March 3", "yesterday", "last week", "this morning"])
def test_says_why_a_day_is_unresolved(text: str) -> None:
    (found,) = find(text)
    assert isinstance(found.value, Moment)
    assert found.value.unresolved
    assert "publication" in found.value.unresolved


def test_reads_articles_only_when_asked() -> None:
    assert find("A missile fell.") == []
    (found,) = find("A missile fell.", articles=True)
    assert (found.text, found.of) == ("A", "missile")


def test_a_bad_publication_date_counts_as_unknown() -> None:
    (found,) = find("on Friday", "soon")
    assert isinstance(found.value, Moment)
    assert found.value.earliest is None


def test_describe_gives_plain_rows() -> None:
    (row,) = describe("It took 20 minutes.")
    assert (row["kind"], row["low"], row["unit"], row["said_unit"]) == ("duration", 1200.0, "s", "minute")
    (row,) = describe("on Friday", "2026-01-27")
    assert row["earliest"] == "2026-01-23"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("350 km (217 miles)", "same"),
        ("about 30 cm (11 inches)", "same"),
        ("19 kilometres (21 miles)", "excluding"),
        ("9.08am BST (0808 GMT)", "same"),
        ("8:25 am Tokyo time (1125 GMT)", "excluding"),
    ],
)
def test_a_conversion_can_be_held_against_its_value(text: str, relation: str) -> None:
    (found,) = find(text, "2025-06-12")
    assert relate(*readings(found.text), found.kind).relation == relation


def test_no_conversion_where_no_bracket_is() -> None:
    (found,) = find("350 km")
    assert readings(found.text) == ()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The fair runs from May 4 to May 11.", ["from May 4 to May 11"]),
        ("Shops open from 9 a.m. to noon.", ["from 9 a.m. to noon"]),
        ("The vote was postponed from May 4 to May 11.", ["May 4", "May 11"]),
        ("The start was moved from 9 a.m. to noon.", ["9 a.m.", "noon"]),
    ],
)
def test_what_was_moved_is_no_span(text: str, read: list[str]) -> None:
    assert [found.text for found in find(text, "2031-05-10")] == read


@pytest.mark.parametrize(("text", "metres"), [("a 6-foot-2 man", 1.8796), ("a 6-foot-40 man", 1.8288), ("a 6-foot wall", 1.8288)])
def test_inches_may_stand_behind_the_feet(text: str, metres: float) -> None:
    value = find(text)[0].value
    assert isinstance(value, Quantity)
    assert value.low == pytest.approx(metres)


@pytest.mark.parametrize(
    ("text", "counts"), [("Nobody knew why.", 0), ("Nobody was hurt in the fire.", 1), ("No one was killed.", 1)]
)
def test_nobody_hurt_is_a_count_of_none(text: str, counts: int) -> None:
    assert len([found for found in find(text) if found.kind == "count"]) == counts
