"""Defended: one person attacks, another defends, and each has a part of the same figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.declared.parameters import between
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.questions.experiment import Experiment
from core.questions.table import DEFENCE
from core.runs.sweeping import sweep

ATTACKER, DEFENDER = "attacker", "defender"


@dataclass(frozen=True, kw_only=True)
class Defended(Goal):
    """Both judge the same attack behind the same defence; whose attempt it is says which conditions count.

    `harm` is how much the two errors together rise behind the defence over what they are without attack and defence,
    and `bare` the same without the defence. `price` is how much more good mail the defence blocks where nobody attacks,
    `thrown` the share of the good training mail that it throws away under the attack. The attacker wants much harm, the
    defender little of anything, against an attack that would be one without the defence.
    """

    title = "Defended"
    sentence = "Behind one defence the attacker does much harm, or the defender lets little happen."
    pages = ("",)
    figures = ("harm", "bare", "price", "thrown", "poison")
    spends = "poison"

    harm: float = between(0.0, 2.0, default=0.3, step=0.01, label="Harm", help="What the attacker has to do.")
    remains: float = between(0.0, 2.0, default=0.1, step=0.01, label="Remains", help="Most harm for the defender.")
    price: float = between(0.0, 1.0, default=0.02, step=0.01, label="Price", help="Most that the defence may cost.")
    thrown: float = between(0.0, 1.0, default=0.05, step=0.01, label="Thrown away", help="Most of the good mail.")
    poison: int = between(0, 3_000, default=100, step=1, label="Poison", help="Most poison messages.")

    def picks(self) -> Mapping[str, Mapping[str, str]]:
        return {"side": {ATTACKER: "I attack", DEFENDER: "I defend"}}

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        asked, swept = rerun.experiment, rerun.swept
        if not DEFENCE.is_said(asked.defence):
            raise InputError("Nobody defends the filter yet: choose a defence.")
        undefended = replace(asked, defence=Experiment().defence, aware=False)
        bare = sweep(undefended, rerun.corpus, sorted({0, asked.poison})).frame
        clean, poisoned, now = bare.iloc[0], bare.iloc[-1], swept.frame.iloc[rerun.now_at]
        good = int((~swept.prepared.training.spam[: swept.prepared.training.clean]).sum())
        return {
            "harm": Figure(_errors(now) - _errors(clean)),
            "bare": Figure(_errors(poisoned) - _errors(clean)),
            "price": Figure(float(swept.clean["fp"] - clean["fp"])),
            "thrown": Figure(float(now["thrown_ham"]) / good),
            "poison": Figure(asked.poison),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:
        if attempt.words.get("side", ATTACKER) == ATTACKER:
            return [Condition("harm", self.harm, at_least=True), Condition("poison", self.poison)]
        return [
            Condition("bare", self.harm, at_least=True),
            Condition("harm", self.remains),
            Condition("price", self.price),
            Condition("thrown", self.thrown),
        ]


def _errors(row: pd.Series) -> float:
    return float(row["fn"] + row["fp"])
