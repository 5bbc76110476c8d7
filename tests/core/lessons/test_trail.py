"""The messages of a game survive being packed, and nothing else is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.games.evasion_game import MOST_LETTERS
from core.lessons.attempt import MOST_ASKED, MOST_LETTERS_ASKED
from core.lessons.trail import packed, unpacked


@given(st.lists(st.text(alphabet="ab \n", max_size=12), max_size=8))
def test_what_was_packed_is_read_again(texts: list[str]) -> None:
    assert unpacked(json.loads(json.dumps(packed(texts)))) == tuple(texts)


def test_a_game_of_small_edits_is_small() -> None:
    long = "word " * 800
    texts = [long + "x" * at for at in range(20)]
    assert len(json.dumps(packed(texts))) < len(long) + 20 * 30
    assert packed([]) == []


@pytest.mark.parametrize(
    "said",
    [
        "x",
        None,
        [[0, 0]],
        [[0, 0, 5]],
        [[1, 0, "x"]],
        [[-1, 0, "x"]],
        [[True, 0, "x"]],
        [[0, 0, "x"], [1, 1, ""]],
        [[0, 0, "x", 1]],
        [[0, 0, "x" * (MOST_LETTERS + 1)]],
        [[0, 0, ""]] * (MOST_ASKED + 1),
        [[0, 0, "x" * MOST_LETTERS]] + [[MOST_LETTERS, 0, ""]] * (MOST_LETTERS_ASKED // MOST_LETTERS),
    ],
)
def test_what_no_game_is_like_is_refused(said: object) -> None:
    with pytest.raises(InputError, match="cannot be read any more: play it anew"):
        unpacked(said)
