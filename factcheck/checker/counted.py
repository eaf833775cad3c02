"""Numbers that differ because they count something else: women of the dead, six of the injured, another country's traffic."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.checker.around import FEW, words_behind
from factcheck.checker.totals import adds_up
from factcheck.models import Claim
from factcheck.values.gazetteer import country_of
from factcheck.values.oppositions import opposed
from factcheck.values.weapons import kind_words

SORTS = frozenset(
    ["man", "woman", "boy", "girl", "child", "baby", "infant", "toddler", "teenager", "adult", "male", "female",
     "mother", "father", "pensioner"]
)  # fmt: skip
"""Heads that tell sex or age: a report that counts by them counts the others apart."""
WRONGDOERS = frozenset(
    ["pirate", "robber", "thief", "gunman", "attacker", "hijacker", "kidnapper", "raider", "burglar", "terrorist", "militant",
     "killer", "shooter", "rioter"]
)  # fmt: skip
OTHERS = frozenset(
    ["hostage", "victim", "passenger", "fisherman", "sailor", "seaman", "crewman", "crewmember", "crew", "officer", "policeman",
     "soldier", "guard", "employee", "worker", "student", "resident", "villager", "firefighter", "tourist", "bystander"]
)  # fmt: skip
"""Who suffers from wrongdoers or stops them: not of their number."""
REGAINS = frozenset(["recover", "restore", "rescue", "pull", "save", "free", "return", "find", "release"])
"""Acts that get back some of what was lost or caught."""
_GROUPS = re.compile(
    r"\b(?:crews|teams|squads|families|couples|gangs|groups|platoons|battalions|brigades|delegations|households|pairs)\b"
)
_OF_THEIR_OWN = (frozenset(["time", "occasion"]), frozenset(["count", "charge"]))
"""Heads that count nothing but each other."""
_ADDED = re.compile(rf"\b(?:additional|extra|further|(?:{FEW}) more)\b")
_BESIDES = re.compile(r"\b(?:with|and|alongside)$")
"""Before "two other men" it says that one more, who has been named, is none of them."""
_ALSO = re.compile(r"\b(?:was|were|also) also\b|\balso (?:was|were)\b")
_AMONG_THEM = re.compile(r"\b(?:one|two|three|some) of (?:them|whom|these|those)(?: (?:was|were|being))? $")
_INCLUDED = re.compile(r"\bincluding (?:at least |about |some )?$")
_PARTITIVE = re.compile(r"\s+of (?:the|those|these|them|its|their|whom|which)\b|[\s-]+of[\s-]+\d")
_CAPITALS = re.compile(r"[A-Z][\w’'-]+")
_PHRASE = re.compile(r"[^,;:.()\d]*")
"""What stands behind a figure and may say of whom it is, up to the next figure."""
_SIZE = re.compile(r"\w[\w.,]*-[a-z]+")
_ARMED = re.compile(r"\b(?:armed|masked|hooded|gun-wielding|knife-wielding)\b")
_ASIDE = re.compile(r"(?:--|[,(–—]) ?$")


def of_another(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count two sorts of people, one a part of the other, or one none of another thing."""
    return not _is_nobody(a, b) and any(rule(a, b) for rule in _RULES)


def _is_nobody(a: Claim, b: Claim) -> bool:
    """Tell whether one says that nobody was hurt: that excludes two of his men."""
    return a.kind == "casualties" and any(c.head == "person" and getattr(c.value, "high", None) == 0 for c in (a, b))


def _is_group(a: Claim, b: Claim) -> bool:
    """Tell whether one counts crews or families, and the other those who are in them."""
    named = "" not in {a.head, b.head}
    return named and bool(_GROUPS.search(a.quote)) != bool(_GROUPS.search(b.quote))


def _is_other_sort(a: Claim, b: Claim) -> bool:
    """Tell whether one counts how often, or charges, and the other does not: "shot several times", "on two counts"."""
    return "" not in {a.head, b.head} and any((a.head in sort) != (b.head in sort) for sort in _OF_THEIR_OWN)


def _is_added(a: Claim, b: Claim) -> bool:
    """Tell whether one number is put on top of another that its report has told before: "two extra sentences"."""
    if a.kind != "count":
        return False
    return bool(_ADDED.search(_told(a))) != bool(_ADDED.search(_told(b))) or (
        a.head != b.head and bool(_ALSO.search(_told(a))) != bool(_ALSO.search(_told(b)))
    )


def _is_besides(a: Claim, b: Claim) -> bool:
    """Tell whether one counts those that did it with somebody, and the other may count him: "fled with two other men"."""
    one, two = (bool(_BESIDES.search(c.sentence.partition(c.quote)[0].rstrip())) and " other " in c.quote for c in (a, b))
    return a.kind == "count" and one != two


