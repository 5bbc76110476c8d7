"""The engine: real filters, real attacks, exact retraining. Imports no screen."""

from core.campaign.played import play
from core.errors import InputError
from core.mail.corpus import load_corpus, outside_corpus, sample_corpus
from core.own_filter import filter_of
from core.probing.probe import probe
from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.probing import Probing
from core.runs.sweeping import run, sweep

__all__ = [
    "Campaign",
    "Experiment",
    "InputError",
    "Probing",
    "filter_of",
    "load_corpus",
    "outside_corpus",
    "play",
    "probe",
    "run",
    "sample_corpus",
    "sweep",
]
