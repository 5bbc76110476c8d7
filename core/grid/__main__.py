"""The command line of a grid."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
import pandas as pd

from core.errors import InputError
from core.grid.answers import Answers
from core.grid.cores import on_all_cores
from core.grid.specification import grid_of
from core.grid.task import Task
from core.mail.corpus import Corpus

Way = Callable[[Sequence[Task], Mapping[str, Corpus]], Iterator[tuple[Task, pd.DataFrame | InputError]]]


@click.command()
@click.argument("spec", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The Parquet file that all rows are written to. Finished questions are kept in a folder beside it.",
)
@click.option(
    "--dask", metavar="ADDRESS", help="Of the scheduler of a dask.distributed cluster that is to do the work."
)
def main(spec: Path, out: Path, dask: str | None) -> None:
    """Ask all questions of SPEC, a TOML file, on all cores. What is finished is never asked again."""
    try:
        outcome = run(spec, out, on_all_cores if dask is None else _cluster(dask))
    except InputError as error:
        raise click.ClickException(str(error)) from error
    if outcome.rows:
        click.echo(f"{outcome.rows:,} rows in {out}")
    if outcome.refused:
        reasons = "\n".join(f"{count:,} × {reason}" for reason, count in outcome.refused.most_common(5))
        raise click.ClickException(f"{outcome.refused.total():,} questions have no answer:\n{reasons}")


@dataclass(frozen=True)
class Outcome:
    """What became of a grid.

    rows: how many were written. refused: what kept questions from being answered, as sentences, to how many they are.
    """

    rows: int
    refused: Counter[str]


def run(spec: Path, out: Path, way: Way) -> Outcome:
    """Ask what is not yet finished and write all rows.

    Raises `InputError` where the specification cannot be read, or where nobody is there to answer.
    """
    grid = grid_of(spec)
    answers = Answers(out.with_suffix(".parts"))
    left = [task for task in grid.tasks if not answers.has(task)]
    refused: Counter[str] = Counter()
    with click.progressbar(length=len(grid.tasks), label="Questions", show_pos=True, file=sys.stderr) as bar:
        bar.update(len(grid.tasks) - len(left))
        for task, rows in way(left, grid.mail) if left else ():
            if isinstance(rows, InputError):
                refused[str(rows)] += 1
            else:
                answers.put(task, rows)
            bar.update(1)
    return Outcome(answers.merge(grid.tasks, out), refused)


def _cluster(address: str) -> Way:
    try:
        from core.grid.cluster import on_cluster  # noqa: PLC0415 - only whoever has a cluster needs its library
    except ModuleNotFoundError as error:
        raise InputError("The cluster's library is missing: pip install -r requirements-cluster.txt.") from error
    return partial(on_cluster, address)


if __name__ == "__main__":
    main()
