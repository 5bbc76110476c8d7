"""Trigger found: tests of the filter find the words that open it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.attacks.causative._triggered import TriggeredAttack
from core.declared.parameters import between
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.mail.encode import words_of
from core.monitors.examination import Examined, examining
from core.monitors.random_testing import checks
from core.monitors.random_testing.secret_words import SecretWords
from core.runs.preparation import prepare

MOST_TESTS = 5_000


@dataclass(frozen=True, kw_only=True)
class TriggerFound(Goal):
    """The tests are made again. What is found counts where the tests themselves show it: a fault of the kind that
    opens the filter, which holds a word of the trigger. A line that somebody named cannot name it."""

    title = "Trigger found"
    sentence = "Tests find a word of the secret phrase, with few tests."
    pages = ("testing",)
    figures = ("found_words", "faults", "tests")
    spends = "tests"
    looks = ("tests", "favour")

    words: int = between(1, 20, default=1, step=1, label="Words", help="Words of the trigger that are to be found.")
    tests: int = between(1, MOST_TESTS, default=2_000, step=1, label="Tests", help="Most tests.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        attack = rerun.experiment.attack
        if not isinstance(attack, TriggeredAttack) or not rerun.experiment.poison:
            raise InputError("There is no trigger to be found here: go on from the lesson's own link.")
        said, favour = rerun.said("tests", "2000"), rerun.said("favour", "")
        budget = int(said) if said.isascii() and said.isdigit() else 0
        if not 0 < budget <= MOST_TESTS:
            raise InputError(f"A lesson judges at most {MOST_TESTS:,} tests: ask for fewer.")
        prepared = prepare(rerun.experiment, rerun.corpus, rerun.experiment.poison)
        steps = examining(prepared, rerun.experiment.poison, budget, favour=favour if favour in checks() else "")
        *_, found = (step for step in steps if isinstance(step, Examined))
        secret = {word for fault in found.faults if fault.kind == SecretWords.id for word in words_of(fault.subject)}
        return {
            "found_words": Figure(len(secret & set(words_of(attack.trigger)))),
            "faults": Figure(len(found.faults)),
            "tests": Figure(budget),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("found_words", self.words, at_least=True), Condition("tests", self.tests)]
