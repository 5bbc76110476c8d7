"""The order of things: split, craft, train at every level, judge on mail that the filter has not learned from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from core.attacks.aim import aim_rates
from core.attacks.base import CausativeAttack
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import Filter
from core.filters.base import verdicts
from core.mail.corpus import Corpus, sample_corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.measure import Rate, error_rates
from core.runs.paired import Change, changes
from core.runs.preparation import Prepared, preparing
from core.training.poison import LABELS
from core.work.turns import Progress

CLEANED_AT_ONCE = 16  # levels that a defence looks through in one piece


@dataclass(frozen=True, eq=False)
class Sweep:
    """The answer to an experiment at some levels of poison.

    levels: numbers of poison messages, shape (levels,). scores: the filter's spam scores, shape (levels, tests).
    aim_scores: those of the mail that the attack aims at, shape (levels, messages), with no column without an aim.
    cutoffs: (low, high) of the filter at each level, shape (levels, 2): ham below low, spam from high on, unsure
    between; equal for filters without "unsure". found: a row per level of what the defence made of the training mail
    (see `core.runs.defending`). undefended: the scores of the filter without the defence and without poison, shape
    (tests,); None where no defence touches training or filter.
    """

    prepared: Prepared
    levels: NDArray[np.intp]
    scores: NDArray[np.float64]
    aim_scores: NDArray[np.float64]
    cutoffs: NDArray[np.float64]
    found: pd.DataFrame
    undefended: NDArray[np.float64] | None

    @property
    def experiment(self) -> Experiment:
        return self.prepared.experiment

    def cutoffs_at(self, at: int) -> tuple[float, float]:
        """(low, high) at position `at`."""
        low, high = self.cutoffs[at].tolist()
        return low, high

    @property
    def has_unsure(self) -> bool:
        """Whether the filter has a third verdict."""
        return bool((self.cutoffs[:, 0] < self.cutoffs[:, 1]).any())

    @cached_property
    def verdicts(self) -> NDArray[np.int8]:
        """0 ham, 1 unsure, 2 spam, shape (levels, tests)."""
        return verdicts(self.scores, self.cutoffs[:, np.newaxis])

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row per level: poison, contamination (share of all training mail), class_contamination (of the training
        mail with the poison's label), fn, fp, fn_count, fp_count, ham_unsure, spam_unsure, ham, spam, seed; and of what
        the defence did thrown_ham, thrown_spam (original messages that it dropped, by true label), turned_ham and
        turned_spam (those that got the other label) and poison_found (poison that it dropped or gave the other label).
        The shares are those of the mail as it came in."""
        training, mixtures = self.prepared.training, self.prepared.mixtures(self.levels)
        own = np.isin(training.spam, training.poison.spam) | (len(training.poison) == 0)
        sizes = mixtures.sizes(np.ones(len(training.spam), dtype=np.bool_))
        shares = pd.DataFrame({"poison": self.levels, "contamination": self.levels / sizes})
        shares["class_contamination"] = self.levels / np.maximum(mixtures.sizes(own), 1)
        rates = error_rates(self.verdicts, self.prepared.test_spam)
        counted = self.found.drop(columns="lacks")
        return pd.concat([shares, rates, counted], axis=1).assign(seed=self.experiment.seed)

    def changes(self, at: int) -> dict[Rate, Change]:
        """Both errors and both shares of unsure at position `at` against those without poison, message by message.

        Level 0 must be among the levels.
        """
        return changes(self.verdicts[self.clean_at], self.verdicts[at], self.prepared.test_spam)

    def price(self) -> dict[Rate, Change] | None:
        """Both errors and both shares of unsure without poison, behind the defence against without it, message by
        message; None where no defence touches training or filter. Level 0 must be among the levels."""
        if self.undefended is None:
            return None
        bare = self.experiment.filter.verdicts(self.undefended)
        return changes(bare, self.verdicts[self.clean_at], self.prepared.test_spam)

    @cached_property
    def aim_verdicts(self) -> NDArray[np.int8]:
        """Verdicts on the mail that the attack aims at, shape (levels, messages)."""
        return verdicts(self.aim_scores, self.cutoffs[:, np.newaxis])

    def aim_changes(self, at: int) -> dict[Rate, Change]:
        """The same for the mail that the attack aims at, which is of one kind; empty without an aim."""
        aim = self.prepared.aim
        spam = np.full(self.aim_scores.shape[1], aim is not None and aim.spam)
        return changes(self.aim_verdicts[self.clean_at], self.aim_verdicts[at], spam)

    @cached_property
    def aimed(self) -> pd.DataFrame | None:
        """A row per level of how far the attack got what it aims at: poison, hit, unsure, away, their counts, of (see
        `core.attacks.aim`); None for an attack that aims at all mail."""
        aim = self.prepared.aim
        if aim is None:
            return None
        rates = aim_rates(aim, self.aim_verdicts)
        return pd.concat([pd.DataFrame({"poison": self.levels}), rates], axis=1)

    @cached_property
    def table(self) -> pd.DataFrame:
        """The frame, and beside it the columns of `aimed`, as aim_hit and so on, where the attack aims at some mail."""
        if self.aimed is None:
            return self.frame
        return self.frame.join(self.aimed.drop(columns="poison").add_prefix("aim_"))

    @property
    def clean_at(self) -> int:
        """Position of level 0, which must be among the levels."""
        return int(np.flatnonzero(self.levels == 0)[0])

    @cached_property
    def clean(self) -> pd.Series:
        """The row of the frame without poison; level 0 must be among the levels."""
        row: pd.Series = self.frame.iloc[self.clean_at]
        return row

    @cached_property
    def train(self) -> pd.DataFrame:
        """The clean training mail; its index is what label changes call a row."""
        return self.prepared.corpus.frame.iloc[self.prepared.parts.train].reset_index(drop=True)

    @cached_property
    def test(self) -> pd.DataFrame:
        """The test mail, in the order of the scores' columns."""
        return self.prepared.corpus.frame.iloc[self.prepared.parts.test].reset_index(drop=True)

    @cached_property
    def poison(self) -> pd.DataFrame:
        """A row per poison message in order (text, label), or per label change (row, old_label, new_label)."""
        return self.prepared.training.poison.frame()

    def pipeline(self) -> Pipeline:
        """The filter, with what its defence puts around it, as an unfitted plain scikit-learn pipeline from raw
        texts."""
        return self.prepared.filter.pipeline()

    def raw_training_mail(self, level: int) -> tuple[list[str], list[str]]:
        """(texts, labels) that the pipeline is to be fitted on to stand where this sweep stands at `level`: what the
        defence leaves of the mail."""
        learned_from = self.prepared.learned_from(self.prepared.mixtures([level]))
        training = learned_from.training
        rows = training.listing(learned_from.mixtures.weights(0))
        texts = [*self.train["text"], *training.poison.texts]
        texts += [texts[row] for row in training.twins]
        return [texts[row] for row in rows], list(LABELS[training.spam[rows].astype(int)])

    def with_filter(self, filter: Filter) -> Self:  # noqa: A002 - the field's own word
        """The same scores under other cut-offs of the same filter; those that were learned stay."""
        before = np.array(self.prepared.filter.cutoffs)
        experiment = replace(self.experiment, filter=filter)
        prepared = replace(self.prepared, experiment=experiment)
        given = (self.cutoffs == before).all(axis=1)[:, np.newaxis]
        return replace(self, prepared=prepared, cutoffs=np.where(given, prepared.filter.cutoffs, self.cutoffs))


