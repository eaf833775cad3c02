"""What a made-up wire's facts are: invented names, answers drawn at random, and how a report says them."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import Any

from factcheck.models import Moment, Name, Place, Value
from factcheck.values import find

SMALL = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]  # fmt: skip
ONSETS = [
    "b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "kr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "z",
]  # fmt: skip
VOWELS = ["a", "e", "i", "o", "u", "a", "e", "o", "ai", "ei", "au"]
CODAS = ("", "", "", "l", "n", "r", "s", "m", "lk", "nd", "rn", "st", "rt", "x")
UNITS = {
    "km": ("kilometers", "km", "miles", 0.621371), "m": ("meters", "metres", "feet", 3.28084),
    "mm": ("millimeters", "mm", "inches", 0.0393701), "speed": ("kilometers per hour", "km/h", "miles per hour", 0.621371),
    "hectares": ("hectares", "hectares", "acres", 2.47105), "mass": ("tonnes", "metric tons", "tonnes", 1.0),
}  # fmt: skip


def invent_name(rng: random.Random, syllables: int = 2) -> str:
    word = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables)) + rng.choice(CODAS)
    return word.capitalize()


def invent_person(rng: random.Random) -> str:
    return f"{invent_name(rng)} {invent_name(rng, 3)}"


def draw_answers(fact: dict[str, Any], names: dict[str, str], rng: random.Random) -> tuple[Any, Any]:
    """Draw the true answer to a question, and another one."""
    kind = fact["kind"]
    if kind == "statement":
        return True, False
    if kind == "person":
        return invent_person(rng), invent_person(rng)
    if kind == "place":
        return names["village"], invent_name(rng, 3)
    if kind == "time":
        minute = rng.randrange(0, 1440, 5)
        return minute, (minute + rng.choice((25, 60, 95, 180))) % 1440
    if kind == "date":
        day = rng.randrange(3, 20)
        return day, day + rng.randint(1, 5)
    low, high = fact["range"]
    true = _rounded(rng.randint(low, high), rng)
    return true, _rounded(round(true * rng.uniform(1.25, 2)) + 1, rng)


def _rounded(number: int, rng: random.Random) -> int:
    """Write large numbers mostly with two or three digits that are not 0, as reports do."""
    keep = rng.choice((2, 2, 3, 9))
    return round(number, min(0, keep - len(str(number))))


def say_answer(fact: dict[str, Any], answer: Any, rng: random.Random) -> tuple[str, Value]:
    """Say an answer in one of several ways; return the words and the value that reading them gives."""
    kind = fact["kind"]
    if kind == "person":
        return answer, Name(name=answer, key=" ".join(sorted(answer.lower().split())))
    if kind == "place":
        relation = rng.choice(("in", "near"))
        return f"{relation} {answer}", Place(name=answer, key=answer.lower(), relation=relation)
    if kind == "date":
        iso = f"2031-03-{answer:02d}"
        return f"March {answer}", Moment(earliest=iso, latest=iso)
    if kind == "time":
        hour, minute = divmod(answer, 60)
        clock = f"T{hour:02d}:{minute:02d}"
        words = f"{hour % 12 or 12}:{minute:02d} {'p.m.' if hour >= 12 else 'a.m.'}" if rng.random() < 0.7 else clock[1:]
        return words, Moment(earliest=clock, latest=clock, resolution="minute")
    number = _number(fact, answer, rng)
    return f"{number} {fact['noun']}" if "noun" in fact else number, _read(number)


def _number(fact: dict[str, Any], answer: int, rng: random.Random) -> str:
    kind = fact["kind"]
    if kind == "magnitude":
        return rng.choice(("magnitude {}", "a magnitude of {}")).format(answer / 10)
    before = rng.choice(("", "", "", "", "", "about ", "at least ", "some ")) if answer > 20 else ""
    if kind == "money":
        amount = f"{answer / 1000:.2f} billion" if answer >= 10_000 else f"{answer / 10:g} million"
        return f"{before}${amount}"
    if kind == "percent":
        return before + rng.choice((f"{answer} percent", f"{answer} per cent", f"{answer}%"))
    unit = UNITS.get(fact.get("unit", kind))
    if unit and rng.random() < 0.25:
        return f"{before}{max(2, round(answer * unit[3])):,} {unit[2]}"
    figure = SMALL[answer - 1] if answer <= len(SMALL) and rng.random() < 0.5 else f"{answer:,}"
    return " ".join([before + figure, *([rng.choice(unit[:2])] if unit else [fact["unit"]] if "unit" in fact else [])])


@lru_cache(100_000)
def _read(number: str) -> Value:
    return find(number)[0].value
