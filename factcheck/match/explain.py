"""Why two claims were put together or kept apart, term by term, as a match-weight table in record linkage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from factcheck.errors import FactcheckError
from factcheck.match.encode import Encoder
from factcheck.match.evidence import Evidence
from factcheck.match.groups import SAME_WORDING, block_key
from factcheck.match.score import KINDS, PairModel
from factcheck.models import CheckResult, Claim, Explanation, Group, Term
from factcheck.settings import Settings

BLOCKS = ("kind", "event", "state of the victims", "unit of the share")
"""What the parts of a block key are called."""
WORDS: dict[str, Callable[[Claim], str]] = {
    "head": lambda claim: claim.head, "act": lambda claim: claim.act, "about": lambda claim: claim.about,
    "clause": lambda claim: claim.clause, "sentence": lambda claim: claim.sentence,
    "unit": lambda claim: getattr(claim.value, "unit", None) or "", "report": lambda claim: claim.report_id,
    "firmness": lambda claim: claim.certainty, "source": lambda claim: claim.said_by or "the outlet",
}  # fmt: skip
"""What to show of a claim for a feature whose name has one of these words."""
LONGEST = 40
"""Characters shown of a claim's words."""
MOST_PAIRS = 10
"""Pairs shown of a group, the weakest first: they are the ones to doubt."""


class Explainer:
    """Explains the groups of one result."""

    def __init__(self, result: CheckResult, encoder: Encoder, settings: Settings) -> None:
        self._claims = {claim.id: claim for claim in sorted(result.rows, key=lambda claim: claim.id)}
        self._groups = {group.id: group for group in result.groups}
        self._groups |= {finding.id: self._groups[finding.group_id] for finding in result.discrepancies}
        self._place = {claim_id: n for n, claim_id in enumerate(self._claims)}
        self._evidence = Evidence(list(self._claims.values()), encoder)
        self._model = PairModel.load()
        self._threshold = settings.link_threshold

    def explain(self, *ids: str) -> tuple[Explanation, ...]:
        """Explain two claims, a group, or a group and a claim: the pairs, the weakest first.

        A finding's id stands for its group.

        Raises FactcheckError for an id that the result does not have and for other numbers of ids.
        """
        groups = [self._groups[name] for name in ids if name in self._groups]
        claims = [self._claims[name] for name in ids if name not in self._groups and self._known(name)]
        match (groups, claims):
            case ([], [one, two]) if one.id != two.id:
                return (self.pair(one, two),)
            case ([group], []):
                pairs = list(combinations(self._members(group), 2))
            case ([group], [claim]):
                pairs = [(claim, member) for member in self._members(group) if member.id != claim.id]
            case _:
                raise FactcheckError(
                    "explain takes the ids of two claims, of a group or a finding, or of one and a claim"
                )
        return tuple(
            sorted((self.pair(*pair) for pair in pairs), key=lambda e: (e.probability, e.claim_ids))[
                :MOST_PAIRS
            ]
        )

    def pair(self, one: Claim, two: Claim) -> Explanation:
        """Explain one pair."""
        left, right = (np.array([self._place[claim.id]], dtype=np.intp) for claim in (one, two))
        features = self._evidence.pairs(left, right)[0]
        rows = self._model.terms(features, one.kind)
        terms = tuple(
            Term(name=name, has=_has(name, value, one, two), part=round(part, 3))
            for name, value, part in rows
        )
        probability = float(self._model.probability(features[None], np.array([KINDS.index(one.kind)]))[0])
        apart = _blocks_apart(one, two)
        rule = f"never compared: they differ in {apart}" if apart else ""
        if not rule and self._evidence.rivals(left, right)[0]:
            rule = (
                "never compared: two values of one sentence, of it and its copy, of the first and the second thing of a row, "
                "or of things that have nothing in common"
            )
        if rule:
            probability = 0.0
        elif self._evidence.same_wording(left, right)[0] and probability < SAME_WORDING:
            probability = SAME_WORDING
            rule = f"one clause with another value in it: at least {SAME_WORDING:.2f}"
        elif self._evidence.same_whereabouts(left, right)[0] and probability < SAME_WORDING:
            probability = SAME_WORDING
            rule = f"both say where one place lies: at least {SAME_WORDING:.2f}"
        together = any({one.id, two.id} <= set(group.claim_ids) for group in self._groups.values())
        return Explanation(
            claim_ids=(one.id, two.id), terms=terms, total=round(sum(part for _, _, part in rows), 3),
            probability=probability, together=together, rule=rule,
            reason=self._reason(one, two, probability, together, rule),
        )  # fmt: skip

    def _reason(self, one: Claim, two: Claim, probability: float, together: bool, rule: str) -> str:
        alike = probability >= self._threshold
        if together:
            return "together: " + (
                "the pair is likely enough by itself" if alike
                else "the pair is not likely by itself, but the mean over the group's pairs is"
            )  # fmt: skip
        if rule and not alike:
            return f"apart: {rule}"
        if not alike:
            return f"apart: below the threshold of {self._threshold:.2f}"
        return (
            "apart: the pair is likely enough by itself, but the mean over all pairs of their two groups "
            f"is not ({self._size(one)} and {self._size(two)} claims)"
        )

    def _size(self, claim: Claim) -> int:
        return max((len(g.claim_ids) for g in self._groups.values() if claim.id in g.claim_ids), default=1)

    def _members(self, group: Group) -> Sequence[Claim]:
        return [self._claims[claim_id] for claim_id in group.claim_ids]

    def _known(self, name: str) -> bool:
        if name not in self._claims:
            raise FactcheckError(
                f"no claim, group or finding has the id {name!r}; `factcheck check --format json` of the files lists them"
            )
        return True


def _blocks_apart(one: Claim, two: Claim) -> str:
    """Return the parts of the block keys that differ, in words; empty when none does."""
    parts = zip(BLOCKS, block_key(one), block_key(two), strict=True)
    return ", ".join(f"{name} ({a or 'none'} | {b or 'none'})" for name, a, b in parts if a != b)


def _has(name: str, value: float, one: Claim, two: Claim) -> str:
    """Return the feature's value, after the two claims' words where it is about some."""
    figure = f"{value:.2f}".rstrip("0").rstrip(".")
    read = next((read for word, read in WORDS.items() if word in name.split()), None)
    if read is None:
        return figure
    return f"{_cut(read(one))} | {_cut(read(two))}: {figure}"


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
