"""The rows that answer a task."""

from dataclasses import replace
from typing import Any

import pandas as pd

from core.attacks.threat_model import Controls
from core.campaign.played import play
from core.errors import InputError
from core.grid.mail import mail_of
from core.grid.task import Share, Task, engine
from core.mail.corpus import Corpus
from core.mail.split import split
from core.probing.probe import probe
from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.parts import Bars, Idea, Name, Number, Option
from core.questions.probing import Probing
from core.questions.table import POISON
from core.runs.sweeping import sweep


def answer(task: Task) -> tuple[Task, pd.DataFrame | InputError]:
    """The task with its rows, or with what keeps the question from being answered.

    Raises `KeyError` where the mail is not in this process, and `InputError` where it has another engine.
    """
    if engine() != task.engine:
        raise InputError("A worker came that has another engine: install this one there.")
    corpus, outside = mail_of(task.corpus), mail_of(task.outside)
    try:
        links, found = _found(task, corpus, outside)
    except InputError as refusal:
        return task, refusal
    asked = pd.DataFrame({"question": links, "engine": task.engine, **_asked(task)}, index=found.index)
    return task, pd.concat([asked, found.drop(columns=asked.columns, errors="ignore")], axis=1)


def _found(task: Task, corpus: Corpus, outside: Corpus) -> tuple[list[str], pd.DataFrame]:
    """The link of each row, and the rows."""
    match task.question:
        case Experiment() as experiment:
            swept = sweep(experiment, corpus, _counts(task, experiment, corpus), outside)
            return [replace(experiment, poison=int(level)).to_query() for level in swept.levels], swept.table
        case Probing() as probing:
            frame = probe(probing, corpus, outside).frame.reset_index(drop=True)
            return [probing.to_query()] * len(frame), frame
        case Campaign() as campaign:
            weeks = play(campaign, corpus, outside).frame.rename(columns={"strike": "strike_sent"})
            return [campaign.to_query()] * len(weeks), weeks  # what was asked has a column strike of its own
    raise TypeError(f"{type(task.question).__name__} is no kind of question that a grid can ask")


def _counts(task: Task, experiment: Experiment, corpus: Corpus) -> list[int] | None:
    """The levels as numbers of messages, each once, in order."""
    if task.levels is None:
        return None
    clean = len(split(corpus.groups, corpus.labels, experiment.seed).train)
    stays = experiment.attack.controls is Controls.LABELS  # whose changes leave the mail as large as it was
    shares = (level.of_all for level in task.levels if isinstance(level, Share))
    counts = {round(clean * (share if stays else share / (1 - share))) for share in shares}
    return sorted(counts | {level for level in task.levels if isinstance(level, int)})


def _asked(task: Task) -> dict[str, Any]:
    """A column for each part of the question but the poison, and for its parameters."""
    columns: dict[str, Any] = {}
    for name, which in (("corpus", task.corpus), ("outside", task.outside)):
        columns |= {name: which.name, f"{name}_digest": which.digest}
    for part in task.question.parts:
        value = getattr(task.question, part.name)
        if isinstance(part, Idea):
            parameters = {f"{part.name}.{given.name}": getattr(value, given.name) for given in value.parameters()}
            columns |= {part.name: value.id, **parameters}
        elif isinstance(part, Option):
            columns[part.name] = part.in_code(value)
        elif isinstance(part, Number | Name) and part != POISON:
            columns[part.name] = value
        elif isinstance(part, Bars):
            columns[part.name] = part.written(value)[part.word]
    return columns
