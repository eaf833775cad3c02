"""Opposed words, as data: which two cannot both be said of one thing, and how far a change goes.

The lists stand in ``data/antonyms.toml``. All words here are base forms in lower case.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import Literal, NamedTuple, get_args

from factcheck.values.tables import table

Degree = Literal["all", "some", "full", "part", "minor", "major", "near"]
SCALE_GAP = 2
"""Steps of a scale by which two words exclude each other; one step is a matter of wording."""


SHORTEST_DENIED = 4
"""Letters of a word from which a prefix before it denies it."""
_DENYING = ("un", "in", "im", "ir", "il", "non-", "non")


class Opposed(NamedTuple):
    """On what two words differ; ``undone`` where the one act undoes the other, so that both may follow."""

    on: str
    undone: bool


def denying(word: str) -> str:
    """Return the verb that an adjective denies: "unharmed" is "injure" denied; "" for any other word."""
    found: str = table("antonyms")["denying"].get(word, "")
    return found


@cache
def opposed(a: str, b: str) -> Opposed | None:
    """Return on what two words exclude each other; None where they do not."""
    for section, undone in (("poles", False), ("undone", True)):
        for name, places in _poles(section).items():
            here, there = places.get(a), places.get(b)
            if here is not None and there is not None and here != there:
                return Opposed(name, undone)
    return Opposed("one the other denied", False) if _prefixed(a, b) or _prefixed(b, a) else None


def _prefixed(denying: str, word: str) -> bool:
    """Say whether one word is the other, or its participle, with a prefix that denies: "unlocked" / "lock"."""
    if len(word) < SHORTEST_DENIED or denying in listed("not_denying"):
        return False
    forms = (word, f"{word}ed", f"{word}d", f"{word}{word[-1]}ed")
    return denying.startswith(_DENYING) and any(denying == prefix + form for prefix in _DENYING for form in forms)


@cache
def spot(noun: str) -> int | None:
    """Return the number of the kind of places that a noun names: the scene, a hospital; None for others."""
    return next((n for n, nouns in enumerate(table("antonyms")["spots"]["place"]) if noun in nouns), None)


@cache
def alike(a: str, b: str) -> bool:
    """Say whether two words name one act."""
    return a == b or _share("same", "acts", a, b)


@cache
def one_thing(a: str, b: str) -> bool:
    """Say whether two nouns name one thing."""
    return a == b or _share("things", "words", a, b)


@cache
def thing(noun: str) -> str:
    """Return one word for all nouns that name one thing: "plane" for "jet", "power" for "power supply"; else ""."""
    families = _families("things", "words").get(noun)
    first: str = table("antonyms")["things"]["words"][min(families)][0] if families else ""
    return first


@cache
def step(word: str) -> tuple[str, int] | None:
    """Return the scale and the step of a word on it; step 0 says only that there is some."""
    for name, steps in table("antonyms")["scales"].items():
        if word in steps:
            return name, int(steps[word])
    return None


@cache
def degree(word: str) -> Degree | None:
    """Return how far a word like "partly" says that a change went."""
    found: Degree
    for found in get_args(Degree):
        if word in table("antonyms")["degrees"][found]:
            return found
    return None


@cache
def stage(word: str) -> str:
    """Return how far "plan to", "begin to" say that an act has come; "done" without such a word."""
    return next((name for name, verbs in table("antonyms")["stages"].items() if word in verbs), "done")


@cache
def side(preposition: str) -> tuple[str, int] | None:
    """Return the axis of a preposition of time or place and its pole on it."""
    for name, poles in table("antonyms")["sides"].items():
        for place, pole in enumerate(poles):
            if preposition in pole:
                return name, place
    return None


@cache
def listed(key: str) -> frozenset[str]:
    """Return one list of the ``[words]`` table."""
    return frozenset(table("antonyms")["words"][key])


@cache
def _poles(section: str) -> dict[str, dict[str, int]]:
    return {
        name: {word: place for place, pole in enumerate(poles) for word in pole}
        for name, poles in table("antonyms")[section].items()
    }


@cache
def kinds_of(word: str) -> frozenset[str]:
    """Return the special acts of which ``word`` is the general one."""
    return frozenset(table("antonyms")["kinds"].get(word, ()))


@cache
def number(word: str) -> str:
    """Return a number or ordinal in digits ("three" is "3"), "other" and "another" as they are; else ""."""
    if word[:1].isdigit() or word in listed("else"):
        return word
    return str(table("antonyms")["numbers"].get(word, ""))


@cache
def verb_of(participle: str) -> str:
    """Return the listed verb of a participle used as an adjective ("damaged"); "" where none is listed."""
    if not participle.endswith("ed") or known(participle):
        return ""
    stems = (participle[:-1], participle[:-2], participle[:-3])
    return next((stem for stem in stems if len(stem) > 2 and known(stem)), "")


@cache
def known(word: str) -> bool:
    """Say whether any list tells what the word excludes."""
    data = table("antonyms")
    poles = (_poles(section).values() for section in ("poles", "undone"))
    return (
        any(word in places for section in poles for places in section)
        or step(word) is not None
        or word in data["kinds"]
        or any(word in words for words in data["kinds"].values())
        or word in _families("same", "acts")
    )


def _share(section: str, key: str, a: str, b: str) -> bool:
    families = _families(section, key)
    return bool(families.get(a, frozenset()) & families.get(b, frozenset()))


@cache
def _families(section: str, key: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(table("antonyms")[section][key]):
        for word in words:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def check() -> None:
    """Raise ValueError where a line has one word on two of its sides."""
    for section in ("poles", "undone"):
        for name, poles in table("antonyms")[section].items():
            for one, other in combinations(poles, 2):
                if set(one) & set(other):
                    raise ValueError(
                        f"antonyms.toml: {name!r} has {sorted(set(one) & set(other))} on two sides"
                    )
