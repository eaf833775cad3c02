"""The report on the screen and the matrix: whole, calm, and deaf to what reports would have it do."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from factcheck.decisions import Decisions, Review, seen
from factcheck.models import CheckResult, Claim, Report, Skipped
from factcheck.report import matrix, text
from factcheck.report.order import fails, ranked
from factcheck.report.select import Filters
from factcheck.report.view import View

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def with_text(result: CheckResult, words: str) -> CheckResult:
    """Put hostile words wherever a report's words are shown."""

    def report(item: Report) -> Report:
        return item.model_copy(update={"publisher": words, "title": words, "path": words, "published": words})

    def claim(item: Claim) -> Claim:
        return item.model_copy(update={"sentence": words + item.quote + words, "said_by": words})

    findings = tuple(
        finding.model_copy(
            update={
                "question": words,
                "sides": tuple(side.model_copy(update={"value": words}) for side in finding.sides),
                "relations": tuple(r.model_copy(update={"reason": words}) for r in finding.relations),
            }
        )
        for finding in result.discrepancies
    )
    return result.model_copy(
        update={
            "reports": tuple(map(report, result.reports)),
            "rows": tuple(map(claim, result.rows)),
            "discrepancies": findings,
            "skipped": (Skipped(path=words, reason=words),),
        }
    )


@pytest.mark.parametrize("render", [text.render, matrix.render])
@pytest.mark.parametrize("width", [40, 80, 140, None])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_too_wide_or_ends_in_blanks(result: CheckResult, render, width, color) -> None:  # type: ignore[no-untyped-def]
    shown = render(result, width=width, color=color)
    assert shown.endswith("\n") and bool(ANSI.search(shown)) == color
    for line in ANSI.sub("", shown).splitlines():
        assert cell_len(line) <= (width or 100) and line == line.rstrip()


def test_first_line_order_and_parts(result: CheckResult) -> None:
    shown = text.render(result, width=100)
    assert shown.splitlines()[0] == "4 reports, 18 claims, 7 groups, 5 discrepancies: 4 conflict, 1 vague"
    heads = re.findall(r"^\d\. (.*)$", shown, re.MULTILINE)
    assert heads == [finding.question for finding in ranked(result.discrepancies)]
    assert heads[0] == "number of people killed" and heads[-1].startswith("number of crew")
    for part in (
        "A  none · Harbour Post",
        "*No one was killed*, the coast guard said.",
        "said by police, citing the city hospital",
        "A/B  0 and 1 exclude each other",
        "B/C  update: 1 on 4 March and 3 on 6 March: the later report tells of a later state",
        "Files are in ferry",
        "; north-wire.md ¶3",
        "within one report",
        "ferry/photo.md: not text: it begins like a JPEG picture",
    ):
        assert part in shown


def test_a_long_sentence_is_cut_around_its_quote(result: CheckResult) -> None:
    shown = text.render(result, width=60)
    assert "*several of the crew*" in shown.replace("\n      ", " ")
    assert " …" in shown


def test_of_two_equal_numbers_the_right_one_is_marked(result: CheckResult) -> None:
    report = result.reports[0].model_copy(update={"text": "Two boats left. Two came, two went."})
    sentence = "Two came, two went."
    claim = result.rows[0].model_copy(
        update={"report_id": report.id, "quote": "two", "start": 26, "end": 29, "sentence": sentence}
    )
    made = View(CheckResult(reports=(report,), claims=(claim,), groups=(), discrepancies=()))
    passage = made.passage(claim)
    assert (passage.before, passage.quote, passage.after) == ("Two came, ", "two", " went.")


HOSTILE = [
    pytest.param("\x1b[2J\x1b]0;owned\x07", id="terminal escapes"),
    pytest.param("\u202egnp.exe\u2066", id="direction"),
    pytest.param("[bold red]x[/] :boom: [link=http://x]", id="markup"),
    pytest.param("\r\n\x85\u2028forged line", id="line breaks"),
    pytest.param("\ud800\x9b31m\x00", id="half characters and C1"),
    pytest.param("漢字🎉" * 60, id="wide"),
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("render", [text.render, matrix.render])
def test_hostile_words_stay_words(result: CheckResult, words: str, render) -> None:  # type: ignore[no-untyped-def]
    shown = render(with_text(result, words), width=80)
    shown.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown)
    assert not re.search("^forged", shown, re.MULTILINE)
    assert max(map(cell_len, shown.splitlines())) <= 80
    if "[bold red]" in words:
        assert "[bold" in shown and ":boom:" in shown


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"discrepancies": ()}, "where these reports speak of the same thing, they agree"),
        ({"discrepancies": (), "rows": (), "groups": ()}, "No claim"),
        ({"discrepancies": (), "rows": (), "groups": (), "reports": ()}, "No report could be read"),
    ],
)
def test_nothing_to_report_is_said_kindly(result: CheckResult, change: dict[str, object], words: str) -> None:
    shown = text.render(result.model_copy(update=change), width=80)
    assert words in " ".join(shown.split()) and "Skipped" in shown


