"""What is picked from probes is what was measured, and a strategy that may ask is told from one that may not."""

import numpy as np

from core.attacks.exploratory.base import FoundWords
from core.probing import BOUND, Probe
from core.probing.findings import (
    asks,
    best,
    bound_name,
    frames,
    over_questions,
    questions_for,
    result_of,
    share_with,
    words_side_by_side,
)
from tests.core.probing.made_up import found

ACTIVE = found("First-N", [0, 0.2, 0.6], [40, 90])
PASSIVE = found("Random words", [0, 0.0, 0.1], [0, 0])
BEST = Probe(BOUND, None, np.array([[at < share for share in (0, 6, 10)] for at in range(10)]))
ALL = [BEST, PASSIVE, ACTIVE]


def test_frames_hold_every_row_and_the_bound_is_there_without_a_question() -> None:
    assert len(frames(ALL)) == 9
    few = over_questions(ALL, 1)
    assert few["words"].max() == 1
    assert not few["queries"].isna().any()
    assert bound_name(ALL) == BOUND
    assert result_of(ALL, "Fewest words") is BEST
    assert result_of(ALL, "First-N") is ACTIVE
    assert result_of(ALL, "Best-N") is None


def test_words_side_by_side_pads_the_shorter_lists() -> None:
    table = words_side_by_side([ACTIVE, found("Best-N", [0, 0.5], [7]), BEST])
    assert table.to_dict("list") == {"First-N": ["word0", "word1"], "Best-N": ["word0", ""]}
    assert list(table.index) == [1, 2]


def test_more_words_than_were_found_are_all_of_them() -> None:
    assert [share_with(ACTIVE, words) for words in (0, 1, 2, 50)] == [0, 0.2, 0.6, 0.6]
    assert [questions_for(ACTIVE, words) for words in (1, 2, 50)] == [40, 90, 90]
    assert questions_for(BEST, 1) == 0
    assert questions_for(Probe("First-N", FoundWords((), 20), np.zeros((3, 1), dtype=np.bool_)), 9) == 20


def test_who_could_not_ask_any_more_still_is_one_who_asks() -> None:
    nothing_left = Probe("First-N", FoundWords((), 0, "All 0 questions"), np.zeros((10, 1), dtype=np.bool_))
    assert [asks(one) for one in (nothing_left, ACTIVE, PASSIVE, BEST)] == [True, True, False, False]
    assert best([nothing_left, *ALL], 2, asking=True) is ACTIVE
    assert best([*ALL, found("Frequent good words", [0, 0.4], [0])], 2, asking=False).name == "Frequent good words"
    assert best([BEST], 2, asking=True) is None
