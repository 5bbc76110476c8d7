"""Encoded mail that is made again where it is wanted again, so that what is kept of it has a bound in bytes."""

import threading
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from scipy.sparse import csr_array


class Encoded:
    """The matrices that were asked for last, by whose they are; one at least, and at most `most` bytes of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: WeakKeyDictionary[Any, csr_array] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def of(self, owner: object, make: Callable[[], csr_array]) -> csr_array:
        """What `make` gives for this owner, which must be the same each time."""
        with self._lock:
            found = self._rows.get(owner)
        rows = make() if found is None else found
        with self._lock:
            self._rows.pop(owner, None)
            self._rows[owner] = rows
            while len(self._rows) > 1 and self.bytes > self._most:
                del self._rows[next(iter(self._rows))]
        return rows

    @property
    def bytes(self) -> int:
        return sum(rows.data.nbytes + rows.indices.nbytes + rows.indptr.nbytes for rows in list(self._rows.values()))
