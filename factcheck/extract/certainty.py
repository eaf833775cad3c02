"""How firmly a claim is made: read from the words over it, beside it and on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.firmness import LIKES, SORTS, WOULD, doubts, in_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from factcheck.models import Certainty

_ORDER: tuple[Certainty, ...] = ("unknown", "denied", "alleged", "expected", "hedged")
"""Where several hold, the one that takes most away from the claim."""

_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "aux", "expl"})
_BOUNDARY = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "pcomp"})
_ACTED_ON = frozenset({"dobj", "nsubjpass", "pobj"})
_ARGUMENT = frozenset(
    {"ccomp", "xcomp", "csubj", "dobj", "pcomp", "advcl", "nsubjpass", "attr", "oprd", "acl"}
)
_QUESTIONS = frozenset({"whether", "if"})
_ASKING = frozenset({"who", "what", "when", "where", "how", "which"})
"""What they ask is not known; "did not say why she left" is of one who left."""
_UNLIKELY = frozenset({"unlikely", "doubtful", "impossible"})


def certainty_of(doc: Doc, token_index: int, start: int, end: int) -> Certainty:
    """Return how firmly the text makes the claim that hangs on ``doc[token_index]``.

    ``start`` and ``end`` are the code-point offsets of its quote in ``doc``. The absence of a thing
    ("no injuries were reported") is asserted: it is a value of zero, not a denial.
    """
    anchor = doc[token_index]
    found = set(_on_the_thing(doc, anchor, start, end)) | set(_over(anchor))
    if anchor.pos_ == "VERB" and _is_either(anchor):
        found.add("hedged")
    rest = [t.text for t in doc[anchor.i : anchor.sent.end]]
    if "?" in rest[-2:] and ":" not in rest:
        found.add("unknown")
    return next((c for c in _ORDER if c in found), "asserted")


def _is_either(verb: Token) -> bool:
    """Say whether it may be this or that: "90 houses were destroyed or damaged"."""
    first = verb.head if verb.dep_ == "conj" else verb
    second = verb if verb.dep_ == "conj" else next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    between = [] if second is None else [c for c in first.children if first.i < c.i < second.i]
    return any(c.dep_ == "cc" and c.lower_ == "or" for c in between) and all(c.dep_ != "conj" for c in between)


def _on_the_thing(doc: Doc, anchor: Token, start: int, end: int) -> Iterator[Certainty]:
    span = doc.char_span(start, end, alignment_mode="expand")
    near = set(span or ()) | {c for c in anchor.children if c.dep_ not in _BOUNDARY}
    if anchor.dep_ in {"nummod", "quantmod", "amod", "compound"}:
        near |= set(anchor.head.children)
    for token in near:
        counted = token.head.head if token.head.dep_ == "nummod" else token.head
        of_other = token.pos_ == "ADV" and counted.dep_ == "conj" and counted.pos_ in {"NUM", "NOUN"}
        if anchor.pos_ in {"VERB", "AUX"} and of_other:
            continue  # "five men and possibly two boys were there": the men were
        table = "adjectives" if token.dep_ in {"amod", "compound"} else "adverbs"
        acted_on = anchor.pos_ == "VERB" and token.head.dep_ in _ACTED_ON
        told_of = anchor.lemma_ == "be" and token.head.dep_ == "nsubj"
        if token.lower_ in doubts("adjectives", "alleged") and (acted_on or told_of):
            continue  # "police arrested an alleged thief", "the alleged thief is in custody": that is so
        past = anchor.tag_ == "VBD" and table == "adverbs"  # "soon fled"
        yield from (s for s in SORTS if token.lower_ in doubts(table, s) and not (past and s == "expected"))


def _presupposed(anchor: Token) -> bool:
    """Say whether the thing is taken as known: its number stands in "will reach his three friends"."""
    noun = anchor.head if anchor.dep_ in {"nummod", "quantmod", "amod", "compound"} else anchor
    known = any(c.dep_ == "poss" or c.lower_ == "the" or (c.dep_ == "acl" and c.tag_ == "VBN") for c in noun.children)
    return known and noun.pos_ in {"NOUN", "PROPN"} and noun.dep_ not in {"nsubj", "nsubjpass", "attr"}


def _over(anchor: Token) -> Iterator[Certainty]:
    """Climb from the anchor; a clause's own words count until the climb leaves that clause."""
    token = anchor
    clause, shared = not _presupposed(anchor), False
    while True:
        if token.pos_ in {"VERB", "AUX"}:
            if token.dep_ == "advcl" and _is_condition(token):
                yield "hedged"
            own = shared or token == anchor
            if clause:
                yield from in_clause(token, own=own)
            shared = own and _is_infinitive(token)
            yield from _asked(token)
        head = token.head
        if token.dep_ == "relcl" and any(c.dep_ == "expl" for c in head.head.children):
            yield from in_clause(head.head, own=True)  # "there could be two who fled"
        yield from _of_what_may_be(token)
        if head == token or token.dep_ == "relcl" or (token == anchor and _is_attribute(token)) or _stands_firm(token):
            return
        if token.dep_ in {"acl", "advcl"} and _is_led(token) and any(c.lower_ == "no" for c in head.children):
            yield "denied"  # "no plans to go ashore"
        if token.dep_ == "nsubj" and head.lemma_ in {"seem", "appear"} and any(c.dep_ == "xcomp" for c in head.children):
            yield "hedged"
        if token.dep_ == "xcomp" and head.lemma_ in LIKES and any(c.lower_ in WOULD for c in head.children):
            yield "expected"
        if token.dep_ == "pcomp" and head.lower_ == "of":
            table = "verbs" if head.head.pos_ == "VERB" else "nouns"
            yield from (sort for sort in SORTS if head.head.lemma_.lower() in doubts(table, sort))
        if token.dep_ in _ARGUMENT and (token.dep_ != "advcl" or _is_led(token)):
            dated = anchor.ent_type_ in {"DATE", "TIME"} and token.dep_ in {"dobj", "nsubjpass"}
            # "dismissed a report on Monday" is not denied of the day
            yield from (sort for sort in _by_governor(token, head) if not (dated and sort == "denied"))
        of_subject = token.dep_ == "prep" and head.dep_ in {"nsubj", "nsubjpass"}
        if (token.dep_ in _BOUNDARY and not (_is_infinitive(token) or _is_had_done(token))) or of_subject:
            clause = False
        elif token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
            finite = token.tag_ in {"VBD", "VBZ", "VBP"} and head.tag_ in {"VB", "VBG"}  # "could not climb and went down"
            clause = clause and not finite and not any(c.dep_ in _OWN for c in token.children)
        token = head


