"""Words that the parse took for the verb of a clause and that are none, and clauses on what is no noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import has_own, is_parted
from factcheck.extract.predicate_words import words
from factcheck.values.places import kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE = frozenset(["let", "make", "have", "help", "see", "hear", "watch", "feel", "go", "come", "dare", "need", "get", "do"])
"""Verbs that an infinitive without "to" may follow."""
_GERUND_NOUNS = frozenset(["warning", "meeting", "building", "landing", "hearing", "briefing", "opening", "shooting", "feeling"])
_DASHES = frozenset(["--", "–", "—"])
_PASTS = frozenset(["VBD", "VBN"])
_POSTS = frozenset(["job", "work", "post", "position", "role", "career", "life", "time", "stint", "term", "day"])
_ONE = frozenset(["is", "was", "has", "does"])
_MARKS = frozenset(["cc", "punct", "mark", "preconj"])


def is_misread(verb: Token) -> bool:
    """Say whether the words around show that this is no verb with a clause of its own.

    A hyphen ties it to the next word ("re-signed"), nothing joins it to the verb before ("a police cordon"
    read as "and cordon"), or it stands bare below a verb that takes no such infinitive ("smashing shop
    windows" read as "to shop"; then both verbs are misread), or it does not fit its subject.
    """
    if not any(letter.isalpha() for letter in verb.text):
        return True  # the hyphen of "re-signed"
    over = (verb.head,) if verb.dep_ == "xcomp" else ()
    return any(amiss(token) for token in (verb, *over) for amiss in _AMISS) or any(_is_bare(c) for c in verb.children)


def _disagrees(verb: Token) -> bool:
    """Say whether it shares the subject of a verb and cannot: "the men drove ... and grabbed luxury watches"."""
    own = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if own is not None:
        several = any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)
        return several and own.tag_ == "NN" and verb.dep_ == "advcl" and not any(c.dep_ == "conj" for c in own.children)
    if verb.dep_ != "conj" or any(c.dep_ == "nsubj" for c in verb.children):
        return False
    subject = next((c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    led = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.head.children)
    finite = any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP", "VBD"} for c in verb.children)
    if subject is not None and led and finite:
        return True  # "for lines to be mended and is trying": whoever tries is named further up
    if subject is None or subject.tag_ not in {"NNS", "NNPS"}:
        return False
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    return (verb.tag_ == "VBZ" and verb.lemma_ != "be") or (subject.tag_ == "NNS" and first.lower_ in _ONE)


def _is_aim_of_other(verb: Token) -> bool:
    """Say whether an infinitive goes with the verb above and not with its object: "Lund beat Berg to win the cup"."""
    led = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children) and any(c.dep_ == "nsubj" for c in verb.children)
    return led and verb.dep_ == "ccomp" and verb.head.lemma_ in {"stop", "beat", "defeat", "use", "take", "meet", "leave"}


def _is_noun(verb: Token) -> bool:
    """Say whether it is a noun that looks like a verb: "rivals Lund and Berg", "Climber dead after Mount Lom fall"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    last = verb.dep_ == "ROOT" and verb.i + 1 == verb.sent.end and verb.i != subject.i + 1
    single = subject.tag_ in {"NN", "NNP"} and not any(c.dep_ == "conj" for c in subject.children)
    return (verb.dep_ == "appos" and verb.tag_ == "VBZ" and subject.i > verb.i) or (last and verb.tag_ == "VBP" and single)


def _is_no_act(verb: Token) -> bool:
    """Say whether it only casts doubt or bears on a noun: "North fires suspected missiles", read as suspecting them."""
    if verb.lower_ == "related" and verb.dep_ == "acl" and not has_own(verb):
        return True  # "information related to the test"
    doubted = verb.lower_ in {"suspected", "alleged"} and verb.tag_ == "VBD"
    return doubted and all(token.lower_ not in {"of", "that"} for token in verb.subtree)


def _may_be_of_clause(verb: Token) -> bool:
    """Say whether it may as well go on a relative clause: "rallies came with a strike that shut mills, closed ports"."""
    if verb.dep_ != "conj" or has_own(verb) or verb.head.pos_ != "VERB":
        return False
    if verb.i < verb.head.i or verb.nbor(-1).dep_ == "cc":
        return False
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(t.dep_ == "relcl" and t.tag_ == verb.tag_ and verb.head.is_ancestor(t) for t in between)


def _may_be_of_main(verb: Token) -> bool:
    """Say whether it may as well go on the main clause: "he left a ward that was run by nuns and flew home"."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or has_own(verb):
        return False
    clause = verb.head
    passive = any(c.dep_ == "auxpass" for c in clause.children) and any(c.dep_ == "agent" for c in clause.children)
    return clause.dep_ == "relcl" and passive


def _is_adjective(verb: Token) -> bool:
    """Say whether it is a participle on the noun behind it: "and masked youths clashed" read as "masked youths"."""
    if verb.dep_ != "conj" or has_own(verb) or verb.tag_ not in _PASTS or verb.i + 1 == len(verb.doc):
        return False
    noun = verb.nbor(1)
    bare = noun.dep_ == "dobj" and noun.tag_ == "NNS" and noun.left_edge == noun
    return bare and any(c.dep_ == "acl" and c.lemma_.lower() in words("intransitive") for c in noun.children)


def _is_of_person(verb: Token) -> bool:
    """Say whether the participle is of somebody, and not of the place it stands behind: "up to the third floor armed"."""
    if verb.dep_ != "acl" or verb.lemma_.lower() not in {"arm", "dress", "mask", "handcuff", "wear", "carry"}:
        return False
    return verb.head.dep_ == "pobj" and kinds().get(verb.head.lemma_.lower(), "vehicle") != "vehicle"


def _is_behind_noun(verb: Token) -> bool:
    """Say whether a lone participle is of the noun before it, whatever it hangs on: "the leader in points scored"."""
    if verb.dep_ != "advcl" or verb.tag_ not in _PASTS or has_own(verb):
        return False
    if any(c.dep_ == "dobj" for c in verb.children):
        return False
    lone = verb.tag_ == "VBN" and all(c.is_punct for c in verb.children)
    behind = verb.i > 0 and verb.nbor(-1).pos_ == "NOUN" and verb.nbor(-1) != verb.head
    return behind and (lone or verb.lemma_.lower() in words("taking"))


def _is_behind_dash(verb: Token) -> bool:
    """Say whether a closing dash parts a participle from its noun: "four men -- two dressed as clerks -- made off"."""
    if verb.dep_ != "acl" or verb.i == 0 or verb.nbor(-1).text not in _DASHES:
        return False
    before = verb.doc[verb.sent.start : verb.i]
    return sum(t.text in _DASHES for t in before) % 2 == 0


def _may_be_of_when(verb: Token) -> bool:
    """Say whether it may as well go on a clause of time: "he was hit when a man ran out, drew a gun and fired"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and not has_own(first):
        first = first.head
    between = verb.doc[first.i + 1 : verb.i] if verb.tag_ in _PASTS else ()
    whens = (t for t in between if t.dep_ == "advcl" and t.head == first and t.tag_ in _PASTS)
    return any(c.dep_ in {"nsubj", "nsubjpass"} for t in whens for c in t.children)


def _lacks(verb: Token) -> bool:
    """Say whether a clause that needs a subject has none: "as general strike march turns" read as one noun.

    Of "a man fired from his job as a clerk walked in" the clerk is none.
    """
    told = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)
    as_what = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "as" and c.i > 0), None)
    if as_what is not None and as_what.nbor(-1).lemma_ in _POSTS and as_what.nbor(1).lower_ in {"a", "an"}:
        return True
    return verb.dep_ == "advcl" and verb.tag_ == "VBZ" and not told


