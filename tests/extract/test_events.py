from __future__ import annotations

import pytest
from parsed_text import parsed, token_of

from factcheck.extract.events import EventReader
from factcheck.values import find
from factcheck.values.happening import same_event

PUBLISHED = "2024-05-21"
LEAD = "A strong quake hit the island of Dara on Monday, killing nine people."


def event(paragraphs: list[str], words: str, published: str | None = PUBLISHED) -> str:
    docs = [parsed(text) for text in paragraphs]
    reader = EventReader(docs, [find(d.text, published) for d in docs], "Quake hits Dara", published)
    at = next(i for i, doc in enumerate(docs) if words in doc.text)
    return reader.event_of(at, token_of(docs[at], words))


# What follows the lead, the words asked about, the event's key. First what stays with the main event.
CASES = [
    ([], "nine people", "main"),
    (["The quake on Monday injured 40 people."], "40 people", "main"),
    (["It was the deadliest quake since 1991, with nine dead."], "nine dead", "main"),
    (["Repairs could take until August, and cost $3 million."], "$3 million", "main"),
    (["Last week the council had asked for 20 tents."], "20 tents", "main"),
    (["A quake killed 600 people in 2003.", "On Monday 50 homes fell."], "50 homes", "main"),
    # dated away
    (["In March 2003 a quake killed 600 people in Bam."], "600 people", "2003-03 quake bam"),
    (["A quake in 2003 killed 600 people."], "600 people", "2003 quake"),
    (["On January 4 the island was hit by a quake that hurt six people."], "six people", "2024-01-04 quake"),
    (["The toll is the highest since 2003, when a quake killed 600 people."], "600 people", "2003 quake"),
    (["The toll is the second such since January 4, when a quake struck just before dusk."], "quake struck", "2024-01-04 quake"),
    (["They compared it to the 2003 quake, when 600 people died."], "600 people", "2003 quake"),
    (["Last year a quake killed 11 people there."], "11 people", "2023 quake"),
    (["A quake in 2003 killed 600 people. It has 900 inhabitants."], "900", "main"),
    (["A quake in 2003 killed 600 people. The firm is based in two towns."], "two towns", "main"),
    (["The firm has hired nine people in recent days."], "nine people", "main"),
    (["It was the first quake in nine years."], "nine years", "main"),
    (["It was the deadliest quake since 1991, with nine dead."], "1991", "1991 quake"),
    (["The island has been hit by 12 quakes in recent years."], "12 quakes", "recent-years quake"),
    (["Last season the club won 12 games."], "12 games", "last-season win"),
    (["The firm has cut 90 jobs since 2019."], "90 jobs", "2019 cut"),
    (["The firm has cut 90 jobs since 2019, the year in which a quake struck."], "90 jobs", "2019 quake"),
    (["It is the first time the firm has cut 90 jobs since 2019."], "90 jobs", "main"),
    (["It is the second test after a salvo of nine rockets fired on January 4."], "nine rockets", "2024-01-04 launch"),
    (["The last such disaster was in 2003, when a ferry sank near Bam; about 250 survived."], "250", "2003 sink bam"),
    (["The first came in 2003, when a ferry sank near Bam; this one took 250 lives."], "250", "main"),
    (["In 2003 the firm launched a boat. That model cost $900."], "$900", "2003 launch"),
    (["The tsunami of 2011 killed 600 people."], "2011", "2011 tsunami"),
    (["It is the second quake of 2024, with 40 hurt."], "2024", "main"),
    (["The North says drones came in May and last September."], "May", "main"),
    # carried over
    (["A quake in 2003 killed 600 people. It left 900 homeless."], "900", "2003 quake"),
    (["A quake in 2003 killed 600 people.", "That quake cost $9 million."], "$9 million", "2003 quake"),
    (["The quake comes a year after a similar tremor.", "Those problems cost $9 million."], "$9 million", "previous quake"),
    (["It was the first since 2003, the year a quake struck Bam. That quake cost $9 million."], "$9 million",
     "2003 quake bam"),
    (["The quake came just weeks after a driver shot 14 people in Bam.", "The driver had lost two jobs, his wife said."],
     "two jobs", "previous shooting bam"),
    (["The quake came just weeks after a driver shot 14 people in Bam.", "The mayor had lost two jobs, his wife said."],
     "two jobs", "main"),
    (["In May 2021 Ole Berg shot two men near Bam.", "Waves of nine feet hit Lom.", "Berg had nine guns."],
     "nine guns", "2021-05 shooting bam"),
    (["Ole Berg fled.", "In May 2021 Ole Berg shot two men near Bam.", "The sea rose.", "Berg had nine guns."],
     "nine guns", "main"),
    (["Thieves recently stole nine boats in Bam."], "nine boats", "recently robbery bam"),
    (["The mayor recently said nine boats were gone."], "nine boats", "main"),
    # in a comparison, only the figure compared
    (["Repairs cost $8 million, against $5 million in 2003."], "$8 million", "main"),
    (["Repairs cost $8 million, against $5 million in 2003."], "$5 million", "2003 cost"),
    # told by a word
    (["The quake came just weeks after a fire killed 14 people."], "14 people", "previous blaze"),
    (["The quake came a day after a storm killed two people."], "two people", "main"),
    (["The previous quake hurt 12 people."], "12 people", "previous quake"),
]  # fmt: skip


@pytest.mark.parametrize(("more", "words", "key"), CASES, ids=[" ".join(c[0])[:48] or "lead" for c in CASES])
def test_event(more: list[str], words: str, key: str) -> None:
    assert event([LEAD, *more], words) == key


def test_another_in_the_lead_is_the_main_event() -> None:
    lead = "In another strong quake for the island, 30 homes fell on Monday."
    assert event([lead, "Nine people died."], "30 homes") == "main"
    assert event([LEAD, "In another strong quake 30 homes fell."], "30 homes") == "another quake"


def test_without_a_date_of_publication_other_years_are_background() -> None:
    assert event([LEAD, "In 2003 a quake killed 600 people."], "600 people", None) == "2003 quake"
    assert event([LEAD, "About 40 people were hurt."], "40 people", None) == "main"


def test_without_any_day_a_bare_month_behind_is_background() -> None:
    lead = "A strong quake hit the island of Dara, killing nine people."
    assert event([lead, "In March the council will buy 20 tents."], "20 tents", None) == "main"
    assert event([lead, "In March a quake killed 600 people."], "600 people", None) == "--03 quake"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("main", "2003 quake", False),
        ("2003 quake bam", "2004 quake bam", False),
        ("2003 quake bam", "2003 quake kobe", False),
        ("2026-01-04 launch", "2026-01-04 meeting", False),
        ("previous launch", "2026-01-04 launch", False),
        ("main", "main", True),
        ("2003-12 quake bam", "2003 quake", True),
        ("2003-12 kill bam", "2003-12-26 quake bam", True),
        ("2022/2023 cut", "2022 layoff", True),
        ("--11-19 sink", "2008-11-19 sink", True),
        ("--11 sink", "--11-19 sink", True),
        ("last-month sink", "last-month sink", True),
        ("a key of another make", "a key of another make", True),
    ],
)
def test_same_event(a: str, b: str, same: bool) -> None:
    assert same_event(a, b) is same
    assert same_event(b, a) is same
