"""The same people write to a house each time, most mail comes from few of them, and their addresses are reserved."""

import re

from sample_data.cast import Cast, mailbox
from sample_data.grammar.dice import Dice
from sample_data.houses import COMPANY, SCHOOL


def test_the_cast_is_the_same_for_the_same_seed():
    assert Cast(5, COMPANY).partners == Cast(5, COMPANY).partners
    assert Cast(5, COMPANY).partners != Cast(6, COMPANY).partners


def test_everybody_has_a_reserved_address_and_signs():
    cast = Cast(7, SCHOOL)
    everybody = (*cast.staff, *cast.partners, *cast.friends, *cast.lists, cast.stranger(Dice(1)))
    assert not [person for person in everybody if not re.fullmatch(r"[\w.-]+@[\w.-]+\.(example|test)", person.address)]
    assert all(person.closings and person.field and person.town for person in everybody)
    assert {person.firm for person in cast.staff} == {SCHOOL.name}


def test_a_name_becomes_a_mailbox():
    assert mailbox("Ann-Marié O'Neil") == "annmari.oneil"
