"""One question of a grid, and what names its answer."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

from core.grid.mail import Which
from core.questions.question import Question

_DECIDE = ("numpy", "scipy", "scikit-learn")


@cache
def engine() -> str:
    """What names the engine in a row: 16 hexadecimal characters of its source and of the libraries that decide.

    Whoever changes a line of an attack gets its rows anew, and no worker with another engine answers.
    """
    core = Path(__file__).resolve().parents[1]
    total = hashlib.sha256(" ".join(version(library) for library in _DECIDE).encode())
    for path in sorted(core.rglob("*.py")):
        total.update(f"{path.relative_to(core).as_posix()}\0{path.read_text(encoding='utf-8')}\0".encode())
    return total.hexdigest()[:16]


@dataclass(frozen=True)
class Share:
    """A level as a share of all training mail, poison included, from 0 to below 1."""

    of_all: float


Level = int | Share


@dataclass(frozen=True)
class Task:
    """One question, at all its levels if it is about poison.

    levels: numbers of poison messages, or shares; None for those of the lab's slider. engine: which is to answer.
    """

    question: Question
    levels: tuple[Level, ...] | None
    corpus: Which
    outside: Which
    engine: str

    @cached_property
    def name(self) -> str:
        """What names the answer: the question with all that the answer depends on, as 40 hexadecimal characters."""
        asked = (self.question.to_query(), repr(self.levels), self.corpus.digest, self.outside.digest, self.engine)
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:40]
