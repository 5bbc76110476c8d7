"""The one place where widgets are made that stand at something: each shows what the session says, always.

The browser mounts a widget at its default under a key that is new to it, and leaves it where it stands under one that
it knows. So every widget has what it should show as its default, and a new key whenever the one it had may stand
elsewhere: on another page, over another range, after a change that was not made by its own hand.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, Literal, TypeVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.ui.state.hiding import control_of, is_hidden
from pages.ui.state.learning import did
from pages.ui.state.lesson import hides_choices
from pages.ui.state.visit import Mounted, visit

T = TypeVar("T")
N = TypeVar("N", int, float)


def turn_to(page: str) -> None:
    """Another page is open: of the widgets of the last one the browser keeps nothing."""
    now = visit()
    if page != now.page:
        now.page, now.widgets = page, {}


def value(name: str, otherwise: T) -> T:
    """Where the widget of this name stands; `otherwise` if it was not drawn on this page before."""
    mounted = visit().widgets.get(name)
    found: T = otherwise if mounted is None else st.session_state.get(mounted.key, otherwise)
    return found


def selectbox(
    label: str,
    options: Sequence[T],
    *,
    name: str,
    shows: T | None,
    then: Callable[[T], None] | None = None,
    named: Callable[[T], str] = str,
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
    placeholder: str | None = None,
    label_visibility: Literal["visible", "collapsed"] = "visible",
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """One of several. then: what the visitor's choice does. named: how the screen calls an option. placeholder: what
    stands there while there is none."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, tuple(map(named, options)))
    index = None if shows is None else list(options).index(shows)
    st.selectbox(
        label, options, index=index, format_func=named, key=key, help=help, on_change=_hand(key, then),
        placeholder=placeholder, label_visibility=label_visibility, width=width,
    )  # fmt: skip


def multiselect(
    label: str,
    options: Sequence[T],
    *,
    name: str,
    shows: tuple[T, ...],
    named: Callable[[T], str],
    then: Callable[[Sequence[T]], None],
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
) -> None:
    """Some of several."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, list(shows), tuple(map(named, options)))
    st.multiselect(label, options, list(shows), format_func=named, key=key, help=help, on_change=_hand(key, then))


def segmented_control(
    label: str,
    options: Sequence[T],
    *,
    name: str,
    shows: T,
    then: Callable[[T], None],
    named: Callable[[T], str] = str,
    required: bool = True,
    label_visibility: Literal["visible", "collapsed"] = "visible",
    width: Literal["content", "stretch"] = "content",
) -> None:
    """One of a few, side by side; without `required` also none of them."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, tuple(map(named, options)))
    st.segmented_control(
        label, options, default=shows, format_func=named, key=key, required=required,
        label_visibility=label_visibility, width=width, on_change=_hand(key, then),
    )  # fmt: skip


