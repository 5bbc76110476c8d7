"""Sweeps with any errors one likes: real mail and real training, but scores that a test has written."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core import Experiment
from core.runs.preparation import prepare
from core.runs.sweeping import Sweep
from tests.small_mail import corpus_of, word

HAM = SPAM = 100  # test messages of each kind in every made-up sweep
SCORES = {"ham": 0.0, "unsure": 0.5, "spam": 1.0}


def made_up_sweep(
    *levels: Sequence[int],
    poison: Sequence[int] = (0, 10),
    experiment: Experiment | None = None,
    aim: Sequence[Sequence[int]] | None = None,
) -> Sweep:
    """A sweep whose levels have these errors: (blocked ham, delivered spam, unsure ham, unsure spam) in messages.

    There are 100 test messages of each kind; the rest of the mail has the right verdict. aim: a row of verdicts per
    level on as many messages as there are, for an attack that aims at some.
    """
    experiment = experiment or Experiment()
    texts = [f"{word(at)} {word(at + 2)}" for at in range(1_000)]
    prepared = prepare(experiment, corpus_of(texts, [at % 2 == 1 for at in range(1_000)]), max(poison))
    spam = prepared.test_spam
    assert (int((~spam).sum()), int(spam.sum())) == (HAM, SPAM)
    scores = np.empty((len(levels), len(spam)))
    for row, (blocked, delivered, unsure_ham, unsure_spam) in zip(scores, levels, strict=True):
        row[~spam] = _scores("spam", blocked, unsure_ham, "ham", HAM)
        row[spam] = _scores("ham", delivered, unsure_spam, "spam", SPAM)
    cutoffs = np.tile(experiment.filter.cutoffs, (len(levels), 1))
    found = prepared.learned_from(prepared.mixtures(poison)).found
    if aim is None:
        return Sweep(prepared, np.array(poison), scores, np.empty((len(levels), 0)), cutoffs, found, None)
    assert prepared.aim is not None
    prepared = replace(prepared, aim=replace(prepared.aim, texts=("a message",) * len(aim[0])))
    return Sweep(prepared, np.array(poison), scores, np.array(aim) / 2, cutoffs, found, None)


def _scores(wrong: str, wrongs: int, unsure: int, right: str, total: int) -> list[float]:
    return [SCORES[wrong]] * wrongs + [SCORES["unsure"]] * unsure + [SCORES[right]] * (total - wrongs - unsure)
