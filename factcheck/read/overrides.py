"""A desk's own table of titles, outlets and dates, which stands above what the files say."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.models import Skipped
from factcheck.read.assemble import Draft, set_published
from factcheck.read.decode import decode
from factcheck.read.document import UnreadableError
from factcheck.read.fields import pick
from factcheck.read.load import load
from factcheck.read.shown import one_line, shown
from factcheck.settings import Settings

_FIELDS = ("title", "publisher", "published", "url")


@dataclass(frozen=True, slots=True)
class Overrides:
    """The rows of the table by line, and where it stands."""

    shown: str
    place: str
    """Its real path: the table itself is no report."""
    rows: tuple[tuple[int, dict[str, str]], ...]


def read_overrides(path: str | Path, settings: Settings) -> Overrides:
    """Read a CSV with a ``path`` column; raises :class:`ReadError` where that cannot be done."""
    name = shown(path)
    try:
        text = decode(load(os.fspath(path), settings.max_report_bytes, "max_report_bytes")).text
    except UnreadableError as error:
        raise ReadError(f"{name}: {error.reason}") from None
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    try:
        rows = [(reader.line_num, pick({k: v for k, v in row.items() if k})) for row in reader]
    except csv.Error as error:
        raise ReadError(f"{name}:{reader.line_num}: is no CSV ({error}); save it again as CSV") from None
    known = pick(dict.fromkeys(reader.fieldnames or (), "x"))
    if "path" not in known or not known.keys() & set(_FIELDS):
        raise ReadError(f"{name}:1: needs a column 'path' and one of title, publisher, published, url")
    return Overrides(name, os.path.realpath(path), tuple(rows))


def apply_overrides(table: Overrides, drafts: Sequence[Draft]) -> list[Skipped]:
    """Set the fields that the table gives; return the rows that fit no report, or several.

    A row's path is a report's path as it was given, else the end of one path only.
    """
    skipped = []
    for line, row in table.rows:
        wanted = row.get("path")
        place = f"{table.shown}:{line}"
        if wanted is None:
            skipped.append(Skipped(path=place, reason="names no path; give the path of a report"))
            continue
        fitting = [d for d in drafts if d.path == wanted] or [d for d in drafts if _ends(d.path, wanted)]
        if len(fitting) != 1:
            count = "no report" if not fitting else f"{len(fitting)} reports"
            reason = f"'{one_line(wanted, 200)}' fits {count}; write the path as it was given to the check"
            skipped.append(Skipped(path=place, reason=reason))
            continue
        _set(fitting[0], row)
    return skipped


def _ends(path: str, end: str) -> bool:
    return path.replace("\\", "/").endswith("/" + end.replace("\\", "/").removeprefix("./"))


def _set(target: Draft, row: dict[str, str]) -> None:
    for field in _FIELDS:
        if field not in row:
            continue
        if field == "published":
            if not set_published(target, row[field]):
                continue
        else:
            setattr(target, field, one_line(row[field]))
        target.guessed = [name for name in target.guessed if name != field]
