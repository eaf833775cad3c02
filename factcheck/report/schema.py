"""The JSON schema of a result, made from the records: ``python -m factcheck.report.schema FILE``."""

from __future__ import annotations

import json
import sys

from factcheck.files import write_whole
from factcheck.models import CheckResult


def schema() -> str:
    """Return the JSON schema (draft 2020-12) of the JSON that :mod:`factcheck.report.json` gives."""
    made = CheckResult.model_json_schema(by_alias=True, mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:factcheck:schema:factcheck-1",
        "title": "factcheck/1",
    }
    return json.dumps(head | {key: value for key, value in made.items() if key != "title"}, indent=2) + "\n"


if __name__ == "__main__":
    write_whole(sys.argv[1] if len(sys.argv) > 1 else "schema/factcheck-1.schema.json", schema())
