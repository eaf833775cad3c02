"""Explanations add up, name the rule that keeps claims apart, and print as a plain table."""

from __future__ import annotations

import pytest
from fakes import WordEncoder
from ferry_table import TABLE

from factcheck.errors import FactcheckError
from factcheck.match import match_claims
from factcheck.match.explain import Explainer
from factcheck.models import CheckResult
from factcheck.report.explain import render_explanations
from factcheck.settings import Settings


@pytest.fixture(scope="module")
def result() -> CheckResult:
    matching = match_claims(TABLE, WordEncoder(), Settings())
    return CheckResult.model_validate(
        {"schema": "factcheck/1", "reports": (), "claims": tuple(TABLE), "groups": matching.groups, "discrepancies": ()}
    )


@pytest.fixture(scope="module")
def explainer(result: CheckResult) -> Explainer:
    return Explainer(result, WordEncoder(), Settings())


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("c00", "c03", "state of the victims"),
        ("c00", "c05", "kind (casualties | count)"),
    ],
)
def test_what_keeps_two_claims_apart_is_named(explainer: Explainer, one: str, other: str, words: str) -> None:
    [found] = explainer.explain(one, other)
    assert not found.together
    assert words in found.reason


def test_a_pair_that_is_not_likely_enough_is_said_to_be(result: CheckResult) -> None:
    alone = result.model_copy(update={"groups": ()})
    [found] = Explainer(alone, WordEncoder(), Settings(link_threshold=1.0)).explain("c00", "c01")
    assert not found.together
    assert "below the threshold of 1.00" in found.reason


def test_links_are_explained_by_what_made_them(explainer: Explainer) -> None:
    links = match_claims(TABLE, WordEncoder(), Settings()).links
    assert links
    for (one, other), probability in links.items():
        [found] = explainer.explain(one, other)
        assert found.together
        assert found.probability == probability


def test_the_parts_add_up(explainer: Explainer) -> None:
    [found] = explainer.explain("c00", "c02")
    assert sum(term.part for term in found.terms) == pytest.approx(found.total, abs=0.05)


def test_a_group_shows_its_pairs_the_weakest_first(explainer: Explainer, result: CheckResult) -> None:
    group = max(result.groups, key=lambda g: len(g.claim_ids))
    found = explainer.explain(group.id)
    assert [e.probability for e in found] == sorted(e.probability for e in found)
    assert all(set(e.claim_ids) <= set(group.claim_ids) for e in found)
    assert len(explainer.explain(group.id, "c09")) >= len(group.claim_ids) - 1


@pytest.mark.parametrize("ids", [(), ("c00",), ("c00", "c00"), ("c00", "nothing"), ("c00", "c01", "c02")])
def test_other_ids_are_refused_with_the_remedy(explainer: Explainer, ids: tuple[str, ...]) -> None:
    with pytest.raises(FactcheckError, match="id"):
        explainer.explain(*ids)


def test_the_table_names_evidence_and_outcome(explainer: Explainer, result: CheckResult) -> None:
    text = render_explanations(result, explainer.explain("c00", "c03"))
    assert "starting point for casualties" in text
    assert "probability 0.00" in text
    assert all(len(line) <= 100 for line in text.splitlines())
