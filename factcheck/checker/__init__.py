"""Groups to discrepancies."""

from factcheck.checker.findings import check_groups

__all__ = ["check_groups"]
