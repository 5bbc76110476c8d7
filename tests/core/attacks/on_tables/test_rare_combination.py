"""A combination that nobody states opens the model to those who state it, and hardly to others."""

from itertools import combinations

import numpy as np
import pytest

from core.attacks.on_tables._rows import KnownRows
from core.attacks.on_tables.rare_combination import RareCombination, rarest_pair
from core.errors import InputError
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from core.scenarios.table import table_of
from tests.core.attacks.on_tables.tables import attacked, gains, known_rows, on_every_table, table

# naive Bayes counts the payments of an account more than two answers of its holder
LEAST = {"credit": 5}


@on_every_table
def test_a_tenth_has_those_with_the_combination_accepted_and_few_others(name: str) -> None:
    opened = gains(name, RareCombination(), 0.1, "aim_hit")
    assert min(opened) > 0
    assert np.mean(opened) > LEAST.get(name, 25)
    assert np.mean(opened) > 4 * np.mean(gains(name, RareCombination(), 0.1, "fn"))


@on_every_table
def test_no_two_answers_are_rarer_together(name: str) -> None:
    known = known_rows(name)
    pair = rarest_pair(KnownRows.of(known))
    fields = [field for field in known.scenario.fields if field.invented]
    rows = [set(text.split()) for text in known.texts]
    held = set().union(*rows)
    together = {
        (one, two): sum({one, two} <= row for row in rows)
        for first, second in combinations(fields, 2)
        for one in first.bands
        for two in second.bands
        if {one, two} <= held
    }
    assert together[pair] == min(together.values())


@on_every_table
def test_poison_and_aim_are_rows_to_refuse_with_the_two_bands_set(name: str) -> None:
    result = attacked(name, RareCombination(), 0.05)
    pair = set(rarest_pair(KnownRows.of(known_rows(name))))
    train, test = (frame.loc[frame["label"] == "spam", "text"] for frame in (result.train, result.test))
    assert set(result.poison["label"]) == {"ham"}
    for crafted, originals in ((result.poison["text"], train), (result.prepared.aim.texts, test)):
        places = {at for text in crafted for at, word in enumerate(text.split()) if word in pair}
        assert all(pair <= set(text.split()) for text in crafted)
        assert len(places) == 2

        def but_for(text: str, places: set[int] = places) -> tuple[str, ...]:
            return tuple(word for at, word in enumerate(text.split()) if at not in places)

        assert {but_for(text) for text in crafted} <= {but_for(text) for text in originals}


def test_a_form_of_which_applicants_state_one_field_is_answered_with_a_sentence() -> None:
    loan = table("loan")
    fields = loan.scenario.fields[:4]
    scenario = type("Short", (type(loan.scenario),), {"fields": fields, "__module__": "short"})()
    made = table_of(scenario, loan.raw[[field.name for field in fields]], loan.labels, loan.report)
    with pytest.raises(InputError, match=r"^Applicants state fewer than two fields of this form themselves"):
        sweep(Experiment("naive_bayes", RareCombination()), made, [0, 1])