def slider_levels(
    attack: CausativeAttack, spam: NDArray[np.bool_], *, steps: int = 60, most: int | None = None
) -> NDArray[np.intp]:
    """Evenly spaced levels from 0 to the attack's reach, given the labels of the clean training mail.

    most: how much poison there can be, for those that have the mail itself.
    """
    most = max(1, min(round(attack.reach * len(spam)), attack.most(spam) if most is None else most))
    step = max(1, -(-most // steps))
    return np.arange(0, most + 1, step)


def slider_of(experiment: Experiment, corpus: Corpus) -> list[int]:
    """The levels of the slider for one experiment on this mail."""
    known = KnownMail(corpus, split(corpus.groups, corpus.labels, experiment.seed).train)
    most = experiment.attack.most_among(known)
    return [int(level) for level in slider_levels(experiment.attack, known.spam, most=most)]


def growing_sweep(
    experiment: Experiment, corpus: Corpus, levels: Sequence[int] | None = None, outside: Corpus | None = None
) -> Iterator[Sweep | Progress]:
    """Sweeps with more and more of the levels, spread over the range from the start; the last one has them all.

    Between them, how far the poison and the levels are: an attack may craft in rounds, and a counting filter gives its
    levels all at once.
    """
    asked = _whole_numbers(slider_of(experiment, corpus) if levels is None else levels)
    most = int(asked.max())
    for prepared in preparing(experiment, corpus, most, outside):
        if len(prepared.training.poison) < most:
            yield Progress("Crafting", len(prepared.training.poison), most)
    yield from judging(prepared, asked)


def judging(prepared: Prepared, asked: NDArray[np.intp]) -> Iterator[Sweep | Progress]:
    """What `growing_sweep` gives once the poison is there; `asked`: the levels, shape (levels,)."""
    tests = len(prepared.parts.test)
    scores = np.full((len(asked), prepared.judged_counts.shape[0]), np.nan)
    cutoffs = np.full((len(asked), 2), np.nan)
    undefended, found = _undefended(prepared), dict[int, pd.Series]()

    def known(at: Sequence[int]) -> Sweep:
        rows = pd.DataFrame([found[one] for one in at]).infer_objects().reset_index(drop=True)
        return Sweep(prepared, asked[at], scores[at, :tests], scores[at, tests:], cutoffs[at], rows, undefended)

    done: list[int] = []
    # a part of the levels at a time, spread over all of them, because a defence may take long to look through the mail
    pieces = -(-len(asked) // CLEANED_AT_ONCE) if prepared.experiment.defence.cleans() else 1
    for some in (np.arange(first, len(asked), pieces) for first in range(pieces)):
        learned_from = prepared.learned_from(prepared.mixtures(asked[some]))
        found |= dict(zip(some.tolist(), (row for _, row in learned_from.found.iterrows()), strict=True))
        judgements = prepared.filter.sweep(learned_from.training, learned_from.mixtures, prepared.judged_counts)
        for at, judgement in judgements:
            scores[some[at]], cutoffs[some[at]] = judgement.scores, judgement.cutoffs
            done.append(int(some[at]))
            if len(done) < len(asked):
                yield known(sorted(done)) if prepared.filter.refits else Progress("Counting", len(done), len(asked))
    yield known(range(len(asked)))


def _undefended(prepared: Prepared) -> NDArray[np.float64] | None:
    """The scores of the filter without its defence and without poison; None where no defence touches them."""
    defence, chosen = prepared.experiment.defence, prepared.experiment.filter
    if not defence.cleans() and not defence.wraps():
        return None
    return chosen.learn(prepared.training, prepared.mixtures([0]).weights(0)).scores(prepared.test_counts)


def _whole_numbers(levels: Sequence[int]) -> NDArray[np.intp]:
    asked = np.asarray(levels)
    whole = asked.astype(np.intp) if asked.dtype.kind in "iu" else np.empty(0, dtype=np.intp)
    if whole.ndim != 1 or len(whole) == 0 or whole.min() < 0:
        raise InputError(f"The levels must be whole numbers from 0 on, at least one. Got {str(list(levels))[:60]}.")
    return whole


def sweep(
    experiment: Experiment,
    corpus: Corpus | None = None,
    levels: Sequence[int] | None = None,
    outside: Corpus | None = None,
) -> Sweep:
    """Train at every level and judge on the test mail. Without a corpus the bundled one, without levels the slider's.

    outside: mail that the attacker has from elsewhere, for attacks that use it; without it another bundled inbox.
    The answer's experiment has the ids of the mail that it was asked on. Raises `InputError` for levels that are
    negative or more than the attack can do on this mail, and for an experiment that names other mail than this.
    """
    for step in growing_sweep(experiment, corpus or sample_corpus(), levels, outside):
        if isinstance(step, Sweep):
            finished = step
    return finished


def run(experiment: Experiment, corpus: Corpus | None = None, outside: Corpus | None = None) -> Sweep:
    """Clean and poisoned: the sweep at levels 0 and `experiment.poison`."""
    return sweep(experiment, corpus, [0, experiment.poison], outside)
