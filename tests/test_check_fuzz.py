"""Any reports go through the whole check and every form of its result: nothing raises, and the result holds together."""

from __future__ import annotations

import os
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import check
from factcheck.models import CheckResult, Report
from factcheck.report import annotations, csv, jsonld, markdown, page, text
from factcheck.report.workbook import workbook_bytes

EXAMPLES = int(os.environ.get("FACTCHECK_FUZZ_EXAMPLES", "40"))
PIECES = [
    "Three people were killed", "Five people were killed", "at 3:50 p.m. local time (0650 GMT)", "on Tuesday,",
    "the mayor,", "Ana Ruiz, 58,", "said", "about 350 km (217 miles)", "north of Lima", "the second launch",
    "$5 million", "not", "No", "were hurt", "LIMA, March 4 -", '"a dark day"', "=1+1", "<b>", "&", "12", "in", "of",
    "the city of", "the ferry", "sank", ".", ",", "—", "(", ")", "\n", "\n\n", "\u202e", "\U0001f600", "e\u0301", "1,2,3",
    "9" * 40, "31 February", "24:61", "-0", "1/0", "Dr.", "U.S.", "'s", "…",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=60
)
TIMES = st.sampled_from(
    [None, "2031-03-04", "2031-03-04T10:00+01:00", "0001-01-01", "1500-01-01", "9999-12-31T23:59:59+14:00", "soon"]
)
REPORTS = st.lists(st.tuples(TEXTS, TIMES), max_size=4)


def made(told: list[tuple[str, str | None]]) -> list[Report]:
    return [
        Report(
            id=f"r{number}", path=f"r{number}.txt", title=words[:20], publisher="=p|<i>", published=when,
            sha256=sha256(words.encode()).hexdigest(), text=words,
        )
        for number, (words, when) in enumerate(told)
    ]  # fmt: skip


def holds_together(result: CheckResult) -> None:
    claims = {claim.id: claim for claim in result.rows}
    texts = {report.id: report.text for report in result.reports}
    assert len(claims) == len(result.rows)
    assert all(texts[claim.report_id][claim.start : claim.end] == claim.quote != "" for claim in result.rows)
    groups = {group.id: set(group.claim_ids) for group in result.groups}
    for finding in result.discrepancies:
        sides = [set(side.claim_ids) for side in finding.sides]
        assert all(sides) and set().union(*sides) <= groups[finding.group_id] <= set(claims)
        assert sum(map(len, sides)) == len(set().union(*sides))
        assert all(0 <= i < j < len(sides) for i, j in (sorted(relation.sides) for relation in finding.relations))


@pytest.mark.usefixtures("word_encoder")
@given(REPORTS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_any_reports(told: list[tuple[str, str | None]]) -> None:
    reports = made(told)
    result = check(reports)
    holds_together(result)
    assert check(reports[::-1]) == result
    for render in (csv.render, markdown.render, jsonld.render, annotations.render, page.render, workbook_bytes):
        assert render(result)
    assert text.render(result, width=80, color=False)
    assert CheckResult.model_validate_json(result.model_dump_json(by_alias=True)) == result
