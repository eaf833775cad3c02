"""Read the text layer of PDFs, page by page, within bounds of size and time."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.printed import join_lines, strip_running_heads, with_gaps
from factcheck.settings import Settings

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_LOCKED = "is encrypted; save a copy without a password"
_MADE_BY_FILE = re.compile(r"^Microsoft \w+ - |\.\w{2,4}$|^untitled", re.IGNORECASE)
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 10_000_000,
    "lzw_maximum_output_length": 10_000_000,
    "run_length_maximum_output_length": 10_000_000,
    "array_based_stream_maximum_output_length": 10_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 1_000,
    "page_tree_maximum_entries": 20_000,
}
"""Narrower than pypdf's own: a page of text needs some ten thousand operations, a bomb millions."""


class _OutOfTimeError(Exception):
    pass


def read_pdf(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document; raises :class:`UnreadableError` for a scan, an encrypted or a broken file."""
    import pypdf

    with pypdf.apply_configuration(**_LIMITS):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not _opens(reader):
                raise UnreadableError(_LOCKED)
            count = len(reader.pages)
        except UnreadableError:
            raise
        except Exception as error:  # pypdf raises whatever a broken file leads it to
            if b"/Encrypt" in data:
                raise UnreadableError(_LOCKED) from None
            raise UnreadableError(f"is no readable PDF ({type(error).__name__}); save it again") from None
        pages, notes = _pages(reader, count, settings)
        title, made = _info(reader)
    lines = strip_running_heads(pages)
    text = join_lines(lines if any(lines) else [line for page in pages for line in page])
    if not text.strip():
        seen = "; ".join(notes) or "has no text layer (a scan?); run text recognition over it first"
        raise UnreadableError(seen)
    yield Document(text=text, title=title, made=made, notes=tuple(notes))


def _opens(reader: PdfReader) -> bool:
    """Whether the empty password opens it, as with files that are only protected from change."""
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False


def _pages(reader: PdfReader, count: int, settings: Settings) -> tuple[list[list[str]], list[str]]:
    """The lines of each page, and what was left out."""
    deadline = time.monotonic() + settings.max_pdf_seconds
    pages: list[list[str]] = []
    bare, broken, notes = [], [], []
    chars = 0

    def watch(*_: object) -> None:
        if time.monotonic() > deadline:
            raise _OutOfTimeError

    for number in range(1, count + 1):
        if chars > settings.max_report_chars:
            notes.append(f"pages {number} to {count} were not read: the text is longer than max_report_chars")
            break
        try:
            watch()
            lines = _lines(reader.pages[number - 1], watch)
            watch()
        except _OutOfTimeError:
            notes.append(
                f"pages {number} to {count} were not read within {settings.max_pdf_seconds:g} seconds"
            )
            break
        except Exception:  # one broken page does not take the others with it
            broken.append(number)
            continue
        if not lines:
            bare.append(number)
        chars += sum(map(len, lines))
        pages.append(lines)
    if broken:
        notes.append(f"could not be read: {_numbers(broken)}; save the PDF again")
    if bare and len(bare) < len(pages):
        notes.append(f"no text layer: {_numbers(bare)}; run text recognition over it first")
    return pages, notes


def _lines(page: PageObject, watch: Callable[..., None]) -> list[str]:
    chunks: list[tuple[str, float]] = []

    def note(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        # The height on the page: the text's own matrix within the one in force.
        chunks.append((text, inner[4] * outer[1] + inner[5] * outer[3] + outer[5]))

    page.extract_text(visitor_operand_before=watch, visitor_text=note)
    return with_gaps(chunks)


def _numbers(pages: list[int]) -> str:
    more = f" and {len(pages) - 10} more" if len(pages) > 10 else ""
    return f"page {', '.join(map(str, pages[:10]))}{more}"


def _info(reader: PdfReader) -> tuple[str | None, str | None]:
    """Title and date of the file, where it names them; a title that is a file name is none."""
    try:
        info = reader.metadata
        title = info.title if info else None
        made = info.creation_date if info else None
    except Exception:
        return None, None
    named = isinstance(title, str) and title.strip() and not _MADE_BY_FILE.search(title.strip())
    return (title if named else None), (made.isoformat() if made else None)
