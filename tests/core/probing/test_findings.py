"""Sentences about probes: every figure in them is a result's, and what never happens is called so."""

import math

import numpy as np
import pandas as pd
import pytest

from core.attacks.exploratory.base import Attempt, Campaign, Found
from core.oracle import CANDID, Feedback, Reluctance
from core.probing import BOUND, Membership, Probe
from core.probing.fewest_changes import Searched
from core.probing.findings import (
    STRATEGIES,
    bound_name,
    dearer_sentence,
    frames,
    measure_sentence,
    measure_table,
    membership_headline,
    of,
    over_questions,
    passing_headline,
    words_side_by_side,
)
from core.probing.sentences import acre_headline, disguise_headline, threshold_sentence, weights_headline
from core.probing.weights import Reconnoitred


def found(name: str, shares: list[float], queries: list[int]) -> Probe:
    """A strategy whose words let these shares of ten messages pass."""
    words = tuple(Found(f"word{at}", asked, "") for at, asked in enumerate(queries))
    passes = np.array([[at < round(10 * share) for share in shares] for at in range(10)])
    return Probe(name, Campaign(words, queries[-1] if queries else 0), passes)


ACTIVE = found("First-N", [0, 0.2, 0.6], [40, 90])
PASSIVE = found("Random words", [0, 0.0, 0.1], [0, 0])
BEST = Probe(BOUND, None, np.array([[at < share for share in (0, 6, 10)] for at in range(10)]))
ALL = [BEST, PASSIVE, ACTIVE]


@pytest.mark.parametrize(
    ("strategy", "words", "sentence"),
    [
        ("First-N", 2, "2 words that first-N found with 90 questions let 60%{so}; without asking, 10%"),
        ("First-N", 1, "1 word that first-N found with 40 questions lets 20%{so}; without asking, 0%"),
        ("First-N", 50, "2 words that first-N found with 90 questions let 60%{so}; without asking, 10%"),
        ("Random words", 2, "2 words for no question (random words) let 10%{so}; asking 90, first-N 60%"),
        ("Fewest words", 1, "Knowing every weight, 1 word lets 60%{so}"),
        ("Best-N", 1, "Best-N: still searching"),
    ],
)  # fmt: skip
def test_the_headline_says_words_questions_and_share(strategy: str, words: int, sentence: str) -> None:
    assert strategy in STRATEGIES
    assert passing_headline(ALL, strategy, words) == sentence.format(so=" of the blocked spam pass")


def test_a_search_that_found_nothing_says_so() -> None:
    nothing = Probe("First-N", Campaign((), 20, "All 20 questions"), np.zeros((10, 1), dtype=np.bool_))
    assert passing_headline([nothing, PASSIVE], "First-N", 30) == (
        "First-N finds no word with 20 questions; without asking, 10% of the blocked spam passes"
    )


def test_the_measure_names_the_fewest_of_each_kind_or_never() -> None:
    assert measure_sentence(ALL) == (
        "Until half of the blocked spam passes, strategies that ask need 2 words (first-N), those that do not ask "
        "never reach it, and none could do with fewer than 1 word."
    )
    shown = measure_table(ALL, Reluctance(per_sender=50)).set_index("strategy")
    assert list(shown["words_to_half"]) == ["1", "never", "2"]
    assert list(shown["queries_to_half"]) == ["–", "never", "90"]
    assert list(shown["senders"]) == [1, 1, 2]
    assert list(measure_table(ALL, CANDID)["senders"]) == [1, 1, 1]


def test_frames_hold_every_row_and_the_bound_is_there_without_a_question() -> None:
    assert len(frames(ALL)) == 9
    few = over_questions(ALL, 1)
    assert few["words"].max() == 1
    assert not few["queries"].isna().any()
    assert bound_name(ALL) == BOUND
    assert of(ALL, "Fewest words") is BEST
    assert of(ALL, "First-N") is ACTIVE


def test_words_side_by_side_pads_the_shorter_lists() -> None:
    table = words_side_by_side([ACTIVE, found("Best-N", [0, 0.5], [7]), BEST])
    assert table.to_dict("list") == {"First-N": ["word0", "word1"], "Best-N": ["word0", ""]}
    assert list(table.index) == [1, 2]


def test_a_defence_is_dearer_in_what_it_makes_scarce() -> None:
    rows = pd.DataFrame(
        {
            "defence": ["None", "Blur", "Quota", "Lies", "Nothing"],
            "words_to_half": [10.0, 25.0, 10.0, math.nan, 10.0],
            "queries_to_half": [100.0, 300.0, 100.0, math.nan, 100.0],
            "senders": [1, 1, 20, 1, 1],
        }
    )
    assert dearer_sentence(rows) == (
        "Blur: 2.5 times the words and 3.0 times the questions; Quota: 20 sender addresses; "
        "Lies: half of the blocked spam never passes; Nothing: no dearer."
    )
    assert dearer_sentence(rows[:1]) == ""


def test_membership_says_chance_beside_what_was_found() -> None:
    def of_losses(member: list[float], stranger: list[float]) -> Membership:
        losses = np.array([*member, *stranger])
        return Membership(losses, np.arange(len(losses)) < len(member), np.zeros(len(losses), np.bool_), len(losses))

    chance, certain = of_losses([1, 2], [1, 2]), of_losses([1, 2], [3, 4])
    first = ("as it is trained", chance)
    assert membership_headline([first]).endswith("50% are guessed right, where chance is 50%")
    assert membership_headline([first, ("copies", certain)]).endswith("with copies, 100%")


def test_the_other_sentences() -> None:
    rows = pd.DataFrame(
        {"technique": ["spacing", "misspelling"], "words": 5, "passing": [0.9, 0.4], "normalised": [0.1, 0.4]}
    )
    assert disguise_headline(rows, 5) == (
        "Spacing: 90% of the blocked spam passes, 10% once the filter normalises; misspelling keeps 40%"
    )
    words = pd.DataFrame({"word": ["a", "b", "c"], "found": [-1.0, 1.0, 0.0], "true": [-2.0, -1.0, 3.0]})
    seen = Reconnoitred(words, (0.1, 0.3), 0.2, 44, Feedback.SCORE)
    assert weights_headline(seen) == "44 questions place 2 of 3 words as good or spammy, 50% of them rightly"
    assert threshold_sentence(seen) == "The attacker knows: the threshold lies between 0.10 and 0.30. It is at 0.20."
    tried = [Searched(Attempt("x", "y", ("a", "b"), ("c",), 50), passes=True, fewest=2)]
    assert acre_headline(tried) == (
        "ACRE gets 1 of 1 messages through with 3 words changed and 50 questions each; knowing all weights, 2 words"
    )
    assert acre_headline([Searched(tried[0].attempt, passes=False, fewest=None)]) == "ACRE gets 0 of 1 messages through"
