"""Mail by its id and what is in it: whoever answers a question is told these, and has been given the mail before."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

import pandas as pd

from core.mail.corpus import Corpus


@dataclass(frozen=True)
class Which:
    """Which mail is meant.

    name: as a specification calls it. id: as a question calls it. digest: of all that is in it, when each message came
    and from whom too, since a defence may go by that; 64 hexadecimal characters.
    """

    name: str
    id: str
    digest: str

    @classmethod
    def of(cls, name: str, corpus: Corpus) -> Self:
        facts = pd.util.hash_pandas_object(corpus.frame.drop(columns=["text", "label"]), index=False)
        return cls(name, corpus.id, hashlib.sha256(corpus.digest.encode() + facts.to_numpy().tobytes()).hexdigest())

    @property
    def key(self) -> str:
        """The same for the same mail, whatever it is called."""
        return f"mail-{self.id}-{self.digest}"


_HERE: dict[str, Corpus] = {}  # in this process, by its key


def take(mail: Mapping[str, Corpus]) -> None:
    """Keep mail in this process, for all questions about it; what is here already stays, with its words counted."""
    for key, corpus in mail.items():
        _HERE.setdefault(key, corpus)


def here() -> list[str]:
    """The keys of the mail in this process."""
    return list(_HERE)


def mail_of(which: Which) -> Corpus:
    """The mail that is meant. Raises `KeyError` where it is not in this process."""
    return _HERE[which.key]


def drop(keys: Iterable[str]) -> None:
    """Keep this mail no longer."""
    for key in keys:
        _HERE.pop(key, None)
