"""Which words of a front matter, a table's header or a record name which field of a report."""

from __future__ import annotations

from collections.abc import Mapping

ALIASES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "body_text", "content"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "source", "site", "site_name"),
    "published": ("published", "date", "published_at", "publication_date", "pubdate", "datepublished"),
    "url": ("url", "link", "canonical_url"),
    "id": ("id", "uri", "guid"),
    "path": ("path", "file", "filename"),
}
_EMPTY = {"", "null", "~", "none", "nan"}


def pick(record: Mapping[str, object]) -> dict[str, str]:
    """The known fields of a record that hold a plain value, by their own names.

    The first alias that holds something wins. Names are folded (case, blanks, hyphens).
    """
    folded = {str(k).strip().lower().replace(" ", "_").replace("-", "_"): v for k, v in record.items()}
    found = {}
    for field, names in ALIASES.items():
        for name in names:
            value = folded.get(name)
            if isinstance(value, str | int | float) and str(value).strip().lower() not in _EMPTY:
                found[field] = str(value)
                break
    return found
