"""Who says what: for each token of a paragraph, the source that the report names for it.

A *saying* is a verb or phrase of attribution with its speaker and the tokens it covers. Sayings are
read off the dependency parse; quotations that the parse leaves loose go to the speaker next to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.extract.speakers import Cast, Mention, can_speak, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

DEEPEST = 3
"""Sources nested in one another that are still named."""
SHORTEST_QUOTATION = 4
"""Tokens; shorter ones are words put in quotation marks, not speech."""

_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "pcomp", "attr", "oprd", "acomp"})
_CONTENT_PREPS = frozenset({"of", "about", "at", "as", "against", "over"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_OPEN = frozenset({"“", "„", "«", "``"})
_CLOSE = frozenset({"”", "»", "''"})
_STRAIGHT = frozenset({'"', "＂"})


@dataclass(frozen=True, slots=True)
class Context:
    """What one paragraph hands to the next: whom the report has named, and who spoke last."""

    mentions: tuple[Mention, ...] = ()
    speaker: str | None = None
    open_quote: bool = False
    """The paragraph ended inside a quotation, which the next one continues."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The sources of one paragraph. ``context`` belongs to the next paragraph's call."""

    sources: tuple[str | None, ...]
    """One entry a token."""
    context: Context

    def said_by(self, token_index: int) -> str | None:
        """Return who says the token, nested sources joined by ", citing "; None where the outlet speaks."""
        return self.sources[token_index]


@dataclass(slots=True)
class _Saying:
    verb: int
    source: str
    scope: set[int] = field(default_factory=set)
    speaker: frozenset[int] = frozenset()


def attribute(doc: Doc, previous: Context | None = None) -> Attribution:
    """Find who says each token of the paragraph ``doc``; ``previous`` is the paragraph before's context."""
    before = previous or Context()
    cast = Cast(before.mentions)
    sayings = list(_sayings(doc, cast))
    cast.read(doc, len(doc))
    quotations = list(_quotations(doc, before.open_quote))
    last = _spread_over_quotations(doc, quotations, sayings, before)
    open_quote = bool(quotations) and quotations[-1].stop == len(doc) and not _ends_quotation(doc)
    context = Context(cast.mentions, last or (before.speaker if not sayings else None), open_quote)
    return Attribution(tuple(_joined(i, sayings) for i in range(len(doc))), context)


def _joined(index: int, sayings: list[_Saying]) -> str | None:
    over = sorted((s for s in sayings if index in s.scope), key=lambda s: (-len(s.scope), s.verb))
    names: list[str] = []
    for saying in over:
        if saying.source not in names:
            names.append(saying.source)
    return ", citing ".join(names[:DEEPEST]) or None


# --- sayings from the parse ------------------------------------------------------------------


def _sayings(doc: Doc, cast: Cast) -> Iterator[_Saying]:
    for token in doc:
        lemma, lower = token.lemma_.lower(), token.lower_
        if lower in {"according", "per"} or (lower == "citing" or lower == "quoting"):
            cast.read(doc, token.i)
            saying = _by_phrase(token, cast)
        elif token.pos_ in {"VERB", "AUX"} and (lemma in words("say") or lemma in words("find")):
            cast.read(doc, token.i)
            saying = _by_verb(token, cast)
        elif token.pos_ == "NOUN" and lemma in words("reports"):
            cast.read(doc, token.i)
            saying = _by_noun(token, cast)
        else:
            continue
        if saying is not None and saying.scope:
            yield saying


def _by_phrase(token: Token, cast: Cast) -> _Saying | None:
    """Read "according to X", "per X", "citing X": the whole clause that the phrase hangs on."""
    if token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        source = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None) if to else None
    else:
        source = next((c for c in token.children if c.dep_ in {"dobj", "pobj"}), None)
    if source is None or (token.lower_ == "per" and not can_speak(source)):
        return None
    name = cast.speaker(source)
    if name is None:
        return None
    own = _indices(token.subtree)
    return _Saying(token.i, name, _indices(_clause(token).subtree) - own, frozenset(own))


def _clause(token: Token) -> Token:
    """Return the verb of the clause that the phrase of ``token`` stands in."""
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    return head


def _by_verb(verb: Token, cast: Cast) -> _Saying | None:
    if any(c.dep_ == "auxpass" for c in verb.children) or (verb.tag_ == "VBN" and _agent(verb) is not None):
        return _by_passive(verb, cast)
    subject = _subject(verb)
    puts = verb.lemma_ != "put" or any(c.lower_ == "at" for c in verb.children)
    if subject is None or not puts:
        return None
    scope = _scope(verb, subject)
    clausal = any(c.dep_ in {"ccomp", "parataxis"} for c in verb.children)
    plain = clausal and verb.lemma_.lower() in words("say")
    if not (plain or can_speak(subject) or subject.lemma_.lower() in words("reports")):
        return None
    name = cast.speaker(subject)
    if name is None:
        return None
    own = _indices(subject.subtree) if subject.i not in scope else set()
    return _Saying(verb.i, name, scope - own, frozenset(own))


def _by_passive(verb: Token, cast: Cast) -> _Saying | None:
    """Read "was detected by X", and "X was quoted as saying" as the saying of X."""
    agent = _agent(verb)
    if verb.lemma_.lower() in {"quote", "cite"}:
        if agent is None:
            return None
        name = cast.speaker(agent)
        scope = {i for c in verb.children if c.lower_ == "as" for i in _indices(c.subtree)}
    elif agent is not None and can_speak(agent):
        name = cast.speaker(agent)
        whole = verb.head.subtree if verb.dep_ in {"acl", "relcl"} else verb.subtree
        scope = _indices(whole) - _indices(agent.head.subtree)
    else:
        return None
    return _Saying(verb.i, name, scope, frozenset(_indices(agent.head.subtree))) if name else None


