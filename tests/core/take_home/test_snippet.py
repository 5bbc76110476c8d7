"""The lines shown as "the code" run, and print what the lab shows."""

import contextlib
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import Experiment, sample_corpus, sweep
from core.attacks.causative import causative_attacks
from core.filters import filters
from core.mail.corpus import Corpus
from core.take_home.snippet import snippet
from tests.small_mail import any_of

EXPERIMENTS = st.builds(
    Experiment,
    filter=st.one_of([any_of(kind) for kind in filters().values()]),
    attack=st.one_of([any_of(kind) for kind in causative_attacks().values()]),
    seed=st.integers(0, 9_999),
    poison=st.integers(0, 500),
)


@given(EXPERIMENTS)
def test_the_lines_name_the_very_experiment(experiment: Experiment) -> None:
    lines = snippet(experiment).splitlines()
    setup = [line for line in lines if line.startswith(("from ", "experiment = "))]
    names: dict = {}
    exec("\n".join(setup), names)  # noqa: S102 - what a visitor would do
    again = names["experiment"]
    assert (again.filter, again.attack, again.seed) == (experiment.filter, experiment.attack, experiment.seed)
    assert f"levels=[0, {experiment.poison}]" in snippet(experiment)


@pytest.mark.parametrize("filter_name", sorted(filters()))
def test_the_lines_run_and_print_the_figures_of_the_lab(
    filter_name: str, small: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = Experiment(filter=filter_name, attack="dictionary", seed=4, poison=12)
    monkeypatch.setattr("core.sample_corpus", lambda: small)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(snippet(experiment), {})  # noqa: S102 - what a visitor would do
    frame = sweep(experiment, small, [0, 12]).frame[["poison", "fn", "fp"]]
    table, _, largest = printed.getvalue().rstrip().rpartition("\n")
    assert table == str(frame)
    assert float(largest) < 1e-4
    assert re.search(r"^ *1 +12 ", table, re.MULTILINE)


def test_mail_of_ones_own_is_loaded_from_a_file() -> None:
    lines = snippet(Experiment(corpus="0123456789abcdef"))
    assert "load_corpus(" in lines
    assert sample_corpus.__name__ not in lines
    assert "0123456789abcdef" not in lines


def test_mail_that_the_attacker_has_from_elsewhere_is_loaded_too() -> None:
    lines = snippet(Experiment(outside="0123456789abcdef"))
    assert 'outside = load_corpus("outside.csv")' in lines
    assert ", outside=outside)" in lines
    assert "outside" not in snippet(Experiment())