def _stands_firm(token: Token) -> bool:
    """Say whether what stands over the words has no hold on them: they tell what was before, or why."""
    return _is_behind(token) or _has_been(token)


def _is_behind(noun: Token) -> bool:
    """Say whether it is what happened before or brought about the rest: "they wait for waves after the quake", "due to fog"."""
    if noun.dep_ != "pobj" or noun.ent_type_ in {"DATE", "TIME"}:
        return False  # "would have left after ten minutes"
    led = noun.head.lower_ in {"after", "following", "despite"}
    return led or noun.head.head.lower_ in {"due", "because"} or noun.head.lower_ == "because"


def _has_been(clause: Token) -> bool:
    """Say whether it tells what was before what is hoped or feared: "they plan to leave after two men fled"."""
    if clause.dep_ != "advcl":
        return False
    opens = any(c.lower_ in {"after", "because", "since"} and c.dep_ == "mark" for c in clause.children)
    return opens and any(t.tag_ == "VBD" for t in (clause, *clause.children))


def _of_what_may_be(clause: Token) -> Iterator[Certainty]:
    """Read "the possibility the fire was set", which the parse may take for a relative clause, and "reportedly worth"."""
    if clause.dep_ == "amod" and clause.pos_ == "ADJ":
        yield from (sort for c in clause.children for sort in SORTS if c.lower_ in doubts("adverbs", sort))
    if clause.dep_ not in {"relcl", "acl"}:
        return
    told = any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.lefts)
    if told and all(t.tag_ not in {"WDT", "WP", "WP$", "WRB"} for t in clause.lefts):
        yield from (sort for sort in SORTS if clause.head.lemma_.lower() in doubts("nouns", sort))


