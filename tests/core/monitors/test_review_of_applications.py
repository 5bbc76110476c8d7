"""A review of applications: what is read of one, which scores can, and that marks retrain the model exactly."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd
import pytest

from core import Experiment
from core.filters import table_learners
from core.filters.base import names, spam_scores
from core.monitors.marks import Mark, from_csv, to_csv
from core.monitors.review import Review
from core.monitors.training_review import suspicions, suspicions_of
from core.monitors.training_review.spectral import Spectral
from core.runs.preparation import prepare
from core.scenarios.own import load_table
from core.scenarios.table import Table
from tests.core.attacks.on_tables.tables import table as of_full_size
from tests.core.filters.of_tables.tables import table
from tests.vocabulary import OF_MAIL

POISON = 40
CASES = "age,town,default\n" + "".join(
    f"{20 + at % 50},{'abc'[at % 3]}town,{'yes' if at % 50 < 14 and at % 9 else 'no'}\n" for at in range(80)
)
SEEDS = range(3)


@cache
def reviewed(learner: str, attack: str, level: int = POISON) -> Review:
    return Review(prepare(Experiment(learner, attack), table("loan"), POISON), level)


def is_poison(review: Review) -> np.ndarray:
    return review.there & (review.prepared.post.row >= review.prepared.training.clean)


def marked(review: Review, which: Sequence[int] | np.ndarray, mark: Mark) -> dict[str, Mark]:
    return dict.fromkeys(review.digests[np.asarray(which)].tolist(), mark)


def refitted(review: Review, marks: dict[str, Mark]) -> np.ndarray:
    """The scores of plain scikit-learn on the raw rows without those removed, the relabelled under the other label."""
    prepared = review.prepared
    labels = review.mail.spam.copy()
    kept = review.there.copy()
    for at, name in enumerate(review.digests.tolist()):
        if review.there[at] and name in marks:
            kept[at] = marks[name] is not Mark.REMOVE
            labels[at] ^= marks[name] is Mark.RELABEL
    rows = prepared.post.row[kept].tolist()
    texts = [prepared.training_text(row) for row in rows]
    pipeline = prepared.filter.pipeline().fit(texts, names(labels[kept]))
    return spam_scores(pipeline, prepared.test_texts)


def scores_after(review: Review, marks: dict[str, Mark]) -> np.ndarray:
    learned_from, prepared = review.learned_from(marks), review.prepared
    ((_, judged),) = prepared.filter.sweep(learned_from.training, learned_from.mixtures, prepared.test_counts)
    return judged.scores


@pytest.mark.parametrize("learner", list(table_learners()))
@pytest.mark.parametrize("attack", ["wrong_outcomes", "shill_applications"])
def test_verdicts_after_marks_are_those_of_a_plain_refit(learner: str, attack: str) -> None:
    review, rng = reviewed(learner, attack), np.random.default_rng(5)
    there = rng.permutation(np.flatnonzero(review.there))
    poison = np.flatnonzero(is_poison(review))
    marks = (
        marked(review, there[:20], Mark.REMOVE)
        | marked(review, there[20:40], Mark.RELABEL)
        | marked(review, there[40:60], Mark.FINE)
        | marked(review, poison[:15], Mark.REMOVE)
        | marked(review, poison[15:25], Mark.RELABEL)
    )
    found, spam = review.after(marks), review.prepared.test_spam
    expected, untouched = refitted(review, marks), refitted(review, {})
    np.testing.assert_allclose(scores_after(review, marks), expected, rtol=0, atol=1e-9)
    assert (expected != untouched).any()
    now, unreviewed = (review.prepared.filter.verdicts(scores) for scores in (expected, untouched))
    for rate, wrong, kind in (("fp", 2, ~spam), ("fn", 0, spam)):
        assert found.review[rate].after == int((now[kind] == wrong).sum())
        assert found.review[rate].before == found.attack[rate].after == int((unreviewed[kind] == wrong).sum())


@pytest.mark.parametrize("learner", list(table_learners()))
def test_who_finds_all_poison_has_the_model_from_before_the_attack(learner: str) -> None:
    for attack, mark in (("wrong_outcomes", Mark.RELABEL), ("shill_applications", Mark.REMOVE)):
        review = reviewed(learner, attack)
        found = review.after(marked(review, is_poison(review), mark))
        for rate in ("fp", "fn"):
            assert found.review[rate].after == found.attack[rate].before
        assert (found.worth.found, found.worth.of, found.worth.lost) == (POISON, POISON, 0)


@pytest.mark.parametrize("attack", ["wrong_outcomes", "shill_applications"])
def test_a_card_states_raw_values_that_lie_in_the_bands_that_are_learned(attack: str) -> None:
    review = reviewed("naive_bayes", attack)
    fields = table("loan").scenario.fields
    for message in np.flatnonzero(review.there):
        values = review.stated.frame.iloc[message]
        words = [known.words(pd.Series([values[known.name]]))[0] for known in fields]
        assert words == review.text(int(message)).split()
        card = review.card(int(message))
        assert card == [(known.label, known.value_said(values[known.name])) for known in fields]
        assert review.brief(int(message)) == ", ".join(value for _, value in card[:4])
    assert any(value.endswith(" €") for _, value in card)


def test_a_clean_row_states_what_it_always_did_and_so_does_one_with_a_changed_outcome() -> None:
    review = reviewed("naive_bayes", "wrong_outcomes")
    made, prepared = table("loan"), review.prepared
    raw, poison = made.raw.iloc[prepared.parts.train], prepared.training.poison
    for message in np.flatnonzero(review.there):
        row = int(prepared.post.row[message])
        clean = row if row < prepared.training.clean else int(poison.replaces[row - prepared.training.clean])
        assert review.stated.frame.iloc[message].tolist() == raw.iloc[clean].tolist()


def test_where_nothing_was_forged_all_rows_state_what_they_did() -> None:
    review = Review(prepare(Experiment("naive_bayes", "shill_applications"), table("loan"), 0), 0)
    made = table("loan").raw.iloc[review.prepared.parts.train]
    assert review.stated.frame.to_numpy().tolist() == made.iloc[review.prepared.post.origin].to_numpy().tolist()
    assert review.after({}).worth.of == 0


def test_no_value_of_a_forged_application_tells_it_from_honest_ones() -> None:
    review = reviewed("naive_bayes", "shill_applications")
    values, forged = review.stated.frame, is_poison(review)
    assert len({review.brief(int(at)) for at in np.flatnonzero(forged)}) > POISON / 2
    for known in table("loan").scenario.fields:
        honest = set(values[known.name][review.there & ~forged])
        assert set(values[known.name][forged]) <= honest


@pytest.mark.parametrize("attack", ["wrong_outcomes", "shill_applications"])
def test_a_digest_names_one_application_however_much_poison_there_is(attack: str) -> None:
    few, many = (reviewed("naive_bayes", attack, level) for level in (10, POISON))
    assert len(set(many.digests[many.there].tolist())) == many.there.sum()
    both = few.there & many.there
    assert few.digests[both].tolist() == many.digests[both].tolist()
    assert few.stated.frame.equals(many.stated.frame)


def test_scores_that_read_running_words_are_not_for_applications_and_say_why() -> None:
    offered = suspicions_of(table("loan"))
    refused = suspicions().keys() - offered.keys()
    assert {"breadth", "roni", "neighbours"} == refused
    for name in refused:
        assert suspicions()[name].not_on_tables.endswith(".")
    for kind in offered.values():
        assert kind.sentence_on_tables
        assert kind.misses_on_tables
        said = f"{kind.title_on_tables or kind.title} {kind.sentence_on_tables} {kind.misses_on_tables}"
        assert not OF_MAIL.search(said), said


@pytest.mark.parametrize("name", list(suspicions_of(table("loan"))))
@pytest.mark.parametrize("attack", ["wrong_outcomes", "shill_applications", "focused_applicant"])
def test_every_score_that_is_offered_orders_all_applications(name: str, attack: str) -> None:
    review = reviewed("naive_bayes", attack)
    queue, scores = review.scored(suspicions()[name]())
    assert sorted(queue.tolist()) == np.flatnonzero(review.there).tolist()
    assert (np.diff(scores) <= 0).all()
    assert np.isfinite(scores).all()
    assert len(np.unique(scores)) > 1


def test_rows_that_do_not_differ_have_no_direction() -> None:
    review = reviewed("naive_bayes", "wrong_outcomes")
    one = np.flatnonzero(review.there & review.mail.spam)[0]
    text = np.where(review.mail.spam, review.mail.text[one], review.mail.text)
    scores = Spectral().scores(replace(review.mail, text=text), review.there)
    assert (scores[review.mail.spam] == 0).all()
    assert scores[~review.mail.spam].max() > 0


# attack, score → the least share of the poison among as many reads as there is poison; by chance a tenth
FINDS = {
    ("wrong_outcomes", "unusual_neighbours"): 0.18,
    ("shill_applications", "unusual_neighbours"): 0.2,
    ("wrong_outcomes", "centre_distance"): 0.14,
    ("focused_applicant", "flood_size"): 0.8,
    ("focused_applicant", "leave_one_out"): 0.8,
}
MISSES = {
    ("shill_applications", "label_doubt"): 0.02,
    ("shill_applications", "loss"): 0.02,
    ("focused_applicant", "centre_distance"): 0.04,
}


def share_found(attack: str, score: str) -> float:
    shares = []
    for seed in SEEDS:
        made = of_full_size("loan")
        review = Review(prepare(Experiment("naive_bayes", attack, corpus="loan", seed=seed), made, 144), 144)
        shares.append(is_poison(review)[review.queue(suspicions()[score]())[:144]].mean())
    return float(np.mean(shares))


@pytest.mark.parametrize(("attack", "score"), FINDS)
def test_what_a_score_finds_on_loans(attack: str, score: str) -> None:
    assert share_found(attack, score) > FINDS[attack, score]


@pytest.mark.parametrize(("attack", "score"), MISSES)
def test_what_a_score_is_known_to_miss_it_misses_on_loans(attack: str, score: str) -> None:
    assert share_found(attack, score) < MISSES[attack, score]


def test_an_own_table_is_reviewed_and_where_too_little_is_trusted_it_says_so() -> None:
    own = load_table(CASES.encode(), name="cases.csv")
    assert isinstance(own, Table)
    review = Review(prepare(Experiment("naive_bayes", "wrong_outcomes", corpus=own.id), own, 10), 10)
    card = review.card(int(np.flatnonzero(review.there)[0]))
    assert [label for label, _ in card] == ["age", "town"]
    marks = marked(review, is_poison(review), Mark.RELABEL)
    assert from_csv(to_csv(marks, "case"), "case") == marks
    assert review.after(marks).worth.found == 10
    everything = marked(review, review.there & review.mail.spam, Mark.REMOVE)
    assert review.after(everything).lacks == "a second kind to learn from"
    assert suspicions()["leave_one_out"]().lacks(review.mail).startswith("10 trusted examples of each kind (there are")
