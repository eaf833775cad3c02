"""One saying quoted in two wordings: "a sad day" in one report, "a sad time" in another.

Quotations are cut, joined and put in another tense; what counts is one word that carries meaning and
stands in place of another, with the same words on both sides of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import by_report
from factcheck.models import Claim, Report

_QUOTED = re.compile(r'[“"]([^“”"\n]{15,600})[”"]')
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|\d[\d,.]*")
_LIGHT_WORDS = """
a an the this that these those it its he she they we i you his her their our your my and or but so as of in on
at to for from by with is are was were be been has have had do does did will would can could may might should
must not no very really just also too then there here who which what when where how if than into onto about
over under up down out off all any some such more most much many because while
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
CONTEXT = 3
"""Words that must be the same on each side of the one that differs, or up to the end of the quotation."""
LONGEST = 400
"""Quotations of one run that are compared; a run of a hundred reports has some three hundred."""
VARIANT = 70.0
"""Two words at least so alike are forms of one: rapidfuzz's ratio of "organise" and "organized" is 82."""
CONFIDENCE = 0.7


class _Saying(NamedTuple):
    report_id: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return quotations of two reports that differ by one word that carries meaning."""
    told = by_report(claims)
    sayings = [saying for id_ in sorted(told) for saying in _sayings(reports[id_])][:LONGEST]
    known: dict[str, set[int]] = defaultdict(set)
    for n, saying in enumerate(sayings):
        for trio in zip(saying.words, saying.words[1:], saying.words[2:], strict=False):
            known[" ".join(trio)].add(n)
    pairs = {pair for group in known.values() for pair in combinations(sorted(group), 2)}
    found: dict[tuple[str, ...], Contradiction] = {}
    for i, j in sorted(pairs):
        a, b = sayings[i], sayings[j]
        if a.report_id == b.report_id:
            continue
        for x, y in _swapped(a.words, b.words):
            sides = _claim_at(told[a.report_id], a, x), _claim_at(told[b.report_id], b, y)
            if sides[0] is not None and sides[1] is not None:
                finding = _finding(sides[0], sides[1], _around(a.words, x), _around(b.words, y))
                found.setdefault(tuple(words for words, _ in finding.sides), finding)
    return list(found.values())


def _sayings(report: Report) -> Iterator[_Saying]:
    for match in _QUOTED.finditer(report.text):
        words = list(_WORD.finditer(match[1]))
        if len(words) > CONTEXT:
            spans = tuple((match.start(1) + word.start(), match.start(1) + word.end()) for word in words)
            yield _Saying(report.id, tuple(word.group().lower().replace("’", "'") for word in words), spans)


def _swapped(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of single words that stand for one another in the same surroundings."""
    for block in Levenshtein.opcodes(a, b):
        one = block.src_end - block.src_start == 1 == block.dest_end - block.dest_start
        if block.tag == "replace" and one:
            i, j = block.src_start, block.dest_start
            if _same_around(a, i, b, j) and _tells(a[i], b[j]):
                yield i, j


def _same_around(a: Sequence[str], i: int, b: Sequence[str], j: int) -> bool:
    left = _agreeing(a[:i][::-1], b[:j][::-1])
    right = _agreeing(a[i + 1 :], b[j + 1 :])
    ends = min(len(a), len(b)) - 1
    return left + right >= min(2 * CONTEXT, max(ends, CONTEXT)) and left >= 2


def _agreeing(a: Sequence[str], b: Sequence[str]) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def _tells(x: str, y: str) -> bool:
    """Tell whether two words differ in meaning: no light word, no form or spelling of one word, no number."""
    if x in _LIGHT or y in _LIGHT or x[0].isdigit() or y[0].isdigit():
        return False
    return fuzz.ratio(x, y) < VARIANT and x[:4] != y[:4]


def _claim_at(told: Sequence[Claim], saying: _Saying, place: int) -> Claim | None:
    """Return the claim that shows the word: the shortest over it, else the first of its sentence."""
    start, end = saying.spans[place]
    over = [claim for claim in told if claim.start < end and start < claim.end]
    if over:
        return min(over, key=lambda claim: (claim.end - claim.start, claim.id))
    words = _around(saying.words, place)
    return next((claim for claim in told if f" {words} " in f" {_plain(claim.sentence)} "), None)


def _plain(text: str) -> str:
    return " ".join(word.group().lower().replace("’", "'") for word in _WORD.finditer(text))


def _around(words: Sequence[str], place: int) -> str:
    return " ".join(words[max(0, place - CONTEXT) : place + CONTEXT + 1])


def _finding(a: Claim, b: Claim, left: str, right: str) -> Contradiction:
    return Contradiction(
        kind="statement",
        question=f"wording of a quotation: {left}",
        sides=((left, (a.id,)), (right, (b.id,))),
        verdict="conflict",
        reason=f'one saying is quoted as "{left}" and as "{right}"',
        confidence=CONFIDENCE,
    )
