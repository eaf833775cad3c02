"""Labels before a value: "Contact lost: 17:42 UTC", "Maximum Altitude Reached: 625 feet"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.act import lemma_of
from factcheck.extract.quantity_words import happenings
from factcheck.extract.spot import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST = 7
"""Words of a label at most: what is longer is a sentence."""
BETWEEN = 3
"""Words between the colon and the value: "at just", "about"."""
_SMALL = frozenset(["at", "just", "about", "around", "approximately", "~", "on", "the", "only", "some", "over", "in", "by"])
_STARTS = frozenset(["-", "–", "—", "•", "*", "(", ";", "|", "·", "."])


class Label(NamedTuple):
    """The words of a label, its noun and its act."""

    text: str
    noun: Token
    act: str


def label_of(span: Span) -> Label | None:
    """Return the label before the value; None where none stands there."""
    doc, colon = span.doc, span.start - 1
    while colon >= 0 and span.start - colon <= BETWEEN and doc[colon].lower_ in _SMALL:
        colon -= 1
    if colon <= 0 or doc[colon].text != ":":
        return None
    words: list[Token] = []
    for i in range(colon - 1, -1, -1):
        if doc[i].text in _STARTS or doc[i].is_space or len(words) > LONGEST:
            break
        words.append(doc[i])
    words.reverse()
    nouns = [token for token in words if token.pos_ in NOUNS]
    verbs = [token for token in words if token.pos_ == "VERB"]
    too_long = len(words) > LONGEST or any(verb != words[-1] and verb.tag_ != "VBN" for verb in verbs)
    if too_long or all(token.ent_type_ for token in nouns):
        return None
    acts = [happenings()[n.lemma_.lower()] for n in nouns if n.lemma_.lower() in happenings()]
    text = " ".join(token.text for token in words if token.text.isalnum() or "-" in token.text)
    return Label(text, nouns[-1], (acts + [lemma_of(verb) for verb in verbs] + [""])[0])
