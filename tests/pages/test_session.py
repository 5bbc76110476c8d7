"""What the session makes of addresses that are late, of mail that is no longer kept, and of notes when it refuses."""

from urllib.parse import parse_qsl

import pytest

from core import Experiment
from core.mail.corpus import Corpus
from pages.ui import cache
from pages.ui.state import widgets
from pages.ui.state.visit import Visit
from pages.ui.state.widgets import _hand, _key
from tests.pages.visits import calm, look_closer, named, press, texts, turn_to, visit
from tests.small_mail import random_corpus

GONE = "uploaded elsewhere or long ago"


@pytest.fixture
def own() -> Corpus:
    return random_corpus(seed=2, messages=240, vocabulary=300)


@pytest.mark.usefixtures("small_bundled")
def test_an_address_from_before_the_last_change_takes_nothing_back() -> None:
    """A browser tells the address that it has; what the server wrote since may still be under way."""
    at = visit("map.py", {"seed": "3"})
    at = turn_to(at, "probe.py")
    before = dict(at.query_params)
    at = calm(named(at.selectbox, "choose.filter").set_value("multinomial_nb").run())
    assert at.query_params["filter"] == "multinomial_nb"
    for name in list(at.query_params):
        del at.query_params[name]
    for name, word in before.items():
        at.query_params[name] = word
    at = calm(at.run())
    assert at.query_params["filter"] == "multinomial_nb"
    assert named(at.selectbox, "choose.filter").value == "multinomial_nb"


def test_what_a_late_browser_says_of_a_widget_that_is_gone_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    now, in_session, told = Visit(), {}, []
    monkeypatch.setattr(widgets, "visit", lambda: now)
    monkeypatch.setattr(widgets.st, "session_state", in_session)
    key = _key("attack", "dictionary", ())
    moved = _hand(key, told.append)
    for stands, heard in (("dictionary", []), ("focused", ["focused"])):
        in_session[key] = stands
        moved()
        assert told == heard
    assert _key("attack", "focused", ()) == key
    moved()
    assert told == ["focused"], "where it stands is no news"
    assert _key("attack", "chaff", ()) != key
    in_session[key] = "dictionary"
    moved()
    assert told == ["focused"]


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize("lost", [Experiment(corpus="gone"), Experiment(outside="gone")])
def test_a_pinned_run_whose_mail_is_gone_is_not_computed_on_other_mail(lost: Experiment) -> None:
    at = look_closer(visit(), "Compare")
    at.session_state["visit"].pins = [lost]
    at = calm(at.run())
    assert any("Dictionary on SpamBayes cannot be computed again" in line.value for line in at.markdown)
    assert not at.dataframe
    at = press(at, "Unpin it")
    assert at.session_state["visit"].pins == []


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize("lost", [Experiment(corpus="gone"), Experiment(outside="gone")])
def test_undo_to_mail_that_is_gone_says_so(lost: Experiment) -> None:
    at = visit("mail.py")
    at.session_state["visit"].before = [lost]
    at = press(turn_to(at, "lab.py"), "Undo")
    assert any(GONE in line for line in texts(at))
    again = Experiment.from_query("&".join(f"{name}={word}" for name, word in dict(at.query_params).items()))
    assert (again.corpus, again.outside) == ("sample", "outside")


@pytest.mark.usefixtures("small_bundled")
def test_the_attackers_own_mail_is_never_the_mail_under_attack(own: Corpus) -> None:
    at = visit("mail.py")
    at.session_state["visit"].own = {own.id: own.name}
    cache.keep(at.session_state["visit"].token, own)
    at.session_state["visit"].experiment = Experiment(outside=own.id)
    at = calm(at.run())
    at = calm(named(at.selectbox, "choose.corpus").set_value(own.id).run())
    words = dict(parse_qsl("&".join(f"{name}={word}" for name, word in dict(at.query_params).items())))
    assert words["corpus"] == own.id
    assert "outside" not in words
    assert any("never the mail under attack" in line for line in texts(at))


@pytest.mark.usefixtures("small_bundled")
def test_words_that_no_page_reads_are_noted_and_an_old_link_says_its_age() -> None:
    whole = {"corpus": "sample", "filter": "spambayes", "attack": "chaff", "poison": "9", "seed": "1"}
    at = visit("map.py", whole | {"tells": "score", "attack.nosuch": "3"})
    assert texts(at) == [
        "This link is from before the bundled mail and its split changed; its numbers are other ones now.",
        "“attack.nosuch” is not a word of this address; it was left out.",
    ]
    assert dict(at.query_params) == whole | {"tells": "score", "v": "2"}


@pytest.mark.usefixtures("small_bundled")
def test_a_view_of_another_page_is_noted_to_whoever_comes_with_it_and_otherwise_kept_for_that_page() -> None:
    at = visit("filter.py", {"view": "Inbox", "state": "poisoned"})
    assert texts(at) == ["“view” cannot be “Inbox” here; it is now “Paste a message”."]
    assert dict(at.query_params).keys() >= {"state"}
    assert "view" not in at.query_params
    at = turn_to(visit("lab.py", {"view": "Words"}), "filter.py")
    assert texts(at) == []
    assert "view" not in at.query_params
    at = turn_to(at, "lab.py")
    assert at.query_params["view"] == "Words"


@pytest.mark.usefixtures("small_bundled")
@pytest.mark.parametrize("page", ["lab.py", "filter.py", "learners.py", "evade.py"])
def test_a_refused_experiment_also_says_what_of_its_address_was_changed(page: str) -> None:
    at = visit(page, {"attack.words": "own list", "attack.own": "a - 1", "seed": "abc", "level": "own"})
    assert any("“Seed” must be a whole number" in line for line in texts(at))
    assert any("The word list is empty" in line for line in texts(at))
