"""What a cell can hold: text without forbidden characters, and the addresses that may be links."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.report.passage import visible

MAX_CELL = 32_767
"""UTF-16 code units of text in one cell of Excel."""
MAX_URL = 2_000
"""Excel holds 2,079 characters of an address."""

_PLAIN_PATH = re.compile(r"(?!//)[\w ./()+,-]{1,200}\.(?:md|txt|html?|pdf|docx)")
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def allowed(text: str) -> str:
    """Return the text with what XML forbids and what turns its direction made visible; lines are kept."""
    if text.isprintable():  # most cells are, and this is the fast way to know
        return text
    return _FORBIDDEN.sub("\ufffd", "\n".join(visible(line) for line in text.split("\n")))


def cell_text(text: str) -> str:
    """Return what a cell can hold of a text; a cut ends in "…"."""
    text = allowed(text)
    if fits(text):
        return text
    cut = text.encode("utf-16-le")[: 2 * (MAX_CELL - 1)].decode("utf-16-le", "ignore")
    return cut + "…"


def fits(text: str) -> bool:
    """Tell whether a cell holds the whole text, whose length counts in UTF-16 code units."""
    return len(text) <= MAX_CELL // 2 or len(text) + sum(char > "\uffff" for char in text) <= MAX_CELL


def lines(text: str, width: float) -> int:
    """Return about how many lines the text takes in a column ``width`` characters wide.

    Spreadsheets other than Excel do not grow a row by themselves. Words that are carried over cost
    a line in ten; wide letters (Chinese, Japanese, Korean, emoji) count double.
    """
    room = max(1.0, width * 1.1)
    if len(text) <= room / 2 and "\n" not in text:
        return 1
    return sum(
        1
        if len(line) <= room / 2
        else max(1, -int(-(len(line) + sum(char >= "\u1100" for char in line)) // room))
        for line in text.split("\n")
    )


def is_web(url: str) -> bool:
    """Tell whether this is an http or https address that can safely be a link."""
    if len(url) > MAX_URL or not url.isprintable() or any(char in url for char in " \"<>\\^`{|}'"):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def file_link(path: str, folder: Path | None) -> str | None:
    """Return a link from ``folder`` to a report's file; None where there is no such file, or no plain name.

    Plain, so that no name becomes a place inside a file, another host or a program.
    """
    if folder is None or not _PLAIN_PATH.fullmatch(path) or not Path(path).is_file():
        return None
    try:
        relative = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return None
    return f"external:{relative}" if _PLAIN_PATH.fullmatch(relative) else None


def joined(parts: Sequence[tuple[object, str]]) -> str:
    """Return the words of a rich cell without their fonts."""
    return "".join(text for _, text in parts)
