"""Values that cannot be held against each other for what stands around them; what must be held comes first."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.unlike import unlike
from factcheck.models import Claim


def told(words: str, kind: str, **fields: str) -> Claim:
    return claim(report(words.replace(" ", "-"), f"They said {words}."), words, kind, **fields)


def stay(days: str, what: str) -> Claim:
    return claim(report(f"{days}-{what}".replace(" ", "-"), f"She ended a {days} {what} on Friday."), days, "duration")


def share(words: str, text: str, about: str = "") -> Claim:
    return claim(report(text.replace(" ", "-"), text), words, "percent", about=about)


EGYPT = share("52 percent", "Some 52 percent of calls in Egypt, 39 percent in South Korea and some to Chad failed.")
KOREA = share("39 percent", EGYPT.sentence, about="calls in Egypt")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (EGYPT, share("60%", "It cut 60% of all calls.")),
        (EGYPT, share("60%", "It cut 60% of Egypt's calls.")),
        (EGYPT, share("60%", "It cut 60% of calls, in Chad above all.", about="Egyptian calls")),
        (KOREA, share("60%", "It cut 60% of South Korean calls.")),
        (told("3:30 a.m.", "time", act="break out"), told("3:50 a.m.", "time", act="start")),
        (told("6:40 a.m.", "time", act="knock down"), told("7 a.m.", "time", act="extinguish")),
        (told("6:40 a.m.", "time", act="extinguish"), told("7 a.m.", "time")),
        (told("aged 31", "age", about="Robert Buckley"), told("aged 32", "age", about="Buckley")),
        (told("aged 31", "age", about="Robert Buckley"), told("aged 32", "age", about="British climber")),
        (told("fourth launch", "rank", head="launch", act="fire"), told("second test", "rank", head="test", act="launch")),
        (told("sixth round", "rank", head="round", act="stop"), told("seventh round", "rank", head="round", act="stop")),
        (told("a day", "duration", about="launch after visit"), told("hours", "duration", about="missile flew after visit")),
        (told("a day", "duration", about="launch after visit"), told("hours", "duration", about="launch")),
        (stay("three-day", "visit to Lisbon"), stay("four-day", "visit")),
        (stay("three-day", "visit to Lisbon"), stay("four-day", "stay in Lisbon")),
        (
            told("1,500 km", "distance", about="island southeast of Tehran", head="island"),
            told("1,150 km", "distance", about="island south of Tehran", head="island"),
        ),
        (told("north of Oslo", "place", head="quake"), told("north of Bergen", "place", head="tremor")),
    ],
)
def test_what_answers_one_question_is_compared(first: Claim, second: Claim) -> None:
    assert unlike(first, second) == unlike(second, first) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told("3:30 a.m.", "time", act="break out"), told("7 a.m.", "time", act="extinguish")),
        (told("a day", "duration", about="launch after visit"), told("hours", "duration", about="it flew after arrival")),
        (told("8:00 a.m.", "time", act="cast"), told("7 p.m.", "time", act="end")),
        (told("3:30 p.m.", "time", act="say"), told("3:50 p.m.", "time", act="tell")),
        (told("aged 28", "age"), told("aged 29", "age", act="turn")),
        (told("aged 20", "age", about="sister Katie Brandt"), told("aged 23", "age", about="John Brandt")),
        (told("aged 36", "age", about="Klitsch"), told("aged 40", "age", about="Tomsen")),
        (told("fifth round", "rank", head="round", act="drop"), told("sixth round", "rank", head="round", act="stop")),
        (told("fourth quarter", "rank", head="quarter"), told("third goal", "rank", head="goal")),
        (stay("three-day", "visit to Lisbon"), stay("four-day", "tour of Europe")),
        (EGYPT, KOREA),
        (EGYPT, share("60%", "It cut 60% of all calls to India.")),
        (EGYPT, share("60%", "It cut 60%.", about="calls to India")),
        (
            told("150 miles", "distance", about="freighter attacked east of Aden", head="freighter"),
            told("90 miles", "distance", about="warship patrolling west of Aden", head="warship"),
        ),
        (told("north of Oslo", "place", head="quake"), told("north of Bergen", "place", head="aftershock")),
    ],
)
def test_what_is_of_two_things_is_not(first: Claim, second: Claim) -> None:
    assert unlike(first, second) and unlike(second, first)
