"""The question of weeks: on the filter, the mail and the seed that all pages look at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core import Campaign, Experiment, Probing
from pages.ui.state.history import experiment, reopen
from pages.ui.state.probing import ask, probing
from pages.ui.state.visit import visit

PATHS = ("campaign", "watch")  # of its pages; other addresses say nothing of it
SHARED = tuple(part.name for part in Campaign.parts if part in Experiment.parts)
PROBED = tuple(part.name for part in Campaign.parts if part in Probing.parts and part not in Experiment.parts)
OWN = tuple(part for part in Campaign.parts if part.name not in (*SHARED, *PROBED))


def campaign() -> Campaign:
    """What is asked now."""
    shared: dict[str, Any] = {name: getattr(experiment(), name) for name in SHARED}
    shared |= {name: getattr(probing(), name) for name in PROBED}
    return replace(visit().campaign, **shared)


def plan(**what: Any) -> None:
    """Replace what the page of the campaign alone asks; the notes about the address have been read by then."""
    now = visit()
    now.campaign, now.stopped, now.notes = replace(now.campaign, **what), False, []


def drawn() -> Campaign | None:
    """The last one whose film this visitor has seen."""
    return visit().drawn


def is_drawn(seen: Campaign) -> None:
    visit().drawn = seen


def plan_all(preset: Campaign) -> None:
    """Ask what a preset asks."""
    plan(**{part.name: getattr(preset, part.name) for part in OWN})


def keep_topics(known: Mapping[str, Sequence[str]]) -> None:
    """Go on without topics that the mail does not have, with a note for each. known: those that it has, by part."""
    now = visit()
    gone = {part: topic for part in known if (topic := getattr(now.campaign, part)) and topic not in known[part]}
    if gone:
        before = now.notes
        plan(**dict.fromkeys(gone, ""))
        said = [f"This mail has no topic “{topic}”; one is drawn by the seed." for topic in gone.values()]
        now.notes = [*before, *said]


def reopen_campaign(pinned: Campaign) -> None:
    """Make a pinned question the current one."""
    reopen(replace(experiment(), **{name: getattr(pinned, name) for name in SHARED}))
    ask(**{name: getattr(pinned, name) for name in PROBED})
    plan_all(pinned)


def own_words() -> dict[str, str]:
    """What the address of its pages says of it beyond the experiment."""
    now = visit()
    if now.page not in PATHS:
        return {}
    said = [part.written(value) for part in OWN if part.is_said(value := getattr(now.campaign, part.name))]
    return {word: text for words in said for word, text in words.items()}


def own_names(words: Mapping[str, str]) -> set[str]:
    """The names of the words among these that are read here."""
    return {name for part in OWN for name in part.reads(words)} if visit().page in PATHS else set()


def take_over(words: Mapping[str, str]) -> list[str]:
    """Ask what the address of its page says, and give a note for each word that had to be changed."""
    if visit().page not in PATHS:
        return []
    read = {part.name: part.read(words) for part in OWN}
    plan(**{name: value for name, (value, _) in read.items()})
    return [note for _, notes in read.values() for note in notes]
