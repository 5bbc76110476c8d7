"""Your own review: every few weeks what you have marked is not learned from, or learned as what you say it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.decisions._reading import Reading
from core.decisions.base import UNCHANGED, Pool, Truths
from core.declared.parameters import text

DIGEST = 8  # hexadecimal characters that name a message in a campaign
REMOVE, SPAM, HAM, FINE = "x", "s", "h", "f"
MOST = 400  # marks
_MARK = re.compile(rf"([0-9a-f]{{{DIGEST}}})([{REMOVE}{SPAM}{HAM}{FINE}])")


@dataclass(frozen=True, kw_only=True)
class OwnReview(Reading):
    """Of the messages that came since the last review the first that you have marked count, as many as you can read: to
    be thrown away, to be learned as spam or as good mail, or to stay as they are. A mark of a message that does not
    come, or was read too late, is nobody's.
    """

    title = "Your own review"
    sentence = "Every few weeks what you have marked is thrown away, or learned as what you say it is."

    marks: str = text(
        default="",
        longest=MOST * (DIGEST + 2),
        label="Your marks",
        help="A code for each message that you have read, set under “Your review” below the weeks.",
    )

    @property
    def said(self) -> dict[str, str]:
        """Message → mark, in the order in which they were set; what is no mark is left out."""
        found = (_MARK.fullmatch(code) for code in self.marks.split()[:MOST])
        return {mark[1]: mark[2] for mark in found if mark}

    def marking(self, message: str, mark: str | None) -> Self:
        """With another mark on a message, or without one."""
        said = {name: own for name, own in self.said.items() if name != message} | ({message: mark} if mark else {})
        return replace(self, marks=_written(said))

    def drops(self, pool: Pool) -> Truths:
        removed: Truths = self._marked(pool, {REMOVE: 1}) == 1
        return removed

    def relabels(self, pool: Pool) -> NDArray[np.int8]:
        return self._marked(pool, {SPAM: 1, HAM: 0})

    def _marked(self, pool: Pool, values: Mapping[str, int]) -> NDArray[np.int8]:
        """The value of the mark of each message that was read in time, else −1, shape (messages,)."""
        found = np.full(len(pool.came), UNCHANGED, dtype=np.int8)
        new = np.flatnonzero(self.since(pool.came, int(pool.came.max(initial=0))))
        at = dict(zip(pool.names(new).tolist(), new.tolist(), strict=True))
        read = [(at[name], mark) for name, mark in self.said.items() if name in at][: self.reads]
        for message, mark in read:
            found[message] = values.get(mark, UNCHANGED)
        return found


def _written(said: Mapping[str, str]) -> str:
    return " ".join(f"{name}{mark}" for name, mark in list(said.items())[-MOST:])
