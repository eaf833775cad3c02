"""Who a noun phrase names: a speaker in the words of the text, by the fullest form it was given.

Nothing here knows what was said; :mod:`factcheck.extract.attribution` does.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.speaking import ARTICLES, EACH, RIGHT_PREPS, Sort, can_speak, has_role, is_vessel, name_of, sort_of, words
from factcheck.values.gazetteer import country_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


KEPT_MENTIONS = 60
"""Mentions handed from paragraph to paragraph."""

_ISSUING = frozenset({"issue", "release", "publish", "send", "post"})
_SINGULAR = frozenset({"he", "she"})
_MUTE = frozenset({"i", "we", "you", "me", "us", "there", "one", "what", "this", "these", "those"})
STATEMENTS = frozenset({"statement", "release"})
"""What a body issues, and a report comes back to: "the release said"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or body that the report has named."""

    text: str
    words: tuple[str, ...]
    """The name's own words, folded, without articles; a body's without what follows a comma."""
    sort: Sort
    leads: bool = False
    """It spoke, or was the subject of a clause: what a pronoun looks back to first."""


def _fold(text: str) -> tuple[str, ...]:
    head = text.split(",")[0].lower().replace("’", "'")
    parts = (part.removesuffix("'s").strip(".'\"“”") for part in head.split())
    return tuple(word for word in parts if word and word not in ARTICLES)


class Cast:
    """The speakers of one report so far, and what later words for them mean."""

    def __init__(self, mentions: tuple[Mention, ...] = (), issuer: Mention | None = None) -> None:
        self._mentions = list(mentions)
        self._issuer = issuer
        self._seen = 0

    @property
    def issuer(self) -> Mention | None:
        """Who issued the latest statement: whom "the release said" speaks of."""
        return self._issuer

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The latest mentions, oldest first."""
        return tuple(self._mentions[-KEPT_MENTIONS:])

    def read(self, doc: Doc, until: int) -> None:
        """Take in the names that stand before token ``until``."""
        for token in doc[self._seen : until]:
            if token.ent_iob_ == "B" and token.ent_type_ in {"PERSON", "ORG"} and not _is_nationality(token):
                self._read_entity(next(e for e in doc.ents if e.start == token.i))
            elif not token.ent_type_ and token.lemma_.lower() in words("speakers") and _is_described(token):
                sort = sort_of(token)
                self._add(name_of(token), sort, leads=sort == "person" and token.dep_ == "nsubj")
        self._seen = max(self._seen, until)

    def _read_entity(self, ent: Span) -> None:
        if is_vessel(ent.root):
            return
        head = ent.root.head if ent.root.dep_ == "appos" else ent.root
        person = ent.label_ == "PERSON" or (head != ent.root and sort_of(head) == "person")
        sort: Sort = ("person" if sort_of(head) != "people" else "people") if person else "body"
        leads = sort == "person" and head.dep_ in {"nsubj", "nsubjpass"}
        self._add(name_of(ent.root) if sort == "person" else ent.text, sort, leads=leads)

    def speaker(self, token: Token) -> Mention | None:
        """Return who ``token`` (the head of a noun phrase, or a pronoun) names; None if nobody does."""
        if token.lower_ in EACH and token.i > 0:
            token = _joined_first(token.nbor(-1))
        if token.lower_ in _MUTE:
            return None
        if token.lower_ in words("unnamed") and not any(c.dep_ == "prep" for c in token.children):
            return Mention(token.lower_, (token.lower_,), "people")
        if token.pos_ == "PRON" or token.lower_ in {"he", "she", "they", "it"}:
            return self._pronoun(token)
        maker = _behind_report(token)
        stated = token.lower_ in STATEMENTS
        if maker == token and stated and any(c.lower_ == "the" for c in token.children):
            made = [m for m in reversed(self._mentions) if m.leads and m.sort != "person"]
            if self._issuer is not None or made:
                return self._issuer or made[0]
        issued = stated and maker != token
        token = _named_beside(maker)
        name, sort = name_of(token), sort_of(token)
        mention = self._add(self._fullest(token, name, sort), sort, leads=True)
        if issued:
            self._issuer = mention
        return mention

    def issued(self, issuer: Mention) -> None:
        """Learn who issued the latest statement: "the army said in a release"."""
        self._issuer = issuer

    def _pronoun(self, token: Token) -> Mention | None:
        if token.lower_ in {"who", "that", "which"}:
            noun = next((a for a in token.ancestors if a.pos_ in {"NOUN", "PROPN"}), None)
            return self.speaker(noun) if noun is not None and (token.lower_ != "which" or can_speak(noun)) else None
        land = _land_before(token) if token.lower_ == "it" else None
        if land is not None:
            return self.speaker(land)
        introduced = _introduced(token) if token.lower_ in _SINGULAR else None
        if introduced is not None:
            return self.speaker(introduced)
        sorts: tuple[Sort, ...] = ("person",) if token.lower_ in _SINGULAR else ("body",)
        if token.lower_ == "they":
            sorts = ("people", "body")
        other = _of_sex("women") if token.lower_ == "he" else _of_sex("men") if token.lower_ == "she" else frozenset()
        below = {t.lower_ for t in token.head.subtree if t.i > token.i and t.pos_ == "PROPN"}  # "she denied that Berg left"
        theirs = {m.words[-1] for m in self._mentions if m.sort == "person" and other & set(m.words)} | other
        fitting = [m for m in reversed(self._mentions) if m.sort in sorts and not theirs & set(m.words)]
        fitting = [m for m in fitting if m.words[-1] not in below and m.words[-1].removesuffix("s") not in words("reports")]
        first = next((m for m in fitting if m.leads), None)
        return first or (fitting[0] if fitting and token.lower_ in _SINGULAR else None)

    def _fullest(self, token: Token, name: str, sort: Sort) -> str:
        """Return the longest earlier form of the same name, where the short form can only be that."""
        own = _fold(name)
        if not own:
            return name
        if sort == "person" or token.pos_ == "PROPN":
            longer = [m for m in self._mentions if m.sort == "person" and len(m.words) > len(own)]
            longer = [m for m in longer if own[-1] in m.words and own[0] in (*m.words, "mr", "ms", "mrs")]
            longer = [m for m in longer if token.ent_type_ == "PERSON" or own[-1] in words("speakers") or own[-1] in _surnames(m)]
            longer = [m for m in longer if not any(f"{own[-1]}{s}" in m.text.lower() for s in ("'s", "’s"))]
            longer = [m for m in longer if token.pos_ != "PROPN" or "," in m.text or not _is_role(m.text)]
            if longer or sort == "person":
                return max((m.text for m in longer), key=len, default=name)
        definite = name.split()[0].lower() == "the"
        if not definite:
            return name
        for mention in reversed(self._mentions):
            other = sort == "body" and mention.sort == "person"  # "Ana Ruiz, head of the company" is not it
            if not other and set(own) < set(mention.words) and mention.words[-1] == own[-1]:
                return mention.text
        if own[-1] in words("kinds") and (len(own) == 1 or own[0] == "same"):
            bodies = [m.text for m in reversed(self._mentions) if m.sort == "body"]
            leading = [m.text for m in reversed(self._mentions) if m.sort == "body" and m.leads]
            if own[-1] in words("subjects"):
                return _most_named(bodies) or name
            here = token.doc[token.sent.start : token.i].text  # whom the sentence is about does not call itself "the agency"
            leading = [body for body in leading if body not in here]
            return leading[0] if leading else name
        return name

    def _add(self, text: str, sort: Sort, *, leads: bool) -> Mention | None:
        folded = _fold(text) if sort == "body" else _fold(text.replace(",", " "))
        if not folded:
            return None
        self._mentions.append(Mention(text, folded, sort, leads))
        return self._mentions[-1]


