"""What whoever monitors a filter has made: a pile to read and its orders, tests, detectors on watch, and a log."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from core import Campaign, Experiment, Probing
from core.campaign.watched import OTHER_SEEDS, Watched, watching
from core.monitors.examination import Examined, examining
from core.monitors.marks import Mark, to_csv
from core.monitors.prediction_review import detectors
from core.monitors.random_testing import checks
from core.monitors.review import Review, Reviewed, reviewing
from core.monitors.training_review import suspicions
from core.probing.question_log import Noticed, noticed, questions
from core.runs.preparation import preparing
from core.work.turns import Progress, Turns
from pages.ui import cache
from pages.ui.cache import Mail


def review(experiment: Experiment, mail: Mail) -> Turns[Review]:
    """The training mail with the experiment's poison in it, for whoever reads it."""

    def begin() -> Turns[Review]:
        return Turns(
            lambda: reviewing(experiment, mail.corpus, mail.outside), keeps=1, light=not experiment.filter.refits
        )

    return cache.held(experiment, mail, ("review", experiment.to_query()), begin)


def queue(experiment: Experiment, mail: Mail, suspicion: str) -> Turns[tuple[NDArray[np.intp], NDArray[np.float64]]]:
    """The messages of a review in the order of a score, by its id, and the scores; no filter matters to it."""

    def ordered() -> Iterator[tuple[NDArray[np.intp], NDArray[np.float64]]]:
        pool = review(experiment, mail)
        while not pool.finished:
            pool.work(1)
        yield pool.need().scored(suspicions()[suspicion]())

    return cache.held(
        experiment, mail, (f"queue {suspicion}", experiment.to_query()), lambda: Turns(ordered, light=True)
    )


def after_review(experiment: Experiment, mail: Mail, marks: Mapping[str, Mark]) -> Turns[Reviewed]:
    """What the marks come to; the cut-offs of the filter matter."""

    def judged() -> Iterator[Reviewed]:
        pool = review(experiment, mail)
        while not pool.finished:
            pool.work(1)
        yield pool.need().after(marks)

    key = "reviewed " + sha256(to_csv(marks).encode()).hexdigest(), experiment.to_query()
    return cache.held(experiment, mail, key, lambda: Turns(judged, light=not experiment.filter.refits))


def examined(
    experiment: Experiment, mail: Mail, budget: int, own: tuple[str, ...], about: tuple[str, ...], *, favour: str = ""
) -> Turns[Examined]:
    """The experiment's filter in use, tested with so many tests; its cut-offs matter. What somebody named is theirs."""

    def tested() -> Iterator[Examined | Progress]:
        for prepared in preparing(experiment, mail.corpus, experiment.poison, mail.outside):
            yield Progress("Crafting", len(prepared.training.poison), experiment.poison)
        yield from examining(prepared, experiment.poison, budget, own, about, favour=favour)

    def begin() -> Turns[Examined]:
        return Turns(tested, len(checks()), keeps=1)

    key = f"examined {budget} {favour}", experiment.to_query(), own, about
    return cache.held(experiment, mail, key, begin, own=bool(own or about))


def watched(asked: Campaign, mail: Mail, a_week: int, *, came_back: bool) -> Turns[Watched]:
    """A campaign watched by every detector, with so many labels a week; the filter's cut-offs matter."""

    def begun() -> Iterator[Watched | Progress]:
        weeks = cache.campaign(asked, mail)
        while not weeks.finished:
            weeks.work(1)
            yield Progress("Playing the weeks", weeks.count, weeks.expected)
        yield from watching(weeks.need().played, mail.corpus, mail.outside, a_week, came_back=came_back)

    def begin() -> Turns[Watched]:
        return Turns(begun, len(detectors()) + OTHER_SEEDS, keeps=1)

    key = f"watched {a_week} {came_back}", asked.essential().to_query()
    return cache.held(asked, mail, key, begin)


def question_log(probing: Probing, mail: Mail, accounts: int, pace: int) -> Turns[Noticed]:
    """Whether a log shows the questions of a probing; those of one attack are asked once."""

    def asked() -> Iterator[list[str]]:
        filters = cache.probed(probing, mail)
        while not filters.finished:
            filters.work(1)
        yield questions(probing, filters.need().asked)

    def read() -> Iterator[Noticed]:
        key = "questions", probing.essential().to_query()
        log = cache.held(probing, mail, key, lambda: Turns(asked, light=True))
        while not log.finished:
            log.work(1)
        yield noticed(log.need(), mail.corpus, probing.seed, accounts=accounts, pace=pace)

    key = f"question log {accounts} {pace}", probing.essential().to_query()
    return cache.held(probing, mail, key, lambda: Turns(read, light=not probing.filter.refits))
