"""Cases against checks made by hand: what is met, and the stage that lost what is not."""

from __future__ import annotations

import pytest
from made_up_flood import BOATS, COWS, RISE, TEXTS, finding, flood

from factcheck.cases import (
    CaseError,
    CaseSide,
    Conflict,
    LookAlike,
    Mention,
    Seen,
    ShortCase,
    ShortText,
    judge,
)
from factcheck.models import Scope, Verdict


def conflict(*sides: str, verdict: Verdict = "conflict", scope: Scope = "between") -> Conflict:
    """A conflict whose sides are written "report: quote | report: quote"."""
    return Conflict(
        id="case",
        question="a question",
        kind="count",
        verdict=verdict,
        scope=scope,
        sides=tuple(CaseSide(value=f"side {n}", mentions=mentions(side)) for n, side in enumerate(sides, 1)),
    )


def mentions(words: str) -> tuple[Mention, ...]:
    """The mentions of one side."""
    pairs = (piece.split(": ", 1) for piece in words.split(" | "))
    return tuple(Mention(report=report, quote=quote) for report, quote in pairs)


MET = [
    ("both ends by a part of the quote", conflict("east: Five boats sank in", "west: boats sank"), BOATS),
    ("one mention of several", conflict("north: bridges fell | north: Five boats", "west: Seven"), BOATS),
    ("a vague one", conflict("east: Two cows", "west: Several cows", verdict="vague"), COWS),
    (
        "within one report any verdict does",
        conflict("north: 3 metres", "north: 4 metres", scope="within"),
        RISE,
    ),
    ("white space may differ", conflict("north: Two bridges | east: Five boats", "west: Seven boats"), BOATS),
]
MISSED = [
    (
        "nothing reported",
        conflict("east: Five boats", "west: Seven boats"),
        (),
        "silent: in one group (boats sunk)",
    ),
    (
        "another verdict",
        conflict("east: Two cows", "west: Several cows"),
        (COWS,),
        "another verdict: found as vague, not as conflict (by hand)",
    ),
    (
        "no claim",
        conflict("east: 40 tonnes", "west: Seven boats"),
        (BOATS,),
        "not extracted: no claim for 'side 1' (east: '40 tonnes')",
    ),
    (
        "no claim on either side",
        conflict("east: 40 tonnes", "north: bridges fell"),
        (BOATS,),
        "not extracted: no claim for 'side 1' (east: '40 tonnes') nor for 'side 2' (north: 'bridges fell')",
    ),
    (
        "two groups",
        conflict("east: Five boats", "west: Several cows"),
        (BOATS, COWS),
        "not grouped: in different groups, 'side 1' (east: 'Five boats') and 'side 2' (west: 'Several cows')",
    ),
    (
        "a claim in no group",
        conflict("east: Two cows", "west: Five goats swam"),
        (BOATS, COWS),
        "not grouped: in different groups",
    ),
    (
        "both passages on one side of the finding",
        conflict("east: Five boats", "north: Five boats"),
        (BOATS,),
        "silent: in one group (boats sunk)",
    ),
    (
        "sides of one finding that are not set against each other",
        conflict("east: Five boats", "north: Five boats"),
        (finding("boats", "conflict", ("boats-east",), ("boats-west",), ("boats-north",)),),
        "silent",
    ),
]


def test_claims_of_another_kind_do_not_count_as_read() -> None:
    case = conflict("east: Five boats", "west: Several cows").model_copy(update={"kind": "weapon"})
    reason = judge(case, flood()).reason
    assert reason.startswith(
        "not extracted: no claim of kind weapon for 'side 1' (east: 'Five boats') nor for 'side 2'"
    )


@pytest.mark.parametrize(("case", "found"), [pytest.param(*row, id=name) for name, *row in MET])
def test_a_conflict_is_met(case: Conflict, found: object) -> None:
    assert judge(case, flood(found)).met  # type: ignore[arg-type]


@pytest.mark.parametrize(("case", "found", "reason"), [pytest.param(*row, id=name) for name, *row in MISSED])
def test_a_missed_conflict_names_the_stage_that_lost_it(case: Conflict, found: tuple, reason: str) -> None:  # type: ignore[type-arg]
    outcome = judge(case, flood(*found))
    assert not outcome.met
    assert outcome.reason.startswith(reason)


def test_a_miss_shows_claims_groups_and_findings() -> None:
    case = conflict("east: Two cows | east: 40 tonnes", "west: Several cows")
    text = "\n".join(judge(case, flood(COWS)).details)
    assert (
        "east: 'Two cows'\n    claim 'Two cows': count of cows = 2, in group cows, cows lost (main)" in text
    )
    assert "east: '40 tonnes': no claim covers it" in text
    assert "finding d-cows, cows lost: 'cows-east' against 'cows-west': vague (by hand)" in text


def test_a_look_alike_wants_silence_between_its_own_passages() -> None:
    case = LookAlike(id="case", why="they agree", mentions=mentions("east: Five boats | north: Five boats"))
    assert judge(case, flood(BOATS, COWS)).met
    other = LookAlike(id="case", why="they agree", mentions=mentions("east: Five boats | west: Seven boats"))
    outcome = judge(other, flood(BOATS))
    assert (outcome.met, outcome.reason) == (False, "not silent: conflict reported on boats sunk: by hand")


@pytest.mark.parametrize(
    ("findings", "expect", "reason"),
    [
        ((), "none", None),
        ((COWS,), "vague", None),
        ((COWS,), "none", "not silent: found vague, expected none (cows differ)"),
        ((COWS, BOATS), "vague", "another verdict: found conflict and vague, expected vague (cows differ)"),
        ((), "conflict", "silent: no finding, expected conflict"),
    ],
)
def test_a_short_case_wants_its_verdict_and_no_other(
    findings: tuple, expect: Verdict, reason: str | None
) -> None:  # type: ignore[type-arg]
    outcome = judge(
        ShortCase(id="case", texts=(ShortText(text="A boat sank."),), expect=expect), flood(*findings)
    )
    assert outcome.met is (reason is None)
    assert outcome.reason == (reason or "")


@pytest.mark.parametrize(
    ("mention", "message"),
    [
        (
            Mention(report="south", quote="x"),
            "report 'south' is not among the reports; write one of: east, north, west",
        ),
        (Mention(report="east", quote="Six boats"), "report east does not hold 'Six boats'; copy the words"),
        (Mention(report="west", quote="five goats", nth=2), "report west holds 1 times 'five goats'"),
    ],
)
def test_a_mention_that_is_not_there_is_an_error_not_a_miss(mention: Mention, message: str) -> None:
    with pytest.raises(CaseError, match="^" + message):
        judge(LookAlike(id="case", why="w", mentions=(mention, mention)), flood())


def test_a_mention_is_found_where_its_number_says() -> None:
    seen = flood()
    text = TEXTS["west"]
    spans = [seen.span(Mention(report="west", quote="goats", nth=n))[1] for n in (1, 2)]
    assert spans == [text.index("goats"), text.rindex("goats")]


def test_two_reports_of_one_name_are_told_apart_by_path() -> None:
    result = flood().result
    copies = [result.reports[0], result.reports[0].model_copy(update={"id": "r2", "path": "other/east.md"})]
    seen = Seen(result.model_copy(update={"reports": tuple(copies)}))
    assert seen.report("other/east.md").id == "r2"
    with pytest.raises(CaseError, match="is the name of several reports"):
        seen.report("east")
