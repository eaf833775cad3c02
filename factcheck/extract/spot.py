"""A value at its place in the parse, and the steps from a token to what governs or precedes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.event_cues import PLANNED
from factcheck.extract.persons import sex_of
from factcheck.extract.predicate_words import words as predicate_words
from factcheck.extract.quantity_words import happenings, words
from factcheck.extract.speaking import words as saying_words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from factcheck.models import Kind
    from factcheck.values import Found

NOUNS = frozenset(["NOUN", "PROPN"])
VERBS = frozenset(["VERB", "AUX"])
SUBJECTS = ("nsubjpass", "nsubj")
OLD = frozenset(["old", "olds"])
"""Stands for the person in "the 36-year-old fell"."""
CLIMB = 10
"""Steps up the tree at most; what lies further up is no longer told of the value."""
BACK = 60
"""Tokens looked back over for what a pronoun stands for."""
NEAR = 8
"""Tokens before a relative pronoun that its noun stands in, where the parse does not say which."""
_AMOUNTS = frozenset(["QUANTITY", "TIME", "DATE", "PERCENT", "MONEY"])
_SHARES = frozenset(["%", "percent", "cent"])
_PLURAL = frozenset(["they", "them", "both", "all", "each", "two", "three", "who"])
_PERSONS = frozenset(["he", "she", "him", "her"])


@dataclass(frozen=True, slots=True)
class Spot:
    """A value found in a paragraph. ``taken`` are the indices of all tokens that values of it cover."""

    span: Span
    found: Found
    kind: Kind
    taken: frozenset[int]

    @property
    def root(self) -> Token:
        """The token that the value hangs on; the parser may tear "by 7 a.m." apart, whose hour stands behind the "by"."""
        first = self.span[0]
        if self.kind == "date" and self._dates_an_hour():
            return first.nbor(-1)
        torn = self.kind == "time" and first.dep_ == "pobj" and first.head.i == self.span.start - 1
        return first if torn else self.span.root

    def _dates_an_hour(self) -> bool:
        """Say whether the day goes with the hour before it, whatever it hangs on: "until 5 a.m. Friday, the mayor said"."""
        root = self.span.root
        after_hour = self.span.start > 0 and self.span.doc[self.span.start - 1].ent_type_ == "TIME"
        return after_hour and root.dep_ == "npadvmod" and root.head.i > root.i

    def free_noun(self, token: Token | None) -> bool:
        """Say whether ``token`` is a noun that no value covers."""
        if token is None or (token.lower_ not in OLD and (token.pos_ not in NOUNS or token.i in self.taken)):
            return False
        return token.text[:1].isalnum()


def governors(token: Token) -> Iterator[Token]:
    """Yield what governs ``token``, from the nearest up."""
    for _ in range(CLIMB):
        if token.head == token:
            return
        token = token.head
        yield token


def is_verb(token: Token) -> bool:
    """Say whether the token governs a clause: no auxiliary, no "following" that stands as a preposition."""
    return token.pos_ in VERBS and token.dep_ not in {"aux", "auxpass", "prep", "amod", "compound"}


def heads_clause(noun: Token) -> bool:
    """Say whether the noun stands for a clause of its own, as in headlines: "Two trains in crash, 17 hurt"."""
    return noun.pos_ in NOUNS and noun.dep_ in {"ccomp", "dep", "parataxis"} and noun.i < noun.head.i


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of the dependencies, in the order of ``deps``."""
    for dep in deps:
        for one in token.children:
            if one.dep_ == dep:
                return one
    return None


def subject_of(verb: Token) -> Token | None:
    """Return the subject noun; shared ones, relative pronouns and pronouns are followed to their noun."""
    for _ in range(CLIMB):
        own = _own_subject(verb)
        if own is not None:
            return resolved(own)
        if verb.dep_ in {"acl", "relcl"}:
            return resolved(verb.head)
        if is_planned(verb):
            return verb.nbor(-2)
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp"} or verb.head == verb:
            return None
        if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in _makes_act():
            made = object_of(verb.head)
            if made is not None and made.i < verb.i:
                return made  # "left the bodies to rot"
        verb = verb.head
    return None


