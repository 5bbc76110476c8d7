"""One question to the lab, as it stands in an address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attack_named
from core.declared.parameters import Declared
from core.errors import InputError
from core.filters import Filter, filter_named

SAMPLE, OUTSIDE = "sample", "outside"
DEFAULT = {"filter": "spambayes", "attack": "dictionary"}
MOST_SEED = 9_999
LONGEST_CORPUS_ID = 40


@dataclass(frozen=True, init=False)
class Experiment:
    """One question to the lab; the same experiment on the same mail has the same answer everywhere.

    filter, attack: an instance, or a name for one with default parameters. seed: draws the split and the poison,
    0 to 9,999. poison: the number of poison messages under the slider's knob. corpus: id of the mail, "sample" for
    the bundled one. outside: id of mail that the attacker has from elsewhere, "outside" for the bundled one.

    >>> Experiment(filter="spambayes", attack="dictionary", poison=24).to_query()
    'corpus=sample&filter=spambayes&attack=dictionary&poison=24&seed=0'
    """

    filter: Filter
    attack: CausativeAttack
    seed: int
    poison: int
    corpus: str
    outside: str

    def __init__(
        self,
        filter: Filter | str = DEFAULT["filter"],  # noqa: A002 - the field's own word
        attack: CausativeAttack | str = DEFAULT["attack"],
        *,
        seed: int = 0,
        poison: int = 0,
        corpus: str = SAMPLE,
        outside: str = OUTSIDE,
    ) -> None:
        """Raise `InputError` for an unknown name or a number out of range."""
        if type(seed) is not int or not 0 <= seed <= MOST_SEED:
            raise InputError(f"The seed must be a whole number from 0 to {MOST_SEED:,}. Got {seed!r:.40}.")
        if type(poison) is not int or poison < 0:
            raise InputError(f"The number of poison messages must be a whole number from 0 on. Got {poison!r:.40}.")
        values = {
            "filter": filter_named(filter)() if isinstance(filter, str) else filter,
            "attack": causative_attack_named(attack)() if isinstance(attack, str) else attack,
            "seed": seed,
            "poison": poison,
            "corpus": corpus,
            "outside": outside,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def to_query(self) -> str:
        """The experiment as a query string; parameters at their defaults are left out."""
        words: dict[str, Any] = {"corpus": self.corpus}
        for kind, chosen in (("filter", self.filter), ("attack", self.attack)):
            words[kind] = chosen.id
            words |= {f"{kind}.{name}": value for name, value in chosen.changed()}
        if self.outside != OUTSIDE:
            words["outside"] = self.outside
        return urlencode(words | {"poison": self.poison, "seed": self.seed})

    @classmethod
    def from_query(cls, query: str) -> Self:
        """The experiment of a query string; what does not fit is brought into range."""
        return cls.clamped(dict(parse_qsl(query, keep_blank_values=True)))[0]

    @classmethod
    def clamped(cls, words: Mapping[str, str]) -> tuple[Self, list[str]]:
        """The experiment of untrusted words, and a note for each that had to be changed."""
        notes: list[str] = []
        chosen: dict[str, Any] = {}
        kinds: tuple[tuple[str, Callable[[str], type[Declared]]], ...]
        kinds = ("filter", filter_named), ("attack", causative_attack_named)
        for kind, named in kinds:
            name = words.get(kind, DEFAULT[kind])
            try:
                found: type[Declared] = named(name)
            except InputError:
                found = named(DEFAULT[kind])
                notes.append(f"There is no {kind} called “{name[:40]}”; this is {found.title}.")
            own = {key.partition(".")[2]: word for key, word in words.items() if key.startswith(f"{kind}.")}
            chosen[kind], more = found.clamped(own)
            notes += more
        for kind, most in (("seed", MOST_SEED), ("poison", 10**6)):
            word = words.get(kind, "0")
            chosen[kind] = min(int(word), most) if word.isascii() and word.isdigit() and len(word) < 20 else 0
            if str(chosen[kind]) != word:
                now = f"{chosen[kind]:,}"
                notes.append(f"“{kind.capitalize()}” must be a whole number from 0 to {most:,}; it is now {now}.")
        for kind, default in (("corpus", SAMPLE), ("outside", OUTSIDE)):
            word = words.get(kind, default)
            if len(word) > LONGEST_CORPUS_ID:
                notes.append(f"The name of the corpus has at most {LONGEST_CORPUS_ID} characters; the rest is cut off.")
            chosen[kind] = word[:LONGEST_CORPUS_ID]
        return cls(**chosen), notes
