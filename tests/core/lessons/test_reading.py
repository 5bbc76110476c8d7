"""A lesson from a file is what the file says, and a hostile file is refused in one sentence that names the place."""

import time
from collections.abc import Callable

import pytest

from core.errors import InputError
from core.lessons import lesson_of, lessons
from core.lessons.goals.damage import Damage
from core.lessons.lesson import Option
from core.lessons.reading import MOST_BYTES, courses_of
from tests.core.lessons.small_lesson import LESSON, changed

FILE = "mine.toml"


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as refused:
        lesson_of(data, FILE)
    return str(refused.value)


def test_a_lesson_is_what_its_file_says() -> None:
    lesson = lesson_of(LESSON.encode(), FILE)
    assert (lesson.name, lesson.title, lesson.minutes, lesson.page) == ("mine", "First poison", 10, "")
    assert lesson.goals == (Damage(error="fp", at_least=0.5, poison=40),)
    assert lesson.guess.options == (Option("Little", 0.1), Option("Much"))
    assert [(step.done_when, step.control) for step in lesson.steps] == [("changed", "poison"), ("passed", "")]
    assert lesson.words(7) == {"attack": "dictionary", "seed": "7", "v": "2"}
    assert lesson == lesson_of(LESSON.replace("\n", "\r\n").encode(), FILE)
    assert hash(lesson) == hash(lesson_of(LESSON.encode(), FILE))


def test_what_is_not_shown_is_hidden() -> None:
    lesson = lesson_of(LESSON.encode(), FILE)
    assert {"filter", "attack", "attack.*", "corpus", "seed"} <= lesson.hides
    assert "poison" not in lesson.hides
    assert [lesson.is_shown(name) for name in ("poison", "attack.words", "attack.size", "attack")] == [
        True,
        True,
        False,
        False,
    ]
    every = lesson_of(changed('"attack.words"]', '"attack.*"]'), FILE)
    assert every.is_shown("attack.size")
    assert not every.is_shown("attack")


