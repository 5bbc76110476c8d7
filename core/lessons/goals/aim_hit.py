"""Aim hit: what the attack is after gets the wrong verdict, and all other mail is judged as before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between, choice
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.training.poison import NOTHING

MOST_ALTERED = 1_000


@dataclass(frozen=True, kw_only=True)
class AimHit(Goal):
    """Mail of one person or about one topic is blocked, or one message or spam with a trigger gets through; other mail
    is not touched.

    `aim` is the share that gets the verdict that the attacker wants, `away` the share that is not where it belongs any
    more. `others` is the error that the attack is after, on the test mail that it is not after. `altered` are records
    of the training whose outcome was turned, in place of rows that were added.
    """

    title = "Aim hit"
    sentence = "What the attack is after gets the wrong verdict, and other mail does not."
    pages = ("",)
    figures = ("aim", "away", "others", "others_rise", "poison", "altered", "tilt")
    spends = "poison"
    quick = True

    counts: str = choice("aim", "away", label="Counts", help="The wanted verdict, or any but the right one.")
    at_least: float = between(0.0, 1.0, default=0.5, step=0.01, label="Share", help="Of what it is after.")
    poison: int = between(0, 3_000, default=100, step=1, label="Poison", help="Most poison messages.")
    others: float = between(
        0.0, 1.0, default=0.02, step=0.01, label="Other mail", help="How much the same error may rise on other mail."
    )
    altered: int = between(
        0, MOST_ALTERED, default=MOST_ALTERED, step=1, label="Altered records", help="Most that may be altered unseen."
    )

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        swept = rerun.swept
        aim, table = swept.prepared.aim, swept.aimed
        if aim is None or table is None:
            raise InputError("This attack is after all mail: choose one that is after some of it.")
        others = _others(rerun, set(aim.texts), spam=aim.spam)
        clean, now = table.iloc[swept.clean_at], table.iloc[rerun.now_at]
        hit, away = (Figure(float(now[name]), float(clean[name])) for name in ("hit", "away"))
        replaces = swept.prepared.training.poison.replaces[: rerun.experiment.poison]
        return {
            "aim": hit,
            "away": away,
            "others": others,
            "others_rise": Figure(others.rise),
            "poison": Figure(rerun.experiment.poison),
            "altered": Figure(int((replaces != NOTHING).sum())),
            "tilt": Figure(hit.rise - others.rise),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        asked = [Condition(self.counts, self.at_least, at_least=True), Condition("poison", self.poison)]
        if self.altered < MOST_ALTERED:
            asked.append(Condition("altered", self.altered))
        return [*asked, Condition("others_rise", self.others)]


def _others(rerun: Rerun, meant: set[str], *, spam: bool) -> Figure:
    """The error that the attack is after, on the test mail of the same kind that is not meant."""
    prepared, verdicts = rerun.swept.prepared, rerun.swept.verdicts
    kind = prepared.test_spam == spam
    others = kind & ~np.array([text in meant for text in prepared.test_texts])
    asked, error = others if others.any() else kind, HAM_VERDICT if spam else SPAM_VERDICT
    clean, now = (float((verdicts[at, asked] == error).mean()) for at in (rerun.swept.clean_at, rerun.now_at))
    return Figure(now, clean)
