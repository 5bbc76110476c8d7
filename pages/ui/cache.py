"""What visitors share, and what one visitor keeps. The only file with st.cache_*.

The bundled mail and all that follows from it is the same for everybody and is shared; what follows from a visitor's
own mail stays in that visitor's session. Everything is bounded.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from core import Experiment, Probing, outside_corpus, sample_corpus
from core.filters import filters
from core.mail.corpus import Corpus
from core.mail.split import split
from core.probing.asked import Asked
from core.runs.repeat import repetitions
from core.runs.sweeping import growing_sweep, slider_levels
from core.work.turns import Turns
from pages.ui.growing import GrowingSweep
from pages.ui.probed import Probed

MOST_SEEDS = 20


@st.cache_resource(show_spinner=False)
def bundled_mail() -> Corpus:
    return sample_corpus()


def growing(experiment: Experiment, corpus: Corpus, outside: Corpus) -> GrowingSweep:
    """The sweep of an experiment over the slider's levels; cut-offs and the slider's place do not matter to it."""
    which = _own if experiment.is_own else _shared
    return which(experiment.key, experiment, corpus, outside)


def _grow(experiment: Experiment, corpus: Corpus, outside: Corpus) -> GrowingSweep:
    train = split(corpus.groups, corpus.labels, experiment.seed).train
    levels = [int(level) for level in slider_levels(experiment.attack, corpus.labels[train])]
    light = not experiment.filter.refits
    work = Turns(
        lambda: growing_sweep(experiment, corpus, levels, outside),
        len(levels) if experiment.filter.refits else 1,
        keeps=1,
        light=light,
    )
    return GrowingSweep(work, levels)


@st.cache_resource(max_entries=56, show_spinner=False)
def _shared(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
    _outside: Corpus,
) -> GrowingSweep:
    return _grow(_experiment, _corpus, _outside)


# one page looks at all filters in turns: with fewer entries it would never come to an end
@st.cache_resource(max_entries=len(filters()) + 1, show_spinner=False, scope="session")
def _own(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
    _outside: Corpus,
) -> GrowingSweep:
    return _grow(_experiment, _corpus, _outside)


def repeating(experiment: Experiment, corpus: Corpus, outside: Corpus, levels: Sequence[int]) -> Turns[pd.DataFrame]:
    """The experiment with up to `MOST_SEEDS` seeds; those that refit at a few levels spread over the slider's."""
    if experiment.filter.refits:
        levels = levels[:: max(1, len(levels) // 6)]
    which = _own_repeating if experiment.is_own else _shared_repeating
    return which(experiment.key, experiment, corpus, outside, list(levels))


@st.cache_resource(max_entries=8, show_spinner=False)
def _shared_repeating(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
    _outside: Corpus,
    _levels: list[int],
) -> Turns[pd.DataFrame]:
    return Turns(lambda: repetitions(_experiment, _corpus, _levels, MOST_SEEDS, _outside), MOST_SEEDS)


@st.cache_resource(max_entries=2, show_spinner=False, scope="session")
def _own_repeating(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
    _outside: Corpus,
    _levels: list[int],
) -> Turns[pd.DataFrame]:
    return Turns(lambda: repetitions(_experiment, _corpus, _levels, MOST_SEEDS, _outside), MOST_SEEDS)


def probed(probing: Probing, corpus: Corpus, outside: Corpus) -> Turns[Probed]:
    """The filter of a probing, to be asked, and what was found so far. Its cut-offs matter."""
    which = _own_probed if probing.is_own else _shared_probed
    return which(probing.training.to_query(), probing, corpus, outside)


def _probe(probing: Probing, corpus: Corpus, outside: Corpus) -> Turns[Probed]:
    return Turns(lambda: iter([Probed(Asked.of(probing, corpus, outside))]), light=not probing.filter.refits)


@st.cache_resource(max_entries=24, show_spinner=False)
def _shared_probed(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _probing: Probing,
    _corpus: Corpus,
    _outside: Corpus,
) -> Turns[Probed]:
    return _probe(_probing, _corpus, _outside)


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _own_probed(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _probing: Probing,
    _corpus: Corpus,
    _outside: Corpus,
) -> Turns[Probed]:
    return _probe(_probing, _corpus, _outside)


def warm() -> None:
    """Answer the front page's first question."""
    growing(Experiment(), bundled_mail(), outside_corpus()).work.work(60)
