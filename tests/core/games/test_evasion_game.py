"""The game by hand: every try is counted, every answer is the filter's, and nothing that is typed breaks it."""

import zlib
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import Experiment
from core.attacks.causative.focused import FocusedAttack
from core.errors import InputError
from core.filters import Filter, filters
from core.filters.spambayes import SpamBayes
from core.games.evasion_game import (
    MOST_LETTERS,
    OWN,
    Game,
    as_poison,
    changed_words,
    dictionary_of,
    messages_to_play,
    opponent_of,
)
from core.games.rules import GUARDS, Goal
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.mail.normalise import normalised
from core.oracle import Feedback, Oracle
from core.probing.ground import Ground
from core.telling.game import headline
from tests.trained import train

BOTH = pytest.mark.parametrize("goal", list(Goal), ids=lambda goal: goal.value)
of_every_filter = pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in filters().items()])


def ground_of(corpus: Corpus, chosen: Filter | None = None, seed: int = 0) -> Ground:
    trained = train(chosen or SpamBayes(), corpus, seed)
    return Ground(trained.learned, trained.test_texts, trained.test_spam)


def game_on(ground: Ground, text: str | None, goal: Goal = Goal.DELIVERED, **oracle: object) -> Game:
    """A game on a message; None for one that the player writes."""
    about = OWN if text is None else "given"
    told = ground.oracle(**{"feedback": Feedback.SCORE} | oracle)
    return Game(goal=goal, about=about, original=text, text=text or "", opponent="", oracle=told)


def on(ground: Ground, message: str, goal: Goal = Goal.DELIVERED, **oracle: object) -> Game:
    """A game on a message of the test inbox, with what stays of it locked."""
    return Game.on(message, goal=goal, about="given", opponent="", oracle=ground.oracle(**oracle))


@pytest.fixture(scope="module")
def ground(small: Corpus) -> Ground:
    return ground_of(small)


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_was_added_and_removed_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    added, removed = changed_words(before, after)
    assert Counter(words_of(before)) - removed + added == Counter(words_of(after))
    assert not added & removed
    assert changed_words(after, before) == (removed, added)


@of_every_filter
def test_an_answer_is_the_filters_own_and_costs_one_query(kind: type[Filter], small: Corpus) -> None:
    ground = ground_of(small, kind())
    text = next(iter(messages_to_play(ground, Goal.DELIVERED).values()))
    game = game_on(ground, text, budget=9)
    for number, more in enumerate(("", " gubace", " gubace gubace unheardof"), start=1):
        game.ask(text + more)
        exact = ground.learned.scores(ground.learned.counts([text + more]))
        assert game.last is not None
        assert game.last.verdict == ground.learned.filter.verdicts(exact)[0]
        assert game.last.score == pytest.approx(exact[0], abs=1e-9)
        assert (game.oracle.queries, game.oracle.left) == (number, 9 - number)
    assert [(one.added, one.removed) for one in game.tries] == [(0, 0), (1, 0), (3, 0)]
    assert list(game.frame()["try"]) == [1, 2, 3]


ODD = {
    "nothing": "",
    "only blanks": " \n\t ",
    "a megabyte": "cheap pills " * 90_000,
    "emoji": "\N{PILE OF POO}" * 400,
    "right to left": "\N{RIGHT-TO-LEFT OVERRIDE}שלום לכולם مرحبا بالعالم",
    "10,000 words": " ".join(f"w{number}" for number in range(10_000)),
    "markup": "<script>alert(1)</script> ![x](http://a.test/x.png) =HYPERLINK(1) $x^2$ :material/home:",
    "one long word": "a" * MOST_LETTERS,
    "zeros": "\x00\x01 \ufffe",
}


@BOTH
@of_every_filter
@pytest.mark.parametrize("folds", [None, normalised], ids=["as it is", "folded"])
def test_whatever_is_typed_gets_a_verdict_or_one_sentence(
    kind: type[Filter], goal: Goal, folds: object, small: Corpus
) -> None:
    ground = ground_of(small, kind())
    for name, text in ODD.items():
        game = game_on(ground, None, goal, reads=folds)
        game.ask(text)
        refused = name in {"nothing", "only blanks", "a megabyte", "10,000 words"}
        assert (game.refusal is not None, len(game.tries), game.oracle.queries) == (refused, not refused, not refused)
        assert not refused or str(game.refusal).endswith((".", "again.", "word."))
        assert headline(game).text
        assert "".join(piece for piece, _ in game.seen()[2]) == game.oracle.message(game.whole).text
        assert len(game.text) <= MOST_LETTERS
        game.words_that_helped()


