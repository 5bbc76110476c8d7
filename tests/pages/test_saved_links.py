"""A lone learner goes on from a saved link: every lesson opens in a fresh session as it was left."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import Lesson, lessons, picks
from core.monitors.marks import Mark
from pages.ui.state.hiding import control_of
from tests.pages.test_lessons import button, click, every_lesson, said, script_of, step, strip, widgets
from tests.pages.visits import calm, name_of, named, open_settings, press, texts, visit

LESSONS = lessons()
ELSEWHERE = {"watch.dial": "12", "watch.labelled": "80", "probe.queries": 500, "probe.extraction.questions": 100}
TOO_SMALL = {"fool_the_filter", "copy_the_filter"}  # a small corpus has one message for these, or one answer
pytestmark = pytest.mark.usefixtures("unhurried")


def saved(at: AppTest) -> dict[str, str]:
    return {name: str(at.query_params[name]) for name in at.query_params}


def stands(at: AppTest) -> dict[str, Any]:
    """Name of each widget on the page → where it stands."""
    return {name_of(one): one.value for one in widgets(at) if one.key}


def same(at: AppTest) -> AppTest:
    """A fresh session that came by the saved link, which shows all that the old one does."""
    words, script = saved(at), script_of(LESSONS[str(at.query_params["lesson"])])
    again = open_settings(visit(script, words))
    assert saved(again) == words
    assert strip(again) == strip(at)
    assert stands(again) == stands(at)
    assert not [note for note in texts(again) if "cannot" in note]
    return again


def goes_to(at: AppTest, wanted: int) -> AppTest:
    while step(at) != wanted:
        at = click(at, "lesson.next" if step(at) < wanted else "lesson.back")
    return at


def turned(at: AppTest, lesson: Lesson) -> AppTest:
    """With each control that the lesson shows, and each of its picks, somewhere else."""
    for name in sorted(stands(at)):
        if name == "evade.message" or not (lesson.is_shown(control_of(name)) or name.startswith("lesson.pick.")):
            continue  # a message of ones own would be next to it
        found = [one for one in widgets(at) if name_of(one) == name]
        if found:
            at = calm(moved(found[0]).run())
    return at


def moved(widget: Any) -> Any:
    """A widget somewhere else than it stands: at another of its options, or at an end of its range."""
    if widget.type in {"slider", "number_input"}:
        return widget.set_value(widget.max if widget.value != widget.max else widget.min)
    if widget.type == "selectbox":
        return widget.select_index(1 if widget.format_func(widget.value) == widget.options[0] else 0)
    if widget.type == "text_area":
        return widget.set_value("meeting")
    return widget.set_value(ELSEWHERE[name_of(widget)])


def written(at: AppTest) -> AppTest:
    """With a message asked and two marks set, where the page has them."""
    if at.session_state["visit"].page == "evade":
        at = press(at, "Next message")
        area = named(at.text_area, "evade.text")
        area.set_value(f"{area.value}\nsee you at the meeting, dear friend")
        at = press(at, "**Ask the filter**")
    if at.session_state["visit"].page == "review":
        at = click(click(at, "review.remove"), "review.fine")
    return at


@every_lesson
def test_a_fresh_session_has_step_guess_hints_sight_picks_controls_and_what_was_made_by_hand(
    lesson: Lesson, request: pytest.FixtureRequest
) -> None:
    if lesson.name not in TOO_SMALL:
        request.getfixturevalue("small_bundled")
    at = visit(script_of(lesson), {"lesson": lesson.name}, wait=False)
    at = calm(button(at, "lesson.guess.1").click().run())
    trying = 1 + max(number for number, one in enumerate(lesson.steps) if one.done_when in {"tried", "passed"})
    at = open_settings(click(goes_to(at, trying), "lesson.hint"))
    before = stands(at), by_hand(at)
    at = written(turned(at, lesson))
    assert stands(at).keys() >= {f"lesson.pick.{word}" for word in picks(lesson)}
    assert (stands(at), by_hand(at)) != before
    again = same(at)
    assert by_hand(again) == by_hand(at)
    assert lesson.hints[0].text in said(again)
    sight = 1 + next(number for number, one in enumerate(lesson.steps) if one.done_when == "saw")
    again = same(click(goes_to(at, sight), "lesson.saw.0"))
    assert button(goes_to(again, sight), "lesson.saw.0").icon == ":material/check:"
    assert button(goes_to(again, 1), "lesson.guess.1").icon == ":material/check:"
    same(goes_to(at, len(lesson.steps) + 1))


def by_hand(at: AppTest) -> tuple[str, dict[str, Mark]]:
    """What was written and what was marked."""
    here = at.session_state["visit"]
    marks = next(iter(here.marks.values()), {})
    return here.game.text if here.game else "", marks
