"""Read Word documents as they stand with every tracked change accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.settings import Settings

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DROPPED = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"}
_WRITTEN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_OLE = b"\xd0\xcf\x11\xe0"
"""How an old .doc begins, and a .docx with a password."""
_MAX_PARTS = 5_000
_STORY = "word/document.xml"


def read_word(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document; raises :class:`UnreadableError` for a bomb, a password or a broken file."""
    _check_archive(data, settings)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n\n".join(block for block in _blocks(document.element.body) if block.strip())
        core = document.core_properties
        title, made = core.title, core.created
        if core.author == "python-docx":  # the template of that library carries its own date
            made = None
    except Exception as error:  # broken packages raise many kinds: KeyError, XMLSyntaxError, ...
        raise UnreadableError(
            f"is no readable Word document ({type(error).__name__}); save it again"
        ) from None
    yield Document(text=text, title=title or None, made=made.isoformat() if made else None)


def _check_archive(data: bytes, settings: Settings) -> None:
    """Refuse what would unpack to more than a document can be; the sizes it states bind the unpacking."""
    if data.startswith(_OLE):
        raise UnreadableError("is an old Word file or has a password; save it as .docx without one")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except Exception:  # zipfile raises BadZipFile, struct.error, NotImplementedError, ...
        raise UnreadableError("is no Word document; save it again as .docx") from None
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > settings.max_unpacked_bytes:
        limit = f"{settings.max_unpacked_bytes:,}"
        raise UnreadableError(f"unpacks to more than {limit} bytes; take the pictures out or save it as .txt")
    if any(part.filename == _STORY and part.file_size > settings.max_report_bytes for part in parts):
        raise UnreadableError(f"holds a text of more than {settings.max_report_bytes:,} bytes; split it")


def _blocks(container: Any) -> Iterator[str]:
    """Paragraphs in order; a table's row is one block, with tabs between its cells."""
    for child in container:
        if child.tag == f"{_W}p":
            yield _text(child).strip()
        elif child.tag == f"{_W}tbl":
            for row in child.iterchildren(f"{_W}tr"):
                cells = (" ".join(_blocks(cell)).strip() for cell in row.iterchildren(f"{_W}tc"))
                yield "	".join(cells).strip()
        elif child.tag not in _DROPPED:
            yield from _blocks(child)


def _text(element: Any) -> str:
    """The text of a paragraph; lxml bounds the depth at 256."""
    pieces = []
    for child in element:
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _WRITTEN:
            pieces.append(_WRITTEN[child.tag])
        elif child.tag not in _DROPPED:
            pieces.append(_text(child))
    return "".join(pieces)
