"""Sentences and what `find` reads in them: (text, [(kind, words, said_low, said_high, said_unit, of)]).

Written for these tests. `None` for an end is an open end; "" for a unit is none.
"""

from __future__ import annotations

ALONE = [
    "The army showed a KN-25 launcher.",
    "A Boeing 737-800 and a MiG-29 took off as Flight AI171.",
    "The Hwasong-11Ma was not seen.",
    "Version 10 is safe, said Ron Lam, a cop.",
    "One of them said that no one knew which one it was.",
    "You may march in the morning; it may well rain.",
    "See section 4 of resolution 1718 and paragraph 12.",
    "Call the hotline on 1800 5691 444 or 555-0192.",
    "The home side won 3-1 on penalties.",
    "She fired a .357 Magnum; a caller had dialled 911.",
    "At first the first lady gave first aid.",
    "The Sea Star 5, and a cable called SMW-4, were lost.",
    "COVID-19 and the G-20 were discussed.",
    "He wanted a second chance, per second, every second.",
    "Both Japan and South Korea protested.",
    "A multiple rocket launcher was shown.",
    "He ran it back for a pick-six.",
    "A zero-day flaw was found in a four-by-four and a 4×4.",
    "It was first-degree murder, or 1st degree murder, at the 11th hour.",
    "He wanted a second opinion on the Week 15 loss.",
    "A 911 caller watched the 2014 Oscars.",
    "Her half-brother came at half-time.",
    "You know, the third time's the charm, or third time lucky.",
    "They have Cole at first and Hall at third.",
    "He moved from first to third base.",
    "A Catch-twenty and a mid-six figure sum.",
]

