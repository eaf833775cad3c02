"""Office phrases around a name, token by token: before it, after a comma, after "is" or "was"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from factcheck.values.offices import role_words
from factcheck.values.spelling import fold

REACH = 16
"""Tokens that an office phrase has at most; the longest in the seed reports has eleven."""
LINKS = frozenset(["of", "for", "at", "and", "&", "in", "on", "to", "-", "–", "/", "."])
OUTSIDE = frozenset(["VERB", "AUX", "SCONJ", "INTJ", "X"])
LEADING = frozenset(
    [
        "of",
        "for",
        "at",
        "and",
        "&",
        "in",
        "on",
        "to",
        "the",
        "a",
        "an",
        ",",
        "-",
        "–",
        "/",
        "'s",
        "’s",
        ".",
        "then",
    ]
)


def is_role(token: Token) -> bool:
    """Say whether the token can be the head of an office."""
    return fold(token.text) in role_words() or singular(token) in role_words()


def singular(token: Token) -> str:
    """Return the folded lemma."""
    return fold(token.lemma_)


def before(doc: Doc, start: int) -> Span | None:
    """Return the office that stands before the name at ``start``: "Greek Prime Minister X",
    "Under Secretary of Defense for Policy X", "the governor of Y, X"."""
    last = start - 1
    if last >= 0 and doc[last].text == ",":
        last -= 1
    first = last + 1
    while first > 0 and last - first < REACH and _belongs(doc[first - 1], doc, first - 1):
        first -= 1
    return _cut_before(doc, first, last + 1)


def _belongs(token: Token, doc: Doc, place: int) -> bool:
    """Say whether a token can be inside an office phrase that is read backwards."""
    if token.lower_ in LINKS or token.tag_ == "POS" or fold(token.text) in {"under", "vice"}:
        return True
    if token.pos_ == "DET":
        return place > 0 and doc[place - 1].lower_ in {"of", "for", "at"}
    if (
        token.is_punct
        or token.is_space
        or token.pos_ in OUTSIDE
        or token.pos_ in {"ADP", "PRON", "ADV", "PART", "CCONJ"}
    ):
        return is_role(token) and token.text[0].isupper()
    return token.ent_type_ != "PERSON" or is_role(token)


def _cut_before(doc: Doc, first: int, stop: int) -> Span | None:
    """Cut to the part that is one office of the name right after it; None when there is none."""
    if first >= stop:
        return None
    closing = is_role(doc[stop - 1])
    for k in range(stop - 1, first - 1, -1):
        word = doc[k].lower_
        if word in {"of", "for", "at", "in", "on", "to", "and", "&"}:
            governed = any(is_role(doc[j]) for j in range(max(first, k - 3), k)) and any(
                doc[j].lower_ in {"of", "for"} for j in range(first, k + 1)
            )
            headed = is_role(doc[k - 1]) if k > first else False
            if (closing and word in {"and", "&"}) or word in {"in", "on", "to"} or not (headed or governed):
                first = k + 1
                break
    while first < stop and doc[first].lower_ in LEADING:
        first += 1
    if first >= stop or not any(is_role(doc[k]) for k in range(first, stop)):
        return None
    chained = any(doc[k].lower_ in {"of", "for"} and is_role(doc[k - 1]) for k in range(first + 1, stop))
    if not closing and not chained:
        return None
    return doc[first:stop]


def after(doc: Doc, end: int) -> Span | None:
    """Return the office that follows the name ending at ``end``: ", professor of X at Y,", "is the
    head of Z", "(R)" and an age being skipped."""
    first = _opening(doc, end)
    if first is None:
        return None
    stop = first
    while stop < len(doc) and stop - first < REACH and _continues(doc[stop], doc, first):
        stop += 1
    while stop > first and (doc[stop - 1].lower_ in LEADING or doc[stop - 1].pos_ in {"ADP", "CCONJ", "DET"}):
        stop -= 1
    while first < stop and (
        doc[first].lower_ in LEADING or (doc[first].pos_ in {"DET", "ADV"} and not is_role(doc[first]))
    ):
        first += 1
    cut = next((k for k in range(first, stop) if doc[k].pos_ == "ADP" and doc[k].lower_ != "under"), stop)
    roles = [k for k in range(first, cut) if is_role(doc[k])]
    if not roles or (roles[-1] != cut - 1 and not (cut == stop and roles)):
        return None
    if roles[-1] < cut - 1:
        stop = cut = roles[-1] + 1
    if _names_another(doc, stop) or any(
        doc[k].ent_type_ == "PERSON" and not is_role(doc[k]) for k in range(first, stop)
    ):
        return None
    return doc[first:stop]


def _opening(doc: Doc, end: int) -> int | None:
    """Return where an office after the name would begin."""
    k = end
    if k + 2 < len(doc) and doc[k].text == "," and doc[k + 1].like_num and doc[k + 2].text == ",":
        k += 2
    if k >= len(doc):
        return None
    if doc[k].text == ",":
        k += 1
        if k + 1 < len(doc) and doc[k].lower_ == "who" and doc[k + 1].lemma_ == "be":
            k += 2
        return k if k < len(doc) else None
    if doc[k].lemma_ in {"be", "become"} and doc[k].pos_ in {"AUX", "VERB"}:
        follow = doc[k + 1] if k + 1 < len(doc) else None
        return k + 1 if follow is not None and (follow.pos_ in {"DET", "ADJ", "NOUN", "PROPN"}) else None
    return None


def _continues(token: Token, doc: Doc, first: int) -> bool:
    if token.is_space or token.text in {",", ";", ":", "(", ")", "—", '"', "“", "”", "!", "?"}:
        return False
    if token.text == ".":
        return token.i > 0 and len(doc[token.i - 1].text) <= 2
    if token.pos_ in OUTSIDE:
        return is_role(token) and (token.text[0].isupper() or token.i - first < 3)
    if token.pos_ in {"PRON", "PART"} and token.tag_ not in {"POS", "PRP$"}:
        return False
    return not (
        token.pos_ == "ADP" and token.lower_ not in {"of", "for", "at", "in", "with", "under", "from"}
    )


def _names_another(doc: Doc, stop: int) -> bool:
    """Say whether the office goes on to name its holder: then it is that one's."""
    return stop < len(doc) and doc[stop].pos_ == "PROPN" and doc[stop].text[0].isupper()
