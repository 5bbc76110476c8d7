"""What the attacks' files say of real mail: where they do next to nothing, and what happens instead."""

from functools import cache
from typing import NamedTuple

import pandas as pd
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attacks
from core.attacks.causative.pseudospam import PseudospamAttack
from core.mail.corpus import Corpus
from tests.at_share import at_shares

FEATURES = PseudospamAttack(form="campaign features")


class Said(NamedTuple):
    """With a share of the training mail in poison, a rate changes by `low` to `high` points on each corpus."""

    attack: str | CausativeAttack
    filter_name: str
    rate: str
    share: float
    low: float
    high: float


SAID = [
    Said("backdoor", "linear_svm", "fn", 0.05, -1.2, 1.2),
    Said("backdoor", "linear_svm", "aim", 0.05, 70, 100),
    Said("backdoor", "bernoulli_nb", "fn", 0.05, 3, 12),
    Said("benign_words", "linear_svm", "fp", 0.05, -1, 1),
    Said("boiling_frog", "spambayes", "fn", 0.05, -1.5, 1.5),
    Said("boiling_frog", "multinomial_nb", "fn", 0.05, -1.5, 1.5),
    Said("chaff", "spambayes", "fp", 0.05, -1, 1),
    Said("chaff", "multinomial_nb", "fp", 0.05, -1, 1),
    Said("chaff", "spambayes", "ham away", 1.0, 5, 80),
    Said("clean_label_backdoor", "linear_svm", "aim", 0.05, 0, 5),
    Said("dictionary", "linear_svm", "fp", 0.05, -1, 1),
    Said("focused", "bernoulli_nb", "fn", 0.05, 5, 20),
    Said("label_flip", "spambayes", "fn", 0.05, -0.5, 3.5),
    Said("label_flip_to_spam", "spambayes", "fp", 0.05, -0.5, 2.5),
    Said("label_flip_to_spam", "spambayes", "ham away", 0.05, 2.5, 8),
    Said("loss_maximising", "spambayes", "fn", 0.05, -1, 1),
    Said("loss_maximising", "multinomial_nb", "fn", 0.05, -1, 1),
    Said("loss_maximising", "bernoulli_nb", "fn", 0.05, 3, 12),
    Said("pseudospam", "linear_svm", "fn", 0.05, -1.2, 1.2),
    Said("pseudospam", "bernoulli_nb", "fn", 0.05, -60, -5),
    Said(FEATURES, "spambayes", "fn", 0.05, -1, 1),
    Said("topic_words", "linear_svm", "fp", 0.05, -0.5, 0.5),
    Said("topic_words", "multinomial_nb", "fn", 0.05, 1.5, 20),
    Said("topic_words", "spambayes", "ham away", 0.05, 2.5, 60),
]


def rates(attack: str | CausativeAttack, filter_name: str, corpus: Corpus, share: float) -> pd.DataFrame:
    chosen = causative_attacks()[attack]() if isinstance(attack, str) else attack
    result = at_shares(filter_name, chosen, corpus, 0, share)
    frame = result.frame.assign(**{"ham away": result.frame["fp"] + result.frame["ham_unsure"]})
    return frame if result.aimed is None else frame.assign(aim=result.aimed["hit"])


measured = cache(rates)


@pytest.mark.real
@pytest.mark.parametrize("mail", ["enron1", "spamassassin"])
@pytest.mark.parametrize("said", SAID, ids=lambda said: f"{said.attack}-{said.filter_name}-{said.rate}"[:60])
def test_the_change_is_as_small_as_said(said: Said, mail: str, request: pytest.FixtureRequest) -> None:
    frame = measured(said.attack, said.filter_name, request.getfixturevalue(mail), said.share)
    before, after = 100 * frame[said.rate]
    assert said.low <= after - before <= said.high


@pytest.mark.real
@pytest.mark.parametrize("seed", [1, 2])
def test_a_focused_attack_lets_spam_of_enron1_through_besides(seed: int, enron1: Corpus) -> None:
    attack = causative_attacks()["focused"]()
    before, after = 100 * at_shares("bernoulli_nb", attack, enron1, seed, 0.05).frame["fn"]
    assert 4 < after - before < 13


def test_every_attack_that_says_something_of_real_mail_is_measured() -> None:
    saying = {name for name, kind in causative_attacks().items() if kind.on_real_mail}
    assert saying == {attack if isinstance(attack, str) else attack.id for attack in [said.attack for said in SAID]}
    for name in saying:
        kind = causative_attacks()[name]
        assert kind.on_real_mail.endswith(".")
        assert "Measured" in str(kind.__doc__)
