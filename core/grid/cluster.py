"""A grid on the machines of a dask.distributed cluster, on each of which this engine is installed."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
from distributed import Client, as_completed, get_worker

from core.errors import InputError
from core.grid.answer import answer
from core.grid.mail import drop, here, take
from core.grid.task import Task, engine
from core.mail.corpus import Corpus


def on_cluster(
    address: str, tasks: Sequence[Task], mail: Mapping[str, Corpus]
) -> Iterator[tuple[Task, pd.DataFrame | InputError]]:
    """Each task with its rows or what kept it from them, as soon as they are there.

    address: of the scheduler, such as "tcp://10.0.0.1:8786". mail: by its key; it goes to each worker once, to those
    that come later with their first question, and is dropped at the end. Raises `InputError` where nobody is there to
    answer.
    """
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise InputError(f"There is no scheduler at {address}: start one, or check its address.") from error
    with client:
        _check_engines(client)
        _send(client, mail)
        try:
            asked = as_completed([client.submit(_answer, task, pure=False) for task in tasks], with_results=True)
            for _, (task, found) in asked:
                if isinstance(found, str):
                    _send(client, mail, found)
                    asked.add(client.submit(_answer, task, pure=False))
                else:
                    yield task, found
        finally:
            client.run(drop, list(mail), on_error="ignore")


def _check_engines(client: Client) -> None:
    """Before any mail is sent: all workers that are there have this engine."""
    engines = client.run(engine, on_error="return")
    if not engines:
        raise InputError("The scheduler has no workers: start one, and ask again.")
    for worker, found in engines.items():
        if found != engine():
            raise InputError(f"The worker at {worker} has another engine or none: install this one there.")


def _send(client: Client, mail: Mapping[str, Corpus], *workers: str) -> None:
    """Give these workers, without any all that are there, the mail that they do not have."""
    for worker, keys in client.run(here, workers=list(workers) or None, on_error="ignore").items():
        if missing := {key: corpus for key, corpus in mail.items() if key not in keys}:
            client.run(take, missing, workers=[worker], on_error="ignore")


def _answer(task: Task) -> tuple[Task, pd.DataFrame | InputError | str]:
    """What `answer` gives, or the address of this worker where it does not have the mail."""
    try:
        return answer(task)
    except KeyError:
        return task, str(get_worker().address)
