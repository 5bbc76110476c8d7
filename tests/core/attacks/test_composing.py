"""Poison that is counted before it is written has the words of its text, and comes as often as its text does."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.composing import carrying, listing
from core.attacks.knowledge import KnownMail
from core.mail.composed import Composed
from core.mail.corpus import Corpus
from core.mail.encode import encode
from core.training.poison import Poison
from tests.small_mail import corpora


def words_of_each(poison: Poison, *, written: bool) -> list[dict[str, float]]:
    counted = encode(list(poison.texts)) if written else poison.encoded
    rows = counted.counts.toarray()
    return [{counted.words[at]: row[at] for at in np.flatnonzero(row)} for row in rows]


@given(corpus=corpora(), data=st.data())
def test_its_counts_are_those_of_its_text(corpus: Corpus, data: st.DataObject) -> None:
    mail = KnownMail(corpus, np.arange(0, len(corpus), 2))
    common = mail.commonest()
    some = st.lists(st.sampled_from(common.tolist()), min_size=1, max_size=5, unique=True)
    drawn = data.draw(st.lists(st.tuples(st.integers(0, len(mail.texts) - 1), some), min_size=1, max_size=12))
    bodies, words = [body for body, _ in drawn], [np.array(said, dtype=np.int32) for _, said in drawn]
    for poison in (listing(mail, common, spam=True, count=3), carrying(mail, bodies, words, spam=False)):
        assert isinstance(poison.texts, Composed)
        assert words_of_each(poison, written=False) == words_of_each(poison, written=True)
    texts = [f"{mail.texts[body]}\n\n{' '.join(mail.words[said])}" for body, said in zip(bodies, words, strict=True)]
    literal = Poison.messages(texts, spam=False)
    assert literal.texts == poison.texts
    assert poison.texts[1:] == literal.texts[1:]
    assert np.array_equal(literal.order, poison.order)
    assert poison.frame().equals(literal.frame())
