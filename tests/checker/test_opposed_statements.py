"""Statements of two reports that deny each other, and values put into two mouths: silent cases first."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.contradictions import Contradiction, contradictions
from factcheck.checker.sides import ValueSide
from factcheck.checker.sources import sources_note
from factcheck.checker.verdicts import ruling_on
from factcheck.models import Claim, Report, Statement
from factcheck.values import relate

UNHURT = ("The power supply was not affected", Statement(subject="", act="affect", object="power supply", polarity=False))
CUT = ("The storm knocked out electricity", Statement(subject="storm", act="knock out", object="electricity"))
PLANNED = ("The firm plans to send a ship", Statement(subject="firm", act="plan to send", object="ship"))
SENT = ("The firm has sent a ship", Statement(subject="firm", act="send", object="ship"))


def told(id_: str, said: tuple[str, Statement], **fields: str) -> tuple[Report, Claim]:
    of = report(id_, f"{said[0]}.")
    return of, claim(of, said[0], "statement", value=said[1], **fields)


def found(*pairs: tuple[Report, Claim]) -> list[Contradiction]:
    return contradictions([one for _, one in pairs], {of.id: of for of, _ in pairs})


def test_statements_that_only_follow_each_other_are_left_to_matching() -> None:
    assert found(told("r1", PLANNED), told("r2", SENT)) == []


@pytest.mark.parametrize("fields", [{"event": "2026-01-04 storm"}, {"certainty": "alleged"}])
def test_another_event_or_a_mere_allegation_is_left_alone(fields: dict[str, str]) -> None:
    assert found(told("r1", UNHURT), told("r2", CUT, **fields)) == []


def test_statements_of_two_reports_deny_each_other_whatever_their_words() -> None:
    pairs = [told("r1", UNHURT), told("r2", CUT), told("r3", CUT)]
    (finding,) = found(*pairs)
    assert (finding.kind, finding.verdict, finding.reason) == ("statement", "conflict", "not affect / knock out")
    assert sorted(len(ids) for _, ids in finding.sides) == [1, 2]
    assert found(*reversed(pairs)) == [finding]


def test_a_plan_and_its_deed_are_an_update() -> None:
    (of, plan), (other, deed) = told("r1", PLANNED), told("r2", SENT)
    relation = relate(plan.value, deed.value, "statement")
    ruling = ruling_on(ValueSide((plan,)), ValueSide((deed,)), relation, {of.id: of, other.id: other})
    assert ruling is not None
    assert ruling.verdict == "update"


# --- sources ---------------------------------------------------------------------------------------


def quake(id_: str, text: str, said_by: str | None) -> tuple[Report, Claim]:
    of = report(id_, text)
    return of, claim(of, "35 km", "distance", said_by=said_by, about="quake from Lom")


FIRST = "The quake struck 35 km southwest of the port of Lom, the Halden Survey said."
SECOND = "The quake struck 35 km southwest of the port of Lom, the Borvik Institute said."


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        (SECOND, None),
        (SECOND, "officials"),
        (SECOND, "the Halden Survey"),
        (SECOND, "Borvik Institute, citing the Halden Survey"),
        ("Its centre lay 35 km from Lom, the Borvik Institute confirmed on Monday evening.", "the Borvik Institute"),
    ],
)
def test_one_value_of_sources_that_may_agree_is_left_alone(text: str, said_by: str | None) -> None:
    assert found(quake("r1", FIRST, "the Halden Survey"), quake("r2", text, said_by)) == []


def test_a_report_that_names_both_sources_swaps_none() -> None:
    both = report("r2", f"{SECOND} {FIRST}")
    claims = [
        claim(both, "35 km", "distance", said_by=name).model_copy(update={"id": name})
        for name in ("the Borvik Institute", "the Halden Survey")
    ]
    of, one = quake("r1", FIRST, "the Halden Survey")
    assert contradictions([one, *claims], {of.id: of, both.id: both}) == []


def test_one_value_in_two_mouths() -> None:
    (finding,) = found(quake("r1", FIRST, "the Halden Survey"), quake("r2", SECOND, "the Borvik Institute"))
    assert finding.kind == "organisation"
    assert [words for words, _ in finding.sides] == ["the Halden Survey", "the Borvik Institute"]


@pytest.mark.parametrize(
    ("first", "second", "note"),
    [
        (None, "Tokyo", ""),
        ("officials", "police", ""),
        ("South Korea's military", "the South Korean Joint Chiefs", ""),
        ("Seoul", "Tokyo", "Seoul and Tokyo differ"),
        ("Kyodo, citing Tokyo", "Seoul", "Tokyo and Seoul differ"),
    ],
)
def test_sides_that_fall_apart_by_who_said_it(first: str | None, second: str, note: str) -> None:
    (_, a), (_, b) = quake("r1", FIRST, first), quake("r2", SECOND, second)
    assert sources_note([a], [b]) == note


def test_an_outlet_that_reports_both_is_not_blamed() -> None:
    of = report("r1", "Seoul said 35 km. Tokyo said 40 km.")
    a, b = claim(of, "35 km", "distance", said_by="Seoul"), claim(of, "40 km", "distance", said_by="Tokyo")
    assert sources_note([a], [b]).endswith("a report that gives both reports what each said")
