"""Files -> reports: find, load, decode, assemble, name; what fails is listed, and the rest is read."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.models import Report, Skipped
from factcheck.read.assemble import Draft, draft, guess_rest
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.find import find_files, is_address, unread_format
from factcheck.read.formats import FORMATS
from factcheck.read.identity import Mark, identify
from factcheck.read.load import load
from factcheck.read.overrides import apply_overrides, read_overrides
from factcheck.read.shown import one_line, shown
from factcheck.settings import Settings

for _library in ("pypdf", "trafilatura", "htmldate", "justext", "courlan", "charset_normalizer"):
    # What they would say on standard error about a bad file is said in a row of its own.
    logging.getLogger(_library).addHandler(logging.NullHandler())


class Reports(list[Report]):
    """The reports in their order, and what was not read."""

    def __init__(self, reports: Iterable[Report] = (), skipped: Iterable[Skipped] = ()) -> None:
        super().__init__(reports)
        self.skipped: tuple[Skipped, ...] = tuple(skipped)


def read_reports(
    paths: Iterable[str | Path], settings: Settings | None = None, overrides: str | Path | None = None
) -> Reports:
    """Read every report in the files, folders and patterns (and, if set so, web pages) of ``paths``.

    ``overrides`` is a CSV of path, title, publisher, published and url that stands above what the
    files say. Order and ids of the reports depend on the files alone, not on the order of
    ``paths``. A bad file among others becomes a row of ``skipped``; raises :class:`ReadError`
    where a path is not there, or not one report can be read.
    """
    settings = settings or Settings()
    given: list[str | Path] = [paths] if isinstance(paths, str | Path) else list(paths)
    if not given:
        raise ReadError("no path was given; name a file or a folder of reports")
    pages = sorted({str(path) for path in given if is_address(path)})
    found = find_files([path for path in given if not is_address(path)], FORMATS, settings)
    table = read_overrides(overrides, settings) if overrides is not None else None
    drafts: list[Draft] = []
    skipped = list(found.skipped)
    for path in found.files:
        if table is not None and os.path.realpath(path) == table.place:
            continue
        _sort(_read_file(path, settings), drafts, skipped)
    for url in pages:
        _sort([_read_page(url, settings)], drafts, skipped)
    if table is not None:
        skipped += apply_overrides(table, drafts)
    if not drafts:
        raise ReadError(_nothing(given, skipped))
    for item in drafts:
        guess_rest(item)
        skipped += [Skipped(path=item.path, reason=note) for note in item.notes]
    return Reports(_named(drafts), sorted(skipped, key=lambda row: (row.path, row.reason)))


def _read_file(path: str, settings: Settings) -> Iterator[Draft | Skipped]:
    """Every report of one file; what fails is yielded as a row of ``skipped``, and so is no report at all."""
    place, count = shown(path), 0
    try:
        for document in _documents(path, settings):
            count += 1
            row = "" if document.row is None else f"#{document.row}"
            try:
                if isinstance(document, RefusedRow):
                    raise UnreadableError(document.reason)
                yield draft(document, place, shown(Path(path).name), settings)
            except UnreadableError as error:
                yield Skipped(path=place + row, reason=error.reason)
        if not count:
            raise UnreadableError("holds no report")
    except UnreadableError as error:
        yield Skipped(path=place if error.line is None else f"{place}:{error.line}", reason=error.reason)


def _read_page(url: str, settings: Settings) -> Draft | Skipped:
    """The report at an address, where the settings allow to fetch it."""
    if not settings.read_urls:
        return Skipped(path=shown(url), reason="is an address, and fetching is off; save the page as a file")
    from factcheck.read.web import fetch

    try:
        page = fetch(url, settings)
        for document in FORMATS[".html"].reader()(page.data, settings):
            if isinstance(document, Document):
                named = replace(document, url=document.url or page.url)
                return draft(named, shown(url), shown(url), settings)
        raise UnreadableError("holds no report")
    except UnreadableError as error:
        return Skipped(path=shown(url), reason=error.reason)


def _sort(results: Iterable[Draft | Skipped], drafts: list[Draft], skipped: list[Skipped]) -> None:
    for result in results:
        if isinstance(result, Draft):
            drafts.append(result)
        else:
            skipped.append(result)


def _documents(path: str, settings: Settings) -> Iterator[Document | RefusedRow]:
    suffix = Path(path).suffix.lower()
    format_ = FORMATS.get(suffix)
    if format_ is None:
        raise UnreadableError(unread_format(suffix))
    data = load(path, format_.limit(settings), format_.bound)
    if not data.strip():
        raise UnreadableError("is empty")
    yield from format_.reader()(data, settings)


def _named(drafts: list[Draft]) -> list[Report]:
    """Reports under their ids, sorted by file name, row and id."""
    marks = [
        Mark(
            key=item.url or f"{item.name}#{item.key or item.row or ''}",
            content="\0".join((item.text, item.title or "", item.publisher or "", item.published or "")),
            path=item.path,
        )
        for item in drafts
    ]
    named = zip(drafts, identify(marks), strict=True)
    order = sorted(named, key=lambda pair: (pair[0].name, pair[0].row, pair[1]))
    return [item.report(name) for item, name in order]


def _nothing(given: list[str | Path], skipped: list[Skipped]) -> str:
    """Why there is nothing to check, with the first reasons."""
    places = ", ".join(shown(path) for path in given[:3]) + (", ..." if len(given) > 3 else "")
    if not skipped:
        return f"{places}: holds no report; put .txt, .md, .html, .docx, .pdf or .eml files there"
    reasons = "; ".join(f"{row.path}: {one_line(row.reason, 200)}" for row in skipped[:3])
    more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    return f"{places}: no report could be read: {reasons}{more}"
