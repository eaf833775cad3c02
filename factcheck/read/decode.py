"""Bytes -> text: find the encoding, normalise the line ends, refuse what is no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.read.document import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEWLINES = re.compile("\r\n?|\x85")
_REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), " ") | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)
_PLAUSIBLE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "iso8859_2", "iso8859_15", "mac_roman",
    "koi8_r", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp949",
)  # fmt: skip
"""What text is still saved in; mainframe and DOS code pages fit anything and mean nothing."""
_SAMPLE = 65_536
"""Bytes that an encoding is guessed from: enough for any language, and bounded."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with ``\\n`` line ends, and whether its encoding had to be guessed."""

    text: str
    guessed: bool


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte-order mark, then the declared encoding, then UTF-8, then a guess.

    Raises :class:`UnreadableError` where the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(clean(data[len(mark) :].decode(encoding, "replace")), False)
    for name in (declared, "utf-8"):
        text = _strictly(data, name) if name else None
        if text is not None and "\0" not in text:
            return Decoded(clean(text), False)
    wide = _wide(data)
    if wide:
        return Decoded(clean(data.decode(wide, "replace")), True)
    if b"\0" in data:
        raise UnreadableError("is not text (it holds NUL bytes); save the report as plain text")
    return Decoded(clean(data.decode(_guess(data), "replace")), True)


def clean(text: str) -> str:
    """Normalise line ends; put one blank for each control character, U+FFFD for a lone surrogate.

    Each of the latter is replaced one for one: no terminal obeys what a report says, every text
    can be encoded, and a mostly unreadable text is still refused.
    """
    return _NEWLINES.sub("\n", text).translate(_REPLACED)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: nearly every second byte of Western text is then NUL."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4 or b"\0" not in sample:
        return None
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if sample[high::2].count(0) > 0.7 * half and sample[low::2].count(0) < 0.05 * half:
            return encoding
    return None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    strange = sum(sample.count(c) for c in (*range(1, 9), *range(14, 27), *range(28, 32)))
    if strange > 0.02 * len(sample):
        raise UnreadableError("is not text (it is full of control characters); save the report as plain text")
    matches = from_bytes(sample, cp_isolation=list(_PLAUSIBLE))
    # A few accents and curly quotes in English fit a dozen encodings alike; the Western one of
    # Windows is by far the most common among them.
    western = next((m for m in matches if "cp1252" in (m.encoding, *m.could_be_from_charset)), None)
    best = matches.best()
    if best is None:
        raise UnreadableError("is in no encoding that could be found; save it as UTF-8")
    if western is not None and western.chaos <= best.chaos + 0.02:
        return "cp1252"
    return best.encoding
