"""Bodies that a paragraph names by a kind: a bank, a hospital, a ministry."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from factcheck.extract.acts import act_of, lemma
from factcheck.extract.draft import Draft
from factcheck.values.names import body_words, organisation
from factcheck.values.names import words as name_words
from factcheck.values.places import words as place_words

LONGEST = 8


def body_drafts(doc: Doc) -> list[Draft]:
    """Return an "organisation" draft for each body named in full; ``head`` is its kind ("bank").

    A full name is two capitalised words or more that end with a word for a body (values/data/names.toml).
    """
    drafts = []
    for ent in doc.ents:
        if ent.label_ not in {"ORG", "FAC"}:
            continue
        span = _trim(doc, ent)
        folded = body_words(span.text) if span is not None else ()
        kind = folded[-1] if len(folded) > 1 else ""
        if span is None or kind not in name_words("body_kinds") | name_words("sole_kinds"):
            continue
        several = kind.endswith("s") and not kind.endswith("ss")  # "Lund Foods" is one body
        act = lemma(act_of(span.root))
        # Who says something is the speaker of a claim, no claim.
        if act not in place_words("speech"):
            value = organisation(span.text)
            drafts.append(
                Draft(
                    "organisation",
                    span.start_char,
                    span.end_char,
                    value,
                    f"name of the {'body' if several else kind}",
                    kind,
                    act,
                    span.root.i,
                )
            )
    return drafts


def _trim(doc: Doc, ent: Span) -> Span | None:
    """Cut article and possessive off; None when the rest is no name of a body."""
    # Two names run together: "In Parliament the Labour Party".
    inner = (k for k in range(ent.end - 1, ent.start, -1) if doc[k].lower_ == "the" and doc[k - 1].is_title)
    start, end = next(inner, ent.start), ent.end
    while start < end and (doc[start].lower_ in {"the", "a", "an"} or not doc[start].text[0].isalnum()):
        start += 1
    while start < end and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[-1].isalnum()):
        end -= 1
    if not 1 < end - start <= LONGEST or not (
        doc[start].text[0].isupper() and doc[end - 1].text[0].isupper()
    ):
        return None
    return doc[start:end]