def _surnames(person: Mention) -> set[str]:
    """Return the words that may end a person's name: not "Nordbank", of "Nordbank spokeswoman Ana Berg", "head of Nordbank"."""
    ends = set()
    for part in person.text.lower().split(","):
        pieces = [list(piece) for prep, piece in itertools.groupby(part.split(), RIGHT_PREPS.__contains__) if not prep]
        if pieces:
            named = pieces[-1] if words("speakers").intersection(pieces[-1]) else pieces[0]
            ends.add(named[-1].strip(".'\"“”"))
    return ends


def _joined_first(noun: Token) -> Token:
    """Return the first of names joined by "and": of "Oslo and Bergen each said" Oslo, with Bergen behind."""
    while noun.dep_ == "conj" and can_speak(noun.head) and bool(noun.head.ent_type_) == bool(noun.ent_type_):
        noun = noun.head
    return noun


def _is_role(phrase: str) -> bool:
    """Say whether the words tell what somebody is, with no name: "a Lund Steel plant worker" is not Lund."""
    words_before = itertools.takewhile(lambda word: word not in RIGHT_PREPS | {"-", "–", "—"}, phrase.split())
    return all(word.islower() for word in list(words_before)[-1:])


def _of_sex(key: str) -> frozenset[str]:
    return words(key) | words(f"given_{key}")


