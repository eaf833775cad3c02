"""HTML source -> tree or plain paragraphs, within bounds. What is an article is not its business."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from factcheck.read.blocks import paragraphs
from factcheck.read.decode import Decoded, clean, decode
from factcheck.read.document import UnreadableError
from factcheck.settings import Settings

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})"""
)
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "iso8859-1", "ascii", "us-ascii"}
"""Labels that browsers read as windows-1252, because pages under them are that."""
_DATA_URI = re.compile(r"data:[\w/+.;=-]{0,80}base64,[A-Za-z0-9+/=%\s]*")
_XML_DECLARATION = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}>")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page, and what of it could not be read."""

    tree: Any
    notes: tuple[str, ...]


def decode_page(data: bytes) -> Decoded:
    """Decode HTML by its mark, then its own declaration, then by looking."""
    declared = _CHARSET.search(data[:4096].lower())
    return decode(data, charset(declared[1].decode("ascii", "replace")) if declared else None)


def charset(label: str | None) -> str | None:
    """The encoding that is meant by a label."""
    return "cp1252" if label and label.strip().lower() in _WESTERN else label


def parse_page(html: str, settings: Settings) -> Page:
    """The lxml tree of a page; pictures inside it are dropped first, being most of a saved page.

    Raises :class:`UnreadableError` where the page is larger than the settings allow, or empty.
    """
    from lxml import etree
    from lxml import html as lxml_html

    html = _XML_DECLARATION.sub("", _DATA_URI.sub("", clean(html)))
    if len(html) > settings.max_html_chars:
        limit = f"{settings.max_html_chars:,}"
        raise UnreadableError(f"is a page of more than {limit} characters; save the article alone")
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(html, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError("is no HTML page with text in it; save it again as a web page") from None
    count = sum(1 for _ in tree.iter())
    if count > settings.max_html_elements:
        raise UnreadableError(f"is a page of {count:,} elements; save the article alone")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        note = "elements are nested too deep to be a page's own; what follows there was not read"
        return Page(tree, (note,))
    return Page(tree, ())


def html_text(html: str, settings: Settings) -> str:
    """All paragraphs of an HTML text, furniture included: for mails and agency items, not for pages."""
    return paragraphs(parse_page(html, settings).tree) if html.strip() else ""
