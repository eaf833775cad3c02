"""``factcheck run``: reports of many events, from a Parquet table to Parquet tables."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    from factcheck.commands.inputs import add_settings
    from factcheck.engines import ENGINES

    command = commands.add_parser(
        "run",
        help="check a whole wire: reports of many events, in Parquet",
        description="Read reports of many events from Parquet (columns id, text, publisher, published, url, title), tell the "
        "events apart, and write reports, claims, groups and discrepancies of each as Parquet tables.",
        epilog="Dask takes the cluster at DASK_SCHEDULER_ADDRESS, Spark the one of spark-submit; else they run here. "
        "Workers elsewhere must reach both PATH and FOLDER. Exit code: 0 written, 2 an error that you can mend, 130 interrupted.",
    )
    command.add_argument("path", type=Path, metavar="PATH", help="a Parquet file of reports, or a folder of them")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="folder to write; not there yet")
    command.add_argument("--engine", choices=ENGINES, default="local", help="what runs it (default: processes of this machine)")
    add_settings(command)
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Run, and say how much was written."""
    from factcheck.commands.check import print_times
    from factcheck.commands.settings_file import read_settings
    from factcheck.commands.watch import Watch
    from factcheck.errors import FactcheckError

    try:
        from factcheck.engines.run import run as run_engine
    except ImportError as error:
        raise FactcheckError(f"run needs pyarrow ({error}): pip install 'factcheck[parquet]'") from None
    with Watch() as watch:
        counts = run_engine(
            args.path, args.output, read_settings(args.settings), engine=args.engine, jobs=args.jobs, progress=watch
        )
    print(", ".join(f"{number:,} {name}" for name, number in counts._asdict().items()))
    if args.timings:
        print_times(watch.times())
    return 0
