"""Read saved e-mails, as agencies send their reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from factcheck.read.decode import Decoded, decode
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.hypertext import charset, decode_page, html_text
from factcheck.settings import Settings

_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s?:\s*){1,9}", re.IGNORECASE)
_CONTENT_HEADER = re.compile(rb"^content-[\w-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
"""The headers whose parameters are parsed, in time that grows with the square of their length."""
_LONGEST_HEADER = 5_000


def read_mail(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document: the plain text part, else the HTML part. The subject is the title and no text.

    Raises :class:`UnreadableError` where the file is no e-mail or has no text part.
    """
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if any(len(found.group()) > _LONGEST_HEADER for found in _CONTENT_HEADER.finditer(data)):
        raise UnreadableError(f"has a header of more than {_LONGEST_HEADER:,} characters; save it again")
    # The old policy gives raw headers: parsing them by the new one takes minutes on hostile ones.
    try:
        message = message_from_bytes(data)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except Exception as error:
        raise UnreadableError(f"is no readable e-mail ({type(error).__name__}); save it again") from None
    if not any(message.get(name) for name in ("From", "Subject", "Date", "Received")):
        raise UnreadableError("is no e-mail: it has no From, Subject or Date; save it again as .eml")
    bodies = [part for part in parts if not _is_attached(part)]
    plain = next((part for part in bodies if part.get_content_type() == "text/plain"), None)
    marked = next((part for part in bodies if part.get_content_type() == "text/html"), None)
    text, guessed = _text(plain, marked, settings)
    name, address = parseaddr(_header(message, "From") or "")
    yield Document(
        text=text,
        title=_FORWARDED.sub("", _header(message, "Subject") or "") or None,
        publisher=name or address.rpartition("@")[2] or None,
        published=_header(message, "Date"),
        guessed=("text",) if guessed else (),
        notes=tuple(_note(part) for part in parts if _is_attached(part) and _is_document(part)),
    )


def _text(plain: Message | None, marked: Message | None, settings: Settings) -> tuple[str, bool]:
    """The body, and whether its encoding had to be guessed."""
    if plain is not None:
        decoded = _decoded(plain)
        if decoded.text.strip():
            flowed = str(plain.get_param("format", "")).lower() == "flowed"
            return (_unflowed(decoded.text) if flowed else decoded.text), decoded.guessed
    if marked is None:
        raise UnreadableError("has no text part; save its attachment as a file of its own")
    decoded = _decoded(marked)
    return html_text(decoded.text, settings), decoded.guessed


def _decoded(part: Message) -> Decoded:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    label = part.get_content_charset()
    if label is None and part.get_content_type() == "text/html":
        return decode_page(data)
    return decode(data, charset(label))


def _unflowed(text: str) -> str:
    """Whole paragraphs of format=flowed (RFC 3676): a line that ends with a blank goes on."""
    return re.sub(r"(?<=[^\s]) \n(?=[^\s>])", " ", text.replace("\n-- \n", "\n--\n"))


def _header(message: Message, name: str) -> str | None:
    raw = message.get(name)
    if raw is None:
        return None
    words = str(raw)[:_LONGEST_HEADER]
    try:
        return str(make_header(decode_header(words))).strip() or None
    except Exception:  # unknown charsets and broken base64 raise several kinds
        return words.strip() or None


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _is_document(part: Message) -> bool:
    return part.get_content_maintype() in ("application", "text") and bool(part.get_filename())


def _note(part: Message) -> str:
    return f"its attachment '{(part.get_filename() or '')[:100]}' was not read; save it as a file of its own"
