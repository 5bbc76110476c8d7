"""What a learner hands in: where the controls stand, and what was written and marked by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.errors import InputError
from core.games.evasion_game import MOST_LETTERS
from core.monitors.marks import Mark

MOST_WORDS, LONGEST_WORD, MOST_MARKS = 100, 4_000, 1_000
MOST_ASKED, MOST_LETTERS_ASKED = 100, 100_000


@dataclass(frozen=True, init=False)
class Attempt:
    """An attempt as a browser claims it; equal ones have equal hashes.

    words: what the address of the page says, whole: a word that is left out is at its default. Beside them what
    `Goal.picks` asks for. text: a message as it was edited, without what is locked of it. marks: digest → "remove",
    "relabel" or "fine". asked: the messages of a game that is to be played again, as they were put one after the other.
    """

    said: tuple[tuple[str, str], ...]
    text: str
    marked: tuple[tuple[str, str], ...]
    asked: tuple[str, ...]

    def __init__(
        self,
        words: Mapping[str, str] | None = None,
        text: str = "",
        marks: Mapping[str, str] | None = None,
        asked: Sequence[str] = (),
    ) -> None:
        """Raise `InputError` for more than any page of the lab would hand in."""
        said, marked = dict(words or {}), dict(marks or {})
        if len(said) > MOST_WORDS or any(len(word) > LONGEST_WORD for pair in said.items() for word in pair):
            raise InputError("This attempt says too much: go on from the lesson's own link.")
        if len(text) > MOST_LETTERS:
            raise InputError(f"A message here has at most {MOST_LETTERS:,} characters: shorten it.")
        if len(marked) > MOST_MARKS or not set(marked.values()) <= {mark.value for mark in Mark}:
            raise InputError(f"An attempt has at most {MOST_MARKS:,} marks, each of them remove, relabel or fine.")
        if len(asked) > MOST_ASKED or sum(map(len, asked)) > MOST_LETTERS_ASKED:
            raise InputError(
                f"A game that is judged has at most {MOST_ASKED} questions with {MOST_LETTERS_ASKED:,} letters in all: "
                "play it with shorter messages."
            )
        object.__setattr__(self, "said", tuple(sorted(said.items())))
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "marked", tuple(sorted(marked.items())))
        object.__setattr__(self, "asked", tuple(asked))

    @property
    def words(self) -> dict[str, str]:
        return dict(self.said)

    @property
    def marks(self) -> dict[str, Mark]:
        return {name: Mark(mark) for name, mark in self.marked}
