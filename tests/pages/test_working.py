"""Whoever waits sees the place in line, how far the work is, and can stop it; what is done, and why it ended, stays."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, InputError, outside_corpus
from core.mail.corpus import Corpus
from core.work.turns import Turns
from core.work.workbench import Workbench
from pages.ui import cache, working
from tests.pages.visits import calm, film, is_waiting, look_closer, press, shown, texts, visit

SVM = {"filter": "linear_svm", "attack": "dictionary"}


@pytest.fixture
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> Workbench:
    """A bench to which no worker comes: the test takes the steps itself."""
    bench = Workbench(hire=lambda _: None)
    monkeypatch.setattr(working, "BENCH", bench)
    return bench


def work_on(corpus: Corpus, address: dict[str, str]) -> Turns:
    return cache.growing(Experiment.clamped(address)[0], cache.Mail(corpus, outside_corpus())).work


def open_page(address: dict[str, str], page: str = "lab.py") -> AppTest:
    """The page as it is while the work goes on."""
    return shown(visit(page, address, wait=False))


def how_far(at: AppTest) -> list[str]:
    return [bar.proto.text for bar in at.get("progress")]


@pytest.mark.usefixtures("nobody_works", "unhurried")
def test_what_is_light_does_not_stand_in_line(small_bundled: Corpus) -> None:
    assert work_on(small_bundled, SVM).light is False
    at = open_page({"filter": "multinomial_nb"})
    assert not is_waiting(at)
    assert film(at)["frames"]


def test_a_place_in_line_then_progress_then_a_curve(small_bundled: Corpus, nobody_works: Workbench) -> None:
    nobody_works.look(Turns(lambda: iter([1])))
    at = open_page(SVM)
    assert how_far(at)[0].startswith("Queued, 1 before it. Retraining: 0 of ")
    assert "film" not in {one.proto.component_name for one in at.get("bidi_component")}
    assert any(box.label == "Filter" for box in at.selectbox), "another filter can be chosen meanwhile"
    work = work_on(small_bundled, SVM)
    while work.count < 3:
        work.step()
    shown(at.run())
    assert "Retraining: 3 of " in how_far(at)[0]
    assert len(film(at)["frames"]) == 3
    assert is_waiting(at)
    work.work(120)
    shown(at.run())
    assert not is_waiting(at)
    assert not how_far(at)


@pytest.mark.usefixtures("nobody_works")
def test_crafting_in_rounds_shows_how_far_it_is(small_bundled: Corpus) -> None:
    address = SVM | {"attack": "boiling_frog", "attack.per_week": "10"}
    at = open_page(address)
    work = work_on(small_bundled, address)
    work.step()
    work.step()
    assert work.at is not None
    assert work.at.done > 0
    shown(at.run())
    assert f"Crafting: {work.at.done:,} of {work.at.of:,}" in how_far(at)[0]


def test_stop_keeps_what_is_done_and_wants_no_more(small_bundled: Corpus, nobody_works: Workbench) -> None:
    at = open_page(SVM)
    work = work_on(small_bundled, SVM)
    while work.count < 3:
        work.step()
    shown(at.run())
    press(at, "Stop", wait=False)
    seen: list[Turns] = []
    nobody_works.look = lambda work: seen.append(work) or 0  # type: ignore[method-assign,func-returns-value]
    shown(at.run())
    assert seen == [], "a stopped page does not ask for work"
    assert [button.label for button in at.button if button.label in {"Stop", "Go on"}] == ["Go on"]
    assert len(film(at)["frames"]) == 3
    press(at, "Go on", wait=False)
    assert work in seen


def test_want_of_memory_is_said_and_may_be_tried_again(small_bundled: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    grow, full = cache.growing_sweep, [True]

    def scarce(*given: object) -> Iterator[object]:
        steps = grow(*given)  # type: ignore[arg-type]
        yield next(steps)
        if full:
            raise MemoryError
        yield from steps

    monkeypatch.setattr(cache, "growing_sweep", scarce)
    for _ in range(2):  # the second visitor shares the entry
        at = visit(address=SVM)
        assert "There was not enough memory for this just now." in texts(at)
        assert len(film(at)["frames"]) == 1, "what was done before stays"
    full.clear()
    at = press(at, "Try again")
    assert "There was not enough memory for this just now." not in texts(at)
    assert work_on(small_bundled, SVM).finished
    assert work_on(small_bundled, SVM).error is None


@pytest.mark.usefixtures("small_bundled")
def test_a_refusal_while_repeating_is_told_to_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> Iterator[object]:
        raise InputError("No other seed can be had.")
        yield

    monkeypatch.setattr(cache, "repetitions", refuses)
    for _ in range(2):
        at = look_closer(visit(address={"filter": "multinomial_nb"}), "Repeat")
        (control,) = [group for group in at.button_group if "6 seeds" in group.options]
        calm(control.set_value(6).run())
        assert "No other seed can be had." in texts(at)
