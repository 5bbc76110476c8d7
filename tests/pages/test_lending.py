"""Lending by periods: the finding is the engine's, controls stand in the address, and mail stays as it was left."""

import json
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from core import InputError
from core.periods.beside import Beside, beside
from core.questions.lending import Lending
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.telling.lending import costs, finding, selective
from core.telling.scenario import words_of
from pages.ui import cache
from tests.pages.test_people import CASES, bring, said
from tests.pages.test_vocabulary import words_of as written
from tests.pages.visits import calm, chart, headline_of, named, numbers, open_settings, press, texts, turn_to, visit
from tests.vocabulary import OF_MAIL

LOAN = made_table(scenarios()["loan"]())
WORDS = words_of(LOAN)
ON_LOANS = {"corpus": "loan", "filter": "naive_bayes"}


def played(asked: Lending) -> Beside:
    *_, found = beside(asked, LOAN)
    assert isinstance(found, Beside)
    return found


def heads(at: AppTest) -> dict[str, str]:
    """Column → how the table of the periods heads it."""
    return {name: one["label"] for name, one in json.loads(at.dataframe[0].proto.columns).items() if "label" in one}


def of_mail(at: AppTest) -> list[str]:
    """All that is written on the page itself, its help and its heads too, as far as it speaks of mail."""
    # every page ends in a line that names the next one, and the menu is not the page's
    links = {link.proto.label for link in at.get("page_link")}
    return [
        line for line in [*said(at), *written(at), *heads(at).values()] if OF_MAIL.search(line) and line not in links
    ]


@pytest.mark.parametrize("applies", ["boiling_frog", "saboteur", "shills", "none"])
def test_the_finding_is_that_of_the_engine(applies: str) -> None:
    at = visit("lending.py", {**ON_LOANS, "applies": applies, "volume": "20", "period": "8"})
    found = played(Lending(attack=applies, volume=20))
    assert headline_of(at) == finding(found.attacked(8), WORDS).text
    lines = [line.value for line in at.markdown]
    assert selective(found.selective(8), WORDS).text in lines
    assert costs(found.costs(8), WORDS).text in lines
    assert of_mail(at) == []


@pytest.mark.parametrize("name", list(scenarios()))
def test_each_decision_is_told_in_its_own_words(name: str) -> None:
    at = open_settings(visit("lending.py", {"corpus": name, "filter": "naive_bayes", "applies": "none"}))
    assert headline_of(at).startswith("Nobody attacks: by period 10 the ")
    assert scenarios()[name].positives[1] in headline_of(at)
    assert len(chart(at)["data"]) == 3
    assert of_mail(at) == []


def test_chart_and_table_are_the_frames_of_the_engine() -> None:
    at = visit("lending.py", {**ON_LOANS, "applies": "saboteur", "volume": "20"})
    found = played(Lending(attack="saboteur", volume=20))
    here, without = found.lent.frame, found.without.frame
    drawn = [numbers(line["y"]) for line in chart(at)["data"]]
    lines = (without["fp"], here["fp"], without["fn"], here["fn"], here["accepted_share"])
    assert drawn == [pytest.approx(line.tolist()) for line in lines]
    table = at.dataframe[0].value
    assert table.to_numpy().tolist() == here[table.columns.tolist()].to_numpy().tolist()
    assert {"poison_accepted": "Crafted, approved", "fn": "Approved future defaults (FN)"}.items() <= heads(at).items()
    assert set(found.lent.groups) <= set(table.columns)
    assert "Approved: below 25 years" in heads(at).values()


def test_choices_stand_in_the_address() -> None:
    at = visit("lending.py", {"corpus": "credit", "filter": "naive_bayes"})
    at = calm(named(at.selectbox, "choose.applies").set_value("shills").run())
    at = calm(named(at.selectbox, "choose.filter").set_value("logistic").run())
    at = calm(named(at.selectbox, "choose.labels").set_value("all outcomes become known").run())
    at = calm(named(at.number_input, "lending.volume").set_value(35).run())
    at = calm(named(at.number_input, "choose.periods").set_value(8).run())
    at = calm(named(at.number_input, "lending.period").set_value(4).run())
    at = open_settings(at)
    assert of_mail(at) == []
    for name, value in (("explored", 5), ("window", 3), ("seed", 7)):
        at = calm(named(at.number_input, f"choose.{name}").set_value(value).run())
    address = dict(at.query_params)
    says = {"corpus": "credit", "filter": "logistic", "applies": "shills", "volume": "35"}
    says |= {"labels": "all outcomes become known", "periods": "8", "period": "4", "explored": "5", "window": "3"}
    assert (says | {"seed": "7"}).items() <= address.items()
    again = open_settings(visit("lending.py", address))
    assert dict(again.query_params) == address
    assert headline_of(again) == headline_of(at)
    for kind in ("selectbox", "number_input"):
        values = [{one.label: one.value for one in getattr(page, kind)} for page in (at, again)]
        assert values[0] == values[1]


