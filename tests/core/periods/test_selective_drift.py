"""Without an attacker the periods are what a plain loop over raw texts gives: it refits, decides, and learns whose
outcomes become known. Nothing of the engine is in it but the rule of selective labels."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from core.own_filter import filter_of
from core.periods.playing import lend
from core.questions.lending import Lending
from core.scenarios.bundled.loan import Loan
from core.scenarios.made import made_table
from core.scenarios.selective import outcomes_known

ROWS, PERIODS = 500, 6
ESTIMATORS = {"naive_bayes": MultinomialNB(), "logistic": LogisticRegression(max_iter=1_000, random_state=0)}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("explored", [0, 10])
@pytest.mark.parametrize("name", ESTIMATORS)
def test_periods_without_an_attacker_are_a_plain_loop_over_raw_texts(name: str, explored: int, seed: int) -> None:
    table = made_table(Loan(), ROWS, seed)
    learner = "naive_bayes" if name == "naive_bayes" else filter_of(ESTIMATORS[name], "counts")
    lent = lend(Lending(learner, "none", periods=PERIODS, explored=explored, seed=seed), table)
    texts, outcomes = np.array(table.texts, dtype=object), table.frame["label"].to_numpy()
    learned = list(lent.deal.beginning)
    came, refused = [], np.empty(0, dtype=bool)
    for number in range(PERIODS):
        assert lent.learned(number + 1)["text"].tolist() == texts[learned].tolist()
        assert lent.learned(number + 1)["label"].tolist() == outcomes[learned].tolist()
        model = make_pipeline(CountVectorizer(), ESTIMATORS[name]).fit(texts[learned], outcomes[learned])
        rows = lent.deal.periods[number]
        came += rows.tolist()
        now = model.predict_proba(texts[rows])[:, 1] >= 0.5
        refused = np.concatenate([refused, now])
        known = outcomes_known(refused, at_random=explored / 100, seed=seed)[-len(rows) :]
        judged = lent.came(number + 1)
        assert judged["row"].tolist() == rows.tolist()
        assert judged["refused"].tolist() == now.tolist()
        assert judged["known"].tolist() == known.tolist()
        held = model.predict_proba(texts[lent.deal.held])[:, 1] >= 0.5
        assert lent.period(number + 1).refused.tolist() == held.tolist()
        learned += rows[known].tolist()
    assert refused.any()
    assert len(learned) < len(lent.deal.beginning) + len(came)
