"""A draft against its sources: what they say to each of its claims."""

from factcheck.draft.check import check_lines
from factcheck.draft.events import with_known_events

__all__ = ["check_lines", "with_known_events"]
