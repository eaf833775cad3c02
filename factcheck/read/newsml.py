"""Read agency items in NewsML-G2 and NITF (IPTC, XML); entities and document types are refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.read.blocks import first_text, local_name, paragraphs, with_headline
from factcheck.read.document import Document, RefusedRow, UnreadableError
from factcheck.read.hypertext import html_text
from factcheck.settings import Settings

_WITHDRAWN = ("canceled", "cancelled", "withheld")


def read_newsml(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document a news item. The headline is part of an item, so it is the first line of its text.

    Raises :class:`UnreadableError` where the file is no XML, declares entities, or holds no item.
    """
    root = _parse(data)
    if sum(1 for _ in root.iter()) > settings.max_html_elements:
        raise UnreadableError(f"has more than {settings.max_html_elements:,} elements; split it")
    items = list(_outermost(root, "newsitem")) or ([root] if local_name(root) == "nitf" else [])
    if not items:
        raise UnreadableError("is neither NewsML-G2 nor NITF; save the report as .txt or .html")
    for row, item in enumerate(items, 1):
        place = row if len(items) > 1 else None
        try:
            yield _document(item, place, settings)
        except UnreadableError as error:
            if place is None:
                raise
            yield RefusedRow(row, error.reason)


def _parse(data: bytes) -> Any:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        raise UnreadableError("declares XML entities, which no agency's item needs; take them out") from None
    except ParseError as error:
        raise UnreadableError(f"is no well-formed XML ({error.msg})", error.position[0]) from None
    except (ValueError, LookupError, RecursionError) as error:
        raise UnreadableError(
            f"is no readable XML ({type(error).__name__}); save it again as UTF-8"
        ) from None


def _document(item: Any, row: int | None, settings: Settings) -> Document:
    status = _attribute(item, "pubstatus", "qcode") or ""
    if status.rpartition(":")[2].lower() in _WITHDRAWN:
        raise UnreadableError(f"was withdrawn by its agency ({status}); check the newer version")
    text = _body(item, settings).strip()
    if not text:
        raise UnreadableError("holds no text (a picture, a video or a list?)")
    headline = first_text(_all(item, "headline")) or first_text(_all(item, "hl1"))
    return Document(
        text=with_headline(text, headline),
        title=headline or first_text(_all(item, "title")),
        publisher=_publisher(item),
        published=_published(item),
        key=item.get("guid") or None,
        row=row,
    )


def _body(item: Any, settings: Settings) -> str:
    """The story: NITF's body.content, else XHTML's body, else inline data."""
    for name in ("body.content", "body", "inlinexml"):
        for element in _all(item, name):
            text = paragraphs(element)
            if text:
                return text
    for element in _all(item, "inlinedata"):
        text = "".join(element.itertext())
        if text.strip():
            return html_text(text, settings) if "html" in element.get("contenttype", "").lower() else text
    return ""


def _publisher(item: Any) -> str | None:
    for name in ("infosource", "provider"):
        for element in _all(item, name):
            found = first_text(_all(element, "name")) or element.get("literal") or element.get("qcode")
            if found:
                return str(found).rpartition(":")[2] or None
    return _attribute(item, "pubdata", "name")


def _published(item: Any) -> str | None:
    for name in ("versioncreated", "contentmodified", "contentcreated", "firstcreated"):
        found = first_text(_all(item, name))
        if found:
            return found
    return _attribute(item, "date.issue", "norm") or _attribute(item, "date.release", "norm")


def _attribute(item: Any, name: str, attribute: str) -> str | None:
    return next((e.get(attribute) for e in _all(item, name) if e.get(attribute)), None)


def _outermost(root: Any, name: str) -> Iterator[Any]:
    """Every element of that name that stands in no other of it, in document order."""
    stack = [root]
    while stack:
        element = stack.pop()
        if local_name(element) == name:
            yield element
        else:
            stack += reversed(list(element))


def _all(root: Any, name: str) -> Iterator[Any]:
    """Every element below of that name in lower case, in any namespace."""
    return (element for element in root.iter() if local_name(element) == name)
