"""JSON lines ``{"text", "published"}`` in, ``{"values": [...]}`` out."""

import json
import sys

from factcheck.values import describe

for line in sys.stdin:
    case = json.loads(line)
    sys.stdout.write(json.dumps({"values": describe(case["text"], case.get("published"))}) + "\n")
