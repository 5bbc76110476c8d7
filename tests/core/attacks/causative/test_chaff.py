"""Chaff: real sentences, random labels, and a filter that can no longer tell."""

import pytest

from core.attacks.causative.chaff import ChaffAttack
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.small_mail import corpus_of


def test_real_sentences_under_the_labels_of_a_fair_coin(sample: Corpus) -> None:
    result = sweep(Experiment(attack=ChaffAttack(sentences=3)), sample, [400])
    everything = "\n".join(result.train["text"])
    for text in result.poison["text"][:50]:
        assert len(text.split("\n")) == 3
        assert all(sentence in everything for sentence in text.split("\n"))
    assert result.poison["text"].nunique() > 390
    assert 150 < (result.poison["label"] == "spam").sum() < 250


def test_made_from_outside_mail(small: Corpus) -> None:
    outside = corpus_of(
        ["One tea. Two biscuits!" if at % 2 else "Rain?\n\nSun" for at in range(60)], [True, False] * 30
    )
    result = sweep(Experiment(attack=ChaffAttack(mail="outside mail", sentences=5)), small, [30], outside)
    sentences = {sentence for text in result.poison["text"] for sentence in text.split("\n")}
    assert sentences == {"One tea.", "Two biscuits!", "Rain?", "Sun"}


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("mail", ["sample", pytest.param("enron1", marks=pytest.mark.real)])
def test_as_much_chaff_as_mail(mail: str, seed: int, request: pytest.FixtureRequest) -> None:
    """SpamBayes becomes unsure of good mail, logistic regression blocks it."""
    corpus = request.getfixturevalue(mail)
    levels = [0, round(0.8 * len(corpus))]
    unsure, blocks = (
        sweep(Experiment(filter_name, "chaff", seed=seed), corpus, levels).frame
        for filter_name in ("spambayes", "logistic_regression")
    )
    assert unsure["ham_unsure"][1] >= unsure["ham_unsure"][0] + 0.4
    assert blocks["fp"][1] >= blocks["fp"][0] + 0.005
