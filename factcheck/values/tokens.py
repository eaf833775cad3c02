"""A text as tokens: numbers, words, dotted abbreviations and single symbols, each with its span.

One pass of one regular expression whose alternatives start with different characters and whose
repeats never overlap: linear in the length of any text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HYPHENS = frozenset("-‐‑–—−")
LOOKAHEAD = 16
"""Empty tokens that close every list: a reader may look this far without asking for the length."""

_TOKEN = re.compile(
    r"(?P<num>\d+(?:[.,\u202f\u00a0]\d+)*(?:(?:[eE]|[x×]10\^?)[+-]?\d{1,2}(?!\w))?)"
    r"|(?P<frac>[¼-¾⅐-⅞])"
    r"|(?P<abbr>(?:[^\W\d_]\.){2,6})"
    r"|(?P<area>[kc]?m[23](?!\w))"
    r"|(?P<poss>['’][sS]\b)"
    r"|(?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*)"
    r"|(?P<sym>[^\w\s]|_)"
)


class Token(NamedTuple):
    """A piece of the text; ``low`` is its lower-case form with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    glued: bool
    """No space stands between this token and the one before."""


_END = Token("", "", -1, -1, "end", False)


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text`` and `LOOKAHEAD` empty ones."""
    tokens = []
    last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        piece = match.group()
        kind = match.lastgroup or "sym"
        kind = "word" if kind == "area" else kind
        low = piece if kind in ("num", "sym") else piece.lower().replace("’", "'")
        tokens.append(Token(piece, low, start, end, kind, start == last))
        last = end
    tokens.extend([_END] * LOOKAHEAD)
    return tokens


class Phrases:
    """Longest match of phrases (given as spaced words) at a place among tokens."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in phrases.items():
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, word: str) -> bool:
        return word in self._by_first

    def match(self, tokens: list[Token], i: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase that starts at ``i``, and the index after it."""
        for words, meaning in self._by_first.get(tokens[i].low, ()):
            if all(tokens[i + k].low == word for k, word in enumerate(words)):
                return meaning, i + len(words)
        return None


def words(text: str) -> frozenset[str]:
    """Return the spaced words of ``text`` as a set."""
    return frozenset(text.split())


def word_list(text: str) -> list[str]:
    """Return the spaced words of ``text`` in order."""
    return text.split()
