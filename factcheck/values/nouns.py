"""The counted noun, as far as plain words show it, and the words that never are one."""

from __future__ import annotations

from factcheck.values.tokens import HYPHENS, Token, words

STOP = words(
    "a an the and or but nor so yet if than that which who whom whose this these those it its he she they "
    "we you i his her their our my your him them us of in on at by for from to with without into onto over "
    "under after before during since until till about above below between among through across against "
    "near off out up down as is are was were be been being am has have had having do does did will would "
    "shall should can could may might must not never also then there here when where while because "
    "although though however said says told say according such both either neither each every all any some "
    "no per via amid toward towards within upon like unlike despite including included include later "
    "earlier ago away apart now still just only even ever again too more less most least very much what "
    "how why once percent respectively instead already yesterday today tomorrow back around "
    "monday tuesday wednesday thursday friday saturday sunday overnight onwards fewer abroad along worth versus vs old past " +
    # verbs that often stand right behind a count
    "went came took made got became remained reported died flew fell hit struck survived arrived escaped "
    "fled returned left lost won scored broke began rose dropped happened occurred followed landed "
    "travelled traveled covered reached go goes going get survives survive dies die kills kill hits "
    "appears appear seems seem earns earn held led sent saw found ran met kept shook shakes says involving "
    "carrying using heading bound belonging collapsed rocked told gave lay lies stood stands came comes "
    "come sold remain remains"
)  # fmt: skip
CASUALTIES = words(
    "dead killed injured wounded missing hurt homeless displaced arrested trapped hospitalized "
    "hospitalised rescued detained stranded evacuated unaccounted survivors aboard onboard"
)
PEOPLE = words(
    "people men women children persons police personnel crew staff dead wounded injured troops soldiers "
    "passengers civilians victims survivors officers workers employees residents students hostages lives"
)
_IRREGULAR = PEOPLE | words(
    "cattle sheep fish aircraft spacecraft helicopters wives teeth feet media data others ones dice mice "
    "geese"
)
_COLLECTIVE = words("crew staff police media data personnel")
_NOT_PLURAL = words(
    "this his its us as was has is yes gas bus plus less across always perhaps thus was does goes"
)
_PARTICLES = words("other more further additional extra")
_MAX_WORDS = 5


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _NOT_PLURAL
    )


def counted_noun(tokens: list[Token], i: int, single: bool = False) -> str | None:
    """Return the noun phrase from token ``i`` on: up to its first plural, or its words before a stop word.

    ``single`` is for "one" and ranks: the words need not end in a plural. "of the", a number between and a
    possessor ("the firm's 12 offices") are stepped over.
    """
    phrase: list[str] = []
    i, hyphens = _noun_start(tokens, i), 0
    while len(phrase) < _MAX_WORDS:
        token = tokens[i]
        if token.kind == "poss" and phrase and hyphens < _MAX_WORDS:
            phrase.clear()
            i, hyphens = i + 1, hyphens + 1
            continue
        if token.kind not in ("word", "abbr"):
            joined = token.low in HYPHENS and token.glued and tokens[i + 1].glued and hyphens < _MAX_WORDS
            if not (joined and phrase and tokens[i + 1].kind in ("word", "num")):
                break
            phrase[-1] += f"-{tokens[i + 1].text}"
            i, hyphens = i + 2, hyphens + 1
            if tokens[i].low == "s" and tokens[i].glued:  # "two F-16s"
                return " ".join(phrase) + "s"
            continue
        if _ends_before(token, phrase, single):
            break
        i += 1
        phrase.append(token.text)
        if (is_plural(token.low) or token.low in CASUALTIES) and tokens[i].kind != "poss":
            if token.low in _COLLECTIVE and tokens[i].kind == "word" and is_plural(tokens[i].low):
                phrase.append(tokens[i].text)
            return " ".join(phrase)
    return (
        " ".join(phrase)
        if phrase and (single or not phrase[-1].lower().endswith(("ed", "ly", "ing")))
        else None
    )


def _noun_start(tokens: list[Token], i: int) -> int:
    """Step over a glued hyphen, "such", "more", and "of the three"."""
    i += tokens[i].low in HYPHENS and tokens[i].glued
    i += tokens[i].low in ("such", "more", "of")
    if tokens[i - 1].low == "of":
        i += tokens[i].low in ("the", "its", "their", "his", "her", "these", "those", "our", "all")
        i += tokens[i].low in ("last", "first", "next", "past")
        i += tokens[i].low in ("two", "three", "four", "five") or tokens[i].kind == "num"
        i += tokens[i].low in ("million", "billion", "thousand")
    return i


def _ends_before(token: Token, phrase: list[str], single: bool) -> bool:
    """A stop word, a verb behind a noun, or a name behind a common noun ends the phrase."""
    if token.low in STOP or token.low.partition("'")[0] in (
        "you",
        "they",
        "he",
        "she",
        "it",
        "i",
        "we",
        "who",
    ):
        return True
    if not phrase:
        return False
    if token.low in ("next", "last"):
        return True
    if phrase[-1][:1].islower() and token.text[:1].isupper() and single:
        return True
    behind_noun = not phrase[-1].lower().endswith("ly") and phrase[-1].lower() not in _PARTICLES
    return token.low.endswith("ed") and token.low not in CASUALTIES and behind_noun and single
