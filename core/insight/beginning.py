"""Where the effect of an attack begins."""

from core.runs.sweeping import Sweep


def begins(sweep: Sweep) -> int | None:
    """The least poison of the sweep with which something is otherwise than without poison, and not by chance: a rate
    of the mail that the attack aims at, by a paired test, or of all mail where it aims at none; of a single message,
    its verdict. None where there is no such amount. Level 0 must be among the levels."""
    order = sorted(range(len(sweep.levels)), key=lambda at: int(sweep.levels[at]))
    return next((int(sweep.levels[at]) for at in order if _has_effect(sweep, at)), None)


def _has_effect(sweep: Sweep, at: int) -> bool:
    aim = sweep.prepared.aim
    if aim is not None and len(aim.texts) == 1:
        return bool(sweep.aim_verdicts[at, 0] != sweep.aim_verdicts[sweep.clean_at, 0])
    changes = sweep.changes(at) if aim is None else sweep.aim_changes(at)
    return any(change.is_effect for change in changes.values())
