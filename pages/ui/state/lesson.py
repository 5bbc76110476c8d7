"""What a teacher's link asks of whoever opens it, beside the experiment: a guess first, and no choices."""

from pages.ui.state.visit import visit

GUESS, HIDES = "guess", "hides"
WORDS = {GUESS: "first", HIDES: "choices"}
"""The words of an address, and what each says."""


def hides_choices() -> bool:
    """Whether the visitor came by a link that leaves the choices out; a result is never left out."""
    return visit().views.get(HIDES) == WORDS[HIDES]


def is_sent(word: str) -> bool:
    """Whether the links that this visitor gives away say so."""
    return word in visit().sends


def send(word: str, wanted: bool) -> None:
    """Whether the links that are given away from now on are to say so."""
    visit().sends = visit().sends | {word} if wanted else visit().sends - {word}
