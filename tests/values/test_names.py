"""Names of people and bodies: the pairs that must stay silent first, then those that exclude."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Name
from factcheck.values.names import block_key, name, organisation, relate_names
from factcheck.values.spelling import compare_words, fold

SAME_PEOPLE = [
    ("Takaichi Sanae", "Sanae Takaichi"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Ahn Gyu-Back", "Ahn Gyuback"),
    ("Mr John Smith", "John Smith"),
    ("John A. Smith", "John Smith"),
    ("Robert James Miller", "Robert Miller"),
    ("J. Smith", "John Smith"),
    ("Giorgos Pappas", "Yiorgos Pappas"),
    ("Elias Markou", "Ilias Markou"),
    ("Heydar Moradi", "Heidar Moradi"),
    ("Masoud Karimi", "Massoud Karimi"),
    ("Mohammed Aziz", "Muhammad Aziz"),
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
    ("José Muñoz", "Jose Munoz"),
]
TWO_PEOPLE = [
    ("Bill Clinton", "Hillary Clinton"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Anna Berg", "Peter Lund"),
]
MISSPELLED = [
    ("Brian Walton", "Bryant Walton"),
    ("Latisha Green", "Lantisha Green"),
    ("Simon Tait", "Simon Taite"),
    ("Taite", "Simon Tait"),
    ("Reza Gholbandi", "Reza Gholvandi"),
    ("Viswanath Ramesh", "Ramesh Vishwanath"),
    ("Maria Costa", "Mario Costa"),
]


@pytest.mark.parametrize(("a", "b"), SAME_PEOPLE)
def test_one_name_in_two_forms_is_same(a: str, b: str) -> None:
    assert relate_names(name(a), name(b), "person").relation == "same"


@pytest.mark.parametrize(("a", "b"), TWO_PEOPLE)
def test_two_people_are_incomparable(a: str, b: str) -> None:
    assert relate_names(name(a), name(b), "person").relation == "incomparable"


@pytest.mark.parametrize(("a", "b"), TWO_PEOPLE)
def test_two_people_in_one_office_exclude(a: str, b: str) -> None:
    seat = "president of X"
    assert relate_names(name(a, of=seat), name(b, of=seat), "person").relation == "excluding"


@pytest.mark.parametrize(("a", "b"), MISSPELLED)
def test_another_spelling_excludes(a: str, b: str) -> None:
    found = relate_names(name(a), name(b), "person")
    assert found.relation == "excluding"
    assert "spelled differently" in found.reason


def test_lone_surname_is_vaguer() -> None:
    found = relate_names(name("Kim"), name("Kim Jong Un"), "person")
    assert (found.relation, found.vaguer) == ("vaguer", 0)


def test_near_spellings_share_a_block_key() -> None:
    for a, b in MISSPELLED[:5]:
        assert block_key(name(a)) == block_key(name(b)), (a, b)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Acme Foods Inc.", "Acme Foods", "same"),
        ("the Ministry of Health", "Ministry of Health", "same"),
        ("JCS", "Joint Chiefs of Staff", "same"),
        ("Seoul", "South Korea", "same"),
        ("Bank of America", "Bank of England", "incomparable"),
        ("New York Police Department", "New York Fire Department", "incomparable"),
        ("London Royal Hospital", "London General Hospital", "incomparable"),
        ("Zorvan Commercial Bank", "Zorvan Union Bank", "excluding"),
    ],
)
def test_bodies(a: str, b: str, relation: str) -> None:
    assert relate_names(organisation(a), organisation(b), "organisation").relation == relation


def test_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="place"):
        relate_names(name("A"), name("B"), "place")


WORD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


@given(WORD, WORD, st.sampled_from(["person", "title", "organisation", "weapon"]))
def test_relation_is_symmetric_and_reflexive(a: str, b: str, kind: str) -> None:
    left, right = Name(name=a, key=fold(a)), Name(name=b, key=fold(b))
    there, back = relate_names(left, right, kind), relate_names(right, left, kind)
    assert there.relation == back.relation
    if there.relation == "vaguer":
        assert there.vaguer != back.vaguer
    assert relate_names(left, left, kind).relation in {"same", "incomparable"}


FORMS = [
    "Brian",
    "Bryant",
    "Latoya",
    "Latonya",
    "Rait",
    "Raite",
    "Kim",
    "Jong",
    "Un",
    "Elias",
    "Ilias",
    "A.",
    "B.",
]
NAMES = st.sampled_from(FORMS)


@given(st.lists(NAMES, min_size=1, max_size=3), st.lists(NAMES, min_size=1, max_size=3))
def test_people_relate_alike_from_both_sides(a: list[str], b: list[str]) -> None:
    left, right = name(" ".join(a)), name(" ".join(b))
    there, back = relate_names(left, right, "person"), relate_names(right, left, "person")
    assert there.relation == back.relation
    assert relate_names(left, left, "person").relation == "same"


@given(WORD, WORD)
def test_word_comparison_is_symmetric(a: str, b: str) -> None:
    assert compare_words(fold(a), fold(b)) == compare_words(fold(b), fold(a))
