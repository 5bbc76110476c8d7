"""Addresses of earlier days: their words in those of today, and what has changed in the answers since.

The first version has no word for itself. What the lab wrote then held mail, filter, attack and seed each time; other
addresses without a version were typed by hand, and mean what they say today.
"""

from collections.abc import Mapping

from core.attacks.exploratory import exploratory_attacks, strategies
from core.attacks.exploratory.base import GOOD_WORDS, ExploratoryAttack
from core.attacks.exploratory.fewest_words import FewestWords
from core.mail.corpus import SAMPLE
from core.questions.parts import LONGEST_WORD

VERSION, VERSION_WORD = 2, "v"
_ALWAYS_WRITTEN = frozenset({"corpus", "filter", "attack", "seed"})
_GUESS, _CARRIER = "attack.guess", "attack.carrier"
# what the filter answered with had the word that a defence against poison has now
_ANSWERS_WITH = ("Random near the threshold", "50 questions a sender", "Lies to suspected probers")


def brought_up_to_date(words: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The same words as an address of today would say them, and what is to be noted about their age."""
    known = _with_probe(dict(words))
    said = known.pop(VERSION_WORD, None)
    today = {VERSION_WORD: str(VERSION)}
    if said == str(VERSION):
        return known | today, []
    if said not in {None, "1"}:
        return known | today, [
            f"Links of version “{str(said)[:LONGEST_WORD]}” are not known here; it is read as one of today."
        ]
    notes = []
    if said or known.keys() >= _ALWAYS_WRITTEN:
        if known.get("attack") == "focused":
            known.setdefault(_GUESS, "0.5")
        if "poison" in known:
            notes.append(_other_numbers(known))
    if known.get(_CARRIER) == "spam from outside mail":
        known |= {_CARRIER: "another spam", "attack.mail": "outside mail"}
    if known.get("defence") in _ANSWERS_WITH:
        known["answers"] = known.pop("defence")
    return known | today, notes


def _with_probe(words: dict[str, str]) -> dict[str, str]:
    """The attack by asking that an address opened when it said only how the page looked at it: its view and, among
    those for good words, its strategy."""
    if "probe" in words or not {"view", "strategy"} & words.keys():
        return words
    by_name: dict[str, ExploratoryAttack] = dict(strategies()) | {FewestWords.title: FewestWords()}
    alone = {kind.view(): kind() for kind in exploratory_attacks().values() if kind.view() != GOOD_WORDS}
    view = words.get("view", GOOD_WORDS)
    attack = by_name.get(words.get("strategy", "")) if view == GOOD_WORDS else alone.get(view)
    if attack is None:
        return words
    known = {name: word for name, word in words.items() if name != "strategy"}
    parameters = {f"probe.{name}": str(value) for name, value in attack.changed()}
    return known | {"probe": attack.id} | parameters


def _other_numbers(words: Mapping[str, str]) -> str:
    what = "the bundled mail and its split" if words.get("corpus", SAMPLE) == SAMPLE else "the split of the mail"
    return f"This link is from before {what} changed; its numbers are other ones now."
