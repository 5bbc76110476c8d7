"""The oracle answers as scikit-learn would on the edited text, however the message came to be."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.errors import InputError
from core.filters import Filter, filters
from core.mail.corpus import Corpus
from core.mail.normalise import normalised
from core.oracle import BudgetSpentError, Feedback, Oracle
from core.scoring.any_scorer import AnyScorer
from tests.small_mail import corpora, word
from tests.trained import Trained, train

of_every_filter = pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in filters().items()])
ROUNDING = 1e-9
OPTIMISER = 1e-3
WORDS = st.integers(0, 420).map(word) | st.just("unheardof")
EDITS = st.lists(st.tuples(st.sampled_from(["add", "remove", "restore"]), WORDS), max_size=30)


def trained_or_skip(kind: type[Filter], corpus: Corpus) -> Trained:
    try:
        return train(kind(), corpus)
    except InputError:
        assume(condition=False)
        raise


def assert_same_verdicts(oracle: Oracle, answers: list[int], scores: np.ndarray, within: float) -> None:
    filter_ = oracle.learned.filter
    sure = np.abs(scores[:, None] - np.array(filter_.cutoffs)).min(axis=1) > within
    np.testing.assert_array_equal(np.array(answers)[sure], filter_.verdicts(scores)[sure])


@of_every_filter
@settings(max_examples=15)
@given(corpus=corpora(), at=st.integers(0, 49), edits=EDITS)
def test_edits_are_answered_as_scikit_learn_answers_the_edited_text(
    kind: type[Filter], corpus: Corpus, at: int, edits: list
) -> None:
    trained = trained_or_skip(kind, corpus)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    message = oracle.message(corpus.texts[at])
    answers, texts = [oracle.ask(message)], [message.text]
    for what, changed in edits:
        getattr(message, what)(changed)
        answers.append(oracle.ask(message))
        texts.append(message.text)
    scores = [answer.score for answer in answers]
    exact = trained.learned.scores(trained.learned.counts(texts))
    np.testing.assert_allclose(scores, exact, rtol=0, atol=ROUNDING)
    refitted = trained.pipeline_scores(texts)
    np.testing.assert_allclose(scores, refitted, rtol=0, atol=OPTIMISER)
    assert_same_verdicts(oracle, [answer.verdict for answer in answers], refitted, OPTIMISER)
    assert oracle.queries == len(edits) + 1


@of_every_filter
@settings(max_examples=15)
@given(corpus=corpora(), at=st.integers(0, 49), more=st.lists(WORDS, max_size=5))
def test_each_word_of_a_list_is_answered_as_scikit_learn_answers_the_longer_text(
    kind: type[Filter], corpus: Corpus, at: int, more: list
) -> None:
    trained = trained_or_skip(kind, corpus)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    message = oracle.message(corpus.texts[at])
    for extra in more:
        message.add(extra)
    words = [*trained.learned.words, "unheardof"]
    answers = oracle.ask_each(message, words)
    exact = trained.learned.scores(trained.learned.counts([f"{message.text} {extra}" for extra in words]))
    np.testing.assert_allclose(answers.scores, exact, rtol=0, atol=ROUNDING)
    assert_same_verdicts(oracle, answers.verdicts, exact, ROUNDING)
    assert oracle.queries == len(words)


@of_every_filter
@settings(max_examples=15)
@given(corpus=corpora(), at=st.integers(0, 49), words=st.lists(st.integers(0, 420).map(word), unique=True, max_size=20))
def test_a_growing_list_is_scored_as_the_text_with_so_many_words(
    kind: type[Filter], corpus: Corpus, at: int, words: list
) -> None:
    trained = trained_or_skip(kind, corpus)
    oracle = Oracle(learned=trained.learned)
    column = oracle.scorer.column
    words = [extra for extra in words if extra in column]
    message = oracle.message(corpus.texts[at])
    along = message.draft.margins_along(np.array([column[extra] for extra in words], dtype=np.intp))
    texts = [" ".join([corpus.texts[at], *words[:end]]) for end in range(len(words) + 1)]
    exact = trained.learned.scores(trained.learned.counts(texts))
    np.testing.assert_allclose(oracle.scorer.scores(along), exact, rtol=0, atol=ROUNDING)


@of_every_filter
def test_only_the_forest_needs_the_slow_way(kind: type[Filter], small: Corpus) -> None:
    slow = isinstance(Oracle(learned=train(kind(), small).learned).scorer, AnyScorer)
    assert slow == (kind.id == "random_forest")


@of_every_filter
def test_the_slow_way_is_the_same(kind: type[Filter], small: Corpus) -> None:
    trained = train(kind(), small)
    quick, slow = (
        Oracle(learned=trained.learned, feedback=Feedback.SCORE, scorer=scorer)
        for scorer in (None, AnyScorer(trained.learned))
    )
    words = list(trained.learned.words)
    for text in ["", *trained.test_texts[:10]]:
        one, other = (oracle.ask_each(oracle.message(text), words) for oracle in (quick, slow))
        np.testing.assert_allclose(one.scores, other.scores, rtol=0, atol=ROUNDING)
        columns = np.arange(0, len(words), 7)
        drafts = (oracle.message(text).draft for oracle in (quick, slow))
        one, other = (
            oracle.scorer.scores(draft.margins_along(columns))
            for oracle, draft in zip((quick, slow), drafts, strict=True)
        )
        np.testing.assert_allclose(one, other, rtol=0, atol=ROUNDING)


@of_every_filter
def test_whole_messages_have_the_margin_of_their_draft(kind: type[Filter], small: Corpus) -> None:
    trained = train(kind(), small)
    oracle = Oracle(learned=trained.learned)
    margins = oracle.scorer.margins(trained.test_counts)
    drafts = [oracle.message(text).draft.margin for text in trained.test_texts]
    np.testing.assert_allclose(margins, drafts, rtol=1e-9, atol=1e-9)


@pytest.fixture(scope="module")
def bayes(small: Corpus) -> Trained:
    return train(filters()["spambayes"](), small)


def test_more_than_150_loud_words(sample: Corpus) -> None:
    trained = train(filters()["spambayes"](), sample)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    words = list(oracle.learned.words[np.argsort(-np.abs(oracle.learned.word_weights), kind="stable")])
    text = " ".join(words[100:400:2])
    message = oracle.message(text)
    rng = np.random.default_rng(0)
    for step in range(60):
        changed = words[rng.integers(0, 450)]
        (message.remove if step % 3 else message.add)(changed)
        expected = trained.learned.scores(trained.learned.counts([message.text]))[0]
        assert oracle.ask(message).score == pytest.approx(expected, abs=ROUNDING)
    tried = words[:600]
    answers = oracle.ask_each(message, tried)
    exact = trained.learned.scores(trained.learned.counts([f"{message.text} {extra}" for extra in tried]))
    np.testing.assert_allclose(answers.scores, exact, rtol=0, atol=ROUNDING)
    along = message.draft.margins_along(np.array([oracle.scorer.column[extra] for extra in tried]))
    ends = [0, 1, 10, 149, 150, 151, 400, 600]
    exact = trained.learned.scores(trained.learned.counts([f"{message.text} {' '.join(tried[:end])}" for end in ends]))
    np.testing.assert_allclose(along[ends], exact, rtol=0, atol=ROUNDING)


def test_feedback_says_no_more_than_it_should(bayes: Trained) -> None:
    text = bayes.test_texts[0]
    exact = bayes.learned.scores(bayes.learned.counts([text]))[0]
    by_kind = {kind: Oracle(learned=bayes.learned, feedback=kind).ask(text) for kind in Feedback}
    assert len({answer.verdict for answer in by_kind.values()}) == 1
    assert by_kind[Feedback.VERDICT].score is None
    assert by_kind[Feedback.ROUNDED].score == round(exact, 1)
    assert by_kind[Feedback.SCORE].score == pytest.approx(exact, abs=ROUNDING)


def test_a_line_of_the_defender_s_blocks_from_there_on(bayes: Trained) -> None:
    """Only blocked or delivered, for SpamBayes too, which is unsure of some mail otherwise."""
    plain = Oracle(learned=bayes.learned, feedback=Feedback.SCORE)
    scores = np.array([plain.ask(text).score for text in bayes.test_texts])
    line = float(np.sort(scores)[len(scores) // 2])
    moved = Oracle(learned=bayes.learned, line=line)
    expected = np.where(scores >= line, 2, 0)
    assert [moved.ask(text).verdict for text in bayes.test_texts] == expected.tolist()
    np.testing.assert_array_equal(moved.truth(scores), expected)


def test_every_question_counts_and_the_budget_ends_them(bayes: Trained) -> None:
    oracle = Oracle(learned=bayes.learned, budget=5)
    message = oracle.message(bayes.test_texts[0])
    assert oracle.queries == 0
    oracle.ask(message)
    assert (oracle.queries, oracle.left) == (1, 4)
    assert len(oracle.ask_each(message, list(bayes.learned.words[:40]))) == 4
    assert (oracle.queries, oracle.left) == (5, 0)
    says = r"^All 5 questions of the budget are asked: allow more, or use what was found so far\.$"
    with pytest.raises(BudgetSpentError, match=says):
        oracle.ask(message)
    with pytest.raises(BudgetSpentError, match=says):
        oracle.ask_each(message, ["word"])
    assert oracle.queries == 5


def test_asking_stops_after_the_wanted_number(bayes: Trained) -> None:
    free = Oracle(learned=bayes.learned)
    words = list(bayes.learned.words)
    all_verdicts = free.ask_each(free.message(), words).verdicts
    hits = np.flatnonzero(all_verdicts == 0)
    assert len(hits) > 3
    oracle = Oracle(learned=bayes.learned)
    some = oracle.ask_each(oracle.message(), words, stop_after=3)
    assert len(some) == oracle.queries == hits[2] + 1
    np.testing.assert_array_equal(some.verdicts, all_verdicts[: hits[2] + 1])


def test_a_page_may_say_how_many_questions_there_were(bayes: Trained) -> None:
    oracle = Oracle(learned=bayes.learned, queries=7, budget=8)
    oracle.ask("hello there")
    with pytest.raises(BudgetSpentError):
        oracle.ask("hello there")


@of_every_filter
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "😀🎉🚀" * 50,
        "שלום עולם זה דואר רגיל \u202e\u200f",
        " ".join(f"word{at}" for at in range(10_000)),
        "free money " * 95_000,
        "a\0b İstanbul ǅungla",
    ],
    ids=["empty", "blank", "emoji", "right-to-left", "10,000 words", "1 MB", "odd letters"],
)
def test_any_text_gets_a_verdict(kind: type[Filter], text: str, small: Corpus) -> None:
    trained = train(kind(), small)
    oracle = Oracle(learned=trained.learned, feedback=Feedback.SCORE)
    answer = oracle.ask(text)
    exact = trained.learned.scores(trained.learned.counts([text]))
    assert answer.verdict == trained.learned.filter.verdicts(exact)[0]
    assert answer.score == pytest.approx(exact[0], abs=ROUNDING)


def test_what_is_not_one_word_cannot_be_added(bayes: Trained) -> None:
    message = Oracle(learned=bayes.learned).message("hello")
    for wrong in ("", "x", "two words", "Capital", "a-b", "😀"):
        with pytest.raises(InputError, match="is not one word of two or more letters in lower case: write one at a"):
            message.add(wrong)
    assert message.text == "hello"


def test_the_edited_text_shows_what_was_changed(bayes: Trained) -> None:
    message = Oracle(learned=bayes.learned).message("Buy NOW, buy cheap: nowhere else!")
    message.remove("buy")
    message.remove("absent")
    message.add("meeting")
    message.add("meeting")
    message.add("lunch")
    assert message.text == " NOW,  cheap: nowhere else!\nmeeting meeting lunch"
    assert (message.added, message.removed) == (("meeting", "lunch"), ("buy",))
    assert message.words == ("now", "cheap", "nowhere", "else", "meeting", "lunch")
    assert message.copy().text == message.text
    message.restore("buy")
    message.restore("meeting")
    message.remove("lunch")
    assert message.text == message.original


def test_the_defender_may_read_a_text_before_the_filter_does(bayes: Trained) -> None:
    text = max(bayes.test_texts, key=len)
    disguised = "\u200b".join(text)
    plain, reading = (
        Oracle(learned=bayes.learned, feedback=Feedback.SCORE, reads=reads) for reads in (None, normalised)
    )
    assert reading.ask(disguised) == plain.ask(text) != plain.ask(disguised)
    assert reading.message(disguised).text == text
