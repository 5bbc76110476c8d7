"""Training sets that each differ little from one: every message left out, or under its other label, is a refit."""

import numpy as np
import pytest
from scipy.sparse import csr_array, diags_array, eye_array, hstack, vstack

from core.filters import filter_named
from core.filters._counts import Counts
from core.filters._small_changes import differ_little
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training
from tests.small_mail import random_corpus

MAIL = random_corpus(seed=5, messages=120, vocabulary=400)
CLEAN = np.arange(90)
# half of its words are in no other message, so that sets forget them
POISON = Poison.messages([f"tender harbour newword{at}" for at in range(3)], spam=True)


def each_left_out_and_each_relabelled() -> tuple[Training, Mixtures]:
    training = Training.of(MAIL.encoding, CLEAN, MAIL.labels[CLEAN], POISON)
    rows = len(training.spam)
    twins = training.with_twins(np.arange(rows))
    base = np.append(np.arange(rows) < rows - 1, np.zeros(rows)) * 2.0  # the last one comes anew where it is moved
    less = diags_array(-base[:rows], format="csr")
    delta = hstack([vstack([less, less]), vstack([csr_array((rows, rows)), eye_array(rows, format="csr")])])
    return twins, Mixtures(base, csr_array(delta))


@pytest.mark.parametrize("name", ["multinomial_nb", "complement_nb"])
def test_it_is_a_refit(name: str) -> None:
    training, mixtures = each_left_out_and_each_relabelled()
    assert differ_little(Counts.of(training, mixtures, presence=False))
    chosen, test = filter_named(name)(), MAIL.encoding.counts[np.arange(90, 120)]
    for at, judgement in chosen.sweep(training, mixtures, test):
        refitted = chosen.learn(training, mixtures.weights(at)).scores(test)
        np.testing.assert_allclose(judgement.scores, refitted, rtol=0, atol=1e-12)
