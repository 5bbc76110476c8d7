"""A review of the training data: what is read, and what the visitor has made of it so far."""

from collections.abc import Mapping
from dataclasses import replace

from core import Experiment
from core.monitors.marks import Mark
from pages.ui.state.history import experiment
from pages.ui.state.visit import visit

MOST_REVIEWS = 20  # of at most 50,000 marks each


def reviewed() -> Experiment:
    """The experiment whose training mail is read: the one that all pages look at, before any defence."""
    return replace(experiment(), defence=Experiment().defence)


def marks() -> dict[str, Mark]:
    """What was marked, by digest, in order."""
    return visit().marks.get(_question(), {})


def mark(digest: str, made_of_it: Mark) -> None:
    """A mark that is set again counts as the latest."""
    bring_marks({name: old for name, old in marks().items() if name != digest} | {digest: made_of_it})


def unmark() -> None:
    """Take the latest mark back."""
    bring_marks(dict(list(marks().items())[:-1]))


def bring_marks(brought: Mapping[str, Mark]) -> None:
    """In the place of those that there were."""
    kept = visit().marks
    kept.pop(_question(), None)
    kept[_question()] = dict(brought)
    while len(kept) > MOST_REVIEWS:
        del kept[next(iter(kept))]


def _question() -> str:
    """What was marked stays with the mail, whatever filter learns from it and however much poison comes."""
    return replace(reviewed(), filter=Experiment().filter, poison=0).to_query()
