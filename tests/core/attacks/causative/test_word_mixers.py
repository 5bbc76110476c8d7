"""Benign words in spam and pseudospam: a real message of one kind carries words of the other."""

import pytest

from core.attacks.base import CausativeAttack
from core.attacks.causative.benign_words import BenignWordsAttack
from core.attacks.causative.pseudospam import PseudospamAttack
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep


@pytest.mark.parametrize(
    ("attack", "carrier", "borrowed"),
    [
        (BenignWordsAttack(words=10, pool=100), "spam", "ham"),
        (PseudospamAttack(words=10, pool=100), "ham", "spam"),
    ],
)
def test_a_real_message_carries_words_of_the_other_kind(
    attack: CausativeAttack, carrier: str, borrowed: str, small: Corpus
) -> None:
    result = sweep(Experiment(attack=attack), small, [25])
    mail = {kind: result.train["text"][result.train["label"] == kind] for kind in ("ham", "spam")}
    share = {kind: {} for kind in mail}
    for kind, texts in mail.items():
        for word in {word for text in mail["ham"].tolist() + mail["spam"].tolist() for word in text.split()}:
            share[kind][word] = sum(word in text.split() for text in texts) / len(texts)
    assert set(result.poison["label"]) == {carrier}
    for text in result.poison["text"]:
        body, _, added = text.rpartition("\n\n")
        words = added.split()
        assert body in set(mail[carrier])
        assert len(words) == len(set(words)) == 10
        assert all(share[borrowed][word] > share[carrier][word] for word in words)
    assert result.poison["text"].nunique() > 20
