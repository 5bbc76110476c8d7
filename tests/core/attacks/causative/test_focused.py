"""The focused attack: words of one message and of nothing else, and what that does to this message on mail unseen."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.attacks.causative.focused import FocusedAttack
from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from tests.small_mail import corpus_of

BID = "Our bid for the Northgate bridge: 4,200 pounds per tonne of steel; steel from June."
TARGETS, MESSAGES = 10, 300


def guessed(guess: float, corpus: Corpus, seed: int = 0) -> set[str]:
    result = sweep(Experiment(attack=FocusedAttack(typed=BID, guess=guess), seed=seed), corpus, [3])
    assert result.poison["text"].nunique() == 1
    words = result.poison["text"][0].split()
    assert len(words) == len(set(words))
    return set(words)


def test_whoever_knows_everything_writes_every_word_once(small: Corpus) -> None:
    assert guessed(1.0, small) == set(words_of(BID))


@settings(max_examples=25)
@given(few=st.floats(0.05, 1.0), many=st.floats(0.05, 1.0), seed=st.integers(0, 9_999))
def test_who_guesses_better_knows_the_same_words_and_more(few: float, many: float, seed: int, small: Corpus) -> None:
    few, many = sorted((few, many))
    assert set() < guessed(few, small, seed) <= guessed(many, small, seed) <= set(words_of(BID))


def test_each_word_is_guessed_with_the_probability(small: Corpus) -> None:
    shares = [len(guessed(0.3, small, seed)) / len(set(words_of(BID))) for seed in range(60)]
    assert np.mean(shares) == pytest.approx(0.3, abs=0.06)


def test_another_spam_in_front_of_the_words(small: Corpus) -> None:
    outside = corpus_of(
        [f"offer {'abc'[at % 3]}{at} now" if at % 2 else "lunch" for at in range(60)], [True, False] * 30
    )
    spam = set(outside.frame["text"][outside.frame["label"] == "spam"])
    attack = FocusedAttack(typed=BID, carrier="another spam", mail="outside mail", guess=0.5)
    texts = sweep(Experiment(attack=attack), small, [40], outside).poison["text"]
    assert {text.partition("\n\n")[0] for text in texts} <= spam
    assert {text.partition("\n\n")[2] for text in texts} == {
        " ".join(w for w in dict.fromkeys(words_of(BID)) if w in guessed(0.5, small))
    }


def test_without_a_word_in_any_good_test_message_there_is_nothing_to_attack() -> None:
    letters = [f"{chr(97 + at % 26)} {chr(97 + at // 26)}" for at in range(100)]
    silent = corpus_of([f"offer {two}" if at % 2 else two for at, two in enumerate(letters)], [False, True] * 50)
    with pytest.raises(
        InputError,
        match=r"^No good message that it lets through before the attack has a word of two or more",
    ):
        sweep(Experiment(attack="focused"), silent, [1])
    assert sweep(Experiment(attack=FocusedAttack(typed=BID)), silent, [1]).poison["text"][0]


def attacked(mail: Corpus, seed: int, guess: float) -> list[Sweep]:
    """10 targets spread over the test inbox, each attacked with 300 messages."""
    return [
        sweep(Experiment(attack=FocusedAttack(chosen=14 * at, guess=guess), seed=seed), mail, [0, MESSAGES])
        for at in range(TARGETS)
    ]


def no_longer_ham(results: list[Sweep]) -> float:
    return float(np.mean([result.aimed["hit"][1] + result.aimed["unsure"][1] for result in results]))


@pytest.mark.parametrize("mail", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_half_of_the_words_are_enough_and_a_tenth_is_not(mail: str, request: pytest.FixtureRequest) -> None:
    corpus = request.getfixturevalue(mail)
    half, tenth = attacked(corpus, 0, 0.5), attacked(corpus, 0, 0.1)
    assert no_longer_ham(half) >= 0.7
    assert no_longer_ham(tenth) <= 0.3
    before, after = (
        np.mean([result.frame["fp"][at] + result.frame["ham_unsure"][at] for result in half]) for at in (0, 1)
    )
    assert after <= before + 0.05, "other good mail hardly notices"
