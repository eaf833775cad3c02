"""A group that holds two questions is taken apart where no opposition joins them."""

from __future__ import annotations

from claims_of import claim, report
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.questions import Opposition, questions_of
from factcheck.checker.sides import ValueSide
from factcheck.question import group_of

WORDS = ("two boats", "three boats", "23 pirates", "26 pirates", "nine rifles", "ten rifles")
SIDES = [
    ValueSide((claim(report(f"r{n}", f"They took {words}."), words, "count", head=words.split()[1], about=words.split()[1]),))
    for n, words in enumerate(WORDS)
]
GROUP = group_of([c for side in SIDES for c in side.claims])


def opposed(*pairs: tuple[int, int]) -> list[tuple[Opposition, float]]:
    return [(Opposition(pair, "conflict", "", []), 0.5) for pair in pairs]


def test_a_group_of_one_question_stays_whole() -> None:
    for pairs in ([], [(0, 1)], [(0, 1), (1, 2)]):
        questions = questions_of(GROUP, SIDES, opposed(*pairs))
        assert [q.group.claim_ids for q in questions] == [GROUP.claim_ids]


def test_a_question_is_worded_by_the_sides_that_differ() -> None:
    assert questions_of(GROUP, SIDES, opposed((2, 3)))[0].group.question == "number of pirates"
    assert questions_of(GROUP, SIDES, []) == [(GROUP, [])]


def test_two_questions_come_apart_and_the_rest_stays_together() -> None:
    questions = questions_of(GROUP, SIDES, opposed((0, 1), (2, 3)))
    assert [q.group.question for q in questions] == ["number of boats", "number of pirates", "number of rifles"]
    assert [[o.sides for o, _ in q.oppositions] for q in questions] == [[(0, 1)], [(2, 3)], []]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1]), unique=True))
def test_every_opposition_is_in_one_question_and_no_claim_in_two(pairs: list[tuple[int, int]]) -> None:
    questions = questions_of(GROUP, SIDES, opposed(*pairs))
    assert sorted(o.sides for q in questions for o, _ in q.oppositions) == sorted(pairs)
    claims = [c for q in questions for c in q.group.claim_ids]
    assert len(claims) == len(set(claims))
