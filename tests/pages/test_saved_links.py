"""A lone learner goes on from a saved link: every lesson opens in a fresh session as it was left."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import Lesson, lessons, picks
from core.lessons.places import QUESTIONS, VIEWS
from core.monitors.marks import Mark
from pages.ui.lessons import take_home
from pages.ui.state import by_hand as by_hand_in_links
from pages.ui.state.hiding import control_of
from pages.ui.state.learning import PICKS, WORDS
from tests.pages.test_lessons import button, click, said, script_of, step, strip, widgets
from tests.pages.visits import calm, name_of, named, open_settings, press, texts, visit

LESSONS = lessons()
ELSEWHERE = {"watch.dial": "12", "watch.labelled": "80", "probe.queries": 500, "probe.extraction.questions": 100}
TOO_SMALL = {"fool_the_filter", "copy_the_filter"}  # a small corpus has one message for these, or one answer
WITH_HINTS = [lesson for lesson in LESSONS.values() if not lesson.is_experiment]
small = pytest.mark.usefixtures("small_bundled")
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


@pytest.mark.parametrize("lesson", WITH_HINTS, ids=lambda lesson: lesson.name)
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


@small
def test_the_game_of_an_experiment_begins_anew_in_a_fresh_session_and_what_was_answered_does_not() -> None:
    """It has no hint, which would change what is measured, and its link has no text: a game is its questions."""
    (lesson,) = (one for one in LESSONS.values() if one.is_experiment)
    at = visit(script_of(lesson), {"lesson": lesson.name}, wait=False)
    at = goes_to(calm(button(at, "lesson.guess.1").click().run()), 2)
    first = at.text_area[0].value
    at.text_area[0].set_value("meeting")
    at = press(at, "**Ask the filter**")
    again = visit(script_of(lesson), saved(at))
    assert (saved(again), strip(again)) == (saved(at), strip(at))
    assert again.text_area[0].value == first
    assert again.session_state["visit"].trial.condition == at.session_state["visit"].trial.condition
    assert button(goes_to(again, 1), "lesson.guess.1").icon == ":material/check:"


def by_hand(at: AppTest) -> tuple[str, dict[str, Mark]]:
    """What was written and what was marked."""
    here = at.session_state["visit"]
    marks = next(iter(here.marks.values()), {})
    return here.game.text if here.game else "", marks


@small
def test_what_is_too_long_for_an_address_is_said_and_goes_along_in_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(by_hand_in_links, "carried_text", lambda *_: None)
    lesson = LESSONS["fool_the_filter"]
    at = visit(script_of(lesson), {"lesson": lesson.name, "step": "3"})
    assert "too long for the address" not in said(at)
    named(at.text_area, "evade.text").set_value("see you at the meeting, dear friend")
    at = calm(press(at, "**Ask the filter**").run())
    assert "too long for the address" in said(at)
    assert "text" not in at.query_params
    click(at, "lesson.try")
    kept = at.session_state["visit"].tried[-1].attempt
    assert kept.text == "see you at the meeting, dear friend"
    assert take_home._made(kept) == {"Your text": kept.text}


@small
@pytest.mark.parametrize(
    ("name", "words", "note"),
    [
        ("fool_the_filter", {"text": "eNpLTEoG"}, "What was written in this link cannot be read here"),
        ("review_the_mail", {"marks": "zASNFZ4mr"}, "The marks in this link cannot be read here"),
        ("alarms", {"detector": "no such"}, "“detector” cannot be “no such” here; it is now"),
        ("alarms", {"judge": "nobody"}, "“judge” cannot be “nobody” here; it is now “readers”."),
        ("first_poison", {"colour": "blue"}, "“colour”"),
    ],
)
def test_words_of_another_version_are_said_and_the_lesson_goes_on(name: str, words: dict[str, str], note: str) -> None:
    lesson = LESSONS[name]
    at = visit(script_of(lesson), {"lesson": name, "step": "3"} | words)
    assert [one for one in texts(at) if note in one]
    assert step(at) == 3
    assert not [word for word in words if at.query_params.get(word) == [words[word]]]


@small
def test_what_a_link_says_was_answered_is_taken_home_too() -> None:
    at = visit(address={"lesson": "first_poison", "step": "5", "guessed": "2", "seen": "1", "hints": "1"})
    assert at.session_state["visit"].answers == {"first_poison": {"guessed": 2, "seen": 1, "hints": 1}}
    assert "Take it home (.html)" in {one.proto.label for one in at.get("download_button")}
    assert "opens the lesson as it stands" in said(at)


def test_no_pick_has_the_word_of_something_else_in_an_address() -> None:
    others = {part.word for kinds in QUESTIONS.values() for kind in kinds for part in kind.parts}
    others |= {name for names in VIEWS.values() for name in names} | set(WORDS)
    assert PICKS
    assert not others & set(PICKS)


@small
def test_marks_of_a_link_are_no_other_lessons() -> None:
    at = visit(address={"lesson": "first_poison", "step": "3", "marks": "xASNFZ4mr", "text": "eNpLTEoGAAJNASc"})
    assert not {"marks", "text"} & saved(at).keys()
