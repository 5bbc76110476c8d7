"""Two questions about the same customers."""

from core.scenarios.bundled.insurance_acceptance import InsuranceAcceptance
from core.scenarios.bundled.insurance_discount import InsuranceDiscount
from core.scenarios.made import made_table


def test_both_questions_are_asked_of_the_same_customers_and_answered_otherwise():
    one, other = made_table(InsuranceAcceptance()), made_table(InsuranceDiscount())
    assert one.texts == other.texts
    assert (one.labels != other.labels).any()
