"""The counted noun, as far as plain words show it, and the words that never are one."""

from __future__ import annotations

from factcheck.values.tokens import HYPHENS, Token, words

STOP = words(
    "a an the and or but nor so yet if than that which who whom whose this these those it its he she they "
    "we you i his "
    "her their our my your him them us of in on at by for from to with without into onto over under "
    "after before "
    "during since until till about above below between among through across against near off out up "
    "down as is are "
    "was were be been being am has have had having do does did will would shall should can could may "
    "might must not "
    "never also then there here when where while because although though however said says told say "
    "according such "
    "both either neither each every all any some no per via amid toward towards within upon like unlike "
    "despite "
    "including included include later earlier ago away apart now still just only even ever again too "
    "more less most "
    "least very much n't went came took made got became remained reported were've come what how why "
    "once percent "
    "respectively instead already yesterday today tomorrow back around along onto worth versus vs old "
    "died flew fell hit struck survived arrived escaped fled returned left lost won scored broke began "
    "rose dropped "
    "happened occurred followed landed travelled traveled covered reached go goes going get"
)
_CASUALTIES = words(
    "dead killed injured wounded missing hurt homeless displaced arrested trapped hospitalized "
    "hospitalised rescued "
    "detained stranded evacuated unaccounted survivors aboard onboard"
)
_IRREGULAR = words(
    "people men women children persons police personnel crew staff dead wounded injured troops cattle "
    "sheep fish "
    "aircraft spacecraft helicopters lives wives teeth feet media data others ones"
)
_NOT_PLURAL = words("this his its us as was has is yes gas bus plus less across always perhaps thus")
_MAX_WORDS = 5


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    return word in _IRREGULAR or (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "'s", "us", "is"))
        and word not in _NOT_PLURAL
    )


def counted_noun(tokens: list[Token], i: int, single: bool = False) -> str | None:
    """Return the noun phrase from token ``i`` on: up to its first plural, or its words before a stop word.

    ``single`` is for "one": the words need not end in a plural. "of the" and a number between
    are stepped over.
    """
    if tokens[i].low in HYPHENS and tokens[i].glued:
        i += 1
    if tokens[i].low == "of":
        i += 1
        i += tokens[i].low in ("the", "its", "their", "his", "her", "these", "those", "our", "all")
        i += tokens[i].low in ("two", "three", "four", "five") or tokens[i].kind == "num"
    words: list[str] = []
    while len(words) < _MAX_WORDS:
        token = tokens[i]
        if token.kind not in ("word", "abbr"):
            if (
                token.low in HYPHENS
                and token.glued
                and words
                and tokens[i + 1].kind == "word"
                and tokens[i + 1].glued
            ):
                words[-1] += f"-{tokens[i + 1].text}"
                i += 2
                continue
            break
        if token.low in STOP:
            break
        words.append(token.text)
        if is_plural(token.low) or token.low in _CASUALTIES:
            return " ".join(words)
        if token.low.endswith("'s"):
            break
        i += 1
    if single and words:
        return " ".join(words[:3])
    return " ".join(words) if words and _looks_nominal(words) else None


def _looks_nominal(words: list[str]) -> bool:
    return not words[-1].lower().endswith(("ed", "ly", "ing")) or len(words) > 1
