"""An attempt asked again by the server: the question of its address, on the mail and by the seed of whoever learns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np

from core.campaign.played import Played, play
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.mail.corpus import Corpus, outside_corpus, sample_corpus
from core.probing.asked import Asked
from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.lending import Lending
from core.questions.probing import Probing
from core.questions.question import Question
from core.questions.versions import VERSION, VERSION_WORD
from core.runs.sweeping import Sweep, sweep
from core.scenarios import scenario_named, scenarios
from core.scenarios.made import made_table

Q = TypeVar("Q", bound=Question)
MOST_POISON, MOST_QUESTIONS, MOST_WEEKS, MOST_VOLUME = 3_000, 5_000, 30, 100
"""What an attempt may ask for, so that judging it takes seconds at most."""


def nothing(_: Experiment) -> None:
    """Of no experiment there is a sweep already."""
    return


@dataclass(frozen=True, eq=False)
class Rerun:
    """attempt: as it was handed in. seed: in place of the one that its address says. given: mail of the teacher's own,
    None for bundled mail. known: sweeps that there are already."""

    attempt: Attempt
    seed: int
    given: Corpus | None = None
    known: Callable[[Experiment], Sweep | None] = nothing

    @cached_property
    def words(self) -> Mapping[str, str]:
        return self.attempt.words | {"seed": str(self.seed), VERSION_WORD: str(VERSION)}

    def said(self, name: str, default: str) -> str:
        """What the attempt says of a view or a pick."""
        return self.words.get(name, default)

    def question(self, kind: type[Q]) -> Q:
        """What of this kind the address asks; what does not fit is brought into range."""
        return kind.clamped(self.words)[0]

    @cached_property
    def corpus(self) -> Corpus:
        """The mail, or the table, that the address names. Raises `InputError` for any that nobody gave."""
        name = self.words.get("corpus", Experiment().corpus)
        if name in scenarios():
            return made_table(scenario_named(name)())
        if self.given is not None and self.given.id == name:
            return self.given
        if name != Experiment().corpus:
            raise InputError("This attempt is on mail that is not there: go on from the lesson's own link.")
        return sample_corpus()

    @cached_property
    def experiment(self) -> Experiment:
        asked = self.question(Experiment)
        _within("poison messages", asked.poison, MOST_POISON)
        return asked

    @cached_property
    def swept(self) -> Sweep:
        """Without poison, with the experiment's, and maybe with other amounts."""
        found = self.known(self.experiment)
        if found is not None and self.experiment.poison in found.levels:
            return found
        return sweep(self.experiment, self.corpus, sorted({0, self.experiment.poison}))

    @cached_property
    def now_at(self) -> int:
        """Position of the experiment's amount of poison in what was swept."""
        return int(np.flatnonzero(self.swept.levels == self.experiment.poison)[0])

    @cached_property
    def probing(self) -> Probing:
        return self.question(Probing)

    @cached_property
    def asked(self) -> Asked:
        """The filter before the attack, ready to be asked."""
        return Asked.of(self.probing, self.corpus, outside_corpus())

    @cached_property
    def campaign(self) -> Campaign:
        asked = self.question(Campaign)
        _within("weeks", asked.weeks, MOST_WEEKS)
        _within("percent of poison in a week", asked.most, MOST_VOLUME)
        return replace(asked, budget=min(asked.budget, MOST_QUESTIONS))

    @cached_property
    def played(self) -> Played:
        return play(self.campaign, self.corpus)

    @cached_property
    def lending(self) -> Lending:
        return self.question(Lending)


def _within(what: str, asked: int, most: int) -> None:
    if asked > most:
        raise InputError(f"A lesson judges at most {most:,} {what}; these are {asked:,}: ask for less.")
