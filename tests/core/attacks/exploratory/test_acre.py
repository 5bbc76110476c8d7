"""ACRE begins with a message that passes, which has not one word of the spam but those that they share."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from core.attacks.exploratory.acre import Acre
from core.attacks.exploratory.base import Attacker
from core.attacks.knowledge import KnownMail
from core.filters import filters
from core.mail.corpus import Corpus
from core.oracle import Message, Oracle
from tests.small_mail import corpus_of
from tests.trained import Trained, train


@pytest.fixture(scope="module")
def bayes(small: Corpus) -> Trained:
    return train(filters()["multinomial_nb"](), small)


def own(trained: Trained, good: list[str], **how: object) -> Attacker:
    mail = KnownMail.all_of(corpus_of([*good, "some spam"], [False] * len(good) + [True]))
    return Attacker.seeded(Oracle(learned=trained.learned, **how), mail, 0)


def test_the_start_is_the_good_message_word_for_word(bayes: Trained) -> None:
    good, spam = (bayes.learned.words[np.argsort(sign * bayes.learned.word_weights)[:8]] for sign in (1, -1))
    shared = str(spam[0])
    message = " ".join([*good, shared])
    attempt = Acre().attempt(own(bayes, [message], budget=2), " ".join(spam))
    assert attempt.stopped.startswith("All 2 questions"), "one to see the spam blocked, one to see the start delivered"
    assert sorted(attempt.text.split()) == sorted(message.split())
    assert sorted(attempt.added) == sorted(good)
    assert sorted(attempt.removed) == sorted(set(spam) - {shared})


class Watched(Attacker):
    """Notes what is asked about: the words added to the message, all its words, and the words tried on it."""

    def verdicts(self, message: Message, words: Sequence[str], **how: int) -> NDArray[np.int8]:
        asked.append((set(message.added), set(message.words), set(words)))
        return super().verdicts(message, words, **how)


asked: list[tuple[set[str], set[str], set[str]]] = []


def test_two_changes_are_replaced_only_by_a_word_that_is_neither_there_nor_one_of_them(bayes: Trained) -> None:
    """A word that is there already would be written twice, and one of the two alone is known not to suffice."""
    order = np.argsort(bayes.learned.word_weights)
    spam = " ".join(bayes.learned.words[order[-3:]])
    for start in range(10, 60, 5):  # until no pair is replaced, so that what is there stays what it is
        asked.clear()
        good = " ".join(bayes.learned.words[order[start : start + 40]])
        attempt = Acre().attempt(Watched(**vars(own(bayes, [good]))), spam)
        added = set(attempt.added)
        if len(asked) > 3 and set.union(*(some for some, _, _ in asked)) == added:
            break
    assert len(added) > 3
    assert set.union(*(some for some, _, _ in asked)) == added
    for kept, held, tried in asked:
        assert tried
        assert not tried & held
        assert not tried & (added - kept)
