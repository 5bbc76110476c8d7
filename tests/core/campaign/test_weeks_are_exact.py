"""A week is yesterday's sums plus arrivals minus what leaves: every filter of every week is a refit from raw text."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.attacks.weekly import weekly_attacks
from core.attacks.weekly.boiling_frog import BoilingFrog
from core.attacks.weekly.intruder import Intruder
from core.campaign.played import Played, play
from core.decisions.hold import Hold
from core.decisions.none import NoDecision
from core.decisions.retrain_without import RetrainWithout
from core.decisions.roll_back import RollBack
from core.decisions.subtract import Subtract
from core.errors import InputError
from core.feedback import label_feedbacks
from core.feedback.reporters import Reporters
from core.feedback.review_team import ReviewTeam
from core.filters import filters
from core.filters._counting import CountingFilter
from core.filters.base import spam_scores
from core.mail.corpus import Corpus
from core.questions.campaign import Campaign
from tests.small_mail import random_corpus

COUNTING = [name for name, kind in filters().items() if issubclass(kind, CountingFilter)]
FEEDBACKS = [kind() for kind in label_feedbacks().values()] + [
    ReviewTeam(capacity=5),
    Reporters(earned=1, sleepers=2, wake=2),
]
DECISIONS = [
    NoDecision(),
    Hold(week=2, weeks=2),
    RollBack(week=4, to=2),
    RetrainWithout(week=3),
    RetrainWithout(week=3, what="cluster", found=0.5),
    Subtract(week=3, found=0.5),
]
ATTACKS = [kind() for kind in weekly_attacks().values()] + [BoilingFrog(words=20), Intruder(does="deletes")]


def is_refitted(played: Played, *, tolerance: float, weeks: Sequence[int] = ()) -> None:
    """Hold the scores of every week, or of some, to the plain pipeline, fitted on what that week's filter has learned
    from."""
    for week in weeks or played.frame["week"]:
        learned, judged = played.learned(week), played.judged(week)
        pipeline = played.pipeline().fit(learned["text"], learned["label"])
        np.testing.assert_allclose(spam_scores(pipeline, judged["text"]), judged["score"], rtol=0, atol=tolerance)


@settings(max_examples=20)
@given(
    name=st.sampled_from(COUNTING),
    feedback=st.sampled_from(FEEDBACKS),
    decision=st.sampled_from(DECISIONS),
    attack=st.sampled_from(ATTACKS),
    second=st.sampled_from(ATTACKS),
    window=st.sampled_from([0, 1, 2, 4]),
    every=st.sampled_from([1, 2]),
    seed=st.integers(0, 9),
)
def test_any_week_is_a_refit_from_raw_text(name: str, seed: int, **question: object) -> None:
    corpus = random_corpus(seed=seed, messages=150, vocabulary=60)
    played = play(Campaign(name, weeks=5, strike=1, volume=(40, 10), seed=seed, **question), corpus)
    is_refitted(played, tolerance=1e-9)


@pytest.mark.parametrize("name", ["linear_svm", "logistic_regression"])
@pytest.mark.parametrize("attack", ["pseudospam", "backdoor", "dictionary"])
def test_a_filter_that_refits_is_refitted_from_raw_text(name: str, attack: str, small: Corpus) -> None:
    is_refitted(play(Campaign(name, attack, weeks=4, strike=1, window=2), small), tolerance=1e-3)


@pytest.mark.real
@pytest.mark.parametrize("name", ["spambayes", "multinomial_nb"])
def test_sampled_weeks_of_real_mail_are_refits_from_raw_text(name: str, spamassassin: Corpus) -> None:
    played = play(Campaign(name, weeks=12, window=5, decision=Subtract(week=6, found=0.5)), spamassassin)
    is_refitted(played, tolerance=1e-9, weeks=[9])


def test_a_week_that_was_not_played_is_refused_in_a_sentence(small: Corpus) -> None:
    played = play(Campaign(weeks=3, strike=1), small)
    for week in (0, 4):
        with pytest.raises(InputError, match=rf"^The week must be from 1 to 3\. Got {week}\.$"):
            played.learned(week)
