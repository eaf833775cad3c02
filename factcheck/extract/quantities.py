"""Values in a parsed paragraph to drafts: what is counted or measured, and in which act.

Knows the parse; knows nothing of who said it, of events or of other reports.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.about import about_of, taken_for
from factcheck.extract.act import Act, act_of, clause_dated
from factcheck.extract.casualties import casualty_state
from factcheck.extract.draft import Draft
from factcheck.extract.empty_values import is_empty
from factcheck.extract.implied import implied_drafts
from factcheck.extract.labels import label_of
from factcheck.extract.lists import is_counted
from factcheck.extract.measured_kind import aged, extreme_age, kind_in_context
from factcheck.extract.noun_phrase import noun_phrase
from factcheck.extract.phrases import head_of
from factcheck.extract.quantity_words import plights, states, words
from factcheck.extract.spot import NOUNS, OLD, Spot, child, governors, is_verb, resolved, subject_of
from factcheck.extract.thing import thing_of
from factcheck.models import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from factcheck.models import Kind
    from factcheck.values import Found

_LOST_SIGNS = frozenset("?\N{REPLACEMENT CHARACTER}¤")
QUOTE_REACH = 8
"""A quote runs on from the value to the counted noun over at most so many tokens."""

_ONE_OF_REACH = 6
"""Words from "one of" to a superlative at most."""
LOOSE = 0.1
"""Part by which a share in words may be off: "half" is said of anything from 45 to 55 percent."""
HEADLINES = frozenset(["kills", "injures", "wounds", "hurts"])
"""Verbs that the tagger takes for nouns in headlines."""
PARENTS = frozenset(["mother", "father", "mom", "mum", "dad", "parent", "grandmother", "grandfather", "widow", "widower"])
PEOPLE = frozenset(["people", "person", "persons"])
KINDS: dict[str, Kind] = {
    "count": "count", "number": "count", "distance": "distance", "speed": "speed", "mass": "mass",
    "temperature": "temperature", "area": "area", "duration": "duration", "money": "money",
    "percent": "percent", "magnitude": "magnitude", "rank": "rank", "age": "age", "time": "time",
    "date": "date",
}  # fmt: skip


def quantity_drafts(doc: Doc, found: list[Found]) -> list[Draft]:
    """Return a draft for each value found in ``doc.text`` and each one that a word implies ("a woman died").

    ``found`` offsets are into that text. Linear in tokens, for trees of ordinary depth.
    """
    found = [_as_stretch(doc, _as_share(value)) for value in found]
    spans = [(value, _figure(doc, value)) for value in found]
    taken = frozenset(token.i for _, span in spans if span is not None for token in span)
    read = ((value, span) for value, span in spans if span is not None and len(span) and not _opens_run(value, span))
    spots = [Spot(span, value, _kind(doc.text, value), taken) for value, span in read]
    drafts = [_draft(doc, spot) for spot in spots]
    told = [*(draft for draft in drafts if not is_empty(doc, draft)), *implied_drafts(doc, taken)]
    return [_as_one_of(doc, draft) for draft in told]


def _figure(doc: Doc, found: Found) -> Span | None:
    """Return the words of a value without the verb that bounds it: of "topped 19 feet" the feet are the waves'."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    return span[1:] if span is not None and len(span) > 1 and span[0].tag_ in {"VBD", "VBZ", "VBP"} else span


def _as_stretch(doc: Doc, found: Found) -> Found:
    """Return what opens a sentence as "Over three days, ..." without a bound: it is how long, and no longer."""
    value, word = found.value, "Over "
    opens = found.text.startswith(word) and found.start in {sent.start_char for sent in doc.sents}
    if not (opens and found.kind == "duration" and isinstance(value, Quantity)):
        return found
    exact = value.model_copy(update={"high": value.low, "said_high": value.said_low, "bound": "exact"})
    return found._replace(value=exact, start=found.start + len(word), text=found.text.removeprefix(word))


def _as_share(found: Found) -> Found:
    """Return "a third of", "nearly half" and "one in five" as percents, each as loose as such words are."""
    value = found.value
    if not isinstance(value, Quantity) or value.unit is not None or any(letter.isdigit() for letter in found.text):
        return found
    said = [None if end is None else round(end * 100, 2) for end in (value.low, value.high)]
    if not all(end is None or 0 < end < 100 for end in said):
        return found
    low, high = said
    loose = low is not None and low == high
    share = Quantity(
        low=round(low * (1 - LOOSE), 2) if loose and low else low,
        high=round(high * (1 + LOOSE), 2) if loose and high else high,
        unit="%", said_low=low, said_high=high, said_unit="percent", bound="about" if loose else value.bound, resolution=1.0,
    )  # fmt: skip
    return found._replace(kind="percent", value=share)