def test_a_refusal_says_what_to_do_and_is_gone_with_the_next_try(ground: Ground) -> None:
    game = game_on(ground, "gubace", budget=1)
    game.ask("x" * (MOST_LETTERS + 1))
    assert str(game.refusal).startswith("A message here has at most 20,000 characters")
    game.ask(" ")
    assert str(game.refusal) == "There is nothing left to send: write at least one word."
    game.ask("gubace")
    assert game.refusal is None
    game.ask("gubace")
    assert str(game.refusal).startswith("All 1 questions of the budget are asked")
    assert (len(game.tries), game.oracle.queries) == (1, 1)
    assert game.spent
    game.oracle.budget = 2
    game.ask("gubace")
    assert (game.refusal, len(game.tries)) == (None, 2)


@BOTH
def test_without_a_message_to_play_with_the_visitor_is_told(goal: Goal, ground: Ground) -> None:
    wrong = Ground(ground.learned, ground.texts, ground.spam, line=np.inf if goal is Goal.DELIVERED else -np.inf)
    what = "blocks no spam" if goal is Goal.DELIVERED else "lets through no good mail"
    with pytest.raises(InputError, match=f"^This filter {what} of the test inbox: write a message of your own, or"):
        messages_to_play(wrong, goal)


def test_again_and_against(ground: Ground) -> None:
    game = game_on(ground, "gubace", budget=5)
    game.ask("gubace kace")
    fresh = game.again()
    assert (fresh.text, fresh.tries, fresh.oracle.queries, fresh.number) == ("gubace", [], 0, 1)
    other = game.against("another filter", Oracle(learned=ground.learned))
    assert (other.text, other.original, other.tries, other.number) == ("gubace kace", "gubace", [], 0)
    assert len(game.tries) == game.oracle.queries == 1, "the game before it stays as it was"


def test_what_a_spam_is_sent_for_stays_whatever_is_deleted(ground: Ground) -> None:
    spam = "gubace kace\n\nbuy dica at http://lele.test/ba now"
    game = on(ground, spam)
    assert (game.text, game.locked) == ("gubace kace\n\n", "buy dica at http://lele.test/ba now")
    assert Counter(words_of(game.whole)) == Counter(words_of(spam))
    game.ask("")
    assert game.last is not None
    assert (game.last.added, game.last.removed) == (0, 2)
    assert game.oracle.message(game.whole).text == game.locked


def test_all_of_good_mail_stays(ground: Ground) -> None:
    game = on(ground, "gubace kace", Goal.BLOCKED)
    assert (game.text, game.whole) == ("", "gubace kace")
    game.ask("dica")
    assert game.whole == "dica\ngubace kace"


@pytest.mark.parametrize("trick", ["gubace <!--", "gubace <a "])
def test_what_is_locked_cannot_be_hidden_from_a_filter_that_undoes_disguises(trick: str, ground: Ground) -> None:
    game = on(ground, "gubace --> kace http://lele.test/ba?a=b>c --> dica", reads=normalised)
    game.locked = "http://lele.test/ba?a=b>c -->"
    game.ask(trick)
    assert str(game.refusal).startswith("What is locked has to be read")
    assert game.oracle.queries == 0


def test_a_game_is_taken_up_as_it_was_left_and_before_another_filter_as_text(ground: Ground) -> None:
    game = on(ground, "gubace kace http://lele.test/ba")
    game.ask("gubace dica")
    left = game.left
    again = on(ground, "gubace kace http://lele.test/ba").taken_up(left)
    assert (again.text, again.tries, again.oracle.queries) == ("gubace dica", game.tries, 1)
    other = replace(on(ground, "gubace kace http://lele.test/ba"), opponent="another").taken_up(left)
    assert (other.text, other.tries, other.oracle.queries) == ("gubace dica", [], 0)


