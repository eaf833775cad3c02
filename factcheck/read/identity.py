"""Give every report an id that depends on what it is, never on the order of the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Mark:
    """What a report is told apart by: its address or file name and row, its content, its path."""

    key: str
    content: str
    path: str


def identify(marks: Sequence[Mark]) -> list[str]:
    """One id a mark, in their order: ``r`` and ten hex digits of the key's SHA-256.

    Marks whose ids collide are told apart by content, then by path, then by number: two that
    are alike in all three are the same to every later stage.
    """
    ids = [_id(mark.key) for mark in marks]
    for parts in (("key", "content"), ("key", "content", "path")):
        taken = Counter(ids)
        ids = [
            _id("\0".join(getattr(mark, part) for part in parts)) if taken[name] > 1 else name
            for mark, name in zip(marks, ids, strict=True)
        ]
    seen: Counter[str] = Counter()
    for i, name in enumerate(ids):
        seen[name] += 1
        if seen[name] > 1:
            ids[i] = f"{name}-{seen[name]}"
    return ids


def _id(words: str) -> str:
    return "r" + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]
