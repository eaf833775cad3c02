"""Phrases, the day of the report, and the moments that `find` reads: (kind, words, earliest, latest)."""

from __future__ import annotations

ALONE = [
    ("They may march on the square.", "2026-01-27"),
    ("A 1:1 meeting on 24/7 duty.", "2026-01-27"),
    ("May he win the second set.", "2026-01-27"),
    ("He sat in the sun and wed her.", "2026-01-27"),
]

Row = tuple[str, str, str | None, str | None]
CASES: list[tuple[str, str | None, list[Row]]] = [
    ("at around 3:50 p.m. local time (0650 GMT)", "2026-01-27", [
        ("time", "at around 3:50 p.m. local time (0650 GMT)", "T15:50+09:00", "T15:50+09:00")]),
    ("struck at 1353 (1023 GMT)", None, [("time", "1353 (1023 GMT)", "T13:53+03:30", "T13:53+03:30")]),
    ("10:15 a.m. in Helsinki (0815 GMT)", None, [
        ("time", "10:15 a.m. in Helsinki (0815 GMT)", "T10:15+02:00", "T10:15+02:00")]),
    ("10:15 a.m. in the harbour (in Oslo)", None, [("time", "10:15 a.m.", "T10:15", "T10:15")]),
    ("who turns 40 next month, left on Tuesday", "2026-01-29", [
        ("date", "next month", "2026-02-01", "2026-02-28"), ("date", "Tuesday", "2026-01-27", "2026-01-27")]),
    ("will play 12 shows in 10 cities of the south beginning September 9", "2026-05-10", [
        ("date", "September 9", "2026-09-09", "2026-09-09")]),
    ("played 12 shows in 10 cities of the south beginning September 9", "2026-05-10", [
        ("date", "September 9", "2025-09-09", "2025-09-09")]),
    ("at 3.50 pm", None, [("time", "3.50 pm", "T15:50", "T15:50")]),
    ("at 15:50", None, [("time", "15:50", "T15:50", "T15:50")]),
    ("at 1:39 pm IST", None, [("time", "1:39 pm IST", "T13:39+05:30", "T13:39+05:30")]),
    ("by 5pm Seoul time", None, [("time", "5pm Seoul time", "T17:00+09:00", "T17:00+09:00")]),
    ("at 1:40 a.m. ET", "2026-07-01", [("time", "1:40 a.m. ET", "T01:40-04:00", "T01:40-04:00")]),
    ("shortly after noon", None, [("time", "shortly after noon", "T12:00", "T12:00")]),
    ("at half past nine in the evening", None, [
        ("time", "half past nine in the evening", "T21:30", "T21:30")]),
    ("from 9 a.m. to 5 p.m.", None, [("time", "from 9 a.m. to 5 p.m.", "T09:00", "T17:00")]),
    ("in the early hours", None, [("time", "early hours", "T00:00", "T06:00")]),
    ("on Tuesday", "2026-01-27", [("date", "Tuesday", "2026-01-27", "2026-01-27")]),
    ("Tuesday's vote", "2026-01-29", [("date", "Tuesday", "2026-01-27", "2026-01-27")]),
    ("on Sunday", "2026-01-27", [("date", "Sunday", "2026-01-25", "2026-01-25")]),
    ("they will meet on Sunday", "2026-01-27", [("date", "Sunday", "2026-02-01", "2026-02-01")]),
    ("on Tuesday", None, [("date", "Tuesday", None, None)]),
    ("on Tuesday afternoon", "2026-01-27", [
        ("time", "Tuesday afternoon", "2026-01-27T12:00", "2026-01-27T18:00")]),
    ("early Monday", "2026-01-27", [("time", "early Monday", "2026-01-26T00:00", "2026-01-26T09:00")]),
    ("last night", "2026-01-27", [("time", "last night", "2026-01-26T18:00", "2026-01-27T06:00")]),
    ("on Tuesday (January 27)", "2026-02-20", [
        ("date", "Tuesday (January 27)", "2026-01-27", "2026-01-27")]),
    ("since Jan. 4", "2026-01-27", [("date", "Jan. 4", "2026-01-04", "2026-01-04")]),
    ("on 26 December", "2026-01-27", [("date", "26 December", "2025-12-26", "2025-12-26")]),
    ("on Jan. 4, 2025", None, [("date", "Jan. 4, 2025", "2025-01-04", "2025-01-04")]),
    ("on Jan. 4", None, [("date", "Jan. 4", "--01-04", "--01-04")]),
    ("on Jan. 4-6", None, [("date", "Jan. 4-6", "--01-04", "--01-06")]),
    ("early December", None, [("date", "early December", "--12-01", "--12-10")]),
    ("three weeks after January 15", None, [("date", "three weeks after January 15", None, None)]),
    ("in November-end", "2031-12-05", [("date", "November-end", "2031-11-21", "2031-11-30")]),
    ("in December 2003", None, [("date", "December 2003", "2003-12-01", "2003-12-31")]),
    ("in 2003", None, [("date", "2003", "2003-01-01", "2003-12-31")]),
    ("in the 1990s", None, [("date", "1990s", "1990-01-01", "1999-12-31")]),
    ("dated 2026-01-27", None, [("date", "2026-01-27", "2026-01-27", "2026-01-27")]),
    ("early next month", "2026-01-27", [("date", "early next month", "2026-02-01", "2026-02-10")]),
    ("on 10 Nov 11.", None, [("date", "10 Nov 11", "2011-11-10", "2011-11-10")]),
    ("on 3 Mar 09 at sea", None, [("date", "3 Mar 09", "2009-03-03", "2009-03-03")]),
    ("on 10 Nov 11 people fled", None, [("date", "10 Nov", "--11-10", "--11-10")]),
    ("in late January or February", "2026-01-27", [
        ("date", "late January or February", "2026-01-21", "2026-02-28")]),
    ("from Monday to Wednesday", "2026-01-27", [
        ("date", "from Monday to Wednesday", "2026-01-26", "2026-01-28")]),
    ("on Dec. 26-28", "2026-01-27", [("date", "Dec. 26-28", "2025-12-26", "2025-12-28")]),
    ("arrested 11 Saturday night", "2026-01-27", [
        ("time", "Saturday night", "2026-01-24T18:00", "2026-01-25T06:00")]),
    ("about 3:30 Sunday morning", "2026-01-27", [
        ("time", "about 3:30", "T03:30", "T03:30"),
        ("time", "Sunday morning", "2026-01-25T04:00", "2026-01-25T12:00")]),
    ("at 11:30 Friday night", "2026-01-27", [
        ("time", "11:30", "T23:30", "T23:30"), ("time", "Friday night", "2026-01-23T18:00", "2026-01-24T06:00")]),
    ("at 9 Friday night", "2026-01-27", [
        ("time", "9", "T21:00", "T21:00"), ("time", "Friday night", "2026-01-23T18:00", "2026-01-24T06:00")]),
    ("at 2:15 Saturday night", "2026-01-27", [
        ("time", "2:15", "T02:15", "T02:15"), ("time", "Saturday night", "2026-01-24T18:00", "2026-01-25T06:00")]),
    ("in the first quarter of next year", "2026-01-27", [
        ("date", "the first quarter of next year", "2027-01-01", "2027-03-31")]),
    ("in the second half of 2024", None, [("date", "the second half of 2024", "2024-07-01", "2024-12-31")]),
    ("it ships October 26", "2026-05-10", [("date", "October 26", "2026-10-26", "2026-10-26")]),
    ("he may be freed on Friday", "2026-01-27", [("date", "Friday", "2026-01-30", "2026-01-30")]),
    ("he may have died on Friday", "2026-01-27", [("date", "Friday", "2026-01-23", "2026-01-23")]),
    ("last week", "2026-01-27", [("date", "last week", "2026-01-19", "2026-01-25")]),
    ("last September", "2026-01-27", [("date", "last September", "2025-09-01", "2025-09-30")]),
    ("yesterday", "2026-03-01T02:00:00+09:00", [("date", "yesterday", "2026-02-28", "2026-02-28")]),
    ("two weeks ago", "2026-01-27", [("date", "two weeks ago", "2026-01-13", "2026-01-13")]),
    ("about two years ago", "2026-01-27", [
        ("date", "about two years ago", "2024-01-01", "2024-12-31")]),
    ("on New Year's Day", "2026-01-27", [("date", "New Year's Day", "2026-01-01", "2026-01-01")]),
    ("Easter Monday", "2025-05-01", [("date", "Easter Monday", "2025-04-21", "2025-04-21")]),
]  # fmt: skip
