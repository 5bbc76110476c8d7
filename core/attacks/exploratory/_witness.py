"""Two messages that hardly differ, one delivered and one not: the border of the filter, found by asking."""

from dataclasses import dataclass

from core.attacks.exploratory._words import FREQUENT, word_list
from core.attacks.exploratory.base import Attacker
from core.errors import InputError
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.oracle import Message

_TRIES = 200  # own messages that are asked about before giving up
_SAMPLE, _ENOUGH, _ROUNDS = 100, 0.05, 5


@dataclass(frozen=True, eq=False)
class Witness:
    """barely_spam: is not delivered. barely_legit: is, and differs in one word or a few that change little."""

    barely_spam: Message
    barely_legit: Message


def find_witness(attacker: Attacker) -> Witness:
    """Walk from a good message to a spam, a word at a time, until the verdict changes.

    Both are the attacker's own. Raises `InputError` when the filter blocks none of the attacker's spam, or delivers
    none of the good mail; `BudgetSpentError` when the budget ends first.

    Source: FindWitness of Lowd and Meek, "Good Word Attacks on Statistical Spam Filters", CEAS 2005, and then closer to
    the border where their walk ends far from it.
    """
    oracle = attacker.oracle
    for _ in range(_TRIES):
        ham = _own(attacker, spam=False, verdict=HAM_VERDICT)
        spam = oracle.message(_own(attacker, spam=True, verdict=SPAM_VERDICT))
        message = oracle.message(ham)
        steps = [*(("remove", word) for word in message.words if word not in spam)]
        steps += [("add", word) for word in spam.words if word not in message]
        for what, word in steps:
            getattr(message, what)(word)
            if attacker.verdict(message) != HAM_VERDICT:
                before = message.copy()
                before.restore(word)
                return _closer(attacker, Witness(message, before))
        # the spam was blocked for how often it says its words, which this walk does not repeat: take another pair
    raise InputError("No way from a good message to a spam crosses the border of this filter; bring other mail.")


def _closer(attacker: Attacker, witness: Witness) -> Witness:
    """Take a blocked message that one word carried far over the border back towards it.

    Of a sample of common words of good mail hardly one lets such a message pass. Those that do not, and that do not get
    the other message blocked, are added to it as long as it stays blocked, until enough of a sample let it pass.
    """
    message = witness.barely_spam.copy()
    words = [str(word) for word in word_list(attacker.mail, FREQUENT, attacker.rng)[: _SAMPLE * _ROUNDS]]
    for start in range(0, len(words), _SAMPLE):
        sample = [word for word in words[start : start + _SAMPLE] if word not in message]
        if not sample:
            continue
        passes = attacker.verdicts(message, sample) == HAM_VERDICT
        if passes.mean() >= _ENOUGH:
            return Witness(message, witness.barely_legit)
        harmless = attacker.verdicts(witness.barely_legit, sample) == HAM_VERDICT
        for word in [word for word, good, fine in zip(sample, passes, harmless, strict=False) if fine and not good]:
            message.add(word)
            if attacker.verdict(message) == HAM_VERDICT:
                before = message.copy()
                message.remove(word)
                return Witness(message, before)
    return witness


def _own(attacker: Attacker, *, spam: bool, verdict: int) -> str:
    texts = attacker.mail.messages(spam=spam)
    for at in attacker.rng.permutation(len(texts))[:_TRIES]:
        if attacker.verdict(str(texts[at])) == verdict:
            return str(texts[at])
    kind, does = ("spam", "blocks") if spam else ("good messages", "delivers")
    raise InputError(f"The filter {does} none of the attacker's own {kind}; bring other mail from outside.")
