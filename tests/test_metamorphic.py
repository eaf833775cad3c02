"""What may change between two inputs that tell the same, and what may not: the real parts, a plain encoder."""

from __future__ import annotations

import random
from hashlib import sha256

import pytest

from factcheck import check
from factcheck.models import CheckResult, Report

LEAD = "Three people were killed and 14 were injured on Tuesday when a fire broke out on the ferry, the coast guard said."
MORE = "The ferry was carrying 212 passengers and 31 crew members to Hamburg. Captain Ines Maro ordered it evacuated at noon."
OTHER_LEAD = LEAD.replace("Three", "Five")
OTHER_MORE = MORE.replace("212", "221").replace("Ines Maro", "Laura Benn")

pytestmark = pytest.mark.usefixtures("word_encoder")


def report(name: str, *paragraphs: str) -> Report:
    text = "\n".join(paragraphs)
    digest = sha256(text.encode()).hexdigest()
    return Report(id=name, path=f"{name}.txt", title=name, publisher=name, published="2031-03-04", sha256=digest, text=text)


def findings(result: CheckResult, without: str = "") -> set[tuple[str, str, str, frozenset[frozenset[tuple[str, str]]]]]:
    """Return verdict, scope, question and the quotes of each side, without those of the report ``without``."""
    claims = {claim.id: claim for claim in result.rows}
    return {
        (
            found.verdict,
            found.scope,
            found.question,
            frozenset(
                frozenset(
                    (claims[c].report_id, claims[c].quote) for c in side.claim_ids if claims[c].report_id != without
                )
                for side in found.sides
            ),
        )
        for found in result.discrepancies
    }


PAIR = [report("a", LEAD, MORE), report("b", OTHER_LEAD, OTHER_MORE)]


def test_the_order_of_reports_changes_no_byte() -> None:
    reports = [*PAIR, report("c", MORE), report("d", OTHER_LEAD)]
    expected = check(reports).model_dump_json()
    for seed in range(3):
        assert check(random.Random(seed).sample(reports, len(reports))).model_dump_json() == expected


@pytest.mark.parametrize("original", PAIR, ids=["a", "b"])
def test_a_copy_adds_an_outlet_and_changes_no_finding(original: Report) -> None:
    copy = original.model_copy(update={"id": "0", "path": "copy.txt", "publisher": "copy", "published": "2031-03-05"})
    alone, copied = check(PAIR), check([*PAIR, copy])
    assert findings(alone) and findings(copied, without="0") == findings(alone)
    told = {claim.id: claim.report_id for claim in copied.rows}
    sides = [{told[c] for c in side.claim_ids} for found in copied.discrepancies for side in found.sides]
    assert all(("0" in side) == (original.id in side) for side in sides)
    origins = [side.origins for found in copied.discrepancies for side in found.sides]
    assert origins == [side.origins for found in alone.discrepancies for side in found.sides]


def test_copies_alone_find_nothing() -> None:
    assert check([report("a", LEAD, MORE), report("b", LEAD, MORE), report("c", LEAD, MORE)]).discrepancies == ()


def test_a_report_split_in_two_moves_its_findings_from_within_to_between() -> None:
    one, two = "The lake rose by 40 centimetres overnight on Monday.", "The lake rose by 90 centimetres overnight on Monday."
    (within,) = check([report("a", one, two)]).discrepancies
    (between,) = check([report("a", one), report("b", two)]).discrepancies
    assert (within.scope, between.scope) == ("within", "between")
    assert within.verdict == between.verdict
    assert [side.value for side in within.sides] == [side.value for side in between.sides]


SAME = [
    ("The lake lies 48 kilometers east of the town.", "The lake lies 30 miles east of the town."),
    ("Fourteen people were hurt in the fire on the ferry.", "14 people were hurt in the fire on the ferry."),
    ("The fire on the ferry began at 6:40 a.m. local time (0540 GMT).", "The fire on the ferry began at 0540 GMT."),
    ("It cost the owner of the ferry 4.5 million euros.", "It cost the owner of the ferry €4,500,000."),
    ("Interior Minister Paul Adler said so on the ferry.", "Paul Adler, the interior minister, said so on the ferry."),
]


@pytest.mark.parametrize(("one", "two"), SAME, ids=[one[:30] for one, _ in SAME])
def test_other_units_numbers_zones_and_order_find_nothing(one: str, two: str) -> None:
    assert check([report("a", one), report("b", two)]).discrepancies == ()
