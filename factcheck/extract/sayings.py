"""Sayings: the verbs and phrases of attribution in a parsed paragraph, with speaker and what is said.

Read off the dependency parse alone; :mod:`factcheck.extract.attribution` gives them the quotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.saying_marks import LONGEST_TAG, Saying, by_commas, by_head, by_tag, is_between_commas, is_head
from factcheck.extract.scopes import NOUNS, SUBJECTS, content_before, indices, is_put_between, scope_of
from factcheck.extract.speakers import STATEMENTS, Cast
from factcheck.extract.speaking import can_speak, words
from factcheck.extract.tellers import agent_of, names_source, teller_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

NOTICE_REACH = 8
"""Tokens between a notice and what it says at most."""
_NOTICES = frozenset({"notice", "warning", "word", "assurance", "confirmation", "evidence"})
"""What somebody gives who says something."""


def sayings_of(doc: Doc, cast: Cast) -> Iterator[Saying]:
    """Yield the sayings of the paragraph; ``cast`` learns its names on the way."""
    for token in doc:
        lemma, lower = token.lemma_.lower(), token.lower_
        if lower in STATEMENTS and token.head.lower_ == "in":
            _learn_issuer(token.head.head, cast)
        read: Callable[[Token, Cast], Iterator[Saying]]
        if lower in {"according", "per", "citing", "quoting"}:
            read = _by_phrase
        elif lower == ":" and LONGEST_TAG >= len(doc) - token.i - 1 > 0:
            read = by_tag
        elif lower == ":" and is_head(token):
            read = by_head
        elif lemma in {"quote", "cite"} and token.pos_ == "VERB":
            read = _by_quoting
        elif (token.pos_ in {"VERB", "AUX"} and (lemma in words("say") or lemma in words("find"))) or (
            (lower in {"reports", "says"} and content_before(token)) or _is_rated(token)
        ):
            read = _by_verb
        elif lower == "reports" and is_between_commas(token):
            read = by_commas
        elif token.pos_ == "NOUN" and lemma in _NOTICES and token.dep_ == "dobj":
            read = _by_notice
        elif token.pos_ == "NOUN" and lemma in words("reports") | words("charges"):
            read = _by_noun
        else:
            continue
        cast.read(doc, token.i)
        yield from (saying for saying in read(token, cast) if saying.scope)


def _learn_issuer(verb: Token, cast: Cast) -> None:
    """Keep whose statement it is: "the army said in a release", "in a statement the ministry called it a breach"."""
    subject = teller_of(verb) if verb.pos_ in {"VERB", "AUX"} else None
    if subject is not None and can_speak(subject):
        cast.read(verb.doc, min(subject.i, verb.i))
        name = cast.speaker(subject)
        if name is not None:
            cast.issued(name)


def _is_rated(verb: Token) -> bool:
    """Say whether something was given a figure: "was given a magnitude of 8 by the survey"."""
    if verb.lemma_ != "give":
        return False
    measured = any(c.dep_ in {"dobj", "oprd"} and c.lemma_ in words("rates") for c in verb.children)
    return measured and any(c.dep_ == "auxpass" for c in verb.children)


def _by_phrase(token: Token, cast: Cast) -> Iterator[Saying]:
    """Read "according to X", "per X", "citing X": the whole clause that the phrase hangs on."""
    if token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        source = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None) if to else None
    else:
        source = next((c for c in token.children if c.dep_ in {"dobj", "pobj"}), None)
    if source is None or (token.lower_ != "according" and not names_source(source)):
        return
    name = cast.speaker(source)
    if name is not None:
        own = indices(token.subtree)
        clause = _clause(token)
        joins = {"conj", "ccomp"} if max(own) + 2 >= token.sent.end else {"conj"}
        while token.i > 0 and token.nbor(-1).text == "," and (clause.dep_ in joins or _is_when(clause)):
            # "A, and B, according to X", "A after B, according to X", "Y said A, according to X": the comma sets it off from all
            clause = clause.head
        whole = clause.dep_ != "ROOT" and _holds_on(token)
        scope = indices(token.sent if whole else clause.subtree) - own
        yield Saying(token.i, name, scope, frozenset(own), cited=token.lower_ in {"citing", "quoting"})


def _is_when(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    timed = not marks.isdisjoint({"after", "before", "when", "while", "as", "because"})
    return clause.dep_ == "advcl" and (timed or (clause.tag_ == "VBG" and not marks))


def _holds_on(according: Token) -> bool:
    """Say whether the phrase holds for two clauses: "according to X, A; both B", "A, according to X -- B"."""
    opens = according.i == according.sent.start and any(t.text == ";" for t in according.sent)
    end = according.right_edge.i + 1
    return opens or (end < according.sent.end and according.doc[end].text in {"--", "—", "–"})


def _clause(token: Token) -> Token:
    """Return the verb of the clause that the phrase of ``token`` stands in."""
    head = token.head
    while (head.pos_ not in {"VERB", "AUX"} or head.lower_ == "according") and head.head != head:
        head = head.head
    return head


def _by_quoting(verb: Token, cast: Cast) -> Iterator[Saying]:
    """Read "X quoted Y as saying", "Y was quoted by X as saying" and "a report that cites Y"."""
    quoted = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    denied = any(c.dep_ == "neg" for c in verb.children)
    if quoted is None or denied or not names_source(quoted):
        return
    passive = quoted.dep_ == "nsubjpass"
    quoting = agent_of(verb) if passive else teller_of(verb)
    scope = {i for c in verb.children if c.dep_ in {"prep", "ccomp"} for i in indices(c.subtree)}
    if verb.dep_ == "relcl" and not passive:
        scope = indices(_clause(verb.head).subtree) - indices(verb.head.subtree)
        quoting = None
    own = indices(quoted.subtree) | (indices(quoting.subtree) if quoting is not None else set())
    names = [(quoting, False)] if quoting is not None and can_speak(quoting) else []
    for token, cited in [*names, (quoted, True)]:
        name = cast.speaker(token)
        if name is not None:
            yield Saying(verb.i, name, scope - own, frozenset(own), cited=cited)


def _by_verb(verb: Token, cast: Cast) -> Iterator[Saying]:
    if any(c.dep_ == "auxpass" for c in verb.children) or (verb.tag_ == "VBN" and agent_of(verb) is not None):
        yield from _by_passive(verb, cast)
        return
    subject = teller_of(verb)
    shown = verb.lower_ == "shown" and all(c.dep_ != "aux" for c in verb.children)  # "Jury shown film of a raid"
    if subject is None or shown or not _says(verb, subject):
        return
    name = cast.speaker(subject)
    if name is not None:
        opens = min(subject.left_edge.i, verb.i)
        apart = opens > 0 and verb.doc[opens - 1].text == ";"  # "it drew 900, organisers said; police put it at 400"
        ends = _told_after_semicolon(verb)
        scope = {i for i in scope_of(verb, subject) if (i >= opens or not apart) and i < ends}
        own = indices(subject.subtree) if subject.i not in scope else set()
        if verb.dep_ == "acl":
            own -= scope  # "a statement announcing that"
        yield Saying(verb.i, name, scope - own, frozenset(own))


def _told_after_semicolon(verb: Token) -> int:
    """Return the end of what the verb may say: the semicolon behind it, where another says what follows."""
    end = next((t.i for t in verb.doc[verb.i : verb.sent.end] if t.text == ";"), verb.sent.end)
    others = (t for t in verb.doc[end : verb.sent.end] if t.pos_ == "VERB" and t.lemma_.lower() in words("say"))
    return end if any(c.dep_ in SUBJECTS for other in others for c in other.children) else verb.sent.end


def _says(verb: Token, subject: Token) -> bool:
    """Say whether this verb, of this subject, is a saying at all."""
    lemma = verb.lemma_.lower()
    clausal = any(c.dep_ in {"ccomp", "parataxis"} for c in verb.children)
    if any(c.lower_ in {"no", "neither"} for c in subject.children):
        return False
    if any(c.dep_ == "dobj" and c.ent_type_ == "QUANTITY" for c in verb.children):
        return False  # "Lom, located 40 km north of Bergen"
    particle = any(c.dep_ == "prt" for c in verb.children)
    if not _puts(verb) or (particle and lemma == "put"):
        return False
    if lemma == "find" and any(t.lower_ in {"guilty", "liable"} for t in verb.subtree):
        return False
    if lemma == "go" and not any(c.lower_ == "on" for c in verb.children):
        return False
    if lemma in words("acted") and not (clausal or is_put_between(verb) or any(t.is_quote for t in verb.sent)):
        return False
    bare = lemma in {"hear", "feel"}
    acts = any(c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"} and not (bare and _is_bare(c)) for c in verb.children)
    if lemma in words("claused") and not (acts or any(c.lower_ == "as" for c in verb.children)):
        return False
    return (clausal and (lemma in words("plain") or subject.lower_ in words("unnamed"))) or names_source(subject)


def _puts(verb: Token) -> bool:
    """Say whether the verb is no "put", or that of "put the toll at 12"."""
    return verb.lemma_.lower() != "put" or any(t.lower_ == "at" for t in verb.subtree)


def _is_bare(clause: Token) -> bool:
    """Say whether the clause has no finite verb: who "heard her named" says nothing."""
    return clause.tag_ in {"VBN", "VBG"} and all(c.dep_ not in {"aux", "auxpass", "mark"} for c in clause.children)


def _by_passive(verb: Token, cast: Cast) -> Iterator[Saying]:
    """Read "was detected by X" as the saying of X."""
    agent = agent_of(verb)
    if not _puts(verb):
        return
    told = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ in NOUNS), None)
    published = told is not None and told.lemma_.lower() in words("reports")
    if any(c.dep_ == "aux" and c.lower_ in {"to", "will", "would"} for c in verb.children):
        return  # "is to be announced by Berg"
    name = cast.speaker(agent) if agent is not None and names_source(agent) else None
    if agent is not None and name is not None:
        whole = verb.head.subtree if verb.dep_ in {"acl", "relcl"} else verb.subtree
        described = next((t for t in verb.subtree if verb.lemma_ == "describe" and t.lower_ == "as" and t.i > verb.i), None)
        if described is not None:  # "a teacher who was killed has been described by pupils as kind"
            whole = described.subtree
        own = indices(agent.head.subtree)
        if published:  # "a report posted by Berg said": what it said is his, that there is one the outlet tells
            whole = (t for c in verb.children if c.dep_ == "conj" for t in c.subtree)
        yield Saying(verb.i, name, indices(whole) - own, frozenset(own))


def _by_noun(noun: Token, cast: Cast) -> Iterator[Saying]:
    """Read "the ministry's finding that ...", "reports have it that", "word is that", "there are reports of ..."."""
    clauses = (c for c in noun.children if c.dep_ in {"acl", "ccomp"})
    scope = {i for c in clauses if any(m.lower_ == "that" for m in c.children) for i in indices(c.subtree)}
    head = noun.head
    later = any(c.dep_ == "ccomp" and c.i > noun.i for c in head.children)
    if later and ((head.pos_ == "AUX" and noun.dep_ in {"attr", "nsubj"}) or head.lemma_ == "have"):
        scope |= set(range(noun.i + 1, noun.sent.end))
    elif noun.tag_ == "NNS" and {"expl"} == {c.dep_ for c in head.children} & {"expl", "neg"}:
        abouts = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "about"})
        scope |= {i for c in abouts for i in indices(c.subtree)}
    name = cast.speaker(noun) if scope else None
    if name is not None and (noun.lemma_.lower() in words("reports") or name.words[-1] != noun.lower_):
        yield Saying(noun.i, name, scope)


def _by_notice(noun: Token, cast: Cast) -> Iterator[Saying]:
    """Read "the army gave notice that ...", also where the parse hung the clause elsewhere: "gave notice on Monday that"."""
    giver = teller_of(noun.head) if noun.head.lemma_ in {"give", "issue", "send"} else None
    opens = next((t.i for t in noun.doc[noun.i + 1 : noun.i + NOTICE_REACH] if t.lower_ == "that"), noun.sent.end)
    scope = set(range(opens + 1, noun.sent.end))
    name = cast.speaker(giver) if scope and giver is not None and can_speak(giver) else None
    if giver is not None and name is not None:
        yield Saying(noun.i, name, scope, frozenset(indices(giver.subtree)))
