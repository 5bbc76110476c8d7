"""Leaving poison out is retraining without it, from raw text."""

import numpy as np
import pytest

from core import Experiment, InputError, sweep
from core.filters import filters
from core.insight.blame import changed_verdicts, culprits, words_before_and_after
from core.insight.pulls import pulls_on
from core.mail.corpus import Corpus

LEVEL = 20
COUNTING = [name for name, kind in filters().items() if not kind.refits]


def scores_without(result, level: int, left_out: list[int]) -> np.ndarray:
    """A plain pipeline fitted on the raw mail of a level, but for the poison messages at these places."""
    texts, labels = result.raw_training_mail(level)
    clean = len(result.train)
    kept = [at for at in range(len(texts)) if at - clean not in left_out]
    pipeline = result.pipeline().fit([texts[at] for at in kept], [labels[at] for at in kept])
    return pipeline.predict_proba(result.prepared.test_texts)[:, 1]


@pytest.mark.parametrize("filter_name", COUNTING)
@pytest.mark.parametrize("attack", ["pseudospam", "dictionary"])
def test_without_is_a_refit_without_it(filter_name: str, attack: str, small: Corpus) -> None:
    result = sweep(Experiment(filter_name, attack), small, [0, LEVEL])
    order = result.prepared.training.poison.order[:LEVEL]
    message = int(np.argmax(np.abs(result.scores[1] - result.scores[0])))
    found = culprits(result.prepared, LEVEL, message, size=3)
    for number, row in found.iterrows():
        places = np.flatnonzero(order == number).tolist()
        assert row["copies"] == len(places)
        assert row["without_one"] == pytest.approx(scores_without(result, LEVEL, places[:1])[message], abs=1e-9)
        without = scores_without(result, LEVEL, places)[message]
        assert row["without_all"] == pytest.approx(without, abs=1e-9)
        assert row["moved"] == pytest.approx(result.scores[1, message] - without, abs=1e-9)


def test_a_changed_label_left_out_is_the_old_label(small: Corpus) -> None:
    result = sweep(Experiment("multinomial_nb", "label_flip"), small, [0, LEVEL])
    message = int(np.argmax(np.abs(result.scores[1] - result.scores[0])))
    found = culprits(result.prepared, LEVEL, message, size=1)
    row = int(result.poison["row"].iloc[int(found.index[0])])
    texts, labels = result.raw_training_mail(LEVEL)
    labels[row] = str(result.train["label"].iloc[row])
    pipeline = result.pipeline().fit(texts, labels)
    expected = pipeline.predict_proba(result.prepared.test_texts)[message, 1]
    assert found["without_one"].iloc[0] == pytest.approx(expected, abs=1e-9)


def test_filters_that_refit_say_so(small: Corpus) -> None:
    result = sweep(Experiment("linear_svm", "pseudospam"), small, [0, 5])
    with pytest.raises(InputError, match="would have to be trained anew without each poison message"):
        culprits(result.prepared, 5, 0)


def test_changed_verdicts_are_those_that_differ(small: Corpus) -> None:
    result = sweep(Experiment(), small, [0, LEVEL])
    changed = changed_verdicts(result, 1)
    assert sorted(changed.index) == np.flatnonzero(result.verdicts[0] != result.verdicts[1]).tolist()
    moves = changed["moved"].abs().tolist()
    assert moves == sorted(moves, reverse=True)
    assert changed_verdicts(result, 0).empty


def test_words_before_and_after_are_those_of_the_message(small: Corpus) -> None:
    result = sweep(Experiment("multinomial_nb"), small, [0, LEVEL])
    prepared = result.prepared
    clean, poisoned = prepared.learn(0), prepared.learn(LEVEL)
    message = next(at for at, text in enumerate(prepared.test_texts) if len(text.split()) > 4)
    before, after = (pulls_on(learned, prepared.test_counts[[message]]) for learned in (clean, poisoned))
    frame = words_before_and_after(before, after)
    assert set(frame["word"]) <= set(prepared.test_texts[message].split())
    assert all(before.of_word[row.word] == row.clean for row in frame.itertuples())
    assert all(after.of_word[row.word] == row.poisoned for row in frame.itertuples())
    moves = (frame["poisoned"] - frame["clean"]).abs().tolist()
    assert moves == sorted(moves, reverse=True)
    assert moves[-1] > 0
