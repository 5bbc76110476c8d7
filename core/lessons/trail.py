"""The messages of a game, one after the other, as small JSON: of each what is other than in the one before."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

from core.errors import InputError
from core.games.evasion_game import MOST_LETTERS
from core.lessons.attempt import MOST_ASKED, MOST_LETTERS_ASKED


def packed(texts: Iterable[str]) -> list[list[Any]]:
    """Of each: how many characters of the one before stay at its start, how many at its end, and what is between.

    >>> packed(["buy pills", "buy no pills"])
    [[0, 0, 'buy pills'], [4, 5, 'no ']]
    """
    found, before = [], ""
    for text in texts:
        start = _alike(before, text)
        end = _alike(before[start:][::-1], text[start:][::-1])
        found.append([start, end, text[start : len(text) - end]])
        before = text
    return found


def unpacked(said: object) -> tuple[str, ...]:
    """The messages again. Raises `InputError` for what `packed` has not made, and for more than a game may have."""
    found, before = list[str](), ""
    for start, end, between in map(_edit, _list(said, MOST_ASKED)):
        if start + end > len(before) or start + end + len(between) > MOST_LETTERS:
            raise _unreadable()
        before = before[:start] + between + before[len(before) - end :]
        found.append(before)
        if sum(map(len, found)) > MOST_LETTERS_ASKED:
            raise _unreadable()
    return tuple(found)


def _alike(one: str, other: str) -> int:
    """How many characters at the start are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _edit(said: object) -> tuple[int, int, str]:
    start, end, between = [*_list(said, 3), None, None, None][:3]
    is_good = all(type(one) is int and one >= 0 for one in (start, end)) and isinstance(between, str)
    if not is_good:
        raise _unreadable()
    return start, end, between


def _list(said: object, most: int) -> Sequence[Any]:
    if not isinstance(said, list | tuple) or len(said) > most:
        raise _unreadable()
    return said


def _unreadable() -> InputError:
    return InputError("This game cannot be read any more: play it anew, and hand it in again.")
