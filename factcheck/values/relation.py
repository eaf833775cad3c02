"""How two values of one kind relate: the words of DESIGN section 4, without any policy."""

from __future__ import annotations

from typing import Literal, NamedTuple

Relating = Literal["same", "vaguer", "excluding", "incomparable"]


class ValueRelation(NamedTuple):
    """The relation of two values, and the working in words."""

    relation: Relating
    reason: str
    vaguer: Literal[0, 1] | None = None
    """Which of the two tells less, where ``relation`` is "vaguer"."""
    plausibility: float = 1.0
    """How well the vaguer words fit the other value: below 1 for "several" said of two; 0 where nobody would
    ask, because both are told side by side, as a town and its country are."""

    follows: bool = False
    """Whether both can be true one after the other, so that the later telling is only ahead: planned and done."""

    def swapped(self) -> ValueRelation:
        """Return the relation seen from the other side."""
        if self.vaguer is None:
            return self
        return self._replace(vaguer=0 if self.vaguer == 1 else 1)