def test_many_sentences_and_reasons_are_counted_not_lost(result: CheckResult) -> None:
    finding = result.discrepancies[0]
    side = finding.sides[0].model_copy(
        update={"claim_ids": tuple(claim.id for claim in result.rows), "origins": 2}
    )
    relations = tuple(finding.relations[0].model_copy(update={"reason": f"reason {n}"}) for n in range(9))
    changed = finding.model_copy(update={"sides": (side, *finding.sides[1:]), "relations": relations})
    shown = text.render(result.model_copy(update={"discrepancies": (changed,)}), width=120)
    assert "and 16 more: " in shown and "2 independent origins" in shown
    assert "and 4 more pairs of sides do not agree" in shown


class TestDecisions:
    """Where findings stand, and the filters."""

    @pytest.fixture
    def decisions(self, result: CheckResult) -> Decisions:
        killed, hurt, captain, start, _ = (seen(finding) for finding in ranked(result.discrepancies))
        ana, bo = Review(reviewer="Ana", decision="confirmed"), Review(reviewer="Bo", decision="not an issue")
        older = hurt.model_copy(update={"id": "d-old", "sides": hurt.sides[:2], "reviews": (bo,)})
        return Decisions(
            findings=(
                killed.model_copy(update={"reviews": (bo,)}),
                older,
                captain.model_copy(update={"reviews": (ana, bo)}),
                start.model_copy(update={"reviews": (ana,)}),
            )
        )

    def test_states_are_shown_and_the_silent_one_is_counted(
        self, result: CheckResult, decisions: Decisions
    ) -> None:
        shown = text.render(result, width=120, decisions=decisions)
        assert "number of people killed" not in shown and '1 silent ("not an issue")' in " ".join(
            shown.split()
        )
        assert "CHANGED since it was decided. Bo: not an issue" in shown
        assert "REVIEWERS DIFFER. Ana: confirmed; Bo: not an issue" in shown
        assert "Decided. Ana: confirmed" in shown and "NEW" in shown

    def test_only_new(self, result: CheckResult, decisions: Decisions) -> None:
        shown = text.render(result, width=120, decisions=decisions, filters=Filters(only_new=True))
        assert re.findall(r"^\d\. (.*)$", shown, re.MULTILINE) == [
            "number of people hurt",
            "number of crew who fought the fire",
        ]
        assert "Shown: 2 of 4" in shown

    @pytest.mark.parametrize(
        ("filters", "count"),
        [
            (Filters(verdicts=frozenset({"vague"})), 1),
            (Filters(kinds=frozenset({"casualties"})), 2),
            (Filters(min_confidence=0.8), 2),
            (Filters(verdicts=frozenset({"update"})), 0),
        ],
    )
    def test_filters(self, result: CheckResult, filters: Filters, count: int) -> None:
        shown = text.render(result, width=120, filters=filters)
        assert len(re.findall(r"^\d\. ", shown, re.MULTILINE)) == count
        assert count or "no discrepancy passes the filters" in shown


def test_the_matrix_shows_every_value_and_silence(result: CheckResult) -> None:
    shown = matrix.render(result, width=140)
    lines = shown.splitlines()
    killed = next(line for line in lines if "number of people killed" in line)
    assert re.split(r"\s{2,}", killed) == [
        "[conflict] number of people killed",
        "A none",
        "B one",
        "·",
        "C three",
    ]
    passengers = next(line for line in lines if line.startswith("number of passengers"))
    assert passengers.count("212 passengers") == 3 and "·" in passengers


def test_a_narrow_matrix_goes_on_below(result: CheckResult) -> None:
    shown = matrix.render(result, width=50)
    assert shown.index("A none") < shown.index("C three")
    for report in result.reports:
        assert report.publisher in shown


@pytest.mark.parametrize(
    ("verdicts", "threshold", "expected"),
    [
        ("vague", "conflict", False),
        ("vague update", "conflict", False),
        ("vague", "update", False),
        ("conflict", "never", False),
        ("", "vague", False),
        ("vague", "vague", True),
        ("update", "vague", True),
        ("conflict", "update", True),
    ],
)
def test_what_makes_a_run_fail(result: CheckResult, verdicts: str, threshold: str, expected: bool) -> None:
    base = result.discrepancies[0]
    shown = [base.model_copy(update={"verdict": verdict}) for verdict in verdicts.split()]
    assert fails(shown, threshold) is expected
