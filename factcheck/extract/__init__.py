"""Reports to the claim table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.claims import extract_claims

__all__ = ["extract_claims"]


def __getattr__(name: str) -> object:
    """Load the parser with the first call: the package's other modules are light."""
    if name == "extract_claims":
        from factcheck.extract.claims import extract_claims

        return extract_claims
    raise AttributeError(f"module 'factcheck.extract' has no attribute {name!r}")
