"""Reviewing: marks change the filter at once, are kept with their mail, and the truth is told in the end."""

import pytest
from streamlit.testing.v1 import AppTest

from core.monitors.marks import to_csv
from core.monitors.training_review import suspicions
from tests.pages.visits import calm, named, press, texts, turn_to, visit

pytestmark = pytest.mark.usefixtures("small_bundled")
ASKED = {"attack": "dictionary", "poison": "8"}


def read(at: AppTest) -> str:
    """How much was read, as the bar says it."""
    (bar,) = at.get("progress")
    return str(bar.proto.text)


def pile(at: AppTest) -> list[str]:
    return at.dataframe[0].value["Mark"].tolist()


def test_a_mark_retrains_the_filter_and_can_be_taken_back() -> None:
    at = visit("review.py", ASKED)
    unread = at.title[0].value
    assert unread.startswith("8 poison messages lie among ")
    for count in (1, 2, 3):
        at = press(at, "Remove")
        assert read(at) == f"{count} of 40 read"
        assert pile(at)[: count + 1] == ["remove"] * count + [""]
    assert "messages read." in at.title[0].value
    for _ in range(3):
        at = press(at, "Take back the last mark")
    assert at.title[0].value == unread
    at = press(at, "Relabel as good mail")
    assert pile(at)[0] == "relabel"


def test_the_truth_is_told_when_the_budget_is_spent_or_somebody_wants_to_know() -> None:
    at = visit("review.py", ASKED | {"reads": "20"})
    assert "Truth" not in at.dataframe[0].value
    for _ in range(20):
        at = press(at, "Fine")
    assert at.dataframe[0].value["Truth"].tolist() == ["poison"] * 8 + ["as it came"] * 12
    assert "none of 8 poison messages caught" in at.title[0].value
    assert at.get("plotly_chart")
    early = visit("review.py", ASKED | {"truth": "yes"})
    assert "Truth" in early.dataframe[0].value


def test_scores_are_for_those_who_see_them_and_one_that_lacks_trusted_mail_says_so() -> None:
    assert "Score" not in visit("review.py", ASKED).dataframe[0].value
    at = visit("review.py", ASKED | {"role": "scientist", "queue": "flood_size"})
    assert "Score" in at.dataframe[0].value
    refused = visit("review.py", ASKED | {"queue": "roni"})
    assert "for want of" in " ".join(texts(refused))
    assert named(refused.selectbox, "review.queue").value == "roni", "another order can be chosen"


@pytest.mark.parametrize("order", [name for name, kind in suspicions().items() if not kind.trusted])
def test_every_order_can_be_read_in(order: str) -> None:
    at = visit("review.py", ASKED | {"queue": order})
    assert len(at.dataframe[0].value) == 40


def test_marks_stay_with_their_mail_whatever_filter_reads_it_and_wherever_one_goes() -> None:
    at = press(visit("review.py", ASKED), "Remove")
    at = turn_to(at, "lab.py")
    at = calm(named(at.selectbox, "choose.filter").select("multinomial_nb").run())
    at = turn_to(at, "review.py")
    assert pile(at)[:2] == ["remove", ""]
    at = turn_to(at, "lab.py")
    at = calm(named(at.selectbox, "choose.attack").select("chaff").run())
    assert "remove" not in pile(turn_to(at, "review.py"))


def test_marks_come_home_and_go_out_and_what_is_none_is_refused_with_its_line() -> None:
    at = press(visit("review.py", ASKED), "Remove")
    marks = to_csv(at.session_state["visit"].marks.popitem()[1])
    other = visit("review.py", ASKED)
    calm(other.file_uploader[0].upload("marks.csv", marks.encode(), "text/csv").run())
    assert pile(press(other, "Use these marks"))[0] == "remove"
    calm(other.file_uploader[0].upload("marks.csv", b"message,mark\nnonsense,remove\n", "text/csv").run())
    other = press(other, "Use these marks")
    assert "Line 2" in " ".join(texts(other))
    assert pile(other)[0] == "remove", "what there was stays"
