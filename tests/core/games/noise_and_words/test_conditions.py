"""The four conditions: who meets which, what a filter of few words is, and which messages all of them block."""

from collections import Counter

import numpy as np
import pytest

from core import Experiment, InputError
from core.filters.base import SPAM_VERDICT
from core.games.noise_and_words.conditions import CONDITIONS, FEW, assigned, game, grounds, messages
from core.mail.corpus import Corpus
from core.mail.split import split
from core.probing.ground import Ground
from core.runs.preparation import prepare
from tests.small_mail import random_corpus

ASKED = Experiment("logistic_regression")


def test_each_four_learners_who_follow_one_another_meet_all_four() -> None:
    for seed in range(5):
        for four in range(6):
            assert {assigned(4 * four + at, seed) for at in range(4)} == set(CONDITIONS)
    assert assigned(17, 3) == assigned(17, 3)
    assert len({tuple(assigned(at, seed) for at in range(8)) for seed in range(10)}) > 5
    halves = Counter(assigned(at, 0).noisy for at in range(40)), Counter(assigned(at, 0).few for at in range(40))
    assert all(count == {False: 20, True: 20} for count in halves)


def test_a_filter_of_few_words_is_plain_scikit_learn_with_these_words_alone(small: Corpus) -> None:
    few = grounds(ASKED, small)[True].learned
    assert len(few.words) == FEW
    parts = split(small.groups, small.labels, ASKED.seed)
    texts, spam = [small.texts[row] for row in parts.train], small.labels[parts.train]
    names = np.where(spam, "spam", "ham")
    plain = ASKED.filter.pipeline()
    plain.steps[0][1].set_params(vocabulary=few.words.tolist())
    scores = plain.fit(texts, names).predict_proba([small.texts[row] for row in parts.test])
    own = few.scores(few.counts([small.texts[row] for row in parts.test]))
    np.testing.assert_allclose(own, scores[:, list(plain.classes_).index("spam")], atol=1e-4)


def test_a_filter_of_all_words_is_the_labs_own(small: Corpus) -> None:
    every = grounds(ASKED, small)[False]
    own = Ground.of(prepare(ASKED, small, 0))
    np.testing.assert_allclose(every.margins, own.margins, atol=1e-9)


def test_messages_are_blocked_by_both_filters_and_the_same_for_all(sample: Corpus) -> None:
    both = grounds(ASKED, sample)
    offered = messages(both)
    assert len(offered) > 20
    for ground in both.values():
        counts = ground.learned.counts(list(offered.values()))
        assert (ground.oracle().truth(ground.scorer.margins(counts)) == SPAM_VERDICT).all()


def test_a_game_under_a_condition_has_its_guard_and_its_words(sample: Corpus) -> None:
    both = grounds(ASKED, sample)
    name, text = next(iter(messages(both).items()))
    games = {which: game(which, both, ASKED, name, text) for which in CONDITIONS}
    assert len({one.opponent for one in games.values()}) == len(CONDITIONS)
    for which, one in games.items():
        assert one.oracle.reluctance.varies == which.noisy
        assert (len(one.oracle.learned.words) == FEW) == which.few
        assert one.oracle.budget == 20


def test_mail_with_too_few_words_is_refused() -> None:
    with pytest.raises(InputError, match="100 different ones"):
        grounds(ASKED, random_corpus(seed=1, messages=240, vocabulary=40))
