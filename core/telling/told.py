"""A sentence and what it claims."""

from dataclasses import dataclass
from typing import Generic, TypeVar

C_co = TypeVar("C_co", covariant=True)


@dataclass(frozen=True)
class Told(Generic[C_co]):
    """text: English, one sentence or more. claim: the same as data, for whoever checks or translates it."""

    text: str
    claim: C_co
