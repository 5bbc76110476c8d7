"""Filters compared: each small chart is that filter's sweep; what takes long is done in turns that can be stopped."""

import re

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, InputError, outside_corpus, sample_corpus, sweep
from core.filters import filters
from core.insight.learners import Outcome, on_every_filter
from core.mail.corpus import Corpus
from core.questions.table import FILTER
from core.runs.sweeping import Sweep
from core.telling.filters import comparison, headline
from core.telling.numbers import before_and_after, percent
from core.telling.why import why
from pages.ui import cache
from tests.only import only
from tests.pages.visits import (
    calm,
    chart,
    frame,
    hand,
    move_slider,
    named,
    numbers,
    open_settings,
    texts,
    turn_to,
    visit,
)

QUICK = [name for name, kind in filters().items() if not kind.refits]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page knows only the filters that count, and one that refits."""
    known = {name: kind for name, kind in filters().items() if name in {*QUICK, "linear_svm"}}
    only(monkeypatch, FILTER, known)


def outcomes(at: AppTest, corpus: Corpus) -> list[Outcome]:
    experiment = Experiment.from_query("&".join(f"{name}={word}" for name, word in at.query_params.items()))
    level = int(hand(at).value)
    assert at.query_params["poison"] == str(level)
    return [Outcome(sweep(one, corpus, [0, level]), int(level > 0)) for one in on_every_filter(experiment, corpus)]


def opened(at: AppTest) -> list[str]:
    """Names of the filters in the order of their charts."""
    return [str(button.key).removeprefix("open.") for button in at.button if str(button.key).startswith("open.")]


def assert_it_shows(at: AppTest, found: list[Outcome]) -> None:
    assert at.title[0].value == headline(found).text
    assert opened(at) == [one.sweep.experiment.filter.id for one in found]
    assert at.dataframe[-1].value.equals(comparison(found))
    said = " ".join(line.value for line in at.markdown)
    for which, one in enumerate(found):
        spot, points = chart(at, which)["data"][-2:]
        assert set(numbers(spot["x"])) == {one.row["poison"]}
        assert numbers(points["y"]) == [one.row["fp"], one.row["fn"]]
        blocked, missed = (before_and_after(one.clean[error], one.row[error]) for error in ("fp", "fn"))
        assert f"{blocked}] · :orange[:material/change_history: {missed}]" in said
        if one.sweep.experiment.filter.counting:
            assert why(one).so.text in said


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("attack", ["dictionary", "pseudospam", "label_flip"])
def test_it_shows_what_each_filter_makes_of_the_attack(attack: str, small_bundled: Corpus) -> None:
    at = visit("learners.py", {"attack": attack, "seed": "2"})
    assert_it_shows(at, outcomes(at, small_bundled))
    for poison in (int(hand(at).max), 0):
        move_slider(at, poison)
        assert_it_shows(at, outcomes(at, small_bundled))


def test_the_bundled_mail_tells_the_lesson(sample: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, FILTER, {name: filters()[name] for name in QUICK})
    at = visit("learners.py")
    poison = hand(at).value
    spambayes = sweep(Experiment(), sample, [0, poison]).frame["fp"].iloc[1]
    assert at.title[0].value.startswith(
        f"{poison} poison messages make SpamBayes block {percent(spambayes)} of the good mail (before: "
    )
    assert spambayes > 0.5
    assert re.search(r" and Naive Bayes \(.+\) miss \d+% of the spam \(before: ", at.title[0].value)


@pytest.mark.usefixtures("quick")
def test_all_charts_have_all_stops_and_the_same_axes(small_bundled: Corpus) -> None:
    at = visit("learners.py")
    slider = hand(at)
    stops = [int(stop) for stop in np.arange(0, slider.max + 1, slider.step)]
    axes = []
    for which, name in enumerate(opened(at)):
        figure = chart(at, which)
        found: Sweep = sweep(Experiment(name), small_bundled, stops)
        for line, error in zip(figure["data"][:2], ("fp", "fn"), strict=True):
            assert numbers(line["x"]) == stops
            assert numbers(line["y"]) == list(found.frame[error])
        axes.append((figure["layout"]["xaxis"]["range"], figure["layout"]["yaxis"]["range"]))
    assert axes == [([0, slider.max], [-0.06, 1.06])] * len(axes)
    assert not [button for button in at.button if button.label == "Stop"], "all is done"


@pytest.mark.usefixtures("quick")
def test_a_chart_opens_its_filter_in_the_lab(small_bundled: Corpus) -> None:
    at = move_slider(visit("learners.py", {"attack": "pseudospam"}), 10)
    calm(at.button(key="open.multinomial_nb").click().run())
    assert (at.query_params["filter"], at.query_params["attack"], at.query_params["poison"]) == (
        "multinomial_nb", "pseudospam", "10",
    )  # fmt: skip
    found = sweep(Experiment("multinomial_nb", "pseudospam"), small_bundled, [0, 10])
    assert frame(at)["numbers"]["fp"]["value"] == percent(found.frame["fp"].iloc[1]), "this is the lab"


@pytest.mark.usefixtures("quick")
def test_the_visitors_own_cutoffs_hold_for_the_visitors_filter(small_bundled: Corpus) -> None:
    at = visit("learners.py", {"filter": "spambayes", "filter.high": "0.5"})
    (own,) = [one for one in outcomes(at, small_bundled) if one.sweep.experiment.filter.id == "spambayes"]
    assert own.sweep.cutoffs[0, 1] == 0.5
    assert_it_shows(at, outcomes(at, small_bundled))


@pytest.mark.usefixtures("quick", "unhurried")
def test_what_is_stopped_keeps_what_is_done_and_goes_on(small_bundled: Corpus) -> None:
    at = visit("mail.py")
    at.session_state["visit"].stopped = True
    turn_to(at, "learners.py")
    found = [one for one in outcomes(at, small_bundled) if not one.sweep.experiment.filter.refits]
    assert at.title[0].value == f"{headline(found).text}, so far"
    assert len(at.get("plotly_chart")) == len(found), "the filters that count are there at once"
    (go_on,) = [button for button in at.button if button.label == "Go on"]
    calm(go_on.click().run())
    assert_it_shows(at, outcomes(at, small_bundled))


@pytest.mark.usefixtures("small_bundled", "quick")
def test_an_attack_that_nobody_can_run_is_refused_once_and_can_be_mended() -> None:
    at = visit("learners.py", {"attack.words": "own list", "attack.own": "a - 1"})
    refusals = {line for line in texts(at) if line.startswith("The word list is empty")}
    assert len(refusals) == 1
    open_settings(at)
    calm(named(at.text_area, "attack.dictionary.own").set_value("meeting").run())
    assert at.title[0].value.startswith(tuple("What 0123456789"))


@pytest.mark.usefixtures("quick")
def test_a_filter_that_cannot_be_attacked_like_this_says_why(
    small_bundled: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow = cache.growing_sweep

    def choosy(experiment: Experiment, *rest: object) -> object:
        if experiment.filter.id == "spambayes":
            raise InputError("SpamBayes is not to be attacked.")
        return grow(experiment, *rest)

    monkeypatch.setattr(cache, "growing_sweep", choosy)
    at = visit("learners.py")
    assert texts(at) == ["SpamBayes is not to be attacked."]
    found = [one for one in outcomes(at, small_bundled) if one.sweep.experiment.filter.id != "spambayes"]
    assert at.title[0].value == headline(found).text
    assert at.dataframe[-1].value.equals(comparison(found))


@pytest.mark.usefixtures("quick")
def test_sweeps_are_shared_with_the_lab(small_bundled: Corpus) -> None:
    visit("learners.py")
    for one in on_every_filter(Experiment(), sample_corpus()):
        assert cache.growing(one, cache.Mail(small_bundled, outside_corpus())).work.finished
