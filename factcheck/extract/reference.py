"""What stands behind a value and says from where, since when or per what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lost_subjects import clause_of
from factcheck.extract.quantity_words import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST = 7
"""Tokens of a reference at most."""
_SIDES = frozenset(
    f"{a}{j}{b}{c}"
    for a in ("north", "south", "east", "west")
    for b in ("", "east", "west")
    for j in ("", "-")
    for c in ("", "ern", "ward", "wards")
    if b or not j
)
_TIMED = frozenset(
    [
        "after",
        "before",
        "later",
        "earlier",
        "ago",
        "since",
        "until",
        "old",
        "long",
        "straight",
    ]
)
_SCOPES = frozenset(["in", "since", "of", "ever", "yet", "on"])
_RATES = frozenset(["per", "a", "an", "each", "every"])
_YEARLY = frozenset(["annually", "yearly", "daily", "weekly", "monthly", "apiece", "each", "altogether"])


def place_behind(span: Span) -> str:
    """Return "south of Tehran", "from the city", "deep" behind a length; "" where nothing is said."""
    return _phrase(span, words("placed") | _SIDES)


def time_behind(span: Span) -> str:
    """Return "after takeoff", "later", of a clause its verb: "after escorted", behind a duration."""
    clause = clause_behind(span)
    if clause is not None:
        return f"{span.doc[span.end].lower_} {clause.lower_}"
    return _phrase(span, _TIMED)


def clause_behind(span: Span) -> Token | None:
    """Return the verb of the clause that a duration is counted from: "minutes after she was suspended"."""
    joint = span.doc[span.end] if span.end < len(span.doc) else None
    if joint is None or joint.lower_ not in {"after", "before"}:
        return None
    if joint.dep_ == "mark":
        return joint.head
    lost = clause_of(joint)
    if lost is not None:
        return lost
    return next((child for child in joint.children if child.dep_ == "pcomp" and child.pos_ == "VERB"), None)


def scope_behind(noun: Token) -> str:
    """Return "since 2022", "in company history", "of the month" behind a ranked noun, without articles."""
    sentence = noun.sent
    behind = list(noun.doc[noun.i + 1 : min(sentence.end, noun.i + 1 + LONGEST)])
    if behind and behind[0].lower_ == "to" and behind[0].dep_ == "aux":  # "the worst storm to hit Lom since 1991"
        behind = behind[next((k for k, token in enumerate(behind) if token.lower_ == "since"), len(behind)) :]
    if not behind or behind[0].lower_ not in _SCOPES:
        return ""
    kept: list[Token] = []
    clause = behind[0].lower_ == "since" and behind[0].dep_ == "mark"  # "since Berg took office"
    for token in behind:
        ends = {"SCONJ", "CCONJ"} if clause else {"VERB", "AUX", "SCONJ", "CCONJ"}
        if (token.is_punct and token.text != "-") or (token.pos_ in ends and kept):
            break
        kept.append(token)
    while kept and (kept[-1].pos_ in {"ADP", "PART", "DET"} or kept[-1].tag_ == "WDT") and kept[-1].lower_ not in {"ever", "yet"}:
        kept.pop()
    return "".join(t.text_with_ws for t in kept if t.pos_ != "DET").strip()


def rate_behind(span: Span) -> str:
    """Return "per season", "a day", "annually" behind a value."""
    behind = [token.lower_ for token in _rest(span)[:3]]
    if behind[:1] == ["in"] and behind[1:2] not in (["a"], ["an"]):
        behind = behind[1:]
    if behind[:1] and behind[0] in _YEARLY and behind[1:2] not in (["one"], ["of"]):
        return behind[0]
    rate = len(behind) > 1 and behind[0] in _RATES and behind[1] in words("rate_units")
    return f"per {behind[1]}" if rate else ""


def _rest(span: Span) -> list[Token]:
    sentence = span.doc[span.end - 1].sent
    return list(span.doc[span.end : min(sentence.end, span.end + LONGEST)])


def _phrase(span: Span, openers: frozenset[str]) -> str:
    """Return the words behind the value from an opener to the end of the noun phrase that it leads to."""
    kept: list[Token] = []
    for token in _rest(span):
        if kept and token.tag_ == "PRP$":
            continue
        opens = token.lower_ in openers or (token.lower_ in {"the", "-"} and (kept or token.text == "-"))
        if not kept and not opens:
            return ""
        if kept and not opens and token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "PART", "VERB", "NUM"} and token.text != "-":
            break
        if kept and not opens and token.tag_ in {"VBD", "VBZ", "VBP"}:
            break
        if token.pos_ == "VERB" and kept and kept[-1].pos_ in {"NOUN", "PROPN"}:
            break
        kept.append(token)
        after = token.nbor(1) if token.i + 1 < len(token.doc) else None
        ends = token.pos_ in {"NOUN", "PROPN", "VERB"} and (
            after is None or (after.pos_ not in {"NOUN", "PROPN"} and after.text != "-")
        )
        if ends and token.lower_ not in openers:
            break
    return " ".join(t.text for t in kept if t.lower_ not in {"the", "a", "an", "-"})
