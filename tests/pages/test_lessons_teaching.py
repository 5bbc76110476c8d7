"""The teacher's side of lessons: sheets, links, and a file of their own."""

from importlib.resources import files
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from core.lessons import lessons
from pages.ui.lessons import composer as screen
from tests.pages.test_lessons import said, step, strip
from tests.pages.visits import calm, named, press, shown, texts, visit

LESSONS = lessons()
FILE = (files("lessons") / "first_poison.toml").read_bytes()


def composer() -> AppTest:
    return visit("all_lessons.py", {"sheet": "composer"})


def link(at: AppTest) -> str:
    return str(at.code[0].value)


def words(at: AppTest) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link(at)).query))


def bring(at: AppTest, data: bytes) -> AppTest:
    return shown(at.file_uploader[0].upload("mine.toml", data, "application/toml").run())


@pytest.mark.parametrize("name", LESSONS)
def test_every_lesson_has_a_sheet_under_a_link(name: str) -> None:
    at = visit("all_lessons.py", {"sheet": name})
    sheet = LESSONS[name].sheet
    assert LESSONS[name].title in at.title[0].value
    options = [option.says for asked in (LESSONS[name].guess, LESSONS[name].saw) for option in asked.options]
    assert all(option in said(at) for option in options)
    for sentence in (*sheet.aims, *sheet.timing, *sheet.questions, *sheet.misconceptions, sheet.solution):
        assert sentence in said(at)


def test_a_composed_link_says_lesson_class_and_what_is_left_out_and_opens_so() -> None:
    at = composer()
    at = calm(named(at.selectbox, "composer.lesson").select("one_persons_mail").run())
    at = calm(named(at.number_input, "composer.class_seed").set_value(11).run())
    at = calm(named(at.multiselect, "composer.controls").set_value(["poison", "attack"]).run())
    assert words(at) == {"lesson": "one_persons_mail", "class": "11", "hides": "attack.*"}
    assert urlsplit(link(at)).path == "/"
    at = calm(named(at.toggle, "composer.guess").set_value(False).run())
    opened = visit(address=words(at))
    assert step(opened) == 2
    assert opened.query_params["class"] == "11"


def test_the_experiment_on_the_screen_can_be_composed_too() -> None:
    at = calm(named(composer().selectbox, "composer.lesson").select("").run())
    at = calm(named(at.multiselect, "composer.controls").set_value(["poison"]).run())
    assert words(at)["guess"] == "first"
    assert {"attack", "filter", "attack.*"} <= set(words(at)["hides"].split(","))
    opened = visit(address={name: word for name, word in words(at).items() if name != "guess"})
    assert not [one for one in opened.selectbox if one.label in {"Attack", "Filter", "Defence"}]


def slides(at: AppTest) -> set[str]:
    return {one.proto.label for one in at.get("download_button") if "Slide" in one.proto.label}


def test_the_slide_is_offered_in_two_formats() -> None:
    assert slides(composer()) == {"Slide (.png)", "Slide (.svg)"}


def test_a_title_in_a_script_that_the_picture_cannot_show_is_offered_as_svg_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(screen, "_title_and_question", lambda: ("最初の毒", "How much?"))
    at = composer()
    assert slides(at) == {"Slide (.svg)"}
    assert any("has no “最初の毒”" in one for one in texts(at))


def test_a_file_of_ones_own_opens_in_this_visit_and_no_link_carries_it() -> None:
    at = bring(composer(), FILE.replace(b"First poison", b"Mine"))
    assert any("Open **Mine**" in one.proto.label for one in at.get("page_link"))
    assert "A link cannot carry it" in said(at)
    assert not at.code
    at.query_params.clear()
    for name, word in {"lesson": "own1", "pupil": "3"}.items():
        at.query_params[name] = word
    at = calm(at.switch_page("lab.py").run())
    assert "Mine" in strip(at)
    elsewhere = visit(address={"lesson": "own1"})
    assert any("stays in the visit it was given to" in note for note in texts(elsewhere))


def test_a_file_with_a_mistake_is_refused_by_file_line_and_field() -> None:
    at = bring(composer(), FILE.replace(b"minutes = 10", b'minutes = "ten"'))
    (refusal,) = texts(at)
    assert "mine.toml" in refusal.partition(", line 2:")[0]
    assert "minutes" in refusal
    assert len([one for one in at.get("page_link") if "Open **" in one.proto.label]) == 0


def test_the_list_leads_to_sheets_and_back() -> None:
    at = visit("all_lessons.py")
    (sheet,) = [one for one in at.button if one.key == "open-sheet.first_poison"]
    at = calm(sheet.click().run())
    assert "Teacher's sheet" in at.title[0].value
    at = press(at, "All lessons")
    assert "check themselves" in at.title[0].value


def test_a_sheet_leads_to_the_link_of_its_lesson() -> None:
    at = press(visit("all_lessons.py", {"sheet": "alarms"}), "Link, QR code and slide")
    assert words(at)["lesson"] == "alarms"


def test_a_link_that_only_this_machine_can_open_has_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not composer().get("image")
    assert "of this one a phone could make nothing" in said(composer())
    monkeypatch.setattr(screen, "for_others", lambda link: link.replace("localhost", "192.168.7.3"))
    at = composer()
    assert at.get("image")
    assert "link and QR code as one picture" in said(at)
