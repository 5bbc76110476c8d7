"""The made tables, the attacks on them with their main parameters, and what five seeds of one do on held-out rows."""

from functools import cache

import numpy as np
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import KnownMail
from core.attacks.on_tables import table_attacks
from core.attacks.on_tables.focused_applicant import FocusedApplicant
from core.attacks.on_tables.shill_applications import ShillApplications
from core.attacks.on_tables.subgroup_discount import SubgroupDiscount
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from core.scenarios import scenario_named, scenarios
from core.scenarios.made import made_table
from core.scenarios.table import Table

SEEDS = range(5)
TRAINING = 1_440  # rows, of each made table
VARIANTS = [
    *(kind() for kind in table_attacks().values()),
    WrongOutcomes(order="most confident first", turns="to the refused outcome"),
    WrongOutcomes(group="sex_man"),
    ShillApplications(aim="good ones are refused"),
    FocusedApplicant(outcome="is refused", altered=0),
    FocusedApplicant(altered=1_000),
    SubgroupDiscount(section="sex_man"),
]
of_every_variant = pytest.mark.parametrize("attack", VARIANTS, ids=str)
on_every_table = pytest.mark.parametrize("name", list(scenarios()))


@cache
def table(name: str) -> Table:
    return made_table(scenario_named(name)())


def known_rows(name: str, seed: int = 0) -> KnownMail:
    made = table(name)
    return KnownMail(made, split(made.groups, made.labels, seed).train)


def attacked(name: str, attack: CausativeAttack, *shares: float, seed: int = 0) -> Sweep:
    """Naive Bayes without poison, then with one level for each share of the training rows."""
    levels = [round(share * TRAINING) for share in shares]
    return sweep(Experiment("naive_bayes", attack, corpus=name, seed=seed), table(name), [0, *levels])


def gains(name: str, attack: CausativeAttack, share: float, column: str) -> list[float]:
    """What the share adds to a column of the sweep's table, for each seed, in points."""
    results = (attacked(name, attack, share, seed=seed).table[column].to_numpy() for seed in SEEDS)
    return [100 * float(np.diff(values)[0]) for values in results]


def of_others(result: Sweep, section: str) -> list[float]:
    """What the last level adds to both errors outside of the section, in points."""
    outside = np.array([section not in text.split() for text in result.prepared.test_texts])
    to_refuse = result.prepared.test_spam
    wrong = (result.verdicts == 0) == to_refuse
    return [100 * float(np.diff(wrong[:, outside & (to_refuse == kind)].mean(axis=1))[0]) for kind in (True, False)]
