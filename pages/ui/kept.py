"""Values that are made once, however many visitors ask for them at the same time, and kept within a bound."""

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
    """The values that were asked for last, by key: as many as weigh at most `most` together, and one at least. Who asks
    while another makes a value waits for it; others do not wait.

    weigh: what a value weighs, asked whenever another is new, for those that are there may have grown. By default each
    weighs one.
    """

    def __init__(self, most: int, weigh: Callable[[V], int] = lambda _: 1) -> None:
        self._most, self._weigh = most, weigh
        self._places: dict[K, _Place[V]] = {}
        self._lock = threading.RLock()  # a visit may end, and be forgotten, at any step

    def __contains__(self, key: K) -> bool:
        """Whether there is a value of this key, which is not asked for."""
        place = self._places.get(key)
        return place is not None and bool(place.held)

    def known(self, key: K) -> V | None:
        """The value of this key, if somebody had it made."""
        with self._lock:
            place = self._places.pop(key, None)
            if place is not None:
                self._places[key] = place
        return place.held[0] if place and place.held else None

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of this key; where making it fails, the next one who asks tries again."""
        with self._lock:
            place = self._places.pop(key, None) or _Place()
            self._places[key] = place
        with place.lock:
            is_new = not place.held
            if is_new:
                try:
                    place.held.append(make())
                except BaseException:
                    self.forget(lambda another: another == key)
                    raise
        if is_new:
            self._let_go()
        return place.held[0]

    def forget(self, which: Callable[[K], bool]) -> None:
        """Let go of all whose key is such a one."""
        with self._lock:
            self._places = {key: place for key, place in self._places.items() if not which(key)}

    def _let_go(self) -> None:
        with self._lock:
            latest_first = list(reversed(self._places.items()))
        weighs = 0
        stay: set[K] = set()
        for key, place in latest_first:
            weighs += self._weigh(place.held[0]) if place.held else 0
            if stay and weighs > self._most:
                break
            stay.add(key)
        gone = dict(latest_first).keys() - stay
        self.forget(lambda key: key in gone)