def _most_named(bodies: list[str]) -> str | None:
    """Return the body that the report names more often than any other; one named once may be no body at all."""
    times = Counter(bodies)
    most = max(times.values(), default=0)
    leading = [body for body in times if times[body] == most]
    return leading[0] if len(leading) == 1 and most > 1 else None


def _land_before(pronoun: Token) -> Token | None:
    """Return the country or town that is the subject before "it" in its sentence: "Oslo tested what it said was a boat"."""
    before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
    nearest = next((t for t in before if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}), None)
    if nearest is None or nearest.ent_type_ != "GPE" or nearest.pos_ != "PROPN":
        return None
    return None if pronoun.head.dep_ in {"parataxis", "ccomp"} and pronoun.head.head == nearest.head else nearest


def _introduced(pronoun: Token) -> Token | None:
    """Return the person before a colon in the pronoun's sentence: "a warning came from Berg: the sea, he said, rose"."""
    people = (ent for ent in pronoun.sent.ents if ent.label_ == "PERSON" and ent.end < pronoun.i)
    return next((ent.root for ent in people if pronoun.doc[ent.end].text == ":"), None)


def _is_nationality(token: Token) -> bool:
    """Say whether the word only tells where somebody is from: the tagger takes "Ugandan striker" for a body."""
    return token.dep_ in {"compound", "amod"} and token.head.pos_ == "NOUN" and country_of(token.text) is not None


def _named_beside(token: Token) -> Token:
    """Return the person set beside a word that cannot speak, which the parse took for the subject."""
    if can_speak(token) or token.lemma_.lower() in words("reports"):
        return token
    return next((c for c in token.children if c.dep_ == "appos" and has_role(c)), token)


def _is_described(token: Token) -> bool:
    return any(c.dep_ in {"amod", "compound", "poss"} for c in token.children)


def _may_own(token: Token) -> bool:
    return token.lower_ not in _MUTE and (can_speak(token) or token.pos_ == "X")


def _behind_report(token: Token) -> Token:
    """Return who made the statement, where the noun is a statement: "a ministry statement" -> ministry."""
    if token.lemma_.lower() not in words("reports") | words("charges") or token.pos_ == "PROPN":
        return token
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by", "of"}:
            maker = next((t for t in child.children if t.dep_ == "pobj"), None)
            sent = child.lower_ == "from" and maker is not None and maker.ent_type_ == "GPE" and token.tag_ == "NNS"
            if sent:
                return token  # "reports from Bergen" are not the town's
            told = maker is not None and any(c.dep_ == "acl" for c in maker.children)
            if maker is not None and can_speak(maker) and not told:  # "reports of people fleeing" are not theirs
                return maker
        if child.dep_ == "acl":
            agents = (t for c in child.children if c.dep_ == "agent" or c.lower_ == "from" for t in c.children)
            maker = next((t for t in agents if t.dep_ == "pobj" and can_speak(t)), None)
            if maker is not None:
                return maker
    if token.dep_ == "dobj" and token.head.lemma_ in _ISSUING and any(c.dep_ == "acl" for c in token.children):
        issuer = next((c for c in token.head.children if c.dep_ == "nsubj" and can_speak(c)), None)
        if issuer is not None:
            return issuer  # "Nordbank issued a statement announcing"
    for child in token.children:
        if child.dep_ == "relcl":
            sender = next((t for t in child.children if t.dep_ == "nsubj" and can_speak(t)), None)
            if sender is not None and sender.pos_ in {"NOUN", "PROPN"}:
                return sender
    owners = [c for c in token.children if c.dep_ in {"poss", "compound", "nmod"}]
    if len(owners) > 1 and owners[-1].pos_ == "NOUN" and all(c.dep_ != "poss" for c in owners):
        return token  # "New Zealand media reports" are not New Zealand's.
    return next((c for c in owners if _may_own(c)), token)
