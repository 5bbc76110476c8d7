"""What a sweep promises besides exactness: zero is zero, nothing is lost, levels nest, the same answer everywhere."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.attacks.causative import causative_attacks
from core.attacks.causative._flips import FlipAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.causative.label_flip_to_spam import LabelFlipToSpamAttack
from core.attacks.threat_model import Controls
from core.errors import InputError
from core.filters import filters
from core.filters.linear_svm import LinearSVM
from core.filters.spambayes import SpamBayes
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.runs.sweeping import Sweep, growing_sweep, run, slider_levels, sweep
from core.work.turns import Progress
from tests.small_mail import random_corpus

ROOT = Path(__file__).resolve().parents[2]
EVERY_PAIR = [(f, a) for f in filters() for a in causative_attacks()]
EVERY_FLIP = [
    flips
    for order in ("random", "most confident first")
    for flips in (
        LabelFlipAttack(order=order),
        LabelFlipAttack(order=order, direction="both"),
        LabelFlipToSpamAttack(order=order),
    )
]
PRINT_FINGERPRINT = """
from tests.core.test_experiment import fingerprint
from tests.small_mail import random_corpus
print(fingerprint(random_corpus(seed=1, messages=240, vocabulary=300)))
"""
of_every_pair = pytest.mark.parametrize(("filter_name", "attack_name"), EVERY_PAIR)
of_every_attack = pytest.mark.parametrize("attack_name", list(causative_attacks()))
of_every_flip = pytest.mark.parametrize("flips", EVERY_FLIP, ids=repr)


@of_every_pair
def test_zero_poison_is_the_clean_filter(filter_name: str, attack_name: str, small: Corpus) -> None:
    result = sweep(Experiment(filter_name, attack_name, seed=3), small, [9, 0])
    clean = result.pipeline().fit(result.train["text"], result.train["label"])
    texts = list(result.test["text"])
    scores = clean.predict_proba(texts)[:, 1] if hasattr(clean, "predict_proba") else clean.decision_function(texts)
    np.testing.assert_array_equal(result.verdicts[1], result.experiment.filter.verdicts(scores))
    assert not np.array_equal(result.scores[0], result.scores[1])


@pytest.mark.parametrize(
    "attack_name", [name for name, kind in causative_attacks().items() if kind.controls is not Controls.LABELS]
)
def test_additions_add_rows_and_touch_no_other(attack_name: str, small: Corpus) -> None:
    result = sweep(Experiment(attack=attack_name), small, [0, 7, 40])
    clean = len(result.train)
    for level in (0, 7, 40):
        texts, labels = result.raw_training_mail(level)
        assert len(texts) == len(labels) == clean + level
        assert texts[:clean] == list(result.train["text"])
        assert labels[:clean] == list(result.train["label"])
        assert texts[clean:] == list(result.poison["text"][:level])
        assert labels[clean:] == list(result.poison["label"][:level])
        weights = result.prepared.mixtures([level]).weights(0)
        assert (weights[:clean] == 1).all()
        assert weights[clean:].sum() == level
    assert len(result.poison) == 40
    assert result.frame["contamination"].tolist() == [level / (clean + level) for level in (0, 7, 40)]


@of_every_flip
def test_flips_change_labels_and_nothing_else(flips: FlipAttack, small: Corpus) -> None:
    result = sweep(Experiment(attack=flips), small, [0, 5, 30])
    clean = len(result.train)
    opposite = {"ham": "spam", "spam": "ham"}
    assert result.poison["row"].is_unique
    for level in (0, 5, 30):
        texts, labels = result.raw_training_mail(level)
        flipped = result.poison[:level]
        untouched = np.setdiff1d(np.arange(clean), flipped["row"])
        assert texts == list(result.train["text"])
        assert [labels[row] for row in untouched] == list(result.train["label"][untouched])
        assert [labels[row] for row in flipped["row"]] == list(flipped["new_label"])
        assert list(result.train["label"][flipped["row"]]) == list(flipped["old_label"])
        assert [opposite[label] for label in flipped["old_label"]] == list(flipped["new_label"])
        weights = result.prepared.mixtures([level]).weights(0)
        assert weights.sum() == clean
        assert (weights[untouched] == 1).all()
        assert (weights[flipped["row"]] == 0).all()
    assert result.frame["contamination"].tolist() == [0, 5 / clean, 30 / clean]


@of_every_pair
def test_levels_nest_in_any_order_and_twice(filter_name: str, attack_name: str, small: Corpus) -> None:
    experiment = Experiment(filter_name, attack_name, seed=5)
    mixed = sweep(experiment, small, [20, 0, 7, 20])
    alone = sweep(experiment, small, [7])
    assert mixed.levels.tolist() == mixed.frame["poison"].tolist() == [20, 0, 7, 20]
    pd.testing.assert_frame_equal(alone.poison, mixed.poison[:7])
    np.testing.assert_array_equal(mixed.verdicts[0], mixed.verdicts[3])
    np.testing.assert_array_equal(mixed.verdicts[2], alone.verdicts[0])
    if not experiment.filter.refits:
        np.testing.assert_array_equal(mixed.scores[2], alone.scores[0])


@of_every_attack
def test_another_seed_is_another_split_and_another_poison(attack_name: str, small: Corpus) -> None:
    one, two = (sweep(Experiment(attack=attack_name, seed=seed), small, [10]) for seed in (0, 1))
    assert list(one.test["text"]) != list(two.test["text"])
    assert not one.poison.equals(two.poison)


@of_every_attack
def test_the_attacker_never_sees_the_test_mail_nor_the_trusted_mail(attack_name: str) -> None:
    texts = [f"ba{'ce' * (number % 7)} di mark{'ab'[number % 2] * (number + 3)}" for number in range(60)]
    corpus = random_corpus(seed=0, messages=200, vocabulary=50)
    corpus.frame.loc[: len(texts) - 1, "text"] = texts
    result = sweep(Experiment(attack=attack_name), corpus, [12])
    known = set(" ".join(result.train["text"]).split())
    goal = result.experiment.attack.goal()
    if goal is not None and goal.one is not None:
        known |= set(words_of(result.prepared.aim.texts[0]))
    for part in (result.prepared.parts.test, result.prepared.parts.trusted):
        only_there = set(" ".join(corpus.frame["text"].iloc[part]).split()) - known
        assert only_there
        if "text" in result.poison:
            assert not only_there & set(" ".join(result.poison["text"]).split())


def fingerprint(corpus: Corpus) -> str:
    total = hashlib.sha256()
    for filter_name, attack_name in EVERY_PAIR:
        result = sweep(Experiment(filter_name, attack_name, seed=11), corpus, [0, 3, 15])
        total.update(result.scores.tobytes())
        total.update(result.frame.to_csv().encode())
        total.update(result.poison.to_csv().encode())
    return total.hexdigest()


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_another_process_gives_the_same_answer(hash_seed: str, small: Corpus) -> None:
    there = subprocess.run(
        [
            sys.executable,
            "-c",
            PRINT_FINGERPRINT,
        ],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == fingerprint(small)


@of_every_pair
def test_a_growing_sweep_ends_in_the_sweep(filter_name: str, attack_name: str, small: Corpus) -> None:
    experiment = Experiment(filter_name, attack_name)
    levels = [0, 2, 4, 6, 8]
    grown = [step for step in growing_sweep(experiment, small, levels) if isinstance(step, Sweep)]
    whole = sweep(experiment, small, levels)
    assert [len(part.levels) for part in grown] == ([1, 2, 3, 4, 5] if experiment.filter.refits else [5])
    for part in grown:
        rows = [levels.index(level) for level in part.levels]
        np.testing.assert_array_equal(part.scores, whole.scores[rows])
    if experiment.filter.refits:
        assert grown[1].levels.tolist() == [0, 8]


def test_run_is_clean_and_poisoned(small: Corpus) -> None:
    result = run(Experiment(poison=6), small)
    assert result.frame["poison"].tolist() == [0, 6]


def test_other_cutoffs_keep_the_scores(small: Corpus) -> None:
    result = sweep(Experiment(), small, [0, 5])
    strict = result.with_filter(SpamBayes(low=0.01, high=0.02))
    assert strict.scores is result.scores
    np.testing.assert_array_equal(strict.verdicts, (strict.scores >= 0.01).astype(int) + (strict.scores >= 0.02))
    assert strict.cutoffs.tolist() == [[0.01, 0.02]] * 2


@of_every_pair
def test_a_look_inside_is_the_filter_of_the_sweep(filter_name: str, attack_name: str, small: Corpus) -> None:
    result = sweep(Experiment(filter_name, attack_name), small, [0, 9])
    prepared = result.prepared
    for at, level in enumerate((0, 9)):
        scores = prepared.learn(level).scores(prepared.test_counts)
        np.testing.assert_allclose(scores, result.scores[at], rtol=0, atol=1e-4)


@pytest.mark.parametrize(("attack_name", "last"), [("dictionary", 50), ("label_flip", 300)])
def test_slider_levels_reach_from_zero_to_the_attacks_reach(attack_name: str, last: int) -> None:
    spam = np.arange(1_000) < 400
    levels = slider_levels(causative_attacks()[attack_name](), spam)
    steps = set(np.diff(levels).tolist())
    assert levels[0] == 0
    assert last - max(steps) < levels[-1] <= last
    assert len(steps) == 1
    assert len(levels) <= 61


def test_slider_levels_never_ask_for_more_flips_than_there_are() -> None:
    spam = np.arange(1_000) < 40
    assert slider_levels(LabelFlipAttack(), spam)[-1] == 39


def test_levels_can_be_an_array_or_a_range(small: Corpus) -> None:
    expected = sweep(Experiment(), small, [0, 4, 8]).scores
    for levels in (np.array([0, 4, 8]), range(0, 9, 4)):
        np.testing.assert_array_equal(sweep(Experiment(), small, levels).scores, expected)


@pytest.mark.parametrize("levels", [[], [-1], [0, -3], [0.5], [float("nan")], ["4"], [True], np.array([1.5]), [10**30]])
def test_levels_that_are_none_are_refused(levels: list, small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^The levels must be whole numbers from 0 on, at least one\. Got |can go up"):
        sweep(Experiment(), small, levels)


@of_every_flip
def test_too_many_flips_are_refused(flips: FlipAttack, small: Corpus) -> None:
    spam = prepare(Experiment(attack=flips), small, 0).training.spam
    most = int(min((spam == label).sum() for label in flips.changes)) - 1
    with pytest.raises(InputError, match=rf"^{flips.title} can go up to {most} here\. Got {most + 1}\.$"):
        sweep(Experiment(attack=flips), small, [most + 1])
    assert np.isfinite(sweep(Experiment(attack=flips), small, [most]).scores).all()


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Experiment(filter="bayes"), "There is no filter called 'bayes'; choose one of .*spambayes"),
        (lambda: Experiment(attack="bomb"), "There is no causative attack called 'bomb'; choose one of .*dictionary"),
        (lambda: Experiment(seed=-1), "The seed must be a whole number from 0 to 9,999. Got -1"),
        (lambda: Experiment(seed=10_000), "The seed must be a whole number from 0 to 9,999. Got 10000"),
        (lambda: Experiment(seed=0.5), "The seed must be a whole number"),  # type: ignore[arg-type]
        (lambda: Experiment(seed=True), "The seed must be a whole number"),
        (lambda: Experiment(poison=-1), "The number of poison messages must be a whole number from 0 on. Got -1"),
        (lambda: Experiment(poison="many"), "The number of poison messages must be"),  # type: ignore[arg-type]
        (lambda: SpamBayes(low=2.0), "The 'low' parameter of spambayes must be a number from 0.01 to 0.99. Got '2.0'"),
        (lambda: LinearSVM(threshold=float("nan")), "The 'threshold' parameter of linear_svm must be a number from -3"),
        (lambda: DictionaryAttack(words="bible"), "The 'words' parameter of dictionary must be one of 'training voc"),
        (lambda: DictionaryAttack(size=100.5), "The 'size' parameter of dictionary must be a whole number from 100"),
        (lambda: DictionaryAttack(own="x" * 4_001), "The 'own' parameter of dictionary must be a text of at most 4,0"),
    ],
)
def test_wrong_input_is_named_in_a_sentence(make: object, sentence: str) -> None:
    with pytest.raises(InputError, match=f"^{sentence}"):
        make()


@pytest.mark.parametrize("own", ["", "  \n", "a b c", "! ?"])
def test_an_own_list_without_words_is_refused(own: str, small: Corpus) -> None:
    experiment = Experiment(attack=DictionaryAttack(words="own list", own=own))
    with pytest.raises(InputError, match=r"^The word list is empty: write at least one word of two or more letters"):
        sweep(experiment, small, [1])


@pytest.mark.parametrize("name", ["multinomial_nb", "linear_svm"])
def test_a_defence_looks_through_many_levels_in_pieces_and_finds_what_it_finds_in_one(name: str, small: Corpus) -> None:
    asked = Experiment(name, "dictionary", defence="breadth_filter")
    levels = list(range(20))
    steps = list(growing_sweep(asked, small, levels))
    *_, last = steps
    assert any(isinstance(step, Progress) or len(step.levels) < 20 for step in steps[:-1])
    for level in (0, 7, 16, 19):
        alone = sweep(asked, small, [level])
        np.testing.assert_array_equal(last.verdicts[level], alone.verdicts[0])
        pd.testing.assert_series_equal(last.frame.loc[level], alone.frame.loc[0], check_names=False)
