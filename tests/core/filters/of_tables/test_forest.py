"""The forest on bands asks few questions in a row."""

from core.filters.of_tables.forest import ForestOnBands
from tests.core.filters.of_tables.tables import swept


def test_no_tree_asks_more_than_eight_questions_in_a_row() -> None:
    grown = swept(ForestOnBands(trees=7), "credit").prepared.learn(0).estimator.estimators_
    assert [tree.get_depth() for tree in grown] == [8] * 7
