"""What all tests share: how Hypothesis runs, and corpora that are made once a session."""

import os
from collections import Counter

# workers and servers share the processors: threads of one computation that wait for each other take what others need
os.environ.setdefault("OMP_NUM_THREADS", "1")  # is read once, when NumPy is imported

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadFileScheduling

from core.mail.corpus import Corpus, load_corpus, sample_corpus
from tests.real_data import real_data
from tests.small_mail import random_corpus

# a shared machine may be slow at any moment: a test fails on a wrong answer, never on the clock
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if "CI" in os.environ else "here")

BROWSER = "tests/browser/"


class OneBrowser(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A worker takes a file as a whole, and all that needs a browser: that is one server and one browser, which mostly
    wait while others compute."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else str(super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> OneBrowser:
    return OneBrowser(config, log)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what was skipped and why."""
    reasons = Counter(
        str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr).removeprefix("Skipped: ")
        for report in terminalreporter.getreports("skipped")
    )
    why = "; ".join(f"{count} × {' '.join(reason.split()).rstrip('.')}" for reason, count in reasons.most_common())
    terminalreporter.write_line(f"Skipped: {why or 'nothing'}.")


@pytest.fixture(scope="session")
def small() -> Corpus:
    """240 random messages, a third of them spam."""
    return random_corpus(seed=1, messages=240, vocabulary=300)


@pytest.fixture(scope="session")
def sample() -> Corpus:
    """The bundled mail."""
    return sample_corpus()


@pytest.fixture(scope="session")
def spamassassin() -> Corpus:
    return load_corpus(real_data("spamassassin.csv.gz"))


@pytest.fixture(scope="session")
def enron1() -> Corpus:
    return load_corpus(real_data("enron1.csv.gz"))


@pytest.fixture(scope="session")
def sms() -> Corpus:
    return load_corpus(real_data("sms_spam.csv.gz"))
