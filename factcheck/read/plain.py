"""Read ``.txt`` and ``.md``: an optional YAML front matter, then the body as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.read.decode import decode
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.fields import pick
from factcheck.read.shown import one_line
from factcheck.settings import Settings

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[ \t]*[A-Za-z_][\w -]{0,40}:(?:[ \t]|$)", re.MULTILINE)
_MAX_FRONT = 16_384
"""Characters of a front matter: a page of metadata, and PyYAML reads it in well under a second."""


def read_plain(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document; raises :class:`UnreadableError` for a broken front matter or no text at all."""
    decoded = decode(data)
    front, body = split_front(decoded.text)
    fields = pick(front)
    yield Document(
        text=body,
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        published=fields.get("published"),
        url=fields.get("url"),
        guessed=("text",) if decoded.guessed else (),
        notes=tuple(
            f"front matter: {name} is a list or a mapping and was not read; write it as one line of text"
            for name in ("title", "publisher", "published", "url")
            if isinstance(front.get(name), list | dict)
        ),
    )


def split_front(text: str) -> tuple[dict[str, object], str]:
    """Front matter as a mapping (empty where there is none), and the body.

    A text that begins with a rule, not with keys, is all body. Raises :class:`UnreadableError`
    with the line of the fault.
    """
    start = len(text) - len(text.lstrip())
    fence = _FENCE.match(text, start)
    if not fence:
        return {}, text
    first_line = text.count("\n", 0, start) + 1
    looks_like_keys = _KEY.match(text, min(fence.end() + 1, len(text)))
    end = _END.search(text, fence.end(), fence.end() + _MAX_FRONT)
    if end is None:
        if not looks_like_keys:
            return {}, text
        raise UnreadableError(
            "the front matter has no closing '---' line; add one before the text", first_line
        )
    try:
        front = _mapping(text[fence.end() : end.start()], first_line)
    except UnreadableError:
        if not looks_like_keys and text[fence.end() : end.start()].strip():
            return {}, text
        raise
    return front, text[end.end() :]


def _mapping(source: str, first_line: int) -> dict[str, object]:
    import yaml

    try:
        # The base loader builds strings, lists and mappings only: a date stays as it is written.
        front = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise UnreadableError(
            f"the front matter is not valid YAML ({one_line(error.problem or 'unreadable', 80)}); "
            "put a value that holds a colon or a quote into quotes",
            line,
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise UnreadableError(
            "the front matter is not valid YAML; write it as 'name: value' lines", first_line
        ) from None
    if front is None or front == "":
        return {}
    if not isinstance(front, dict):
        raise UnreadableError(
            "the front matter is no list of 'name: value' lines; write it so", first_line + 1
        )
    return {str(key): value for key, value in front.items()}