def _by_noun(noun: Token, cast: Cast) -> _Saying | None:
    """Read "the ministry's finding that ..." and "reports of ...": the clause on the noun."""
    clauses = (c for c in noun.children if c.dep_ in {"acl", "ccomp"})
    content = [c for c in clauses if any(m.lower_ == "that" for m in c.children)]
    if noun.head.pos_ == "AUX" and noun.dep_ in {"attr", "nsubj"}:
        content += [c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.i]
    if not content:
        return None
    name = cast.speaker(noun)
    return _Saying(noun.i, name, {i for c in content for i in _indices(c.subtree)}) if name else None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def _subject(verb: Token) -> Token | None:
    """Return the subject, also where it is shared with a verb before ("told ..., adding ...")."""
    token = verb
    for _ in range(4):
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                return child
            if child.dep_ == "nsubjpass" and token.lemma_.lower() in {"quote", "cite"}:
                return child
        if token.dep_ == "acl" and token.head.pos_ in {"NOUN", "PROPN"}:
            return token.head
        if token.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "prep", "dep"} or token.head == token:
            return None
        if token.dep_ == "advcl" and token.tag_ not in {"VBG", "VBN", "VB"}:
            return None
        token = token.head
    return None


def _scope(verb: Token, subject: Token) -> set[int]:
    """Return what is said: the verb's complements, or the clause around a verb put between commas."""
    content = [c for c in verb.children if c.dep_ in _CONTENT and c != subject]
    content += [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _CONTENT_PREPS]
    scope = {i for c in content for i in _indices(c.subtree)}
    clausal = any(c.dep_ in {"ccomp", "xcomp", "pcomp"} for c in content)
    if any(c.dep_ == "ccomp" and c.i < verb.i for c in content):
        # "Y, X said, Z": what stands after the verb belongs to what is said
        late = [c for c in verb.children if c.dep_ in {"advcl", "parataxis", "dep"}]
        scope |= {i for c in late for i in _indices(c.subtree)}
    if not clausal and _put_between(verb):
        scope |= _indices(verb.head.subtree) - _indices(verb.subtree)
    first = min(verb.i, subject.left_edge.i)
    set_off = first > verb.sent.start and verb.doc[first - 1].is_punct
    if not scope and set_off and verb.dep_ == "ROOT" and verb.lemma_.lower() in words("say"):
        scope = set(range(verb.sent.start, first))
    return scope


def _put_between(verb: Token) -> bool:
    """Say whether the saying is set into the clause it is about: ", officials said,", "as X wrote"."""
    if verb.dep_ == "parataxis":
        return True
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return True
    return verb.dep_ in {"ccomp", "advcl", "dep"} and verb.lemma_.lower() in {"say", "report", "add"}


def _indices(tokens: Iterable[Token]) -> set[int]:
    return {t.i for t in tokens}


# --- quotations ------------------------------------------------------------------------------


def _quotations(doc: Doc, inside: bool) -> Iterator[range]:
    """Yield the token ranges between quotation marks; an open one reaches to the paragraph's end."""
    start: int | None = 0 if inside and not (doc and doc[0].text in _OPEN | _STRAIGHT) else None
    for token in doc:
        text = token.text
        if start is None and (text in _OPEN or text in _STRAIGHT):
            start = token.i + 1
        elif start is not None and (text in _CLOSE or text in _STRAIGHT):
            yield range(start, token.i)
            start = None
    if start is not None:
        yield range(start, len(doc))


def _ends_quotation(doc: Doc) -> bool:
    return len(doc) > 0 and doc[-1].text in _CLOSE | _STRAIGHT


def _spread_over_quotations(
    doc: Doc, quotations: list[range], sayings: list[_Saying], before: Context
) -> str | None:
    """Give each quotation wholly to its speaker; return the last speaker of the paragraph."""
    spoken = [s for s in sayings if not any(s.verb in q for q in quotations)]
    for quotation in quotations:
        if len(quotation) < SHORTEST_QUOTATION:
            continue
        saying = next((s for s in reversed(spoken) if s.scope & set(quotation)), None)
        saying = saying or _beside(doc, quotation, spoken)
        if saying is not None:
            saying.scope |= set(quotation)
        elif before.speaker is not None and (before.open_quote or quotation.start <= 1):
            sayings.append(_Saying(quotation.start, before.speaker, set(quotation)))
    return max(spoken, key=lambda s: s.verb).source if spoken else None


def _beside(doc: Doc, quotation: range, spoken: list[_Saying]) -> _Saying | None:
    """Return the saying of the quotation's sentence, else of the sentence before it, else just after it."""
    first = doc[quotation.start].sent if quotation.start < len(doc) else None
    last = doc[quotation.stop - 1].sent
    inside = [s for s in spoken if first is not None and first.start <= s.verb < last.end]
    if inside:
        return min(inside, key=lambda s: min(abs(s.verb - quotation.start), abs(s.verb - quotation.stop)))
    earlier = [s for s in spoken if s.verb < quotation.start]
    if earlier:
        return max(earlier, key=lambda s: s.verb)
    later = [s for s in spoken if quotation.stop <= s.verb <= quotation.stop + 8]
    return min(later, key=lambda s: s.verb, default=None)
