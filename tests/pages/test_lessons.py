"""Lessons on the pages: opened, guessed, tried, seen, left, and gone on with from a saved link."""

from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import Lesson, lessons
from core.lessons.places import control_ids
from core.take_home.lessons import TakeHome
from pages.ui.contents import entry
from pages.ui.lessons import take_home
from pages.ui.state.hiding import WHAT_IS_SEEN, control_of
from tests.pages.visits import calm, hand, move_slider, name_of, texts, turn_to, visit

LESSONS = lessons()
every_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=lambda lesson: lesson.name)


def script_of(lesson: Lesson) -> str:
    return entry(lesson.page).script


def opened(lesson: Lesson, *, wait: bool = True, **words: str) -> AppTest:
    return visit(script_of(lesson), {"lesson": lesson.name} | words, wait=wait)


def strip(at: AppTest) -> str:
    """What the strip says in its first line; empty where there is none."""
    said = [one.value for one in at.markdown if ":gray[Step " in one.value]
    return said[0] if said else ""


def step(at: AppTest) -> int:
    return int(strip(at).partition(":gray[Step ")[2].partition(" of ")[0])


def button(at: AppTest, key: str) -> Any:
    (found,) = [one for one in at.button if one.key == key]
    return found


def click(at: AppTest, key: str) -> AppTest:
    return calm(button(at, key).click().run())


def refused(at: AppTest) -> bool:
    return any(one.proto.label == "Start the lesson over" for one in at.get("page_link"))


def said(at: AppTest) -> str:
    return "\n".join(one.value for one in at.markdown)


def widgets(at: AppTest) -> Iterator[Any]:
    for kind in ("selectbox", "slider", "select_slider", "number_input", "toggle", "text_area", "multiselect"):
        yield from at.get(kind)
    yield from at.get("button_group")


@pytest.mark.usefixtures("small_bundled")
@every_lesson
def test_every_lesson_opens_with_its_guess_and_then_on_its_page(lesson: Lesson) -> None:
    at = opened(lesson, wait=False)
    assert lesson.title in strip(at)
    assert step(at) == 1
    assert [one.label for one in at.button if str(one.key).startswith("lesson.guess.")] == [
        option.says for option in lesson.guess.options
    ]
    at = button(at, "lesson.guess.0").click().run()
    assert not at.exception
    assert step(at) == 2
    assert at.query_params["guessed"] == "0"
    assert "lesson.try" in {one.key for one in at.button}


@pytest.mark.usefixtures("small_bundled")
@every_lesson
def test_a_lesson_hides_all_that_it_does_not_show_and_nothing_that_it_shows(lesson: Lesson) -> None:
    within = controls(opened(lesson, step="2", pupil="0"), lesson)
    alone = controls(visit(script_of(lesson), lesson.words(0)), lesson)
    assert within == {control for control in alone if lesson.is_shown(control)}


def controls(at: AppTest, lesson: Lesson) -> set[str]:
    """Words of the page's controls that are there, beside those that only say how a result is looked at."""
    at.session_state["settings"] = True
    known = control_ids(lesson.page) - {"seed", *WHAT_IS_SEEN.get(lesson.page, ())}
    found = {control_of(name_of(one)) for one in widgets(calm(at.run())) if one.key}
    return {control for control in found if control in known or f"{control.partition('.')[0]}.*" in known}


@pytest.mark.parametrize("name", ["first_poison", "one_persons_mail", "loan_unseen", "copy_the_filter"])
def test_the_solution_passes_through_the_strip_and_the_lazy_attempt_does_not(name: str) -> None:
    lesson = LESSONS[name]
    trying = next(number for number, one in enumerate(lesson.steps, start=1) if one.done_when == "passed")
    for attempt, passes in ((lesson.solutions[0], True), (lesson.lazy[0], False)):
        words = lesson.begun(7, attempt.changes).words
        at = opened(lesson, pupil="7", step=str(trying), **words)
        click(at, "lesson.try")
        if passes:
            assert step(at) == trying + 1
        else:
            assert step(at) == trying
            assert any(":material/cancel: **Not yet**" in one.value for one in at.markdown) or refused(at)


def test_a_learner_guesses_moves_hands_in_says_what_was_seen_and_reads_why() -> None:
    at = opened(LESSONS["first_poison"], pupil="7")
    assert not any(name_of(one) == "poison" for one in at.number_input)  # the result would tell what is guessed
    at = click(at, "lesson.guess.0")
    at = move_slider(at, 40)
    assert step(at) == 3
    at = click(at, "lesson.try")
    assert step(at) == 4
    assert "Done, with 40 poison messages" in said(at)
    at = click(at, "lesson.saw.2")
    assert step(at) == 5
    assert "Less than 1 in 20 :material/cancel: **Not so**" in said(at)
    assert ":gray[It is:] More than half of it" in said(at)
    assert "Mostly blocked good mail :material/check_circle: **Right**" in said(at)
    assert LESSONS["first_poison"].take_away in said(at)
    assert "worth 100 of 100" in said(at)
    assert {"Take it home (.html)", "As text (.md)"} <= {one.proto.label for one in at.get("download_button")}
    at = turn_to(at, "all_lessons.py")
    assert any("**First poison** · Done" in one.proto.label for one in at.get("page_link"))


