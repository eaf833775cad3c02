"""Event keys of a folder: which of its events, then which happening of that event's reports.

The keys of the largest event are those of its reports; those of the others have a number before them.
"""

from __future__ import annotations

from factcheck.values.happening import MAIN

_END = ": "


def key_of(number: int, happening: str) -> str:
    """Return the key of a happening that reports of event ``number`` tell of; 0 is the largest event."""
    return key_in(event_name(number), happening)


def event_name(number: int) -> str:
    """Return what the keys of an event begin with: nothing for the largest event's."""
    return f"other event {number}" if number else ""


def key_in(event: str, happening: str) -> str:
    """Return the key whose parts :func:`event_of` and :func:`happening_of` give back."""
    return f"{event}{_END}{happening}" if event else happening


def event_of(key: str) -> str:
    """Return the :func:`event_name` that a key begins with."""
    return key.rpartition(_END)[0]


def happening_of(key: str) -> str:
    """Return the happening alone."""
    return key.rpartition(_END)[2]


def is_main(key: str) -> bool:
    """Tell whether a settled key names the happening that its report is about."""
    return happening_of(key) == MAIN
