"""Every model of every period is a refit from raw text, and nobody is lost, comes twice or is learned too early."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier

from core.attacks.periodic import periodic_attacks
from core.errors import InputError
from core.filters.base import spam_scores
from core.mail.corpus import Corpus
from core.own_filter import filter_of
from core.periods.lent import Lent
from core.periods.playing import lend, lending
from core.questions.lending import Lending
from core.questions.table import LABELS
from core.scenarios.bundled.credit import Credit
from core.scenarios.bundled.loan import Loan
from core.scenarios.made import made_table
from core.scenarios.own import load_table
from core.work.turns import Progress

LEARNERS = [
    "naive_bayes",
    filter_of(LogisticRegression(random_state=0), "counts"),
    filter_of(DecisionTreeClassifier(max_depth=4), "counts"),
]
TABLE = made_table(Loan(), 300, 3)


def with_any_question(test):
    return settings(max_examples=8)(
        given(
            filter=st.sampled_from(LEARNERS),
            labels=st.sampled_from(list(LABELS.options)),
            explored=st.sampled_from([0, 5, 20]),
            window=st.sampled_from([0, 1, 2]),
            attack=st.sampled_from(list(periodic_attacks())),
            volume=st.sampled_from([(20,), (0, 40), (100, 0)]),
            seed=st.integers(0, 9),
        )(test)
    )


def of(**question: object) -> Lent:
    return lend(Lending(periods=4, **question), TABLE)


@with_any_question
def test_any_model_is_a_refit_from_raw_text(**question: object) -> None:
    lent = of(**question)
    for number in lent.frame["period"]:
        learned, came = lent.learned(number), lent.came(number)
        pipeline = lent.pipeline().fit(learned["text"], learned["label"])
        np.testing.assert_allclose(spam_scores(pipeline, came["text"]), came["score"], rtol=0, atol=1e-9)
        held = spam_scores(pipeline, [TABLE.texts[row] for row in lent.deal.held])
        assert (held >= 0.5).tolist() == lent.period(number).refused.tolist()


@with_any_question
def test_everybody_is_in_one_place_and_learned_if_known_within_the_window(**question: object) -> None:
    lent = of(**question)
    rows = np.concatenate([lent.deal.beginning, *lent.deal.periods, lent.deal.held])
    assert sorted(rows) == list(range(len(TABLE)))
    stream, frame = lent.stream, lent.frame
    honest = stream[stream["row"] >= 0]
    assert honest["row"].is_unique
    assert not set(honest["row"]) & set(lent.deal.held)
    assert (honest["positive"].to_numpy() == TABLE.labels[honest["row"]]).all()
    assert (stream["lot"] <= stream["refused"]).all()
    assert (stream["accepted"] == (~stream["refused"] | stream["lot"])).all()
    everything = lent.question.all_known
    assert (stream["known"] == (stream["accepted"] | everything)).all()
    for number, row in zip(frame["period"], frame.itertuples(), strict=True):
        came = lent.came(number)
        assert row.applicants == len(lent.deal.periods[number - 1])
        assert row.applicants + row.poison == len(came)
        assert row.poison == round(lent.question.volume_in(number) * row.applicants) * (
            lent.question.attack.id != "none"
        )
        assert row.accepted == row.applicants - row.refused + row.explored
        assert row.poison_known <= row.known <= len(came)
        first = number - lent.question.window if lent.question.window else 0
        within = stream[stream["known"] & (stream["came"] >= first) & (stream["came"] < number)]
        if row.retrained:
            assert lent.learned(number).index.tolist() == within.index.tolist()
            assert row.learned == len(within)
            assert row.poison_learned == (within["source"] == "poison").sum()
        assert lent.learned(number)["came"].max() < number


@with_any_question
def test_nobody_who_comes_is_no_attack(**question: object) -> None:
    asked = Lending(periods=4, **(question | {"volume": 0}))
    mine, clean = lend(asked, TABLE), lend(asked.without_attack, TABLE)
    pd.testing.assert_frame_equal(mine.stream, clean.stream)
    pd.testing.assert_frame_equal(mine.frame, clean.frame)


@with_any_question
def test_the_same_question_has_the_same_answer_and_an_attack_changes_nobody_else(**question: object) -> None:
    one, again = of(**question), of(**question)
    pd.testing.assert_frame_equal(one.stream, again.stream)
    pd.testing.assert_frame_equal(one.frame, again.frame)
    clean = lend(one.question.without_attack, TABLE).stream
    honest = one.stream[one.stream["row"] >= 0].reset_index(drop=True)
    same = ["text", "positive", "source", "came", "row"]
    pd.testing.assert_frame_equal(honest[same], clean[same])
    both = honest["refused"] & clean["refused"]
    assert (honest["lot"][both] == clean["lot"][both]).all(), "a lot does not depend on who else applies"


def test_a_model_that_accepts_nobody_stays_as_it_is() -> None:
    learner = filter_of(LogisticRegression(random_state=0), "counts", threshold=0.0)
    lent = lend(Lending(learner, "none", periods=4, window=1), TABLE)
    assert lent.frame["accepted"].sum() == lent.frame["known"].sum() == 0
    assert lent.frame["retrained"].tolist() == [True, False, False, False]
    assert (lent.frame["learned"] == len(lent.deal.beginning)).all()
    assert lent.frame["fp"].tolist() == [1.0] * 4


def test_shares_and_money_are_those_of_held_out_applicants() -> None:
    lent = lend(Lending(periods=3), TABLE)
    row, refused = lent.frame.iloc[-1], lent.period(3).refused
    held = TABLE.frame.iloc[lent.deal.held]
    positive = (held["label"] == "spam").to_numpy()
    missed, blocked = (~refused & positive).sum(), (refused & ~positive).sum()
    assert row["fn"] == missed / positive.sum()
    assert row["fp"] == blocked / (~positive).sum()
    assert row["wrong"] == (missed + blocked) / len(held)
    assert row["money"] == pytest.approx(1_000 * (missed * 4_000 + blocked * Loan.price_fp) / len(held))
    young = (held["age"] < 25).to_numpy()
    assert lent.groups["accepted_age_below_25"] == "below 25 years"
    assert row["accepted_age_below_25"] == pytest.approx((~refused[young]).mean())


def test_progress_then_one_answer() -> None:
    *steps, lent = lending(Lending(periods=5), TABLE)
    assert steps == [Progress("Deciding on applicants", number, 5) for number in range(1, 6)]
    assert isinstance(lent, Lent)
    pd.testing.assert_frame_equal(lent.frame, lend(Lending(periods=5), TABLE).frame)


def test_an_own_table_of_which_applicants_state_everything() -> None:
    rng = np.random.default_rng(0)
    rows = [f"{rng.integers(99)},{rng.choice(['a', 'b', 'c'])},{rng.choice(['yes', 'no'])}" for _ in range(90)]
    table = load_table("\n".join(["size,kind,default", *rows]).encode(), name="own.csv")
    for attack in periodic_attacks():
        lent = lend(Lending(attack=attack, periods=3, volume=50), table)
        assert lent.question.corpus == table.id
        assert lent.groups == {"accepted_kind_a": "a", "accepted_kind_b": "b", "accepted_kind_c": "c"}
        written = lent.stream[lent.stream["source"] == "poison"]["text"]
        assert set(" ".join(written).split()) <= set(" ".join(table.texts).split())


def test_what_does_not_fit_is_said_in_a_sentence(small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^Periods are of applications, not of mail: choose a table\.$"):
        lend(Lending(), small)  # type: ignore[arg-type]  # mail where a table belongs
    with pytest.raises(InputError, match=r"^This table has too few rows for 24 periods"):
        lend(Lending(periods=24), made_table(Loan(), 30))
    with pytest.raises(InputError, match=r"^The question's corpus is “credit”, but it is asked on “loan”"):
        lend(Lending(corpus="credit"), made_table(Loan()))
    with pytest.raises(InputError, match=r"^The period must be from 1 to 3\. Got 4\.$"):
        lend(Lending(periods=3), TABLE).learned(4)


def test_without_a_table_the_one_that_is_named() -> None:
    assert lend(Lending(periods=3, corpus="credit", volume=0)).table is made_table(Credit())
