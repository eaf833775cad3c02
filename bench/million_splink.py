"""Group the records of bench/million.py by Splink: `python bench/million_splink.py FOLDER`, in a Python that has it.

Needs pip install splink pyarrow, in an environment of its own. The records are compared within event and kind. The
model is told the true questions to learn its weights by, since without labels it finds no links. Each
clustering is written beside the records; the last line printed is JSON of the times.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLDS = (0.5, 0.9, 0.99)


def main() -> None:
    """Train, predict, cluster."""
    logging.disable(logging.WARNING)
    folder = Path(sys.argv[1])
    started = time.perf_counter()
    base = duckdb.connect()
    base.execute("SET threads TO 2")
    base.execute("SET memory_limit = '6GB'")
    base.execute(f"SET temp_directory = '{folder}'")
    base.execute(f"CREATE TABLE records AS SELECT * FROM read_parquet('{folder / 'records.parquet'}')")
    api = DuckDBAPI(connection=base)
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("event", "kind")],
        comparisons=[
            cl.ExactMatch("head"),
            cl.ExactMatch("act"),
            cl.JaroWinklerAtThresholds("about", [0.9, 0.75]),
            cl.JaroWinklerAtThresholds("clause", [0.9, 0.75]),
        ],
        retain_matching_columns=False,
    )
    linker = Linker(api.register(base.table("records")), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_m_from_label_column("question")
    trained = time.perf_counter()
    predicted = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    for threshold in THRESHOLDS:
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=threshold)
        base.execute(
            f"COPY (SELECT unique_id, cluster_id FROM {found.physical_name}) TO '{folder}/splink-{threshold}.parquet'"
        )
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "train": trained - started, "clock": time.perf_counter() - started,
        "processor": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1e6,
    }))  # fmt: skip


if __name__ == "__main__":
    main()
