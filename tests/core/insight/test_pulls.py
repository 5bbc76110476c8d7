"""A word's pull is what the filter itself says it is: a term of its sum, or what leaving the word out does."""

import numpy as np
import pytest
from sklearn.linear_model import SGDClassifier

from core import Experiment, filter_of, sweep
from core.defences import defences
from core.filters import filters
from core.filters.base import Learned
from core.insight import pulls as module
from core.insight.pulls import pulls_on
from core.mail.corpus import Corpus

LEVEL = 8
FILTERS = [*filters(), "votes", "own"]


def learned_and_texts(name: str, small: Corpus) -> tuple[Learned, list[str]]:
    chosen = filter_of(SGDClassifier(loss="modified_huber")) if name == "own" else name
    experiment = Experiment("multinomial_nb" if name == "votes" else chosen, "dictionary")
    if name == "votes":
        experiment = Experiment("multinomial_nb", "dictionary", defence=defences()["partition_aggregation"](parts=3))
    prepared = sweep(experiment, small, [0, LEVEL]).prepared
    texts = sorted(set(prepared.test_texts), key=lambda text: -len(set(text.split())))
    return prepared.learn(LEVEL), [*texts[:6], f"{texts[0]} {texts[0]}", "unheardof"]


@pytest.mark.parametrize("name", FILTERS)
def test_pulls_are_terms_of_a_sum_or_what_leaving_a_word_out_does(name: str, small: Corpus) -> None:
    learned, texts = learned_and_texts(name, small)
    empty = learned.margins(learned.counts([""]))[0]
    for text in texts:
        found = pulls_on(learned, learned.counts([text]))
        assert found.adds_up == learned.filter.adds_up
        whole = learned.margins(learned.counts([text]))[0]
        if found.adds_up:
            assert empty + sum(found.of_word.values()) == pytest.approx(whole)
            continue
        known = {word for word in text.split() if learned.columns_of([word])[0] in set(learned.known)}
        assert set(found.of_word) == known
        for word, pull in found.of_word.items():
            without = " ".join(other for other in text.split() if other != word)
            assert pull == pytest.approx(whole - learned.margins(learned.counts([without]))[0])


@pytest.mark.parametrize("name", FILTERS)
def test_margins_rise_with_the_scores(name: str, small: Corpus) -> None:
    learned, _ = learned_and_texts(name, small)
    counts = learned.counts(small.texts)
    order = np.argsort(learned.margins(counts), kind="stable")
    assert (np.diff(learned.scores(counts)[order]) >= -1e-12).all()


def test_margins_of_spambayes_tell_apart_what_is_certain_to_the_last_digit(sample: Corpus) -> None:
    learned = sweep(Experiment(), sample, [0]).prepared.learn(0)
    counts = sample.encoding.counts[:300]
    scores, margins = learned.scores(counts), learned.margins(counts)
    moderate = np.abs(scores - 0.5) < 0.499
    np.testing.assert_allclose(margins[moderate], np.log(scores[moderate] / (1 - scores[moderate])), rtol=1e-6)
    certain = np.flatnonzero((scores == 0) | (scores == 1))
    assert len(certain) > 10
    assert len(np.unique(margins[certain])) > 0.9 * len(certain)
    assert np.isfinite(margins).all()


def test_a_long_message_is_asked_about_in_parts(small: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    learned, texts = learned_and_texts("spambayes", small)
    whole = pulls_on(learned, learned.counts([texts[0]]))
    monkeypatch.setattr(module, "AT_ONCE", 2 * len(texts[0].split()))
    assert pulls_on(learned, learned.counts([texts[0]])) == whole