def _is_gerund_noun(verb: Token) -> bool:
    """Say whether it is the last word of a noun phrase: "from a storm warning to an advisory"."""
    if verb.lower_ == "running" and verb.dep_ == "acl" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "back":
        return True  # "the club's running back"
    if verb.lower_ not in _GERUND_NOUNS or verb.i == 0 or any(c.dep_ == "dobj" for c in verb.children):
        return False
    noun = verb.nbor(-1)
    if verb.dep_ == "advcl" and noun.dep_ == "dobj" and noun.head == verb.head:
        return True  # "whip up bad feeling"
    if verb.dep_ != "acl" or noun != verb.head:
        return False
    return noun.tag_ == "NN" and any(c.dep_ == "det" for c in noun.children)


def _is_parted(verb: Token) -> bool:
    """Say whether a colon stands between the verb and all that could be its subject: "Warning: roads blocked"."""
    if verb.i + 1 < len(verb.doc) and verb.tag_ == "VBG" and verb.nbor(1).text == ":":
        return True
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return bool(subjects) and all(is_parted(c, verb) for c in subjects)


def _is_half(verb: Token) -> bool:
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return after is not None and after.text == "-" and not verb.whitespace_ and not after.whitespace_


def _is_unjoined(verb: Token) -> bool:
    if verb.dep_ != "conj" or verb.head.i > verb.i or has_own(verb):
        return False
    between = (t for t in verb.doc[verb.head.i + 1 : verb.i] if not t.is_quote)
    return not any(t.dep_ in _MARKS or t.is_punct for t in between)


def _is_bare(verb: Token) -> bool:
    told = any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and not told and verb.head.lemma_.lower() not in _BARE


def _hangs_loose(verb: Token) -> bool:
    """Say whether the clause hangs on a word that names nothing: "the most powerful recorded", "one used by clerks"."""
    if verb.dep_ not in {"acl", "relcl"}:
        return False
    noun = verb.head
    ranked = noun.tag_ == "JJS" or any(c.tag_ == "RBS" for c in noun.children)
    return (noun.pos_ == "ADJ" and ranked) or noun.pos_ == "DET" or noun.lower_ == "one"


_AMISS = (
    _disagrees, _lacks, _is_parted, _is_gerund_noun, _is_noun, _is_aim_of_other, _may_be_of_clause, _may_be_of_when,
    _may_be_of_main, _is_adjective, _is_of_person, _is_behind_noun, _is_behind_dash, _is_half, _is_unjoined, _is_bare,
    _hangs_loose, _is_no_act,
)  # fmt: skip


def is_torn_office(noun: Token) -> bool:
    """Say whether the parse has torn "U.S. Under Secretary of Labor Berg" apart."""
    return noun.doc[noun.i + 1 : noun.i + 3].text.lower() == "under secretary"
