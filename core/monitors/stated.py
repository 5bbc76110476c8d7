"""What the applications of a training set state, forged ones too, as whoever reviews them gets to see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.runs.preparation import Prepared
from core.scenarios.field import Field
from core.scenarios.table import IN_BRIEF, Table
from core.training.poison import NOTHING

_STREAM = 9  # a stream of its own, so that no other draw is touched


@dataclass(frozen=True, eq=False)
class Stated:
    """frame: what each application of a post states, a row per application in its order, a column per field.

    A clean row states what it always did, and so does one whose outcome was changed. Of a forged application only the
    band of each field is crafted, as no model reads more. In each it states what some honest training row with that
    band does, drawn by the seed, or a value near the middle of a band that no such row has. So nothing but the bands
    tells it from the others, and more poison leaves those that there were as they are.
    """

    fields: tuple[Field, ...]
    frame: pd.DataFrame

    @classmethod
    def of(cls, prepared: Prepared, table: Table) -> Self:
        """The experiment's training set, with all the poison that was crafted."""
        fields, poison = table.scenario.fields, prepared.training.poison
        honest = table.raw.iloc[prepared.parts.train].reset_index(drop=True)
        words = _words([table.texts[row] for row in prepared.parts.train], len(fields))
        forged = _words(poison.texts, len(fields))[poison.order]
        replaces = poison.replaces[poison.order]
        draws = [np.random.default_rng([prepared.experiment.seed, _STREAM, at]) for at in range(len(fields))]
        columns = {}
        for at, (known, rng) in enumerate(zip(fields, draws, strict=True)):
            own = honest[known.name]
            drawn = _drawn(known, own, words[:, at], forged[:, at], rng.random(len(poison)))
            as_it_was = own.to_numpy(dtype=object)[replaces]  # read only where there is such a row
            crafted = np.where(replaces == NOTHING, drawn, as_it_was)
            columns[known.name] = np.concatenate([own.to_numpy(dtype=object), crafted])
        return cls(fields, pd.DataFrame(columns, dtype=object).iloc[prepared.post.origin].reset_index(drop=True))

    def card(self, application: int) -> list[tuple[str, str]]:
        """The label of each field, and its value with its unit."""
        row = self.frame.iloc[application]
        return [(known.label, known.value_said(row[known.name])) for known in self.fields]

    def brief(self, application: int) -> str:
        """The values of its first fields, in a line."""
        return ", ".join(value for _, value in self.card(application)[:IN_BRIEF])

    @property
    def named(self) -> list[str]:
        """What each states, in a word of its own, for whoever has to tell them apart."""
        return [repr(row) for row in self.frame.itertuples(index=False, name=None)]


def _words(texts: Sequence[str], fields: int) -> NDArray[np.object_]:
    """The word of each field, shape (texts, fields)."""
    return np.array([text.split() for text in texts], dtype=object).reshape(len(texts), fields)


def _drawn(
    known: Field,
    honest: pd.Series,
    words: NDArray[np.object_],
    forged: NDArray[np.object_],
    draws: NDArray[np.float64],
) -> NDArray[np.object_]:
    """A value for each forged word, shape (forged,). words: of the honest values."""
    with_band = {word: honest[words == word].to_numpy(dtype=object) for word in set(forged.tolist())}
    values = [
        own[int(draw * len(own))] if len(own := with_band[word]) else known.middle(word)
        for word, draw in zip(forged.tolist(), draws.tolist(), strict=True)
    ]
    found = np.empty(len(values), dtype=object)
    found[:] = values
    return found
