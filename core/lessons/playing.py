"""A lesson played by a machine: its own solutions, which have to pass, and the lazy attempts, which must not."""

from collections.abc import Callable, Mapping

from core.errors import InputError
from core.games.evasion_game import Game
from core.games.least_changes import least_changes
from core.lessons.attempt import Attempt
from core.lessons.goals.fooled import task
from core.lessons.goals.reviewed import pool
from core.lessons.judging import judge
from core.lessons.lesson import HANDS, Lesson, Solution
from core.lessons.rerun import Rerun
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.monitors.marks import Mark
from core.monitors.training_review import suspicions

READS, CHANGES = HANDS[1:]
FIRST_QUEUE, FIRST_READS = "breadth", "40"  # where the page of the review begins


def played(lesson: Lesson, solution: Solution, seed: int, corpus: Corpus | None = None) -> Attempt:
    """The attempt that a solution makes for a learner with this seed."""
    begun = lesson.begun(seed, solution.changes)
    if not solution.hand:
        return Attempt(begun.words, solution.text)
    return _HANDS[solution.hand](Rerun(begun, seed, corpus))


def passes(lesson: Lesson, solution: Solution, seed: int, corpus: Corpus | None = None) -> bool:
    """Whether a solution is judged to pass; an attempt that is refused does not."""
    try:
        return judge(lesson, played(lesson, solution, seed, corpus), seed, corpus).passed
    except InputError:
        return False


def _reads(rerun: Rerun) -> Attempt:
    """Whoever reads so many messages of the queue and knows poison when they see it."""
    review, most = pool(rerun), int(rerun.said("reads", FIRST_READS))
    queue = review.queue(suspicions()[rerun.said("queue", FIRST_QUEUE)]())[:most].tolist()
    marks = {str(review.digests[at]): Mark.REMOVE if review.is_poison(at) else Mark.FINE for at in queue}
    return Attempt(rerun.attempt.words, marks={digest: mark.value for digest, mark in marks.items()})


def _changes(rerun: Rerun) -> Attempt:
    """Whoever knows the filter from within and changes the fewest words."""
    game = task(rerun)
    least = least_changes(game.oracle, game.whole, game.locked, game.goal)
    text = _without(game, least.removed or ()) + "\n" + " ".join(least.added or ())
    return Attempt(rerun.attempt.words, text)


def _without(game: Game, removed: tuple[str, ...]) -> str:
    gone, kept = list(removed), []
    for piece in game.text.split():
        own = words_of(piece)
        if own and all(word in gone for word in own):
            for word in own:
                gone.remove(word)
        else:
            kept.append(piece)
    return " ".join(kept)


_HANDS: Mapping[str, Callable[[Rerun], Attempt]] = {READS: _reads, CHANGES: _changes}
