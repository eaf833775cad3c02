"""Reports to the claim table."""

from factcheck.extract.claims import extract_claims

__all__ = ["extract_claims"]
