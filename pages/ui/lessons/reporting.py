"""What a learner does in a lesson, told to the room that they are in. Outside of a room nobody is told.

Each function is called once for each thing that happened, in the run of the page in which it happened, by the learner's
own session. None of them may take long or raise: a page waits for it.
"""

from collections.abc import Mapping

from core.lessons import Verdict


def place(lesson: str, step: int) -> None:
    """The learner stands at a step. lesson: its name. step: from 0; one more than the last one where it is said why."""


def guess(lesson: str, value: int) -> None:
    """The learner guessed. value: the number of the option, from 0."""


def attempt(lesson: str, words: Mapping[str, str], verdict: Verdict) -> None:
    """An attempt was judged. words: what the address said, and picks beside it."""


def sight(lesson: str, option: int) -> None:
    """The learner said what they saw. option: its number, from 0."""


def why_text(lesson: str, text: str) -> None:
    """The learner gave a reason in their own words, a stranger's text."""