def test_hints_cost_what_they_say_and_never_more_than_there_is() -> None:
    lesson = lesson_of(LESSON.encode(), FILE)
    assert [lesson.points(hints) for hints in range(3)] == [100, 70, 0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("minutes = 10", "minutes = 0", "“mine.toml”, line 3: “minutes” must be a whole number from 1 to 90."),
        ("minutes = 10", "", "“mine.toml”, line 1: “minutes” is missing; write it."),
        ('title = "First poison"', "title = 3", "line 2: “title” must be a text of 1 to 80 characters."),
        ('page = ""', 'page = "nowhere"', "line 4: “page” must be one of '', 'learners'"),
        ('"attack.words"]', '"colour"]', "line 5: “shows” “colour” is no control of this page"),
        ('attack = "dictionary"', 'attack = "nothing"', "“address” There is no attack called “nothing”"),
        ('attack = "dictionary"', 'poison = "many"', "“address” “Poison” must be a whole number"),
        ('attack = "dictionary"', "seed = 3", "line 11: “address.seed” is each learner's own; leave it out."),
        (
            'attack = "dictionary"',
            'corpus = "theirs"',
            "line 11: “address.corpus” must be bundled mail.",
        ),
        ('attack = "dictionary"', 'color = "red"', "“address” “color” is no word of this page's address"),
        ('figure = "fp"', 'figure = "found"', "line 15: “guess.figure” must be one of 'fn', 'fp'"),
        ("below = 0.1", "below = nan", "line 20: “guess.options.below” must be a number from -1e+06 to 1e+06."),
        ('says = "Much"', 'says = "Much"\nbelow = 0.05', "“guess.options” must have a rising “below” each"),
        ('"changed poison"', '"changed filter"', "line 26: “steps.done_when” must be one of guessed"),
        ('"passed"', '"won"', "line 29: “steps.done_when” must be one of guessed"),
        ("price = 90", "price = 101", "line 36: “hints.price” must be a whole number from 0 to 100."),
        ('kind = "damage"', 'kind = "magic"', "line 39: “goals.kind” must be one of"),
        (
            'kind = "damage"',
            'kind = "alarm"',
            "line 39: “goals.kind” alarm cannot be tried on this page; its pages are 'watch'.",
        ),
        ("at_least = 0.5", "at_least = 2", "line 41: “goals.at_least” must be a number from 0.0 to 1.0."),
        ("at_least = 0.5", "at_least = 0.5\nspeed = 3", "line 42: “goals.speed” is no field of this place"),
        ("[sheet]", "[sheet]\ncolour = 3", "“sheet.colour” is no field of this place"),
        ('why = "Every', 'wy = "x"\nwhy = "Every', "line 7: “wy” is no field of this place"),
        ("poison = 40\n[[lazy]]", 'attack = "nothing"\n[[lazy]]', "“solutions.changes” There is no attack called"),
        ("[[hints]]", "[[[hints]]", "“mine.toml” is not TOML: it cannot be read at line"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_field(old: str, new: str, said: str) -> None:
    told = refusal(changed(old, new))
    assert said in told
    assert told.startswith("“mine.toml”")
    assert told.endswith(".")


@pytest.mark.parametrize(
    "active",
    [
        "<b>x</b>",
        "<script>",
        "![x](http://there.example/x.png)",
        "[x](y)",
        "&lt;",
        "javascript:x",
        "https://x",
        "\\u0000",
    ],
)
def test_nothing_is_kept_that_a_browser_would_act_on(active: str) -> None:
    assert "must be plain words, without markup or links" in refusal(changed("Everyday words", active))


def test_mail_of_the_teachers_own_may_be_named_where_it_is_theirs() -> None:
    data = changed('attack = "dictionary"', 'corpus = "theirs"')
    assert dict(lesson_of(data, FILE, own=["theirs"]).address)["corpus"] == "theirs"
    assert dict(lesson_of(changed('attack = "dictionary"', 'corpus = "loan"'), FILE).address)["corpus"] == "loan"


def _long(size: int) -> bytes:
    return b"x" * size


def _comments(size: int) -> bytes:
    return b"#\n" * (size // 2)


def _tables(size: int) -> bytes:
    return b"".join(f"[t{at}]\n".encode() for at in range(size // 8))


def _dots(size: int) -> bytes:
    return b"\n".join(b".".join([b"a"] * 250) + b"=1" for _ in range(size // 502))


def _brackets(size: int) -> bytes:
    return b"a = " + b"[\n" * (size // 2)


def _inline(size: int) -> bytes:
    return b"a = [\n" + b"{a={a={a={}}}},\n" * (size // 16) + b"]"


def _digits(size: int) -> bytes:
    return b"\n".join(f"a{at} = {'9' * 500}".encode() for at in range(size // 510))


def _steps(size: int) -> bytes:
    return LESSON.encode() + b'[[steps]]\ntext = "x"\ndone_when = "saw"\n' * (size // 40)


def _words(size: int) -> bytes:
    lines = "".join(f'"w{at}" = 1\n' for at in range(size // 12))
    return changed('attack = "dictionary"\n', lines)


HOSTILE = [_long, _comments, _tables, _dots, _brackets, _inline, _digits, _steps, _words]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_file_is_refused_soon_and_twice_as_much_takes_about_twice_as_long(
    hostile: Callable[[int], bytes],
) -> None:
    times = []
    for size in (MOST_BYTES // 4, MOST_BYTES // 2, MOST_BYTES - 2_500):
        data, spent = hostile(size), []
        for _ in range(3):  # the least of three, for a machine may be busy
            begun = time.process_time()
            refusal(data)
            spent.append(time.process_time() - begun)
        times.append(min(spent))
    assert times[-1] < 1  # the largest that is read at all
    assert times[-1] < 0.05 or times[-1] < 4 * times[-2] + 0.02


def test_a_file_that_is_too_large_or_no_text_is_refused() -> None:
    assert "more than 64,000 bytes" in refusal(b"#" * (MOST_BYTES + 1))
    assert "not written in UTF-8" in refusal(b"title = '\xff'")
    assert "[" not in refusal(b"\x00")


def test_the_name_of_a_file_is_a_strangers_too() -> None:
    with pytest.raises(InputError) as refused:
        lesson_of(b"", "<b>[x](http://there.example)" + "y" * 500)
    assert not {"<", "[", "(h"} & set(str(refused.value))
    assert len(str(refused.value)) < 200


def test_a_course_names_lessons_that_there_are() -> None:
    data = b'order = []\n[one]\ntitle = "One"\nminutes = 10\nlessons = ["first_poison"]'
    assert courses_of(data, "courses.toml", lessons())["one"].lessons == ("first_poison",)
    with pytest.raises(InputError, match=r"“one.lessons” there is no lesson “second”"):
        courses_of(data.replace(b"first_poison", b"second"), "courses.toml", lessons())
