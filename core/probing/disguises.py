"""Disguised words measured: how much blocked spam passes, with and without the defender's normalisation."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.obfuscation import TECHNIQUES, Obfuscation
from core.attacks.knowledge import KnownMail
from core.filters.base import HAM_VERDICT
from core.mail.normalise import normalised
from core.probing.ground import Ground

NUMBERS = (0, 1, 2, 5, 10, 20, 50, 100)


def disguises(
    ground: Ground, mail: KnownMail, *, numbers: Sequence[int] = NUMBERS, techniques: Sequence[str] = tuple(TECHNIQUES)
) -> Iterator[pd.DataFrame]:
    """A table per technique as it comes: technique, words (disguised in each message, the most telling first), passing
    (share of the blocked spam that is delivered), normalised (the same when the filter reads normalised text)."""
    targets = ground.targets(HAM_VERDICT)
    oracle = ground.oracle()
    for technique in techniques:
        attack = Obfuscation(technique=technique)
        attacker = Attacker.seeded(oracle, mail, ground.seed)
        telling = [attack.telling(attacker, text) for text in targets]
        rows = []
        for number in numbers:
            texts = [
                attack.disguise(text, words[:number], attacker.rng)
                for text, words in zip(targets, telling, strict=True)
            ]
            shares = [
                float((oracle.truth(oracle.scorer.margins(ground.learned.counts(read))) == HAM_VERDICT).mean())
                for read in (texts, [normalised(text) for text in texts])
            ]
            rows.append((technique, number, *shares))
        yield pd.DataFrame(rows, columns=["technique", "words", "passing", "normalised"])


def cost_of_normalising(ground: Ground) -> dict[str, int]:
    """What the switch changes on mail that nobody disguised: counts of test mail by "ham" and "spam" whose verdict
    differs, and "tests"."""
    oracle = ground.oracle()
    plain = oracle.truth(ground.margins)
    read = oracle.truth(oracle.scorer.margins(ground.learned.counts([normalised(text) for text in ground.texts])))
    differs = plain != read
    return {
        "ham": int(np.sum(differs & ~ground.spam)),
        "spam": int(np.sum(differs & ground.spam)),
        "tests": len(ground.texts),
    }


def best_disguises(rows: pd.DataFrame, words: int) -> list[str]:
    """The techniques, those first with which most passes at `words` disguised words."""
    now = rows[rows["words"] == words].sort_values("passing", ascending=False, kind="stable")
    return [str(technique) for technique in now["technique"]]


def disguised_example(ground: Ground, mail: KnownMail, text: str, technique: str, words: int) -> str:
    """A message with its most telling words disguised."""
    attack = Obfuscation(technique=technique)
    attacker = Attacker.seeded(ground.oracle(), mail, ground.seed)
    return attack.disguise(text, attack.telling(attacker, text)[:words], attacker.rng)
