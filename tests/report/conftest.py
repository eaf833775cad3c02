from __future__ import annotations

import pytest
from made_up_event import made_up_result

from factcheck.models import CheckResult


@pytest.fixture(scope="session")
def result() -> CheckResult:
    """Four reports of a ferry fire that never was, with five discrepancies."""
    return made_up_result()
