"""Read tables of reports: CSV and JSON lines, one report a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping

from factcheck.read.decode import Decoded, decode
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.fields import pick
from factcheck.settings import Settings

_COLUMNS = "text, title, publisher, published, url, id"


def read_csv(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document a row below the header, which must name a ``text`` column.

    The delimiter is the one of comma, semicolon and tab that the header holds most of. Raises
    :class:`UnreadableError` where there is no such header.
    """
    decoded = decode(data)
    header = decoded.text.lstrip("\n").partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    limit = csv.field_size_limit(len(decoded.text) + 1)  # the bytes are bounded already
    try:
        table = csv.DictReader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
        if "text" not in pick(dict.fromkeys(table.fieldnames or (), "x")):
            raise UnreadableError(f"has no column 'text'; a table of reports has the columns {_COLUMNS}")
        for number, row in enumerate(table, 1):
            yield _document(row, number, decoded)
    except csv.Error as error:
        raise UnreadableError(f"is no CSV ({error}); save it again as CSV", table.line_num) from None
    finally:
        csv.field_size_limit(limit)


def read_jsonl(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document a line, each a JSON object with a ``text``; other lines are refused one by one."""
    decoded = decode(data)
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            yield RefusedRow(number, "is no JSON object; write one report a line")
            continue
        if isinstance(row, dict):
            yield _document(row, number, decoded)
        else:
            yield RefusedRow(number, f"is no JSON object; give it {_COLUMNS}")


def _document(row: Mapping[str, object], number: int, decoded: Decoded) -> Document | RefusedRow:
    fields = pick({name: value for name, value in row.items() if name})
    text = fields.get("text", "")
    if not text.strip():
        return RefusedRow(number, f"has no text; a report needs one ({_COLUMNS})")
    return Document(
        text=text,
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        published=fields.get("published"),
        url=fields.get("url"),
        key=fields.get("id"),
        row=number,
        guessed=("text",) if decoded.guessed else (),
    )