def _is_attribute(verb: Token) -> bool:
    """Say whether a bare participle describes what is there: "against pirates operating off the coast"."""
    own = any(c.dep_ in {"aux", "mark", "nsubj", "nsubjpass"} for c in verb.children)
    caused = verb.head.dep_ == "pobj" and verb.head.head.dep_ == "agent"
    bare = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ in {"NOUN", "PROPN"} and not own
    return bare and not caused and verb.lemma_ not in {"start", "begin", "end"}


def _is_condition(clause: Token) -> bool:
    """Say whether "if" or "unless" opens the clause: not "as if", "even if"."""
    marks = (c for c in clause.children if c.dep_ == "mark" and c.lower_ in {"if", "unless"})
    return any(c.i == 0 or c.nbor(-1).lower_ not in {"as", "even", "only"} for c in marks)


def _is_infinitive(verb: Token) -> bool:
    """Say whether the clause shares the governor's "may" or "will": "could cause the line to fail"."""
    return verb.dep_ == "ccomp" and _is_led(verb)


def _is_led(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_had_done(verb: Token) -> bool:
    """Say whether it is what somebody has done for him: "it should have service restored"."""
    led = any(c.dep_ == "mark" for c in verb.children)
    return verb.dep_ == "ccomp" and verb.tag_ == "VBN" and verb.head.lemma_ == "have" and not led


def _asked(verb: Token) -> Iterator[Certainty]:
    """Read "whether ...", "how many ..." under a word of not knowing as unknown."""
    if verb.dep_ not in {"ccomp", "csubj", "pcomp", "advcl", "xcomp"}:
        return
    marks = [c for c in verb.subtree if c.lower_ in _QUESTIONS | _ASKING and c.i <= verb.i]
    if not marks:
        return
    head = verb.head
    whether = any(m.lower_ == "whether" for m in marks) or (verb.dep_ == "ccomp" and marks[0].lower_ == "if")
    if whether or _not_known(head) or head.lower_ in doubts("open", "adjectives"):
        yield "unknown"


def _not_known(verb: Token) -> bool:
    if any(c.lower_ in doubts("open", "adjectives") for c in verb.children):
        return True
    if verb.lemma_.lower() not in doubts("open", "knowing"):
        return False
    governor = verb.head.lemma_.lower() if verb.dep_ == "xcomp" else ""
    return governor in {"decline", "refuse", "try", "seek"} or any(c.dep_ == "neg" for c in verb.children)


def _by_governor(token: Token, head: Token) -> Iterator[Certainty]:
    lemma = head.lemma_.lower()
    raised = token.dep_ == "nsubjpass" and any(c.dep_ == "xcomp" for c in head.children)
    plain = token.dep_ in {"nsubjpass", "dobj", "attr"} and not raised
    if plain and lemma not in doubts("verbs", "denied") | doubts("open", "of_things"):
        return
    negated = any(c.dep_ == "neg" for c in head.children)
    granted = negated and token.dep_ == "ccomp"  # "does not dispute that"
    for sort in _ORDER:
        if lemma in doubts("verbs", sort) and not (granted and sort == "denied"):
            if (lemma == "go" and head.tag_ != "VBG") or (lemma in {"rule", "set"} and not _phrasal(head)):
                continue
            yield "denied" if negated and sort == "expected" and token.dep_ == "xcomp" else sort
    if head.lemma_ in {"be", "mean"} and token.dep_ == "xcomp" and _is_led(token):
        yield "expected"
    if lemma == "say" and token.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in head.children):
        yield "alleged"  # "he is said to have fled"
    if token.dep_ == "ccomp" and any(one.lower_ in _UNLIKELY and one.i < token.i for one in (head, *head.children)):
        yield "denied"
    if head.pos_ == "ADJ" and token.dep_ in {"xcomp", "ccomp"}:
        for table in ("adverbs", "adjectives"):
            yield from (sort for sort in SORTS if head.lower_ in doubts(table, sort))


def _phrasal(verb: Token) -> bool:
    """Tell "ruled out" and "was set to" from ruling and setting."""
    if verb.lemma_ == "rule":
        return any(c.lower_ == "out" for c in verb.children)
    return any(_is_led(c) for c in verb.children if c.dep_ in {"xcomp", "advcl"})
