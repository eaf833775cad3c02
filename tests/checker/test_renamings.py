"""Clauses of two reports that differ by a name alone: what is left alone first."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.contradictions import renamings
from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.models import Statement

VALUE = Statement(subject="court", act="sentence", object="man")
COURT = "A court in Dublin jailed the man for six years."


def compared(one: str, two: str, *kinds: str, of: tuple[str, str] = ("r1", "r2")) -> list[Contradiction]:
    told = [report(name, text) for name, text in zip(of, (one, two), strict=True)]
    claims = [claim(each, each.text[:-1], kind, value=VALUE, about="court jail man") for each in told for kind in kinds]
    return renamings.find(claims, {each.id: each for each in told})


@pytest.mark.parametrize(
    "other",
    [
        COURT,
        "A court in the capital jailed the man for six years.",
        "A court in Dublin jailed the boy for six years.",
        "A court in Dublin, Ireland jailed the man for six years.",
        "A court in Ireland jailed the man for six years.",
        "A judge in Cork freed the man after two years.",
        "Dublin's court jailed the man for six years.",
    ],
)
def test_other_words_and_the_wider_place_are_left_alone(other: str) -> None:
    assert compared(COURT, other, "statement") == []


def test_a_name_that_is_a_claim_of_its_own_is_left_to_its_group() -> None:
    assert compared(COURT, COURT.replace("Dublin", "Cork"), "statement", "place") == []


def test_one_report_is_not_held_against_itself() -> None:
    assert compared(COURT, COURT.replace("Dublin", "Cork"), "statement", of=("r1", "r1")) == []


def test_another_name_is_found() -> None:
    (found,) = compared(COURT, COURT.replace("Dublin", "Cork"), "statement")
    assert found.verdict == "conflict"
    assert found.reason == "the same words with 'Dublin' in one and 'Cork' in the other" or found.reason == (
        "the same words with 'Cork' in one and 'Dublin' in the other"
    )


@pytest.mark.parametrize(
    ("other", "words"),
    [("downstream", {"upstream", "downstream"}), ("inland", set()), ("away", set())],
)
def test_an_opposed_word_is_found(other: str, words: set[str]) -> None:
    text = "The river broke a dam upstream of the old town."
    found = compared(text, text.replace("upstream", other), "statement")
    assert {word for each in found for word in each.reason.split("'")[1::2]} == words