def _makes_act() -> frozenset[str]:
    """Return the verbs with which somebody makes another one act: "forced them to leave"."""
    return predicate_words("bringing") | predicate_words("bidding")


def _own_subject(verb: Token) -> Token | None:
    """Return the subject; behind a headline's first half the one of the second: "Lom hit by storm, waves rise"."""
    own = child(verb, *SUBJECTS)
    beside = verb.nbor(-1) if verb.i else verb
    if own is None or own == beside or beside.dep_ not in SUBJECTS or beside.head != verb:
        return own
    halved = any(c.dep_ == "acl" for c in own.children) or any(t.text == ":" for t in verb.doc[own.i : beside.i])
    return beside if halved else own


def is_planned(verb: Token) -> bool:
    """Say whether the participle is of the noun right before: "the vote, expected in May", "in Lom -- built on sand --"."""
    if verb.tag_ != "VBN" or verb.i < 2 or verb.nbor(-2).pos_ not in NOUNS:
        return False
    dashed = verb.nbor(-1).text in {"--", "–", "—"} and verb.dep_ in {"advcl", "acl"}
    return dashed or (verb.lemma_ in PLANNED and verb.nbor(-1).text == ",")


def object_of(verb: Token) -> Token | None:
    """Return the object noun, a pronoun followed to its noun."""
    own = child(verb, "dobj", "obj")
    if own is not None and own.lower_ == "that" and verb.dep_ != "relcl":
        return None  # it only opens the clause
    return resolved(own) if own is not None else None


def is_happening(noun: Token | None) -> bool:
    """Say whether the noun tells of a happening by itself: "the launch at dawn"."""
    return noun is not None and noun.lemma_.lower() in happenings()


def estimated(spot: Spot) -> Token | None:
    """Return the crowd of "police put the crowd at 5,000", the toll of "raised the toll to 12": what is so many, or so much.

    Also of "brings to 12 the number of deaths".
    """
    joint = spot.span.doc[spot.span.start - 1] if spot.span.start else None
    verbs = {"at": "estimates", "to": "revises"}.get(joint.lower_) if joint is not None else None
    if joint is None or verbs is None or spot.kind in {"time", "date", "age", "rank"}:
        return None
    for above in governors(joint):
        noun = child(above, "dobj") if above.lemma_.lower() in words(verbs) else None
        moved_back = noun is not None and joint.lower_ == "to" and noun.lemma_.lower() in words("gathers")
        if noun is not None and (noun.i < joint.i or moved_back):
            return resolved(noun)
    return None


def resolved(token: Token) -> Token:
    """Return the noun that a pronoun, "a number of" or "the first of which" stands for; the token itself where none is found."""
    if token.like_num or token.lemma_.lower() in _SHARES or {token.lemma_.lower()} & (words("gathers") | words("which")):
        of = next((one for one in token.children if one.lower_ == "of"), None)
        noun = child(of, "pobj") if of is not None else None
        if noun is not None and (noun.pos_ in NOUNS or noun.lower_ in {"which", "whom"}):
            return resolved(noun)
    if token.pos_ in NOUNS:
        return token
    if token.lower_ in {"who", "which", "that", "whom"}:
        people = _people_before(token) if token.lower_ == "whom" and token.head.lower_ == "of" else None
        if people is not None:
            return people
        clause = next((above for above in governors(token) if above.dep_ in {"relcl", "acl"}), None)
        return clause.head if clause is not None else _noun_before(token)
    if token.lower_ in words("which"):
        return ranked_noun(token) or token
    return _before(token) or token


def _noun_before(token: Token) -> Token:
    """Return the noun nearest before; of "three of which" the nearest that is a plural."""
    near = [one for one in reversed(token.doc[max(0, token.i - NEAR) : token.i]) if one.pos_ in NOUNS]
    several = [one for one in near if one.tag_ in {"NNS", "NNPS"}] if token.head.lower_ == "of" else []
    return next(iter(several or near), token)


