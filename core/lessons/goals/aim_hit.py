"""Aim hit: what the attack is after gets the wrong verdict, and all other mail is judged as before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun


@dataclass(frozen=True, kw_only=True)
class AimHit(Goal):
    """Mail of one person or about one topic is blocked, or one message or spam with a trigger gets through; other mail
    is not touched.

    `others` is the error that the attack is after, on the test mail that it is not after.
    """

    title = "Aim hit"
    sentence = "What the attack is after gets the wrong verdict, and other mail does not."
    pages = ("",)
    figures = ("aim", "away", "others", "others_rise", "poison", "tilt")
    spends = "poison"

    at_least: float = between(0.0, 1.0, default=0.5, step=0.01, label="Share", help="Of what it is after.")
    poison: int = between(0, 3_000, default=100, step=1, label="Poison", help="Most poison messages.")
    others: float = between(
        0.0, 1.0, default=0.02, step=0.01, label="Other mail", help="How much the same error may rise on other mail."
    )

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        swept = rerun.swept
        aim, table = swept.prepared.aim, swept.aimed
        if aim is None or table is None:
            raise InputError("This attack is after all mail: choose one that is after some of it.")
        meant, spam = set(aim.texts), swept.prepared.test_spam
        sought = np.array([text in meant for text in swept.prepared.test_texts])
        wrong = swept.verdicts[:, (spam == aim.spam) & ~sought] == (HAM_VERDICT if aim.spam else SPAM_VERDICT)
        shares = wrong.mean(axis=1) if wrong.shape[1] else np.zeros(len(wrong))
        others = Figure(float(shares[-1]), float(shares[0]))
        hit, away = (Figure(float(table[name].iloc[-1]), float(table[name].iloc[0])) for name in ("hit", "away"))
        return {
            "aim": hit,
            "away": away,
            "others": others,
            "others_rise": Figure(others.rise),
            "poison": Figure(rerun.experiment.poison),
            "tilt": Figure(hit.rise - others.rise),
        }

    def conditions(self) -> Sequence[Condition]:
        return [
            Condition("aim", self.at_least, at_least=True),
            Condition("poison", self.poison),
            Condition("others_rise", self.others),
        ]