def test_other_addresses_say_nothing_of_it_and_it_is_kept() -> None:
    at = visit("lending.py", {**ON_LOANS, "applies": "shills", "volume": "0-35", "labels": "all outcomes become known"})
    assert named(at.number_input, "lending.volume").value == 35
    before = dict(at.query_params)
    at = turn_to(at, "people.py")
    assert not {"applies", "volume", "periods", "labels"} & set(dict(at.query_params))
    at = turn_to(at, "lending.py")
    assert dict(at.query_params) == before


def test_what_an_address_says_wrongly_is_told() -> None:
    at = visit("lending.py", {**ON_LOANS, "applies": "<b>x</b>", "periods": "99", "period": "30", "explored": "half"})
    notes = " ".join(texts(at))
    for part in (
        "no attack called “<b>x</b>”",
        "“Periods” must be",
        "“period” cannot be “30”",
        "by lot, in %” must be",
    ):
        assert part in notes
    assert headline_of(at).startswith("By period 24 ")


def test_whoever_comes_from_mail_finds_it_as_it_was_left() -> None:
    at = visit(address={"filter": "multinomial_nb", "attack": "label_flip", "poison": "50"})
    before = dict(at.query_params)
    at = turn_to(at, "lending.py")
    assert headline_of(at) == finding(played(Lending()).attacked(10), WORDS).text
    assert not texts(at)
    assert of_mail(at) == []
    address = dict(at.query_params)
    assert headline_of(visit("lending.py", address)) == headline_of(at)
    at = turn_to(at, "lab.py")
    assert dict(at.query_params) == before


@pytest.mark.parametrize(("name", "value"), [("lending.corpus", "credit"), ("choose.filter", "logistic")])
def test_whoever_chooses_there_turns_to_applications_and_can_turn_back(name: str, value: str) -> None:
    at = visit(address={"filter": "multinomial_nb", "attack": "label_flip", "poison": "50"})
    before = dict(at.query_params)
    at = turn_to(at, "lending.py")
    at = calm(named(at.selectbox, name).set_value(value).run())
    assert named(at.selectbox, name).value == value
    assert at.query_params[name.partition(".")[2]] == value
    at = press(turn_to(at, "evade.py"), "Back to the mail")
    at = turn_to(at, "lab.py")
    assert {name: at.query_params[name] for name in before} == before


def test_an_own_table_is_lent_on_and_its_words_are_text() -> None:
    data = CASES.replace("atown", "<b>x</b>[y](http://z.test)").replace("age", "a<i>ge")
    at = bring(visit("people.py"), data.encode())
    at = turn_to(at, "lending.py")
    assert headline_of(at).startswith("By period 10 the model accepts ")
    assert "cases with the positive outcome" in headline_of(at)
    assert "Accepted: <b>x</b>[y](http://z.test)" in heads(at).values()  # a head of a table is no markup
    assert not [line.value for line in at.markdown if "<b>x" in line.value or "http://z" in line.value]
    assert "Cases: cases.csv" in texts(at)
    assert of_mail(at) == []


def test_a_refusal_is_a_sentence_with_the_choices_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_small(*_: object) -> Iterator[Beside]:
        yield from ()
        raise InputError("This table has too few rows for <b>24</b> periods.")

    monkeypatch.setattr(cache, "beside", too_small)
    at = visit("lending.py", {**ON_LOANS, "periods": "24", "seed": "4321"})
    assert headline_of(at) == "These periods cannot be played"
    assert "This table has too few rows for <b>24</b> periods." in texts(at)
    monkeypatch.undo()
    at = calm(named(at.number_input, "choose.periods").set_value(3).run())
    assert headline_of(at).startswith("By period 3 ")
    assert at.query_params["periods"] == "3"


def test_a_teacher_may_leave_the_choices_out() -> None:
    at = visit("lending.py", {**ON_LOANS, "hides": "choices"})
    assert [widget.label for widget in (*at.selectbox, *at.number_input)] == ["Period"]
