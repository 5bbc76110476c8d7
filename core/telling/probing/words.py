"""Words and questions as nouns."""

from core.telling.numbers import counted

WORD, QUESTION = ("word", "words"), ("question", "questions")


def words(count: float) -> str:
    return counted(count, WORD)


def questions(count: float) -> str:
    return counted(count, QUESTION)


def inside(name: str) -> str:
    """A name inside a sentence."""
    return name[:1].lower() + name[1:]


def agreed(count: float, singular: str, plural: str) -> str:
    """The verb that goes with so many."""
    return singular if count == 1 else plural
