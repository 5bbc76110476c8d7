"""What a teacher puts together for a class: a lesson, or the experiment on the screen, and how its link opens."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import streamlit as st

from core.lessons.places import QUESTIONS, control_ids
from pages.ui.state.history import experiment
from pages.ui.state.learning import CLASS, LESSON, STEP, known_lessons
from pages.ui.state.lesson import GUESS, HIDES, WORDS
from pages.ui.state.visit import visit

LAB = ""  # path of the page on which an experiment is shown


@dataclass(frozen=True)
class Composed:
    """lesson: its name, empty for the experiment on the screen. seed: of the class. without: ids of the controls that
    are left out beside those that the lesson leaves out. asks: whether a guess comes first."""

    lesson: str = ""
    seed: int = 0
    without: tuple[str, ...] = ()
    asks: bool = True

    @property
    def page(self) -> str:
        """Path of the page that the link opens."""
        return known_lessons()[self.lesson].page if self.lesson else LAB

    @property
    def controls(self) -> list[str]:
        """Ids of the controls that could be there."""
        return sorted(known_lessons()[self.lesson].shows if self.lesson else control_ids(LAB))

    def words(self) -> dict[str, str]:
        """What the link says."""
        hides = {HIDES: ",".join(self.without)} if self.without else {}
        if not self.lesson:
            asked = dict(parse_qsl(experiment().to_query(), keep_blank_values=True))
            return asked | hides | ({GUESS: WORDS[GUESS]} if self.asks else {})
        first = known_lessons()[self.lesson].steps[0]
        skips = {STEP: "2"} if first.done_when == "guessed" and not self.asks else {}
        return {LESSON: self.lesson} | ({CLASS: str(self.seed)} if self.seed else {}) | hides | skips

    def link(self) -> str:
        """The full address."""
        here = urlsplit(str(st.context.url))
        folder = here.path.rpartition("/")[0]
        return urlunsplit(here._replace(path=f"{folder}/{self.page}", query=urlencode(self.words()), fragment=""))


def label_of(control: str) -> str:
    """What the screen calls a control of `Composed.controls`."""
    labels = {part.word: part.label for kinds in QUESTIONS.values() for kind in kinds for part in kind.parts}
    idea, dot, parameter = control.partition(".")
    named = labels.get(idea, idea.capitalize())
    return f"{named}: {'settings' if parameter == '*' else parameter}" if dot else named


def composed() -> Composed:
    now = visit()
    if not isinstance(now.composed, Composed) or now.composed.lesson not in {"", *known_lessons()}:
        now.composed = Composed(next(iter(known_lessons())))
    return now.composed


def compose(**what: Any) -> None:
    """Change some of it; another lesson leaves out nothing of its own yet."""
    if "lesson" in what:
        what["without"] = ()
    visit().composed = replace(composed(), **what)
