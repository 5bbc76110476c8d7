"""Wrong outcomes: which rows are turned, those of one group alone, and what that does to the group on held-out rows."""

import numpy as np
import pytest

from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.errors import InputError
from core.runs.sweeping import Sweep, sweep
from tests.core.attacks.on_tables.tables import SEEDS, TRAINING, attacked, gains, known_rows, on_every_table, table

ACCEPTED, REFUSED = "to the accepted outcome", "to the refused outcome"


@on_every_table
@pytest.mark.parametrize(("turns", "error"), [(ACCEPTED, "fn"), (REFUSED, "fp")])
def test_a_tenth_turned_raises_the_error_that_it_is_after(name: str, turns: str, error: str) -> None:
    anyone = gains(name, WrongOutcomes(turns=turns), 0.1, error)
    surest = gains(name, WrongOutcomes(turns=turns, order="most confident first"), 0.1, error)
    assert min(anyone) > 0
    assert np.mean(anyone) > 1.5
    # measured to be the one exception, as the attack says
    assert (np.mean(surest) > np.mean(anyone)) == ((name, error) != ("insurance_acceptance", "fp"))


@pytest.mark.parametrize(("turns", "before"), [(ACCEPTED, "spam"), (REFUSED, "ham")])
def test_turns_rows_of_the_group_with_the_other_outcome(turns: str, before: str) -> None:
    result = attacked("loan", WrongOutcomes(turns=turns, group="region_east"), 0.03)
    turned = result.train.iloc[result.poison["row"]]
    assert turned["text"].str.split().map(lambda words: "region_east" in words).all()
    assert set(turned["label"]) == {before}
    assert result.poison["row"].is_unique


def share_accepted(result: Sweep, group: str) -> tuple[float, float]:
    """What one level adds to the share accepted of those to refuse: of the group, and of all others; in points."""
    inside = np.array([group in text.split() for text in result.prepared.test_texts])
    accepted = 100.0 * (result.verdicts == 0)
    to_refuse = result.prepared.test_spam
    of_group, of_others = (np.diff(accepted[:, to_refuse & kind].mean(axis=1))[0] for kind in (inside, ~inside))
    return float(of_group), float(of_others)


@on_every_table
def test_one_group_gains_and_the_others_hardly(name: str) -> None:
    attack = WrongOutcomes(group="age_below_25")
    shares = [min(0.04, attack.most_among(known_rows(name, seed)) / TRAINING) for seed in SEEDS]
    told = [share_accepted(attacked(name, attack, shares[seed], seed=seed), attack.group) for seed in SEEDS]
    group, others = np.mean(told, axis=0)
    assert group > 10
    assert group > 4 * others


def test_the_slider_ends_with_the_rows_of_the_group() -> None:
    attack = WrongOutcomes(group="age_below_25")
    known = known_rows("credit")
    rows = sum("age_below_25" in text.split() for text in known.messages(spam=True))
    assert attack.most_among(known) == rows < attack.most(known.spam)
    result = sweep(attacked("credit", attack).experiment, table("credit"))
    assert result.levels[-1] == len(result.poison) <= rows
    with pytest.raises(InputError, match=f"^Wrong outcomes can go up to {rows} here"):
        sweep(result.experiment, table("credit"), [rows + 1])


@pytest.mark.parametrize("group", ["income_below_15k", "nobody", "age"])
def test_a_word_that_is_no_group_is_answered_with_those_there_are(group: str) -> None:
    with pytest.raises(
        InputError, match=rf"^“{group}” is no group of this table: choose one of age_below_25, .*west\.$"
    ):
        attacked("loan", WrongOutcomes(group=group), 0.01)
