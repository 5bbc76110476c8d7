"""A visit's place in a room: a learner's secret and what waits to be accepted, or a teacher's key.

Both come from the browser's own storage when the session is a new one, and are kept there by `pages/ui/rooms/browser`.
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from core.rooms.keys import typed_code
from core.rooms.limits import LONGEST_ID
from pages.ui.state.seats import KINDS, Class, Place, Waiting
from pages.ui.state.visit import visit
from pages.ui.state.widgets import lasting_key

PAGE = "room"
"""The path of a room's page."""
CODE, KEY = "code", "key"
"""The words of its address."""
NO_CODE = "What this link has for a room's code is none: type the six letters and digits as your teacher says them."
MOST_WAITING = 100
LONGEST = 20_000  # characters of what waits


def room_class() -> Class:
    return visit().room_class


def take_over(words: Mapping[str, str]) -> None:
    """What the address of the room's page says; a key goes into the session, and out of the address."""
    now = visit()
    here = now.room_class
    here.code = typed_code(words.get(CODE, ""))
    if here.code and (key := words.get(KEY, "")[:200]):
        here.keys[here.code] = key
    now.notes = [NO_CODE] if words.get(CODE, "").strip() and not here.code else []
    now.views = {name: word for name, word in now.views.items() if name != "present"}
    if words.get("present") == "yes":
        now.views["present"] = "yes"


def own_words() -> dict[str, str]:
    """What the address of the room's page says now."""
    now = visit()
    presents = {"present": "yes"} if now.views.get("present") == "yes" else {}
    return ({CODE: now.room_class.code} if now.room_class.code else {}) | presents


def enter(code: str) -> None:
    """Another room, or none, is shown on the room's page."""
    room_class().code = typed_code(code)


def teach(code: str, key: str) -> None:
    """The visitor has just opened this room."""
    here = room_class()
    here.code, here.just_opened, here.keys[code] = code, code, key
    here.locked = [one for one in here.locked if one != code]


def room_link(*, key: str = "") -> str:
    """The address of the room on the screen, from the room's own page. key: for the teacher alone."""
    base = str(st.context.url).partition("?")[0]
    return f"{base}?{CODE}={room_class().code}" + (f"&{KEY}={key}" if key else "")


def place_in(code: str) -> Place:
    """The learner's place in this room; a new one, not joined yet, where there is none."""
    here = room_class()
    if here.place is None or here.place.code != code:
        here.place = Place(code)
        here.left = [one for one in here.left if one != code]
    return here.place


def link_to_page(script: str, label: str, *, icon: str, words: Mapping[str, str]) -> None:
    """A link to a page whose address says these words."""
    st.page_link(script, label=label, icon=icon, query_params=dict(words))


def go_to_room(script: str) -> None:
    """Leave this page for the room's own."""
    st.switch_page(script, query_params={CODE: room_class().code})


def is_room_page() -> bool:
    """Whether the room's own page is open."""
    return visit().page == PAGE


def leave() -> None:
    """The learner is in no room any more, and the browser forgets it."""
    here = room_class()
    if here.place is not None:
        here.left.append(here.place.code)
    here.place = None


def forget_key(code: str) -> None:
    """The key did not open the room."""
    here = room_class()
    if here.keys.pop(code, None):
        here.locked.append(code)


def keep_in_browser(mount: Callable[..., Any]) -> None:
    """The browser's own storage, by the component that `mount` draws: it is told what to keep, and tells a new session
    what it kept."""
    now, here = visit(), room_class()
    key = lasting_key("browser")

    def told() -> None:
        said = st.session_state.get(key, {}).get("kept")
        if isinstance(said, Mapping) and said.get("token") == visit().token:
            _take_from_browser(said)

    place = here.place
    data = {
        "token": now.token,
        "code": here.code if now.page == PAGE else "",
        "place": None
        if place is None
        else {
            "code": place.code,
            "secret": place.secret,
            "joined": place.joined,
            "waiting": {one.id: {"kind": one.kind, "what": one.what} for one in place.waiting.values()},
            "done": place.done,
        },
        "keys": here.keys,
        "left": here.left,
        "locked": here.locked,
    }
    mount(data=data, key=key, height=1, on_kept_change=told)


def _take_from_browser(said: Mapping[str, Any]) -> None:
    """Everything here was in the hands of a browser: of the wrong kind, or too long, it is left out."""
    here, code = room_class(), typed_code(said.get("code", ""))
    if isinstance(key := said.get("key"), str) and key and len(key) < 200 and code not in here.keys:
        here.keys[code] = key
    secret = said.get("secret")
    if not isinstance(secret, str) or not secret or len(secret) > 200:
        return
    if here.place is None or here.place.code != code or not here.place.joined:
        here.place = Place(code, secret)
    if here.place.secret == secret:
        for one in _waiting_of(said.get("waiting")):
            if one.id not in here.place.done:
                here.place.waiting.setdefault(one.id, one)


def _waiting_of(said: object) -> list[Waiting]:
    found = []
    for name, one in list(said.items())[:MOST_WAITING] if isinstance(said, Mapping) else ():
        kind, what = (one.get("kind"), one.get("what")) if isinstance(one, Mapping) else (None, None)
        if kind in KINDS and isinstance(what, Mapping) and len(str(name)) <= LONGEST_ID and len(str(what)) <= LONGEST:
            found.append(Waiting(str(name), kind, what))
    return found
