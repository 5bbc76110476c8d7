"""Targets and aims: chosen by the engine, never what the clean filter gets wrong anyway, and counted as they fall."""

import numpy as np
import pytest

from core.attacks.aim import Aim, aim_rates
from core.attacks.causative import causative_attacks
from core.attacks.causative._targeted import TargetedAttack
from core.attacks.causative.focused import FocusedAttack
from core.filters import filters
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.at_share import at_shares

TARGETED = [name for name, kind in causative_attacks().items() if issubclass(kind, TargetedAttack)]


@pytest.mark.parametrize("filter_name", list(filters()))
@pytest.mark.parametrize("attack", TARGETED)
def test_targets_are_what_a_plain_pipeline_judges_rightly_the_least_certain_first(
    attack: str, filter_name: str, small: Corpus
) -> None:
    result = sweep(Experiment(filter_name, attack), small, [0])
    pipeline = result.pipeline().fit(result.train["text"], result.train["label"])
    texts = list(result.test["text"])
    scores = pipeline.predict_proba(texts)[:, 1] if hasattr(pipeline, "predict_proba") else None
    scores = pipeline.decision_function(texts) if scores is None else scores
    low, high = result.cutoffs_at(0)
    wants_spam = causative_attacks()[attack].wants_spam
    is_spam = (result.test["label"] == "spam").to_numpy()
    right = (scores >= high) & is_spam if wants_spam else (scores < low) & ~is_spam
    targets = list(result.prepared.targets)
    assert sorted(targets) == [at for at in np.flatnonzero(right) if words_of(texts[at])]
    certainty = scores[targets] if wants_spam else -scores[targets]
    assert (np.diff(certainty) >= -1e-3).all()


@pytest.mark.parametrize("chosen", [0, 3, 9_999])
def test_the_chosen_one_is_what_the_attack_writes_about_and_what_the_aim_shows(chosen: int, small: Corpus) -> None:
    prepared = sweep(Experiment(attack=FocusedAttack(chosen=chosen, guess=1.0)), small, [0, 1]).prepared
    expected = prepared.test_texts[prepared.targets[min(chosen, len(prepared.targets) - 1)]]
    assert prepared.aim is not None
    assert prepared.aim.texts == (expected,)
    assert set(prepared.training.poison.texts[0].split()) == set(words_of(expected))


def test_whoever_types_a_message_chooses_none(small: Corpus) -> None:
    prepared = sweep(Experiment(attack=FocusedAttack(typed="our bid")), small, [0]).prepared
    assert prepared.targets == ()
    assert prepared.aim is not None
    assert prepared.aim.texts == ("our bid",)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("attack", TARGETED)
def test_the_first_target_falls_before_the_end_of_the_slider(attack: str, seed: int, sample: Corpus) -> None:
    kind = causative_attacks()[attack]
    hit = at_shares("spambayes", kind(), sample, seed, kind.reach / 2, kind.reach).aimed["hit"]
    assert hit[0] == 0, "the clean filter judges it rightly"
    assert hit[1:].max() == 1


def test_blocked_and_not_in_the_inbox_are_counted_apart() -> None:
    verdicts = np.array([[0, 0, 0, 0], [0, 1, 1, 2], [2, 2, 1, 2]], dtype=np.int8)
    good, spam = (aim_rates(Aim(("it", "them"), ("text",) * 4, kind), verdicts) for kind in (False, True))
    assert good["hit_count"].tolist() == [0, 1, 3]
    assert good["away_count"].tolist() == [0, 3, 4]
    assert spam["hit_count"].tolist() == [4, 1, 0]
    assert spam["away_count"].tolist() == [4, 3, 1]
    for rates in (good, spam):
        assert rates["unsure_count"].tolist() == [0, 2, 1]
        assert rates["of"].tolist() == [4, 4, 4]
        for share in ("hit", "unsure", "away"):
            assert (rates[share] == rates[f"{share}_count"] / 4).all()
