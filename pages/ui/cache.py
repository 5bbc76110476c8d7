"""What visitors share, and what one visitor keeps, each within a bound in bytes. The only file with st.cache_*.

The bundled mail and all that follows from it is the same for everybody and is shared. Mail that a visitor brought, and
what follows from it or from words that were typed, is that visitor's alone; what was looked at longest ago goes first,
whoever brought it.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar, cast

import pandas as pd
import streamlit as st

from core import Campaign, Experiment, Probing, outside_corpus, sample_corpus
from core.attacks.threat_map import by_purpose, threat_map
from core.campaign.opened import relearned
from core.filters.base import Learned
from core.insight.contenders import attacks
from core.insight.defended import behind_each_defence, each_defence
from core.insight.matrix import SEEDS, Matrix
from core.insight.matrix import matrix as play_all
from core.insight.tastes import Tasting
from core.mail.corpus import Corpus
from core.mail.encode import Encoding
from core.mail.readers.limits import MIB
from core.periods.beside import Beside, beside
from core.probing.asked import Asked
from core.probing.harm import Harm
from core.probing.harm import harms as measure_harms
from core.questions.lending import Lending
from core.questions.question import Question
from core.questions.table import ATTACK
from core.runs.repeat import repetitions
from core.runs.sweeping import Sweep, growing_sweep, slider_of
from core.scenarios import scenario_named
from core.scenarios.made import made_table
from core.scenarios.table import Table
from core.work.turns import Turns
from core.work.weight import weight
from pages.ui.campaigned import Campaigned, campaigned
from pages.ui.growing import GrowingSweep
from pages.ui.kept import Kept
from pages.ui.priced import Priced
from pages.ui.priced import priced as price_all
from pages.ui.probed import ProbedFilter
from pages.ui.tasted import Taste, tasted

T = TypeVar("T")
MOST_SEEDS = 20


class Mail(NamedTuple):
    """What an experiment is asked on: the mail under attack and the attacker's, for whom (a visit's token)."""

    corpus: Corpus
    outside: Corpus
    whose: str = ""


def _weight(value: object) -> int:
    """Mail weighs as it is; what was made from mail weighs without it."""
    if isinstance(value, Corpus):
        return weight(value) + sum(map(len, value.encoding.words))
    return weight(value, besides=(Corpus, Encoding))


SHARED: Kept[tuple[Hashable, ...], Any] = Kept(600 * MIB, _weight)
OWN: Kept[tuple[Hashable, ...], Any] = Kept(1_000 * MIB, _weight)  # some six uploads of the largest size


def bundled_mail() -> Corpus:
    return sample_corpus()


@st.cache_resource(show_spinner=False, max_entries=16)
def bundled_table(name: str) -> Table:
    """The applications that come with the project, by the id of their scenario."""
    return made_table(scenario_named(name)())


def keep(whose: str, corpus: Corpus) -> None:
    """Keep a visitor's own mail, as long as there is room for it."""
    OWN.get((whose, corpus.id), lambda: corpus)


def has(whose: str, name: str) -> bool:
    """Whether a visitor's own mail of this id is still there; asking is no look at it."""
    return (whose, name) in OWN


def kept(whose: str, name: str) -> Corpus | None:
    """A visitor's own mail of this id; None where it was let go."""
    found: Corpus | None = OWN.known((whose, name))
    return found


def forget(whose: str) -> None:
    """A visit is over: nothing of it is kept."""
    OWN.forget(lambda key: key[0] == whose)


def held(question: Question, mail: Mail, what: tuple[Hashable, ...], make: Callable[[], T], *, own: bool = False) -> T:
    """What is made once for all who ask, or for one visitor alone: where the question is of mail or words of their own,
    or `own` says so. what: tells it apart from whatever else is made."""
    if not (own or question.is_own):
        shared: T = SHARED.get(what, make)
        return shared
    theirs: T = OWN.get((mail.whose, what), make)
    for name in (question.corpus, question.outside):
        kept(mail.whose, name)  # mail is let go after all that was made from it
    return theirs


def growing(experiment: Experiment, mail: Mail) -> GrowingSweep:
    """The sweep of an experiment over the slider's levels; cut-offs and the slider's place do not matter to it."""

    def begin() -> GrowingSweep:
        corpus, outside, _ = mail
        levels = slider_of(experiment, corpus)
        work = Turns(
            lambda: growing_sweep(experiment, corpus, levels, outside),
            len(levels) if experiment.filter.refits else 1,
            keeps=1,
            light=not experiment.filter.refits,
        )
        return GrowingSweep(work, levels)

    return held(experiment, mail, ("sweep", experiment.key), begin)


