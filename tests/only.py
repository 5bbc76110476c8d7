"""Fewer choices than there are, so that a test takes seconds."""

from collections.abc import Mapping

import pytest

from core.declared.parameters import Declared
from core.questions.parts import Idea


def only(monkeypatch: pytest.MonkeyPatch, some: Idea, known: Mapping[str, type[Declared]]) -> None:
    """Let this part of a question have these choices alone."""
    every = Idea.choices
    monkeypatch.setattr(Idea, "choices", lambda idea, corpus: known if idea is some else every(idea, corpus))
