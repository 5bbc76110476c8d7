"""Values that are made once, however many visitors ask for them at the same time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


@dataclass(eq=False)
class _Place(Generic[V]):
    held: list[V] = field(default_factory=list)  # one value, once it is made
    lock: threading.Lock = field(default_factory=threading.Lock)


class Kept(Generic[K, V]):
    """The latest `most` values by key. Who asks while another makes a value waits for it; others do not wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: dict[K, _Place[V]] = {}
        self._lock = threading.Lock()

    def known(self, key: K) -> V | None:
        """The value of this key, if somebody had it made."""
        with self._lock:
            place = self._places.get(key)
        return place.held[0] if place and place.held else None

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of this key; where making it fails, the next one who asks tries again."""
        with self._lock:
            place = self._places.pop(key, None) or _Place()
            self._places[key] = place
            while len(self._places) > self._most:
                self._places.pop(next(iter(self._places)))
        with place.lock:
            if not place.held:
                place.held.append(make())
            return place.held[0]
