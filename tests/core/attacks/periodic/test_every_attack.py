"""Whoever attacks over periods sends what could be an honest application, out of what was known before."""

import numpy as np
import pytest

from core.attacks.periodic import periodic_attacks
from core.attacks.periodic.base import PeriodicAttack
from core.attacks.threat_model import ATLAS, OWASP
from core.periods.lent import Lent
from core.periods.playing import lend
from core.questions.lending import Lending
from core.scenarios.bundled.credit import Credit
from core.scenarios.bundled.loan import Loan
from core.scenarios.made import made_table

ATTACKS = [name for name in periodic_attacks() if name != "none"]


def of(attack: str, scenario: Loan | Credit, **question: object) -> Lent:
    return lend(Lending(attack=attack, periods=5, volume=30, **question), made_table(scenario, 400, 1))


@pytest.mark.parametrize("scenario", [Loan(), Credit()])
@pytest.mark.parametrize("attack", ATTACKS)
def test_crafted_applications_are_plausible(attack: str, scenario: Loan | Credit) -> None:
    lent = of(attack, scenario)
    crafted = lent.stream[lent.stream["source"] == "poison"]
    assert len(crafted) == lent.frame["poison"].sum() > 0
    assert (crafted["positive"] == periodic_attacks()[attack].turns_bad).all()
    recorded = [at for at, field in enumerate(scenario.fields) if not field.invented]
    records = {tuple(np.array(lent.table.texts[row].split())[recorded]) for row in lent.deal.beginning}
    for text in crafted["text"]:
        tokens = text.split()
        assert len(tokens) == len(scenario.fields)
        assert all(token in field.bands for token, field in zip(tokens, scenario.fields, strict=True))
        assert tuple(np.array(tokens)[recorded]) in records


@pytest.mark.parametrize("attack", ["boiling_frog", "saboteur"])
def test_who_asks_the_model_first_is_accepted_and_looks_worse_than_need_be(attack: str) -> None:
    lent = of(attack, Loan())
    assert (lent.frame["asked"] >= lent.frame["poison"]).all()
    crafted = lent.stream[lent.stream["source"] == "poison"]
    assert crafted["accepted"].mean() > 0.9
    honest = lent.stream[(lent.stream["source"] == "applicants") & lent.stream["accepted"]]
    assert crafted["score"].mean() > honest["score"].mean()


def test_the_frog_is_riskier_each_time() -> None:
    lent = of("boiling_frog", Loan())
    crafted = lent.stream[lent.stream["source"] == "poison"]
    first = lent.pipeline().fit(lent.learned(1)["text"], lent.learned(1)["label"])
    risk = first.predict_proba(crafted["text"])[:, 1]
    by_period = [risk[(crafted["came"] == number).to_numpy()].mean() for number in range(1, 6)]
    assert by_period[-1] > by_period[0] + 0.1


def test_who_is_refused_teaches_nothing() -> None:
    lent = of("shills", Loan())
    frame = lent.frame
    assert (frame["poison_known"] == frame["poison_accepted"]).all()
    assert frame["poison_accepted"].sum() < frame["poison"].sum()
    assert frame["poison_learned"].iloc[-1] == frame["poison_accepted"].iloc[:-1].sum()
    assert not frame["asked"].any()


@pytest.mark.parametrize("kind", periodic_attacks().values())
def test_what_an_attack_says_of_itself(kind: type[PeriodicAttack]) -> None:
    attacks = kind.id != "none"
    assert (kind.cell is not None) == attacks == bool(kind.atlas) == bool(kind.owasp)
    assert set(kind.atlas) <= set(ATLAS)
    assert set(kind.owasp) <= set(OWASP)
    assert kind.source
    assert kind.knows
