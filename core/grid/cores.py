"""A grid on all cores of this machine."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
from joblib import Parallel, delayed

from core.errors import InputError
from core.grid.answer import answer
from core.grid.mail import take
from core.grid.task import Task
from core.mail.corpus import Corpus


def on_all_cores(tasks: Sequence[Task], mail: Mapping[str, Corpus]) -> Iterator[tuple[Task, pd.DataFrame | InputError]]:
    """Each task with its rows or what kept it from them, as soon as they are there; each process is given the mail, by
    its key, once, at its start."""
    take(mail)  # on a machine with one core there is no other process
    processes = Parallel(-1, return_as="generator_unordered", batch_size=1, initializer=take, initargs=(mail,))
    yield from processes(delayed(answer)(task) for task in tasks)
