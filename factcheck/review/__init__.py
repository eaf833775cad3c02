"""Reviewers' sheets in, a decisions file kept: what people said of findings, and where they differ.

The decisions file is plain YAML, sorted, one finding below the other, so that a desk can read, edit
and compare it. :mod:`factcheck.decisions` says when a decision still stands.
"""

from factcheck.review.apply import ApplyReport, Difference, Problem, Replaced, apply_sheet
from factcheck.review.file import DECISIONS_FILE, decisions_beside, load_decisions, save_decisions
from factcheck.review.words import describe

__all__ = [
    "DECISIONS_FILE",
    "ApplyReport",
    "Difference",
    "Problem",
    "Replaced",
    "apply_sheet",
    "decisions_beside",
    "describe",
    "load_decisions",
    "save_decisions",
]
