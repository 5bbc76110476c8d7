"""The experiment that all pages look at, those that it came from, and those that are pinned."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from core import Experiment
from core.mail.corpus import Corpus
from core.questions.question import Question
from pages.ui.state.mail import keep_own, with_known_mail
from pages.ui.state.visit import visit

Q = TypeVar("Q", bound=Question)
MOST_BEFORE = 30
MOST_PINS = 4


def experiment() -> Experiment:
    return visit().experiment


def change(**what: Any) -> None:
    """Replace fields of the experiment; the notes about the address have been read by then."""
    now = visit()
    before = now.experiment
    if "poison" not in what:
        _remember()
        now.stopped, now.seeds, now.opened = False, None, None
    now.experiment, now.notes = with_known_mail(replace(before, **what))
    now.asks = now.guesses_first and (now.asks or _is_another(before, now.experiment))
    now.moved |= "poison" in what


def use_own(mail: Corpus) -> None:
    """Keep uploaded mail in this session and look at it."""
    keep_own(mail)
    change(corpus=mail.id)


def undo() -> None:
    """Back to the experiment before this one."""
    now = visit()
    if now.before:
        _show(now.before.pop())


def can_undo() -> bool:
    return bool(visit().before)


def reopen(experiment: Experiment) -> None:
    """Make a pinned experiment the current one."""
    _remember()
    _show(experiment)


def stand_at_a_stop(levels: Sequence[int]) -> None:
    """Bring the experiment's poison to the nearest of the slider's stops, with a note if somebody asked for another.

    Until somebody moves it the slider stands at about 1% of the training mail.
    """
    now = visit()
    wanted = now.experiment.poison if now.moved else levels[len(levels) // 5]
    stop = min(levels, key=lambda level: abs(level - wanted))
    if stop != wanted:
        now.notes.append(f"The slider has no stop at {wanted:,} here; it stands at {stop:,}.")
    if stop != now.experiment.poison:
        now.experiment = replace(now.experiment, poison=stop)


def pins(kind: type[Q]) -> list[Q]:
    """The pinned questions of one kind, in the order in which they were pinned."""
    return [pinned for pinned in visit().pins if isinstance(pinned, kind)]


def pin(question: Question) -> None:
    """Pin a question; of more than four of its kind the oldest goes."""
    now = visit()
    others = [pinned for pinned in now.pins if pinned != question]
    gone = [pinned for pinned in others if type(pinned) is type(question)][: 1 - MOST_PINS]
    now.pins = [*(pinned for pinned in others if pinned not in gone), question]


def unpin(question: Question) -> None:
    visit().pins.remove(question)


def _remember() -> None:
    now = visit()
    now.before = [*now.before, now.experiment][-MOST_BEFORE:]


def _show(experiment: Experiment) -> None:
    """An experiment whose result was seen: no guess is asked for."""
    now = visit()
    now.experiment, now.notes = with_known_mail(experiment)
    now.moved, now.stopped, now.asks, now.opened = True, False, False, None


def _is_another(before: Experiment, after: Experiment) -> bool:
    """Whether the attack or the filter is another one, and not only a setting or the mail."""
    kinds = [(type(one.attack), type(one.filter)) for one in (before, after)]
    return kinds[0] != kinds[1]
