"""Damage: one error rises over all test mail while the other stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.attacks.knowledge import Source
from core.declared.parameters import between, choice
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun

OF_THE_FILTER = frozenset({Source.TRAINING, Source.FILTER})
ANYTHING, NOTHING = "anything", "nothing of the filter"


def errors(rerun: Rerun) -> dict[str, Figure]:
    """Both errors over all test mail, how much more one rises than the other, the poison that it took, and whether
    that was made from the filter or its mail."""
    clean, now = rerun.swept.clean, rerun.swept.frame.iloc[rerun.now_at]
    found = {rate: Figure(float(now[rate]), float(clean[rate])) for rate in ("fn", "fp")}
    rises = {f"{rate}_rise": Figure(figure.rise) for rate, figure in found.items()}
    tilt = Figure(found["fp"].rise - found["fn"].rise)
    known = float(bool(rerun.experiment.attack.reads & OF_THE_FILTER))
    return found | rises | {"tilt": tilt, "poison": Figure(rerun.experiment.poison), "known": Figure(known)}


@dataclass(frozen=True, kw_only=True)
class Damage(Goal):
    """An attack through the training mail does enough harm with few messages, and little else.

    `tilt` is the rise of blocked good mail less that of missed spam: above 0 the attack blocks, below it lets through.
    """

    title = "Damage"
    sentence = "One error rises over all mail with few poison messages, and the other stays."
    pages = ("", "learners")
    figures = ("fn", "fp", "fn_rise", "fp_rise", "tilt", "poison", "known")
    spends = "poison"
    quick = True

    error: str = choice("fn", "fp", label="Error", help="Which error has to rise: missed spam or blocked good mail.")
    at_least: float = between(0.0, 1.0, default=0.4, step=0.01, label="Share", help="What it has to come to.")
    poison: int = between(0, 3_000, default=30, step=1, label="Poison", help="Most poison messages.")
    other: float = between(
        0.0, 1.0, default=0.02, step=0.01, label="The other error", help="How much the other error may rise."
    )
    knowing: str = choice(
        ANYTHING, NOTHING, label="Knows", help="Whether the attacker may know the filter or the mail it learns from."
    )

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        return errors(rerun)

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return list(self._conditions())

    def _conditions(self) -> Iterator[Condition]:
        yield Condition(self.error, self.at_least, at_least=True)
        yield Condition("poison", self.poison)
        if self.other < 1:
            yield Condition("fp_rise" if self.error == "fn" else "fn_rise", self.other)
        if self.knowing == NOTHING:
            yield Condition("known", 0)
