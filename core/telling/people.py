"""What an attack on decisions about people costs, and who pays for it, in sentences."""

from core.insight.groups import A_THOUSAND, Money, Paying
from core.telling.numbers import apart, counted
from core.telling.scenario import Scenario
from core.telling.told import Told


def money(found: Money, words: Scenario) -> Told[Money]:
    """What the wrong decisions cost, before the attack and now, and which of them do."""
    now, before = (f"{round(sum_):,} {found.currency}" for sum_ in (found.now, found.before))
    items = f"{A_THOUSAND:,} {words.item[1]}"
    left = f" {round(found.open):,} of these are left open, and not counted." if round(found.open) else ""
    if now == before:
        return Told(f"Wrong decisions cost {now} per {items}, as before the attack.{left}", found)
    if not found.effect:
        text = f"Wrong decisions cost {now} per {items}. Before the attack: {before}. Chance alone explains this much."
        return Told(text + left, found)
    text = (
        f"Wrong decisions cost {now} per {items}. Before the attack: {before}. Now {round(found.fn):,} "
        f"{found.currency} are {words.positives[1]} {words.fn.done}, {round(found.fp):,} {found.currency} "
        f"{words.negatives[1]} {words.fp.done}."
    )
    return Told(text + left, found)


def paying(found: Paying | None, words: Scenario) -> Told[Paying | None]:
    """The group that pays most for the attack."""
    if found is None:
        return Told(
            "In no group does an error rise by more than chance explains, and by more than in all others.", None
        )
    kinds, done = words.kinds(found.rate), words.error(found.rate).done
    was, now = apart(found.own.before / found.own.of, found.own.after / found.own.of)
    other_was, other_now = apart(found.others.before / found.others.of, found.others.after / found.others.of)
    return Told(
        f"{found.field}, {found.group}: of {counted(found.own.of, kinds)} {now} are {done}. Before: {was}. Of all "
        f"others {other_now}. Before: {other_was}. The largest difference of {found.groups:,} that were looked at.",
        found,
    )
