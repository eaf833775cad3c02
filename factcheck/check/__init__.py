"""Groups to discrepancies."""

from factcheck.check.findings import check_groups

__all__ = ["check_groups"]
