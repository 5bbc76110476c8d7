"""What a teacher's link asks of whoever opens it, beside the experiment: a guess first, and fewer controls."""

from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.lending import Lending
from core.questions.table import CORPUS, KNOWS_DEFENCE
from pages.ui.state.visit import visit

GUESS, HIDES = "guess", "hides"
WORDS = {GUESS: "first", HIDES: "choices"}
"""The words of an address, and what each says; `hides` may also name controls, by their words in an address, with
commas between."""
MANY = "*"  # what changes many controls at once
CHOICES = frozenset(
    {MANY, CORPUS.word, KNOWS_DEFENCE.word, "attack.chosen"}
    | {idea.word for kind in (Experiment, Campaign, Lending) for idea in kind.ideas()}
)


def hides_choices() -> bool:
    """Whether the visitor came by a link that leaves the choices out; a result is never left out."""
    return visit().views.get(HIDES) == WORDS[HIDES]


def is_left_out(control: str) -> bool:
    """Whether the link leaves out the control of this word, “attack.*” for all parameters of the attack."""
    if hides_choices():
        return control in CHOICES
    said = set(visit().views.get(HIDES, "").split(",")) - {""}
    idea, dot, _ = control.partition(".")
    return control in said or bool(dot and f"{idea}.*" in said) or (control == MANY and bool(said))


def is_sent(word: str) -> bool:
    """Whether the links that this visitor gives away say so."""
    return word in visit().sends


def send(word: str, wanted: bool) -> None:
    """Whether the links that are given away from now on are to say so."""
    visit().sends = visit().sends | {word} if wanted else visit().sends - {word}
