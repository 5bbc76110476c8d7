"""What is kept is made once, bounded in number, and made again only if it failed."""

import threading

import pytest

from core import InputError
from pages.ui.kept import Kept


def test_many_who_ask_at_once_have_it_made_once_and_other_keys_do_not_wait() -> None:
    kept: Kept[str, int] = Kept(3)
    made: list[int] = []
    go, begun = threading.Event(), threading.Event()

    def make() -> int:
        begun.set()
        assert go.wait(60)
        made.append(7)
        return len(made)

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(kept.get("slow", make))) for _ in range(8)]
    for thread in threads:
        thread.start()
    assert begun.wait(60)
    assert kept.get("quick", lambda: 2) == 2
    assert kept.known("slow") is None
    go.set()
    for thread in threads:
        thread.join(60)
    assert found == [1] * 8
    assert kept.known("slow") == 1


def test_the_one_that_nobody_asked_for_longest_goes() -> None:
    kept: Kept[str, str] = Kept(2)
    for key in "abac":
        kept.get(key, lambda key=key: key)
    assert [kept.known(key) for key in "abc"] == ["a", None, "c"]


def test_what_failed_is_made_by_the_next_who_asks() -> None:
    kept: Kept[str, int] = Kept(2)

    def fail() -> int:
        raise InputError("not now")

    with pytest.raises(InputError):
        kept.get("a", fail)
    assert "a" not in kept
    assert kept.get("a", lambda: 1) == 1


def test_the_latest_are_kept_as_far_as_their_weight_allows_and_one_always() -> None:
    kept: Kept[str, list[int]] = Kept(10, weigh=len)
    first = kept.get("a", lambda: [0] * 4)
    kept.get("b", lambda: [0] * 4)
    assert [key in kept for key in "ab"] == [True, True]
    first.append(0)
    kept.get("a", list)
    kept.get("c", lambda: [0] * 5)
    assert [key in kept for key in "abc"] == [True, False, True], "what has grown weighs more, and was looked at"
    assert kept.known("a") == first
    kept.get("d", lambda: [0] * 11)
    assert [key in kept for key in "acd"] == [False, False, True]


def test_what_is_forgotten_is_made_anew() -> None:
    kept: Kept[str, int] = Kept(3)
    for key in "abc":
        kept.get(key, lambda: 1)
    kept.forget(lambda key: key in "ab")
    assert [kept.get(key, lambda: 2) for key in "abc"] == [2, 2, 1]
