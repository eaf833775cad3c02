"""Printed lines -> running text: without page heads, words and paragraphs whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

_PAGE_NUMBER = re.compile(r"(?:-\s?|page )?(\d{1,4})(?:\s?-| ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"""[.!?:]["'”’)\]]{0,2}$""")
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,40})[-\u2010]$")
_WORD = re.compile(r"[^\W\d_]+")
_BULLETS = ("•", "▪", "●", "‣", "◦")
_WIDE = 1.3
"""A step to the next line above this multiple of the usual one parts paragraphs."""
_FRONT_PAGES = 12
_EDGE = 2
"""Lines at the head and foot of a page that may be running heads."""
_SHORT = 0.75
"""A line below this share of the usual width, with its sentence ended, ends a paragraph."""
_VERY_SHORT = 0.6
"""A line below this share is a heading where the next begins with a capital."""


def with_gaps(chunks: Sequence[tuple[str, float]]) -> list[str]:
    """The lines of a page, from pieces of text with the height they stand at; an empty line where
    the step down to the next is clearly wider than usual, as between paragraphs.
    """
    lines: list[tuple[str, float]] = []
    text, height = "", 0.0
    for piece, at in chunks:
        for i, part in enumerate(piece.split("\n")):
            if i:
                lines.append((text, height))
                text = ""
            if part.strip() and not text.strip():
                height = at
            text += part
    lines = [(line, at) for line, at in (*lines, (text, height)) if line.strip()]
    steps = [above - below for (_, above), (_, below) in pairwise(lines)]
    usual = median_low([step for step in steps if step > 0] or [0.0])
    spaced = [line for line, _ in lines[:1]]
    for (line, _), step in zip(lines[1:], steps, strict=True):
        # A wider step inside a sentence comes of a larger letter, not of a new paragraph.
        spaced += ["", line] if step > _WIDE * usual and not line.strip()[:1].islower() else [line]
    return spaced


def strip_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """All lines in order, without page numbers and without lines that stand at the edge of most pages."""
    kept_pages = [[line.strip() for line in page] for page in pages]
    edges = [{_masked(line) for line in _edge(page)} for page in kept_pages]
    seen = Counter(line for page in edges for line in page)
    heads = {line for line, times in seen.items() if times >= 3 and times > len(pages) / 2}
    lines: list[str] = []
    for number, page in enumerate(kept_pages, 1):
        filled = [i for i, line in enumerate(page) if line]
        outer = {*filled[:_EDGE], *filled[-_EDGE:]}
        lines += [
            line
            for i, line in enumerate(page)
            if not (i in outer and (_masked(line) in heads or _is_number(line, number)))
        ]
    return lines


def join_lines(lines: Sequence[str]) -> str:
    """Paragraphs with a blank line between them; a word broken at a line's end is made whole.

    A hyphen there stays where its first part also stands alone in the text ("two-" of "two-year").
    """
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    words = {word.lower() for line in lines for word in _WORD.findall(_BROKEN_WORD.sub("", line))}
    paragraphs: list[list[str]] = [[]]
    for here, after in zip(lines, (*lines[1:], ""), strict=False):
        if here:
            paragraphs[-1].append(here)
        if not here or _ends(here, after, width):
            paragraphs.append([])
    return "\n\n".join(_joined(paragraph, words) for paragraph in paragraphs if paragraph)


def _ends(here: str, after: str, width: int) -> bool:
    if after.startswith(_BULLETS):
        return True
    if _ENDED.search(here):
        return len(here) < _SHORT * width
    return len(here) < _VERY_SHORT * width and after[:1].isupper()


def _joined(lines: list[str], words: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = _BROKEN_WORD.search(text[-50:])
        if text.endswith("\u00ad"):
            text = text[:-1] + line
        elif broken and line[0].islower():
            whole = broken[1].lower() in words
            text = (text if whole else text[:-1]) + line
        else:
            text = f"{text} {line}"
    return text


def _edge(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return [*filled[:_EDGE], *filled[-_EDGE:]]


def _masked(line: str) -> str:
    return _DIGITS.sub("#", line)


def _is_number(line: str, page: int) -> bool:
    """Whether the line is nothing but the number of this page, give or take covers and contents."""
    found = _PAGE_NUMBER.fullmatch(line)
    return found is not None and abs(int(found[1]) - page) <= _FRONT_PAGES
