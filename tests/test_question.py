"""The words of a group's question."""

from __future__ import annotations

import pytest

from factcheck.models import Claim, Quantity, Statement
from factcheck.question import LONGEST, question_of


def claim(quote: str, about: str, head: str = "", *, number: float | None = None) -> Claim:
    value = Statement(subject="", act="be", object="") if number is None else Quantity(low=number, high=number)
    return Claim(
        id=quote, report_id="r", kind="statement" if number is None else "count", value=value, quote=quote, start=0,
        end=len(quote), sentence=quote, about=about, head=head, event="main", certainty="asserted",
    )  # fmt: skip


def test_a_number_is_asked_for_by_the_plainest_wording() -> None:
    told = [claim("two ships", "ships sent to the bay", "ship", number=2), claim("3 ships", "ships sent", "ship", number=3)]
    assert question_of(told) == question_of(told[::-1]) == "number of ships sent"


def test_a_population_is_not_asked_for_by_its_number() -> None:
    assert question_of([claim("900 people", "population of Lom", "population", number=900)]) == "population of Lom"


@pytest.mark.parametrize(
    ("quotes", "question"),
    [
        (["The relief work was slow", "the relief work went on without a hitch"], "true or not: The relief work was slow"),
        (["undamaged", "part of the hospital collapsed"], "true or not: part of the hospital collapsed"),
        (["undamaged"], "true or not: undamaged"),
        (["the  pier\nwas lost to fire"], "true or not: the pier was lost to fire"),
    ],
)
def test_a_statement_is_put_in_its_reports_words(quotes: list[str], question: str) -> None:
    assert question_of([claim(quote, "relief work be slow") for quote in quotes]) == question


def test_a_long_statement_is_cut() -> None:
    assert len(question_of([claim("the pier was lost " * 40, "pier be lost")])) <= LONGEST + len("true or not: ")
