"""What a value is of, in the words that a reader is shown: "missiles fired", "traffic to India down"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.act import is_marketed
from factcheck.extract.act_words import act_words, joint_of, loose_act, verb_words
from factcheck.extract.lists import ranked_in
from factcheck.extract.noun_phrase import noun_phrase
from factcheck.extract.predicate_words import words as predicate_words
from factcheck.extract.quantity_words import participle, states, words
from factcheck.extract.reference import place_behind, rate_behind, scope_behind, time_behind
from factcheck.extract.spot import NOUNS, SUBJECTS, Spot, child, estimated, object_of, subject_of
from factcheck.values.places import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from factcheck.extract.act import Act

LONGEST = 9
"""Words of ``about`` at most."""
_PREPS = frozenset(
    ["of", "from", "to", "in", "on", "at", "aboard", "between", "with", "for", "inside", "near", "off", "per", "by"]
)
_TOLLS = frozenset(
    ["dead", "death", "toll", "number", "fatality", "body", "injury", "casualty", "wounded", "injured", "survivor"]
)
_PLACES = frozenset(["GPE", "LOC", "FAC"])
_TIMES = frozenset(["DATE", "TIME"])
_WAYS = frozenset(["up", "down", "higher", "lower"])
"""Which way a figure went: "closed down 3.9 percent"."""
_AIMS = frozenset(["xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl"])
_LENGTHS = frozenset(["distance", "altitude"])


def about_of(spot: Spot, thing: Token | None, act: Act, state: str | None) -> str:
    """Return the thing with what sets it apart, its act, and from where, since when or per what."""
    if spot.kind == "age" and thing is not None:
        return noun_phrase(spot, thing)
    if spot.kind == "rank" and thing is not None:
        ranked = spot.span[-1] if thing.i < spot.span.start else thing
        marks = words("which") if _order(spot) else frozenset()
        noun = " ".join(word for word in noun_phrase(spot, thing).split() if word.lower() not in marks)
        return _joined([_order(spot), noun, scope_behind(ranked)])
    if spot.kind == "duration" and thing is not None and ranked_in(spot) == thing:
        return f"since last {noun_phrase(spot, thing)}"  # "the congress, the first in five years"
    own = child(act.verb, "nsubj") if act.verb is not None and thing is None else None
    if spot.kind == "magnitude" and own is not None and own.lower_ == "it":
        return "earthquake"  # "the survey said it was 6.1"
    if spot.kind in {"count", "casualties"}:
        parts = _counted(spot, thing, act, state)
    else:
        parts = _measured(spot, thing, act)
    if spot.kind == "percent" and thing is not None:
        way = spot.span.doc[spot.span.start - 1].lower_ if spot.span.start else ""
        parts = _share(spot, thing, parts)
        parts += [way] if way in _WAYS and way not in " ".join(parts).split() else []
    if spot.kind in _LENGTHS:
        behind = place_behind(spot.span)
        parts.append("" if behind and behind in parts else behind)
    if spot.kind == "altitude" and thing is not None and thing.lemma_.lower() in words("waves"):
        parts.append(_nearest_place(spot, " ".join(parts)))
    if spot.kind in {"duration", "age"}:
        parts.append(time_behind(spot.span) if spot.kind == "duration" else "")
    parts.append(rate_behind(spot.span))
    return _joined(parts)


def taken_for(spot: Spot, act: Act) -> str:
    """Return what takes so long: "cables repaired" of "it will take several days for cables to be repaired"."""
    verb = act.verb
    if verb is None or verb.lemma_ != "take" or not (spot.kind == "duration" or spot.root.head.lower_ in {"until", "till"}):
        return ""
    behind = (t for c in verb.rights for t in (c, *c.children) if t.pos_ == "VERB" and t.dep_ in _AIMS)
    done = next((t for t in behind if any(c.dep_ in {"aux", "auxpass"} for c in t.children)), None)
    noun = None if done is None else object_of(done) or subject_of(done)
    if done is None or noun is None or noun == verb or not spot.free_noun(noun):
        return ""
    return _joined([noun_phrase(spot, noun), participle(done.lemma_.lower())])


def _counted(spot: Spot, thing: Token | None, act: Act, state: str | None) -> list[str]:
    parts = [
        _which(spot),
        noun_phrase(spot, thing) if thing is not None else "people" if state else "",
    ]
    if state:
        plain = thing is None or thing.lemma_.lower() in _TOLLS | {"other", *states()} or thing.pos_ not in NOUNS
        return [parts[0], "people" if plain else parts[1], state]
    if thing is None:
        if act.verb is None or not act.lemma:
            return [*parts, participle(act.lemma) if act.lemma else _loose(spot, act)]
        return [*parts, loose_act(spot, act.verb, act.lemma)]
    parts.append(_place_on(spot, thing) or _crowd(spot, thing))
    if act.verb is not None and act.lemma:
        parts.append(act_words(spot, thing, act.verb, act.lemma))
        parts.append(_doer(spot, thing, act.verb) if parts[-1] else "")
        parts.append(_where(spot, act.verb))
    elif act.verb is not None or thing.dep_ == "ROOT":
        parts.append(_complement(spot, act.verb, thing) if act.verb is not None and not parts[-1] else "")
    return parts


def _doer(spot: Spot, thing: Token, verb: Token) -> str:
    """Return "by Lam" for the points that Lam scored: what one person did is not what another did."""
    subject = subject_of(verb) if thing.head == verb and thing.dep_ in {"dobj", "npadvmod"} else None
    named = subject is not None and subject.pos_ == "PROPN" and subject.ent_type_ in {"PERSON", ""}
    return f"by {noun_phrase(spot, subject)}" if subject is not None and named else ""


def _where(spot: Spot, verb: Token) -> str:
    """Return "in Lom" for the marchers of "to Lom, where 900 people marched": others marched elsewhere."""
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    place = verb.head if where else None
    named = place is not None and next((t for t in (place, *place.subtree) if t.pos_ == "PROPN" and t.i < verb.left_edge.i), None)
    return f"in {noun_phrase(spot, named)}" if named else ""


def _crowd(spot: Spot, thing: Token) -> str:
    """Return "in march" for the people of "put the march at 30,000 people"."""
    own = thing.i >= spot.span.start and thing.lemma_.lower() in {"people", "person"}
    crowd = estimated(spot) if own else None
    return f"in {noun_phrase(spot, crowd)}" if crowd is not None and crowd != thing else ""


def _loose(spot: Spot, act: Act) -> str:
    return _complement(spot, act.verb, None) if act.verb is not None else _beside(spot)


def _measured(spot: Spot, thing: Token | None, act: Act) -> list[str]:
    """Return who did what to what, from the clause of the value."""
    verb = act.verb
    noun = noun_phrase(spot, thing) if thing is not None and thing.pos_ in NOUNS else ""
    measure = _measure(spot, thing)
    subject, patient = (subject_of(verb), object_of(verb)) if verb is not None else (None, None)
    apart = thing is not None and thing not in (subject, patient) and verb not in _line(thing)
    if verb is None or apart or (thing is not None and (_is_aside(spot, thing) or _is_own(spot, thing))):
        return [measure, noun, _place_on(spot, thing) if thing is not None else _beside(spot)]
    if is_marketed(verb):
        return [measure, noun, "sold"]
    others = [t for t in (subject, patient) if t is not None and t != thing and spot.free_noun(t)]
    if verb.pos_ == "AUX" or not act.lemma:
        first = noun or _phrases(spot, others[:1])
        placed = _place_on(spot, thing) if thing is not None else ""
        return [measure, first, placed, "" if placed else _complement(spot, verb, thing)]
    said = verb_words(verb)
    own = child(verb, *SUBJECTS)
    if own is not None and own.pos_ not in NOUNS and own.lower_ in words("which"):
        bare = " ".join(word for word in noun.split() if word.lower() not in words("which"))
        noun, others = f"{own.lower_} {bare}", [t for t in others if t != subject]
    before = [t for t in others if t == subject]
    after = [t for t in others if t == patient]
    given = thing is not None and thing.head == verb and thing.i > verb.i and verb.lemma_ in predicate_words("giving") | {"make"}
    if thing is not None and (thing == patient or (given and before)):  # "the club made Berg a two-year offer"
        return [measure, _phrases(spot, before), said, noun]
    return [
        measure,
        noun or _phrases(spot, before),
        _place_on(spot, thing) if thing is not None else "",
        said,
        _phrases(spot, after),
    ]


def _is_aside(spot: Spot, thing: Token) -> bool:
    """Say whether a measured thing only stands beside the act: the trip of "landed on a four-day trip"."""
    joint = joint_of(spot, thing)
    return joint is not None and joint.dep_ != "agent" and thing.is_ancestor(spot.root)


def _is_own(spot: Spot, thing: Token) -> bool:
    """Say whether the measure is the thing's own, whatever it does: "a 10-metre boat left", "a 20-tonne crane fell"."""
    beside = spot.root == thing or (spot.root.head == thing and spot.root.dep_ in {"amod", "compound", "nummod", "nmod"})
    return beside and spot.span.end <= thing.i and spot.kind in {"mass", "area", "distance", "temperature"}


