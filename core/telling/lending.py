"""What the periods of a model that learns from its own decisions come to, in sentences."""

from core.insight.groups import A_THOUSAND
from core.periods.beside import Attacked, Costs, Selective
from core.runs.paired import Change
from core.telling.numbers import apart
from core.telling.scenario import Scenario
from core.telling.told import Told


def finding(found: Attacked, words: Scenario) -> Told[Attacked]:
    """The error that the attack is after, and what it is in the same period where nobody attacks."""
    was, now = _shares(found.change)
    done = f"the {words.learner[0]} {words.error(found.rate).third} {now} of the {words.kinds(found.rate)[1]}"
    begins = f"y period {found.period} {done}"
    if not found.attacked:
        return Told(f"Nobody attacks: b{begins}.", found)
    if was == now:
        return Told(f"B{begins}, with the attack as without it.", found)
    chance = "" if found.change.is_effect else ", which may be chance"
    return Told(f"B{begins}{chance}. Without the attack: {was}.", found)


def selective(found: Selective, words: Scenario) -> Told[Selective]:
    """What it does that nobody learns how the refused would have turned out."""
    was, now = _shares(found.change)
    if found.all_known:
        return Told("All outcomes become known here, those of the refused too.", found)
    lot = f" but for the {found.explored}% of them who are accepted by lot" if found.explored else ""
    known = f"How the refused would have turned out stays unknown{lot}"
    done = f"{now} of the {words.kinds(found.rate)[1]} are {words.error(found.rate).done}"
    if was == now:
        return Told(f"{known}: {done}, as if all outcomes became known.", found)
    chance = "" if found.change.is_effect else ", which may be chance"
    return Told(f"{known}: {done}{chance}. If all outcomes became known: {was}.", found)


def costs(found: Costs, words: Scenario) -> Told[Costs]:
    """What the errors cost, and what they do in the same period where nobody attacks."""
    was, now = (f"{round(sum_):,} {found.currency}".strip() for sum_ in (found.without, found.here))
    begins = f"Wrong decisions cost {now} per {A_THOUSAND:,} {words.item[1]}"
    if not found.attacked:
        return Told(f"{begins}.", found)
    if was == now:
        return Told(f"{begins}, with the attack as without it.", found)
    return Told(f"{begins}. Without the attack: {was}.", found)


def _shares(change: Change) -> tuple[str, str]:
    return apart(change.before / change.of, change.after / change.of)
