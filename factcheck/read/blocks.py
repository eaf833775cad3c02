"""Marked-up text (HTML, XHTML, NITF, TEI) -> paragraphs with a blank line between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table"}
    | {"tr", "ul", "header", "tbody", "thead", "caption"}
    | {"block", "body.content", "hl1", "hl2", "media"}  # NITF
    | {"head", "item", "list", "quote", "row", "ab", "code"}  # TEI, as trafilatura gives it
)
_CELLS = frozenset({"td", "th", "cell"})
_BREAKS = frozenset({"br", "lb"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "title", "nav", "aside", "footer", "form", "button", "svg"}
)
_WHITE = re.compile(r"\s+")
_BLANKS = re.compile(" {2,}")
_BLOCK_END = "\f"
"""Stands between blocks while the text is gathered; white space of the source is folded before."""


def paragraphs(root: Any) -> str:
    """The seen text under an element (lxml or ElementTree), one paragraph a block, white space folded.

    A line break stays one; the cells of a table's row stand on one line, a tab between them.
    """
    blocks = []
    for block in "".join(_pieces(root)).split(_BLOCK_END):
        lines = (_BLANKS.sub(" ", line).strip() for line in block.split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            blocks.append(text)
    return "\n\n".join(blocks)


def _pieces(root: Any) -> Iterator[str]:
    """The text in document order, with the marks of breaks; no recursion, whatever the depth."""
    stack: list[tuple[Any, bool]] = [(root, True)]
    while stack:
        element, opening = stack.pop()
        name = local_name(element)
        if name in _BLOCKS:
            yield _BLOCK_END
        if not opening:
            if name in _CELLS:
                yield "\t"
            if element is not root:
                yield fold(element.tail)
            continue
        stack.append((element, False))
        if not name or name in _UNSEEN:
            continue
        yield "\n" if name in _BREAKS else fold(element.text)
        stack += [(child, True) for child in reversed(list(element))]


def fold(text: str | None) -> str:
    """The text with every run of white space as one blank."""
    return _WHITE.sub(" ", text or "")


def local_name(element: Any) -> str:
    """Tag without its namespace, in lower case; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def first_text(elements: Iterable[Any]) -> str | None:
    """The text of the first element that holds any."""
    for element in elements:
        text = fold("".join(element.itertext())).strip()
        if text:
            return text
    return None


def with_headline(text: str, headline: str | None) -> str:
    """The headline as first line, as a reader sees it, unless the text begins with it already."""
    if not headline or headline in text[: 4 * len(headline) + 200].split("\n"):
        return text
    return f"{headline}\n\n{text}" if text else ""