def _share(spot: Spot, thing: Token, parts: list[str]) -> list[str]:
    """Put the place that the share itself names before what else is said: "traffic to Egypt down"."""
    own = _place_on(spot, spot.root, but="of")
    if not own or own in " ".join(parts):
        return parts
    return [
        noun_phrase(spot, thing),
        own,
        *(part for part in parts[2:] if not part.startswith(own.split()[0])),
    ]


def _order(spot: Spot) -> str:
    """Return the rank's own word, which the noun phrase leaves out: "second", "biggest"."""
    return spot.span.text.lower() if spot.span.text.replace("-", "").isalpha() else ""


def _line(token: Token) -> list[Token]:
    line = []
    for _ in range(6):
        token = token.head
        line.append(token)
    return line


def _measure(spot: Spot, thing: Token | None) -> str:
    """Return the measure's own noun where the text names it: "altitude", "depth", "maximum"."""
    near = [spot.root.head, spot.root.head.head, *spot.root.children]
    noun = next(
        (t for t in near if t.lemma_.lower() in words("measures") and t.i not in spot.taken and t != thing),
        None,
    )
    if noun is None or noun.pos_ not in NOUNS:
        return ""
    return f"{noun.lemma_.lower()} of" if thing is not None else str(noun.lemma_.lower())


