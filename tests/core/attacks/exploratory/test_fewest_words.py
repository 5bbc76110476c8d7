"""The bound: no shorter list exists where it says so, found out by trying them all."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.attacks.exploratory.acre import Acre
from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.fewest_words import BOTH, FewestWords, fewest_additions
from core.attacks.knowledge import KnownMail
from core.filters import filters
from core.mail.corpus import Corpus
from core.oracle import Oracle
from tests.small_mail import random_corpus
from tests.trained import Trained, train

EXACT = ["bernoulli_nb", "complement_nb", "multinomial_nb", "spambayes"]


def tiny(name: str, seed: int) -> Trained:
    return train(filters()[name](), random_corpus(seed, messages=80, vocabulary=12))


def delivered(trained: Trained, texts: list[str]) -> np.ndarray:
    return trained.learned.filter.verdicts(trained.learned.scores(trained.learned.counts(texts))) == 0


def fewest_by_trial(trained: Trained, text: str, most: int) -> int | None:
    """The fewest words of the vocabulary that let the text pass when written below it once."""
    words = [str(word) for word in trained.learned.words]
    for size in range(most + 1):
        if delivered(trained, [f"{text} {' '.join(some)}" for some in combinations(words, size)]).any():
            return size
    return None


def blocked(trained: Trained) -> list[str]:
    verdicts = trained.learned.filter.verdicts(trained.learned.scores(trained.test_counts))
    return [text for text, verdict in zip(trained.test_texts, verdicts, strict=True) if verdict != 0]


@pytest.mark.parametrize("name", EXACT)
@settings(max_examples=20)
@given(seed=st.integers(0, 500))
def test_no_shorter_list_of_added_words_exists(name: str, seed: int) -> None:
    trained = tiny(name, seed)
    oracle = Oracle(learned=trained.learned)
    assert oracle.scorer.exact_orders
    for text in blocked(trained)[:4]:
        words = fewest_additions(oracle, oracle.message(text))
        assert (None if words is None else len(words)) == fewest_by_trial(trained, text, len(trained.learned.words))
        if words is not None:
            assert delivered(trained, [f"{text} {' '.join(words)}"]).all()
    assert oracle.queries == 0


@pytest.mark.parametrize("name", ["logistic_regression", "linear_svm"])
def test_the_shortest_list_for_unit_length_is_hardly_ever_missed(name: str) -> None:
    differences = []
    for seed in range(6):
        trained = tiny(name, seed)
        oracle = Oracle(learned=trained.learned)
        assert not oracle.scorer.exact_orders
        for text in blocked(trained)[:4]:
            words, fewest = fewest_additions(oracle, oracle.message(text)), fewest_by_trial(trained, text, 5)
            if words is not None and fewest is not None:
                assert delivered(trained, [f"{text} {' '.join(words)}"]).all()
                differences.append(len(words) - fewest)
    assert len(differences) > 10
    assert min(differences) >= 0
    assert np.mean(differences) < 0.2


@pytest.mark.parametrize("name", ["bernoulli_nb", "multinomial_nb"])
@settings(max_examples=15)
@given(seed=st.integers(0, 500))
def test_no_fewer_changes_exist_when_words_may_go_too(name: str, seed: int) -> None:
    trained = tiny(name, seed)
    texts = [text for text in blocked(trained) if text]
    assume(texts)
    mail = KnownMail.all_of(trained.corpus)
    attempt = FewestWords(changes=BOTH).attempt(Attacker.seeded(Oracle(learned=trained.learned), mail, 0), texts[0])
    own = list(dict.fromkeys(texts[0].split()))
    words = [str(word) for word in trained.learned.words]
    options = [("remove", word) for word in own] + [("add", word) for word in words]
    fewest = None
    for size in range(5):
        edits = []
        for some in combinations(options, size):
            kept = [word for word in texts[0].split() if ("remove", word) not in some]
            edits.append(" ".join([*kept, *(word for what, word in some if what == "add")]))
        if delivered(trained, edits).any():
            fewest = size
            break
    if fewest is not None:
        assert attempt.stopped == ""
        assert attempt.changes == fewest
        assert delivered(trained, [attempt.text]).all()


@pytest.mark.parametrize("name", ["bernoulli_nb", "multinomial_nb", "logistic_regression"])
def test_acre_needs_at_most_twice_the_fewest_changes(name: str, small: Corpus) -> None:
    trained = train(filters()[name](), small)
    mail = KnownMail.all_of(random_corpus(seed=7, messages=200, vocabulary=300))
    ratios = []
    for text in blocked(trained)[:8]:
        oracle = Oracle(learned=trained.learned)
        label_only = Acre(tried=1_000).attempt(Attacker.seeded(oracle, mail, 0), text)
        insider = FewestWords(changes=BOTH).attempt(Attacker.seeded(oracle, mail, 0), text)
        assert delivered(trained, [label_only.text, insider.text]).all()
        assert insider.changes <= label_only.changes
        ratios.append(label_only.changes / insider.changes)
    assert max(ratios) <= 2
    assert oracle.queries > 0


@settings(max_examples=40)
@given(seed=st.integers(0, 500), asked=st.integers(1, 5))
def test_no_shorter_list_exists_where_only_the_loudest_words_are_asked(seed: int, asked: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.filters.spambayes.MOST_DISCRIMINATORS", asked)  # of 150, so that short mail has more words
        trained = tiny("spambayes", seed)
        oracle = Oracle(learned=trained.learned)
        for text in blocked(trained)[:3]:
            words = fewest_additions(oracle, oracle.message(text))
            assert (None if words is None else len(words)) == fewest_by_trial(trained, text, len(trained.learned.words))
