"""Disguises, copies of the filter and guesses about its mail, measured on mail that nobody has seen."""

import numpy as np
import pandas as pd
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from core.attacks.exploratory.membership_inference import MembershipInference
from core.attacks.exploratory.obfuscation import TECHNIQUES
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import filters
from core.filters.base import spam_scores
from core.mail.corpus import Corpus, outside_corpus
from core.mail.split import split
from core.probing import Ground, Membership, copies, copies_frame, cost_of_normalising, disguises, membership
from core.runs.paired import change
from tests.trained import train


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


@pytest.fixture(scope="module")
def ground(sample: Corpus) -> Ground:
    trained = train(filters()["logistic_regression"](), sample)
    return Ground(trained.learned, trained.test_texts, trained.test_spam)


def test_disguised_spam_passes_and_normalisation_stops_it(ground: Ground, mail: KnownMail) -> None:
    rows = pd.concat(disguises(ground, mail, numbers=[0, 100])).set_index(["technique", "words"])
    assert set(rows.index.get_level_values(0)) == set(TECHNIQUES)
    for technique in TECHNIQUES:
        plain, hidden = rows.loc[technique, 0], rows.loc[technique, 100]
        assert plain["passing"] == 0
        assert hidden["passing"] > 0.4
        # spaced words side by side run together, and misspellings stay
        most = {"misspelling": 1.0, "spacing": 0.3}.get(technique, 0.15)
        assert hidden["normalised"] <= most
    assert rows.loc[("misspelling", 100), "normalised"] > 0.4


def test_normalising_hardly_changes_mail_that_nobody_disguised(ground: Ground) -> None:
    cost = cost_of_normalising(ground)
    assert cost["tests"] == len(ground.texts)
    assert cost["ham"] <= 0.01 * cost["tests"]
    assert cost["spam"] <= 0.02 * cost["tests"]


def test_a_copy_agrees_more_with_more_questions_and_its_words_transfer(ground: Ground, mail: KnownMail) -> None:
    few, many = list(copies(ground, mail, sizes=[20, 2_000]))
    assert (few.queries, many.queries) == (20, 2_000)
    assert change(few.agrees, many.agrees).is_effect
    assert change(few.passes, many.passes).is_effect
    assert many.agrees.mean() > few.agrees.mean()
    assert many.passes.mean() > few.passes.mean()
    ended = copies_frame(list(copies(ground, mail, sizes=[20, 200], budget=100)))
    assert ended["queries"].tolist() == [20, 100]
    assert [bool(why) for why in ended["stopped"]] == [False, True]


def test_the_copy_without_a_question_learns_the_attacker_s_own_labels(ground: Ground, mail: KnownMail) -> None:
    vectorizer = CountVectorizer(binary=True)
    own = LogisticRegression(C=1.0, solver="liblinear").fit(vectorizer.fit_transform(mail.texts), mail.spam)
    blocked = own.predict(vectorizer.transform(ground.texts))
    delivered = ground.learned.filter.verdicts(ground.learned.scores(ground.learned.counts(ground.texts))) == 0
    copied = list(copies(ground, mail, sizes=[20, 100]))
    for one in copied:
        np.testing.assert_array_equal(one.free_agrees, blocked == ~delivered)
        assert one.agreement.before == one.free_agrees.sum()
        assert one.agreement.after == one.agrees.sum()
        assert (one.passing.before, one.passing.after) == (one.free_passes.sum(), one.passes.sum())
        assert one.passing.of == len(ground.targets(0))
    best = vectorizer.get_feature_names_out()[np.argsort(own.coef_[0], kind="stable")[:50]]
    texts = [f"{text} {' '.join(best)}" for text in ground.targets(0)]
    passes = ground.learned.filter.verdicts(ground.learned.scores(ground.learned.counts(texts))) == 0
    np.testing.assert_array_equal(copied[0].free_passes, passes)


