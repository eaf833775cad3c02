"""Claims of whole reports: what the extractors cannot know by themselves."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.extract.claims import extract_claims
from factcheck.models import Claim, Moment, Report


def claims(text: str, published: str) -> list[Claim]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    report = Report(id="a", path="a.md", title="", publisher="A", published=published, url=None, sha256=digest, text=text)
    return extract_claims([report])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The council will meet in February.", "2006-02-01"),
        ("The council was due to meet in February.", "2006-02-01"),
        ("A quake struck the town in February 2006.", "2006-02-01"),
        ("A quake struck the town in November.", "2005-11-01"),
        ("A quake struck the town in February.", "2005-02-01"),
    ],
)
def test_a_month_ahead_is_of_the_year_before_where_its_clause_tells_what_was(text: str, first: str) -> None:
    [date] = [claim.value for claim in claims(text, "2005-11-28") if claim.kind == "date"]
    assert isinstance(date, Moment)
    assert date.earliest == first


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Traffic from Bergen to Oslo is affected.", {"asserted"}),
        ("Traffic from Bergen to Oslo is not affected.", {"denied"}),
        ("No traffic was lost in Oslo.", {"denied"}),
    ],
)
def test_a_place_of_what_did_not_happen_is_denied(text: str, firm: set[str]) -> None:
    assert {claim.certainty for claim in claims(text, "2005-11-28") if claim.kind == "place"} == firm
