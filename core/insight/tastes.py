"""What each attack does to one filter, at a few amounts: enough to choose one."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.attacks.base import CausativeAttack
from core.attacks.threat_map import by_purpose
from core.attacks.threat_model import Purpose
from core.filters import Filter
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.questions.table import FILTER
from core.runs.sweeping import Sweep, slider_levels, sweep

STEPS = 8  # amounts of poison, besides none


@dataclass(frozen=True)
class Tasting:
    """What is tasted: all attacks of one purpose, as they stand by default, on one filter."""

    purpose: Purpose
    filter: Filter

    @classmethod
    def on(cls, chosen: Filter, purpose: Purpose) -> "Tasting":
        """On the chosen filter, or in its place on the first of the lab where each amount would take it seconds."""
        return cls(purpose, FILTER.named(FILTER.default)() if chosen.refits else chosen)  # type: ignore[arg-type]


def tastes(tasting: Tasting, corpus: Corpus, outside: Corpus) -> Iterator[Sweep]:
    """A sweep for each attack, from no poison to as much as is worth a look; those that craft in rounds come last."""
    kinds = by_purpose()[tasting.purpose]
    train = split(corpus.groups, corpus.labels, 0).train
    for kind in sorted(kinds, key=lambda kind: kind.crafting is not CausativeAttack.crafting):
        levels = slider_levels(kind(), corpus.labels[train], steps=STEPS)
        yield sweep(Experiment(tasting.filter, kind()), corpus, [int(level) for level in levels], outside)
