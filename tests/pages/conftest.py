"""A small corpus in the place of the bundled one, for tests that walk through every combination."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.mail.corpus import SAMPLE, Corpus
from pages.ui import cache, working


def forget() -> None:
    cache.SHARED.forget(lambda _: True)


@pytest.fixture(scope="session")
def small_sample(small: Corpus) -> Corpus:
    """`small` under the id of the bundled mail."""
    return replace(small, bundled=SAMPLE)


@pytest.fixture
def small_bundled(small_sample: Corpus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    """The pages take `small` for the bundled mail."""
    forget()
    monkeypatch.setattr(cache, "sample_corpus", lambda: small_sample)
    yield small_sample
    forget()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks at light work does all of it, however slow the machine."""
    monkeypatch.setattr(working, "TASTE", 600.0)
    monkeypatch.setattr(working, "TURN", 600.0)