def repeating(experiment: Experiment, mail: Mail, levels: Sequence[int]) -> Turns[pd.DataFrame]:
    """The experiment with up to `MOST_SEEDS` seeds; those that refit at a few levels spread over the slider's."""
    if experiment.filter.refits:
        levels = levels[:: max(1, len(levels) // 6)]

    def begin() -> Turns[pd.DataFrame]:
        return Turns(lambda: repetitions(experiment, mail.corpus, levels, MOST_SEEDS, mail.outside), MOST_SEEDS)

    return held(experiment, mail, ("repeated", experiment.key), begin)


def probed(probing: Probing, mail: Mail) -> Turns[ProbedFilter]:
    """The filter of a probing, to be asked, and what was found so far. Its cut-offs matter."""

    def begin() -> Turns[ProbedFilter]:
        light = not probing.filter.refits
        return Turns(lambda: iter([ProbedFilter(Asked.of(probing, mail.corpus, mail.outside))]), light=light)

    return held(probing, mail, ("probed", probing.training.to_query()), begin)


def campaign(asked: Campaign, mail: Mail) -> Turns[Campaigned]:
    """A campaign beside the same weeks without the attack; the filter's cut-offs matter."""

    def begin() -> Turns[Campaigned]:
        light = not asked.filter.refits and asked.scout is None
        return Turns(lambda: campaigned(asked, mail.corpus, mail.outside), light=light)

    return held(asked, mail, ("campaign", asked.essential().to_query()), begin)


def lent(asked: Lending, mail: Mail) -> Turns[Beside]:
    """Periods beside the same ones without the attack, and with all outcomes known; the model's cut-offs matter."""

    def begin() -> Turns[Beside]:
        table = cast("Table", mail.corpus)  # `state.lent_on` gives no mail
        return Turns(lambda: beside(asked, table), light=not asked.filter.refits)

    return held(asked, mail, ("lent", asked.essential().to_query()), begin)


def rows_of_week(asked: Campaign, mail: Mail, what: str, week: int, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """A table of one week of a campaign, by its name: a class that looks at the same week has it made once."""
    return held(asked, mail, (f"{what} of week {week}", asked.essential().to_query()), make)


def drawn_before(drawn: Campaign | None, asked: Campaign, mail: Mail) -> bytes | None:
    """The film of a campaign on the same mail, if there was one and it is still kept."""
    if drawn is None or (drawn.corpus, drawn.outside) != (asked.corpus, asked.outside):
        return None
    latest = campaign(drawn, mail).latest
    return None if latest is None else latest.reel


def filter_of_week(asked: Campaign, mail: Mail, week: int) -> Turns[Learned]:
    """The filter of one week of a campaign in whole."""

    def trained() -> Iterator[Learned]:
        weeks = campaign(asked, mail)
        while not weeks.finished:
            weeks.work(1)
        yield relearned(weeks.need().played, week)

    return held(asked, mail, (f"filter of week {week}", asked.essential().to_query()), lambda: Turns(trained))


def harms() -> Turns[Harm | None]:
    """What each attack of the threat map does on the bundled mail, one after the other."""

    def begin() -> Turns[Harm | None]:
        attacks = sum(map(len, threat_map().values()))
        return Turns(lambda: measure_harms(bundled_mail(), outside_corpus()), attacks)

    shared: Turns[Harm | None] = SHARED.get(("harms", ""), begin)
    return shared


def defended(experiment: Experiment, mail: Mail) -> Turns[Sweep]:
    """The experiment at its own amount of poison behind each defence; its cut-offs matter, its own defence does not."""
    bare = replace(experiment, defence=Experiment().defence)

    def begin() -> Turns[Sweep]:
        return Turns(lambda: behind_each_defence(bare, mail.corpus, mail.outside), len(each_defence(bare, mail.corpus)))

    return held(bare, mail, ("defended", bare.to_query()), begin)


def priced(experiment: Experiment, mail: Mail) -> Turns[Priced]:
    """What each test row stands before the experiment's filter; neither attack nor defence matter to it."""
    usual = ATTACK.usual(mail.corpus)
    asked = Experiment(experiment.filter, usual, seed=experiment.seed, corpus=experiment.corpus)

    def begin() -> Turns[Priced]:
        return Turns(lambda: price_all(asked, mail.corpus), light=not asked.filter.refits)

    return held(asked, mail, ("priced", asked.to_query()), begin)


def matrix(experiment: Experiment, mail: Mail) -> Turns[Matrix]:
    """Every attack behind every defence; of the experiment the filter, the mail and the seed matter."""
    asked = Experiment(experiment.filter, seed=experiment.seed, corpus=experiment.corpus, outside=experiment.outside)

    def begin() -> Turns[Matrix]:
        rows = SEEDS * len(attacks(mail.corpus))
        return Turns(lambda: play_all(asked.filter, mail.corpus, asked.seed, mail.outside), rows, keeps=1)

    return held(asked, mail, ("matrix", asked.to_query()), begin)


def tastes(tasting: Tasting) -> Turns[Taste]:
    """All attacks of one purpose tried on the bundled mail; the filter's cut-offs matter."""

    def begin() -> Turns[Taste]:
        return Turns(lambda: tasted(tasting, bundled_mail(), outside_corpus()), len(by_purpose()[tasting.purpose]))

    found: Turns[Taste] = SHARED.get(("tastes", tasting), begin)
    return found


def swept(experiment: Experiment, mail: Mail) -> Sweep | None:
    """The sweep over the slider's levels, if somebody had it made and it is done; its cut-offs are the experiment's."""
    what = ("sweep", experiment.key)
    found: GrowingSweep | None = OWN.known((mail.whose, what)) if experiment.is_own else SHARED.known(what)
    if found is None or not found.work.finished or found.work.latest is None:
        return None
    return found.judged(found.work.latest, experiment.filter).sweep


def warm() -> None:
    """Answer the first question of the front page, and that of the campaign's."""
    mail = Mail(bundled_mail(), outside_corpus())
    growing(Experiment(), mail).work.work(60)
    campaign(Campaign(), mail).work(60)
