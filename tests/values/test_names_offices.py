"""Offices: synonyms, generality, ladders."""

from __future__ import annotations

import pytest

from factcheck.values.names import relate_names
from factcheck.values.offices import is_seat, office, parse_office

SILENT = [
    ("Under Secretary of Defense for Policy", "US undersecretary of Defence for Policy"),
    ("CEO", "chief executive"),
    ("Amazon CEO", "CEO"),
    ("Greek prime minister", "Prime Minister of Greece"),
    ("South Korean Defense Minister", "Defence Minister"),
    ("police inspector", "Inspector"),
    ("chief of police", "police chief"),
    ("spokeswoman", "company spokesman"),
    ("agent", "power agent"),
    ("governor of Westport", "Governor of Westport island"),
    ("Inspector", "Area Commander Inspector"),
]
UNDECIDED = [
    ("Alaska Governor", "vice presidential candidate"),
    ("HR chief", "senior vice president of people and technology"),
    ("former President", "President"),
    ("Mission director", "Launch director"),
    ("City police chief", "Deputy Commissioner of Police"),
]
EXCLUDING = [
    ("Defense Minister", "Foreign Minister"),
    ("Commodore", "Commander"),
    ("CEO", "COO"),
    ("mayor of Westport", "Easton Mayor"),
    ("chief of staff", "deputy chief of staff"),
]
VAGUER = [
    ("senior official", "Under Secretary of Defense for Policy"),
    ("police spokesman", "area commander"),
    ("governor", "governor-general"),
    ("General", "Lieutenant General"),
    ("a director", "director of wholesale products"),
    ("Minister", "Foreign Minister"),
]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_one_office(a: str, b: str) -> None:
    assert relate_names(office(a), office(b), "title").relation == "same"


@pytest.mark.parametrize(("a", "b"), UNDECIDED)
def test_offices_one_person_can_hold(a: str, b: str) -> None:
    assert relate_names(office(a), office(b), "title").relation == "incomparable"


@pytest.mark.parametrize(("a", "b"), EXCLUDING)
def test_offices_that_exclude(a: str, b: str) -> None:
    assert relate_names(office(a), office(b), "title").relation == "excluding"


@pytest.mark.parametrize(("a", "b"), VAGUER)
def test_the_first_tells_less(a: str, b: str) -> None:
    found = relate_names(office(a), office(b), "title")
    assert (found.relation, found.vaguer) == ("vaguer", 0)


def test_offices_of_two_people_do_not_meet() -> None:
    a, b = office("CEO", of="anna berg"), office("COO", of="lund peter")
    assert relate_names(a, b, "title").relation == "incomparable"


def test_parts() -> None:
    parts = parse_office("former deputy director of research at Initech")
    assert (parts.role, parts.former, parts.body) == ("director", True, frozenset({"initech"}))
    assert parts.area == frozenset({"research"})


def test_seats() -> None:
    assert is_seat(parse_office("mayor of Westport"))
    assert not is_seat(parse_office("deputy mayor of Westport"))
    assert not is_seat(parse_office("police officer"))
