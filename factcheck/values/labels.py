"""Digits that are no value: model and flight numbers, telephone numbers, scores, addresses, years."""

from __future__ import annotations

from factcheck.values import units
from factcheck.values.cardinals import SCALES, SMALL, TENS
from factcheck.values.nouns import PEOPLE, STOP, is_plural
from factcheck.values.number import read_slash
from factcheck.values.tokens import HYPHENS, Token, words

_HYPHEN_WORDS = words("magnitude then now mid under over age aged a top sub near about around the")
_LABEL_HEADS = words(
    "model flight boeing airbus runway route highway interstate article section chapter resolution channel "
    "room page gate terminal apollo formula windows iphone paragraph clause rule line platform volume vol "
    "chapter verse bloc psalm exercise appendix annex figure table fig iso ipad galaxy playstation ps xbox "
    "tel fax phone call dial ext box suite apt apartment zip bus train pier lot district ward precinct "
    "grade super bowl area cessna tupolev antonov embraer bombardier mcdonnell lockheed sukhoi ilyushin "
    "version versions pentium chanel proposition prop amendment protocol"
)
_NUMBERED = words("Week Day Game Phase Level Division Type Stage Step Episode Season Category Round Class Part Group Volume")
"""Things that a number behind them tells apart, where a capital makes them a name: "the Week 15 loss"."""
_EVENTS = words("oscars olympics paralympics games emmys grammys elections championships finals awards playoffs")
_PHONE_WORDS = words("tel telephone phone call calling dial fax hotline")


def is_label(tokens: list[Token], i: int) -> bool:
    """Tell whether the digits at ``i`` name something instead of counting it."""
    token, before = tokens[i], tokens[i - 1] if i else tokens[-1]
    if len(token.text) > 24 or (token.text[0] == "0" and len(token.text) > 1 and token.text.isdecimal()):
        return True
    if token.glued and (before.kind in ("word", "abbr") or (before.low == "." and not before.glued)):
        return True
    if token.glued and before.low in "#/=@_\\&?:%×" and (before.glued or before.low in "#="):
        return True
    if token.glued and before.low in HYPHENS and before.glued and i > 1:
        head = tokens[i - 2]
        if head.kind == "word" and head.low not in _HYPHEN_WORDS:
            return True
        if head.kind == "num" or head.low in "/_+":
            return True
    if before.text in _NUMBERED and not token.glued:
        return True
    if before.low in _LABEL_HEADS and not token.glued:
        return not (
            before.low in ("call", "text", "phone", "line", "area", "bus", "train") and len(token.text) < 3
        )
    return _is_chain(tokens, i) or _suffixed(tokens, i) or _is_name(tokens, i)


def is_in_compound(tokens: list[Token], i: int) -> bool:
    """Tell whether the number word at ``i`` is part of a noun on hyphens: "a pick-six", "a four-by-four", not "one-in-five"."""
    if tokens[i + 1].low in HYPHENS and tokens[i + 2].low == "by" and tokens[i + 2].glued and tokens[i + 3].glued:
        return True
    token, hyphen = tokens[i], tokens[i - 1] if i else tokens[-1]
    joined = i > 1 and token.kind == "word" and token.glued and hyphen.glued and hyphen.low in "-‐‑"
    return joined and tokens[i - 2].kind == "word" and tokens[i - 2].low not in _INNER


_INNER = frozenset(
    [*SMALL, *TENS, *SCALES, *words("hundred half in to and or a an of plus some about around nearly almost over under")]
)
"""Words on a hyphen that leave a number word behind them a number."""


def _is_chain(tokens: list[Token], i: int) -> bool:
    """Telephone numbers and what no reader of dates and times understood: "1800 5691 444", "3:5", "9/11"."""
    after, then = tokens[i + 1], tokens[i + 2]
    in_row = then.kind == "num" or (i > 0 and tokens[i - 1].kind == "num")
    if after.kind == "num" and in_row and not _thousands(tokens, i):
        return True
    if i > 1 and tokens[i - 1].kind == tokens[i - 2].kind == "num":
        return True
    if after.low in ":/" and after.glued and then.kind == "num" and then.glued:
        return read_slash(tokens, i) is None
    if after.low in HYPHENS and after.glued and then.kind == "num" and then.glued:
        third = tokens[i + 3]
        if third.low in HYPHENS and third.glued and tokens[i + 4].kind == "num":
            return True
        if len(tokens[i].text) == 3 and len(then.text) == 4 and not is_plural(third.low):
            return True
        if any(tokens[k].low in _PHONE_WORDS or tokens[k].low == "+" for k in range(max(0, i - 4), i)):
            return True
    return i > 0 and tokens[i - 1].low == "+" and len(tokens[i].text) > 1


