"""Boiling frog: every message passes the filter of its week, and in the end the spam passes too."""

from dataclasses import replace

import numpy as np
import pytest

from core.attacks.causative.boiling_frog import BoilingFrogAttack
from core.attacks.threat_model import Controls
from core.errors import InputError
from core.filters import filters
from core.filters.base import HAM_VERDICT
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from tests.at_share import at_shares
from tests.small_mail import corpus_of

FROG = BoilingFrogAttack(per_week=30, pool=300)


def words_added(result: Sweep) -> np.ndarray:
    return np.array([len(text.rpartition("\n\n")[2].split()) for text in result.poison["text"]])


@pytest.mark.parametrize(
    ("filter_name", "mail"),
    [
        ("spambayes", "training mail"),
        ("spambayes", "outside mail"),
        ("linear_svm", "training mail"),
    ],
)
def test_every_message_passes_a_plain_pipeline_fitted_on_the_weeks_before(
    filter_name: str, mail: str, sample: Corpus
) -> None:
    """The filter's own verdict is what labels a message ham, so that the attacker writes content alone."""
    assert BoilingFrogAttack.controls is Controls.CONTENT
    result = sweep(Experiment(filter_name, replace(FROG, mail=mail)), sample, [90])
    assert set(result.poison["label"]) == {"ham"}
    for week in range(3):
        pipeline = result.pipeline().fit(*result.raw_training_mail(30 * week))
        texts = list(result.poison["text"][30 * week : 30 * (week + 1)])
        scores = pipeline.predict_proba(texts)[:, 1] if hasattr(pipeline, "predict_proba") else None
        scores = pipeline.decision_function(texts) if scores is None else scores
        # an optimiser's score of the pipeline and of the engine may differ a little
        slack = 1e-3 if result.experiment.filter.refits else 0
        assert (result.experiment.filter.verdicts(scores - slack) == HAM_VERDICT).all()


def test_the_messages_pass_whatever_cutoffs_the_visitor_has_set(sample: Corpus) -> None:
    strict = filters()["spambayes"](low=0.01, high=0.02)
    frames = [sweep(Experiment(chosen, FROG), sample, [60]).poison for chosen in ("spambayes", strict)]
    assert frames[0].equals(frames[1])


def test_good_mail_carries_the_rarest_words_of_the_campaign_first(sample: Corpus) -> None:
    result = sweep(Experiment(attack=FROG), sample, [60])
    good = set(result.train["text"][result.train["label"] == "ham"])
    parts = [text.rpartition("\n\n") for text in result.poison["text"]]
    assert {carrier for carrier, _, _ in parts} <= good
    longest = max((added.split() for _, _, added in parts), key=len)
    assert all(added.split() == longest[: len(added.split())] for _, _, added in parts)
    spam = result.train["text"][result.train["label"] == "spam"].str.lower()
    held_by = [int(spam.str.contains(rf"\b{word}\b").sum()) for word in (longest[0], longest[-1])]
    assert 0 < held_by[0] <= held_by[1]


@pytest.mark.parametrize("seed", [0, 1])
def test_weeks_carry_more_and_more_and_spam_leaves_the_spam_folder_only_late(seed: int, sample: Corpus) -> None:
    result = at_shares("spambayes", BoilingFrogAttack(), sample, seed, 0.05, 0.22)
    words = words_added(result)
    weeks = words[: len(words) // 50 * 50].reshape(-1, 50).mean(axis=1)
    assert weeks[0] < 50
    assert (weeks[4:8] > weeks[:4]).all()
    assert weeks[-1] >= 4 * weeks[0]
    clean, early, late = result.frame["fn"] + result.frame["spam_unsure"]
    assert early <= clean + 0.015, "nothing shows in the first weeks"
    assert late >= clean + 0.01


@pytest.mark.real
@pytest.mark.parametrize("seed", [0, 1])
def test_on_real_mail_the_words_grow_too(seed: int, enron1: Corpus) -> None:
    weeks = words_added(at_shares("spambayes", BoilingFrogAttack(), enron1, seed, 0.11))[:400].reshape(8, 50)
    assert weeks[-1].mean() >= 4 * weeks[0].mean()


def test_a_filter_that_delivers_nothing_is_refused() -> None:
    letters = [" ".join(letter for bit, letter in enumerate("abcdef") if at >> bit & 1) for at in range(60)]
    corpus = corpus_of([f"tea cup {apart}" for apart in letters], [at % 2 == 0 for at in range(60)])
    with pytest.raises(InputError, match=r"^This filter lets through none of the good mail to build on: choose"):
        sweep(Experiment("spambayes", BoilingFrogAttack()), corpus, [1])
