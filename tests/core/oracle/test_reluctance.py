"""The defences of a filter that is asked: what each answers, and that a candid one answers truly."""

import numpy as np
import pytest

from core.defences import defences
from core.defences.lies_to_probers import LiesToProbers
from core.defences.random_near_threshold import RandomNearThreshold
from core.defences.rationed_senders import RationedSenders
from core.defences.rounded_scores import RoundedScores
from core.errors import InputError
from core.filters import filters
from core.mail.corpus import Corpus
from core.oracle import CANDID, Feedback, Oracle, Reluctance
from core.questions.experiment import Experiment
from tests.trained import Trained, train


@pytest.fixture(scope="module")
def bayes(small: Corpus) -> Trained:
    return train(filters()["multinomial_nb"](), small)


def asked(trained: Trained, reluctance: Reluctance, times: int, text: str, **how: object) -> list:
    oracle = Oracle(learned=trained.learned, reluctance=reluctance, **how)
    return [oracle.ask(text) for _ in range(times)]


def of_score(trained: Trained, low: float, high: float) -> str:
    scores = trained.learned.scores(trained.test_counts)
    return trained.test_texts[int(np.flatnonzero((scores > low) & (scores < high))[0])]


def test_a_blur_moves_only_scores_near_the_threshold(bayes: Trained) -> None:
    sure, near = of_score(bayes, 0.9, 1.0), of_score(bayes, 0.5, 0.56)
    blur = RandomNearThreshold(blur=0.2)
    assert {answer.verdict for answer in asked(bayes, blur, 200, sure)} == {2}
    verdicts = [answer.verdict for answer in asked(bayes, blur, 400, near)]
    assert 100 < verdicts.count(2) < 300
    scores = np.array([answer.score for answer in asked(bayes, blur, 200, near, feedback=Feedback.SCORE)])
    exact = bayes.learned.scores(bayes.learned.counts([near]))[0]
    assert 0.1 < np.ptp(scores) <= 0.4
    assert np.abs(scores - exact).max() <= 0.2
    assert asked(bayes, blur, 50, near) == asked(bayes, blur, 50, near), "the same seed answers the same"


def test_a_limit_per_sender_costs_addresses(bayes: Trained) -> None:
    oracle = Oracle(learned=bayes.learned, reluctance=RationedSenders())
    assert oracle.senders == 1
    for spent, senders in ((50, 1), (51, 2), (100, 2), (101, 3)):
        while oracle.queries < spent:
            oracle.ask("hello there")
        assert oracle.senders == senders
    assert Oracle(learned=bayes.learned, queries=10_000).senders == 1


def test_whoever_asks_about_one_message_again_and_again_is_lied_to(bayes: Trained) -> None:
    text = of_score(bayes, 0.9, 1.0)
    verdicts = [answer.verdict for answer in asked(bayes, LiesToProbers(patience=20), 420, text)]
    assert verdicts[:20] == [2] * 20
    assert 140 < verdicts[20:].count(0) < 260


def test_whoever_asks_about_different_mail_is_not(bayes: Trained) -> None:
    texts = list({text for text in bayes.test_texts if len(text.split()) > 5})
    truth = [Oracle(learned=bayes.learned).ask(text).verdict for text in texts]
    oracle = Oracle(learned=bayes.learned, reluctance=LiesToProbers(patience=3))
    assert [oracle.ask(text).verdict for text in texts] == truth


def test_one_word_more_does_not_hide_a_prober(sample: Corpus) -> None:
    trained = train(filters()["multinomial_nb"](), sample)
    oracle = Oracle(learned=trained.learned, reluctance=LiesToProbers(patience=20))
    candid = Oracle(learned=trained.learned)
    text = max(trained.test_texts, key=lambda text: len(set(text.split())))
    words = [str(word) for word in trained.learned.words[:3_000]]
    lied, truth = (one.ask_each(one.message(text), words).verdicts for one in (oracle, candid))
    np.testing.assert_array_equal(lied[:20], truth[:20])
    assert 0.4 < (lied[20:] != truth[20:]).mean() < 0.6


def test_questions_that_were_not_asked_raise_no_suspicion(bayes: Trained) -> None:
    oracle = Oracle(learned=bayes.learned, reluctance=LiesToProbers(patience=100))
    message = oracle.message(of_score(bayes, 0.4, 0.6))
    words = [str(word) for word in bayes.learned.words]
    asked_about = len(oracle.ask_each(message, words, stop_after=1))
    assert asked_about < len(words)
    again = Oracle(learned=bayes.learned, reluctance=LiesToProbers(patience=100))
    for word in words[:asked_about]:
        again.ask_each(again.message(message.text), [word])
    assert oracle._suspicion._asked == again._suspicion._asked


def test_a_rounded_score_leaves_the_verdict_as_it_is(bayes: Trained) -> None:
    near = of_score(bayes, 0.5, 0.56)
    exact = bayes.learned.scores(bayes.learned.counts([near]))[0]
    for digits in (0, 1, 2):
        (answer,) = asked(bayes, RoundedScores(digits=digits), 1, near, feedback=Feedback.SCORE)
        assert (answer.verdict, answer.score) == (2, pytest.approx(np.round(exact, digits)))
        oracle = Oracle(learned=bayes.learned, reluctance=RoundedScores(digits=digits), feedback=Feedback.SCORE)
        assert abs(answer.score - exact) <= oracle.rounding == pytest.approx(0.5 * 0.1**digits)
    assert Oracle(learned=bayes.learned, feedback=Feedback.SCORE).rounding == 0
    assert asked(bayes, CANDID, 1, near, feedback=Feedback.ROUNDED)[0].score == pytest.approx(np.round(exact, 1))


def test_a_defence_against_being_asked_is_none_against_poison() -> None:
    for name, kind in defences().items():
        if kind.guards_training():
            assert Experiment(defence=name).defence == kind()
        else:
            with pytest.raises(InputError, match=f"^{kind.title} is a defence against being asked, not against poison"):
                Experiment(defence=name)