def _thousands(tokens: list[Token], i: int) -> bool:
    return len(tokens[i].text) <= 3 and all(
        len(tokens[k].text) == 3 for k in (i + 1, i + 2) if tokens[k].kind == "num"
    )


_STREETS = words(
    "street st road rd avenue ave way drive boulevard blvd lane place square block highway parkway"
)
_EMERGENCY = frozenset(("911", "999", "112"))
_CALLED = words("call calls called calling dial dialed dialled dialing phone phoned rang ring")
_AIRLINERS = frozenset(("707", "717", "727", "737", "747", "757", "767", "777", "787", "797"))
_NO_NAMES = words(
    "us u.s. uk u.k. un u.n. eu kills killed dead about over only least some nearly up and or of"
)
_CALIBRES = words("magnum caliber calibre handgun pistol rifle revolver")


def _is_name(tokens: list[Token], i: int) -> bool:
    """House and street numbers, airliners, ships and cables ("Sea Star 5"), emergency numbers."""
    token, before, after = tokens[i], tokens[i - 1] if i else tokens[-1], tokens[i + 1]
    if not token.text.isdecimal() or units.read_unit(tokens, i + 1) is not None:
        return False
    streets = [tokens[k] for k in (i + 1, i + 2, i + 3)]
    named = after.text[:1].isupper() and any(t.low in _STREETS and t.text[0].isupper() for t in streets[1:])
    if named or (after.low == "block" and len(token.text) > 2):
        return True
    plural = after.kind == "word" and is_plural(after.low)
    called = before.low in _CALLED or after.low in (
        "call",
        "calls",
        "caller",
        "callers",
        "dispatcher",
        "dispatchers",
        "operator",
        "operators",
        "supervisor",
    )
    if token.text in _EMERGENCY and called:
        return True
    if not before.text[:1].isupper() or token.glued or before.low in _NO_NAMES or before.low in _DATE_WORDS:
        return False
    if token.text in _AIRLINERS and not plural:
        return True
    if before.text.isupper() and before.glued and i > 1 and tokens[i - 2].low == "&":
        return True
    if before.text.isupper() and 1 < len(before.text) < 7 and before.kind == "word":
        return len(token.text) < 4 and not (plural and after.low in PEOPLE)
    in_a_name = i > 1 and tokens[i - 2].kind in ("word", "abbr") and len(token.text) < 3
    return (
        in_a_name
        and (after.low in STOP or after.kind == "sym")
        and after.low not in HYPHENS | {"%", "$", "°"}
    )


_DATE_WORDS = words(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
)


def is_calibre(tokens: list[Token], i: int) -> bool:
    """ ".357 Magnum"."""
    return tokens[i].low == "." and tokens[i + 1].kind == "num" and tokens[i + 2].low in _CALIBRES


def _suffixed(tokens: list[Token], i: int) -> bool:
    """ "747s", "4x4": a letter or sign grown onto the number that is no unit."""
    after = tokens[i + 1]
    return after.low in ("s", "x", "×") and after.glued


def is_year(tokens: list[Token], i: int) -> bool:
    """Tell whether four bare digits read as a year and not as a count."""
    token = tokens[i]
    if len(token.text) != 4 or not token.text.isdecimal() or not 1500 <= int(token.text) <= 2099:
        return False
    after = tokens[i + 1]
    if after.low in _EVENTS and after.text[:1].isupper():
        return True
    if after.kind == "word" and is_plural(after.low):
        return i > 0 and tokens[i - 1].low in ("the", "in", "since", "of", "its", "their", "his", "her")
    return True


def may_be_score(tokens: list[Token], i: int) -> bool:
    """ "3-1": two small numbers on a hyphen, the second not larger, or nothing counted after them."""
    dash, second = tokens[i + 1], tokens[i + 2]
    if not (dash.low in HYPHENS and dash.glued and second.kind == "num" and second.glued):
        return False
    first = tokens[i]
    if not (
        first.text.isdecimal() and second.text.isdecimal() and len(first.text) < 4 and len(second.text) < 4
    ):
        return False
    if int(second.text) <= int(first.text):
        return True
    return len(first.text) < 2 and tokens[i + 3].kind not in ("word", "sym") and i > 0
