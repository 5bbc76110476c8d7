"""What is said where an attack has no effect at all, or another one than it is for."""

from dataclasses import dataclass

from core.attacks.threat_model import Violation
from core.insight.beginning import begins
from core.runs.measure import Rate
from core.runs.paired import Change
from core.runs.sweeping import Sweep
from core.telling.moved import ERRORS
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

AMOUNT = ("amount", "amounts")


@dataclass(frozen=True)
class NoEffect:
    """So many amounts of poison were tried, and what any of them did to the mail that the attack is after may be
    chance. aimed: whether that is certain mail, and not all."""

    tried: int
    aimed: bool


@dataclass(frozen=True)
class Opposite:
    """The error that the attack is for does not rise, and the other one does: both by paired tests."""

    meant: Rate
    does: Rate


def no_effect(sweep: Sweep, words: Scenario = MAIL) -> Told[NoEffect] | None:
    """That no amount of the sweep has an effect on the mail that the attack is after; None where one has, or where none
    was tried."""
    tried = int((sweep.levels > 0).sum())
    if not tried or begins(sweep) is not None:
        return None
    aim = sweep.prepared.aim
    on = f"all {words.item[1]}" if aim is None else f"the {aim.name[len(aim.texts) > 1]}"
    text = f"{counted(tried, AMOUNT)} tried: none has an effect on {on} that could not be chance."
    return Told(text, NoEffect(tried, aim is not None))


def opposite(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Opposite] | None:
    """That the poison at position `at` brings about the other error than its attack is for; None where it does not."""
    is_integrity = sweep.experiment.attack.cell.violation is Violation.INTEGRITY
    meant, does = reversed(ERRORS) if is_integrity else ERRORS
    changes = sweep.changes(at)
    if not _rises(changes.get(does)) or _rises(changes.get(meant)) or _gets_its_aim(sweep, at):
        return None
    verbs = {rate: f"{words.error(rate).plain} {words.kind(rate)}" for rate in ERRORS}
    return Told(
        f"Meant to make the {words.learner[0]} {verbs[meant]}, it makes it {verbs[does]} instead.",
        Opposite(meant, does),
    )


def _rises(change: Change | None) -> bool:
    return change is not None and change.is_effect and change.rise > 0


def _gets_its_aim(sweep: Sweep, at: int) -> bool:
    """Whether the one message that it aims at has the verdict that it wants, or more of many, by a paired test."""
    aim, aimed = sweep.prepared.aim, sweep.aimed
    if aim is None or aimed is None:
        return False
    if len(aim.texts) == 1:
        return bool(aimed["hit_count"].iloc[at] > aimed["hit_count"].iloc[sweep.clean_at])
    return _rises(sweep.aim_changes(at).get(ERRORS[int(aim.spam)]))