def _is_undone(a: Claim, b: Claim) -> bool:
    """Tell whether one counts what was won back of the other: five paintings stolen, two recovered; 312 on board, 180 rescued."""
    told = a.kind == "count" and "" not in {a.act, b.act}
    return told and ((a.act in REGAINS) != (b.act in REGAINS) or opposed(a.act, b.act) is not None)


def _is_armed(a: Claim, b: Claim) -> bool:
    """Tell whether one counts weapons or craft, and the other people: "pointed a gun" / "two officers"."""
    return any(x.head in kind_words() and y.head in SORTS | WRONGDOERS | OTHERS | {"person"} for x, y in ((a, b), (b, a)))


def _told(claim: Claim) -> str:
    """Return the quote with the words beside it."""
    before, quote, behind = claim.sentence.partition(claim.quote)
    return f"{before[-9:]}{quote}{behind[:30]}"


def _is_size(a: Claim, b: Claim) -> bool:
    """Tell whether one is the size of what it stands before: 160 seats of a 300-seat house."""
    return bool(_SIZE.fullmatch(a.quote)) != bool(_SIZE.fullmatch(b.quote))


def _none_of_another(a: Claim, b: Claim) -> bool:
    """Tell whether one counts none of a thing that has another name, or says of things told what none of them is."""
    none = [claim for claim in (a, b) if getattr(claim.value, "high", None) == 0]
    if not none or a.kind != "count":
        return False
    return ("" not in {a.head, b.head} and a.head != b.head) or any(_is_partitive(claim) for claim in none)


def _is_part(a: Claim, b: Claim) -> bool:
    """Tell whether one of two numbers is told as part of a known whole, and the other, not being one, may be that whole.

    "Two of the vessels" that were boarded may still be set against "three vessels" that another report has boarded;
    six of the injured are never all of them.
    """
    asides = [_is_aside(claim) for claim in (a, b)]
    one, two = (aside or _is_partitive(claim) for aside, claim in zip(asides, (a, b), strict=True))
    other = a.act != b.act
    return one != two and (any(asides) or other or a.report_id == b.report_id or a.kind == "casualties")


def _is_partitive(claim: Claim) -> bool:
    before, quote, behind = claim.sentence.partition(claim.quote)
    return bool(_PARTITIVE.match(behind) or _PARTITIVE.search(quote) or _AMONG_THEM.search(before) or _INCLUDED.search(before))


def _is_aside(claim: Claim) -> bool:
    """Tell whether a bare number takes up what was counted before it: "four robbers -- two dressed as women --"."""
    before, quote, _ = claim.sentence.partition(claim.quote)
    return bool(_ASIDE.search(before)) and " " not in quote and bool(claim.head) and claim.head in before.lower()


def _two_sorts(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers are of two sorts of people, or one of a sort and the other of all."""
    wrong = [_is_wrongdoer(claim) for claim in (a, b)]
    if a.head != b.head and {a.head, b.head} & SORTS and not all(wrong):
        return True
    if (wrong[0] and b.head in OTHERS) or (wrong[1] and a.head in OTHERS):
        return True
    left, right = _nations(a), _nations(b)
    return bool(left and right) and not left & right


def _is_wrongdoer(claim: Claim) -> bool:
    """Tell gunmen, and armed men, who are the same to another report."""
    return claim.head in WRONGDOERS or (claim.head in {"man", "person"} and bool(_ARMED.search(claim.about)))


def of_two_countries(a: Claim, b: Claim) -> bool:
    """Tell whether two shares are of two countries: "52 percent in Egypt" / "82 percent in India"."""
    one, two = _countries(a), _countries(b)
    return bool(one and two) and not one & two


def _countries(claim: Claim) -> frozenset[str]:
    """Return the countries behind a figure; what it is about may name those of the figure before it."""
    phrase = _PHRASE.match(words_behind(claim))
    return _named_countries(phrase[0] if phrase else "") or _named_countries(claim.about)


def _named_countries(text: str) -> frozenset[str]:
    words = [word.removesuffix("'s").removesuffix("’s") for word in _CAPITALS.findall(text)]
    names = (*words, *map(" ".join, pairwise(words)))
    return frozenset(code for name in names if (code := country_of(name)))


def _nations(claim: Claim) -> frozenset[str]:
    """Return the countries that the counted people are said to be of."""
    words = (word.strip(",.") for word in claim.quote.split())
    return frozenset(code for word in words if word[:1].isupper() and (code := country_of(word)))


_RULES = (
    _two_sorts, _is_part, _none_of_another, _is_size, _is_group, _is_other_sort, _is_added, _is_besides, adds_up, _is_undone,
    _is_armed,
)  # fmt: skip
