"""Copies of one wire are one origin; two reporters of one fact are two."""

from __future__ import annotations

import random

import pytest

from factcheck.match.copies import origins
from factcheck.models import Claim, Quantity, Report
from factcheck.origins import count_origins

WIRE = (
    "The freighter ran aground on a bank two miles east of the harbour early on Monday, officials say."
)


def report(name: str, text: str = "", publisher: str = "Daily") -> Report:
    return Report(id=name, path=name, title="", publisher=publisher, sha256="", text=text)


def claim(report_id: str, sentence: str, said_by: str | None = None, number: int = 0) -> Claim:
    return Claim(
        id=f"{report_id}-{number}", report_id=report_id, kind="count", about="ships", event="main",
        value=Quantity(low=2, high=2), quote="two", start=0, end=3, sentence=sentence, said_by=said_by,
    )  # fmt: skip


def keys(*claims: Claim, reports: list[Report] | None = None) -> list[str]:
    found = origins(claims, reports or [report(c.report_id) for c in claims])
    return [found[c.id] for c in claims]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "A cargo ship hit a sandbank about two miles off the eastern side of the port at dawn on Monday.",
            id="the same fact in a reporter's own words",
        ),
        pytest.param("The officials said on Monday that it had no comment.", id="a few words in common"),
        pytest.param(
            "The freighter was refloated on Tuesday and towed to the harbour, officials said.",
            id="the same source about another fact",
        ),
    ],
)
def test_independent_sentences_stay_apart(other: str) -> None:
    one, two = keys(claim("r1", WIRE), claim("r2", other))
    assert one != two


def test_short_sentences_that_coincide_stay_apart() -> None:
    said = "Two people died, police said."
    one, two = keys(claim("r1", said), claim("r2", said.replace("died", "have died")))
    assert one != two


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WIRE, id="word for word"),
        pytest.param(WIRE.upper().replace(",", " --"), id="other capitals and punctuation"),
        pytest.param(WIRE.replace("on Monday", "Monday").replace("harbour", "harbor"), id="light edits"),
        pytest.param("Officials confirmed the accident. " + WIRE, id="with a sentence before it"),
        pytest.param(WIRE.replace("The freighter", 'The 90-metre freighter "Alma"'), id="with words put in"),
    ],
)
def test_a_copy_has_the_origin_of_its_model(copy: str) -> None:
    one, two = keys(claim("r1", WIRE), claim("r2", copy))
    assert one == two


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("PORTVILLE (Reuters) - A freighter ran aground.", "Daily"),
        ("A freighter ran aground.", "Reuters"),
        ("A freighter ran aground.\n\n— Reuters", "Daily"),
    ],
)
def test_a_report_that_prints_an_agency_shares_its_origin(text: str, publisher: str) -> None:
    found = keys(
        claim("r1", "A ship ran aground."), claim("r2", "Two ships are stuck.", said_by="Reuters"),
        reports=[report("r1", text, publisher), report("r2")],
    )  # fmt: skip
    assert found == ["agency:reuters"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "He told Reuters that the ship was old. " + "It was built in a yard that closed. " * 20,
        "The area (about 2 sq km) is closed, AP High School said.",
        "The capital of the company fell by 2 percent.",
    ],
)
def test_a_mention_is_no_tag(text: str) -> None:
    assert keys(claim("r1", "A ship ran aground."), reports=[report("r1", text)]) == ["r1"]


def test_the_order_changes_nothing() -> None:
    claims = [claim(f"r{n}", WIRE.replace("two", str(n)), number=n) for n in range(30)]
    shuffled = random.Random(0).sample(claims, len(claims))
    reports = [report(c.report_id) for c in claims]
    assert origins(claims, reports) == origins(shuffled, reports[::-1])
    assert len(set(origins(claims, reports).values())) == 1


def test_claims_of_one_report_or_one_copy_count_once() -> None:
    own = "Fishermen at the quay counted two vessels that were stuck in the mud."
    claims = [claim("r1", WIRE), claim("r2", WIRE), claim("r2", own, number=1), claim("r3", own + " Now.")]
    alone = claim("r4", "Our reporter saw two ships on the bank through binoculars at noon.")
    found = origins([*claims, alone], [])
    assert count_origins(claims, found) == 1
    assert count_origins([claims[0], alone], found) == 2
    assert count_origins([], found) == 0


def test_no_claims() -> None:
    assert origins([], []) == {}
