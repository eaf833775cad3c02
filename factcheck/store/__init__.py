"""A store that grows: reports, claims, groups and discrepancies in one SQLite file, checked event by event.

SQLite and not DuckDB: it is in the standard library, and several processes may write, one after the other.
What it is asked for is a few events' rows by their index, not scans; a killed run is rolled back by the next.

A report is known by its content, and a corrected version takes the place of the earlier one, which stays as
history. The state after any additions is what one check of all its reports would give. What reviewers decided
stays in its YAML beside the store: text that a desk can read, compare and merge.
"""

from factcheck.store.add import Extract, add_reports
from factcheck.store.read import present

__all__ = ["Extract", "add_reports", "present"]
