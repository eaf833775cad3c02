"""Figures of one name that are of two things: wished for and had, of a record and of who broke it, of a part of the play."""

from __future__ import annotations

import re

from factcheck.checker.around import FEW, words_before, words_behind
from factcheck.models import Claim

WISHES = frozenset(["need", "require", "seek", "want", "demand", "request", "ask", "hope", "aim"])
"""Acts whose figure nobody has yet."""
ACCOUNTS = (
    frozenset(["profit", "income", "earnings", "earning"]), frozenset(["revenue", "sale", "turnover"]), frozenset(["loss"]),
    frozenset(["debt", "loan"]), frozenset(["salary", "wage", "pay"]), frozenset(["budget"]), frozenset(["tax"]),
    frozenset(["ransom"]), frozenset(["fine", "penalty"]), frozenset(["bail", "bond"]),
    frozenset(["turnout"]), frozenset(["vote"]),
)  # fmt: skip
"""Heads of an account, those of one together: a profit says nothing of a revenue."""
PLAYS = (
    frozenset(["throw", "pass", "complete"]), frozenset(["rush", "run", "carry"]), frozenset(["catch", "receive"]),
    frozenset(["return"]), frozenset(["kick", "punt"]), frozenset(["drive", "go", "march", "cap"]),
)  # fmt: skip
"""Ways to gain yards on a field, those of one together."""
_WISHED = re.compile(
    r"\b(?:(?:request|demand|call|bid|plea|wish|hope)s? (?:for|of)|asks? for|asked for|needs?|needed|seeks?|sought|seeking|"
    r"wants?|wanted) (?:an? |another |up to |at least )?$"
)
_RECORD = re.compile(r"(?P<new>\b(?:new|set|sets|setting)\b[^.,;]{0,30} )?\b(?:record|mark) of (?:an? )?$")
_YIELDS = frozenset(["take", "earn", "gross", "make", "raise"])
_DIMENSIONS = {
    "depth": re.compile(r"\b(?:depth|deep|below)\b"),
    "length": re.compile(r"\b(?:length|long)\b"),
    "width": re.compile(r"\b(?:width|wide|diameter)\b"),
    "away": re.compile(r"\b(?:from|away|off|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)\b"),
}
_SINCE = re.compile(r"[^.,;:]{0,12}? since (?:\w+ )?\d{4}\b")
_RATE = re.compile(r"[^.,;:]{0,12}? (?:per|an?|each|every) (?:day|week|month|year|season|hour|minute|second|game|person|head)\b")
_THREATENED = re.compile(
    r"\b(?:faces|faced|facing|(?:to|would|will) face|"
    r"(?:could|may|might) (?:face|receive|get|draw|spend|serve|be (?:sentenced|jailed))|"
    r"maximum sentence|carr(?:y|ies)|punishable by)\b[^.;]{0,50}$"
)
_EVERYWHERE = re.compile(r"[^.;]{0,60}?\b(?:worldwide|globally|around the world|internationally|overseas|abroad)\b")
_FORMER = re.compile(
    r"\b(?:older|previous|earlier|original|old) (?:[\w-]+ )?(?:model|version|generation|edition|phone|device)s?\b"
    r"|\bpredecessors?\b|\bthat (?:model|version|generation|edition)\b"
)
_OTHER_OFFER = re.compile(
    r"\b(?:rival|competing|earlier|previous|initial|original|first|improved|sweetened|raised|counter)[ -](?:[\w-]+ )?"
    r"(?:offer|bid|proposal|approach)s?\b"
)
_DEBT = re.compile(r"[^.;]{0,30}?\b(?:including|excluding|plus|with|counting|without) (?:\w+ )?debts?\b")
_AMOUNT = re.compile(r" of (?!the |its |his |her |their )[a-z]")
_HYPHENED = re.compile(r"[\w.,]*\w-[a-z]+")
_SINCE_DAY = re.compile(r"\bsince (?:last |the )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|yester)[a-z]*\b", re.IGNORECASE)
_NTH_NIGHT = re.compile(r"\b(?P<nth>first|second|third|fourth|fifth|previous|following) (?:night|day|evening)\b", re.IGNORECASE)
_OF_A_NIGHT = re.compile(r"\b(?:nights?|overnight|a\.?m\b|dawn)")
TRADES = frozenset(
    ["finish", "close", "end", "trade", "rise", "fall", "open", "gain", "lose", "drop", "climb", "jump", "slip", "be", ""]
)
"""Acts of a share whose price is that of its moment."""
CATCHES = frozenset(["arrest", "detain", "apprehend", "seize", "capture", "round up"])
_STILL_HELD = re.compile(
    r"\b(?:remain\w*|still|being held|stay\w*|kept)\b[^.,;]{0,30}\b(?:custody|held|detained|detention|jail)\b"
)
_NEVER = re.compile(r"\bnever\b[^.,;]{0,40}$")
_PART = re.compile(
    r"[^.,;:]{0,12}? (?:in|during|by|before|over|through) (?!a matter of )(?:[\w'’-]+ ){1,4}?"
    r"(?P<part>half|quarter|period|inning|run|round|set|minutes|stretch|halftime)\b"
)
_SPAN = re.compile(
    r"[^.,;:]{0,12}? (?:in|over|through) (?:(?:his|her|its|their|the) )?(?:first |last |past )?"
    rf"(?P<span>(?:an?|{FEW}) (?:[\w-]+ ){{0,2}}(?:game|match|start|season|year|month|week)(?:e?s)?)\b"
)
_PLAYED = ("game", "match", "start", "games", "matches", "starts")
"""Spans that are parts of a season or a career."""


