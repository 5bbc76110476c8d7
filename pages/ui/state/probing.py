"""The question of those who may only ask: on the filter, the mail and the seed that all pages look at."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core import Experiment, Probing
from pages.ui.state.history import experiment, reopen
from pages.ui.state.visit import visit

SHARED = tuple(part.name for part in Probing.parts if part in Experiment.parts)
OWN = tuple(part for part in Probing.parts if part not in Experiment.parts)


def probing() -> Probing:
    """What is asked now."""
    return replace(visit().probing, **{name: getattr(experiment(), name) for name in SHARED})


def ask(**what: Any) -> None:
    """Replace what the page for probing alone asks."""
    visit().probing = replace(visit().probing, **what)


def reopen_probing(pinned: Probing) -> None:
    """Make a pinned question the current one."""
    reopen(replace(experiment(), **{name: getattr(pinned, name) for name in SHARED}))
    visit().probing = pinned


def own_words() -> dict[str, str]:
    """What an address says of it beyond the experiment."""
    asked = visit().probing
    said = [part.written(value) for part in OWN if part.is_said(value := getattr(asked, part.name))]
    return {word: text for words in said for word, text in words.items()}


def own_names(words: Mapping[str, str]) -> set[str]:
    """The names of the words among these that are read here."""
    return {name for part in OWN for name in part.reads(words)}


def take_over(words: Mapping[str, str]) -> list[str]:
    """Ask what an address says, and give a note for each word that had to be changed."""
    read = {part.name: part.read(words) for part in OWN}
    ask(**{name: value for name, (value, _) in read.items()})
    return [note for _, notes in read.values() for note in notes]
