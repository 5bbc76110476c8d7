"""Which words carry a verdict: pieces that join to the text, weights that are the filter's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import Experiment
from core.filters import filters
from core.insight.explain import judge, marked, strongest_words, words_that_moved
from core.mail.corpus import Corpus
from core.mail.encode import tokeniser
from core.runs.preparation import Prepared, prepare
from tests.small_mail import corpus_of, word

EVERY_FILTER = sorted(filters())
WORDY = st.text("abÉß1_ .\n\t<>[]()&;:$`*☃🙂", max_size=60)


@pytest.fixture(scope="module", params=EVERY_FILTER)
def prepared(request: pytest.FixtureRequest, small: Corpus) -> Prepared:
    return prepare(Experiment(filter=request.param, attack="dictionary"), small, 40)


@given(WORDY | st.text(max_size=60), st.floats(-1, 1))
def test_pieces_join_to_the_text_and_every_known_word_has_its_pull(text: str, pull: float) -> None:
    words = set(tokeniser().build_analyzer()(text))
    pieces = marked(text, dict.fromkeys(words, pull))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
    if pull:
        assert {piece.lower() for piece, value in pieces if value} == words


def test_pieces_in_order() -> None:
    pieces = marked("Win, WIN a prize", {"win": 0.4, "prize": -0.1})
    assert pieces == [("Win", 0.4), (", ", 0.0), ("WIN", 0.4), (" a ", 0.0), ("prize", -0.1)]
    assert marked("", {"win": 0.4}) == []
    assert marked("nothing known", {}) == [("nothing", 0.0), (" ", 0.0), ("known", 0.0)]


def test_a_pasted_message_is_judged_as_the_plain_pipeline_would(prepared: Prepared) -> None:
    learned = prepared.learn(0)
    train = prepared.parts.train
    texts = [prepared.corpus.texts[row] for row in train]
    pipeline = prepared.experiment.filter.pipeline().fit(texts, prepared.corpus.frame["label"].to_numpy()[train])
    for text in [*prepared.test_texts[:8], "", "unheardof words 123", prepared.test_texts[0].upper()]:
        verdict, score, pulls = judge(learned, text)
        plain = (
            pipeline.predict_proba([text])[0, 1]
            if hasattr(pipeline, "predict_proba")
            else pipeline.decision_function([text])[0]
        )
        assert score == pytest.approx(plain, abs=1e-6)
        assert verdict == prepared.experiment.filter.verdicts(np.array([score]))[0]
        assert set(pulls) <= set(tokeniser().build_analyzer()(text))


def test_only_words_of_the_training_mail_pull(prepared: Prepared) -> None:
    _, _, pulls = judge(prepared.learn(0), "unheardof blurble")
    assert pulls == {}


def test_a_word_of_spam_alone_pulls_towards_spam(prepared: Prepared) -> None:
    texts = [f"{'pills' if at % 2 else 'meeting'} {word(at)}" for at in range(100)]
    mail = corpus_of(texts, [at % 2 == 1 for at in range(100)])
    learned = prepare(Experiment(filter=prepared.experiment.filter), mail, 0).learn(0)
    verdict, _, pulls = judge(learned, "pills pills")
    assert (verdict, pulls["pills"] > 0) == (2, True)
    verdict, _, pulls = judge(learned, "meeting")
    assert (verdict, pulls["meeting"] < 0) == (0, True)


def test_strongest_words_are_the_ends_of_the_ranking(prepared: Prepared) -> None:
    learned = prepared.learn(0)
    table = strongest_words(learned, size=5)
    weights = np.sort(learned.word_weights)
    assert list(table["weight"]) == [*weights[::-1][:5], *weights[:5][::-1]]
    own = dict(zip(learned.words, learned.word_weights, strict=True))
    assert [own[word] for word in table["word"]] == list(table["weight"])


def test_words_that_moved_are_the_furthest_of_the_common_ones(prepared: Prepared) -> None:
    clean, poisoned = prepared.learn(0), prepared.learn(40)
    table = words_that_moved(prepared, clean, poisoned, size=6)
    texts = [set(tokeniser().build_analyzer()(prepared.corpus.texts[row])) for row in prepared.parts.train]
    common = [word for word in clean.words if sum(word in text for text in texts) >= len(prepared.parts.train) / 100]
    before, after = (dict(zip(learned.words, learned.word_weights, strict=True)) for learned in (clean, poisoned))
    furthest = sorted((abs(after[word] - before[word]) for word in common), reverse=True)[:6]
    assert list(abs(table["poisoned"] - table["clean"])) == pytest.approx(furthest)
    assert set(table["word"]) <= set(common)
    assert [before[word] for word in table["word"]] == list(table["clean"])
    assert [after[word] for word in table["word"]] == list(table["poisoned"])


def test_nothing_moves_without_poison(prepared: Prepared) -> None:
    table = words_that_moved(prepared, prepared.learn(0), prepared.learn(0))
    assert list(table["clean"]) == list(table["poisoned"])
    assert len(table) == 12