def test_an_own_message_is_measured_against_its_first_try(ground: Ground) -> None:
    game = game_on(ground, None)
    game.ask("gubace kace")
    game.ask("gubace dica lele")
    assert [(one.added, one.removed) for one in game.tries] == [(0, 0), (2, 1)]
    assert game.again().text == "gubace kace"


HAM, SPAM = 0, 2


def test_a_lying_filter_answers_truthfully_at_first(ground: Ground) -> None:
    text = next(iter(messages_to_play(ground, Goal.DELIVERED).values()))
    game = game_on(ground, text, reluctance=GUARDS["lies"][1])
    for _ in range(30):
        game.ask(text)
    answers = [one.verdict for one in game.tries]
    assert set(answers[:5]) == {SPAM}
    assert set(answers[5:]) == {HAM, SPAM}
    assert game.seen()[0] == "Spam folder"


def test_what_the_clean_filter_says_does_not_depend_on_an_attack() -> None:
    first, other = Experiment(), Experiment(attack=FocusedAttack(), poison=9)
    assert opponent_of(first, 0, "none") == opponent_of(other, 0, "none")
    different = [opponent_of(first, 5, "none"), opponent_of(other, 5, "none"), opponent_of(first, 6, "none")]
    different += [opponent_of(first, 0, guard) for guard in GUARDS]
    different += [opponent_of(Experiment(SpamBayes(low=0.1)), 0, "none"), opponent_of(Experiment(seed=1), 0, "none")]
    assert len(set(different)) == len(different)


def test_a_message_that_is_on_the_table_is_offered_however_it_is_judged(ground: Ground) -> None:
    delivered = next(
        text
        for text, spam in zip(ground.texts, ground.spam, strict=True)
        if spam and text.strip() and ground.oracle().ask(text).verdict != SPAM
    )
    name = f"{zlib.crc32(delivered.encode()):08x}"
    assert name not in messages_to_play(ground, Goal.DELIVERED)
    assert messages_to_play(ground, Goal.DELIVERED, also=name)[name] == delivered
    assert name not in messages_to_play(ground, Goal.BLOCKED, also=name)


def test_short_messages_come_first_each_kind_by_name(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    most = int(np.median([len(text.split()) for text in ground.texts]))
    monkeypatch.setattr("core.games.evasion_game.SHORT", most)
    there = messages_to_play(ground, Goal.DELIVERED)
    order = [(len(text.split()) > most, name) for name, text in there.items()]
    assert order == sorted(order)
    assert {long for long, _ in order} == {False, True}
    assert [*there] != sorted(there)


def test_what_is_kept_is_the_share_of_the_words_that_may_go_and_have_not_gone(ground: Ground) -> None:
    game = on(ground, "gubace kace lele kace.\nhttp://lele.test")
    for text, kept in (("kace kace lele gubace", 1), ("gubace and other words", 0.25), ("", 0)):
        game.ask(text)
        assert game.kept == kept
    game = on(ground, "http://lele.test")
    game.ask("gubace")
    assert game.kept == 1


def test_what_won_becomes_the_attacks_that_it_suits(ground: Ground) -> None:
    backdoor, dictionary = as_poison(on(ground, "gubace http://lele.test"), ["meeting", "thanks"])
    assert (backdoor.trigger, dictionary.own) == ("meeting thanks", "meeting thanks")
    focused, dictionary = as_poison(on(ground, "Lunch with Kim?", Goal.BLOCKED), ["cheap"])
    assert (focused.typed, dictionary.own) == ("Lunch with Kim?", "cheap")
    long = as_poison(on(ground, "gubace http://lele.test"), ["word"] * 900)[0]
    assert set(long.trigger.split()) == {"word"}


def test_the_words_become_a_dictionary_attack_of_whole_words() -> None:
    assert dictionary_of(["meeting", "thanks"]).own == "meeting thanks"
    many = [f"word{number}" for number in range(2_000)]
    kept = dictionary_of(many).own.split()
    assert kept == many[: len(kept)]
    assert 3_980 < len(" ".join(kept)) <= 4_000
    assert len(" ".join(many[: len(kept) + 1])) > 4_000
