"""Applications as bands by field: read from their texts, changed, compared, and written again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters.base import Learned
from core.mail.readers.shown import shown
from core.scenarios.base import Scenario
from core.scenarios.field import Field

Bands = NDArray[np.intp]
"""Which band of each field, by its place among the field's bands, shape (rows, fields)."""


@dataclass(frozen=True, eq=False)
class Form:
    """The form that every applicant fills in, which attackers know as everybody does."""

    scenario: Scenario

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.scenario.fields

    @cached_property
    def invented(self) -> list[int]:
        """Places of the fields in which a crafted application can state what it likes."""
        return [at for at, field in enumerate(self.fields) if field.invented]

    @cached_property
    def carried(self) -> list[int]:
        """Places of all others, which are carried together from one real row."""
        return [at for at, field in enumerate(self.fields) if not field.invented]

    @cached_property
    def places(self) -> dict[str, tuple[int, int]]:
        """Word of a band → place of its field, and of the band in it."""
        return {word: (at, band) for at, field in enumerate(self.fields) for band, word in enumerate(field.bands)}

    def read(self, texts: Sequence[str]) -> Bands:
        """The bands of applications, shape (texts, fields)."""
        bands = [[self.places[word][1] for word in text.split()] for text in texts]
        return np.array(bands, dtype=np.intp).reshape(len(texts), len(self.fields))

    def write(self, bands: Bands) -> list[str]:
        """The texts of applications, shape (rows,)."""
        words = [field.bands for field in self.fields]
        return [" ".join(own[band] for own, band in zip(words, row, strict=True)) for row in bands.tolist()]

    def with_bands(self, text: str, words: Sequence[str]) -> str:
        """The same application with these bands in place of what it says in their fields."""
        row = self.read([text])
        for at, band in (self.places[word] for word in words):
            row[:, at] = band
        return self.write(row)[0]

    def numbers(self, bands: Bands) -> Bands:
        """The bands numbered through all fields, as they stand in `places`; same shape."""
        first: Bands = np.cumsum([0, *(len(field.bands) for field in self.fields)])[:-1]
        return bands + first

    def counts(self, bands: Bands, learned: Learned) -> csr_array:
        """Token counts in the model's columns, without words that it has never seen, shape (rows, words)."""
        columns = learned.columns_of(self.places)[self.numbers(bands).ravel()]
        seen = np.flatnonzero(columns >= 0)
        cells = np.ones(len(seen)), (seen // len(self.fields), columns[seen])
        return csr_array(cells, shape=(len(bands), len(learned.words)))

    def steps(self, place: int, before: NDArray[np.intp], after: NDArray[np.intp]) -> NDArray[np.intp]:
        """How many bands of one field lie from one to the other; from any option to any other, and from a number to
        none, it is one step. The shapes fit each other."""
        field = self.fields[place]
        numbers = len(field.edges) + 1 if field.is_number else 0
        along = (before < numbers) & (after < numbers)
        found: NDArray[np.intp] = np.where(along, np.abs(before - after), (before != after).astype(np.intp))
        return found

    @property
    def first_group(self) -> int:
        """Place of the first field by which people are shown. Raises `InputError` where there is none."""
        groups = [at for at, field in enumerate(self.fields) if field.group]
        if not groups:
            raise InputError("This table shows people by no field: name one as a group when you bring it.")
        return groups[0]

    def group_band(self, word: str) -> tuple[int, int]:
        """Place of the field by which people are shown, and of this band in it. Raises `InputError` for any other."""
        known = [band for field in self.fields[self.first_group :] if field.group for band in field.bands]
        if word not in known:
            raise InputError(f"{shown(word)} is no group of this table: choose one of {', '.join(known)}.")
        return self.places[word]


@dataclass(frozen=True, eq=False)
class KnownRows:
    """Rows that the attacker has read. positive: whether each is one to refuse, shape (rows,)."""

    form: Form
    bands: Bands
    positive: NDArray[np.bool_]

    @classmethod
    def of(cls, known: KnownMail) -> "KnownRows":
        """Raises `InputError` for mail."""
        if known.scenario is None:
            raise InputError("This attack is one on the rows of a table: choose a table.")
        form = Form(known.scenario)
        return cls(form, form.read(known.texts), known.spam)

    def only(self, rows: NDArray[np.bool_]) -> "KnownRows":
        """Some of them, of shape (rows,)."""
        return replace(self, bands=self.bands[rows], positive=self.positive[rows])

    def shared(self, text: str) -> Bands:
        """Whether each has the band of this application, shape (rows, fields)."""
        same: Bands = (self.bands == self.form.read([text])).astype(np.intp)
        return same
