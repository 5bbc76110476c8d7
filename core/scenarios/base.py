"""What every decision about people is that a model learns from a table."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from core.declared.parameters import Declared
from core.scenarios.field import Field

Noun = tuple[str, str]
"""Singular and plural."""
Verb = tuple[str, str, str]
"""Plain, third person and participle: approve, approves, approved."""


@dataclass(frozen=True, kw_only=True)
class Scenario(Declared, ABC):
    """A yes or no about each application, and the words in which it is told.

    Positive is the one whom the model is to refuse. What a learner reads of an application is a text of one word per
    field, the word of the band that its value lies in.
    """

    learner: ClassVar[Noun]
    """What learns: loan model, loan models."""
    item: ClassVar[Noun]
    """What it decides on: application, applications."""
    positives: ClassVar[Noun]
    """What it is to refuse: future default, future defaults."""
    negatives: ClassVar[Noun]
    """What it is to accept: good customer, good customers."""
    false_negative: ClassVar[Verb]
    """What it wrongly does with a positive: approve."""
    false_positive: ClassVar[Verb]
    """What it wrongly does with a negative: refuse."""
    accepted: ClassVar[str]
    refused: ClassVar[str]
    """What has become of an application: approved, refused."""
    currency: ClassVar[str]
    price_fn: ClassVar[float]
    price_fp: ClassVar[float]
    """What one such error costs, in `currency`."""
    prices: ClassVar[str]
    """Where the prices come from, a sentence."""
    fields: ClassVar[tuple[Field, ...]]
    """In the order in which they stand in a text; no two of their bands have the same word."""
    causes: ClassVar[str]
    """How the applications come about, one paragraph."""

    @property
    def groups(self) -> tuple[Field, ...]:
        """The fields by which people are shown."""
        return tuple(field for field in self.fields if field.group)

    def field_of(self, token: str) -> Field | None:
        """The field that has a band with this word; None for a word of none."""
        return next((field for field in self.fields if token in field.bands), None)


@dataclass(frozen=True, kw_only=True)
class DrawnScenario(Scenario, ABC):
    """One whose applications are drawn from documented causes."""

    share: ClassVar[float]
    """Of positives among the applications."""

    @abstractmethod
    def draw(self, rows: int, rng: np.random.Generator) -> pd.DataFrame:
        """Applications in the order in which they come: a column of plausible raw values per field, in their order,
        then `positive` (bool). Equal generators give equal applications."""
