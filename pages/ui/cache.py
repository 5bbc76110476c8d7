"""What visitors share, and what one visitor keeps. The only file with st.cache_*.

The bundled mail and all that follows from it is the same for everybody and is shared; what follows from a visitor's
own mail stays in that visitor's session. Everything is bounded.
"""

from dataclasses import replace

import streamlit as st

from core import Experiment, sample_corpus
from core.corpus import Corpus
from core.experiment import SAMPLE
from core.split import split
from core.sweeping import growing_sweep, slider_levels
from pages.ui.growing import GrowingSweep


@st.cache_resource(show_spinner=False)
def bundled_mail() -> Corpus:
    return sample_corpus()


def growing(experiment: Experiment, corpus: Corpus) -> GrowingSweep:
    """The sweep of an experiment over the slider's levels; cut-offs and the slider's place do not matter to it."""
    return (_shared if experiment.corpus == SAMPLE else _own)(scores_key(experiment), experiment, corpus)


def scores_key(experiment: Experiment) -> str:
    """What the scores depend on: all of an experiment but its cut-offs and the slider's place."""
    return replace(experiment, filter=experiment.filter.at_default_cutoffs(), poison=0).to_query()


def _grow(experiment: Experiment, corpus: Corpus) -> GrowingSweep:
    train = split(corpus.groups, corpus.labels, experiment.seed).train
    levels = [int(level) for level in slider_levels(experiment.attack, corpus.labels[train])]
    return GrowingSweep(growing_sweep(experiment, corpus, levels), levels)


@st.cache_resource(max_entries=24, show_spinner=False)
def _shared(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
) -> GrowingSweep:
    return _grow(_experiment, _corpus)


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _own(
    key: str,  # noqa: ARG001 - Streamlit reads it
    _experiment: Experiment,
    _corpus: Corpus,
) -> GrowingSweep:
    return _grow(_experiment, _corpus)


def warm() -> None:
    """Answer the front page's first question."""
    growing(Experiment(), bundled_mail()).advance(60, Experiment().filter)
