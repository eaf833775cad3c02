"""Read saved web pages: the article without the furniture, with what the page says of itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factcheck.read.blocks import first_text, fold, paragraphs, with_headline
from factcheck.read.document import Document, RefusedRow
from factcheck.read.hypertext import decode_page, parse_page
from factcheck.settings import Settings

_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "publication_date", "publishdate", "pubdate",
    "dc.date", "date",
)  # fmt: skip
_ARTICLE_TYPES = ("article", "report", "posting", "webpage")


def read_webpage(data: bytes, settings: Settings) -> Iterator[Document | RefusedRow]:
    """One document; raises :class:`UnreadableError` where the page is too large or has no article."""
    decoded = decode_page(data)
    page = parse_page(decoded.text, settings)
    tree, linked, article = page.tree, _linked_data(page.tree), _article(page.tree)
    text = paragraphs(article.body) if article is not None else ""
    guessed = () if text and not decoded.guessed else ("text",)
    site = _meta(tree, ("og:site_name",)) or _text_or_none(_named(_named(linked, "publisher"), "name"))
    headline = _headline(tree, site)
    yield Document(
        text=with_headline(text or paragraphs(tree), headline),
        title=headline or (article and article.title) or first_text(tree.iter("title")),
        publisher=site or (article and article.sitename),
        published=_meta(tree, _PUBLISHED) or _text_or_none(_named(linked, "datePublished")),
        url=_canonical(tree) or (article and article.url),
        made=_time_tag(tree) or (article and article.date),
        guessed=guessed,
        notes=page.notes,
    )


def _article(tree: Any) -> Any | None:
    """What trafilatura takes for the article, with its metadata."""
    from copy import deepcopy

    import trafilatura

    try:
        return trafilatura.bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=True, with_metadata=True
        )
    except Exception:
        # Whatever breaks inside a page's markup, its plain text is still read (and marked).
        return None


def _headline(tree: Any, site: str | None) -> str | None:
    """The first-level heading of the article: the one inside it, or the one that titles the page.

    A site's name, which some pages put into such a heading, is none.
    """
    headings = list(tree.iter("h1"))
    inside = [h for h in headings if any(a.tag in ("article", "main") for a in h.iterancestors())]
    titles = [_meta(tree, ("og:title",)) or "", first_text(tree.iter("title")) or ""]
    for heading in (*inside, *headings):
        text = first_text([heading])
        if (
            text
            and text != site
            and (len(inside) == 1 or any(text.casefold() in t.casefold() for t in titles))
        ):
            return text
    return None


def _meta(tree: Any, names: tuple[str, ...]) -> str | None:
    """The content of the first of the named meta elements, in the order of the names."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            content = (meta.get("content") or "").strip()
            if key and content:
                found.setdefault(key, content)
    return next((found[name] for name in names if name in found), None)


def _time_tag(tree: Any) -> str | None:
    """The first time element of the article, else of the page."""
    for place in (*tree.iter("article"), tree):
        for element in place.iter("time"):
            if element.get("datetime"):
                return str(element.get("datetime"))
    return None


def _canonical(tree: Any) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    url = _meta(tree, ("og:url",))
    return url if url and url.startswith("http") else None


def _linked_data(tree: Any) -> dict[str, Any]:
    """The JSON-LD record of the article, empty where the page has none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for record in _records(data):
            if "datePublished" in record and any(t in _type(record) for t in _ARTICLE_TYPES):
                return record
    return {}


def _records(data: Any) -> Iterator[dict[str, Any]]:
    """The records at the top of JSON-LD: one, a list, or a graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (
                (entry for entry in graph if isinstance(entry, dict)) if isinstance(graph, list) else ()
            )


def _type(record: dict[str, Any]) -> str:
    return str(record.get("@type", "")).lower()


def _named(record: Any, name: str) -> Any:
    if isinstance(record, list) and record:
        record = record[0]
    return record.get(name) if isinstance(record, dict) else None


def _text_or_none(value: Any) -> str | None:
    return fold(value).strip() or None if isinstance(value, str) else None
