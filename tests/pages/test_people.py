"""Applications in the lab: one choice changes the domain, drawers speak its words, nothing is lost on the way back."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from core.scenarios import scenarios
from pages.ui.contents import CONTENTS, Entry, scripted
from pages.ui.drawers import OF_TABLES
from tests.pages.visits import EVERY_PAGE, calm, film, headline_of, named, press, texts, turn_to, visit
from tests.vocabulary import OF_MAIL

LOAN = {"corpus": "loan", "filter": "naive_bayes", "attack": "wrong_outcomes", "poison": "80"}


def said(at: AppTest) -> list[str]:
    """All that the page itself says: text, tables' heads, names of widgets, what the film calls things."""
    lines = [*(line.value for line in at.markdown), *texts(at), *(title.value for title in at.title)]
    # the frame of a table of models calls its first column so, and the screen calls it by the learner's name
    lines += [str(column) for table in at.dataframe for column in table.value.columns if column != "filter"]
    lines += [cell for table in at.dataframe for cell in table.value.astype(str).to_numpy().ravel()]
    for widgets in (at.selectbox, at.number_input, at.button, at.toggle, at.button_group):
        lines += [widget.label for widget in widgets]
    return lines


@pytest.mark.parametrize("name", list(scenarios()))
def test_the_film_speaks_the_words_of_the_decision(name: str) -> None:
    at = visit(address={**LOAN, "corpus": name})
    scenario = scenarios()[name]
    sent = film(at)
    shown = json.dumps([sent["frames"], sent["words"], sent["swarm"]["firstLines"]], ensure_ascii=False)
    assert scenario.positives[1] in shown
    assert scenario.accepted.capitalize() in film(at)["words"]["folders"]
    assert [line for line in [headline_of(at), *said(at), shown] if OF_MAIL.search(line)] == []


@pytest.mark.parametrize("drawer", list(OF_TABLES))
def test_every_drawer_of_the_lab_speaks_of_applications(drawer: str) -> None:
    chosen = {"filter": "decision_tree"} if drawer == "Tree" else {}
    at = visit(address={**LOAN, **chosen, "view": drawer})
    own = {"Table": 1}.get(drawer, 0)  # a column of the frame, which the screen calls otherwise
    assert len([line for line in said(at) if OF_MAIL.search(line)]) <= own, [
        line for line in said(at) if OF_MAIL.search(line)
    ]


def test_turning_to_applications_and_back_loses_nothing() -> None:
    at = visit(address={"filter": "multinomial_nb", "attack": "label_flip", "poison": "40", "seed": "3"})
    before = dict(at.query_params)
    at = turn_to(at, "people.py")
    at = calm(named(at.button, "people.loan").click().run())
    assert headline_of(at) == "Loan sanction is under attack"
    at = turn_to(at, "lab.py")
    assert at.query_params["filter"] == "naive_bayes"
    assert at.query_params["attack"] == "wrong_outcomes"
    assert not texts(at)
    at = turn_to(at, "evade.py")
    assert headline_of(at) == "Fool the filter: only with mail"
    at = press(at, "Back to the mail")
    at = turn_to(at, "lab.py")
    assert {name: at.query_params[name] for name in before} == before


@pytest.mark.parametrize("page", [page for page in CONTENTS if page.of_mail], ids=lambda page: page.path)
def test_a_page_about_messages_says_why_and_offers_both_ways(page: Entry) -> None:
    assert page.of_mail
    at = visit(page.script, {"corpus": "credit"})
    assert headline_of(at).endswith(": only with mail")
    assert page.of_mail.why in " ".join(line.value for line in at.markdown)
    assert [button.label for button in at.button if button.label == "Back to the mail"]
    (link,) = [link.proto for link in at.get("page_link") if link.proto.label.startswith("For ")]
    assert link.page == scripted(page.of_mail.script).path
    assert ("view" in link.query_string) == bool(page.of_mail.view)
    assert page.of_mail.view in {"", *OF_TABLES}
    assert scripted(page.of_mail.script).of_mail is None


