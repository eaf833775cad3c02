"""Read agency items in ninjs (IPTC, JSON; versions 1 to 3), one or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.read.blocks import with_headline
from factcheck.read.decode import decode
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.fields import pick
from factcheck.read.hypertext import html_text
from factcheck.settings import Settings

_LISTS = ("items", "_items", "data")
_WITHDRAWN = ("canceled", "cancelled", "withheld")
_DATES = ("versioncreated", "contentcreated", "firstcreated", "firstpublished")
_HTML = ("body_xhtml", "body_html")


def read_ninjs(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document an item. The headline is part of an item, so it is the first line of its text.

    Raises :class:`UnreadableError` where the file is no JSON or holds no item at all.
    """
    decoded = decode(data)
    try:
        value = json.loads(decoded.text)
    except RecursionError:
        raise UnreadableError("is nested too deep for an agency's item") from None
    except json.JSONDecodeError as error:
        raise UnreadableError(f"is no JSON ({error.msg})", error.lineno) from None
    except ValueError:
        raise UnreadableError("is no JSON that can be read (a number in it is too long)") from None
    items, listed = _items(value)
    if not any(isinstance(item, dict) and _has_body(item) for item in items):
        raise UnreadableError(
            "holds no ninjs item with a text; name the agency's own .json or a .jsonl of reports"
        )
    for row, item in enumerate(items, 1):
        try:
            yield _document(item, row if listed else None, decoded.guessed, settings)
        except UnreadableError as error:
            if not listed:
                raise
            yield RefusedRow(row, error.reason)


def _items(value: Any) -> tuple[list[Any], bool]:
    """The items of a file, and whether it is a list of them."""
    if isinstance(value, dict):
        for name in _LISTS:
            inner = value.get(name)
            if isinstance(inner, list) and not _has_body(value):
                return inner, True
            if isinstance(inner, dict):
                return [inner.get("item", inner)], False
        return [value], False
    return (value, True) if isinstance(value, list) else ([], False)


def _has_body(item: Mapping[str, Any]) -> bool:
    return any(isinstance(item.get(name), str) for name in ("body_text", "text", *_HTML)) or isinstance(
        item.get("bodies"), list
    )


def _document(item: Any, row: int | None, guessed: bool, settings: Settings) -> Document:
    if not isinstance(item, dict) or not _has_body(item):
        raise UnreadableError("is no item with a text")
    status = item.get("pubstatus")
    if isinstance(status, str) and status.lower() in _WITHDRAWN:
        raise UnreadableError(
            f"was withdrawn by its agency (pubstatus {status.lower()}); check the newer version"
        )
    fields = pick(item)
    headline = _line(item.get("headline")) or _first(item.get("headlines"), "value")
    url = next((u for u in (fields.get("url"), fields.get("id")) if u and u.startswith("http")), None)
    return Document(
        text=with_headline(_body(item, settings).strip(), headline),
        title=headline or fields.get("title"),
        publisher=_publisher(item) or fields.get("publisher"),
        published=next((d for d in map(_line, map(item.get, _DATES)) if d), None) or fields.get("published"),
        url=url,
        key=fields.get("id"),
        row=row,
        guessed=("text",) if guessed else (),
    )


def _body(item: Mapping[str, Any], settings: Settings) -> str:
    """Plain text before mark-up, the longest of several bodies."""
    bodies = [b for b in item.get("bodies") or [] if isinstance(b, dict) and isinstance(b.get("value"), str)]
    plain = [b["value"] for b in bodies if "html" not in str(b.get("contenttype", "")).lower()]
    plain += [item[name] for name in ("body_text", "text") if isinstance(item.get(name), str)]
    if any(text.strip() for text in plain):
        return str(max(plain, key=len))
    marked = [b["value"] for b in bodies] + [item[name] for name in _HTML if isinstance(item.get(name), str)]
    return html_text(max(marked, key=len, default=""), settings)


def _publisher(item: Mapping[str, Any]) -> str | None:
    for name in ("infosource", "infosources", "provider", "source", "copyrightholder"):
        found = _line(item.get(name)) or _first(item.get(name), "name")
        if found:
            return found
    return None


def _first(value: Any, name: str) -> str | None:
    """The named text of a record, or of the first record of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _line(value.get(name)) if isinstance(value, dict) else None


def _line(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