def _phrases(spot: Spot, nouns: Iterable[Token]) -> str:
    return " ".join(noun_phrase(spot, noun) for noun in nouns)


def _place_on(spot: Spot, noun: Token, but: str = "") -> str:
    """Return the first short prepositional phrase on the noun: "to India", "of Severo-Kurilsk"."""
    for one in noun.children:
        if one.dep_ == "prep" and one.i > noun.i and one.lower_ in _PREPS and one.lower_ != but:
            inner = child(one, "pobj")
            if inner is not None and spot.free_noun(inner) and inner.lower_ != "order":
                return f"{one.lower_} {noun_phrase(spot, inner)}"
    return ""


def _nearest_place(spot: Spot, told: str) -> str:
    """Return "at X" for the place of the sentence nearest to the value: a wave is as high as it is somewhere."""
    nouns = [t for t in spot.root.sent if t.pos_ == "PROPN" and _is_somewhere(t) and t.head.lower_ != "with"]
    start, end = spot.span.start, spot.span.end
    nearest = min(nouns, key=lambda token: max(start - token.i, token.i - end), default=None)
    name = noun_phrase(spot, nearest) if nearest is not None else ""
    return f"at {name}" if name and name not in told else ""


def _is_somewhere(noun: Token) -> bool:
    stands = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "on", "at", "near", "off"}
    return noun.ent_type_ in _PLACES or noun.lemma_.lower() in kinds() or (stands and noun.ent_type_ not in _TIMES)


def _complement(spot: Spot, verb: Token, thing: Token | None) -> str:
    """Return what a light verb says of the thing: "down", "inside the church", "out of service"."""
    for one in verb.children:
        if one.i in spot.taken or one == thing or one == spot.root or one.is_ancestor(spot.root) or one.i < verb.i:
            continue
        if one.dep_ in {"acomp", "oprd", "advmod"} and one.text.isalpha() and one.lower_ not in predicate_words("idle"):
            return one.lower_
        if one.dep_ in {"attr", "dobj"} and spot.free_noun(one):
            return noun_phrase(spot, one)
        if one.dep_ == "prep":
            second = child(one, "prep") if one.lower_ == "out" else None  # the "of" of "out of service"
            inner = child(second or one, "pobj")
            if inner is not None and spot.free_noun(inner):
                words_before = one.lower_ if second is None else f"{one.lower_} {second.lower_}"
                return f"{words_before} {noun_phrase(spot, inner)}"
    return ""


def _beside(spot: Spot) -> str:
    """Return the words that the value hangs on where neither a thing nor an act is told."""
    above = spot.root.head
    if above == spot.root or above.i in spot.taken or above.pos_ not in NOUNS | {"VERB", "ADJ"}:
        return ""
    return above.text


def _which(spot: Spot) -> str:
    """Return "other" or "more" where it stands beside the number and not on the noun."""
    doc, start, end = spot.span.doc, spot.span.start, spot.span.end
    before = doc[start - 1].lower_ if start else ""
    if before in {"other", "further", "additional"} or spot.span[0].lower_ in {"another", "other"}:
        return "other"
    behind = doc[end].lower_ if end < len(doc) else ""
    if behind in {"more", "others", "further"}:
        return "more" if behind == "more" else "other"
    total = " ".join(t.lower_ for t in doc[max(0, start - 2) : start])
    return "total" if total.endswith("total of") or behind == "altogether" else ""


def _joined(parts: Iterable[str]) -> str:
    """Join the parts, a word that stands twice in a row once, at most LONGEST words."""
    out: list[str] = []
    for word in " ".join(part for part in parts if part).split():
        if not out or out[-1].lower() != word.lower():
            out.append(word)
    return " ".join(out[:LONGEST])
