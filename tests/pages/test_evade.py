"""Fool the filter: what is counted is what was typed, answers are the filter's, and an address reopens the rules."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from core import Experiment, sweep
from core.filters import filters
from core.games.evasion_game import MOST_LETTERS, messages_to_play
from core.games.rules import Goal
from core.insight.explain import judge, strongest_words
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.mail.first_line import first_line
from core.oracle import Oracle
from core.probing.ground import Ground
from tests.pages.visits import calm, chart, hand, marked, move_slider, named, numbers, press, texts, turn_to, visit

pytestmark = pytest.mark.usefixtures("small_bundled")
START = "This spam message is blocked: edit it until it gets through"


def open_game(level: str = "own", **address: str) -> AppTest:
    return visit("evade.py", {"level": level} | address)


def locked(at: AppTest) -> str:
    """The part of the message that stays."""
    (code,) = at.code
    return code.value


def whole(at: AppTest) -> str:
    """The message as it is sent."""
    return f"{at.text_area[0].value}\n{locked(at)}".strip()


def ask(at: AppTest, text: str) -> AppTest:
    at.text_area[0].set_value(text)
    return press(at, "**Ask the filter**")


def counts(at: AppTest) -> dict[str, str]:
    """Questions, words added and words removed as the page shows them."""
    found = [re.fullmatch(r":small\[(.+)\]  \n\*\*(.+)\*\*", line.value) for line in at.markdown]
    return {one[1]: one[2] for one in found if one}


def pick(at: AppTest, name: str, value: str) -> AppTest:
    """Press one of a few options, by the name that it has in the address."""
    return calm(named(at.button_group, f"evade.{name}").set_value(value).run())


def good_words(corpus: Corpus, poison: int = 0) -> str:
    learned = sweep(Experiment(), corpus, [0, 36]).prepared.learn(poison)
    return " ".join(strongest_words(learned, size=20)["word"][20:])


def test_it_opens_on_a_blocked_spam(small_bundled: Corpus) -> None:
    at = visit("evade.py")
    assert at.title[0].value == START
    assert at.query_params["level"] == "full_score"
    body = whole(at)
    learned = sweep(Experiment(), small_bundled, [0]).prepared.learn(0)
    assert judge(learned, body)[0] == 2
    assert locked(at)
    assert named(at.selectbox, "evade.message").options[0] == first_line(body)
    assert at.metric[0].value == "Not asked yet"
    assert counts(at) == {"Questions": "0 of 20", "Words added": "0", "Words removed": "0"}
    assert not at.get("plotly_chart")


def test_good_words_bring_it_through_and_every_try_is_counted(small_bundled: Corpus) -> None:
    at = open_game("full_score")
    start, body = at.text_area[0].value, whole(at)
    ask(at, start)
    assert at.title[0].value == "Blocked: 1 question, 0 words added, 0 removed"
    ask(at, f"{start} {good_words(small_bundled)}")
    better = whole(at)
    assert at.title[0].value == "It gets through after 2 questions with 20 words added"
    assert counts(at) == {"Questions": "2 of 20", "Words added": "20", "Words removed": "0"}
    learned = sweep(Experiment(), small_bundled, [0]).prepared.learn(0)
    scores = [judge(learned, text)[1] for text in (body, better)]
    assert at.metric[0].value == "Inbox"
    assert at.metric[0].delta == f"spam score {scores[1]:.3f}"
    assert numbers(chart(at)["data"][0]["y"]) == pytest.approx(scores)
    table = at.dataframe[0].value
    assert list(table["try"]) == [2, 1]
    assert list(table["answer"]) == ["Inbox", "Spam folder"]
    assert list(table["added"]) == [20, 0]


@pytest.mark.parametrize("kind", sorted(filters()))
def test_every_filter_can_be_played_against_in_both_directions(kind: str, small_bundled: Corpus) -> None:
    prepared = sweep(Experiment(kind), small_bundled, [0]).prepared
    for goal in Goal:
        at = open_game(filter=kind, goal=goal.value)
        offered = messages_to_play(Ground(prepared.learn(0), prepared.test_texts, prepared.test_spam), goal)
        assert words_of(whole(at)) in [words_of(text) for text in offered.values()]
        ask(at, f"{at.text_area[0].value} unheardof")
        assert counts(at)["Words added"] == "1"
        assert not texts(at)


def test_the_answer_says_no_more_than_the_filter_tells() -> None:
    at = open_game()
    ask(at, at.text_area[0].value)
    assert at.metric[0].delta == "no score told"
    assert at.dataframe[0].value["score"].isna().all()
    pick(at, "tells", "rounded")
    assert at.query_params["tells"] == "rounded"
    ask(at, at.text_area[0].value)
    assert re.fullmatch(r"spam score \d\.\d", at.metric[0].delta)
    assert counts(at)["Questions"] == "2 of 20", "other rules, the same game"
    assert numbers(chart(at)["data"][0]["y"]) == [2, 2], "not every try was told a score"


def test_the_budget_ends_the_game_until_it_is_raised() -> None:
    at = open_game(budget="10")
    for _ in range(11):
        ask(at, at.text_area[0].value)
    assert counts(at)["Questions"] == "10 of 10"
    assert at.title[0].value == "Blocked: 10 questions, none left, 0 words added, 0 removed"
    (sentence,) = texts(at)
    assert sentence.startswith("All 10 questions of the budget are asked")
    pick(at, "budget", "50")
    ask(at, at.text_area[0].value)
    assert counts(at)["Questions"] == "11 of 50"
    assert not texts(at)


def test_what_the_filter_sees_is_hidden_until_it_is_asked_for(small_bundled: Corpus) -> None:
    at = open_game("verdict_only")
    assert not marked(at)
    calm(named(at.toggle, "evade.sees").set_value(True).run())
    assert marked(at)
    assert at.query_params["sees"] == "yes"
    learned = sweep(Experiment(), small_bundled, [0]).prepared.learn(0)
    score = judge(learned, whole(at))[1]
    assert any(line.value.startswith(f"**Spam folder**, spam score {score:.3f}.") for line in at.markdown)
    assert counts(at)["Questions"] == "0 of 20", "a look is no question"


def test_a_hostile_message_stays_text() -> None:
    at = open_game(message="own", sees="yes")
    ask(at, "<img src=x> [link](http://a.test) :material/home: **gubace** $x$ `code`")
    shown = " ".join(line.value for line in at.markdown)
    assert "<img" not in shown
    assert "](http" not in shown
    assert ":material/home:" not in shown


def test_look_alikes_are_undone_by_the_switch() -> None:
    at = open_game(tells="score", message="own")
    ask(at, "gubace kace dica")
    plain = at.metric[0].delta
    disguised = "gubасе kасе diса"  # with Cyrillic letters
    ask(at, disguised)
    assert at.metric[0].delta != plain
    calm(named(at.toggle, "evade.folds").set_value(True).run())
    ask(at, disguised)
    assert at.metric[0].delta == plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x y " * 250_000, "A message here has at most 20,000 characters"),
        (" ".join(f"w{number}" for number in range(10_000)), "A message here has at most 20,000 characters"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_sentence_and_costs_nothing(text: str, said: str) -> None:
    at = ask(open_game(), text)
    (sentence,) = texts(at)
    assert sentence.startswith(said)
    assert counts(at)["Questions"] == "0 of 20"
    assert at.text_area[0].value == text[:MOST_LETTERS]


@pytest.mark.parametrize("text", ["\N{PILE OF POO}" * 9, "\N{RIGHT-TO-LEFT OVERRIDE}שלום לכולם", "\x00 \ufffe"])
def test_odd_text_gets_a_verdict(text: str) -> None:
    at = ask(open_game(sees="yes"), text)
    assert not texts(at)
    assert counts(at)["Questions"] == "1 of 20"
    assert at.metric[0].value in {"Inbox", "Unsure", "Spam folder"}


def test_start_over_and_next_message() -> None:
    at = open_game()
    first, name = whole(at), at.query_params["message"]
    ask(at, "gubace")
    press(at, "Start over")
    assert (at.title[0].value, whole(at)) == (START, first)
    assert counts(at)["Questions"] == "0 of 20"
    ask(at, "gubace")
    press(at, "Next message")
    assert at.query_params["message"] != name
    assert (at.title[0].value, whole(at) != first) == (START, True)
    back = named(at.selectbox, "evade.message")
    assert calm(back.set_value(name).run()).text_area[0].value == "gubace", "no message that was played is lost"


def test_the_address_reopens_the_rules_and_the_message_but_not_the_edits() -> None:
    at = press(open_game(), "Next message")
    body = whole(at)
    pick(at, "tells", "score")
    calm(named(at.toggle, "evade.folds").set_value(True).run())
    ask(at, "gubace")
    assert "gubace" not in str(at.query_params)
    again = open_game(**dict(at.query_params))
    assert whole(again) == body
    assert again.query_params == at.query_params
    assert named(again.toggle, "evade.folds").value


@pytest.mark.parametrize("name", ["level", "goal", "message", "tells", "sees", "folds", "guard", "budget", "state"])
@pytest.mark.parametrize("word", ["", "<b>x</b>", "999999999999", "x" * 5_000])
def test_a_broken_address_opens_the_page_as_without_it(name: str, word: str) -> None:
    at = open_game(**{name: word})
    assert at.title[0].value == START
    assert counts(at)["Questions"] == "0 of 20"


def test_the_text_meets_the_poisoned_filter_as_it_stands(small_bundled: Corpus) -> None:
    at = open_game(attack="dictionary")
    edited = f"{at.text_area[0].value} {good_words(small_bundled)}"
    assert ask(at, edited).title[0].value.startswith("It gets through after 1 question")
    pick(at, "state", "poisoned")
    begun = "Not asked yet: edit this spam message until it gets through"
    assert (at.title[0].value, at.text_area[0].value) == (begun, edited), "the poisoned filter may judge it otherwise"
    ask(at, edited)
    poison = int(at.query_params["poison"])
    learned = sweep(Experiment(), small_bundled, [0, poison]).prepared.learn(poison)
    folder = ("Inbox", "Unsure", "Spam folder")[Oracle(learned=learned).ask(whole(at)).verdict]
    assert at.metric[0].value == folder
    assert counts(at)["Questions"] == "1 of 20"


def test_when_no_good_mail_is_delivered_the_visitor_writes_one() -> None:
    at = turn_to(move_slider(visit(), int(hand(visit()).max)), "evade.py")
    pick(pick(pick(at, "level", "own"), "state", "poisoned"), "goal", "blocked")
    (sentence,) = texts(at)
    assert sentence.startswith("This filter lets through no good mail of the test inbox")
    assert at.title[0].value == "Write a good message that is blocked"
    assert at.text_area[0].value == ""
    assert ask(at, "gubace").metric[0].value in {"Inbox", "Unsure", "Spam folder"}