@pytest.mark.parametrize(("said", "kept"), [({"poison": "80"}, True), ({}, False)])
def test_what_leads_away_from_it_leaves_the_slider_where_it_stands(said: dict[str, str], kept: bool) -> None:
    at = visit("evade.py", {"corpus": "loan", "filter": "naive_bayes", "attack": "wrong_outcomes", **said})
    (link,) = [link.proto for link in at.get("page_link") if link.proto.label.startswith("For ")]
    assert ("poison=80" in link.query_string) == kept
    assert ("poison" in link.query_string) == kept


@pytest.mark.parametrize("page", CONTENTS, ids=lambda page: page.path)
def test_the_next_page_of_applications_is_about_them(page: Entry) -> None:
    (link,) = [
        link.proto
        for link in visit(page.script, {"corpus": "loan"}, wait=False).get("page_link")
        if link.proto.label.startswith("Next: ")
    ]
    assert {other.path: other.of_mail for other in CONTENTS}[link.page] is None
    assert not re.search(r"(?i)\b(mail|messages?)\b", link.label)


def test_what_is_not_for_applications_is_replaced_with_a_note() -> None:
    at = visit(address={"corpus": "loan", "filter": "spambayes", "attack": "dictionary", "defence": "roni"})
    notes = " ".join(texts(at))
    assert "RONI is not for applications; this is No defence." in notes
    assert at.query_params["filter"] == "naive_bayes"


def test_every_page_is_either_of_mail_or_of_both() -> None:
    assert {page.script for page in CONTENTS} == set(EVERY_PAGE)


CASES = "age,town,default\n" + "".join(
    f"{20 + at % 50},{'abc'[at % 3]}town,{'yes' if at % 50 < 14 and at % 9 else 'no'}\n" for at in range(200)
)


def bring(at: AppTest, data: bytes, name: str = "cases.csv") -> AppTest:
    calm(at.file_uploader[0].upload(name, data, "application/octet-stream").run())
    return press(at, "Use this table")


def test_an_own_table_is_attacked_like_the_others() -> None:
    at = bring(visit("people.py"), CASES.encode())
    assert headline_of(at) == "Own table is under attack"
    at = press(turn_to(at, "lab.py"), "Just show me")
    assert film(at)["words"]["item"] == ["case with the negative outcome", "case with the positive outcome"]
    at = calm(next(button for button in at.button if button.key == "step.Groups").click().run())
    assert set(at.dataframe[0].value["group"]) == {"atown", "btown", "ctown"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"age,default\n" + b"30,1\n" * 60, "default"),
        (b"age,default\n" + b"".join(b"%d,%d\n" % (at, at % 3) for at in range(60)), "default"),
        (b"age,default\n30,1\n31,0\n" * 3, "rows"),
    ],
)
def test_a_bad_table_gets_one_sentence_that_says_what_to_change(data: bytes, says: str) -> None:
    at = bring(visit("people.py"), data)
    (refusal,) = [line for line in texts(at) if says in line]
    assert refusal.count(". ") == 0
    assert headline_of(at) == "Choose a decision to attack"


def test_hostile_cells_are_text() -> None:
    data = CASES.replace("atown", "<b>x</b>[y](http://z.test)").replace("age", "a<i>ge")
    at = bring(visit("people.py"), data.encode())
    at = press(turn_to(at, "lab.py"), "Just show me")
    at = calm(next(button for button in at.button if button.key == "step.Fields").click().run())
    assert not [line.value for line in at.markdown if "<b>x" in line.value or "http://z" in line.value]


def test_a_persons_card_says_what_is_stated_and_what_would_turn_it() -> None:
    at = visit(address={**LOAN, "view": "Who did it"})
    opener = next(button for button in at.button if str(button.key).startswith("open.changed."))
    at = calm(opener.click().run())
    card = next(table.value for table in at.dataframe if "Stated" in table.value)
    assert list(card["Field"]) == [field.label for field in scenarios()["loan"].fields]
    assert "What would turn it now" in " ".join(line.value for line in at.markdown)
    assert [line for line in said(at) if OF_MAIL.search(line)] == []


def test_all_models_are_compared_in_the_words_of_the_decision() -> None:
    at = visit("learners.py", LOAN)
    assert "future defaults" in headline_of(at)
    assert [line for line in said(at) if OF_MAIL.search(line)] == []
