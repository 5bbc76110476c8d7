"""A grid on the machines of a dask.distributed cluster, on each of which this engine is installed."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from distributed import Client, WorkerPlugin, as_completed

from core.errors import InputError
from core.mail.corpus import Corpus
from core.runs.grid.mail import take
from core.runs.grid.task import Task, answer


class Delivery(WorkerPlugin):
    """Mail on its way to all workers: to each once, and to those that come later before they get a question.

    It is named by what is in it and stays until the cluster ends, so that another grid finds it there.
    """

    idempotent = True

    def __init__(self, corpus: Corpus) -> None:
        self.name = f"mail-{corpus.id}-{corpus.digest}"
        self._corpus = corpus

    def setup(self, worker: Any) -> None:  # noqa: ARG002 - every plugin is told
        take([self._corpus])


def on_cluster(
    address: str, tasks: Sequence[Task], corpora: Sequence[Corpus]
) -> Iterator[tuple[Task, pd.DataFrame | InputError]]:
    """Each task with its rows or what kept it from them, as soon as they are there.

    address: of the scheduler, such as "tcp://10.0.0.1:8786". Raises `InputError` where there is none.
    """
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise InputError(f"There is no scheduler at {address}: start one, or check its address.") from error
    with client:
        for corpus in corpora:
            client.register_plugin(Delivery(corpus))
        asked = [client.submit(answer, task, key=f"{task.name}-{client.id}") for task in tasks]
        for _, answered in as_completed(asked, with_results=True):
            yield answered
