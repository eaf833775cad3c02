"""Read what desks have - files, folders, patterns - into reports."""

from factcheck.read.reports import Reports, read_reports

__all__ = ["Reports", "read_reports"]
