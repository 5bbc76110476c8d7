"""Changes that turn a decision: every one is right, none is missing, the fewest and smallest come first."""

from functools import cache
from itertools import product

import numpy as np
import pytest
from scipy.stats import percentileofscore

from core.errors import InputError
from core.filters.base import Learned
from core.probing.counterfactuals import Change, Counterfactual, cheapest, counterfactuals
from core.questions.experiment import Experiment
from core.runs.preparation import Prepared, prepare
from core.scenarios import scenario_named, scenarios
from core.scenarios.base import Scenario
from core.scenarios.made import made_table
from core.scenarios.table import Table

TABLES = list(scenarios())


@cache
def table(name: str) -> Table:
    return made_table(scenario_named(name)())


@cache
def prepared(name: str) -> Prepared:
    return prepare(Experiment("naive_bayes", "wrong_outcomes", corpus=name), table(name), 0)


@cache
def model(name: str) -> Learned:
    return prepared(name).learn(0)


def score(name: str, text: str) -> float:
    return float(model(name).scores(model(name).counts([text]))[0])


@cache
def some(name: str, *, refused: bool) -> list[str]:
    """Test rows of one decision, the least certain first."""
    scores = {text: score(name, text) for text in prepared(name).test_texts}
    decided = [text for text, given in scores.items() if (given >= 0.5) == refused]
    return sorted(decided, key=lambda text: abs(scores[text] - 0.5))


def found(name: str, text: str) -> list[Counterfactual]:
    try:
        return counterfactuals(table(name), model(name), text)
    except InputError:
        return []


def by_hand(scenario: Scenario, name: str, text: str) -> set[str]:
    """Every text that differs in one to three invented fields, is decided otherwise, and would not be with any part of
    its changes alone."""
    words = text.split()
    before = score(name, text) >= 0.5
    options = [field.bands if field.invented else (word,) for field, word in zip(scenario.fields, words, strict=True)]
    versions = [v for v in product(*options) if 0 < sum(a != b for a, b in zip(v, words, strict=True)) <= 3]
    scores = model(name).scores(model(name).counts([" ".join(version) for version in versions]))
    turned = {version for version, given in zip(versions, scores, strict=True) if (given >= 0.5) != before}

    def parts(version: tuple[str, ...]) -> list[tuple[str, ...]]:
        pairs = [(old, new) if old != new else (old,) for old, new in zip(words, version, strict=True)]
        return [part for part in product(*pairs) if part != version]

    return {" ".join(version) for version in turned if not any(part in turned for part in parts(version))}


@pytest.mark.parametrize(("name", "least"), [("credit", {1}), ("insurance_discount", {1, 2})])
@pytest.mark.parametrize("refused", [True, False])
def test_none_is_missing_and_none_has_a_change_too_many(name: str, least: set[int], refused: bool) -> None:
    numbers = set()
    for text in some(name, refused=refused)[:40:10]:
        told = found(name, text)
        assert {one.text for one in told} == by_hand(scenario_named(name)(), name, text)
        assert len({one.text for one in told}) == len(told)
        numbers |= {len(one.changes) for one in told}
    assert numbers >= least


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("refused", [True, False])
def test_each_is_the_application_with_its_changes_and_the_models_score(name: str, refused: bool) -> None:
    results = [(text, found(name, text)) for text in some(name, refused=refused)[:8]]
    assert any(told for _, told in results)
    for text, told in results:
        for one in told[:20]:
            changed = text.split()
            for change in one.changes:
                assert change.field.invented
                place = changed.index(change.before)
                changed[place] = change.after
            assert one.text == " ".join(changed)
            assert one.score == pytest.approx(score(name, one.text))
            assert (one.score >= 0.5) != refused


@pytest.mark.parametrize("name", TABLES)
def test_fewest_fields_come_first_then_fewest_steps(name: str) -> None:
    for text in some(name, refused=True)[:8]:
        told = found(name, text)
        order = [(len(one.changes), one.steps, one.score) for one in told]
        assert order == sorted(order)
    for text in some(name, refused=False)[:8]:
        order = [(len(one.changes), one.steps, -one.score) for one in found(name, text)]
        assert order == sorted(order)


def test_where_nothing_that_is_stated_helps_a_sentence_says_so() -> None:
    scores = {text: score("credit", text) for text in prepared("credit").test_texts}
    worst = max(scores, key=lambda text: scores[text])
    with pytest.raises(InputError, match=r"^No change of 3 or fewer of the fields .* turns this decision: choose"):
        counterfactuals(table("credit"), model("credit"), worst)


def test_steps_are_bands_of_numbers_and_one_for_options() -> None:
    text = some("loan", refused=True)[0]
    for one in found("loan", text):
        bands = [
            (change.field, *map(change.field.bands.index, (change.before, change.after))) for change in one.changes
        ]
        assert one.steps == sum(abs(a - b) if field.is_number else 1 for field, a, b in bands)
    assert np.isfinite(score("loan", text))


def cost_by_percentiles(name: str, change: Change) -> float:
    """How far one change moves among the applicants, by SciPy's mean percentiles of the bands' places."""
    bands = change.field.bands
    stated = [bands.index(word) for text in table(name).texts for word in text.split() if word in bands]
    before, after = bands.index(change.before), bands.index(change.after)
    if not change.field.is_number or any(word.endswith("_missing") for word in (change.before, change.after)):
        return 1 - stated.count(after) / len(stated)
    low, high = (percentileofscore(stated, place, kind="mean") for place in sorted((before, after)))
    return float(high - low) / 100


@pytest.mark.parametrize("name", ["loan", "insurance_discount"])
def test_a_cost_is_the_share_of_applicants_that_a_change_moves_past(name: str) -> None:
    kinds = set()
    for text in some(name, refused=True)[:3]:
        told = found(name, text)
        for one in told[:30]:
            assert one.cost == pytest.approx(sum(cost_by_percentiles(name, change) for change in one.changes))
            kinds |= {change.field.is_number for change in one.changes}
        assert cheapest(told).cost == min(one.cost for one in told) > 0
    assert kinds == {True, False}


def test_the_cheapest_is_not_always_the_one_of_fewest_steps() -> None:
    tried = [told for text in some("loan", refused=True)[:12] if (told := found("loan", text))]
    assert any(cheapest(told) is not told[0] for told in tried)
