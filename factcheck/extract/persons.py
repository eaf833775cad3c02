"""Whether a noun is a person, and of which sex, as far as the words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.speaking import is_vessel, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def sex_of(noun: Token) -> str | None:
    """Return "male", "female" or "person" for a person, None for a thing."""
    lemmas = {noun.lemma_.lower(), *(c.lemma_.lower().rstrip(".") for c in noun.lefts)}
    named = {t.lower_ for t in (noun, *noun.lefts) if t.pos_ == "PROPN"} if noun.ent_type_ == "PERSON" else set()
    if lemmas & words("women") or named & words("given_women"):
        return "female"
    if lemmas & words("men") or named & words("given_men"):
        return "male"
    lemma = noun.lemma_.lower()
    person = (noun.ent_type_ == "PERSON" and not is_vessel(noun)) or lemma in words("persons")
    return "person" if person or lemma.endswith(("man", "woman", "person")) else None
