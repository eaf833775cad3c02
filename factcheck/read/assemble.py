"""Document -> Report: fill what its file does not name, mark it as guessed, bound the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import urlsplit

from factcheck.models import Report
from factcheck.read.dateline import find_dateline
from factcheck.read.decode import clean
from factcheck.read.document import Document, UnreadableError
from factcheck.read.shown import one_line
from factcheck.read.when import UnreadableDateError, iso, shared_zone
from factcheck.settings import Settings

_LONGEST_TITLE = 120
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/.]([01]\d)[-_/.]([0-3]\d)(?!\d)")


@dataclass(slots=True)
class Draft:
    """A report's fields while they are gathered, before it has an id."""

    path: str
    """As shown, with the row where its file holds several."""
    name: str
    """File name without its folder."""
    row: int
    key: str | None
    text: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    guessed: list[str]
    notes: list[str] = field(default_factory=list)

    def report(self, name: str) -> Report:
        """The finished record under its id."""
        return Report(
            id=name,
            path=self.path,
            title=self.title or "",
            publisher=self.publisher or "",
            published=self.published,
            url=self.url,
            sha256=sha256(self.text.encode()).hexdigest(),
            text=self.text,
            guessed=tuple(sorted(set(self.guessed))),
        )


def draft(document: Document, path: str, name: str, settings: Settings) -> Draft:
    """Take over a document's own fields; raises :class:`UnreadableError` where it has no text."""
    text = clean(document.text).strip()
    if not text:
        raise UnreadableError("; ".join(("holds no text", *document.notes)))
    notes = list(document.notes)
    text, cut = _cut(text, settings.max_report_chars)
    if cut:
        notes.append(cut)
    shown_path = path if document.row is None else f"{path}#{document.row}"
    result = Draft(
        path=shown_path,
        name=name,
        row=document.row or 0,
        key=document.key,
        text=text,
        title=_line(document.title),
        publisher=_line(document.publisher),
        published=None,
        url=_line(document.url),
        guessed=list(document.guessed),
        notes=notes,
    )
    set_published(result, document.published)
    if result.published is None and document.made:
        result.published = _iso_or_none(document.made)
        result.guessed += ["published"] if result.published else []
    return result


def set_published(target: Draft, words: str | None) -> bool:
    """Normalise a date as written; one that cannot be read is noted and changes nothing."""
    if not words or not words.strip():
        return False
    try:
        target.published = iso(words)
    except UnreadableDateError as error:
        target.notes.append(f"published: '{one_line(words, 80)}' {error}")
        return False
    zone = shared_zone(words)
    if zone:
        target.notes.append(
            f"published: {zone} is the zone of several countries; write the offset, as in +05:30"
        )
    return True


def guess_rest(target: Draft) -> None:
    """Fill title, publisher and date from the dateline, the address and the file name."""
    dateline = find_dateline(target.text)
    stem = PurePath(target.name).stem
    dated = "published" in target.guessed
    if target.published is None or dated:
        named = [_DATE_IN_NAME.search(words) for words in (target.url or "", target.name)]
        written = [dateline.date, *("-".join(found.groups()) for found in named if found)]
        guess = next((day for words in written if words and (day := _iso_or_none(words))), None)
        if guess and not (target.published or "").startswith(guess):  # what has a time of that day stays
            target.published = guess
            target.guessed.append("published")
    if target.publisher is None:
        host = _host(target.url)
        target.publisher = _line(dateline.agency) or host or _line(stem) or "unknown"
        target.guessed.append("publisher")
    if target.title is None:
        first = target.text[: 4 * _LONGEST_TITLE].split("\n", 1)[0].strip().lstrip("#").strip(" *_")
        target.title = one_line(first, _LONGEST_TITLE) or _line(stem)
        target.guessed.append("title")


def _cut(text: str, limit: int) -> tuple[str, str | None]:
    """The text up to a paragraph near ``limit``, and what to say of the rest."""
    if len(text) <= limit:
        return text, None
    near = limit - limit // 5
    ends = (text.rfind(mark, near, limit) + 1 for mark in ("\n\n", "\n", ". ", " "))
    end = next((at for at in ends if at > 0), limit)
    kept = text[:end].rstrip()
    note = (
        f"holds {len(text):,} characters; read up to character {len(kept):,}, the rest was not checked; "
        "split it, or raise max_report_chars"
    )
    return kept, note


def _line(words: str | None) -> str | None:
    return (one_line(words) or None) if words else None


def _iso_or_none(words: str) -> str | None:
    try:
        return iso(words)
    except UnreadableDateError:
        return None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
