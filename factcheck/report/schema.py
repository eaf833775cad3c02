"""The JSON schemas of the results, made from the records: ``python -m factcheck.report.schema [FOLDER]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factcheck.files import write_whole
from factcheck.lines import DraftResult
from factcheck.models import CheckResult

SCHEMAS: dict[str, type[CheckResult | DraftResult]] = {"factcheck-1": CheckResult, "factcheck-draft-1": DraftResult}
"""The record of each schema; the file of a schema is named after it."""


def schema(name: str = "factcheck-1") -> str:
    """Return a JSON schema (draft 2020-12) of the JSON that :mod:`factcheck.report.json` gives."""
    made = SCHEMAS[name].model_json_schema(by_alias=True, mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:factcheck:schema:{name}",
        "title": name.replace("-1", "/1"),
    }
    return json.dumps(head | {key: value for key, value in made.items() if key != "title"}, indent=2) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "schema")
    for name in SCHEMAS:
        write_whole(folder / f"{name}.schema.json", schema(name))
