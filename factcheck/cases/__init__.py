"""A desk's own cases: files of known conflicts and look-alikes, and how a check measures up to them."""

from factcheck.cases.judge import Outcome, judge
from factcheck.cases.load import load_cases
from factcheck.cases.records import (
    Case,
    CaseError,
    CaseFile,
    CaseSide,
    Conflict,
    ExpectedClaim,
    LookAlike,
    Mention,
    ShortCase,
    ShortText,
)
from factcheck.cases.seen import Seen

__all__ = [
    "Case",
    "CaseError",
    "CaseFile",
    "CaseSide",
    "Conflict",
    "ExpectedClaim",
    "LookAlike",
    "Mention",
    "Outcome",
    "Seen",
    "ShortCase",
    "ShortText",
    "judge",
    "load_cases",
]
