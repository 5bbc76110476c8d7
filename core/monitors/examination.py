"""A test of a filter with a budget: every kind of check in turn, and what each fault was before the attack."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.filters.base import Learned
from core.monitors.fault import Fault
from core.monitors.random_testing import checks
from core.monitors.random_testing.base import Examiner
from core.monitors.random_testing.topic_probes import covered
from core.runs.preparation import Prepared
from core.training.poison import Poison
from core.training.rows import Training
from core.work.turns import Progress

HALF = 0.5  # of the tests at most for all kinds that are not favoured
_STREAM = 12  # a stream of its own, so that no other draw is touched


@dataclass(frozen=True)
class Examined:
    """What there is so far. faults: in the order in which they were found. before: what the filter makes of the message
    of each that has learned without the poison (0 ham, 1 unsure, 2 spam). made: tests, by id of the kind of check.
    coverage: topic of good mail → trusted messages about it."""

    faults: tuple[Fault, ...]
    before: tuple[int, ...]
    made: Mapping[str, int]
    coverage: Mapping[str, int]

    @property
    def tests(self) -> int:
        return sum(self.made.values())


def examining(
    prepared: Prepared,
    level: int,
    budget: int,
    own: Sequence[str] = (),
    about: Sequence[str] = (),
    *,
    favour: str = "",
) -> Iterator[Examined | Progress]:
    """Test the filter that has learned from so much poison, with so many tests in all; each time with one kind of check
    more. Whoever tests sees nothing of the poison. own, about: lines and topics that an analyst wants to be sure of.
    favour: id of the kind that is to get at least half of the tests; empty for the usual division."""
    now = prepared.learn(level)
    yield Progress("Training", 1, 2)
    clean = prepared.learn(0)
    frame, rows = prepared.corpus.frame, prepared.parts.trusted
    rng = np.random.default_rng([prepared.experiment.seed, _STREAM])
    spam = prepared.corpus.labels[rows]
    sound, studied = _sound(prepared, rng)
    examiner = Examiner(
        now,
        [prepared.corpus.texts[row] for row in rows],
        spam,
        frame["topic"].iloc[rows].tolist(),
        sound,
        studied,
        own,
        about,
        budget,
    )
    latest = Examined((), (), {}, covered(examiner))
    kinds = sorted(checks().items(), key=lambda entry: (entry[0] == favour, entry[1].share))
    whole = sum(kind.share for name, kind in kinds[:-1])
    scale = min(1.0, HALF / whole) if favour else 1.0
    for number, (name, kind) in enumerate(kinds, start=1):
        # what one kind leaves over the next may use; the last and hungriest has all that is left
        own_share = int(budget * kind.share * scale) if number < len(kinds) else examiner.left
        rest = examiner.left - min(own_share, examiner.left)
        examiner.left -= rest
        before = examiner.made
        found = tuple(kind().faults(examiner, rng))
        examiner.left += rest
        latest = Examined(
            (*latest.faults, *found),
            (*latest.before, *_verdicts(clean, found)),
            {**latest.made, name: examiner.made - before},
            latest.coverage,
        )
        yield latest


def _sound(prepared: Prepared, rng: Generator) -> tuple[Learned, NDArray[np.bool_]]:
    """The filter that has learned from half of each kind of trusted mail, and which messages those are."""
    corpus, rows = prepared.corpus, prepared.parts.trusted
    spam = corpus.labels[rows]
    studied = np.zeros(len(rows), dtype=np.bool_)
    for kind in (False, True):
        own = rng.permutation(np.flatnonzero(spam == kind))
        studied[own[: -(-len(own) // 2)]] = True
    training = Training.of(corpus.encoding, rows[studied], spam[studied], Poison.messages([], spam=True))
    return prepared.filter.learn(training, np.ones(int(studied.sum()))), studied


def _verdicts(clean: Learned, faults: Sequence[Fault]) -> list[int]:
    if not faults:
        return []
    verdicts = clean.filter.verdicts(clean.scores(clean.counts([fault.message for fault in faults])))
    return [int(verdict) for verdict in verdicts]
