"""Lowd and Meek's comparison on real mail, with an attacker whose own mail is another corpus, over seeds."""

import numpy as np
import pytest

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.best_n import BestN
from core.attacks.exploratory.first_n import FirstN
from core.attacks.exploratory.good_words import GoodWords
from core.attacks.knowledge import KnownMail
from core.filters import filters
from core.mail.corpus import Corpus
from core.probing import Ground, bound, measured
from tests.trained import train

pytestmark = pytest.mark.real
ATTACKS = {
    "random": GoodWords(order="random words"),
    "frequent": GoodWords(),
    "ratio": GoodWords(order="highest ratio"),
    "first": FirstN(),
    "best": BestN(),
}


def words_to_half(name: str, corpus: Corpus, outside: Corpus, seed: int) -> dict[str, float]:
    trained = train(filters()[name](), corpus, seed)
    ground = Ground(trained.learned, trained.test_texts, trained.test_spam, seed)
    mail = KnownMail.all_of(outside)
    results = {
        key: measured(ground, key, attack, Attacker.seeded(ground.oracle(), mail, seed))
        for key, attack in ATTACKS.items()
    }
    lowest = bound(ground)
    for result in results.values():
        width = min(len(result.share), len(lowest.share))
        assert (result.share[:width] <= lowest.share[:width]).all()
    shown = {key: result.words_to_half for key, result in {**results, "bound": lowest}.items()}
    return {key: np.nan_to_num(words, nan=np.inf) for key, words in shown.items()}


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("name", ["multinomial_nb", "logistic_regression"])
@pytest.mark.parametrize(("here", "elsewhere"), [("enron1", "spamassassin"), ("spamassassin", "enron1")])
def test_asking_beats_guessing(name: str, here: str, elsewhere: str, seed: int, request: pytest.FixtureRequest) -> None:
    words = words_to_half(name, request.getfixturevalue(here), request.getfixturevalue(elsewhere), seed)
    assert words["bound"] <= words["best"] <= words["first"]
    assert words["first"] <= 100, "tens of words for those who ask"
    assert min(words["random"], words["frequent"], words["ratio"]) > 100, "hundreds or never for those who do not"
    assert words["random"] == np.inf