def slider(
    label: str,
    low: N,
    high: N,
    *,
    name: str,
    shows: N,
    step: N,
    then: Callable[[N], None] | None = None,
    format: str | None = None,  # noqa: A002 - Streamlit's word
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> None:
    """A number in a range; without `then` a move is told with the next thing that the visitor does."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, (low, high, step))
    st.slider(
        label, low, high, shows, step, format, key=key, help=help, label_visibility=label_visibility,
        on_change=_hand(key, then),
    )  # fmt: skip


def select_slider(
    label: str, options: Sequence[T], *, name: str, shows: T, then: Callable[[T], None], named: Callable[[T], str]
) -> None:
    """One of several that have an order."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, tuple(map(named, options)))
    st.select_slider(label, options, shows, format_func=named, key=key, on_change=_hand(key, then))


def number_input(
    label: str,
    low: int,
    high: int,
    *,
    name: str,
    shows: int,
    then: Callable[[int], None],
    step: int = 1,
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
) -> None:
    """A whole number that is typed. step: by how much its buttons move it."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, (low, high, step))
    st.number_input(label, low, high, shows, step, key=key, help=help, on_change=_hand(key, then))


def toggle(
    label: str,
    *,
    name: str,
    shows: bool,
    then: Callable[[bool], None],
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
) -> None:
    """On or off."""
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, ())
    st.toggle(label, shows, key=key, help=help, on_change=_hand(key, then))


def text_input(label: str, *, name: str, shows: str, longest: int, about: Hashable = (), placeholder: str = "") -> None:
    """One line that is typed into a form, whose button reads it by `value`. longest: in characters. about: what it is
    of; that of something else begins anew."""
    key = _key(name, shows, (about, longest))
    st.text_input(label, shows, longest, key=key, placeholder=placeholder, autocomplete="off")


def text_area(
    label: str,
    *,
    name: str,
    shows: str,
    then: Callable[[str], None] | None = None,
    about: Hashable = (),
    longest: int | None = None,
    height: int | Literal["content"] | None = None,
    help: str | None = None,  # noqa: A002 - the word that the screen uses too
) -> None:
    """Text that is typed. about: what it is of; the text of something else begins anew. longest: in characters.

    In a form it has no `then`: the form's button reads it by `value`.
    """
    if is_hidden(control_of(name)):
        return
    key = _key(name, shows, (about, longest))
    st.text_area(
        label, shows, max_chars=longest, height=height, key=key, help=help,
        on_change=None if then is None else _hand(key, then),
    )  # fmt: skip


def table(rows: pd.DataFrame, *, name: str, of: Hashable, **look: Any) -> int | None:
    """A table of which one row can be chosen: the chosen one, None before. of: what it shows; another begins anew."""
    mounted = visit().widgets.get(name)
    key = mounted.key if mounted and mounted.offers == of else _new(name, of)
    chosen = st.dataframe(rows, key=key, on_select="rerun", selection_mode="single-row", **look)
    return next(iter(chosen.selection.rows), None)


def opening_table(rows: pd.DataFrame, *, name: str, of: Hashable, then: Callable[[int], None], **look: Any) -> None:
    """A table of which each row opens something. of: as for `table`. then: told the row; letting go of it
    opens it once more."""
    mounted = visit().widgets.get(name)
    key = mounted.key if mounted and mounted.offers == of else _new(name, of)

    def chosen() -> None:
        here = visit().widgets.get(name)
        if here is None or here.key != key:
            return
        row = next(iter(st.session_state[key].selection.rows), here.shows)
        if isinstance(row, int) and 0 <= row < len(rows):
            visit().widgets[name] = replace(here, shows=row)
            then(row)

    st.dataframe(rows, key=key, on_select=chosen, selection_mode="single-row", **look)


def lasting_key(name: str) -> str:
    """The key of a component that is told where it stands with each drawing, and so may keep its key."""
    mounted = visit().widgets.get(name)
    return _key(name, None, ()) if mounted is None else mounted.key


def settings(*holds: str) -> DeltaGenerator | None:
    """The button that opens what is seldom touched; the place for it while it is open. holds: the controls in there;
    it is left out with all of them, and by a link that leaves out the choices."""
    if hides_choices() or (holds and all(map(is_hidden, holds))):
        return None
    more = st.popover("Settings", icon=":material/tune:", width="stretch", key="settings", on_change="rerun")
    return more if more.open else None


def _key(name: str, shows: object, offers: Hashable) -> str:
    """The key under which the widget of this name shows `shows` and offers these options or this range."""
    mounted = visit().widgets.get(name)
    stands = mounted is not None and mounted.offers == offers and st.session_state.get(mounted.key) == shows
    if mounted is None or not stands:
        return _new(name, offers, shows)
    visit().widgets[name] = replace(mounted, shows=shows)
    return mounted.key


def _new(name: str, offers: Hashable, shows: object = None) -> str:
    now = visit()
    now.keys += 1
    now.widgets[name] = Mounted(f"{name}#{now.token}.{now.keys}", offers, shows)
    return now.widgets[name].key


def _hand(key: str, then: Callable[[T], None] | None) -> Callable[[], None] | Literal["ignore"]:
    """What a move by hand does: it tells where the widget now stands.

    A browser that has not heard of the last change yet may tell of a widget that is gone, or where one stood anyhow.
    """
    name = key.partition("#")[0]

    def moved() -> None:
        mounted = visit().widgets.get(name)
        if then is not None and mounted is not None and mounted.key == key and st.session_state[key] != mounted.shows:
            then(st.session_state[key])
            did("changed", control_of(name))

    return "ignore" if then is None else moved
