"""Show a path or a foreign word on one line, with nothing that a terminal would obey."""

from __future__ import annotations

import os
from pathlib import Path


def shown(path: str | Path) -> str:
    """The path with line breaks, control characters and undecodable bytes escaped."""
    name = os.fspath(path)
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def one_line(text: str, limit: int = 500) -> str:
    """The text as one line of at most ``limit`` characters: for titles, publishers, reasons."""
    words = "".join(c if c.isprintable() else " " for c in text[: 4 * limit]).split()
    line = " ".join(words)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
