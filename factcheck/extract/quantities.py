"""Values in a parsed paragraph to drafts: what is counted or measured, and in which act.

Knows the parse; knows nothing of who said it, of events or of other reports.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from factcheck.extract.casualties import casualty_state
from factcheck.extract.draft import Draft
from factcheck.models import Kind
from factcheck.values import Found

NOUNS = {"NOUN", "PROPN"}
MODIFIERS = {"nummod", "quantmod", "amod", "compound", "advmod", "det", "predet", "nmod", "npadvmod", "appos", "poss"}
PARTICIPLES = {"acl", "relcl"}
UP = {"altitude", "height", "apogee", "high", "altitudes", "elevation", "tall"}
QUOTE_REACH = 8
"""A quote runs on from the value to the counted noun over at most so many tokens."""

KINDS: dict[str, Kind] = {
    "count": "count", "number": "count", "distance": "distance", "speed": "speed", "mass": "mass",
    "temperature": "temperature", "area": "area", "duration": "duration", "money": "money", "percent": "percent",
    "magnitude": "magnitude", "rank": "rank", "age": "age", "time": "time", "date": "date",
}  # fmt: skip


def quantity_drafts(doc: Doc, found: list[Found]) -> list[Draft]:
    """Return a draft for each value found in ``doc.text``; ``found`` offsets are into that text."""
    drafts = []
    for value in found:
        span = doc.char_span(value.start, value.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        drafts.append(_draft(doc, span, value))
    return drafts


def _draft(doc: Doc, span: Span, found: Found) -> Draft:
    kind: Kind = KINDS.get(found.kind, "count")
    thing = _thing(span, kind)
    act = _act(span.root, thing)
    if kind in {"time", "date"} and thing is None and act is not None:
        thing = _participant(act)
    state = casualty_state(thing, act, span.root) if kind == "count" else None
    if state:
        kind = "casualties"
    elif kind == "distance" and _is_altitude(span, thing, act):
        kind = "altitude"
    start, end = found.start, found.end
    if kind in {"count", "casualties", "rank"} and thing is not None:
        end = _quote_end(doc, span, thing, end)
    head = _head(thing, state)
    act_lemma = state or (act.lemma_.lower() if act is not None else "")
    about = _about(thing, act, state, span)
    return Draft(kind, start, end, found.value, about, head, act_lemma, span.root.i)


def _thing(span: Span, kind: Kind) -> Token | None:
    """Find the noun that the value counts or measures."""
    root = span.root
    inside = range(span.start, span.end)
    for child in root.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "in"} and child.i >= span.start:
            for obj in child.children:
                if obj.dep_ == "pobj" and obj.pos_ in NOUNS and obj.i not in inside:
                    return obj if child.lower_ == "of" else None
    token = root
    for _ in range(4):
        if token.head == token or token.sent != root.sent:
            break
        if token.dep_ not in MODIFIERS and not (token.dep_ == "conj" and token.i in inside):
            break
        token = token.head
        if token.pos_ in NOUNS and token.i not in inside:
            return token
    return _thing_around(token, root, inside, kind)


def _thing_around(token: Token, root: Token, inside: range, kind: Kind) -> Token | None:
    """Look past the modifier chain: objects of prepositions, copulas, shared nouns of lists."""
    if token.dep_ == "pobj":
        governor = token.head.head
        if token.head.lower_ in {"of", "at", "to", "by", "with", "over", "as", "about", "between"} and governor.pos_ in NOUNS:
            return governor
    if root.pos_ in NOUNS and kind in {"count", "rank"} and not root.like_num:
        return root
    if token.dep_ == "conj":
        first = token.head
        if first.pos_ in NOUNS and first.i not in inside and kind == "count" and not first.like_num:
            return None
        return _thing_of_token(first, inside)
    if token.dep_ in {"attr", "nsubj", "dobj", "nsubjpass", "npadvmod", "pobj", "acomp", "dep", "oprd"}:
        verb = token.head if token.dep_ != "pobj" else token.head.head
        if verb.pos_ in {"VERB", "AUX"}:
            return _participant(verb, other_than=token)
        if verb.pos_ in NOUNS and verb.i not in inside:
            return verb
    return None


def _thing_of_token(token: Token, inside: range) -> Token | None:
    for _ in range(3):
        if token.pos_ in NOUNS and not token.like_num and token.i not in inside:
            return token
        if token.dep_ not in MODIFIERS | {"conj"} or token.head == token:
            return None
        token = token.head
    return None


def _participant(verb: Token, other_than: Token | None = None) -> Token | None:
    """Return what the act is about: the passive subject, else the subject, else the object."""
    for wanted in ("nsubjpass", "nsubj", "dobj"):
        for child in verb.children:
            if child.dep_ == wanted and child != other_than and child.pos_ in NOUNS:
                return child
    return None


def _act(root: Token, thing: Token | None) -> Token | None:
    """Return the verb of the act: the participle on the thing, else the nearest governing verb."""
    if thing is not None:
        for child in thing.children:
            if child.dep_ in PARTICIPLES and child.pos_ == "VERB" and child.i > thing.i:
                return child
    token = root
    while token.head != token:
        token = token.head
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}):
            return token
    return token if token.pos_ in {"VERB", "AUX"} else None


def _is_altitude(span: Span, thing: Token | None, act: Token | None) -> bool:
    words = {t.lemma_.lower() for t in span.root.children} | {span.root.head.lemma_.lower()}
    if thing is not None:
        words.add(thing.lemma_.lower())
    prep = span.root.head
    if prep.dep_ == "prep":
        words.add(prep.head.lemma_.lower())
    if words & UP:
        return True
    return act is not None and act.lemma_.lower() in {"climb", "rise", "ascend", "peak"}


def _quote_end(doc: Doc, span: Span, thing: Token, end: int) -> int:
    """Let the quote run on to the counted noun when it follows the value closely."""
    if not span.end <= thing.i < span.end + QUOTE_REACH:
        return end
    between = doc[span.end : thing.i]
    if any(token.pos_ in {"VERB", "AUX"} or token.is_sent_start or token.text in {",", ";", ":"} for token in between
           if token.dep_ not in {"amod", "acl"}):
        return end
    return int(thing.idx + len(thing.text))


def _head(thing: Token | None, state: str | None) -> str:
    if thing is None:
        return "person" if state else ""
    return str(thing.lemma_.lower())


def phrase(thing: Token) -> str:
    """Return a noun with the modifiers that set it apart, without articles and numbers."""
    words = [
        token
        for token in thing.subtree
        if token == thing
        or (token.head == thing and token.dep_ in {"compound", "amod", "nmod", "poss"} and token.i < thing.i and not token.like_num)
    ]
    return " ".join(token.text for token in words)


def _about(thing: Token | None, act: Token | None, state: str | None, span: Span) -> str:
    subject = phrase(thing) if thing is not None and thing.i not in range(span.start, span.end) else ""
    if not subject and thing is not None:
        subject = thing.text
    if state:
        return f"{subject or 'people'} {state}"
    if act is None or act.pos_ == "AUX":
        return subject or " ".join(t.text for t in span.root.head.children if t.i not in range(span.start, span.end))[:60]
    return f"{subject} {act.lower_}".strip()
