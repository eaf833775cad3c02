"""Claims to groups: which claims answer the same question."""

from factcheck.match.groups import Matching, match_claims

__all__ = ["Matching", "match_claims"]
