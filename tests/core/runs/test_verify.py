"""The visitor's check: it agrees where the sweep is right, and would say so if it were not."""

from dataclasses import replace

import numpy as np
import pytest

from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.verify import verify


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
@pytest.mark.parametrize("filter_name", sorted(filters()))
def test_every_verdict_agrees(filter_name: str, attack: str, small: Corpus) -> None:
    found = sweep(Experiment(filter=filter_name, attack=attack), small, [0, 15])
    for at in (0, 1):
        check = verify(found, at)
        assert (check.agree, check.total) == (len(found.test), len(found.test))
        assert check.seconds > 0


def test_it_counts_the_verdicts_that_differ(small: Corpus) -> None:
    found = sweep(Experiment(filter="multinomial_nb"), small, [0, 15])
    scores = found.scores.copy()
    scores[1, :7] = 1 - np.round(scores[1, :7])
    wrong = replace(found, scores=scores)
    assert verify(wrong, 1).agree == verify(wrong, 1).total - 7
    assert verify(wrong, 0).agree == verify(wrong, 0).total


def test_it_fits_the_mail_of_the_level_that_is_asked_about(small: Corpus) -> None:
    found = sweep(Experiment(filter="multinomial_nb", attack="dictionary"), small, [0, 200])
    assert (found.verdicts[0] != found.verdicts[1]).any(), "or the test below could not fail"
    swapped = replace(found, scores=found.scores[::-1])
    assert verify(swapped, 0).agree < verify(swapped, 0).total