def _as_one_of(doc: Doc, draft: Draft) -> Draft:
    """Return a superlative of several with an open rank, quoted as one: "one of the worst fires" may be the fifth."""
    if draft.kind != "rank" or not isinstance(draft.value, Quantity) or draft.value.low != 1:
        return draft
    span = doc.char_span(draft.start, draft.end, alignment_mode="expand")
    back = doc[max(span.sent.start, span.start - _ONE_OF_REACH) : span.start] if span is not None else ()
    opens = next((t for t in back if t.lower_ == "one" and t.nbor(1).lower_ == "of"), None)
    if opens is None:
        return draft
    value = draft.value.model_copy(update={"high": None, "said_high": None, "bound": "at_least"})
    return replace(draft, start=opens.idx, value=value)


def _kind(text: str, value: Found) -> Kind:
    """Return the value's kind; a number behind a currency sign that was lost on the way is money: "�30bn"."""
    kind = KINDS.get(value.kind, "count")
    before = text[max(0, value.start - 2) : value.start]
    lost = before[-1:] in _LOST_SIGNS and before[:-1] in {"", " ", "(", "\n"}
    return "money" if kind == "count" and lost else kind


def _opens_run(value: Found, span: Span) -> bool:
    """Say whether the word only opens a run: the first of "the first three seasons" is no rank."""
    follows = [t.tag_ for t in span.doc[span.end : span.end + 2]]
    return value.kind == "rank" and span.text.lower() == "first" and follows == ["CD", "NNS"]


def _draft(doc: Doc, spot: Spot) -> Draft:
    parent = _parent(spot)
    if parent is not None:
        where, about = (spot.found.start, spot.found.end), f"children of {parent.text}"
        return Draft("count", *where, spot.found.value, about, "child", "", spot.root.i)
    label = None if spot.found.kind == "count" and spot.found.of else label_of(spot.span)
    thing = label.noun if label is not None else thing_of(spot)
    if thing is not None and (home := _home(spot, thing)) is not None:
        named, end = _home_name(home), _quote_end(doc, spot, thing, spot.found.end)
        about = "population" if named is None else f"population of {noun_phrase(spot, named)}"
        return Draft("count", spot.found.start, end, spot.found.value, about, "population", "", spot.root.i)
    act = Act(label.act, None) if label is not None else act_of(spot, thing)
    plight = _plight(spot, thing) if spot.kind == "count" else ""
    told = kind_in_context(spot, thing, act.verb)
    state = _state(spot, thing, act) if told == "count" and not plight else None
    if state and thing is not None and (thing.i == spot.span.start - 1 or _is_other(spot, thing)):
        thing = None
    kind = "casualties" if state else told
    spot = replace(spot, kind=kind)
    if kind == "age":
        thing = aged(spot) or thing
        spot = replace(spot, found=_in_years(spot.found))
        if extreme := extreme_age(spot):
            return Draft(kind, spot.found.start, spot.found.end, spot.found.value, f"{extreme} of them", extreme, "", spot.root.i)
    named = _named(thing)
    start, end = spot.found.start, spot.found.end
    if kind in {"count", "casualties", "rank"} and thing is not None:
        end = _quote_end(doc, spot, spot.root.head if spot.root.head.lemma_ == "point" else thing, end)
    if plight:
        verb = plights()[plight]
        about = f"{named.text if named is not None and named.i >= spot.span.start else 'people'} {plight}"
        return Draft(kind, start, end, spot.found.value, about, _head(named, None) or "person", verb, spot.root.i)
    about = label.text if label is not None else taken_for(spot, act) or about_of(spot, named, act, state)
    if kind == "count" and named is None and label is None and _is_of_people(act):
        about = f"people {about}"
    if kind in {"time", "date"} and _is_end(spot):
        return Draft(kind, start, end, spot.found.value, f"end of {about}", _head(named, state), "end", spot.root.i)
    head = _head(named, state) or ("earthquake" if kind == "magnitude" else "")
    dated = clause_dated(spot)
    anchor = spot.root.i if dated is None else dated.i  # "since Jan. 4, when rockets flew" is of that happening
    return Draft(kind, start, end, spot.found.value, about or kind, head, state or act.lemma, anchor)


def _is_of_people(act: Act) -> bool:
    """Say whether a number of nobody named is of people: "46 were arrested", "took 23 into custody"."""
    seized = act.verb is not None and act.lemma == "take" and any(t.lower_ in {"custody", "hostage"} for t in act.verb.subtree)
    return seized or act.lemma in words("of_people")


def _in_years(found: Found) -> Found:
    """Return a bare number that its sentence makes an age with the unit of one: "he was 68"."""
    bare = isinstance(found.value, Quantity) and found.value.unit is None
    return found._replace(value=found.value.model_copy(update={"unit": "year", "said_unit": "year"})) if bare else found


def _parent(spot: Spot) -> Token | None:
    """Return the "mother" of "a mother of two": she was killed, and not the two."""
    before = spot.span.doc[max(0, spot.span.start - 2) : spot.span.start]
    of = spot.found.of or ""
    counted = of.islower() and of not in states()
    told = spot.kind == "count" and len(before) == 2 and before[1].lower_ == "of" and not counted
    return before[0] if told and before[0].lemma_.lower() in PARENTS else None


