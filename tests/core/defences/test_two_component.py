"""The mixture of two kinds of spam: a dictionary is one of them, ordinary spam is not, and trusted spam decides."""

from core.defences.two_component import TwoComponents
from core.mail.corpus import Corpus
from tests.core.defences.thrown import thrown


def test_it_finds_a_dictionary_and_leaves_ordinary_spam(sample: Corpus) -> None:
    found = thrown(TwoComponents(), "dictionary", sample)
    assert found.poison == 1
    assert found.ham == 0
    assert found.spam <= 0.02


def test_it_looks_at_no_good_mail_and_finds_no_changed_label(sample: Corpus) -> None:
    flips = thrown(TwoComponents(), "label_flip", sample)
    assert (flips.poison, flips.ham) == (0, 0)
    assert flips.spam <= 0.02


def test_a_kind_that_trusted_spam_belongs_to_is_no_attack(sample: Corpus) -> None:
    assert thrown(TwoComponents(most=0.0), "pseudospam", sample).spam <= 0.02
