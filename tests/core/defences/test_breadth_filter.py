"""The breadth filter: what it drops is broader than trusted mail, dictionaries are, and their price is long letters."""

import numpy as np

from core.defences.breadth_filter import BreadthFilter
from core.mail.corpus import Corpus
from tests.core.defences.a_few_messages import all_there, received
from tests.core.defences.thrown import thrown


def test_what_is_broader_than_trusted_mail_is_dropped() -> None:
    mail, texts, _ = received(3)
    kept = BreadthFilter(keeps=0.9).clean(mail, all_there(mail)).kept[0]
    widths = np.array([len(set(text.split())) for text in texts])
    trusted = np.sort((mail.trusted.counts.toarray() > 0).sum(axis=1))
    most = trusted[int(np.ceil(0.9 * (len(trusted) - 1)))]
    np.testing.assert_array_equal(kept, widths <= most)
    assert (~kept).any()


def test_it_finds_a_dictionary_at_the_price_of_long_letters(sample: Corpus) -> None:
    found = thrown(BreadthFilter(), "dictionary", sample)
    assert found.poison == 1
    assert 0 < found.ham <= 0.03
    assert found.spam <= 0.03
    assert thrown(BreadthFilter(), "label_flip", sample).poison < 0.1
