"""Whom "he", "she", "it" and "they" stand for, where the subjects around leave only one choice.

A pronoun looks back to the subjects of its own sentence, then of the sentences before it. Two that fit
leave it unread, as does an object that fits before those of another sentence, and a quotation: its "he" is not
of the paragraph. Who speaks by name ("Smith said he ...") mostly speaks of himself; a nameless one ("a witness
said he ...") does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.extract.arguments import subject_of
from factcheck.extract.persons import sex_of
from factcheck.extract.relatives import is_place
from factcheck.extract.speaking import words as saying_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

REACH = 3
"""Sentences looked back over for a person; a thing is named again sooner."""
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_PEOPLE = frozenset(["he", "she", "him", "her"])
_SEXES = {"he": "male", "him": "male", "she": "female", "her": "female"}
_PLURAL = frozenset(["they", "them"])
_THING = frozenset(["it"])
_HITS = frozenset(["hit", "strike", "shake", "jolt", "rock", "follow", "feel", "measure", "last", "kill", "destroy", "occur"])
"""Of what happened, and not of the place of it."""
_UPSHOTS = frozenset(["result", "consequence", "accident", "act", "attempt", "matter", "work"])
"""What "it was" tells of a happening, and not of who says so."""
_GATHERED = frozenset(["group", "crew", "team", "family", "couple", "pair", "gang", "staff", "band", "squad", "crowd", "trio"])
"""Singulars of people whom "they" can mean."""


def referents_of(docs: Iterable[Doc]) -> list[dict[int, Token]]:
    """Return, for each paragraph of one report, the noun that each readable pronoun stands for, by token index."""
    before: list[list[Token]] = []
    found = []
    sexes: dict[str, str] = {}
    for doc in docs:
        own: dict[int, Token] = {}
        quoted = _quoted(doc)
        for sent in doc.sents:
            for token in sent:
                if token.tag_ == "PRP" and token.i not in quoted:
                    noun = _referent(token, sent, before, own)
                    sex = _SEXES.get(token.lower_)
                    if noun is None or (sex is not None and sexes.setdefault(_key(noun), sex) != sex):
                        continue  # "he" and "she" of one report are two
                    own[token.i] = noun
            before.append([own.get(s.i, s) for s in _subjects(sent) if s.i not in quoted])
        found.append(own)
    return found


def _referent(token: Token, sent: Span, before: list[list[Token]], own: dict[int, Token]) -> Token | None:
    word = token.lower_
    verb = token.head
    if word not in _PEOPLE | _PLURAL | _THING or (word in _THING and _points_on(verb)):
        return None
    if word in _THING and verb.lemma_ == "be" and any(c.lemma_ in _UPSHOTS for c in verb.children):
        return None
    ahead = _ahead(token) if word in _PEOPLE else None
    if ahead is not None and _fits(word, ahead):
        return ahead
    actor = subject_of(verb)
    earlier = [s for s in _subjects(sent) if s.i < token.i and s.head != verb and (s != actor or actor == token)]
    if word in _PLURAL and any(_speaks(s) and _fits(word, s) for s in earlier):
        return None  # "the officers said they had fled": the officers, or those of whom they speak
    nearest = [own.get(s.i, s) for s in earlier if word not in _PEOPLE or not _speaks(s, of=token)]
    beside = list(_beside(token, sent))
    rivals = any(_fits(word, other) for other in beside)
    if token.dep_ in _SUBJECTS and not rivals and any(_may_be_surname(s) for s in nearest):
        people = {_key(s): s for told in before for s in told if s.ent_type_ == "PERSON"}
        nearest = [people.get(_key(s), s) if _may_be_surname(s) else s for s in nearest]
    reach = REACH if word in _PEOPLE else 1
    speakers = [s for s in earlier if word in _PEOPLE and s.pos_ == "PROPN" and _speaks(s, of=token) and _fits(word, s)]
    if speakers and not any(_fits(word, s) for s in nearest):
        return speakers[-1] if token.dep_ == "nsubj" and not rivals else None  # "Smith said he was held": another
    if rivals or (word in _PEOPLE and any(_may_be_surname(other) for other in (*beside, *nearest))):
        reach = 0
    for subjects in (nearest, *reversed(before[len(before) - reach :])):
        if word in _PEOPLE and any(s.tag_ == "PRP" and s.lower_[0] == word[0] for s in subjects):
            return None  # another "she" that nobody is known to be
        fitting = {_key(s): s for s in subjects if _fits(word, s) and not (verb.lemma_ in _HITS and is_place(s))}
        if fitting:
            chosen = next(iter(fitting.values()))
            reports = word in _PEOPLE and any(c.dep_ == "poss" and c.pos_ == "PROPN" for c in chosen.children)
            return None if len(fitting) > 1 or reports else _named(chosen)  # "the Herald's Anna Lund" only reports
    return None


def _ahead(pronoun: Token) -> Token | None:
    """Return the name that a clause opening the sentence leads up to: "when police found her, Berg lay on the floor"."""
    for clause in pronoun.ancestors:
        told = clause.dep_ == "advcl" and any(c.dep_ in _SUBJECTS for c in clause.children)
        if told and clause.i < clause.head.i:
            named = (c for c in clause.head.children if c.dep_ in _SUBJECTS and c.pos_ == "PROPN" and c.i > clause.i)
            return next(named, None)
    return None


def _named(noun: Token) -> Token:
    """Return the person whom the words beside a noun name: "the third victim, identified as ..."."""
    for child in noun.rights:
        told = [child] if child.dep_ == "appos" else []
        if child.dep_ == "acl" and child.lemma_.lower() in {"identify", "name", "call"}:
            told = [t for t in child.subtree if t.dep_ in {"pobj", "oprd"}]
        person = next((t for t in told if t.ent_type_ == "PERSON"), None)
        if person is not None:
            return person
    return noun


def _subjects(sent: Span) -> Iterator[Token]:
    return (t for t in sent if t.dep_ in _SUBJECTS)


def _points_on(verb: Token) -> bool:
    """Say whether "it" only points to a clause behind: "it was unlikely that", "it seems"."""
    if verb.lemma_.lower() in {"seem", "appear", "happen"}:
        return True
    said = [verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr"})]
    return verb.lemma_ == "be" and any(c.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} for t in said for c in t.children)


def _beside(pronoun: Token, sent: Span) -> Iterator[Token]:
    """Return the objects before the pronoun in its sentence: where one fits, nobody of an earlier sentence is meant.

    "They offered it to Berg, believing he had no interest" is of Berg, or of one whom the sentence does not name.
    """
    return (t for t in sent if t.i < pronoun.i and t.dep_ in {"dobj", "pobj", "dative"} and t != pronoun)


def _may_be_person(noun: Token) -> bool:
    """Say whether the noun is a name that the model has not told to be of a person, nor of anything else."""
    return noun.pos_ == "PROPN" and not noun.ent_type_


def _may_be_surname(noun: Token) -> bool:
    """Say whether the name of one word is taken for a body, as the model often does with surnames."""
    return _may_be_person(noun) or (noun.pos_ == "PROPN" and noun.ent_type_ == "ORG" and not any(noun.lefts))


def _speaks(subject: Token, of: Token | None = None) -> bool:
    """Say whether the subject is of a verb of saying; with ``of``, of one that the token's clause is the content of."""
    verb = subject.head
    said = verb.lemma_.lower() in saying_words("say")
    if verb.lemma_ == "go" and all(c.lower_ != "on" for c in verb.children):
        return False
    aside = verb.dep_ == "parataxis" and of is not None and of.i > verb.i and verb.head in {of.head, *of.ancestors}
    return said and (of is None or verb in of.ancestors or aside)


def _key(noun: Token) -> str:
    return noun.lemma_.lower()


def _fits(word: str, noun: Token) -> bool:
    """Say whether the pronoun can stand for the noun: a person of its sex, a thing, or several."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    several = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    if word in _PLURAL:
        return several or noun.lemma_.lower() in _GATHERED
    if several:
        return False
    sex = sex_of(noun)
    if word in _PEOPLE:
        return sex in {"person", "male" if word in {"he", "him"} else "female"}
    return sex is None and noun.ent_type_ not in {"DATE", "TIME"}


def _quoted(doc: Doc) -> set[int]:
    """Return the tokens between quotation marks."""
    inside, found = False, set()
    for token in doc:
        if token.text in {'"', "“", "”", "``", "''"}:
            inside = token.text in {"“", "``"} or (token.text == '"' and not inside)
        elif inside:
            found.add(token.i)
    return found