@pytest.mark.usefixtures("small_bundled")
def test_steps_go_back_and_forth_and_a_guess_that_was_tried_stays() -> None:
    at = opened(LESSONS["first_poison"], pupil="7")
    at = click(click(at, "lesson.guess.1"), "lesson.try")
    at = click(at, "lesson.back")
    assert step(at) == 1
    assert button(at, "lesson.guess.0").disabled
    assert button(at, "lesson.guess.1").icon == ":material/check:"
    at = click(at, "lesson.show")
    assert step(at) == 2
    while not button(at, "lesson.next").disabled:
        at = click(at, "lesson.next")
    assert step(at) == len(LESSONS["first_poison"].steps) + 1


@pytest.mark.usefixtures("small_bundled")
def test_a_hint_says_its_price_before_it_is_taken() -> None:
    lesson = LESSONS["first_poison"]
    at = opened(lesson, step="3")
    for number, hint in enumerate(lesson.hints, start=1):
        assert hint.text not in said(at)
        assert button(at, "lesson.hint").label == f"Hint {number} for {hint.price} points"
        at = click(at, "lesson.hint")
        assert hint.text in said(at)
    assert not [one for one in at.button if one.key == "lesson.hint"]
    assert at.query_params["hints"] == str(len(lesson.hints))


@pytest.mark.usefixtures("small_bundled")
def test_whoever_leaves_finds_the_page_as_it_stands_with_all_controls() -> None:
    at = move_slider(opened(LESSONS["first_poison"], step="3"), 6)
    before = at.query_params["seed"]
    at = click(at, "lesson.leave")
    assert not strip(at)
    assert "lesson" not in at.query_params
    assert hand(at).value == 6
    assert at.query_params["seed"] == before
    assert "choose.attack" in {name_of(one) for one in at.selectbox}


@pytest.mark.usefixtures("small_bundled")
def test_a_saved_link_goes_on_where_it_was_saved_and_each_learner_has_a_seed_of_their_own() -> None:
    at = move_slider(click(opened(LESSONS["first_poison"]), "lesson.guess.2"), 6)
    saved = {name: at.query_params[name] for name in at.query_params}
    assert saved["seed"] == saved["pupil"]
    again = visit(address=saved)
    assert {name: again.query_params[name] for name in again.query_params} == saved
    assert strip(again) == strip(at)
    seeds = {opened(LESSONS["first_poison"], wait=False).query_params["pupil"] for _ in range(4)}
    assert len(seeds) > 1


@pytest.mark.usefixtures("small_bundled")
def test_a_lesson_goes_along_to_other_pages_and_leads_back() -> None:
    at = opened(LESSONS["first_poison"], step="2")
    at = turn_to(at, "map.py")
    assert step(at) == 2
    assert at.query_params["lesson"] == "first_poison"
    assert "lesson.try" not in {one.key for one in at.button}
    assert any("It goes on here: **The lab**" in one.proto.label for one in at.get("page_link"))


@pytest.mark.usefixtures("small_bundled")
def test_a_lesson_that_there_is_not_and_words_out_of_range_are_said_in_a_sentence() -> None:
    at = visit(address={"lesson": "first_posion"})
    assert texts(at) == ["There is no lesson called “first_posion” any more: the page Lessons lists those of today."]
    assert not strip(at)
    at = opened(LESSONS["first_poison"], step="-3", hints="-1", guessed="x", seen="7", **{"class": "1e3"})
    assert len(texts(at)) == 5
    assert all("cannot be" in note for note in texts(at))
    assert step(at) == 1
    at = opened(LESSONS["first_poison"], step="99")
    assert texts(at) == ["“step” cannot be “99” in this lesson, which has 5 steps; the last one is open."]
    assert step(at) == 5


@pytest.mark.usefixtures("small_bundled")
def test_a_hidden_control_that_an_address_changed_is_refused_with_a_way_to_start_over() -> None:
    at = opened(LESSONS["first_poison"], pupil="7", step="3", filter="multinomial_nb", poison="4", attack="dictionary")
    at = click(at, "lesson.try")
    assert refused(at)
    assert any("go on from the lesson's own link" in one for one in texts(at))
    assert step(at) == 3


@pytest.mark.usefixtures("small_bundled")
def test_what_is_taken_home_holds_guess_attempt_seed_and_link(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: list[TakeHome] = []
    monkeypatch.setattr(take_home, "lessons_markdown", lambda record: kept.append(record) or b"")
    monkeypatch.setattr(take_home.st, "download_button", lambda _, make, *__, **___: make())
    at = click(click(opened(LESSONS["first_poison"], pupil="7"), "lesson.guess.1"), "lesson.try")
    while not button(at, "lesson.next").disabled:
        at = click(at, "lesson.next")
    (lesson,) = kept[-1].lessons
    assert lesson.guesses[0].said == "Between 1 in 20 and a half"
    assert [one.seed for one in lesson.results] == [7]
    assert "pupil=7" in lesson.results[0].link
    assert lesson.results[0].sentence.startswith(("Not yet", "Done"))


def test_a_link_that_says_lesson_and_seed_alone_begins_the_lesson_by_that_seed() -> None:
    asked = visit(address={"lesson": "loan_unseen", "step": "2", "pupil": "3"}).session_state["visit"].experiment
    assert (asked.corpus, asked.attack.id, asked.seed) == ("loan", "focused_applicant", 3)
