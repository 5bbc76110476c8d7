"""What an attack costs the attacker, in a sentence."""

from core.attacks.threat_model import Controls
from core.insight.cost import Cost
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

WORD = ("word", "words")


def cost(spent: Cost, words: Scenario = MAIL) -> Told[Cost]:
    """The cost as a sentence.

    >>> cost(Cost(36, 1200.0, 900, Controls.CONTENT)).text
    '36 poison messages of 1,200 words each (median), 900 different words in all; the attacker must control content.'
    >>> cost(Cost(1, 0.0, 0, Controls.LABELS)).text
    '1 changed label and no word of its own; the attacker must control labels.'
    """
    brought = words.poisoned(spent.messages, spent.controls)
    if spent.controls is Controls.LABELS:
        written = f"{brought} and no word of {'its' if spent.messages == 1 else 'their'} own"
    else:
        length = f"{counted(spent.words_a_message, WORD)} each (median)"
        different = counted(spent.distinct_words, ("different word", "different words"))
        written = f"{brought} of {length}, {different} in all"
    return Told(f"{written}; the attacker must control {spent.controls.value}.", spent)