def _people_before(whom: Token) -> Token | None:
    """Return the plural of people nearest before "half of whom"."""
    back = reversed(whom.doc[max(whom.sent.start, whom.i - BACK) : whom.i])
    return next((one for one in back if one.tag_ in {"NNS", "NNPS"} and one.lemma_.lower() in words("beings")), None)


def ranked_noun(mark: Token) -> Token | None:
    """Return the missile of "the first missile rose ...; the second fell": the last noun before that is
    marked so, else the last one counted.
    """
    before = [one for one in mark.doc[max(0, mark.i - BACK) : mark.i] if one.pos_ in NOUNS]
    before = [one for one in reversed(before) if one.ent_type_ not in _AMOUNTS]
    marked = (one for one in before for c in one.children if c.dep_ == "amod" and c.lower_ in words("which"))
    counted = (one for one in before for c in one.children if c.dep_ == "nummod")
    return next(marked, None) or next(counted, None)


def _before(pronoun: Token) -> Token | None:
    """Return the nearest subject, then the nearest object before a pronoun that agrees with it."""
    if pronoun.lower_ not in {*_PLURAL, *_PERSONS, "it"}:
        return None
    handled = _handled_before(pronoun)
    if handled is not None and _agrees(pronoun, handled):
        return handled
    doc, actor = pronoun.doc, _actor_beside(pronoun)
    for deps in (SUBJECTS, ("dobj",), ("attr", "pobj", "ROOT")):
        for i in range(pronoun.i - 1, max(-1, pronoun.i - BACK), -1):
            token = doc[i]
            if token.pos_ not in NOUNS or token.dep_ not in deps or token == actor or _only_speaks(token, pronoun):
                continue
            if _agrees(pronoun, token):
                return token
    return None


def _handled_before(pronoun: Token) -> Token | None:
    """Return the object of the verb over "by steering it": "saved the boat by steering it ashore"."""
    verb = pronoun.head
    if pronoun.dep_ not in {"dobj", "obj"} or verb.dep_ not in {"pcomp", "conj"}:
        return None
    over = verb.head.head if verb.dep_ == "pcomp" else verb.head
    own = child(over, "dobj", "obj")
    return own if own is not None and own.pos_ in NOUNS and own.i < pronoun.i else None


def _only_speaks(subject: Token, pronoun: Token) -> bool:
    """Say whether the noun says the pronoun's clause, of somebody else: "Berg said they took him", "the paper said it was 5"."""
    if subject.dep_ not in SUBJECTS or subject.head.lemma_.lower() not in saying_words("say"):
        return False
    if pronoun.lower_ == "it":
        return pronoun.head.lemma_ == "be" and subject.sent == pronoun.sent
    if pronoun.lower_ not in _PERSONS or not subject.head.is_ancestor(pronoun):
        return False
    official = any(c.dep_ == "compound" and c.pos_ == "NOUN" for c in subject.children)  # who speaks of others
    return pronoun.dep_ in {"dobj", "pobj"} or official


def _actor_beside(pronoun: Token) -> Token | None:
    """Return the subject of the verb whose object the pronoun is: "it" of "the ministry put it at 5" is no ministry."""
    verb = pronoun.head
    for _ in range(CLIMB if pronoun.dep_ in {"dobj", "obj"} else 0):
        own = child(verb, *SUBJECTS)
        if own is not None:
            return resolved(own)
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        verb = verb.head
    return None


def _agrees(pronoun: Token, noun: Token) -> bool:
    many = noun.tag_ in {"NNS", "NNPS"} or any(one.dep_ == "conj" for one in noun.children)
    if pronoun.lower_ in _PERSONS:
        sex = sex_of(noun) or ("person" if noun.lemma_.lower() in words("beings") else None)
        return not many and sex in {"person", "male" if pronoun.lower_ in {"he", "him"} else "female"}
    return many if pronoun.lower_ in _PLURAL else not many and noun.ent_type_ not in {"PERSON", "DATE", "TIME"}
