"""A decision tree on bands as data, for whoever draws it."""

from dataclasses import dataclass
from typing import Any

from core.errors import InputError
from core.filters._trees import share_of_spam
from core.filters.base import Learned
from core.filters.of_tables.decision_tree import DecisionTreeOnBands


@dataclass(frozen=True)
class TreeNode:
    """A question, or an answer where `band` is empty.

    band: the word that is asked for: whether a row has this band. yes, no: the numbers of the nodes that follow; −1 at
    an answer. share: of positives among the training rows that come here, the estimated risk of a row that ends here.
    rows: how many training rows come here. depth: how many questions lie before it.
    """

    band: str
    yes: int
    no: int
    share: float
    rows: int
    depth: int

    @property
    def is_answer(self) -> bool:
        return not self.band


def tree_drawing(learned: Learned) -> tuple[TreeNode, ...]:
    """The nodes of a trained decision tree by their number: every row begins at the first, and those that follow a
    node have higher numbers. Raises `InputError` for another learner."""
    if not isinstance(learned.filter, DecisionTreeOnBands):
        raise InputError(f"Only a decision tree can be drawn as one. Got {learned.filter.title!r:.60}.")
    (tree,) = learned.filter.grown(learned.estimator)
    words, shares, depths = learned.words[learned.known], share_of_spam(tree), _depths(tree)
    return tuple(
        # a row has a band once or not at all: whoever has more of it than the tree's threshold has it
        TreeNode(
            band=str(words[asked]) if asked >= 0 else "",
            yes=int(tree.children_right[at]),
            no=int(tree.children_left[at]),
            share=float(shares[at]),
            rows=round(tree.weighted_n_node_samples[at]),
            depth=depths[at],
        )
        for at, asked in enumerate(tree.feature)
    )


def _depths(tree: Any) -> list[int]:
    """How many questions lie before each node; a node stands before those that follow it."""
    depths = [0] * len(tree.feature)
    for at, following in enumerate(zip(tree.children_left, tree.children_right, strict=True)):
        for child in following:
            if child >= 0:
                depths[child] = depths[at] + 1
    return depths
