"""Many reports of many events, from Parquet to Parquet, through an engine that exists.

:func:`factcheck.engines.run.run` is the way in. The work is three functions over a part of the reports
(:mod:`factcheck.engines.stages`): what a report is known by, its claims, and the check of whole stories. A story
is the reports that tell of one event. An engine calls them on its parts and moves rows between them: the cores
of one machine, Dask, or Spark. Retries, spilling and a dashboard are the engine's.
"""

ENGINES = ("local", "dask", "spark")
"""Each has a module of its name."""
