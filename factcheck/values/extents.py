"""How far an act went and how many it befell: "damaged" / "destroyed", "partly" / "completely", all / some."""

from __future__ import annotations

from factcheck.values import oppositions
from factcheck.values.clauses import View
from factcheck.values.relation import ValueRelation
from factcheck.values.things import as_many


def how_many(a: View, b: View) -> ValueRelation | None:
    """Find one act said of all and of some: "all flights were cancelled" / "some flights"."""
    if a.polarity and b.polarity and {a.degree, b.degree} == {"all", "some"}:
        return ValueRelation("excluding", f"how many: {a.degree} / {b.degree}")
    return None


def by_degree(a: View, b: View) -> ValueRelation:
    """Relate one act of one thing by the words of degree: "partly cut" / "completely cut"."""
    extents = (extent_of(a), extent_of(b))
    if a.polarity and set(extents) == {"little", "much"}:
        return ValueRelation("excluding", f"how far: {a.degree} / {b.degree}")
    if a.polarity and as_many(a.thing, b.thing) and "little" in extents and "open" in extents:
        return ValueRelation("vaguer", "one does not say how far", 0 if extents[0] == "open" else 1)
    return ValueRelation("same", "the same act of the same thing")


def extent_of(view: View) -> str:
    """Return "little", "much" or, where no word says how far, "open"."""
    if view.degree in {"part", "minor"}:
        return "little"
    return "much" if view.degree in {"all", "full", "major"} else "open"


def on_scale(a: View, b: View) -> ValueRelation | None:
    """Relate two words of one scale: "damaged" tells less than "destroyed", "cracked" excludes it."""
    one, other = oppositions.step(a.head), oppositions.step(b.head)
    if one is None or other is None or one[0] != other[0]:
        return None
    words = f"{a.head} / {b.head}"
    if a.polarity != b.polarity:
        denied, said = (one, other) if b.polarity else (other, one)
        if denied[1] <= said[1] and extent_of(b if a.polarity else a) != "much":
            return ValueRelation("excluding", f"not {words}" if b.polarity else f"{words}, one denied")
        return ValueRelation("incomparable", f"{words}, one denied")
    if not a.polarity:
        return ValueRelation("same", f"neither {words}")
    if a.head == b.head and "little" not in (extent_of(a), extent_of(b)):
        return ValueRelation("same", f"both {a.head}")
    low, high = moved(one[1], a), moved(other[1], b)
    if 0 in (low, high) and low != high:
        return ValueRelation("vaguer", f"how far: {words}", 0 if low == 0 else 1)
    if abs(low - high) >= oppositions.SCALE_GAP:
        return ValueRelation("excluding", f"how far: {words}")
    return ValueRelation("same", f"about as far: {words}")


def moved(step: int, view: View) -> int:
    """Return the step with its word of degree: "minor damage" 1, "badly damaged" 4, "partly collapsed" 2."""
    extent = extent_of(view)
    if extent == "little":
        return 1 if step < oppositions.SCALE_GAP else 2
    return 4 if step == 0 and extent == "much" else step
