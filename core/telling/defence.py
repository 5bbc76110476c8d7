"""What a defence costs whoever is not attacked."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.attacks.base import CausativeAttack
from core.runs.sweeping import Sweep
from core.telling.moved import ERRORS, Moved, errors_in_words
from core.telling.numbers import apart, counted, listed
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Price:
    """moved: both errors, and the shares of unsure that a paired test says moved, undefended and behind the defence,
    without poison. thrown: good training messages that it throws away, of how many; None where it looks at none.
    turned: how many of them the filter learns as spam."""

    moved: tuple[Moved, ...]
    thrown: tuple[int, int] | None
    turned: int


@dataclass(frozen=True)
class Idle:
    """A defence that could not do its work. lacks: for want of what, as a phrase."""

    defence: str
    lacks: str


def idle(sweep: Sweep, at: int, words: Scenario = MAIL) -> Told[Idle] | None:
    """Why the defence left the training mail at position `at` as it came; None where it did its work."""
    lacks = str(sweep.found["lacks"].iloc[at])
    if not lacks:
        return None
    title = sweep.experiment.defence.title
    learns = f"the {words.learner[0]} learns from all {words.item[1]} as they came"
    text = f"{title} does nothing here, for want of {lacks}; {learns}."
    return Told(text, Idle(title, lacks))


@dataclass(frozen=True)
class Around:
    """changed: (label, as it was, as it is now) of each parameter that the attacker sets otherwise."""

    changed: tuple[tuple[str, object, object], ...]


def around(attack: CausativeAttack, adapted: CausativeAttack) -> Told[Around]:
    """How an attacker who knows of the defence goes around it: the same attack, set otherwise."""
    pairs = ((one.label, getattr(attack, one.name), getattr(adapted, one.name)) for one in attack.parameters())
    changed = tuple((label, was, now) for label, was, now in pairs if was != now)
    said = listed([f"{label[0].lower()}{label[1:]} {now} in place of {was}" for label, was, now in changed])
    return Told(f"So {attack.title} is sent with {said}.", Around(changed))


def price(sweep: Sweep, words: Scenario = MAIL) -> Told[Price] | None:
    """Both errors without poison behind the defence and without it, on the same test mail, and the good mail that it
    throws away; None where no defence touches training or filter."""
    changes = sweep.price()
    if changes is None:
        return None
    errors = [Moved.of(rate, changes[rate]) for rate in ERRORS]
    unsure = [Moved.of(rate, changes[rate]) for rate in changes if rate not in ERRORS and changes[rate].is_effect]
    pairs = [apart(one.before, one.after) for one in errors]
    given = [(one.rate, after) for one, (_, after) in zip(errors, pairs, strict=True)]
    does = errors_in_words(given, words, {rate: words.kind(rate) for rate in ERRORS})
    said = [f"Price before any attack: {does}{_undefended(errors, [before for before, _ in pairs])}."]
    for one in unsure:
        before, after = apart(one.before, one.after)
        said.append(f"{words.unsure.plain.capitalize()} {after} of the {words.kind(one.rate)}; undefended {before}.")
    thrown, turned = None, 0
    if sweep.experiment.defence.cleans():
        good = int((~sweep.prepared.training.spam[: sweep.prepared.training.clean]).sum())
        thrown, turned = (int(sweep.clean["thrown_ham"]), good), int(sweep.clean["turned_ham"])
        lost = f"{thrown[0]:,}" if thrown[0] else "none"
        learned = f" and learns {turned:,} of them as {words.positive}" if turned else ""
        said.append(f"Throws away {lost} of {counted(good, words.negatives)}{learned}.")
    return Told(" ".join(said), Price((*errors, *unsure), thrown, turned))


def _undefended(errors: Sequence[Moved], before: Sequence[str]) -> str:
    """What was without the defence, and which difference no paired test supports."""
    differ = [one for one in errors if one.before != one.after]
    chance = [one for one in differ if not one.effect]
    if not differ:
        return ", as undefended"
    said = f"; undefended {listed(before)}"
    if not chance:
        return said
    if len(chance) == len(differ):
        return f"{said}, which may be chance"
    return f"{said}, of which the {'first' if chance == [errors[0]] else 'second'} may be chance"
