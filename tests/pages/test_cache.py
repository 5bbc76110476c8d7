"""What visitors bring has a bound over all visits: what was looked at longest ago goes first, and its page says so."""

import gc
from weakref import ref

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, outside_corpus
from core.filters import filters
from core.mail.corpus import Corpus
from core.questions.table import FILTER
from core.work.weight import weight
from pages.ui import cache
from pages.ui.kept import Kept
from tests.only import only
from tests.pages.visits import calm, look_closer, texts, turn_to, visit
from tests.small_mail import random_corpus


def own_mail(seed: int) -> Corpus:
    corpus = random_corpus(seed=seed, messages=240, vocabulary=300)
    _ = corpus.encoding, corpus.groups, corpus.digest, corpus.texts
    return corpus


def bring(seed: int, page: str = "mail.py") -> tuple[AppTest, str]:
    """A visit that looks at mail of its own, and the id of that."""
    at = visit("mail.py")
    now, mail = at.session_state["visit"], own_mail(seed)
    cache.keep(now.token, mail)
    now.own[mail.id] = "my mail.csv"
    now.experiment = Experiment("multinomial_nb", corpus=mail.id)
    return turn_to(at, page), mail.id


def are_kept(*visits: tuple[AppTest, str]) -> list[bool]:
    return [cache.has(at.session_state["visit"].token, name) for at, name in visits]


@pytest.fixture
def room_for_two(small_bundled: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Own mail may weigh as much as two of these corpora, over all visits."""
    assert small_bundled
    monkeypatch.setattr(cache, "OWN", Kept(int(2.5 * weight(own_mail(9))), cache._weight))


@pytest.mark.usefixtures("room_for_two")
def test_what_was_looked_at_longest_ago_goes_first_and_its_page_says_what_to_do() -> None:
    first, second = bring(1), bring(2)
    assert are_kept(first, second) == [True, True]
    calm(first[0].run())
    third = bring(3)
    assert are_kept(first, second, third) == [True, False, True]
    at = calm(second[0].run())
    (said,) = [line for line in texts(at) if "make room" in line]
    assert said == (
        "The mail asked for, “my mail.csv”, had to make room for that of others: upload it again on the page "
        "“Your mail”; this is the bundled mail."
    )
    assert at.query_params["corpus"] == "sample"
    assert are_kept(first, third) == [True, True]


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize("page", ["lab.py", "mail.py", "filter.py", "learners.py", "probe.py"])
def test_no_open_page_holds_on_to_mail_that_was_let_go(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {name: filters()[name] for name in ("multinomial_nb", "bernoulli_nb")}
    only(monkeypatch, FILTER, few)
    monkeypatch.setattr(cache, "OWN", Kept(30 * weight(own_mail(9)), cache._weight))
    at, name = bring(1, page)
    held = ref(cache.kept(at.session_state["visit"].token, name))
    assert held() is not None
    for seed in range(2, 35):
        cache.keep("another", own_mail(seed))
    assert are_kept((at, name)) == [False]
    gc.collect()
    assert held() is None


@pytest.mark.usefixtures("room_for_two")
def test_mail_goes_after_what_was_made_from_it_and_all_goes_with_its_visit() -> None:
    at, name = bring(1, "lab.py")
    look_closer(at, "Words")
    token = at.session_state["visit"].token
    mail = cache.kept(token, name)
    asked = Experiment("multinomial_nb", corpus=name)
    before = cache.growing(asked, cache.Mail(mail, outside_corpus(), token))
    assert before.work.finished, "this is the lab's"
    bring(2)
    bring(3)
    assert cache.growing(asked, cache.Mail(mail, outside_corpus(), token)) is not before
    token = (last := bring(4))[0].session_state["visit"].token
    assert cache.has(token, last[1])
    del last
    gc.collect()
    assert not [key for key in cache.OWN._places if key[0] == token]


@pytest.mark.usefixtures("small_bundled")
def test_what_is_made_from_shared_mail_weighs_without_it() -> None:
    mail = cache.Mail(cache.bundled_mail(), outside_corpus())
    found = cache.growing(Experiment(), mail)
    found.work.work(60)
    assert cache._weight(mail.corpus) > weight(mail.corpus.encoding.counts) > 0
    scores = found.work.need().scores
    assert scores.nbytes < cache._weight(found) < cache._weight(mail.corpus) + 20 * scores.nbytes