def _home(spot: Spot, thing: Token) -> Token | None:
    """Return the word for where so many people live: "home to about 900 people", "a town of 15,000 people"."""
    before = spot.span.doc[max(0, spot.span.start - 2) : spot.span.start]
    people = thing.lemma_.lower() in PEOPLE | {"resident", "inhabitant"} and thing.i >= spot.span.end
    if spot.kind != "count" or not people or len(before) < 2:
        return None
    place, word = before
    lived_in = word.lower_ == "of" and place.lower_ in {"town", "city", "village", "island"}
    return place if lived_in or before.text.lower() == "home to" else None


def _home_name(home: Token) -> Token | None:
    """Return what the words "home to", "a town of" are said of."""
    if home.dep_ == "appos":
        return home.head
    if home.i > 1 and home.nbor(-1).text == "," and home.nbor(-2).pos_ in NOUNS:
        return home.nbor(-2)  # "Halden Island, home to"
    return subject_of(home.head) if home.dep_ == "attr" else None


def _is_end(spot: Spot) -> bool:
    """Say whether the time is when the act ended: "until 5 a.m."; "not until 5" is when it began."""
    before = spot.span.doc[max(0, spot.span.start - 2) : spot.span.start]
    verb = next((above for above in governors(spot.root) if is_verb(above)), None)
    denied = verb is not None and child(verb, "neg") is not None
    return not denied and any(token.lower_ in {"until", "till"} for token in before)


def _plight(spot: Spot, thing: Token | None) -> str:
    """Return the "homeless" of "left 300 homeless" and "left 20 families homeless", the "aboard" of "with 242 aboard"."""
    if thing is not None and thing.i >= spot.span.start:
        left = thing.head.lemma_.lower() == "leave" and thing.i + 1 < len(thing.doc)
        return behind if left and (behind := thing.nbor().lower_) in plights() else ""
    word = (spot.found.of or "").rpartition(" ")[2].lower()
    return word if word in plights() else ""


def _head(named: Token | None, state: str | None) -> str:
    """Return the lemma of the thing; people are one head however they are called in a toll."""
    if named is None or named.pos_ not in NOUNS or named.lower_ in OLD:
        return "person" if state or named is not None else ""
    lemma = head_of(named)
    told = lemma in states() or lemma in {"life", "other"}
    return "person" if lemma in PEOPLE or (state and told) else lemma


def _state(spot: Spot, thing: Token | None, act: Act) -> str | None:
    """Return the toll that the count belongs to; without a noun the word behind may tell it: "3 dead"."""
    before = spot.span.doc[spot.span.start - 1] if spot.span.start else None
    behind = thing is not None and thing.i >= spot.span.end and thing.lemma_.lower() in words("beings") and thing.dep_ != "dobj"
    if before is not None and before.lower_ in HEADLINES and (thing is None or thing == before or behind):
        return states().get(before.lower_.removesuffix("s"))
    if thing is not None and thing.lemma_.lower() in {"injury", "wound"} and act.lemma in words("bodily"):
        return None
    state = casualty_state(thing, act.verb, spot.root)
    if state is None and spot.found.of and (thing is None or thing.i not in _span_behind(spot)):
        state = states().get(spot.found.of.split()[-1].lower())
    return state


def _is_other(spot: Spot, thing: Token) -> bool:
    """Say whether a toll is not of what was counted before it: "Two trains collide, 17 hurt" are 17 people."""
    lemma = head_of(thing)
    return thing.i < spot.span.start and is_counted(thing) and lemma not in words("beings") and not lemma.endswith("man")


def _span_behind(spot: Spot) -> range:
    return range(spot.span.start, spot.span.end + QUOTE_REACH)


def _named(thing: Token | None) -> Token | None:
    """Return the noun that "others", "the second" or "a number of" speaks of."""
    if thing is None:
        return None
    if thing.lemma_.lower() in words("gathers"):
        of = child(thing, "prep")
        noun = child(of, "pobj") if of is not None and of.lower_ == "of" else None
        if noun is not None and noun.pos_ in NOUNS:
            return noun
    return resolved(thing) if thing.pos_ == "PRON" else thing


def _quote_end(doc: Doc, spot: Spot, thing: Token, end: int) -> int:
    """Let the quote run on to the counted noun when it follows the value closely."""
    span = spot.span
    if not span.end <= thing.i < span.end + QUOTE_REACH:
        return end
    between = doc[span.end : thing.i]
    if any(token.i in spot.taken or token.is_sent_start or token.text in {",", ";", ":"} for token in between):
        return end
    if any(token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "acl", "compound"} for token in between):
        return end
    last = thing.i
    while last + 2 < len(doc) and doc[last + 1].text == "-" and not (doc[last].whitespace_ or doc[last + 1].whitespace_):
        last += 2
    return int(doc[last].idx + len(doc[last].text))
