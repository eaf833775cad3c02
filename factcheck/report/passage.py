"""A report's own words, ready to be shown: the quote apart, cut to a length, and with nothing hidden in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the quoted words apart: ``before + quote + after``, ready to be shown."""

    before: str
    quote: str
    after: str


def excerpt(passage: Passage, limit: int) -> Passage:
    """Return the passage cut to about ``limit`` characters around the quote, between words.

    The quote stays whole; what is left is given to the words before and after it alike.
    """
    if len(passage.before) + len(passage.quote) + len(passage.after) <= limit:
        return passage
    spare = max(0, limit - len(passage.quote))
    before = min(len(passage.before), max(spare // 2, spare - len(passage.after)))
    after = min(len(passage.after), spare - before)
    return Passage(_tail(passage.before, before), passage.quote, _head(passage.after, after))


def _tail(text: str, length: int) -> str:
    if length >= len(text):
        return text
    cut = text[len(text) - length :]
    return "… " + (cut.split(" ", 1)[1] if " " in cut else "")


def _head(text: str, length: int) -> str:
    if length >= len(text):
        return text
    cut = text[:length]
    return (cut.rsplit(" ", 1)[0] if " " in cut else "") + " …"


_VISIBLE: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(0x20)}  # control pictures: ␛ for escape
    | {0x7F: "␡"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    # Marks, embeddings, overrides and isolates that turn the direction of what follows.
    | dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
    | dict.fromkeys(range(0xE0000, 0xE0080), "\ufffd")  # invisible tags
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half characters cannot be written at all
    | dict.fromkeys([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
)


def visible(text: str) -> str:
    """Return the text on one line with control and direction characters made visible, one for one.

    A report can then neither drive the terminal nor reorder what stands around it, and offsets hold.
    """
    return text.translate(_VISIBLE)