@pytest.mark.parametrize("name", ["multinomial_nb", "logistic_regression"])
def test_membership_is_near_chance_for_filters_that_do_not_overfit(name: str, sample: Corpus) -> None:
    guesses = [membership(filters()[name](), sample, MembershipInference(), seed=seed).auc for seed in range(3)]
    assert 0.47 < np.mean(guesses) < 0.6


def test_copies_and_overfitting_give_members_away(sample: Corpus) -> None:
    spambayes = filters()["spambayes"]()
    once, often, few = (
        np.mean([membership(spambayes, sample, MembershipInference(), seed=seed, **how).auc for seed in range(2)])
        for how in ({}, {"copies": 10}, {"training_share": 0.1})
    )
    assert often > once + 0.03
    assert few > once + 0.05
    by_heart = membership(filters()["random_forest"](), sample, MembershipInference())
    assert by_heart.auc > 0.7
    assert by_heart.advantage > 0.3


def test_members_and_strangers_are_counted_alike(sample: Corpus) -> None:
    result = membership(filters()["multinomial_nb"](), sample, MembershipInference())
    assert result.queries == len(result.losses) == len(result.frame) == 600
    assert result.member.sum() == (~result.member).sum() == 300
    assert result.spam[result.member].sum() == result.spam[~result.member].sum()
    with pytest.raises(InputError, match=r"^Too little mail is left to compare members with strangers"):
        membership(filters()["multinomial_nb"](), sample, MembershipInference(), training_share=0.001)


@pytest.mark.parametrize("name", ["multinomial_nb", "linear_svm", "spambayes"])
def test_copies_are_copies_of_every_training_message(name: str, small: Corpus) -> None:
    """Not of the candidates alone, as an attacker would like it."""
    parts = split(small.groups, small.labels, 0)
    kind = filters()[name]()
    for copies_ in (1, 3):
        train = np.repeat(parts.train, copies_)
        labels = np.where(small.labels[train], "spam", "ham")
        pipeline = kind.pipeline().fit([small.texts[row] for row in train], labels)
        found = membership(kind, small, MembershipInference(), copies=copies_)
        candidates = {small.texts[row] for row in (*parts.train, *parts.test)}
        scores = spam_scores(pipeline, sorted(candidates))
        right = np.concatenate([scores, 1 - scores]) if kind.score_range else np.concatenate([-scores, scores])
        losses = -np.log(np.maximum(right, np.finfo(float).tiny)) if kind.score_range else right
        assert np.abs(found.losses[:, None] - losses[None]).min(axis=1).max() < 1e-3


def of_losses(losses: np.ndarray) -> Membership:
    half = np.arange(len(losses)) < len(losses) // 2
    return Membership(losses, half, np.arange(len(losses)) % 2 == 0, len(losses))


def test_no_difference_is_chance() -> None:
    same = of_losses(np.zeros(600))
    assert (same.auc, same.auc_interval, same.advantage) == (0.5, (0.5, 0.5), 0)
    drawn = [of_losses(np.random.default_rng(seed).random(600)) for seed in range(60)]
    assert abs(np.mean([one.advantage for one in drawn])) < 0.015, "the threshold that is best of all finds 5 points"
    held = [one.auc_interval[0] <= 0.5 <= one.auc_interval[1] for one in drawn[:20]]
    assert np.mean(held) > 0.8


def test_certainty_is_certain_and_the_interval_narrows_with_more_messages() -> None:
    apart = of_losses(np.arange(600.0))
    assert (apart.auc, apart.auc_interval) == (1.0, (1.0, 1.0))
    assert apart.advantage > 0.98, "the threshold of one half may miss a member at the edge of the other"
    assert of_losses(-np.arange(600.0)).auc == 0
    widths = []
    for count in (40, 600):
        losses = np.random.default_rng(0).random(count) + np.repeat([0, 0.3], count // 2)
        one = of_losses(losses)
        low, high = one.auc_interval
        assert low < one.auc < high
        expected = np.mean([(a < b) + 0.5 * (a == b) for a in losses[one.member] for b in losses[~one.member]])
        assert one.auc == pytest.approx(expected)
        widths.append(high - low)
    assert widths[1] < widths[0] / 3
