"""How two written forms of one name differ: folding, transliteration, and a slip of the pen.

The line between a transliteration and another spelling: a transliteration moves vowels that the
source script writes loosely (Elias / Ilias, Heydar / Heidar), doubles a consonant, or picks another
letter for one sound (k / q, ph / f, Giannis / Yiannis). A consonant added or changed (Brian / Bryant)
or a vowel added at the end (Rait / Raite) is another spelling, which an editor wants to see.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Spelling = Literal["same", "transliterated", "initial", "near", "other"]

VOWELS = "aeiouy"
SOUNDS = (
    (re.compile(r"^gi(?=[aou])"), "yi"),
    (re.compile(r"^(?:ye|e(?=[iv]))"), "e"),
    (re.compile(r"tsch|tch"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ck|q|c(?![eiyh])"), "k"),
    (re.compile(r"kh"), "k"),
    (re.compile(r"([dgt])h"), r"\1"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"w"), "v"),
    (re.compile(r"tz"), "ts"),
)
"""Letters that one sound of another script is written with; own list after the common romanisations."""
LOOSE = (frozenset("eiy"), frozenset("ou"), frozenset("au"), frozenset("ae"))
"""Vowels that romanisations write for one another; a and o, or e and o, part names (Mario, Maria)."""
NEAR_SHARE = 0.7
"""Least share of common letters of "spelled differently". In the events at hand Latoya / LaTonya has 0.92,
Brian / Bryant 0.73, and the nearest two surnames that are two people 0.67."""


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return ``text`` in ASCII lower case, hyphens as blanks, without possessive, points and quotes."""
    from anyascii import anyascii

    plain = anyascii(text[:500]).lower().replace("`", "'")
    plain = re.sub(r"'s?(?![a-z])", " ", plain)
    plain = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", plain).replace("'", "")
    return " ".join(re.sub(r"[^a-z0-9&]+", " ", plain).split())


@lru_cache(maxsize=50_000)
def runs(word: str) -> tuple[str, ...]:
    """Return the sounds of a folded word as alternating runs of consonants and vowels."""
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    word = re.sub(r"([a-z])\1+", r"\1", word)
    return tuple(re.findall(r"[aeiouy]+|[^aeiouy]+", word))


def coarse(word: str) -> str:
    """Return a key that near spellings share: first letter's class, then the classes of the consonants."""
    classes = str.maketrans("bfpvwcgkqxszjdtlmnr", "bbbbbkkkkkssjddlnnr")
    letters = "".join(part for part in runs(word) if part[0] not in VOWELS).translate(classes)
    letters = re.sub(r"h(?!$)|h$", "", letters) or "h"
    return re.sub(r"([a-z])\1+", r"\1", letters)


def compare_words(a: str, b: str) -> Spelling:
    """Say how two folded words of a name differ."""
    if a == b:
        return "same"
    if (len(a) == 1 or len(b) == 1) and a[:1] == b[:1]:
        return "initial"
    if _transliterated(runs(a), runs(b)):
        return "transliterated"
    from rapidfuzz.distance import Indel

    near = min(len(a), len(b)) >= 4 and Indel.normalized_similarity(a, b) >= NEAR_SHARE
    return "near" if near and (a[0] == b[0] or coarse(a) == coarse(b)) else "other"


def _transliterated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) != len(b):
        return False
    for place, (left, right) in enumerate(zip(a, b, strict=True)):
        if left == right:
            continue
        if left[0] not in VOWELS or right[0] not in VOWELS:
            return False
        if not _loose(left, right, last=place == len(a) - 1):
            return False
    return True


def _loose(left: str, right: str, *, last: bool) -> bool:
    """Say whether two runs of vowels can render one sound."""
    if last:
        return set(left) <= set("eiy") and set(right) <= set("eiy")
    spread = set(left) | set(right)
    if any(spread <= group for group in LOOSE) or left[-1] == right[-1]:
        return True
    ends = ({left[-1], right[-1]}, {left[0], right[0]})
    return len(left) + len(right) <= 3 and any(pair <= group for pair in ends for group in LOOSE[:2])
