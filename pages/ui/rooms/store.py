"""The rooms' database: one register for all visitors of this server, by one setting."""

import os
import threading
import time
from functools import cache
from pathlib import Path

import streamlit as st

from core.errors import InputError
from core.rooms.engine import engine_of
from core.rooms.records import Pulse
from core.rooms.refusals import NoRoomError, StorageError
from core.rooms.register import Register

SETTING = "POISONED_INBOX_ROOMS"
FOLDER = Path(__file__).resolve().parents[3] / ".rooms"
FRESH = 0.5  # seconds that one look at a room is good for all who look
MOST_KNOWN = 1_000  # rooms


def register() -> Register:
    """Raises `InputError` where the setting is no address of a database, without repeating it."""
    return _register(os.environ.get(SETTING) or f"sqlite:///{FOLDER / 'rooms.db'}")


@cache
def _register(url: str) -> Register:
    checked = engine_of(url).url.render_as_string(hide_password=False)
    try:
        made = st.connection("rooms", type="sql", url=checked, pool_pre_ping=True, pool_timeout=5, hide_parameters=True)
        return Register(made.engine)
    except ImportError:
        raise InputError("The driver for the rooms' database is not installed.") from None


class Pulses:
    """A class that polls asks the database once: a look is shared for half a second, or that it cannot be had."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, Pulse | NoRoomError | StorageError]] = {}

    def of(self, code: str) -> Pulse:
        """Raises as `Register.pulse` does."""
        with self._lock:
            at, found = self._known.get(code, (float("-inf"), None))
        if found is None or time.monotonic() - at > FRESH:
            found = self._look(code)
        if isinstance(found, Exception):
            raise found
        return found

    def forget(self, code: str) -> None:
        """Something was written: the next look is a new one."""
        with self._lock:
            self._known.pop(code, None)

    def _look(self, code: str) -> Pulse | NoRoomError | StorageError:
        found: Pulse | NoRoomError | StorageError
        try:
            found = register().pulse(code)
        except (NoRoomError, StorageError) as error:
            found = error
        with self._lock:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            self._known[code] = time.monotonic(), found
        return found


PULSES = Pulses()
