"""By which rules a room plays its league."""

from core.league.entries import Rules
from core.lessons.lesson import Lesson
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment


def league_rules(lesson: Lesson | None, seed: int, corpus: Corpus) -> Rules:
    """The lesson's filter where the lesson is about this mail, else the usual one; the usual budget. seed: the
    class's."""
    asked = Experiment()
    if lesson is not None:
        begun = Experiment.clamped(lesson.words(seed))[0]
        asked = begun if begun.corpus == corpus.id else asked
    return Rules.usual(asked.filter, seed, corpus)
