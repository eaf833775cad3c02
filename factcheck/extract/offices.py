"""Office phrases around a name, token by token: before it, after a comma, after "is" or "was"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from factcheck.values.names import words as name_words
from factcheck.values.offices import role_words
from factcheck.values.spelling import fold

REACH = 16
"""Tokens that an office phrase has at most; the longest in the seed reports has eleven."""
LINKS = frozenset(["of", "for", "at", "and", "&", "in", "on", "to", "with", "-", "–", "/", "."])
GOVERNING = frozenset(["of", "for", "at", "with"])
OUTSIDE = frozenset(["VERB", "AUX", "SCONJ", "INTJ", "X"])
FUNCTION = frozenset(["ADP", "PRON", "ADV", "PART", "CCONJ"])
LEADING = LINKS | {"the", "a", "an", ",", "'s", "’s", "then"}


def is_role(token: Token) -> bool:
    """Say whether the token can be the head of one person's office."""
    if token.tag_ in {"NNS", "NNPS"}:
        return False
    return fold(token.text) in role_words() or fold(token.lemma_) in role_words()


def before(doc: Doc, start: int) -> Span | None:
    """Return the office that stands before the name at ``start``.

    "Greek Prime Minister X", "Under Secretary of Defense for Policy X", "the governor of Y, X"; but "the owner,
    X's cousin" is not X.
    """
    last = start - 1
    owning = next((k for k in range(start, min(start + REACH, len(doc))) if doc[k].pos_ != "PROPN"), start)
    if last >= 0 and doc[last].text == "," and doc[owning].tag_ == "POS":
        return None
    while last >= 0 and (doc[last].text in {",", "."} or fold(doc[last].text) in name_words("honorifics")):
        last -= 1
    first = last + 1
    while first > 0 and last - first < REACH and _belongs(doc, first - 1):
        first -= 1
    return _cut_before(doc, first, last + 1) if first <= last else None


def _belongs(doc: Doc, place: int) -> bool:
    """Say whether a token can be inside an office phrase that is read backwards."""
    token = doc[place]
    if token.text == "." and not (place > 0 and doc[place - 1].text[0].isupper()):
        return False  # It ends a sentence, no abbreviation.
    if token.lower_ in LINKS or token.tag_ == "POS" or fold(token.text) in {"under", "vice"}:
        return True
    if token.pos_ == "DET":
        return place > 0 and doc[place - 1].lower_ in GOVERNING
    if token.is_punct or token.is_space or token.pos_ in OUTSIDE | FUNCTION:
        return (is_role(token) and token.text[0].isupper()) or token.dep_ in {"compound", "amod"}
    follows = doc[place + 1] if place + 1 < len(doc) else token
    return (
        token.ent_type_ != "PERSON" or is_role(token) or is_role(follows) or follows.text in {"'s", "’s", "-"}
    )


def _cut_before(doc: Doc, first: int, stop: int) -> Span | None:
    """Cut to the one office that belongs to the name right after it; None when there is none."""
    if is_role(doc[stop - 1]):
        head = stop - 1
    else:
        chained = (k for k in range(first, stop - 1) if is_role(doc[k]) and doc[k + 1].lower_ in GOVERNING)
        head = next(chained, -1)
    if head < 0:
        return None
    begin = head
    while begin > first and doc[begin - 1].lower_ not in LINKS - {"-", "–", ".", "/"}:
        begin -= 1
    return doc[_skip_leading(doc, begin, head) : stop]


def _skip_leading(doc: Doc, first: int, head: int) -> int:
    """Pass over articles, possessives and dates before an office."""
    while first < head and (
        doc[first].lower_ in LEADING
        or doc[first].pos_ in {"DET", "ADV"}
        or doc[first].tag_ in {"PRP$", "POS"}
        or doc[first].ent_type_ in {"DATE", "TIME"}
    ):
        first += 1
    return first


def after(doc: Doc, end: int) -> Span | None:
    """Return the office that follows the name ending at ``end``.

    ", professor of X at Y,", ", 39, a dispatcher," and "is the head of Z".
    """
    first = _opening(doc, end)
    if first is None:
        return None
    stop = first
    while stop < len(doc) and stop - first < REACH and _continues(doc[stop], first):
        stop += 1
    while stop > first and (doc[stop - 1].lower_ in LEADING or doc[stop - 1].pos_ in {"ADP", "CCONJ", "DET"}):
        stop -= 1
    first = _skip_leading(doc, first, stop)
    cut = next((k for k in range(first, stop) if doc[k].pos_ == "ADP" and doc[k].lower_ != "under"), stop)
    heads = [k for k in range(first, cut) if is_role(doc[k])]
    if not heads or (heads[-1] != cut - 1 and cut < stop):
        return None
    stop = stop if heads[-1] == cut - 1 else heads[-1] + 1
    return None if _names_another(doc, first, stop) else doc[first:stop]


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


def _continues(token: Token, first: int) -> bool:
    """Say whether an office phrase that is read forwards goes on with the token."""
    if token.is_space or token.text in {",", ";", ":", "(", ")", "—", '"', "“", "”", "!", "?"}:
        return False
    if token.text == ".":
        return token.i > 0 and len(token.nbor(-1).text) <= 2
    if token.pos_ in OUTSIDE:
        return is_role(token) and (token.text[0].isupper() or token.i - first < 3)
    if token.pos_ in {"PRON", "PART"} and token.tag_ not in {"POS", "PRP$"}:
        return False
    return token.pos_ != "ADP" or token.lower_ in {"of", "for", "at", "in", "with", "under", "from"}


def _names_another(doc: Doc, first: int, stop: int) -> bool:
    """Say whether the words name somebody else: then the office is that one's."""
    if stop < len(doc) and doc[stop].pos_ == "PROPN" and doc[stop].text[0].isupper():
        return True
    people = [k for k in range(first, stop) if doc[k].ent_type_ == "PERSON" and not is_role(doc[k])]
    return any(k + 1 >= len(doc) or doc[k + 1].tag_ != "POS" for k in people if doc[k].tag_ != "POS")
