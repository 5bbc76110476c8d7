"""What every learner of tables owes: the verdicts of plain refits, weights that are copies, and better than a guess."""

import numpy as np
import pytest

from core import Experiment, sweep
from core.filters import Filter, table_learners
from core.filters.base import names
from core.insight.pulls import pulls_on
from core.scenarios import scenarios
from core.training.poison import Poison
from core.training.rows import Training
from tests.core.filters.of_tables.tables import LEVELS, refitted_scores, swept, table
from tests.small_mail import corpus_of

of_every_learner = pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=name) for name, kind in table_learners().items()]
)
SEEDS = range(5)


@of_every_learner
@pytest.mark.parametrize("scenario", scenarios())
def test_verdicts_are_those_of_plain_refits(kind: type[Filter], scenario: str) -> None:
    result = swept(kind(), scenario)
    for at, level in enumerate(LEVELS):
        scores = refitted_scores(result, level)
        np.testing.assert_allclose(result.scores[at], scores, rtol=0, atol=1e-9)
        np.testing.assert_array_equal(result.verdicts[at], kind().verdicts(scores))
    assert not np.array_equal(result.scores[0], result.scores[-1])


@of_every_learner
def test_a_row_of_weight_two_is_two_rows(kind: type[Filter]) -> None:
    prepared = swept(kind(), "loan").prepared
    training = prepared.training
    times = np.random.default_rng(0).integers(0, 4, len(training.spam)).astype(np.float64)
    scores = kind().learn(training, times).scores(prepared.test_counts)
    rows = np.repeat(np.arange(len(times)), times.astype(int))
    np.random.default_rng(1).shuffle(rows)
    texts = [prepared.training_text(row) for row in rows]
    pipeline = kind().pipeline().fit(texts, names(training.spam[rows]))
    repeated = pipeline.predict_proba(prepared.test_texts)[:, 1]
    np.testing.assert_allclose(scores, repeated, rtol=0, atol=1e-9)
    np.testing.assert_array_equal(kind().verdicts(scores), kind().verdicts(repeated))


@of_every_learner
def test_the_same_question_has_the_same_answer(kind: type[Filter]) -> None:
    first = swept(kind(), "credit")
    again = sweep(Experiment(kind(), "wrong_outcomes"), table("credit"), LEVELS)
    np.testing.assert_array_equal(first.scores, again.scores)
    alone = sweep(Experiment(kind(), "wrong_outcomes"), table("credit"), LEVELS[-1:])
    np.testing.assert_allclose(first.scores[-1], alone.scores[0], rtol=0, atol=1e-12)


@of_every_learner
@pytest.mark.parametrize("scenario", scenarios())
def test_both_errors_are_better_than_a_guess(kind: type[Filter], scenario: str) -> None:
    """A guess that refuses a share p approves 1 − p of the positives and refuses p of the others, whatever p is."""
    learner = kind(threshold=scenarios()[scenario].share)
    sums = []
    for seed in SEEDS:
        result = sweep(Experiment(learner, "wrong_outcomes", seed=seed), table(scenario, 800), [0])
        wrong, refused = result.frame.iloc[0], (result.verdicts[0] == 2).mean()
        assert wrong["fn"] < 1 - refused
        assert wrong["fp"] < refused
        sums.append(wrong["fn"] + wrong["fp"])
    assert np.mean(sums) < 0.85


@of_every_learner
def test_the_threshold_moves_no_score(kind: type[Filter]) -> None:
    low = sweep(Experiment(kind(threshold=0.2), "wrong_outcomes"), table("credit"), LEVELS)
    usual = swept(kind(), "credit")
    np.testing.assert_array_equal(low.scores, usual.scores)
    assert (low.verdicts >= usual.verdicts).all()
    assert low.frame["fn"][0] < usual.frame["fn"][0] or kind.id == "decision_tree", "whose leaves have few scores"
    (threshold,) = (known for known in kind.parameters() if not known.moves_scores)
    assert threshold.rule.help == "From this estimated risk on an application is refused."


@of_every_learner
def test_pulls_are_terms_of_a_sum_or_what_leaving_a_band_out_does(kind: type[Filter]) -> None:
    learned = swept(kind(), "insurance_discount").prepared.learn(LEVELS[1])
    empty = learned.margins(learned.counts([""]))[0]
    for text in table("insurance_discount").texts[:5]:
        found = pulls_on(learned, learned.counts([text]))
        whole = learned.margins(learned.counts([text]))[0]
        assert set(found.of_word) == set(text.split())
        assert found.adds_up == (kind.id in {"naive_bayes", "logistic"})
        if found.adds_up:
            assert empty + sum(found.of_word.values()) == pytest.approx(whole)
        else:
            word = text.split()[3]
            without = learned.margins(learned.counts([text.replace(word, "")]))[0]
            assert found.of_word[word] == pytest.approx(whole - without)


@of_every_learner
def test_the_scorer_gives_the_learner_s_own_scores(kind: type[Filter]) -> None:
    prepared = swept(kind(), "insurance_acceptance").prepared
    learned = prepared.learn(LEVELS[1])
    scorer = learned.filter.scorer(learned)
    rows = prepared.test_counts[:20]
    drafts = [scorer.draft(dict.fromkeys(rows[[at]].indices.tolist(), 1)) for at in range(20)]
    np.testing.assert_allclose(scorer.scores([draft.margin for draft in drafts]), learned.scores(rows), atol=1e-12)
    assert scorer.ham_orders[0].size > 0
    more = learned.counts([f"{prepared.test_texts[0]} {scorer.vocabulary[at]}" for at in scorer.ham_orders[0]])
    along = scorer.scores(drafts[0].margins_with(scorer.ham_orders[0]))
    np.testing.assert_allclose(along, learned.scores(more), atol=1e-12)


@of_every_learner
def test_weights_point_to_the_outcome_of_a_band(kind: type[Filter]) -> None:
    texts = ["alpha common", "gamma common"]
    rows = [f"{texts[at % 2]} w{chr(97 + at % 7)}x{chr(97 + at % 5)}" for at in range(120)]
    corpus = corpus_of(rows, [at % 2 == 0 for at in range(120)])
    training = Training.of(corpus.encoding, np.arange(120), corpus.labels, Poison.messages([], spam=True))
    learned = kind().learn(training, np.ones(120))
    weight = dict(zip(learned.words, learned.word_weights, strict=True))
    assert weight["alpha"] > abs(weight["common"])
    assert weight["gamma"] < -abs(weight["common"]) or kind.id in {"decision_tree", "forest", "gradient_boosting"}
    assert weight["gamma"] <= 0
