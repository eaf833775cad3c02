"""What stands beside a verb: how far it went, what a copula says, places, aims and manner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lost_subjects import clause_of
from factcheck.extract.phrases import is_part, phrase, whole
from factcheck.extract.predicate_words import words
from factcheck.values import oppositions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

COMPLEMENT_WORDS = 8
OBLIQUE_WORDS = 5
OBLIQUES = 2
"""Prepositional phrases kept after the object."""

DEEDS = frozenset(["without", "after", "by", "before", "while", "following"])
"""Prepositions whose gerund is a deed of its own."""
_DATES = frozenset(["since", "upon", "on"])
"""Those whose gerund only dates the act."""
_COMPLEMENTS = frozenset(["attr", "acomp", "oprd"])


def degrees(token: Token) -> list[str]:
    """Return the words on a verb or a noun of change that say how far it went; not "all but"."""
    return [
        c.lower_
        for c in token.children
        if c.dep_ in {"advmod", "amod", "det", "predet", "npadvmod"}
        and oppositions.degree(c.lower_) not in {None, "some"}
        and not (c.lower_ == "all" and c.nbor().lower_ == "but")
    ]


def quantifiers(subject: Token | None) -> list[str]:
    """Return "all", "some" or "part" of "all the cables", "some houses", "part of the hospital"."""
    if subject is None:
        return []
    found = [c.lower_ for c in (subject, *subject.children) if _quantifies(c, subject)]
    return [*found, "part"] if is_part(subject) else found


def _quantifies(token: Token, noun: Token) -> bool:
    """Say whether the word tells of how many: "all cables", "some of the cables"."""
    return oppositions.degree(token.lower_) in {"all", "some"} and (
        token.dep_ in {"det", "predet", "amod"} if token != noun else whole(noun) != noun
    )


def called(verb: Token) -> Token | None:
    """Return what somebody is only said to be: "dead" of "pronounced dead"; None for any other verb."""
    if verb.lemma_.lower() not in words("calling"):
        return None
    return next((c for c in verb.children if c.dep_ in _COMPLEMENTS and oppositions.known(c.lower_)), None)


def complement(verb: Token) -> str:
    """Return what a copula says: adjective or noun, with what belongs to it."""
    for child in verb.children:
        if child.lower_ == "at" and any(c.lower_ == "large" for c in child.children):
            return "at large"
        if _is_quoted_name(child) or oppositions.denying(child.lower_) or expletive(verb):
            continue
        if child.dep_ in _COMPLEMENTS:
            adverbs = [c.text for c in child.children if c.dep_ == "advmod" and c.i < child.i]
            name = phrase(child, COMPLEMENT_WORDS)
            name = f"{child.lower_} of {name}" if is_part(child) else name
            return " ".join([*(word for word in adverbs if word not in name.split()), name])
    return ""


def _is_quoted_name(noun: Token) -> bool:
    """Say whether quotes make it a part of the noun right before: "a pirate "mother ship""."""
    first = min((t.i for t in noun.subtree if t.is_alpha), default=noun.i)
    before = noun.doc[max(0, first - 2) : first]
    quoted = len(before) == 2 and before[1].text in {'"', "“"}
    return noun.dep_ == "oprd" and quoted and before[0].pos_ == "NOUN" and before[0].dep_ == "pobj"


def obliques(verb: Token, noun: Token | None = None, act: Token | None = None) -> str:
    """Return places, aims and manner: prepositional phrases and adverbs that carry part of the fact.

    ``noun`` is the verb's object, ``act`` a noun that tells the act in the verb's place.
    """
    given = (c for c in noun.lefts if c.dep_ == "nsubj") if noun is not None and noun.dep_ == "ccomp" else ()
    found = [f"to {phrase(c, OBLIQUE_WORDS)}" for c in given]
    seen: set[str] = set()
    adjectives = (k for c in verb.children if c.dep_ == "acomp" and called(verb) is None for k in c.rights)
    for child in [*verb.children, *adjectives, *(noun.rights if noun is not None else ())]:
        if child.dep_ in {"prep", "dative"} and len(seen) < OBLIQUES:
            if _is_no_oblique(child):
                continue
            deed = next((c for c in child.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
            if deed is not None and child.lower_ not in DEEDS | _DATES and child.head == verb:
                found.append(_aim(child, deed))
                continue
            target = _target(child)
            if target is not None and target.tag_ in {"WDT", "WP"}:
                target = verb.head if verb.dep_ == "relcl" else None
            own = target is None or target in (noun, act) or (child.head == noun and child.lower_ == "of")
            if target is None and child.lower_ == "out" and child.head == verb:
                nested = next((c for c in child.children if c.dep_ == "prep" and c.lower_ == "of"), None)
                inner = _target(nested) if nested is not None else None
                found += [f"out of {phrase(inner, OBLIQUE_WORDS)}"] if inner is not None else []
                continue
            if target is None or own or target.ent_type_ in {"DATE", "TIME"} or child.lower_ in seen:
                continue
            seen.add(child.lower_)
            targets = [target, *target.conjuncts] if child.lower_ == "between" else [target]
            joint = "because of" if child.lower_ == "because" else child.lower_
            found.append(f"{joint} {' and '.join(phrase(t, OBLIQUE_WORDS) for t in targets)}")
        elif child.dep_ == "advmod" and _tells_manner(child):
            found.append(child.lower_)
    return " ".join([*found, *_deeds(verb, noun)])


def _is_no_oblique(preposition: Token) -> bool:
    """Say whether the phrase is no part of this clause.

    It opens a clause that the parse lost ("after the gate, ... was shut") or has a doer of its own ("with
    guards keeping watch", "despite this being"), gives examples ("such as"), is measured
    off ("80 miles from the coast"), stands in the complement ("full of people") or only
    joins the sentence to others ("for example").
    """
    led = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if led is not None and f"{preposition.lower_} {led.lower_}" in words("joining"):
        return all(c.dep_ != "prep" for c in led.children)
    if led is not None and led.tag_ == "DT" and (preposition.lower_ == "including" or any(c.dep_ == "acl" for c in led.children)):
        return True
    if clause_of(preposition) is not None or any(c.lower_ == "such" for c in preposition.children):
        return True
    if any(c.dep_ == "pcomp" and _has_doer(c) for c in preposition.children):
        return True
    if preposition.lower_ == "with" and led is not None and any(c.dep_ == "acl" and c.tag_ == "VBG" for c in led.children):
        return True
    if preposition.lower_ == "from" and preposition.i and preposition.nbor(-1).ent_type_ == "QUANTITY":
        return True
    return preposition.lower_ == "of" and preposition.head.dep_ == "acomp"


def _has_doer(deed: Token) -> bool:
    """Say whether somebody else does it: "with the firm repairing it", also where the parse lost the firm."""
    between = deed.doc[deed.head.i + 1 : deed.i]
    return any(c.dep_ == "nsubj" for c in deed.children) or any(t.pos_ == "PROPN" for t in between)


def _target(preposition: Token) -> Token | None:
    """Return the noun that it leads to, of "treated as suspicious" the adjective."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    judged = (c for c in preposition.children if c.pos_ == "ADJ" and c.i > preposition.i)
    return next(judged, noun) if preposition.lower_ == "as" else noun


def _deeds(verb: Token, noun: Token | None) -> Iterator[str]:
    """Yield what somebody is made to do, or what a plan is for: "forced them to leave the town", "no plans to sell it"."""
    if noun is None or noun.head != verb:
        return
    for deed in (*verb.rights, *(noun.rights if expletive(verb) else ())):
        to = any(c.lower_ == "to" and c.dep_ == "aux" for c in deed.children) and deed.pos_ in {"VERB", "AUX"}
        made = deed.dep_ == "xcomp" and noun.dep_ in {"dobj", "nsubjpass"} and deed.i > noun.i
        if to and (made or deed.head == noun) and not any(c.dep_ == "neg" for c in deed.children):
            kept = next((c for c in deed.children if c.dep_ in {"dobj", "attr", "acomp"}), None)
            yield " ".join(part for part in ("to", deed.lower_, phrase(kept, OBLIQUE_WORDS)) if part)


def _aim(prep: Token, deed: Token) -> str:
    """Return "at keeping prices" of "aimed at keeping prices low"."""
    kept = next((c for c in deed.children if c.dep_ in {"dobj", "attr", "acomp"}), None)
    placed = next((c for c in deed.children if c.dep_ == "prep"), None) if kept is None and deed.lemma_ == "be" else None
    where = f"{placed.lower_} {phrase(_target(placed), OBLIQUE_WORDS)}" if placed is not None else ""
    return " ".join(part for part in (prep.lower_, deed.lower_, phrase(kept, OBLIQUE_WORDS), where) if part)


def _tells_manner(adverb: Token) -> bool:
    word = adverb.lower_
    if adverb.tag_ in {"WDT", "WRB", "WP"}:
        return False
    return adverb.is_alpha and word not in words("idle") and not oppositions.degree(word)


def expletive(verb: Token) -> bool:
    """Say whether the clause opens with "there is"."""
    return any(c.dep_ == "expl" for c in verb.children)
