"""The report to paste: words from reports form no markup, and say the same when rendered."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from samples import HOSTILE, hostile_result

from factcheck.decisions import Decisions, Review, seen
from factcheck.models import CheckResult
from factcheck.report.markdown import escaped, render
from factcheck.report.passage import visible

COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def words(source: str) -> tuple[str, set[str]]:
    """Return the text that a reader of the Markdown sees, and the kinds of marks it is made with."""
    shown, kinds = [], set()
    for token in COMMONMARK.parse(source):
        for child in token.children or [token]:
            kinds.add(child.type)
            if child.type == "text":
                shown.append(child.content)
    return "".join(shown), kinds


@pytest.mark.parametrize(
    "text", ["12 people", "5.9 km (3.7 miles)", "“No,” she said: never!", "3:50 p.m.", "a-b", "12.5"]
)
def test_plain_words_stay_readable(text: str) -> None:
    assert escaped(text) == text


@given(st.text(max_size=60))
@example("1. one")
@example("--- -")
@example("<b>&amp;")
@example("\\*a\\*")
@example("[a](javascript:b)")
@example("a\n===")
def test_any_words_say_themselves(text: str) -> None:
    shown, kinds = words(escaped(text))
    assert shown == " ".join(visible(text).split())
    assert kinds <= {"paragraph_open", "paragraph_close", "text"}


def test_bare_addresses_are_not_linked() -> None:
    assert escaped("see http://a.example or www.a.example") == "see http\\://a.example or www\\.a.example"


def test_hostile_reports_form_no_markup() -> None:
    source = render(hostile_result())
    _, kinds = words(source)
    assert not kinds & {"html_block", "html_inline", "image", "code_inline", "fence"}
    assert not kinds & {"table_open", "s_open", "hr"}
    for href in re.findall(r"\]\(<([^>]*)>\)", source):
        assert href.startswith("https://news.example/")
    assert source.count("\n## ") == len(HOSTILE) + 1


def test_findings_with_passages_and_reasons(result: CheckResult) -> None:
    source = render(result)
    assert source.startswith("# Discrepancies\n\n4 reports, 18 claims, 5 discrepancies (4 conflict, 1 vague)")
    assert "> **No one was killed**, the coast guard said." in source
    assert "> One person died and **14 were injured** in a fire" in source
    assert "- A/B, conflict: 0 and 1 exclude each other" in source
    assert "- ferry/photo.md: not text" in source


@pytest.mark.parametrize("sentence", ["the(12)people", "over €5m,", "12%of", "x12", "12x"])
def test_bold_begins_and_ends_wherever_the_quote_stands(result: CheckResult, sentence: str) -> None:
    report = result.reports[0].model_copy(update={"text": sentence})
    quote = re.search(r"\W?\d+\W?", sentence)
    assert quote
    claim = result.rows[0].model_copy(
        update={
            "quote": quote[0],
            "start": quote.start(),
            "end": quote.end(),
            "sentence": sentence,
            "report_id": report.id,
        }
    )
    changed = result.model_copy(
        update={"reports": (report, *result.reports[1:]), "rows": (claim, *result.rows[1:])}
    )
    shown, _ = words(render(changed))
    assert "**" not in shown


def test_reviews_are_told_and_dismissed_findings_counted(result: CheckResult) -> None:
    one, other = result.discrepancies[:2]
    said = [
        (one, Review(reviewer="Ana", decision="confirmed")),
        (other, Review(reviewer="Ana", decision="not an issue")),
    ]
    decisions = Decisions(
        findings=tuple(seen(f).model_copy(update={"reviews": (review,)}) for f, review in said)
    )
    source = render(result, decisions)
    assert "Review: decided: Ana: confirmed" in source
    assert other.question not in source and "1 discrepancy marked “not an issue”, not shown." in source
