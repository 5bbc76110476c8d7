"""What the films tell the server: where a hand let go, what was pulled, what was clicked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from core.questions.table import VOLUME
from pages.ui.state.hiding import is_hidden
from pages.ui.state.learning import did
from pages.ui.state.widgets import lasting_key


def hand(
    mount: Callable[..., Any],
    *,
    name: str,
    most: int,
    shows: Mapping[str, Any],
    then: Callable[[int], None],
    opened: Callable[[int], None],
) -> None:
    """The hand on a film, by the component that `mount` draws, from 0 to `most`. It numbers its moves, and is told
    which was the last that the page knows of: so it can tell an answer to an earlier move from news."""
    key = lasting_key(name)

    def last(what: str) -> Mapping[str, Any]:
        return st.session_state.get(key, {}).get(what) or {}

    def released() -> None:
        if isinstance(poison := last("released").get("poison"), int) and not is_hidden("poison"):
            then(min(max(poison, 0), most))
            did("changed", "poison")

    def clicked() -> None:
        if isinstance(message := last("opened").get("message"), int):
            opened(message)

    known = {**shows, "move": last("released").get("move")}
    mount(data=known, key=key, height=1, on_released_change=released, on_opened_change=clicked)


def teller(
    mount: Callable[..., Any],
    *,
    name: str,
    last: int,
    shows: Mapping[str, Any],
    then: Callable[[int], None],
    beside: Callable[[str], None],
    pulled: Callable[[Sequence[int]], None],
    opened: Callable[[int, int], None],
) -> None:
    """What tells of the film of a campaign, by the component that `mount` draws: a week from 1 to `last` and what is
    held against it, numbered as the moves of a `hand` are, bars that were pulled, and a message that was clicked, with
    the week that was shown."""
    key = lasting_key(name)

    def told(what: str) -> Mapping[str, Any]:
        return st.session_state.get(key, {}).get(what) or {}

    def released() -> None:
        if isinstance(week := told("released").get("week"), int):
            then(min(max(week, 1), last))

    def against() -> None:
        beside(str(told("against").get("name")))

    def bars() -> None:
        volume = told("bars").get("volume")
        if is_hidden(VOLUME.word) or not isinstance(volume, list):
            return
        if 0 < len(volume) < last and all(isinstance(bar, int) for bar in volume):
            pulled([min(max(bar, 0), VOLUME.most) for bar in volume])
            did("changed", VOLUME.word)

    def clicked() -> None:
        message, week = (told("opened").get(name) for name in ("message", "week"))
        if isinstance(message, int) and isinstance(week, int):
            opened(message, min(max(week, 1), last))

    moves = [move for what in ("released", "against") if isinstance(move := told(what).get("move"), int)]
    known = {**shows, "move": max(moves, default=None)}
    mount(
        data=known,
        key=key,
        height=1,
        on_released_change=released,
        on_against_change=against,
        on_bars_change=bars,
        on_opened_change=clicked,
    )
