"""Who does an act and what it befalls, read off the parse of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.complements import expletive
from factcheck.extract.lost_subjects import lacks_subject, lost_subject
from factcheck.extract.predicate_words import words
from factcheck.extract.relatives import told_of
from factcheck.extract.silences import saying_over
from factcheck.extract.spot import is_planned
from factcheck.values.places import kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = 8
"""Governors climbed at most; deeper chains of infinitives are not read."""
COPULAS = frozenset(["be", "become", "remain", "stay"])
OBJECTS = frozenset(["dobj", "obj"])
SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass"])
_RELATIVES = frozenset(["WDT", "WP"])
_ASIDES = frozenset([",", "-", "--", "–", "—", "("])
"""What sets a clause off from the noun before it."""
_HELD = frozenset(["have", "do", "need", "want", "go", "come"])
"""Verbs with which a clause on a noun tells nothing of it: "the information we have"."""


def subject_of(verb: Token) -> Token | None:
    """Return the subject, also where it is shared with another verb or stands before a participle."""
    token = verb
    for _ in range(CLIMB):
        if is_planned(token):
            return token.nbor(-2)
        token = saying_over(token) or token
        own = _own_subject(token)
        if own is None and expletive(token) and token == verb:
            own = next((c for c in token.children if c.dep_ == "attr"), None)
        if own is not None:
            return antecedent(own)
        lost = lost_subject(token)
        if lost is not None or lacks_subject(token):
            return lost
        blamed = _blamed(token)
        if blamed is not None:
            return blamed
        quoted = _noun_before_quote(token)
        if quoted is not None:
            return quoted
        if _is_done_there(token) or _is_seen(token):
            token = token.head.head.head
            continue
        if token.dep_ in {"acl", "relcl"}:
            return _nearest(token)
        if _is_upshot(token):
            return None
        if token.dep_ == "advcl" and token.head.dep_ == "advcl" and _took_place(token.head):
            token = token.head  # "he was in Lom when the vote took place, giving a speech"
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "acomp"} or token.head == token:
            return None
        token = token.head
    return None


def _blamed(deed: Token) -> Token | None:
    """Return the clerks of "she accused the clerks of spraying her": they did it, or are said to."""
    over = deed.head.head
    if over.dep_ == "dobj" and deed.head.lower_ == "of" and over.head.lemma_.lower() in words("blaming"):
        return over
    if deed.dep_ != "pcomp" or deed.head.lower_ not in {"of", "for", "with"} or over.lemma_.lower() not in words("blaming"):
        return None
    return None if any(c.dep_ in {"auxpass", "nsubjpass"} for c in over.children) else object_of(over)


def _nearest(clause: Token) -> Token:
    """Return the noun of the clause; of "along streets and clashes developed" the last of those joined, right before it."""
    beside = clause.nbor(-1) if clause.i else clause
    joined = beside.dep_ == "conj" and beside.pos_ in {"NOUN", "PROPN"} and clause.head.is_ancestor(beside)
    return beside if joined and clause.dep_ == "acl" else clause.head


def _noun_before_quote(participle: Token) -> Token | None:
    """Return the noun that quotes part from its participle: "took it for a boat "leaving the port"."""
    opens = participle.i > 1 and participle.nbor(-1).text in {'"', "“"}
    noun = participle.nbor(-2) if opens and participle.dep_ == "advcl" and participle.tag_ == "VBG" else None
    return noun if noun is not None and noun.dep_ in {"pobj", "dobj"} else None


def _is_seen(participle: Token) -> bool:
    """Say whether it tells what was seen, and not who saw: "smoke was seen by residents rising from the hall"."""
    by = participle.head.head
    seen = by.dep_ == "agent" and by.head.lemma_ in {"see", "spot", "hear", "film", "watch", "notice", "photograph"}
    return participle.dep_ == "acl" and participle.tag_ == "VBG" and seen


def _took_place(verb: Token) -> bool:
    """Say whether all it tells is that something happened."""
    place = any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children)
    return verb.lemma_ in {"occur", "happen"} or (verb.lemma_ == "take" and place)


def _is_done_there(participle: Token) -> bool:
    """Say whether who is somewhere does it, and not the place: "the women were inside the hall working on crafts"."""
    place = participle.head
    if participle.dep_ != "acl" or participle.tag_ != "VBG" or place.dep_ != "pobj" or place.lemma_.lower() not in kinds():
        return False
    return place.head.dep_ == "prep" and place.head.head.lemma_ == "be"


