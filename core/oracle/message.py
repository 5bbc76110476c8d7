"""A message that is edited word by word on its way past the filter."""

import re
from collections import Counter
from typing import Self

from core.errors import InputError
from core.scoring.scorer import Scorer

_WORD = re.compile(r"(?u)\b\w\w+\b")


class Message:
    """A text and what was changed in it. Changing a word takes no longer in a long message than in a short one.

    A word is what the filter's tokeniser takes for one: two or more letters or digits, in lower case.
    """

    def __init__(self, scorer: Scorer, text: str = "") -> None:
        self._scorer = scorer
        self.original = text
        self._own = Counter(scorer.words(text))
        self._gone: dict[str, None] = {}
        self._more: dict[str, int] = {}
        column = scorer.column
        self.draft = scorer.draft({column[word]: count for word, count in self._own.items() if word in column})

    def copy(self) -> Self:
        """The same message, to be edited apart."""
        other = type(self)(self._scorer, self.original)
        for word in self._gone:
            other.remove(word)
        for word, count in self._more.items():
            other.add(word, count)
        return other

    @property
    def added(self) -> tuple[str, ...]:
        """Words that were written below the text, in order."""
        return tuple(self._more)

    @property
    def removed(self) -> tuple[str, ...]:
        """Words that were taken out of the text, in order."""
        return tuple(self._gone)

    @property
    def words(self) -> tuple[str, ...]:
        """The different words that it holds now, its own first."""
        return tuple(word for word in self._own if word not in self._gone) + tuple(
            word for word in self._more if word in self._gone or word not in self._own
        )

    def __contains__(self, word: str) -> bool:
        """Return whether it holds the word now."""
        return self._count(word) > 0

    def add(self, word: str, count: int = 1) -> None:
        """Write a word below the text. Raises `InputError` for what the filter does not read as one word."""
        if word not in self._scorer.column and self._scorer.words(word) != [word]:
            raise InputError(
                f"“{word[:40]}” is not one word of two or more letters in lower case: write one at a time."
            )
        self._more[word] = self._more.get(word, 0) + count
        self._put(word)

    def remove(self, word: str) -> None:
        """Take a word out wherever it stands; one that is not there is no matter."""
        self._more.pop(word, None)
        if word in self._own:
            self._gone[word] = None
        self._put(word)

    def restore(self, word: str) -> None:
        """Leave a word as the original text has it."""
        self._more.pop(word, None)
        self._gone.pop(word, None)
        self._put(word)

    @property
    def text(self) -> str:
        """The edited text; the filter reads in it what it was asked about."""
        text = self.original
        if self._gone:
            if len(text.lower()) != len(text):
                text = text.lower()  # a letter that becomes two in lower case may end a word
            text = _WORD.sub(lambda word: "" if word.group().lower() in self._gone else word.group(), text)
        more = " ".join(word for word, count in self._more.items() for _ in range(count))
        return f"{text}\n{more}" if more else text

    def _count(self, word: str) -> int:
        return (0 if word in self._gone else self._own[word]) + self._more.get(word, 0)

    def _put(self, word: str) -> None:
        column = self._scorer.column.get(word)
        if column is not None:
            self.draft.put(column, self._count(word))
