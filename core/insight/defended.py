"""The same attack behind each defence that there is."""

from collections.abc import Iterator
from dataclasses import replace

from core.defences.base import Defence
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.questions.table import DEFENCE
from core.runs.sweeping import Sweep, sweep


def each_defence(experiment: Experiment, corpus: Corpus) -> list[Experiment]:
    """The experiment behind each defence of the training mail, or of what else the corpus holds, or of the filter, by
    title; its own one keeps its settings."""
    own = experiment.defence
    known = sorted(DEFENCE.choices(corpus).items(), key=lambda entry: entry[1].title)
    kinds = [kind for name, kind in known if name != DEFENCE.default and issubclass(kind, Defence)]
    return [replace(experiment, defence=own if kind is type(own) else kind()) for kind in kinds]


def behind_each_defence(experiment: Experiment, corpus: Corpus, outside: Corpus) -> Iterator[Sweep]:
    """A sweep without poison and with the experiment's behind each of them, in that order."""
    for defended in each_defence(experiment, corpus):
        yield sweep(defended, corpus, sorted({0, experiment.poison}), outside)
