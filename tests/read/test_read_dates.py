"""Dates of publication and datelines."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.dateline import Dateline, find_dateline
from factcheck.read.when import UnreadableDateError, iso

READABLE = [
    ("2026-01-27", "2026-01-27"),
    ("20260127", "2026-01-27"),
    ("2026-01-27T18:05:00+09:00", "2026-01-27T18:05:00+09:00"),
    ("2026-01-27T18:05:00.123Z", "2026-01-27T18:05:00+00:00"),
    ("2026-01-27 18:05", "2026-01-27T18:05:00"),
    ("20260127T180500+0900", "2026-01-27T18:05:00+09:00"),
    ("Tue, 27 Jan 2026 18:05:00 +0900", "2026-01-27T18:05:00+09:00"),
    ("Tue, 27 Jan 2026 18:05:00 GMT", "2026-01-27T18:05:00+00:00"),
    ("January 27, 2026", "2026-01-27"),
    ("27th January 2026", "2026-01-27"),
    ("Jan. 27, 2026", "2026-01-27"),
    ("27 Jan 2026 6:05 p.m. KST", "2026-01-27T18:05:00+09:00"),
    ("27 Jan 2026 10:00 IST", "2026-01-27T10:00:00"),  # India, Israel or Ireland
    ("1/27/2026", "2026-01-27"),
    ("27/1/2026", "2026-01-27"),
    ("02/02/2026", "2026-02-02"),
    ("27.01.2026", "2026-01-27"),
]
UNREADABLE = [
    "",
    "yesterday",
    "Jan 27",
    "2026",
    "01/02/2026",
    "2026-13-45",
    "32 Jan 2026",
    "soon",
    "1" * 300,
    "five",
]

NO_DATELINE = [
    "Two people were hurt - one of them badly - in January 2026.",
    "Markets (and more) - what you need to know",
    "A storm hit the coast on March 2, 2026 and left three dead.",
    "Ferry runs aground",
    "The ministry (defence) said - without detail - that it knew.",
    "",
]
DATELINES = [
    ("Seoul/Tokyo, January 27, 2026 – Two were fired.", None, "January 27, 2026"),
    ("TOKYO, Jan 27 (Agency) - Two were fired.", "Agency", None),
    ("SEOUL, Jan. 27, 2026 (North Wire) -- Two were fired.", "North Wire", "Jan. 27, 2026"),
    ("LIMA (Agency) — A fire broke out.", "Agency", None),
    ("(Agency) - A fire broke out.", "Agency", None),
    ("(SEOUL and LONDON) — Officials said so.", None, None),
    ("A headline\n\nBy A. Writer\n\nNEW YORK, 2 March 2026 (AFX): A fire", "AFX", "2 March 2026"),
    ("A headline\n\nPARIS, March 3, 2026\n\nA fire broke out.", None, "March 3, 2026"),
    ("**WASHINGTON, D.C.** (Agency) - A fire.", "Agency", None),
]


@pytest.mark.parametrize(("words", "expected"), READABLE)
def test_a_full_date_becomes_iso(words: str, expected: str) -> None:
    assert iso(words) == expected


@pytest.mark.parametrize("words", UNREADABLE)
def test_what_is_no_full_date_is_refused_with_a_remedy(words: str) -> None:
    with pytest.raises(UnreadableDateError, match="2026-01-31"):
        iso(words)


@pytest.mark.parametrize("text", NO_DATELINE)
def test_what_is_no_dateline_is_left_alone(text: str) -> None:
    assert find_dateline(text) == Dateline()


@pytest.mark.parametrize(("text", "agency", "date"), DATELINES)
def test_datelines(text: str, agency: str | None, date: str | None) -> None:
    assert find_dateline(text) == Dateline(agency, date)


@given(st.text(max_size=90))
def test_any_words_are_a_date_or_refused(words: str) -> None:
    with suppress(UnreadableDateError):
        assert iso(iso(words)) == iso(words)


@given(st.text(alphabet="AaB (-–)/,.1J\n", max_size=300))
def test_any_text_has_a_dateline_or_none(text: str) -> None:
    find_dateline(text)
