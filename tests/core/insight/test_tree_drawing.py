"""What is drawn of a decision tree is what it does."""

import numpy as np
import pytest

from core import Experiment, sweep
from core.errors import InputError
from core.filters.of_tables.decision_tree import DecisionTreeOnBands
from core.filters.of_tables.forest import ForestOnBands
from core.insight.tree_drawing import TreeNode, tree_drawing
from core.runs.sweeping import Sweep
from core.scenarios import scenario_named, scenarios
from core.scenarios.made import made_table


def swept(scenario: str, depth: int, level: int) -> Sweep:
    table = made_table(scenario_named(scenario)(), rows=600)
    return sweep(Experiment(DecisionTreeOnBands(depth=depth), "wrong_outcomes"), table, [level])


def way(nodes: tuple[TreeNode, ...], text: str) -> list[TreeNode]:
    bands, passed = set(text.split()), [nodes[0]]
    while not passed[-1].is_answer:
        here = passed[-1]
        passed.append(nodes[here.yes if here.band in bands else here.no])
    return passed


@pytest.mark.parametrize("scenario", scenarios())
@pytest.mark.parametrize("depth", [2, 4, 6])
def test_every_row_gets_the_learner_s_own_risk(scenario: str, depth: int) -> None:
    result = swept(scenario, depth, 20)
    nodes = tree_drawing(result.prepared.learn(20))
    ways = [way(nodes, text) for text in result.test["text"]]
    np.testing.assert_allclose([passed[-1].share for passed in ways], result.scores[0], rtol=0, atol=1e-12)
    assert all(node.depth == at for passed in ways for at, node in enumerate(passed))
    assert max(node.depth for node in nodes) == depth


def test_rows_and_shares_are_those_of_the_training_rows_that_come_there() -> None:
    result = swept("loan", 3, 20)
    nodes = tree_drawing(result.prepared.learn(20))
    texts, labels = result.raw_training_mail(20)
    ways = [way(nodes, text) for text in texts]
    for node in nodes:
        here = [label == "spam" for passed, label in zip(ways, labels, strict=True) if node in passed]
        assert node.rows == len(here)
        assert node.share == pytest.approx(np.mean(here))
        if node.is_answer:
            assert (node.yes, node.no) == (-1, -1)
        else:
            assert nodes[node.yes].rows + nodes[node.no].rows == node.rows


def test_another_learner_is_not_drawn() -> None:
    table = made_table(scenario_named("loan")(), rows=600)
    learned = sweep(Experiment(ForestOnBands(), "wrong_outcomes"), table, [0]).prepared.learn(0)
    with pytest.raises(InputError, match=r"Only a decision tree can be drawn as one\. Got 'Random forest'\."):
        tree_drawing(learned)