def wished_and_had(a: Claim, b: Claim) -> bool:
    """Tell whether one is only asked or needed: "is seeking $6 million", "needed nine points", "a request for ten years"."""
    return _is_wished(a) != _is_wished(b)


def threatened_and_given(a: Claim, b: Claim) -> bool:
    """Tell what somebody may get from what he got: "faces up to 20 years" / "sentenced to 12 years"."""
    return bool(_THREATENED.search(words_before(a))) != bool(_THREATENED.search(words_before(b)))


def of_the_former(a: Claim, b: Claim) -> bool:
    """Tell what the older model costs, or weighs, from what the new one does."""
    return bool(_FORMER.search(words_before(a).lower())) != bool(_FORMER.search(words_before(b).lower()))


def of_another_offer(a: Claim, b: Claim) -> bool:
    """Tell what one bids from what a rival bid, or from what was bid at first; a price with debt from one without."""
    one, two = (bool(_OTHER_OFFER.search(f"{words_before(claim)}{claim.about}".lower())) for claim in (a, b))
    return one != two or bool(_DEBT.match(words_behind(a))) != bool(_DEBT.match(words_behind(b)))


def prices_of_a_share(a: Claim, b: Claim) -> bool:
    """Tell prices of a share at two moments of trade: "closed at $30.32" / "were up at $31.40"."""
    return all(claim.head in {"share", "stock"} and claim.act in TRADES for claim in (a, b)) and a.act != b.act


def load_and_size(a: Claim, b: Claim) -> bool:
    """Tell "180 tonnes of rice" from a "700-tonne ferry"."""
    return any(_HYPHENED.fullmatch(x.quote) and _AMOUNT.match(words_behind(y)) for x, y in ((a, b), (b, a)))


def of_two_nights(a: Claim, b: Claim) -> bool:
    """Tell the figures of one night of unrest from those of another, and from those of all since it began."""
    one, two = ({found["nth"].lower() for found in _NTH_NIGHT.finditer(claim.sentence)} for claim in (a, b))
    if len(one) == len(two) == 1 and one != two:
        return True
    return any(_SINCE_DAY.search(x.sentence) and not _SINCE_DAY.search(y.sentence) and _OF_A_NIGHT.search(y.sentence)
               for x, y in ((a, b), (b, a)))  # fmt: skip