def _is_upshot(participle: Token) -> bool:
    """Say whether it tells what came of all that was told: "lines were cut, disrupting calls" is not done by lines."""
    acted = any(c.dep_ in {"nsubjpass", "auxpass"} for c in participle.head.children)
    after = participle.dep_ == "advcl" and participle.tag_ == "VBG" and participle.i > participle.head.i
    led = any(c.dep_ == "agent" for c in participle.head.children)  # "was foiled by a ship, capturing 20": the ship did
    return acted and after and (led or participle.lemma_.lower() in words("upshots"))


def _own_subject(verb: Token) -> Token | None:
    """Return the subject, not what stands before another one: a day or hour, or the words before a colon.

    Of several the parse has left some over; the one right before the verb is surely its own.
    """
    helpers = (c for c in verb.children if c.dep_ in {"aux", "auxpass"})
    subjects = [c for one in (verb, *helpers) for c in one.children if c.dep_ in SUBJECTS]
    last = _last_subject(verb, subjects)
    if last is not None:
        return last
    beside = next((c for c in subjects if c.i == verb.i - 1), None)
    if beside is not None and len(subjects) > 1 and _stands_alone(beside):
        return beside
    if beside is not None and subjects[0].dep_ in {"csubj", "csubjpass"}:
        return beside  # "Woman hit by a tram, driver charged"
    plain = (c for c in subjects if c.ent_type_ not in {"DATE", "TIME"} and not is_parted(c, verb))
    own = next(plain, next(iter(subjects), None))
    return (_set_behind(own, verb) or own) if own is not None else None


def _set_behind(noun: Token, verb: Token) -> Token | None:
    """Return the subject that the parse sets beside the noun of a phrase of time: "after the hearing, Berg was held"."""
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark" and c.i < noun.i}
    if verb.dep_ != "ROOT" or not marks & {"after", "before", "following"}:
        return None
    return next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ in {"NOUN", "PROPN"}), None)


def _last_subject(verb: Token, subjects: list[Token]) -> Token | None:
    """Return the subject that ends right before the auxiliaries, none that a list or an aside only goes on to.

    Of "in Oslo, one of the ports, several ships were burnt" it is the ships.
    """
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i)])
    last = next((c for c in subjects[1:] if c.right_edge.i == first - 1 and c.text.isalnum()), None)
    if last is None or first == verb.i:
        return None
    before = last.doc[last.left_edge.i - 1]
    listed = before.dep_ == "cc" or before.text in {"&", "-", "–"} or before.pos_ in {"ADP", "SCONJ"}
    return None if listed or (before.text == "," and not subjects[0].like_num) else last


def _stands_alone(noun: Token) -> bool:
    """Say whether the phrase is no piece of what stands before: "a co-worker", "in Lom, Norway", "for the town's sake"."""
    first = noun.left_edge.i
    beside = noun.doc[max(0, first - 1) : first + 1]
    return not any(t.pos_ in {"ADP", "SCONJ"} or t.text in {",", "-"} for t in beside)


def is_parted(subject: Token, verb: Token) -> bool:
    """Say whether a colon or the opening of a bracket stands between the two: "Storm news: roof falls"."""
    between = verb.doc[min(verb.i, subject.i) + 1 : max(verb.i, subject.i)]
    return any(t.text == ":" or (t.text == "(" and subject.i > verb.i) for t in between)


def object_of(verb: Token) -> Token | None:
    """Return the object, also where it is shared with another verb, or the noun of a relative clause."""
    own = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    if own is not None and _goes_on_a_list(own, verb):
        own = None
    if own is not None and own.tag_ == "WDT":
        return _clause_on(verb)
    if verb.dep_ == "relcl" and ((own is not None and own.tag_ == "WP") or (own is None and _leaves_object(verb))):
        return verb.head
    if own is not None or verb.lemma_.lower() in COPULAS:
        return own
    shared = _shared_object(verb) or _way(verb)
    if shared is not None:
        return shared
    # The parser takes an object followed by a clause for a clause of its own: "made an offer the club ...".
    # It takes the one who is given something for the subject of it: "made him an offer".
    nouns = (c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ in {"NOUN", "PROPN"})
    gifts = words("gifts")
    return next(
        (c for c in nouns if c.lemma_.lower() in gifts or not any(k.dep_ in SUBJECTS for k in c.children)),
        None,
    )


