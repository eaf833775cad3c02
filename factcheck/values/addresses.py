"""Addresses: the number of a block or a house and the street that it stands in."""

from __future__ import annotations

import re
from typing import NamedTuple

_ADDRESS = re.compile(r"(?P<number>\d{1,6}) (?:block of )?(?:the )?(?P<street>[a-z0-9 ]{1,60})")
_SHORT = {
    "ave": "avenue",
    "blvd": "boulevard",
    "dr": "drive",
    "hwy": "highway",
    "ln": "lane",
    "pl": "place",
    "rd": "road",
    "st": "street",
}
_STREETS = frozenset([*_SHORT.values(), "court", "square", "terrace"])
"""What an address ends in, and the short forms of it, after US Postal Service Publication 28, appendix C1."""
_COMPASS = frozenset(["north", "south", "east", "west", "n", "s", "e", "w"])


class Address(NamedTuple):
    """A number and a street, the compass point before the street left out as reports do."""

    number: str
    street: str


def address_of(key: str) -> Address | None:
    """Return the address that the key of a place tells ("12000 block of east 223rd street"), else None."""
    found = _ADDRESS.fullmatch(key)
    if found is None:
        return None
    words = [word for word in found["street"].split() if word not in _COMPASS]
    last = _SHORT.get(words[-1], words[-1]) if len(words) > 1 else ""
    return Address(found["number"], " ".join([*words[:-1], last])) if last in _STREETS else None
