"""Ones, firsts and noughts that no number says: "a woman died", "the only hospital", "unharmed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.about import about_of
from factcheck.extract.act import act_of
from factcheck.extract.casualties import casualty_state
from factcheck.extract.draft import Draft
from factcheck.extract.noun_phrase import noun_phrase
from factcheck.extract.phrases import head_of
from factcheck.extract.quantity_words import words
from factcheck.extract.spot import NOUNS, Spot, governors, is_happening, is_verb, subject_of
from factcheck.extract.thing import thing_of
from factcheck.models import Quantity
from factcheck.values import Found, find

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.models import Kind

_ONE = Quantity(low=1.0, high=1.0, said_low=1.0, said_high=1.0)
_NONE = Quantity(low=0.0, high=0.0, said_low=0.0, said_high=0.0)
_ARTICLES = frozenset(["a", "an"])
_ONLY = frozenset(["only", "sole", "lone", "single"])
_UNHARMED = frozenset(["unharmed", "unhurt", "uninjured", "unscathed"])
_AMOUNTS = frozenset(["quantity", "amount", "lot", "range", "variety", "share", "portion", "part", "mix", "load"])
_LONE = frozenset(["one", "another"])
_ROLES = frozenset(["nsubj", "nsubjpass", "dobj"])
_TIMED = frozenset(["after", "before", "later", "earlier", "of"])
_SCOPES = frozenset(["in", "since", "ever", "yet", "on", "of"])
_SCOPE_REACH = 12


def implied_drafts(doc: Doc, taken: frozenset[int]) -> list[Draft]:
    """Return the drafts of values that stand in no number."""
    drafts = []
    for token in doc:
        if token.i in taken:
            continue
        if token.lower_ in _UNHARMED:
            if (draft := _unharmed(doc, token, taken)) is not None:
                drafts.append(draft)
        elif token.lower_ in _LONE and token.dep_ in _ROLES:
            draft = _lone(doc, token, taken)
            if draft is not None:
                drafts.append(draft)
        elif token.tag_ == "NN" and token.pos_ == "NOUN":
            draft = _span_of_time(doc, token) or _single(doc, token, taken)
            if draft is not None:
                drafts.append(draft)
        elif token.tag_ == "JJS" and token.lower_ not in {"least", "most", "best"} and _is_top(token, taken):
            drafts.append(_top(doc, token, taken))
    return drafts


def _single(doc: Doc, noun: Token, taken: frozenset[int]) -> Draft | None:
    """Return a count of one for a singular that is counted as such: a casualty, an item of a counted list."""
    lefts = list(noun.lefts)
    if any(one.dep_ == "nummod" for one in lefts) or not lefts or doc[noun.i + 1 : noun.i + 2].text in {'"', "“"}:
        return None  # of "a pirate "mother vessel"" the vessel is meant
    if noun.lemma_.lower() in _AMOUNTS:
        return None  # "a quantity of jewels" is not one
    first = min(lefts, key=lambda one: one.i)
    only = next((one for one in lefts if one.lower_ in _ONLY and one.dep_ == "amod"), None)
    article = first.lower_ in _ARTICLES
    own = first.lower_ in {"its", "his", "her"} and noun.lemma_.lower() in words("countables")
    if not (article or own or (only is not None and first.lower_ in {"the", "its", "a"})):
        return None
    spot = _spot(doc, first, noun, "count", taken)
    act = act_of(spot, noun)
    state = casualty_state(noun, act.verb, noun) if article and not is_happening(noun) else None
    if state and noun.lemma_.lower() not in words("beings") and noun.lemma_.lower() not in {"body", "survivor"}:
        state = None
    acted = noun.lemma_.lower() in words("countables") and _acted(noun) and not (_is_beside_another(noun) or _is_any(noun))
    if not (state or only is not None or _listed(noun) or acted):
        return None
    kind: Kind = "casualties" if state else "count"
    return _draft(doc, spot, noun, kind, _ONE, state)


def _span_of_time(doc: Doc, unit: Token) -> Draft | None:
    """Return the duration of "a day after the vote", "a minute of terror"; "five dollars an hour" is none."""
    opens = unit.i > 0 and unit.nbor(-1).lower_ in _ARTICLES and unit.i + 1 < len(doc)
    if not opens or unit.lemma_.lower() not in words("rate_units") or unit.nbor(1).lower_ not in _TIMED:
        return None
    found = next(iter(find(f"one {unit.lemma_.lower()}")), None)
    if found is None or found.kind != "duration":
        return None
    first = unit.nbor(-1)
    spot = Spot(doc[first.i : unit.i + 1], found, "duration", frozenset({first.i, unit.i}))
    thing = thing_of(spot)
    act = act_of(spot, thing)
    about = about_of(spot, thing, act, None) or "duration"
    return Draft("duration", first.idx, unit.idx + len(unit), found.value, about, head_of(thing), act.lemma, unit.i)


def _lone(doc: Doc, word: Token, taken: frozenset[int]) -> Draft | None:
    """Return the casualty of "one was killed", "another was injured", "one of the wounded is in hospital"."""
    spot = _spot(doc, word, word, "count", taken)
    act = act_of(spot, None)
    state = casualty_state(None, act.verb, word)
    if state is None:
        return None
    about = f"{'other ' if word.lower_ == 'another' else ''}people {state}"
    end = word.idx + len(word)
    return Draft("casualties", word.idx, end, _ONE, about, "person", state, word.i)


def _listed(noun: Token) -> bool:
    """Say whether the noun is an item of a list that counts others: "two rifles and a launcher"."""
    items = [noun.head] if noun.dep_ == "conj" else []
    items += [one for item in (noun, *items) for one in item.children if one.dep_ == "conj"]
    others = (item for item in items if item != noun and item.pos_ in NOUNS and item.lemma_.lower() not in words("rate_units"))
    return any(one.dep_ == "nummod" for item in others for one in item.children)


def _is_beside_another(noun: Token) -> bool:
    """Say whether the sentence has another of the kind, so that one is not their number: "a car hit a parked car"."""
    return any(token.lemma_ == noun.lemma_ and token != noun and token.pos_ in NOUNS for token in noun.sent)


def _is_any(noun: Token) -> bool:
    """Say whether any of the kind is meant, and not one: "the first time it fired a missile", "never fired a missile"."""
    verb = noun.head
    free = any(c.dep_ == "neg" or c.lower_ in {"could", "can", "may", "might", "would"} for c in verb.children)
    return free or (verb.dep_ == "relcl" and verb.head.lemma_ == "time")


def _acted(noun: Token) -> bool:
    """Say whether something is done with the noun, so that how many is part of the news."""
    if noun.dep_ == "nsubjpass" or any(c.dep_ == "acl" and c.tag_ == "VBN" for c in noun.children):
        return True
    verb = noun.head
    return noun.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_.lower() not in words("light")


def _is_top(adjective: Token, taken: frozenset[int]) -> bool:
    """Say whether a superlative ranks first within something: "the largest cuts in its history", "yet"."""
    noun = adjective.head
    if adjective.dep_ != "amod" or noun.pos_ not in NOUNS or adjective.i in taken:
        return False
    if adjective.i > 1 and adjective.nbor(-1).lower_ in {"second", "third", "fourth", "fifth", "at"}:
        return False
    behind = adjective.doc[noun.i + 1 : noun.i + 1 + _SCOPE_REACH]
    said = [t for t in behind if t.sent == adjective.sent]
    if not said:
        return False
    return said[0].lower_ in _SCOPES and any(t.lower_ in words("scopes") for t in said)


def _top(doc: Doc, adjective: Token, taken: frozenset[int]) -> Draft:
    noun = adjective.head
    spot = _spot(doc, adjective, noun, "rank", taken)
    return _draft(doc, spot, noun, "rank", _ONE, None)


def _unharmed(doc: Doc, word: Token, taken: frozenset[int]) -> Draft | None:
    """Return that nobody was hurt of those who are unharmed; None where others may be: "one man left unharmed"."""
    verb = next((above for above in (word, *governors(word)) if is_verb(above)), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is not None and _is_of_several(subject):
        return None
    who = noun_phrase(_spot(doc, word, word, "casualties", taken), subject) if subject is not None else "people"
    head = head_of(subject) if subject is not None and subject.pos_ in NOUNS else "person"
    return Draft("casualties", word.idx, word.idx + len(word), _NONE, f"{who} injured", head, "injured", word.i)


def _is_of_several(noun: Token) -> bool:
    words_before = {token.lower_ for token in noun.lefts}
    numbered = any(token.dep_ == "nummod" for token in noun.lefts)
    return bool(words_before & {"a", "an", "some", "several"}) or (numbered and words_before.isdisjoint({"all", "the", "both"}))


def _spot(doc: Doc, first: Token, noun: Token, kind: Kind, taken: frozenset[int]) -> Spot:
    span = doc[first.i : first.i + 1]
    return Spot(
        span,
        Found("count", first.idx, first.idx + len(first), first.text, _ONE, None),
        kind,
        taken | {first.i},
    )


def _draft(doc: Doc, spot: Spot, noun: Token, kind: Kind, value: Quantity, state: str | None) -> Draft:
    act = act_of(spot, noun)
    about = about_of(spot, noun, act, state)
    start, end = spot.found.start, noun.idx + len(noun)
    return Draft(kind, start, end, value, about, head_of(noun), state or act.lemma, noun.i)
