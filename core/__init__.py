"""The engine: real filters, real attacks, exact retraining. Imports no screen."""

from core.errors import InputError
from core.mail.corpus import load_corpus, outside_corpus, sample_corpus
from core.own_filter import filter_of
from core.questions.experiment import Experiment
from core.runs.sweeping import run, sweep

__all__ = ["Experiment", "InputError", "filter_of", "load_corpus", "outside_corpus", "run", "sample_corpus", "sweep"]
