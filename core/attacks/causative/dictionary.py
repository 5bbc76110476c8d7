"""Dictionary attack: spam that mentions every word of everyday mail, until good mail looks like spam."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge
from core.encode import tokeniser
from core.errors import InputError
from core.parameters import between, choice, text
from core.poison import Poison
from core.threat_model import Cell, Controls, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class DictionaryAttack(CausativeAttack):
    """Indiscriminate causative availability attack on a filter that asks whether words occur.

    The attacker sends spam whose body lists words of everyday mail. It is rightly labelled spam, so after
    retraining every listed word counts as a sign of spam and good mail is blocked.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008. The training
    vocabulary as word list is their optimal attack.
    """

    title = "Dictionary"
    sentence = "Spam that lists every word, so that good mail looks like spam."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    knows = "the words of everyday mail"
    reach = 0.05

    words: str = choice(
        "training vocabulary",
        "common words",
        "own list",
        label="Word list",
        help="What the attacker can write down: every word that the filter has seen, the commonest ones, or your own.",
    )
    size: int = between(
        100,
        20_000,
        default=2_000,
        step=100,
        label="Common words",
        help="How many of the commonest words of the training mail each poison message lists.",
        needs=("words", ("common words",)),
    )
    own: str = text(
        default="meeting project invoice report customer please thanks monday team",
        longest=4_000,
        label="Own list",
        help="Words of two or more letters, with blanks between them.",
        needs=("words", ("own list",)),
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:  # noqa: ARG002 - nothing is random here
        if self.words == "own list":
            words = self.own.split()
        else:
            words = list(knowledge.training.commonest_words()[: self.size if self.words == "common words" else None])
        if not tokeniser().build_analyzer()(" ".join(words)):
            raise InputError("The word list is empty: write at least one word of two or more letters.")
        return Poison.repeat(" ".join(words), spam=True, count=count)
