"""Results of every kind, most of them odd: real mail, training and poison, but verdicts that were drawn."""

from dataclasses import replace
from functools import cache
from types import SimpleNamespace

import numpy as np

from core import Experiment
from core.attacks.causative import causative_attacks
from core.attacks.threat_model import Controls
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.preparation import Prepared, prepare
from core.runs.sweeping import Sweep
from tests.small_mail import random_corpus

MOST = 12  # poison messages
SIZES = (1, 2, 5, 30, 150, 1_200)  # test messages of a kind
SHARES = (0.0, 0.0, 0.0005, 0.01, 0.03, 0.2, 0.9, 1.0)  # of them that are judged wrongly, or change their verdict
AIMED = (1, 1, 3, 40, 300)
ATTACKS = tuple(causative_attacks())
FILTERS = tuple(filters())


@cache
def corpus() -> Corpus:
    return random_corpus(seed=5, messages=160, vocabulary=120)


@cache
def prepared(filter_name: str, attack: str) -> Prepared:
    return prepare(Experiment(filter_name, attack), corpus(), MOST)


def drawn_verdicts(rng: np.random.Generator, right: int, wrong: int, size: int, *, unsure: bool) -> np.ndarray:
    """Verdicts before and after on messages of one kind, shape (2, size)."""
    before = np.where(rng.random(size) < rng.choice(SHARES), wrong, right)
    if unsure:
        before[rng.random(size) < rng.choice(SHARES)] = 1
    after = before.copy()
    for verdict in (right, wrong, 1) if unsure else (right, wrong):
        after[rng.random(size) < rng.choice(SHARES) * (rng.random() < 0.5)] = verdict
    return np.stack([before, after])


def drawn(rng: np.random.Generator) -> SimpleNamespace:
    """A world: sweep (as makers take it, with levels 0 and `poison` in any order), at, and raw (as the oracle does)."""
    filter_name, attack = str(rng.choice(FILTERS)), str(rng.choice(ATTACKS))
    poison = int(rng.choice([0, 1, 1, 2, MOST]))
    base = prepared(filter_name, attack)
    low, high = base.experiment.filter.cutoffs
    size = [int(rng.choice(SIZES)) for _ in range(2)]
    rows = [rng.choice(np.flatnonzero(corpus().labels == spam), many) for spam, many in enumerate(size)]
    base = replace(base, parts=replace(base.parts, test=np.concatenate(rows)))
    kinds = (drawn_verdicts(rng, 2 * spam, 2 - 2 * spam, size[spam], unsure=low < high) for spam in (0, 1))
    verdicts = np.concatenate([*kinds], axis=1)
    aimed = np.empty((2, 0), dtype=int)
    if base.aim is not None:
        many, right = int(rng.choice(AIMED)), 2 * base.aim.spam
        aimed = drawn_verdicts(rng, right, 2 - right, many, unsure=low < high)
        base = replace(base, aim=replace(base.aim, texts=("a message",) * many))
    score = np.array([low - 1, (low + high) / 2, high + 1])
    levels = np.array([0, poison]) if poison else np.array([0])
    order = rng.permutation(len(levels))
    scores, aim_scores = (score[drawn[: len(levels)]][order] for drawn in (verdicts, aimed))
    sweep = sweep_of(base, levels[order], scores, aim_scores, np.tile((low, high), (len(levels), 1)))
    both = [0, 1 if poison else 0]
    return SimpleNamespace(
        sweep=sweep,
        at=int(np.flatnonzero(sweep.levels == poison)[0]),
        raw=raw(sweep, poison, verdicts[both], aimed[both], mail_of(filter_name, attack, poison)),
    )


def trained(sweep: Sweep, at: int) -> SimpleNamespace:
    """A world from what came out of training."""
    low, high = sweep.experiment.filter.cutoffs
    where, poison = [list(sweep.levels).index(0), at], int(sweep.levels[at])
    verdicts, aimed = (
        (scores[where] >= low).astype(int) + (scores[where] >= high) for scores in (sweep.scores, sweep.aim_scores)
    )
    return SimpleNamespace(sweep=sweep, at=at, raw=raw(sweep, poison, verdicts, aimed, learned_from(sweep, poison)))


def raw(sweep: Sweep, poison: int, verdicts: np.ndarray, aimed: np.ndarray, mail: dict[str, object]) -> SimpleNamespace:
    """What the oracle may know: verdicts, labels, texts and names."""
    aim, attack = sweep.prepared.aim, sweep.experiment.attack
    low, high = sweep.experiment.filter.cutoffs
    return SimpleNamespace(
        **mail,
        aim_levels=[
            (int(level), ((scores >= low).astype(int) + (scores >= high)).tolist())
            for level, scores in zip(sweep.levels, sweep.aim_scores, strict=True)
        ],
        poison=poison,
        labels_only=attack.controls is Controls.LABELS,
        controls=attack.controls.value,
        attack=attack.title,
        filter=sweep.experiment.filter.title,
        filter_name=sweep.experiment.filter.id,
        can_be_unsure=low < high,
        before=verdicts[0].tolist(),
        after=verdicts[1].tolist(),
        spam=sweep.prepared.test_spam.tolist(),
        test_texts=sweep.prepared.test_texts,
        aim=None
        if aim is None
        else SimpleNamespace(name=aim.name, spam=aim.spam, before=aimed[0].tolist(), after=aimed[1].tolist()),
    )


def learned_from(sweep: Sweep, poison: int) -> dict[str, object]:
    """The raw training mail without and with poison, and the poison."""
    crafted = sweep.poison
    label = "new_label" if "new_label" in crafted else "label"
    (texts, labels), (texts_after, labels_after) = (sweep.raw_training_mail(level) for level in (0, poison))
    return {
        "train": len(texts),
        "train_texts": texts,
        "train_labels": labels,
        "train_texts_after": texts_after,
        "train_labels_after": labels_after,
        "all_poison_labels": list(crafted[label]),
        "poison_labels": list(crafted[label])[:poison],
        "changed_rows": list(crafted["row"])[:poison] if "row" in crafted else [],
        "poison_texts": list(crafted["text"])[:poison] if "text" in crafted else [],
    }


@cache
def mail_of(filter_name: str, attack: str, poison: int) -> dict[str, object]:
    nothing = np.empty((1, 0))
    clean = sweep_of(prepared(filter_name, attack), np.array([0]), nothing, nothing, np.zeros((1, 2)))
    return learned_from(clean, poison)


def sweep_of(base: Prepared, levels: np.ndarray, *judged: np.ndarray) -> Sweep:
    """A sweep without a defence that judges as it is told."""
    return Sweep(base, levels, *judged, base.learned_from(base.mixtures(levels)).found, None)