def _goes_on_a_list(noun: Token, verb: Token) -> bool:
    """Say whether "and" joins the noun to a phrase behind a preposition: "got into a fight with two men and a guard"."""
    first = noun.left_edge.i
    if first > 1 and noun.doc[first - 1].text == "-":  # the parser takes "a male co-worker" apart
        first = noun.doc[first - 2].left_edge.i
    joined = first > verb.i + 1 and noun.doc[first - 1].lower_ in {"and", "or"}
    return joined and any(c.dep_ == "prep" and verb.i < c.i < first for c in verb.children)


def _shared_object(verb: Token) -> Token | None:
    """Return the object of "destroyed or damaged 40 houses", which the parser gives to the second verb only.

    With "and" the first verb must need one: "shot and killed a man", but "appeared and shot a man".
    """
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    joints = {"or", "and"} if verb.lemma_.lower() in words("taking") else {"or"}
    other = next((c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2 and after.lower_ in joints), None)
    return next((c for c in other.children if c.dep_ in OBJECTS), None) if other is not None else None


def _way(verb: Token) -> Token | None:
    """Return the way of "went down a hallway", whose preposition the parser takes for a particle."""
    particle = next((c for c in verb.children if c.dep_ == "prt" and c.i == verb.i + 1), None)
    ways = (c for c in verb.rights if c.dep_ == "npadvmod" and c.pos_ == "NOUN" and not c.ent_type_)
    return next((c for c in ways if particle is not None and c.left_edge.i == particle.i + 1), None)


def _clause_on(verb: Token) -> Token | None:
    """Return the noun of the relative clause that the verb or the one before it opens: "owned and kept"."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def _leaves_object(clause: Token) -> bool:
    """Say whether the clause leaves out the noun that it stands on: "the attention the church received"."""
    noun = clause.head
    when = noun.ent_type_ in {"DATE", "TIME"} or noun.lemma_.lower() in words("adverbial")
    if when or noun.pos_ not in {"NOUN", "PROPN"} or clause.lemma_.lower() in _HELD | words("intransitive"):
        return False
    opening = noun.doc[clause.left_edge.i : clause.i]
    if opening[:1].text == "" or noun.doc[opening.start - 1].text in _ASIDES:
        return False
    if any(t.tag_ in {*_RELATIVES, "WRB"} for t in opening):
        return False
    filled = any(c.dep_ in {"ccomp", "xcomp", "acomp", "attr", "auxpass"} for c in clause.children)
    stranded = any(c.dep_ == "prep" and not list(c.children) for c in clause.children)
    return any(c.dep_ == "nsubj" for c in clause.children) and not filled and not stranded


def has_own(verb: Token) -> bool:
    """Say whether the verb has a subject or an auxiliary of its own."""
    return any(c.dep_ in SUBJECTS | {"aux", "auxpass"} for c in verb.children)


def stands_apart(participle: Token) -> bool:
    """Say whether dashes or commas set a participle off with a subject of its own: "-- two of them disguised --"."""
    subject = next((c for c in participle.children if c.dep_ in SUBJECTS), None)
    if participle.dep_ != "relcl" or subject is None or subject.tag_ in _RELATIVES:
        return False
    first = participle.left_edge.i
    whole = any(c.dep_ in OBJECTS | {"aux"} for c in participle.children)
    return participle.tag_ == "VBN" and not whole and first > 0 and participle.doc[first - 1].text in _ASIDES


def antecedent(subject: Token) -> Token:
    """Return the noun that a relative pronoun stands for: also of "both of whom"."""
    of = next((c for c in subject.children if c.lower_ == "of"), None)
    if subject.head.dep_ == "relcl" and of is not None and any(c.tag_ in _RELATIVES for c in of.children):
        return subject.head.head
    if subject.lower_ in {"who", "which", "that"} and subject.head.dep_ in {"relcl", "acl"}:
        bracketed = subject.i > 1 and subject.nbor(-1).text == "(" and subject.nbor(-2).pos_ in {"NOUN", "PROPN"}
        return subject.nbor(-2) if bracketed else told_of(subject.head, subject)
    return subject