Row = tuple[str, str, float | None, float | None, str, str | None]
CASES: list[tuple[str, list[Row]]] = [
    ("Two missiles fell.", [("count", "Two", 2, 2, "", "missiles")]),
    ("At least two boats sank.", [("count", "At least two", 2, None, "", "boats")]),
    ("As many as 40 guests fled.", [("count", "As many as 40", None, 40, "", "guests")]),
    ("Over 2m mobile users saw 2m waves and 2m tall men.", [
        ("count", "Over 2m", 2e6, None, "", "mobile users"), ("distance", "2m", 2, 2, "metre", None),
        ("distance", "2m", 2, 2, "metre", "tall")]),
    ("It lasted a second; she won for a second time, the 11th minute over.", [
        ("duration", "a second", 1, 1, "second", None), ("rank", "second", 2, 2, "", "time"),
        ("rank", "11th", 11, 11, "", "minute")]),
    ("Two men, ages 47 and 48, met; Ann Lee dies at 75, her son at the age of 50.", [
        ("count", "Two", 2, 2, "", "men"), ("age", "47", 47, 47, "year", None), ("age", "48", 48, 48, "year", None),
        ("age", "75", 75, 75, "year", None), ("age", "50", 50, 50, "year", None)]),
    ("She died at 8,000 metres, he at 42 Elm Street at a rate of 95 percent.", [
        ("distance", "8,000 metres", 8000, 8000, "metre", None), ("percent", "95 percent", 95, 95, "percent", None)]),
    ("She scored 20 Sunday and paid 5bn marks to 1B Mark Ruiz.", [
        ("number", "20", 20, 20, "", None), ("money", "5bn marks", 5e9, 5e9, "DEM", None),
        ("count", "1B", 1e9, 1e9, "", "Mark Ruiz")]),
    ("Half-a-million cooks, a half-million clerks, a half-mile walk and half-dozen jars.", [
        ("count", "Half-a-million", 5e5, 5e5, "", "cooks"), ("count", "a half-million", 5e5, 5e5, "", "clerks"),
        ("distance", "a half-mile", 0.5, 0.5, "mile", "walk"), ("count", "half-dozen", 6, 6, "", "jars")]),
    ("She came third, the third time in a week.", [
        ("rank", "third", 3, 3, "", None), ("rank", "third", 3, 3, "", "time in a week"),
        ("duration", "a week", 1, 1, "week", None)]),
    ("Forty-six cooks and four-or-five clerks.", [
        ("count", "Forty-six", 46, 46, "", "cooks"), ("number", "four", 4, 4, "", None), ("count", "five", 5, 5, "", "clerks")]),
    ("The crew\u2014six in all\u2014swam.", [("number", "six", 6, 6, "", None)]),
    ("A 2 mn-euro raid, a 3-bn dollar loan and 5 mn euros.", [
        ("money", "2 mn-euro", 2e6, 2e6, "EUR", "raid"), ("money", "3-bn dollar", 3e9, 3e9, "USD", None),
        ("money", "5 mn euros", 5e6, 5e6, "EUR", None)]),
    ("No injuries were reported.", [("count", "No", 0, 0, "", "injuries")]),
    ("Nobody slept, but no one was hurt.", [("count", "no one", 0, 0, "", "people")]),
    ("They hired a dozen cooks and half a million clerks.", [
        ("count", "a dozen", 12, 12, "", "cooks"), ("count", "half a million", 5e5, 5e5, "", "clerks")]),
    ("Several tents and dozens of huts burned.", [
        ("count", "Several", 3, 10, "", "tents"), ("count", "dozens", 24, 99, "", "huts")]),
    ("Tens of thousands of people and a few hundred dogs.", [
        ("count", "Tens of thousands", 20_000, 99_999, "", "people"),
        ("count", "a few hundred", 200, 1000, "", "dogs")]),
    ("Both ships turned back.", [("count", "Both", 2, 2, "", "ships")]),
    ("The firm's 12 offices employ 200-plus people.", [
        ("count", "12", 12, 12, "", "offices"), ("count", "200-plus", 200, None, "", "people")]),
    ("Three or four huts stood.", [("count", "Three or four", 3, 4, "", "huts")]),
    ("A plan for 340 to 350 seats.", [("count", "340 to 350", 340, 350, "", "seats")]),
    ("Between 12 and 15 goats died.", [("count", "Between 12 and 15", 12, 15, "", "goats")]),
    ("The toll rose from 5 to 7 overnight.", [
        ("number", "5", 5, 5, "", None), ("number", "7", 7, 7, "", None)]),
    ("It flew about 350 kilometers (217 miles) out.", [
        ("distance", "about 350 kilometers (217 miles)", 350, 350, "kilometre", None)]),
    ("A 340-kilometre flight, 10km up.", [
        ("distance", "340-kilometre", 340, 340, "kilometre", "flight"),
        ("distance", "10km", 10, 10, "kilometre", None)]),
    ("The tanker lay 13 nm off the coast.", [("distance", "13 nm", 13, 13, "nautical mile", None)]),
    ("He is 5 feet 6 inches tall.", [("distance", "5 feet 6 inches", 5.5, 5.5, "foot", "tall")]),
    ("A 24- to 30-foot boat.", [("distance", "24- to 30-foot", 24, 30, "foot", "boat")]),
    ("It hit 188 miles an hour.", [("speed", "188 miles an hour", 188, 188, "mph", None)]),
    ("An island of 1,500 square kilometres.", [("area", "1,500 square kilometres", 1500, 1500, "km2", None)]),
    ("It was minus 5 degrees Celsius.", [("temperature", "minus 5 degrees Celsius", -5, -5, "Celsius",
        None)]),
    ("Some 6,900 tonnes of steel.", [("mass", "Some 6,900 tonnes", 6900, 6900, "tonne", "steel")]),
    ("A bid of $160 million over eight years.", [
        ("money", "$160 million", 1.6e8, 1.6e8, "USD", None),
        ("duration", "eight years", 8, 8, "year", None)]),
    ("It costs A$1.5bn, 88m euros or £2.4m.", [
        ("money", "A$1.5bn", 1.5e9, 1.5e9, "AUD", None), ("money", "88m euros", 8.8e7, 8.8e7, "EUR", None),
        ("money", "£2.4m", 2.4e6, 2.4e6, "GBP", None)]),
    ("Fees of 34 cents.", [("money", "34 cents", 34, 34, "USD cent", None)]),
    ("Shares fell 2.5 percent, or 0.3 percentage points.", [
        ("percent", "2.5 percent", 2.5, 2.5, "percent", None),
        ("percent", "0.3 percentage points", 0.3, 0.3, "percentage point", None)]),
    ("A magnitude-5.9 quake and a 6.1 on the Richter scale.", [
        ("magnitude", "magnitude-5.9", 5.9, 5.9, "", "quake"), ("magnitude", "6.1", 6.1, 6.1, "", None)]),
    ("The agency put the magnitude at 5.9, later 6.1.", [
        ("magnitude", "5.9", 5.9, 5.9, "", None), ("magnitude", "6.1", 6.1, 6.1, "", None)]),
    ("A 36-year-old man and Ann Lee, 41, were hurt.", [
        ("age", "36-year-old", 36, 36, "year", "man"), ("age", "41", 41, 41, "year", None)]),
    ("A woman in her late 20s.", [("age", "late 20s", 27, 29, "year", None)]),
    ("A three-day visit of two and a half hours.", [
        ("duration", "three-day", 3, 3, "day", "visit"),
        ("duration", "two and a half hours", 2.5, 2.5, "hour", None)]),
    ("It lasted 2 hours and 30 minutes, not a year.", [
        ("duration", "2 hours and 30 minutes", 2.5, 2.5, "hour", None),
        ("duration", "a year", 1, 1, "year", None)]),
    ("The second launch this month, by No. 3.", [
        ("rank", "second", 2, 2, "", "launch this month"), ("rank", "No. 3", 3, 3, "", None)]),
    ("Its third-largest port.", [("rank", "third-largest", 3, 3, "", "port")]),
    ("The deadliest blaze in a decade.", [
        ("rank", "deadliest", 1, 1, "", "blaze in a decade"),
        ("duration", "a decade", 1, 1, "decade", None)]),
    ("The zoo sold 2.400 tickets at 3,50 euros.", [
        ("count", "2.400", 2400, 2400, "", "tickets"), ("money", "3,50 euros", 3.5, 3.5, "EUR", None)]),
    ("It bid NOK 91.50 a share, or SEK 40 million.", [
        ("money", "NOK 91.50", 91.5, 91.5, "NOK", None), ("money", "SEK 40 million", 4e7, 4e7, "SEK", None)]),
    ("It lies 35nm off the cape.", [("distance", "35nm", 35, 35, "nautical mile", None)]),
    ("The 45nm process is new.", [("distance", "45nm", 45, 45, "nanometre", None)]),
    ("In 1998 some 2000 sheep died.", [("count", "some 2000", 2000, 2000, "", "sheep")]),
]  # fmt: skip
