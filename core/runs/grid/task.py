"""One question of a grid at all its levels: what names its answer, and the answer."""

import hashlib
import json
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from core.attacks.threat_model import Controls
from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.grid.mail import Which, mail_of
from core.runs.sweeping import sweep

_DECIDE = ("numpy", "scipy", "scikit-learn")


@cache
def engine() -> str:
    """What names the engine in a row: 16 hexadecimal characters of its source and of the libraries that decide.

    Whoever changes a line of an attack gets its rows anew, and no worker with another engine answers.
    """
    core = Path(__file__).resolve().parents[2]
    total = hashlib.sha256(" ".join(version(library) for library in _DECIDE).encode())
    for path in sorted(core.rglob("*.py")):
        total.update(f"{path.relative_to(core).as_posix()}\0{path.read_text(encoding='utf-8')}\0".encode())
    return total.hexdigest()[:16]


@dataclass(frozen=True)
class Share:
    """A level as a share of all training mail, poison included, from 0 to below 1."""

    of_all: float


Level = int | Share


@dataclass(frozen=True)
class Task:
    """One question at all its levels.

    levels: numbers of poison messages, or shares; None for those of the lab's slider. engine: which is to answer.
    """

    question: Experiment
    levels: tuple[Level, ...] | None
    corpus: Which
    outside: Which
    engine: str

    @cached_property
    def name(self) -> str:
        """What names the answer: the question with all that the answer depends on, as 40 hexadecimal characters."""
        asked = (self.question.to_query(), repr(self.levels), self.corpus.digest, self.outside.digest, self.engine)
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:40]


def answer(task: Task) -> tuple[Task, pd.DataFrame | InputError]:
    """The task with its rows, or with what keeps the question from being answered.

    Raises `KeyError` where the mail is not in this process, and `InputError` where it has another engine.
    """
    if engine() != task.engine:
        raise InputError("A worker came that has another engine: install this one there.")
    corpus, outside = mail_of(task.corpus), mail_of(task.outside)
    try:
        swept = sweep(task.question, corpus, _counts(task, corpus), outside)
    except InputError as refusal:
        return task, refusal
    links = [replace(task.question, poison=int(level)).to_query() for level in swept.levels]
    asked = pd.DataFrame({"question": links, "engine": task.engine, **_asked(task)})
    return task, pd.concat([asked, swept.table], axis=1)


def _counts(task: Task, corpus: Corpus) -> list[int] | None:
    """The levels as numbers of messages, each once, in order."""
    if task.levels is None:
        return None
    clean = len(split(corpus.groups, corpus.labels, task.question.seed).train)
    stays = task.question.attack.controls is Controls.LABELS  # whose changes leave the mail as large as it was
    shares = (level.of_all for level in task.levels if isinstance(level, Share))
    counts = {round(clean * (share if stays else share / (1 - share))) for share in shares}
    return sorted(counts | {level for level in task.levels if isinstance(level, int)})


def _asked(task: Task) -> dict[str, Any]:
    """A column for each part of the question that has more to it than a number, and for its parameters, called as in an
    address."""
    columns: dict[str, Any] = {}
    for which, part in ((task.corpus, "corpus"), (task.outside, "outside")):
        columns |= {part: which.name, f"{part}_digest": which.digest}
    for idea in task.question.ideas():
        chosen = getattr(task.question, idea.name)
        columns[idea.name] = chosen.id
        columns |= {f"{idea.name}.{given.name}": getattr(chosen, given.name) for given in chosen.parameters()}
    return columns
