"""Which claims stem from one wire: five copies of a story are one source, not five.

Two sentences are copies when most word trigrams of the shorter stand in the longer (containment of
shingles: Broder, "On the resemblance and containment of documents", 1997). Reports that say which
agency they print, or whom they quote, share that agency as their origin.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import numpy as np

from factcheck.match.words import Indices
from factcheck.models import Claim, Report

SHINGLE = 3
FEWEST_SHINGLES = 6
"""Sentences of fewer than eight words coincide by accident ("Police are looking into the matter")."""
CONTAINED = 0.6
"""Share of the shorter sentence's shingles from which it is a copy."""
HEADS = 20
"""Sentences per shingle that others are compared with: enough, since a wire's copies resemble each other."""
TAG_REACH = 200
"""Characters from either end of a report in which an agency's tag stands."""

WORD = re.compile(r"[^\W_]+")


def origins(claims: Sequence[Claim], reports: Sequence[Report]) -> dict[str, str]:
    """Return the key of each claim's origin, by claim id; claims with one key count as one source.

    The key of copies is that of the first of their agencies, else of the first of their reports, in
    alphabetical order; the order of the input changes nothing. Near-linear in the claims.
    """
    by_agency = {report.id: _tagged(report) for report in reports}
    own = {claim.id: _cited(claim) or by_agency.get(claim.report_id) or claim.report_id for claim in claims}
    texts = sorted({_plain(claim.sentence) for claim in claims})
    label = dict(zip(texts, _copy_labels(texts), strict=True))
    first: dict[int, str] = {}
    for claim in claims:
        copy, key = label[_plain(claim.sentence)], own[claim.id]
        first[copy] = min(first.get(copy, key), key, key=_agencies_first)
    return {claim.id: first[label[_plain(claim.sentence)]] for claim in claims}


def _agencies_first(key: str) -> tuple[bool, str]:
    return not key.startswith("agency:"), key


def _plain(sentence: str) -> str:
    """Return the words of a sentence, lower-case, without punctuation."""
    return " ".join(WORD.findall(sentence[:2000].lower()))


def _copy_labels(texts: Sequence[str]) -> list[int]:
    """Return one label a text, the same for copies of one another."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not texts:
        return []
    shingles = [_shingles(text) for text in texts]
    size = np.array([len(found) for found in shingles])
    left, right, shared = _overlaps(shingles)
    share = shared / np.maximum(1, np.minimum(size[left], size[right]))
    linked = (share >= CONTAINED) & (np.minimum(size[left], size[right]) >= FEWEST_SHINGLES)
    graph = coo_matrix(
        (np.ones(int(linked.sum())), (left[linked], right[linked])), shape=(len(texts), len(texts))
    )
    return [int(label) for label in connected_components(graph, directed=False)[1]]


def _shingles(text: str) -> list[str]:
    words = text.split()
    return sorted({" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)})


def _overlaps(shingles: Sequence[Sequence[str]]) -> tuple[Indices, Indices, Any]:
    """Return pairs of texts that share a shingle, and how many they share.

    Each text is compared with the first texts that hold one of its shingles, so that a sentence
    with thousands of variants costs no more than linear time.
    """
    from scipy.sparse import csr_matrix

    column: dict[str, int] = {}
    found = np.array([column.setdefault(s, len(column)) for row in shingles for s in row], dtype=np.int64)
    ends = np.concatenate([[0], np.cumsum([len(row) for row in shingles])])
    whole = csr_matrix(
        (np.ones(len(found), dtype=np.int32), found, ends), shape=(len(shingles), max(1, len(column)))
    )
    leading = whole.tocsc()
    # The rows of a column are in ascending order: keep the first of each.
    place = np.arange(leading.nnz) - np.repeat(leading.indptr[:-1], np.diff(leading.indptr))
    leading.data = (place < HEADS).astype(np.int32)
    leading.eliminate_zeros()
    product = (whole @ leading.T.tocsr()).tocoo()
    apart = product.row != product.col
    return product.row[apart], product.col[apart], product.data[apart]


def _tagged(report: Report) -> str | None:
    """Return the agency whose text a report prints: its publisher, or a tag at the start or end."""
    names, tags = _agencies()
    ends = report.text[: TAG_REACH + len(report.title)] + "\n" + report.text[-TAG_REACH:]
    found = re.search(names, report.publisher) or re.search(tags, ends)
    return _key(found.group("agency")) if found else None


def _cited(claim: Claim) -> str | None:
    """Return the agency that a claim is ascribed to, the last one of a chain."""
    found = list(re.finditer(_agencies()[0], claim.said_by or ""))
    return _key(found[-1].group("agency")) if found else None


def _key(form: str) -> str:
    return "agency:" + _forms()[form]


@functools.cache
def _forms() -> dict[str, str]:
    """Return the agency of each written form, long and short."""
    text = files("factcheck.match").joinpath("agencies.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["agencies"].items()
    return {form: key for key, row in rows for form in [*row["names"], *row["tags"]]}


@functools.cache
def _agencies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a name in running words, and that of a tag: "(AP)", "/Yonhap", "AFP -"."""
    either = "|".join(re.escape(form) for form in sorted(_forms(), key=lambda form: (-len(form), form)))
    either = rf"(?P<agency>{either})"
    return (
        re.compile(rf"\b{either}\b"),
        re.compile(rf"(?:\(|/|—|–) ?{either}(?=\)|\s*$|/|\s*[—–-])", re.MULTILINE),
    )
