"""A report is set apart only where its names and its figures both say so."""

from __future__ import annotations

import pytest

from factcheck.models import Claim, Report
from factcheck.question import group_of
from factcheck.strangers import Apart, strangers_of
from factcheck.values import find

OURS = "The navy ship Aurora of Captain Holm freed the Belmont off Port Elin."
THEIRS = "The navy ship Carina freed a tanker off Port Elin."
FIGURES = ("23 pirates", "seven rifles", "two boats")
OTHER_FIGURES = ("26 pirates", "six rifles", "five boats")


def report(name: str, text: str, figures: tuple[str, ...] = FIGURES) -> Report:
    told = f"{text} It took {figures[0]}, {figures[1]} and {figures[2]}. ({name})"
    return Report(id=name, path=f"{name}.md", title="", publisher="", published=None, sha256="", text=told)


def claims_in(reports: list[Report]) -> list[Claim]:
    return [
        Claim(
            id=f"{of.id}-{found.start}", report_id=of.id, kind="count", about=str(found.of), event="main", value=found.value,
            quote=found.text, start=found.start, end=found.end, sentence=of.text, head=str(found.of),
        )
        for of in reports
        for found in find(of.text)
    ]  # fmt: skip


def strangers(reports: list[Report]) -> list[str]:
    claims = claims_in(reports)
    return strangers_of(reports, [group_of(same) for same in by_thing(claims)], claims)


def by_thing(claims: list[Claim]) -> list[list[Claim]]:
    assert {claim.head for claim in claims} == {"pirates", "rifles", "boats"}
    return [[claim for claim in claims if claim.head == head] for head in ("pirates", "rifles", "boats")]


FIVE = [report(f"r{n}", OURS) for n in range(5)]


@pytest.mark.parametrize(
    "last",
    [
        report("r9", OURS),
        report("r9", OURS, OTHER_FIGURES),
        report("r9", THEIRS),
        report("r9", THEIRS, ("23 pirates", "six rifles", "two boats")),
    ],
    ids=["like the others", "other figures only", "other names only", "other names, one other figure"],
)
def test_one_sign_alone_sets_no_report_apart(last: Report) -> None:
    assert strangers([*FIVE, last]) == []


def test_few_reports_share_too_little_to_tell() -> None:
    assert strangers([*FIVE[:3], report("r9", THEIRS, OTHER_FIGURES)]) == []


def test_reports_that_never_agree_are_no_measure() -> None:
    figures = [(f"{n} pirates", f"{n} rifles", f"{n} boats") for n in range(20, 26)]
    told = [report(f"r{n}", OURS if n < 5 else THEIRS, words) for n, words in enumerate(figures)]
    assert strangers(told) == []


def test_other_names_with_other_figures_are_another_event() -> None:
    assert strangers([report("r9", THEIRS, OTHER_FIGURES), *FIVE]) == ["r9"]


def test_what_a_stranger_tells_leaves_the_groups_and_gets_its_own_key() -> None:
    last = report("r9", THEIRS, OTHER_FIGURES)
    reprint = last.model_copy(update={"id": "copy", "path": "copy.md"})
    reports = [*FIVE, last, reprint]
    claims = claims_in([*FIVE, last])
    groups = [group_of(same) for same in by_thing(claims)]
    apart = Apart(reports, groups, claims_in(reports))
    cut = apart.cut(groups, {claim.id: claim for claim in claims})
    assert [len(group.claim_ids) for group in cut] == [5, 5, 5]
    assert {apart.group(group).event for group in cut} == {"main"}
    keys = {claim.report_id: apart.claim(claim).event for claim in claims_in(reports)}
    assert keys == {**{one.id: "main" for one in FIVE}, "r9": "set apart 1: main", "copy": "set apart 1: main"}
