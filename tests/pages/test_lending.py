"""Lending by periods: the finding is the engine's, controls stand in the address, and mail stays as it was left."""

import pytest

from core.periods.beside import Beside, beside
from core.questions.lending import Lending
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.telling.lending import costs, finding, selective
from core.telling.scenario import words_of
from tests.pages.test_people import CASES, OF_MAIL, bring, said
from tests.pages.visits import calm, headline_of, named, press, texts, turn_to, visit

LOAN = made_table(scenarios()["loan"]())
WORDS = words_of(LOAN)


def played(asked: Lending) -> Beside:
    *_, found = beside(asked, LOAN)
    assert isinstance(found, Beside)
    return found


@pytest.mark.parametrize("applies", ["boiling_frog", "saboteur", "none"])
def test_the_finding_is_that_of_the_engine(applies: str) -> None:
    at = visit("lending.py", {"corpus": "loan", "filter": "naive_bayes", "applies": applies, "volume": "20"})
    found = played(Lending(attack=applies, volume=20))
    assert headline_of(at) == finding(found, 10, WORDS).text
    lines = [line.value for line in at.markdown]
    assert selective(found, 10, WORDS).text in lines
    assert costs(found, 10, WORDS).text in lines
    table = at.dataframe[0].value
    assert table["fn"].tolist() == found.lent.frame["fn"].tolist()
    assert [line for line in said(at) if OF_MAIL.search(line)] == []


def test_choices_stand_in_the_address() -> None:
    at = visit("lending.py", {"corpus": "credit", "filter": "naive_bayes"})
    at = calm(named(at.selectbox, "choose.applies").set_value("shills").run())
    at = calm(named(at.selectbox, "choose.labels").set_value("all outcomes become known").run())
    at = calm(named(at.number_input, "lending.volume").set_value(35).run())
    at = calm(named(at.number_input, "lending.period").set_value(4).run())
    address = dict(at.query_params)
    assert {"applies": "shills", "labels": "all outcomes become known", "volume": "35", "week": "4"}.items() <= (
        address.items()
    )
    again = visit("lending.py", address)
    assert headline_of(again) == headline_of(at)
    assert "All outcomes become known here, those of the refused too." in [line.value for line in again.markdown]


def test_whoever_comes_from_mail_finds_it_as_it_was_left() -> None:
    at = visit(address={"filter": "multinomial_nb", "attack": "label_flip", "poison": "40"})
    before = dict(at.query_params)
    at = turn_to(at, "lending.py")
    assert at.query_params["corpus"] == "loan"
    assert not texts(at)
    at = press(turn_to(at, "evade.py"), "Back to the mail")
    at = turn_to(at, "lab.py")
    assert {name: at.query_params[name] for name in before} == before


def test_an_own_table_is_lent_on_or_refused_in_a_sentence() -> None:
    at = bring(visit("people.py"), CASES.encode())
    at = turn_to(at, "lending.py")
    at = calm(at)
    assert headline_of(at).startswith(("By period 10", "Nobody attacks", "These periods cannot"))
