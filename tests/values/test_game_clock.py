"""Minutes and seconds on the clock of a match are no time of day."""

from __future__ import annotations

import pytest

from factcheck.values import find


@pytest.mark.parametrize(
    "text",
    [
        "It was 3:50.",
        "The bus of 7:41 left early.",
        "They met at 2:56 p.m. of the third day.",
        "The bus stopped at 2:56.",
        "Guards stopped the fight at 2:56 p.m.",
        "They went into the station at 9:15.",
    ],
)
def test_a_time_of_day_stays_one(text: str) -> None:
    assert next(found.kind for found in find(text)) == "time"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7:41 to go", 461),
        ("with 14:05 left in the first half", 845),
        ("7:42 remaining", 462),
        ("2:56 into the sixth round", 176),
        ("at 1:07 of the ninth", 67),
        ("She stopped the fight at 2:56.", 176),
    ],
)
def test_what_is_played_or_left_of_a_match_is_a_duration(text: str, seconds: int) -> None:
    found = find(text)[0]
    assert (found.kind, found.value.low) == ("duration", seconds)
