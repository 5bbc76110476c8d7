"""The experiment that all pages look at, those that it came from, and those that are pinned."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from core import Experiment
from core.mail.corpus import Corpus
from core.questions.question import Question
from pages.ui.state.mail import holds, keep_own, with_known_mail
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
    asked = _as_it_was_there(replace(before, **what), before)
    now.experiment, now.notes = with_known_mail(asked)
    if now.experiment.aware and not now.experiment.has_way_around:
        now.experiment = replace(now.experiment, aware=False)
    was_seen = asked in now.asked_of.values()
    is_another = _is_another(before, now.experiment) and not was_seen
    now.asks = now.guesses_first and (now.asks or is_another)
    now.moved = "poison" in what or was_seen or (now.moved and not is_another)


def _as_it_was_there(asked: Experiment, before: Experiment) -> Experiment:
    """Whoever turns from mail to applications, or back, finds filter, attack and defence as they left them there; the
    first time those that are most like what they had."""
    now, was, is_now = visit(), holds(before.corpus), holds(asked.corpus)
    if was == is_now or not was or not is_now:
        return asked
    now.asked_of[was] = before
    known = now.asked_of.get(is_now)
    if known is not None:
        return replace(known, corpus=asked.corpus, seed=asked.seed)
    return with_known_mail(replace(asked, aware=False))[0]


def is_on_mail() -> bool:
    """Whether what is looked at is mail."""
    return holds(experiment().corpus) != "applications"


def back_to_mail() -> None:
    """The mail that was looked at last, as it was left."""
    known = visit().asked_of.get("mail", Experiment())
    change(corpus=known.corpus)


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


def stand_at_a_stop(levels: Sequence[int], begins: Callable[[], int | None] | None = None) -> None:
    """Bring the experiment's poison to the nearest of the slider's stops, with a note if somebody asked for another.

    begins: the least poison that has an effect, where that is known. Until somebody moves it, the slider stands there,
    or at its end where nothing has an effect. Where it is not known, and in the lab's own first experiment, it stands
    at a fifth of its way: the first minute is to show what an attack can do.
    """
    now = visit()
    wanted = now.experiment.poison if now.moved else _start(levels, begins)
    stop = min(levels, key=lambda level: abs(level - wanted))
    if stop != wanted:
        now.notes.append(f"The slider has no stop at {wanted:,} here; it stands at {stop:,}.")
    if stop != now.experiment.poison:
        now.experiment = replace(now.experiment, poison=stop)


def _start(levels: Sequence[int], begins: Callable[[], int | None] | None) -> int:
    now = visit()
    if begins is None or not _is_another(Experiment(), now.experiment):
        return levels[len(levels) // 5]
    now.moved = True  # more of the levels may come, and an earlier effect: it stays where it stood at first
    start = begins()
    return levels[-1] if start is None else start


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
