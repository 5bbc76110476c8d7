"""Reviewing: marks change the filter at once, are kept with their mail, and the truth is told in the end."""

import pytest
from streamlit.testing.v1 import AppTest

from core.monitors.marks import to_csv
from core.monitors.training_review import suspicions, suspicions_of
from core.scenarios import scenarios
from core.scenarios.made import made_table
from pages.ui.contents import entry
from tests.pages.test_people import CASES, bring, said
from tests.pages.test_vocabulary import words_of as written
from tests.pages.visits import calm, headline_of, named, press, texts, turn_to, visit
from tests.vocabulary import OF_MAIL

pytestmark = pytest.mark.usefixtures("small_bundled")
ASKED = {"attack": "dictionary", "poison": "8"}
LOAN = {"corpus": "loan", "filter": "naive_bayes", "attack": "shill_applications", "poison": "144"}
TABLE = made_table(scenarios()["loan"]())


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


def of_mail(at: AppTest) -> list[str]:
    """All that the page writes, its help too, as far as it speaks of mail; not why some scores are not for tables."""
    links = {link.proto.label for link in at.get("page_link")}
    why = {f"**{kind.title}.** {kind.not_on_tables}" for kind in suspicions().values()}
    return [line for line in [*said(at), *written(at)] if OF_MAIL.search(line) and line not in links | why]


def test_applications_are_read_field_by_field_and_marks_retrain_the_model() -> None:
    at = visit("review.py", LOAN)
    unread = headline_of(at)
    assert unread.startswith("144 forged applications lie among 1,584: the loan model ")
    assert " Before the attack: " in unread
    card = at.dataframe[0].value
    assert card["Field"].tolist() == [field.label for field in scenarios()["loan"].fields]
    assert any(value.endswith(" €") for value in card["Stated"])
    assert of_mail(at) == []
    at = press(at, "Remove")
    assert read(at) == "1 of 40 read"
    assert headline_of(at).startswith("1 of 1,584 applications read. The loan model ")
    label = next(button.label for button in at.button if button.label.startswith("Relabel as "))
    assert label.removeprefix("Relabel as ") in {"future default", "good customer"}
    at = press(at, label)
    assert at.dataframe[1].value["Mark"].tolist()[:3] == ["remove", "relabel", ""]
    assert of_mail(at) == []


def test_where_nobody_forged_anything_the_applications_are_read_all_the_same() -> None:
    at = visit("review.py", LOAN | {"poison": "0", "truth": "yes"})
    assert headline_of(at) == "1,440 applications to learn from, and nobody has read one yet."
    assert of_mail(at) == []


def test_what_an_application_is_stays_untold_until_the_end_and_then_all_orders_stand_beside_each_other() -> None:
    at = visit("review.py", LOAN)
    assert "forged" not in " ".join(said(at)).replace(headline_of(at), "")
    assert "Truth" not in at.dataframe[1].value
    at = press(at, "Remove")
    at = calm(named(at.toggle, "review.truth").set_value(True).run())
    assert " of 144 forged applications caught, " in headline_of(at)
    assert set(at.dataframe[0].value["Truth"]) == {"poison", "as it came"}
    lines = " ".join(line.value for line in at.markdown)
    assert "0.5 minutes of reading. As many reads in random order hold 0.1 forged applications on average" in lines
    spec = at.get("plotly_chart")[0].proto.spec
    assert "applications read" in spec
    assert "Doubtful outcome" in spec
    assert of_mail(at) == []


@pytest.mark.parametrize("order", list(suspicions_of(TABLE)))
def test_applications_can_be_read_in_every_order_that_is_offered(order: str) -> None:
    at = visit("review.py", LOAN | {"queue": order, "role": "scientist"})
    assert len(at.dataframe[1].value) == 40
    assert named(at.selectbox, "review.queue").value == order
    assert "Score" in at.dataframe[1].value
    assert of_mail(at) == []


def test_a_score_that_cannot_read_applications_is_not_offered_and_says_why() -> None:
    at = visit("review.py", LOAN | {"queue": "breadth"})
    chosen = named(at.selectbox, "review.queue")
    assert chosen.value == "centre_distance"
    refused = [kind for name, kind in suspicions().items() if name not in suspicions_of(TABLE)]
    assert len(chosen.options) == len(suspicions()) - len(refused)
    for kind in refused:
        assert kind.title not in chosen.options
        assert f"**{kind.title}.** {kind.not_on_tables}" in " ".join(said(at))


def test_an_own_table_is_reviewed_in_its_words_and_its_marks_come_back() -> None:
    at = turn_to(bring(visit("people.py"), CASES.encode()), "review.py")
    assert " forged cases lie among 128" in headline_of(at)
    assert at.dataframe[0].value["Field"].tolist() == ["age", "town"]
    at = press(at, "Fine")
    assert of_mail(at) == []
    marks = to_csv(at.session_state["visit"].marks.popitem()[1], "case")
    assert marks.startswith("case,mark\n")
    at = calm(at.run())
    calm(at.file_uploader[0].upload("marks.csv", marks.encode(), "text/csv").run())
    at = press(at, "Use these marks")
    assert at.dataframe[1].value["Mark"].tolist()[:2] == ["fine", ""]
    calm(at.file_uploader[0].upload("marks.csv", b"message,mark\n", "text/csv").run())
    at = press(at, "Use these marks")
    assert "must be “case,mark”" in " ".join(texts(at))
    at = calm(named(at.selectbox, "review.queue").select("leave_one_out").run())
    assert "for want of 10 trusted examples of each kind (there are " in " ".join(texts(at))
    assert of_mail(at) == []


def test_what_strangers_write_into_their_table_stays_text() -> None:
    data = CASES.replace("atown", "<b>x</b>[y](http://z.test)").replace("age", "a<i>ge")
    at = turn_to(bring(visit("people.py"), data.encode()), "review.py")
    assert "a<i>ge" in at.dataframe[0].value["Field"].tolist()
    assert not [line.value for line in at.markdown if "<b>x" in line.value or "http://z" in line.value]


def test_the_page_is_about_both_and_its_name_is_true_of_both() -> None:
    page = entry("review")
    assert page.of_mail is None
    assert page.title == "Review the training data"
