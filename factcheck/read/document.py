"""What a format's reader hands over: the text with the document's own metadata, unjudged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.settings import Settings


class UnreadableError(Exception):
    """A file, or one row of it, that gives no report; the message says why and what to do.

    It becomes a row under ``skipped``, with the path (and ``line``) that the reader itself does
    not know.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class Document:
    """One report as its file tells it. A field that the file does not name is ``None``.

    ``text`` is the body: what a reader of the document sees, a headline in it included. A title
    that exists in metadata alone stays out of the text, so nothing can be claimed from it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """As written; it is normalised later."""
    url: str | None = None
    made: str | None = None
    """When the file (not the report) was made: a last guess at ``published``."""
    key: str | None = None
    """The row's own id in a table, the item's in an agency feed."""
    row: int | None = None
    """1-based row in a file of several reports."""
    guessed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What was left out or could not be read, though the document was."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One row of a file of several reports that gives no report."""

    row: int
    reason: str


Reader = Callable[[bytes, Settings], Iterator[Document | RefusedRow]]
"""Reads a file's bytes; raises :class:`UnreadableError` where they hold no report at all."""
