"""Claim-level cross-checking of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.pipeline import check
    from factcheck.read import read_reports

__all__ = ["check", "read_reports"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load the public names on first use, so that ``import factcheck`` stays light."""
    if name == "check":
        from factcheck.pipeline import check

        return check
    if name == "read_reports":
        from factcheck.read import read_reports

        return read_reports
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