def caught_and_held(a: Claim, b: Claim) -> bool:
    """Tell how many were arrested from how many of them are still in custody."""
    held = [_STILL_HELD.search(claim.sentence) is not None for claim in (a, b)]
    return held[0] != held[1] and (b if held[0] else a).act in CATCHES


def of_all_the_world(a: Claim, b: Claim) -> bool:
    """Tell what a film took worldwide from what it took at home."""
    return bool(_EVERYWHERE.match(words_behind(a))) != bool(_EVERYWHERE.match(words_behind(b)))


def record_and_breaker(a: Claim, b: Claim) -> bool:
    """Tell whether one is what had stood before: "broke the record of 2,106 points"; a new record is what was reached."""
    return _is_record(a) != _is_record(b)


def of_another_span(a: Claim, b: Claim) -> bool:
    """Tell whether one is of a part of the play, the two are of two spans, or one is a mean or what was never missed."""
    if (a.act == "average") != (b.act == "average") or _is_never(a) != _is_never(b):
        return True
    if _behind(a, _PART, "part") != _behind(b, _PART, "part") or _is_since(a) != _is_since(b):
        return True
    one, two = (_behind(claim, _SPAN, "span") for claim in (a, b))
    return one != two and (bool(one and two) or (one or two).endswith(_PLAYED))


def cost_and_yield(a: Claim, b: Claim) -> bool:
    """Tell what a film cost from what it took."""
    return any(x.act == "cost" and y.act in _YIELDS for x, y in ((a, b), (b, a)))


def two_dimensions(a: Claim, b: Claim) -> bool:
    """Tell how deep a quake was from how far away."""
    one, two = _dimension(a), _dimension(b)
    return bool(one and two) and one != two


def _dimension(claim: Claim) -> str:
    """Return the dimension that a length is of; "" where its words do not say it."""
    words = f"{claim.about.lower()} {words_behind(claim)[:8].lower()}"
    return next((name for name, pattern in _DIMENSIONS.items() if pattern.search(words)), "")


def one_rate(a: Claim, b: Claim) -> bool:
    """Tell "1,500 flights a day" from the 300 that were cancelled."""
    return _is_rate(a) != _is_rate(b)


def two_accounts(a: Claim, b: Claim) -> bool:
    """Tell a profit from a revenue, a fine from a debt."""
    return _of_two(ACCOUNTS, a.head, b.head)


def two_plays(a: Claim, b: Claim) -> bool:
    """Tell yards that were thrown from yards that were run."""
    yards = all(getattr(claim.value, "said_unit", None) == "yard" for claim in (a, b))
    return yards and _of_two(PLAYS, a.act, b.act)


def _of_two(families: tuple[frozenset[str], ...], one: str, two: str) -> bool:
    """Tell whether the words are of two families; one of none says nothing."""
    found = [next((family for family in families if word in family), None) for word in (one, two)]
    return None not in found and found[0] is not found[1]


def _is_wished(claim: Claim) -> bool:
    return claim.act in WISHES or _WISHED.search(words_before(claim)) is not None


def _is_record(claim: Claim) -> bool:
    found = _RECORD.search(words_before(claim))
    return found is not None and not found["new"]


def _is_never(claim: Claim) -> bool:
    return _NEVER.search(words_before(claim)) is not None


def _is_since(claim: Claim) -> bool:
    return _SINCE.match(words_behind(claim)) is not None


def _is_rate(claim: Claim) -> bool:
    return claim.kind != "duration" and _RATE.match(words_behind(claim)) is not None


def _behind(claim: Claim, pattern: re.Pattern[str], name: str) -> str:
    """Return what the words right behind the figure say of its span; "" for nothing."""
    found = pattern.match(words_behind(claim))
    return found[name].lower() if found else ""
